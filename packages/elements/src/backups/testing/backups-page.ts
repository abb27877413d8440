// doorstep-backups on a page of a station, and its fields.
import { html } from '@open-wc/testing'
import type { Pins } from '@doorstep/sources/journal'
import '../../define/backups.js'
import { stationPage } from '../../testing/page.js'
import type { Others } from '../../testing/tickets.js'
import type { DoorstepBackups } from '../backups.js'
import type { StationUpkeep } from '../station-upkeep.js'

interface Opening extends Partial<StationUpkeep> {
  readonly others: Others
  readonly pins?: Pins
  readonly lang?: string
}

export async function openBackups({ others: { journal }, pins, lang = 'zh-Hans', ...given }: Opening): Promise<DoorstepBackups> {
  const upkeep: StationUpkeep = { journals: { queue: journal }, ...given }
  const page = await stationPage(html`<doorstep-backups .upkeep=${upkeep} .pins=${pins}></doorstep-backups>`, { journal, lang })
  const element = page.querySelector('doorstep-backups')
  if (!element) throw new Error('no backups')
  return element
}

export function field(element: DoorstepBackups, selector: string): HTMLInputElement {
  const found = element.shadowRoot?.querySelector<HTMLInputElement>(selector)
  if (!found) throw new Error(`no ${selector}`)
  return found
}
