// My matters, without a browser: which card stands where, what its buttons do, who sees whose, and what is heard once.
import type { DocketMatter } from '@doorstep/model/queue'
import { addDays, DAY_MS } from '@doorstep/model/time'
import { MemoryPinRecords, MemoryPrivateStore, StoredPins } from '@doorstep/sources/journal'
import { counterWords } from '../../../packages/elements/src/counter/counter.words.js'
import { DoorstepMatters } from '../../../packages/elements/src/matters/matters.js'
import type { StaffContext } from '../../../packages/elements/src/contexts/staff-context.js'
import { asDrawn, matterGroup } from '../../../packages/elements/src/matters/matters-view.js'
import { mattersWords, type GroupName } from '../../../packages/elements/src/matters/matters.words.js'
import { Others, TOKEN, ticketFeed } from '../../../packages/elements/src/testing/tickets.js'
import { staffOf } from './at-door.js'
import { Machine } from './machine-pins.js'
import { eventually, Placed, withoutBrowser } from './page.js'

withoutBrowser()

const TODAY = '2026-11-20'
const words = counterWords['zh-Hans']
const says = mattersWords['zh-Hans']
const placed: Placed<DoorstepMatters>[] = []
beforeEach(() => void vi.stubGlobal('navigator', {}))
afterEach(() => placed.splice(0).forEach((each) => each.close()))

function matters(others: Others, worker: string, set: Partial<DoorstepMatters> = {}, staff?: StaffContext): Placed<DoorstepMatters> {
  const options = { journals: { queue: others.journal as never }, feed: ticketFeed(), now: () => others.now, ...(staff ? { staff } : {}) }
  const it = new Placed(Object.assign(new DoorstepMatters(), { worker, withoutShortcuts: true, ...set }), options)
  placed.push(it)
  return it
}

/** A matter that w1 received at the first desk; what comes next is done there. */
async function received(others: Others, more: { token?: string; service?: string } = {}): Promise<string> {
  const { id } = await others.issue(more)
  await others.act({ type: 'callThis', ticket: id, desk: 'd1', why: 'mistake' }, 'w1')
  await others.receive(id)
  return id
}

async function deferred(others: Others, due: string, more?: { service?: string }): Promise<string> {
  const id = await received(others, more)
  await others.act({ type: 'defer', ticket: id, due, promise: 'answer' }, 'w1')
  return id
}

const happened = async (others: Others, type: string) => (await others.events()).filter((event) => event.type === type)
const headings = (it: Placed<DoorstepMatters>) => it.lines.filter((line) => line.startsWith('h3')).map((line) => line.slice(3))

test.each<[kind: DocketMatter['kind'], time: DocketMatter['time'], group: GroupName]>([
  ['own', 'overdue', 'overdue'],
  ['own', 'today', 'today'],
  ['waiting', 'overdue', 'overdue'],
  ['waiting', 'week', 'week'],
  ['own', 'later', 'later'],
  ['own', 'undated', 'undated'],
  ['returned', 'undated', 'returned'],
  ['returned', 'today', 'returned'],
  ['returned', 'overdue', 'overdue'],
  ['asked', 'overdue', 'asked'],
  ['asked', 'later', 'asked'],
  ['follow-up', 'undated', 'follow-up'],
  ['followed', 'overdue', 'followed'],
  ['followed', 'today', 'followed'],
])('%s, %s stands under %s', (kind, time, group) => expect(matterGroup({ kind, time })).toBe(group))

test('the keys are at first those of the first card that is drawn, of the link that is shown', () => {
  const matter = (id: string, more: object) =>
    ({ kind: 'own', time: 'today', link: 'first', ticket: { id }, ...more }) as unknown as DocketMatter
  const all = [
    matter('today', {}),
    matter('week', { time: 'week' }),
    matter('rated', { kind: 'follow-up', time: 'undated', link: 'backstop' }),
  ]
  expect(asDrawn(all, undefined).map(({ ticket }) => ticket.id)).toEqual(['rated', 'today', 'week'])
  expect(asDrawn(all, 'first').map(({ ticket }) => ticket.id)).toEqual(['today', 'week'])
})

