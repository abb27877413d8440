// What comes late and finds that the person has gone, or does not come at all: no paper for nobody, and tables without their words.
import type { TicketScene } from '../../../packages/elements/src/ticket-dispenser/ticket-screen.js'
import { TicketScreen } from '../../../packages/elements/src/ticket-dispenser/ticket-screen.js'
import { recordsStreams } from '../../../packages/elements/src/records/parts.js'
import { MemoryJournal } from '@doorstep/sources/journal'
import { called, current, rules, today } from './desk-house.js'
import { services, station } from '../../../packages/elements/src/testing/station.js'

/** A host whose late parts come when the test says so. */
function hostWith(part: unknown) {
  let come = (): void => undefined
  const held = new Promise<void>((resolve) => (come = resolve))
  const late = { value: undefined as unknown, retry: undefined as (() => void) | undefined, fetch: async () => (await held, part) }
  const host = { late: () => late, addController: () => undefined, requestUpdate: () => undefined, missing: new Set() } as never
  return { host, late, come: () => come() }
}

describe('the paper of a ticket', () => {
  const house = called()
  const ticket = current(house)
  const scene = {
    ...{ ticket, station, item: services.items[0], queue: house.state, now: house.now },
    situation: { now: house.now, businessDay: today, rules },
    reader: { language: 'zh-Hans', text: () => '' },
    printer: { print: () => Promise.resolve() },
  } as unknown as TicketScene
  const printed = async (then: TicketScene | undefined): Promise<string[]> => {
    const slips: string[] = []
    const { host, come } = hostWith({ printOnce: (_: unknown, { number }: { number: string }) => void slips.push(number) })
    let shown: TicketScene | undefined = scene
    const printing = new TicketScreen(host, {} as never).print(() => shown)
    shown = then
    come()
    await printing
    return slips
  }

  test('is printed when what prints has come, for the ticket that still stands there', async () => {
    expect(await printed(scene)).toEqual([ticket.number])
    expect(await printed({ ...scene, ticket: { ...ticket, handler: 'w2' } })).toEqual([ticket.number])
  })

  test.each<[string, TicketScene | undefined]>([
    ['nobody stands there any more', undefined],
    ['the next one stands there', { ...scene, ticket: { ...ticket, id: 'another' } }],
    ['the printer was taken away', { ...scene, printer: undefined }],
  ])('is not printed once %s', async (_, then) => expect(await printed(then)).toEqual([]))
})

test('a stream of the records whose part has not come is there without it, until it comes', async () => {
  const { host, late } = hostWith(undefined)
  const [queue] = await recordsStreams(host, { queue: new MemoryJournal<unknown>() })
  expect(queue?.part).toBeUndefined()
  expect(queue?.tables.map(({ name }) => name)).toEqual(['tickets'])
  const part = { table: () => ({}) }
  late.value = part
  expect(queue?.part).toBe(part)
})
