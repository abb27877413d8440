// doorstep-records on a page of a station, and the figures that stand there.
import { html } from '@open-wc/testing'
import '../../define/records.js'
import { stationPage, textOf } from '../../testing/page.js'
import type { Others } from '../../testing/tickets.js'
import type { DoorstepRecords } from '../records.js'
import { recordsOf } from './played.js'

interface Opening {
  readonly others: Others
  readonly lang?: string
}

export async function openRecords({ others, lang = 'zh-Hans' }: Opening): Promise<DoorstepRecords> {
  const page = await stationPage(html`<doorstep-records .records=${recordsOf(others)}></doorstep-records>`, {
    journal: others.journal,
    lang,
  })
  const element = page.querySelector('doorstep-records')
  if (!element) throw new Error('no records')
  return element
}

export const counts = (element: DoorstepRecords): Record<string, number> =>
  Object.fromEntries(
    [...(element.shadowRoot?.querySelectorAll<HTMLElement>('[data-count]') ?? [])].map((each) => [
      each.dataset['count'] ?? '',
      Number(textOf(each.querySelector('dd'))),
    ]),
  )
