// Live widgets that need a queue: one in memory, in which a morning has already begun. What the embed script does not know is registered here.
import type { Pins } from '@doorstep/sources/journal'
import { MemoryPinRecords, MemoryPrivateStore, MemorySummaryStore, StoredPins } from '@doorstep/sources/journal'
import { NeedsHouse } from '../../../packages/elements/src/needs/testing/needs-house.js'
import { playedMornings } from '../../../packages/elements/src/records/testing/played.js'
import { Others, ticketFeed, TOKEN } from '../../../packages/elements/src/testing/tickets.js'

/** What a page hands to a station and to the widgets in it. */
type Furnished = HTMLElement & Record<string, unknown>

/** The staff's rooms are not in the embed script: districts' pages have no use for them. */
const OWN: Readonly<Record<string, () => Promise<unknown>>> = {
  'doorstep-matters': () => import('@doorstep/elements/define/matters'),
  'doorstep-needs-desk': () => import('@doorstep/elements/define/needs-desk'),
  'doorstep-records': () => import('@doorstep/elements/define/records'),
  'doorstep-door': () => import('@doorstep/elements/define/door'),
  'doorstep-pins': () => import('@doorstep/elements/define/pins'),
}

/** Three people wait; the first is called, and what more a widget shows. */
async function morning(): Promise<{ readonly others: Others; readonly ticket: string }> {
  const others = new Others()
  const { id } = await others.issue({ service: 'medical-booklet', token: TOKEN })
  await others.issue()
  await others.issue({ service: 'medical-booklet' })
  return { others, ticket: id }
}

async function pins(): Promise<Pins> {
  const made = new StoredPins(new MemoryPinRecords(), { rounds: 310_000 })
  for (const worker of ['w1', 'w2']) await made.set(worker, '2468')
  return made
}

/** Gives a widget and the station around it what they live on. */
export async function furnish(element: HTMLElement, station: HTMLElement): Promise<void> {
  await OWN[element.localName]?.()
  const widget = element as Furnished
  const house = station as Furnished
  house['feed'] = ticketFeed()
  const { others, ticket } = await morning()
  const journals: Record<string, unknown> = { queue: others.journal }
  switch (element.localName) {
    case 'doorstep-ticket-status':
      Object.assign(widget, { ticket, token: TOKEN, notes: new MemoryPrivateStore() })
      break
    case 'doorstep-rating':
      await others.serve(ticket)
      Object.assign(widget, { ticket, token: TOKEN, notes: new MemoryPrivateStore() })
      break
    case 'doorstep-call-display':
      await others.signIn()
      await others.callNext()
      Object.assign(widget, { silent: true, withWaiting: true })
      break
    case 'doorstep-counter':
      await others.signIn()
      Object.assign(widget, { desk: 'd1', worker: 'w1', notes: new MemoryPrivateStore() })
      break
    case 'doorstep-matters':
      await others.signIn()
      await others.callNext()
      await others.receive(ticket).catch(() => undefined)
      Object.assign(widget, { worker: 'w1', notes: new MemoryPrivateStore() })
      break
    case 'doorstep-needs':
    case 'doorstep-needs-desk': {
      const needs = new NeedsHouse()
      await needs.busy()
      Object.assign(journals, { needs: needs.journal })
      house['personal'] = needs.personal
      break
    }
    case 'doorstep-records': {
      const played = await playedMornings()
      Object.assign(journals, { queue: played.journal })
      widget['records'] = { journal: played.journal, summaries: new MemorySummaryStore() }
      break
    }
    case 'doorstep-door':
      Object.assign(widget, { pins: await pins(), room: 'records' })
      widget.append(Object.assign(document.createElement('p'), { textContent: '✓ 2468' }))
      break
    case 'doorstep-pins':
      widget['pins'] = await pins()
      break
  }
  house['journals'] = journals
}
