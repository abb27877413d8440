// Papers that were ticked off at a desk: all windows of its machine have them, as long as the ticket is open and about that matter.
import type { KeptText } from '@doorstep/sources/journal'
import { cardWords } from '../../../packages/elements/src/counter/card.words.js'
import { DoorstepCounter } from '../../../packages/elements/src/counter/counter.js'
import { Others, ticketFeed } from '../../../packages/elements/src/testing/tickets.js'
import { eventually, Placed, withoutBrowser } from './page.js'

withoutBrowser()

const words = cardWords['zh-Hans']
const ID = '2026-11-20/A001'
const placed: Placed<DoorstepCounter>[] = []
beforeEach(() => void vi.stubGlobal('navigator', {}))
afterEach(() => {
  placed.splice(0).forEach((each) => each.close())
  vi.restoreAllMocks()
})

class Machine implements KeptText {
  text: string | undefined
  read = (): string | undefined => this.text
  write = (text: string | undefined): void => void (this.text = text)
}
/** A window at a desk of the machine. */
function window(others: Others, ticks: KeptText | undefined): Placed<DoorstepCounter> {
  const element = Object.assign(new DoorstepCounter(), { desk: 'd1', worker: 'w1', ticks, withoutShortcuts: true })
  const it = new Placed(element, { journals: { queue: others.journal as never }, feed: ticketFeed(), now: () => others.now })
  placed.push(it)
  return it
}
async function served(): Promise<Others> {
  const others = await new Others().signIn()
  await others.issue({ service: 'medical-booklet' })
  await others.callNext()
  return others.receive(ID)
}

test('stay through a reload, and while the matter is put aside; they are gone with the ticket', async () => {
  const [others, machine] = [await served(), new Machine()]
  const first = window(others, machine)
  await first.reads(words.ticked(0, 2))
  first.does(words.allPapers)
  await first.reads(words.ticked(1, 2))
  expect(machine.text).toBe(`{"${ID}":{"service":"medical-booklet","papers":[0]}}`)
  first.close()
  const again = window(others, machine)
  await again.reads(words.ticked(1, 2))
  await window(others, undefined).reads(words.ticked(0, 2))
  await others.act({ type: 'hold', ticket: ID, why: 'papers' }, 'w1')
  await eventually(() => expect(again.text).not.toContain(words.papers))
  await others.act({ type: 'resume', ticket: ID, desk: 'd1' }, 'w1')
  await again.reads(words.ticked(1, 2))
  await others.close(ID)
  // as long as the last step can be taken back they are there
  others.now += 11_000
  await eventually(() => {
    again.element.requestUpdate()
    expect(machine.text).toBeUndefined()
  })
})

test('of a ticket that was closed while no window was there go with the next', async () => {
  const [others, machine] = [await served(), new Machine()]
  const kept = { service: 'medical-booklet', papers: [0, 1] }
  machine.text = JSON.stringify({ [ID]: kept, '2026-11-19/G009': kept, '2026-11-20/A009': kept })
  await window(others, machine).reads(words.ticked(2, 2))
  // what this window has not heard of yet may be another one's
  expect(JSON.parse(machine.text)).toEqual({ [ID]: kept, '2026-11-20/A009': kept })
})

test.each([
  'x',
  'null',
  '[]',
  '{}',
  `{"${ID}":null}`,
  `{"${ID}":{"service":"another","papers":[0]}}`,
  `{"${ID}":{"service":"medical-booklet","papers":["0"]}}`,
])('of another matter, or that cannot be read, are none: %s', async (text) => {
  const machine = Object.assign(new Machine(), { text })
  await window(await served(), machine).reads(words.ticked(0, 2))
})

test('stay in their window where nothing can be kept', async () => {
  const said = vi.spyOn(console, 'error').mockImplementation(() => undefined)
  const it = window(await served(), { read: () => undefined, write: () => expect.fail('full') })
  await it.reads(words.ticked(0, 2))
  it.does(words.allPapers)
  await it.reads(words.ticked(1, 2))
  expect(said).toHaveBeenCalledOnce()
})
