// A service's checklist on paper: what it is, what to bring with boxes to tick, where and when. Fetched when somebody wants it.
import { PagePrinter } from '@doorstep/printing/browser'
import type { Slip, SlipBlock, SlipPrinter } from '@doorstep/printing'
import type { ServiceItem } from '@doorstep/model/services'
import type { Station } from '@doorstep/model/station'
import { fallbacks, textIn, type Language, type LocalisedText } from '@doorstep/model/text'
import { nowWords } from '../now/now.words.js'
import { hoursLines, itemHoursLines } from './hours.js'
import { detailWords } from './service-detail.words.js'
import { feeText, documentLines } from './service-facts.js'

/** The checklist as a slip, for a receipt printer or a sheet. */
export function checklist(item: ServiceItem, station: Station | undefined, language: Language): Slip {
  const words = detailWords[language]
  const text = (content: LocalisedText | undefined): string => textIn(content, fallbacks(language))
  const { elsewhere } = item
  const handler = station?.workers.find(({ id }) => id === item.handler)
  const desk = station?.desks.find(({ id }) => id === item.desk)
  const line = (name: string, ...facts: readonly (string | undefined)[]): SlipBlock[] => {
    const said = facts.filter(Boolean).join(' · ')
    return said === '' ? [] : [{ kind: 'text', text: words.fact(name, said) }]
  }
  const papers = documentLines(item, language)
  return {
    language,
    blocks: [
      { kind: 'text', text: text(station?.name), align: 'centre' },
      { kind: 'text', text: text(item.name), size: 'large', bold: true, align: 'centre' },
      { kind: 'rule' },
      { kind: 'text', text: papers.length > 0 ? words.papers : words.nothing, bold: true },
      ...papers.map(({ name, form }): SlipBlock => ({ kind: 'item', text: name, ...(form === '' ? {} : { note: form }) })),
      { kind: 'rule' },
      ...(elsewhere
        ? line(words.where, text(elsewhere.name), text(elsewhere.address), elsewhere.telephone)
        : [
            ...line(words.who, handler && nowWords[language].usually(text(handler.name)), text(handler?.position), text(desk?.name)),
            ...line(words.where, text(station?.address)),
            ...line(
              words.hours,
              ...itemHoursLines(item, language),
              ...(item.hours ? [] : hoursLines(station?.openingHours ?? [], language)),
            ),
          ]),
      ...line(words.phone, ...(item.phones.length > 0 ? item.phones.map(({ number }) => number) : [elsewhere ? '' : station?.telephone])),
      // what is done elsewhere may cost what is not known here
      ...line(words.cost, elsewhere && item.fees.length === 0 ? '' : feeText(item, language), text(item.timeLimit)),
      ...item.steps.map((step, at): SlipBlock => ({ kind: 'text', text: `${at + 1}. ${text(step)}` })),
    ],
  }
}

/** Prints it on the page's printer, or else by the browser on whatever sheet it holds. */
export async function printChecklist(
  printer: SlipPrinter | undefined,
  item: ServiceItem,
  station: Station | undefined,
  language: Language,
): Promise<void> {
  await (printer ?? new PagePrinter({ document, paper: 'sheet' })).print(checklist(item, station, language))
}
