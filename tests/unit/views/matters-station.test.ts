// My matters as a secretary has them: forty open ones of six workers, late by weeks, waiting for who has left, of services that are gone.
import type { QueueEvent } from '@doorstep/model/queue'
import type { Station } from '@doorstep/model/station'
import { addDays, DAY_MS, MINUTE_MS, type LocalDate } from '@doorstep/model/time'
import { MemoryJournal } from '@doorstep/sources/journal'
import { cardWords } from '../../../packages/elements/src/counter/card.words.js'
import { counterWords } from '../../../packages/elements/src/counter/counter.words.js'
import { DoorstepMatters } from '../../../packages/elements/src/matters/matters.js'
import { mattersWords } from '../../../packages/elements/src/matters/matters.words.js'
import { services, station } from '../../../packages/elements/src/testing/station.js'
import { fresh, StillFeed } from '../../../packages/elements/src/testing/feeds.js'
import { Others, ticketFeed } from '../../../packages/elements/src/testing/tickets.js'
import { eventually, Placed, withoutBrowser } from './page.js'

withoutBrowser()

const TODAY = '2026-11-20'
const words = counterWords['zh-Hans']
const says = mattersWords['zh-Hans']
const card = cardWords['zh-Hans']
const placed: Placed<DoorstepMatters>[] = []
beforeEach(() => void vi.stubGlobal('navigator', {}))
afterEach(() => placed.splice(0).forEach((each) => each.close()))

const [one] = station.workers
const SIX = ['w1', 'w2', 'w3', 'w4', 'w5', 'w6']
const person = (id: string, name: string) => ({ ...one, absences: [], id, name: { 'zh-Hans': name, 'zh-Hant': name, en: name } })
const crowd = (ids: readonly string[]): Pick<Station, 'workers'> => ({
  workers: [...ids.map((id) => person(id, `社工${id}`)), person('w7', '书记')] as Station['workers'],
})

/** Forty matters of six workers: every third late by weeks, every fifth waits for `w6`, every seventh is of a service that is gone. */
async function forty(): Promise<Others> {
  const journal = new MemoryJournal<QueueEvent>()
  const manifest = { ...station, ...crowd(SIX) }
  const others = new Others(journal, { now: Date.parse('2026-10-26T09:00:00+08:00'), manifest })
  for (let nth = 0; nth < 40; nth += 1) {
    const worker = SIX[nth % 6] ?? 'w1'
    const day = addDays('2026-10-26', Math.floor(nth / 10))
    others.now = Date.parse(`${day}T09:00:00+08:00`) + (nth % 10) * 20 * MINUTE_MS
    await others.signIn('d1', worker)
    const { id } = await others.issue(nth % 7 === 0 ? { service: 'medical-booklet' } : {})
    await others.act({ type: 'callThis', ticket: id, desk: 'd1', why: 'mistake' }, worker)
    await others.receive(id, worker)
    const due: LocalDate = nth % 3 === 0 ? addDays(TODAY, -1 - nth / 3) : addDays(TODAY, nth % 12)
    await others.act({ type: 'defer', ticket: id, due, promise: 'answer' }, worker)
    if (nth % 5 === 0 && worker !== 'w6') await others.act({ type: 'assign', ticket: id, worker: 'w6', due: addDays(TODAY, 20) }, worker)
    await others.act({ type: 'signOut', desk: 'd1' }, worker)
  }
  others.now = Date.parse(`${TODAY}T09:00:00+08:00`)
  return others
}

function open(journal: MemoryJournal<QueueEvent>, now: () => number, worker: string, feed: StillFeed): Placed<DoorstepMatters> {
  const element = Object.assign(new DoorstepMatters(), { worker })
  const it = new Placed(element, { journals: { queue: journal as never }, feed, now })
  placed.push(it)
  return it
}

/** Presses the first button whose line has all of these words. */
function press(it: Placed<DoorstepMatters>, ...has: readonly string[]): void {
  const line = it.lines.find((each) => each.startsWith('button') && has.every((word) => each.includes(word)))
  if (line === undefined) throw new Error(`no button ${has.join()} in ${it.lines.join('\n')}`)
  it.does(line.slice(line.indexOf(']', line.lastIndexOf('@click')) + 2))
}

