// The paper ticket: which facts stand on it, in which order and how large.
import type { ServiceItem } from '@doorstep/model/services'
import { fallbacks, LANGUAGES, textIn, type Language, type LocalisedText } from '@doorstep/model/text'
import { isLocalDate, type LocalDateTime } from '@doorstep/model/time'
import type { Slip, SlipBlock } from './slip.js'
import { slipWords } from './words.js'

/** What a paper ticket says. Nothing personal is among it: paper is left lying about. */
export interface TicketFacts {
  /** `A012` */
  readonly number: string
  readonly station: LocalisedText
  /** The service's name; absent for someone who did not know whom to ask. */
  readonly service?: LocalisedText | undefined
  /** When it was taken, by the station's clock: `2026-11-20T10:24`. A reprint keeps the first time. */
  readonly issuedAt: LocalDateTime
  readonly ahead?: number | undefined
  /** Minutes as the queue gives them: a band, or 'unknown', of which nothing is said. */
  readonly wait?: { readonly from: number; readonly to: number } | 'unknown' | undefined
  /** `20:00`, when the station closes soon or perhaps before one's turn (`unsure`). */
  readonly closing?: { readonly at: string; readonly unsure: boolean } | undefined
  readonly bring?: ServiceItem['documents'] | undefined
  /** `live` when the page behind it follows the queue; otherwise it only keeps the number and the papers. */
  readonly qr?: { readonly content: string; readonly live: boolean } | undefined
  /** Marks a second paper of the same ticket (补打). */
  readonly reprint?: boolean | undefined
}

/**
 * Lays out a ticket in one language. How many are ahead and how long it takes were true when the ticket was taken, so a reprint
 * leaves them out.
 *
 * @param station the station's own order of languages, for texts that are missing in `language`
 * @throws RangeError for a time that is no local date and time
 * @example
 * const slip = ticketSlip({ number: 'A012', station: '梧桐里家门口服务站', issuedAt: '2026-11-20T10:24' }, 'zh-Hans')
 */
export function ticketSlip(facts: TicketFacts, language: Language, station: readonly Language[] = LANGUAGES): Slip {
  const { issuedAt } = facts
  if (!isLocalDate(issuedAt.slice(0, 10)) || !/^T\d{2}:\d{2}/.test(issuedAt.slice(10)))
    throw new RangeError(`Ticket ${facts.number}: '${issuedAt}' is not a local date and time such as 2026-11-20T10:24`)
  const words = slipWords[language]
  const inLanguage = (text: LocalisedText | undefined): string => textIn(text, fallbacks(language, station))
  const centred = (text: string, more?: Pick<SlipBlock & { kind: 'text' }, 'size' | 'bold'>): SlipBlock => ({
    kind: 'text',
    text,
    align: 'centre',
    ...more,
  })

  const blocks: SlipBlock[] = [centred(inLanguage(facts.station), { bold: true })]
  if (facts.reprint) blocks.push(centred(`** ${words.reprint} **`, { size: 'large', bold: true }))
  blocks.push(centred(facts.number, { size: 'number', bold: true }))
  if (facts.service !== undefined) blocks.push(centred(inLanguage(facts.service), { size: 'large', bold: true }))
  blocks.push(centred(words.takenAt(issuedAt)), { kind: 'rule' })

  const { ahead, wait, closing } = facts
  const queueing: SlipBlock[] = []
  if (!facts.reprint && ahead !== undefined) {
    queueing.push(centred(words.ahead(ahead), { size: 'large' }))
    if (wait !== undefined && wait !== 'unknown') queueing.push(centred(words.wait(wait.from, wait.to), { size: 'large' }))
  }
  if (closing) queueing.push(centred((closing.unsure ? words.closesBefore : words.closesAt)(closing.at), { bold: true }))
  if (queueing.length > 0) blocks.push(...queueing, { kind: 'rule' })

  const papers = facts.bring ?? []
  if (papers.length > 0) {
    const items = papers.map((paper): SlipBlock => {
      const notes = [paper.form ? words.forms[paper.form] : '', paper.optional ? words.forms.optional : '', inLanguage(paper.note)]
      return { kind: 'item', text: inLanguage(paper.name), note: notes.filter((note) => note !== '').join(words.comma) }
    })
    blocks.push({ kind: 'text', text: words.bring, bold: true }, ...items, { kind: 'rule' })
  }

  blocks.push({ kind: 'text', text: words.promise, bold: true }, { kind: 'text', text: words.listen })
  if (facts.qr) blocks.push({ kind: 'qr', content: facts.qr.content }, centred(facts.qr.live ? words.follow : words.keep))
  return { language, blocks }
}