test('overdue comes first, then what wants an answer, today, and what can wait', async () => {
  const others = await new Others().signIn()
  await others.signIn('d2', 'w2')
  for (const due of [addDays(TODAY, 30), TODAY, addDays(TODAY, 1), addDays(TODAY, 2)]) await deferred(others, due)
  const asked = await received(others, { service: 'medical-booklet' })
  await others.act({ type: 'assign', ticket: asked, worker: 'w2', due: addDays(TODAY, 5) }, 'w1')
  const it = matters(others, 'w1')
  await it.reads('王芳的事')
  expect(headings(it)).toEqual(['今天到期 1', '还没说定哪天 1', '这个星期 2', '以后 1'])
  expect(it.text).toContain(says.summary(1, 5))
  // a day later one of them is late
  others.now += DAY_MS
  const late = matters(others, 'w1')
  await late.reads('过期了 1')
  expect(headings(late)[0]).toBe('过期了 1')
  expect(late.text).toContain('过期 1 天')
})

test('what a colleague asks is accepted in its place, and stands with them afterwards', async () => {
  const others = await new Others().signIn()
  const id = await received(others, { service: 'medical-booklet' })
  await others.act({ type: 'assign', ticket: id, worker: 'w2', due: addDays(TODAY, 5) }, 'w1')
  const [asks, asked] = [matters(others, 'w1'), matters(others, 'w2')]
  await asks.reads(says.waitsForColleague('陆伟', '12:24', '11月25日'))
  await asked.reads(says.askedBy('王芳', '12:24'))
  asked.does(words.accept)
  await asked.reads('还有 5 天')
  expect(await happened(others, 'HandlerChanged')).toMatchObject([{ worker: 'w2', why: 'accepted' }])
  expect(headings(asked)).toEqual(['以后 1'])
  await asks.reads(says.handledBy('陆伟'))
  expect(headings(asks)).toEqual(['您首问、别人在办 1'])
  // it is the backstop's alone to take it at once
  expect(asks.text).not.toContain(says.takeOver)
})

test('whoever is asked reads what the resident was promised', async () => {
  const others = await new Others().signIn()
  const id = await deferred(others, addDays(TODAY, 1))
  await others.act({ type: 'assign', ticket: id, worker: 'w2', due: addDays(TODAY, 5) }, 'w1')
  const asked = matters(others, 'w2')
  await asked.reads(says.promised('11月21日', words.promises.answer))
  expect(asked.text).toContain(says.asked('11月25日'))
})

test('what a colleague does not take is said to who asked, until it is gone on with', async () => {
  const others = await new Others().signIn()
  const id = await received(others)
  await others.act({ type: 'assign', ticket: id, worker: 'w2', due: addDays(TODAY, 5) }, 'w1')
  const [asks, asked] = [matters(others, 'w1'), matters(others, 'w2')]
  await asked.reads(words.decline)
  asked.does(words.decline)
  await asked.reads(words.declineAsk('G001'))
  // the button of the question, below the one that opened it
  asked.tells('button', { class: undefined }, '@click')
  await asked.reads(says.nothingOpen)
  await asks.reads(says.returned.declined('陆伟'))
  expect(headings(asks)).toEqual(['没人接，还是您的事 1'])
  await others.act({ type: 'defer', ticket: id, due: addDays(TODAY, 1), promise: 'visit' }, 'w1')
  await asks.reads('明天')
  expect(headings(asks)).toEqual(['这个星期 1'])
})

test('what was put off is put off again in its place, and says how often', async () => {
  const others = await new Others().signIn()
  const id = await deferred(others, TODAY)
  const it = matters(others, 'w1')
  await it.reads('今天到期')
  await others.act({ type: 'defer', ticket: id, due: addDays(TODAY, 9), promise: 'visit' }, 'w1')
  await it.reads(says.moved(1))
  expect(it.text).toContain(says.promised('11月29日', words.promises.visit))
})