test('a secretary sees all forty, the late ones first, and has a way with each', async () => {
  const others = await forty()
  const left = crowd(SIX.slice(0, 5))
  const late = [...Array(40).keys()].filter((nth) => nth % 3 === 0).length
  // w6 has left the list; the clock gives their matters on, and takes back what was asked of them
  const manifest = { ...station, ...left }
  const clock = new Others(others.journal, { now: others.now, manifest, name: 'clock' })
  const ids = new Set((await others.events()).flatMap((event) => ('ticket' in event ? [event.ticket] : [])))
  for (const ticket of ids) await clock.act({ type: 'timeOut', ticket }).catch(() => undefined)
  const it = open(others.journal, () => clock.now, 'w7', ticketFeed(left))
  await it.reads(says.station)
  press(it, says.station)
  await it.reads(says.everybody(40, late))
  // nobody who is gone has a line, and nothing waits for them: what they had received stands with the secretary
  expect(it.text).not.toContain('w6')
  const whose = it.lines.filter((line) => line.startsWith('button') && line.includes('aria-expanded'))
  expect(whose.length).toBe(6)
  // what was theirs stands with the secretary or with who received it
  press(it, '社工w1')
  await it.reads(says.takeOver)
  expect(it.text).toContain(words.actions.assign)
  expect(it.text).toContain(words.actions.close)
  expect(it.text).toContain(says.returned.removed(card.formerWorker('w6')))
  press(it, says.takeOver)
  await eventually(async () => expect((await others.events()).at(-1)).toMatchObject({ type: 'EscalatedToBackstop', worker: 'w7' }))
})

test('what was left without a day stands in the line of whoever has it, and first on their list', async () => {
  const others = await new Others().signIn()
  const { id } = await others.issue()
  await others.act({ type: 'callThis', ticket: id, desk: 'd1', why: 'mistake' }, 'w1')
  await others.receive(id)
  others.now += DAY_MS
  await others.act({ type: 'closeDay' })
  const it = open(others.journal, () => others.now, 'w7', ticketFeed())
  await it.reads(says.station)
  press(it, says.station)
  await it.reads(says.undated(1))
  const own = open(others.journal, () => others.now, 'w1', ticketFeed())
  await own.reads(says.summary(1, 1))
  expect(own.text).toContain(says.groups.undated)
})

test('the keys of another’s list are those of its first card, whichever link of one’s own was chosen before', async () => {
  const others = await new Others().signIn()
  const received = async (worker: string): Promise<string> => {
    const { id } = await others.issue()
    await others.act({ type: 'callThis', ticket: id, desk: 'd1', why: 'mistake' }, worker)
    await others.receive(id, worker)
    await others.act({ type: 'defer', ticket: id, due: TODAY, promise: 'answer' }, worker)
    return id
  }
  await others.act({ type: 'escalate', ticket: await received('w1'), urgent: true }, 'w1')
  const ticket = await received('w1')
  await others.act({ type: 'assign', ticket, worker: 'w2', due: TODAY }, 'w1')
  await others.act({ type: 'accept', ticket }, 'w2')
  await others.act({ type: 'signOut', desk: 'd1' }, 'w1')
  await others.signIn('d1', 'w7')
  await received('w7')
  const it = open(others.journal, () => others.now, 'w7', ticketFeed())
  await it.reads(says.links.backstop)
  press(it, says.links.first)
  press(it, says.station)
  await it.reads(says.everybody(3, 0))
  press(it, '陆伟')
  await it.reads(says.takeOver)
  expect(it.lines.filter((line) => line.startsWith('kbd') && line.endsWith(' E'))).toHaveLength(1)
})

test('what is no longer on the list of services is said so, and can be set', async () => {
  const others = await forty()
  const feed = ticketFeed(crowd(SIX))
  const view = { ...feed.view, services: fresh({ ...services, items: services.items.filter(({ id }) => id !== 'medical-booklet') }) }
  const it = open(others.journal, () => others.now, 'w2', new StillFeed(view))
  await it.reads(card.notListed('medical-booklet'))
  expect(it.text).toContain(words.anyMatter)
  const gone = it.lines.findIndex((line) => line.includes(card.notListed('medical-booklet')))
  const next = it.lines.findIndex((line, at) => at > gone && line.startsWith('li[tabindex'))
  expect(it.lines.slice(gone, next).join('\n')).toContain(words.actions.matter)
})
