// doorstep-records on a page of a station, and what stands there: its figures and fields.
import { html } from '@open-wc/testing'
import '../../define/records.js'
import { stationPage, textOf } from '../../testing/page.js'
import type { Others } from '../../testing/tickets.js'
import type { DoorstepRecords } from '../records.js'
import { recordsOf, type TestBackups, type TestNumbering } from './played.js'

interface Opening {
  readonly others: Others
  readonly backups?: TestBackups
  readonly numbering?: TestNumbering
  readonly lang?: string
}

export async function openRecords({ others, backups, numbering, lang = 'zh-Hans' }: Opening): Promise<DoorstepRecords> {
  const records = recordsOf(others, { ...(backups ? { backups } : {}), ...(numbering ? { numbering } : {}) })
  const page = await stationPage(html`<doorstep-records .records=${records}></doorstep-records>`, { journal: others.journal, lang })
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

export function field(element: DoorstepRecords, selector: string): HTMLInputElement {
  const found = element.shadowRoot?.querySelector<HTMLInputElement>(selector)
  if (!found) throw new Error(`no ${selector}`)
  return found
}