test('closing asks how it ended and keeps the note apart; what was done is said, with the way back', async () => {
  const others = await new Others().signIn()
  const id = await deferred(others, TODAY)
  const notes = new MemoryPrivateStore(() => others.now)
  const it = matters(others, 'w1', { notes })
  await it.reads(words.actions.close)
  it.does(words.actions.close)
  await it.reads(words.ask.close)
  it.tells('textarea', {}, '@input', { currentTarget: { value: '电话说过了' } })
  it.does(words.outcomes.resolved)
  await it.reads(words.undo)
  const [closed] = await happened(others, 'Closed')
  expect(closed).toMatchObject({ ticket: id, by: 'w1', outcome: 'resolved', note: expect.any(String) as string })
  expect(await notes.get((closed as { note: string }).note)).toBe('电话说过了')
  expect(it.text).toContain(says.promiseCounts.kept(1))
  it.does(`${words.undo} ${words.seconds(10)}`)
  await it.reads('今天到期')
  expect(await notes.get((closed as { note: string }).note)).toBeUndefined()
})

test('who closes it stays who closed it, and neither their words nor what they did are left for who comes meanwhile', async () => {
  const others = await new Others().signIn()
  const id = await deferred(others, TODAY)
  await others.signIn('d2', 'w2')
  const theirs = await received(others)
  await others.act({ type: 'assign', ticket: theirs, worker: 'w2', due: TODAY }, 'w1')
  await others.act({ type: 'accept', ticket: theirs }, 'w2')
  const notes = new MemoryPrivateStore(() => others.now)
  const put = notes.put.bind(notes)
  let release = (): void => undefined
  const released = new Promise<void>((resolve) => (release = resolve))
  notes.put = async (...value) => (await released, put(...value))
  const pins = new Machine()
  pins.have = new Set(['w1', 'w2', 'w7'])
  const staff = staffOf(pins)
  await eventually(() => expect(staff.known).toBeDefined())
  staff.enter('w1', others.now)
  const it = matters(others, 'w1', { notes }, staff)
  await it.reads(words.actions.close)
  it.does(words.actions.close)
  await it.reads(words.ask.close)
  it.tells('textarea', {}, '@input', { currentTarget: { value: '电话说过了' } })
  it.does(words.outcomes.resolved)
  staff.enter('w2', others.now)
  await it.reads('陆伟的事')
  release()
  await eventually(async () => expect(await happened(others, 'Closed')).toMatchObject([{ ticket: id, by: 'w1' }]))
  await it.element.updateComplete
  expect(it.text).not.toContain(words.undo)
  staff.sleep()
})

test('the filters show one link of the chain, and count', async () => {
  const others = await new Others().signIn()
  await deferred(others, TODAY)
  const id = await received(others)
  await others.act({ type: 'assign', ticket: id, worker: 'w2', due: addDays(TODAY, 5) }, 'w1')
  await others.act({ type: 'accept', ticket: id }, 'w2')
  const other = await deferred(others, addDays(TODAY, 1))
  await others.act({ type: 'escalate', ticket: other, urgent: true }, 'w1')
  await others.signIn('d2', 'w7')
  const { id: own } = await others.issue()
  await others.act({ type: 'callThis', ticket: own, desk: 'd2', why: 'mistake' }, 'w7')
  await others.receive(own, 'w7')
  await others.act({ type: 'defer', ticket: own, due: TODAY, promise: 'visit' }, 'w7')
  const it = matters(others, 'w7')
  await it.reads('首问 1')
  expect(it.text).toContain('兜底 1')
  expect(it.text).not.toContain('指定 1')
  it.does(`${says.links.backstop} 1`)
  await eventually(() => expect(headings(it)).toEqual(['这个星期 1']))
  it.does(`${says.links.first} 1`)
  await eventually(() => expect(headings(it)).toEqual(['今天到期 1']))
})

test('a low rating stands before the secretary with what the resident wrote, and before nobody else', async () => {
  const others = await new Others().signIn()
  const notes = new MemoryPrivateStore(() => others.now)
  const id = await received(others, { token: TOKEN })
  await others.close(id)
  const note = await notes.put('等了很久', others.now + DAY_MS)
  await others.act({ type: 'rate', ticket: id, attitude: 1, ability: 4, note }, undefined, TOKEN)
  const [rated, keeper] = [matters(others, 'w1', { notes }), matters(others, 'w7', { notes })]
  await keeper.reads('等了很久')
  expect(keeper.text).toContain(words.rated(1, 4))
  await rated.reads(says.nothingOpen)
  keeper.does(words.closeFollowUp)
  await keeper.reads(says.nothingOpen)
  expect(await happened(others, 'FollowUpClosed')).toMatchObject([{ by: 'w7' }])
})

describe('whose matters are seen', () => {
  const pins = async () => {
    const store = new StoredPins(new MemoryPinRecords())
    await store.set('w7', '2580')
    await store.set('w1', '1357')
    return store
  }

  test('nobody’s before a PIN, whatever worker the page names', async () => {
    const others = await new Others().signIn()
    await deferred(others, TODAY)
    const it = matters(others, 'w1', { pins: await pins() })
    await it.reads('王芳')
    expect(it.text).not.toContain('G001')
    expect(it.text).not.toContain(says.station)
  })

  test('a worker’s own only: another’s list has none of it', async () => {
    const others = await new Others().signIn()
    await deferred(others, TODAY)
    const it = matters(others, 'w2')
    await it.reads(says.nothingOpen)
    expect(it.text).not.toContain('G001')
  })

  test('of the station a line for each worker with what is late, and how promises came out; a worker’s cards open below', async () => {
    const others = await new Others().signIn()
    await deferred(others, TODAY)
    const kept = await deferred(others, TODAY)
    await others.act({ type: 'close', ticket: kept, outcome: 'resolved' }, 'w1')
    const asked = await received(others)
    await others.act({ type: 'assign', ticket: asked, worker: 'w2', due: addDays(TODAY, 3) }, 'w1')
    others.now += DAY_MS
    await others.act({ type: 'closeDay' })
    const it = matters(others, 'w7')
    await it.reads(says.station)
    it.does(says.station)
    await it.reads(says.everybody(2, 1))
    expect(it.text).toContain(says.overdue(1))
    expect(it.text).toContain(says.promiseCounts.kept(1))
    expect(it.text).toContain(says.promiseCounts.broken(1))
    expect(it.text).not.toContain('G001')
    const line = it.lines.find((each) => each.startsWith('button') && each.includes('王芳')) ?? ''
    it.does(line.slice(line.indexOf(']', line.lastIndexOf('@click')) + 2))
    await it.reads('G001')
  })
})

test('nothing of one worker is left for the next: neither what is open, chosen and filtered, nor what came up and was done', async () => {
  const others = await new Others().signIn()
  await deferred(others, TODAY)
  const done = await deferred(others, TODAY)
  const theirs = await received(others)
  await others.act({ type: 'assign', ticket: theirs, worker: 'w7', due: TODAY }, 'w1')
  await others.act({ type: 'accept', ticket: theirs }, 'w7')
  await others.act({ type: 'escalate', ticket: done, urgent: true }, 'w1')
  const staff = staffOf(Object.assign(new Machine(), { have: new Set(['w1', 'w2', 'w7']) }))
  await eventually(() => expect(staff.known).toBeDefined())
  staff.enter('w7', others.now)
  const it = matters(others, 'w7', {}, staff)
  const heard = () => it.lines.filter((line) => line === `p.visually-hidden[role=status] ${says.news(2)}`)
  await it.reads(says.news(2))
  it.does(`${says.links.designated} 1`)
  await eventually(() => expect(headings(it)).toEqual(['今天到期 1']))
  it.does(words.actions.close)
  await it.reads(words.ask.close)
  staff.enter('w2', others.now)
  await it.reads('陆伟的事')
  expect([heard(), it.text.includes(words.ask.close), it.text.includes(says.nothingOpen)]).toEqual([[], false, true])
  // back again all of it is there, and none of it is news
  staff.enter('w7', others.now)
  await it.reads('周敏的事')
  await eventually(() => expect(headings(it)).toEqual(['今天到期 2']))
  expect([heard(), it.text.includes(words.ask.close)]).toEqual([[], false])
  it.does(says.station)
  await it.reads(says.everybody(3, 0))
  staff.enter('w2', others.now)
  await it.reads('陆伟的事')
  staff.enter('w7', others.now)
  await it.reads('周敏的事')
  staff.sleep()
})
