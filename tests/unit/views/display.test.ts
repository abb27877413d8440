// The wall of calls, read without a browser: what it shows of every state of the queue, and when it has what says the calls.
import { EMPTY_FEED, readTimetable } from '@doorstep/model/feed'
import type { QueueEvent } from '@doorstep/model/queue'
import { HOUR_MS, MINUTE_MS, type StationTime } from '@doorstep/model/time'
import { MemoryJournal } from '@doorstep/sources/journal'
import { seatsAround } from '../../../kiosk/src/desk/seats.js'
import { DisplayFooter } from '../../../kiosk/src/display/display-footer.js'
import type { AnnouncerOptions, Spoken } from '../../../packages/elements/src/call-display/announcer.js'
import { DoorstepCallDisplay, type CallAnnouncer } from '../../../packages/elements/src/call-display/call-display.js'
import { fresh, loading, StillFeed } from '../../../packages/elements/src/testing/feeds.js'
import { FRIDAY_MORNING, FRIDAY_NIGHT, smallFeed, station } from '../../../packages/elements/src/testing/station.js'
import { Others } from '../../../packages/elements/src/testing/tickets.js'
import { eventually, Placed, withoutBrowser } from './page.js'

withoutBrowser()

class Voice implements CallAnnouncer {
  state: CallAnnouncer['state'] = 'on'
  volume = 0.5
  readonly said: Spoken[] = []
  readonly done: string[] = []
  readonly opened: AnnouncerOptions[] = []
  closed = 0
  /** What a call comes to; it is being said until then. */
  outcome: Promise<boolean> = Promise.resolve(true)

  readonly open = async (options: AnnouncerOptions): Promise<CallAnnouncer> => (this.opened.push(options), this)
  say = (call: Spoken): Promise<boolean> => (this.said.push(call), this.outcome)
  resume = async (): Promise<void> => void this.done.push('resume')
  close = (): void => void (this.closed += 1)
}

const placed: Placed<DoorstepCallDisplay>[] = []
afterEach(() => placed.splice(0).forEach((each) => each.close()))

function wall(others: Others | undefined, set: Partial<DoorstepCallDisplay> = {}, more: ConstructorParameters<typeof Placed>[1] = {}) {
  const voice = new Voice()
  const element = Object.assign(new DoorstepCallDisplay(), { openAnnouncer: voice.open }, set)
  const it = new Placed(element, { ...(others ? { journals: { queue: others.journal as never } } : {}), ...more })
  placed.push(it)
  return { it, voice, element }
}

/** So many tickets of the general line, called one after the other at the first desk but for those left. */
async function house(called: number, waiting = 0): Promise<Others> {
  const others = await new Others().signIn()
  for (let count = 0; count < called + waiting; count += 1) await others.issue()
  for (let count = 0; count < called; count += 1) {
    if (count > 0) await others.act({ type: 'noShow', ticket: `2026-11-20/G${String(count).padStart(3, '0')}` }, 'w1')
    await others.callNext()
  }
  return others
}
const ID = '2026-11-20/G001'
const rows = ({ lines }: { lines: readonly string[] }): string[] =>
  lines.filter((line) => line.startsWith('th[scope=row]')).map((line) => line.slice(-4))

describe('a wall of calls', () => {
  test('tells its page whether somebody sits at a desk', async () => {
    const others = await house(0)
    const { it } = wall(others)
    const seated = seatsAround(it.element)
    await eventually(() => expect(seated()).toBe(true))
    await others.act({ type: 'signOut', desk: 'd1' }, 'w1')
    await eventually(() => expect(seated()).toBe(false))
    expect(seatsAround(wall(undefined).it.element)()).toBe(false)
  })

  test('says the call, its desk, and in a table who called; then who waits', async () => {
    const { it } = wall(await house(2, 3), { withWaiting: 2 })
    await it.reads('3 位在等')
    expect(it.lines).toEqual([
      'section[aria-live=assertive]',
      '正在叫号',
      'G002',
      '请到 1号接待台',
      '请G零零二号到1号接待台',
      'header',
      'h2 梧桐里家门口服务站',
      '11月20日 星期五',
      'time 10:24',
      'table',
      'caption.visually-hidden 刚才叫过的号',
      'thead',
      'tr',
      'th[scope=col] 号',
      'th[scope=col] 接待台',
      'th[scope=col] 接待人',
      'tbody',
      'tr',
      'th[scope=row] G002',
      'td 1号接待台',
      'td 王芳',
      'tr',
      'th[scope=row] G001',
      'td 1号接待台',
      'td 王芳',
      'p[role=status] 3 位在等',
      '接下来 G003 G004',
      'slot[name=footer]',
    ])
  })

  test('has four rows at most, one of each ticket, and one less for every notice', async () => {
    const others = await house(6)
    await others.act({ type: 'noShow', ticket: '2026-11-20/G006' }, 'w1')
    await others.act({ type: 'rejoin', ticket: '2026-11-20/G005' }, 'w1')
    await others.callNext()
    const { it, voice, element } = wall(others)
    await it.reads('现在没有人等')
    expect(rows(it)).toEqual(['G005', 'G006', 'G004', 'G003'])
    voice.state = 'blocked'
    voice.opened[0]?.changed()
    await it.reads('声音没有打开')
    expect(rows(it)).toEqual(['G005', 'G006', 'G004'])
    element.silent = true
    await it.reads('这块屏不出声')
    expect(rows(it)).toEqual(['G005', 'G006', 'G004'])
    const jumped = wall(others, { silent: true }, { time: () => ({ jump: {} }) as StationTime })
    await jumped.it.reads('这台机器的时钟不准')
    await jumped.it.reads('G005')
    expect(rows(jumped.it)).toEqual(['G005', 'G006'])
  })

  test('calls nobody any longer who has come, and goes back to the one called before who has not', async () => {
    const others = await house(0, 2)
    await others.signIn('d2', 'w2')
    const { it } = wall(others)
    await it.reads('2 位在等')
    await others.callNext()
    await it.reads('请G零零一号到1号接待台')
    await others.callNext('d2', 'w2')
    await it.reads('请G零零二号到2号接待台')
    await others.receive('2026-11-20/G002', 'w2')
    await it.reads('请G零零一号到1号接待台')
    await others.receive(ID)
    await it.reads('请留意叫号')
    expect(rows(it)).toEqual(['G002', 'G001'])
  })

  test('names a desk and a worker that the station no longer has by what is known of them', async () => {
    const others = await house(1)
    const feed = smallFeed()
    feed.show({ station: fresh({ ...station, desks: [], workers: [] }) })
    const { it, voice } = wall(others, {}, { feed })
    await it.reads('请到 d1')
    expect(it.lines).toEqual(expect.arrayContaining(['td d1', 'td w1', '请G零零一号到d1']))
    await others.receive(ID)
    await others.close(ID)
    await others.issue()
    await others.callNext()
    await eventually(() => expect(voice.said.at(-1)).toMatchObject({ number: 'G002', desk: 'd1' }))
  })

  test.each([
    ['no queue', undefined, '这块屏没有接上叫号。', ['位在等', '没有人等', '正在接上']],
    ['nobody', () => new Others(), '现在没有人等', ['接下来', '没有接上']],
    ['two', () => house(0, 2), '2 位在等', ['没有接上', 'table']],
  ])('with %s', async (_, make, says, not) => {
    const { it } = wall(await make?.(), { withWaiting: 2 })
    await it.reads(says)
    for (const words of not) expect(it.text).not.toContain(words)
  })

  test('of a closed station without a line says when it opens, and of a stopped one too; while somebody waits, listen', async () => {
    for (const [make, says] of [
      [() => new Others(), '现在关门了，明天 9:00 开门'],
      [() => house(0, 1), '请留意叫号'],
    ] as const) {
      const { it } = wall(await make(), {}, { now: () => FRIDAY_NIGHT })
      await it.reads('等')
      expect(it.lines[1]).toBe(says)
    }
    const stopped = await new Others().signIn()
    await stopped.act({ type: 'stopIssuing', why: 'weather' }, 'w1')
    const { it } = wall(stopped)
    await it.reads('没有人等')
    expect(it.lines[1]).toBe('开着，现在不发号')
    // a wall without a queue knows the hours all the same
    expect((wall(undefined, {}, { now: () => FRIDAY_NIGHT }).it, placed.at(-1)?.element.isConnected)).toBe(true)
    await placed.at(-1)?.reads('现在关门了')
  })

  test('shows nothing of its own before the station is read', async () => {
    const others = await house(0, 1)
    const feed = new StillFeed({ ...EMPTY_FEED, station: loading })
    const { it, voice } = wall(others, {}, { feed })
    await it.reads('slot')
    expect(it.text).not.toContain('等')
    await others.callNext()
    expect([voice.opened, feed.needed]).toEqual([[], new Set(['holidays'])])
    feed.show(smallFeed().view)
    await it.reads('G001')
    await eventually(() => expect(voice.opened).toHaveLength(1))
    // it was called before there was a wall to call it
    expect(voice.said).toEqual([])
  })

  test('of a queue that is not heard any more says how old it is, and of one that never was that it is not read', async () => {
    let fail: (failure: Error) => void = () => undefined
    const lost = new Promise<never>((_, reject) => (fail = reject))
    const others = await house(1, 1)
    others.journal.watch = async function* () {
      await lost
    }
    let now = FRIDAY_MORNING
    const { it } = wall(others, { silent: true }, { now: () => now })
    await it.reads('1 位在等')
    now += 5 * MINUTE_MS
    fail(new Error('gone'))
    await it.reads('叫号没有新消息，下面是5分钟前的情况。')
    expect(it.text).toContain('1 位在等')
    // of a line that was empty nobody knows whether it still is
    const quiet = await house(1)
    quiet.journal.watch = async function* () {
      await lost
    }
    const { it: empty } = wall(quiet, { silent: true })
    await empty.reads('叫号没有新消息')
    expect(empty.text).not.toContain('没有人等')
    const never = new Others(new MemoryJournal<QueueEvent>())
    never.journal.read = async function* () {
      throw new Error('no')
    }
    const { it: broken } = wall(never)
    await broken.reads('现在读不到叫号')
    expect(broken.text).not.toMatch(/没有人等|正在接上/)
  })
})

describe('what says the calls', () => {
  test('is opened once there is a queue, for this station, with its clips; and opened anew with others', async () => {
    const { it, voice, element } = wall(await house(0), { clips: '/ours', volume: 0.3 })
    await eventually(() => expect(voice.volume).toBe(0.3))
    expect(voice.opened).toMatchObject([{ name: 'doorstep/calls/test', clips: '/ours' }])
    element.clips = undefined
    await it.element.updateComplete
    await eventually(() => expect(voice.opened).toHaveLength(2))
    expect([voice.closed, Object.keys(voice.opened[1] ?? {}).sort()]).toEqual([1, ['changed', 'name']])
    const other = new Voice()
    element.openAnnouncer = other.open
    await eventually(() => expect(other.opened).toHaveLength(1))
    expect(voice.closed).toBe(2)
    element.silent = true
    await eventually(() => expect(other.closed).toBe(1))
  })

  test('that comes when the wall has gone is closed; one that fails then is no failure of the next', async () => {
    let come: (voice: CallAnnouncer) => void = () => undefined
    let fail: (failure: Error) => void = () => undefined
    const warn = vi.spyOn(console, 'warn').mockImplementation(() => undefined)
    const coming = [new Promise<CallAnnouncer>((resolve) => (come = resolve)), new Promise<CallAnnouncer>((_, reject) => (fail = reject))]
    const late = new Voice()
    let asked = 0
    const { it } = wall(await house(0), { openAnnouncer: () => coming[(asked += 1) - 1] ?? late.open({} as AnnouncerOptions) })
    await eventually(() => expect(asked).toBe(1))
    it.remove()
    come(late)
    await eventually(() => expect(late.closed).toBe(1))
    it.connect()
    await eventually(() => expect(asked).toBe(2))
    it.remove()
    fail(new Error('offline'))
    await eventually(() => expect(warn).toHaveBeenCalled())
    it.connect()
    await eventually(() => expect(asked).toBe(3))
    await it.reads('没有人等')
    expect(it.text).not.toContain('声音')
  })

  test('that fails is said, and asked for again by a touch', async () => {
    vi.spyOn(console, 'warn').mockImplementation(() => undefined)
    const voice = new Voice()
    let tries = 0
    const { it } = wall(await house(0), {
      openAnnouncer: (options) => ((tries += 1) === 1 ? Promise.reject(new Error('offline')) : voice.open(options)),
    })
    await it.reads('声音没有读到')
    it.does('打开声音')
    await eventually(() => expect(voice.opened).toHaveLength(1))
    await it.element.updateComplete
    expect(it.text).not.toContain('声音')
    voice.state = 'no-device'
    voice.opened[0]?.changed()
    await it.reads('没有找到扬声器')
    it.does('打开声音')
    expect([voice.done, tries]).toEqual([['resume'], 2])
  })

  test('is told the number, the desk, and the languages of the station', async () => {
    const others = await house(0, 1)
    const { it, voice } = wall(others, { withEnglish: true })
    await it.reads('1 位在等')
    await others.callNext()
    await eventually(() => expect(voice.said).toHaveLength(1))
    expect(voice.said).toMatchObject([{ number: 'G001', desk: station.desks[0]?.name, languages: ['zh', 'en'] }])
  })

  test('that is long in coming keeps no number from the wall', async () => {
    vi.useFakeTimers()
    try {
      const others = await house(0, 2)
      const { it } = wall(others, { openAnnouncer: () => new Promise<never>(() => undefined) })
      await eventually(() => expect(it.text).toContain('2 位在等'))
      await others.signIn('d2', 'w2')
      await others.callNext()
      await others.callNext('d2', 'w2')
      await eventually(() => expect(it.text).toContain('请G零零一号'))
      // five seconds for the voice, and five for the number that nobody says
      await vi.advanceTimersByTimeAsync(9000)
      expect(it.text).toContain('请G零零一号')
      await vi.advanceTimersByTimeAsync(1500)
      expect(it.text).toContain('请G零零二号')
    } finally {
      vi.useRealTimers()
    }
  })
})

test('the foot of the wall goes with the time: what is over makes room for what is next', async () => {
  vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval'] })
  const entry = (title: string, hour: number) => ({ uid: title, title, start: `2026-11-20T${hour}:00`, duration: 'PT1H', room: 'r' })
  const timetable =
    readTimetable({ rooms: [{ id: 'r', name: '多功能厅' }], entries: [entry('合唱', 14), entry('书法', 18)] }).value ?? expect.fail('none')
  const feed = new StillFeed({ station: fresh(station), timetable: fresh(timetable) })
  let now = FRIDAY_MORNING
  const it = new Placed(new DisplayFooter(), { feed, now: () => now })
  try {
    await eventually(() => expect(it.text).toContain('合唱'))
    now += 6 * HOUR_MS
    vi.advanceTimersByTime(20_000)
    await eventually(() => expect([it.text.includes('合唱'), it.text.includes('书法')]).toEqual([false, true]), { timeout: 2000 })
  } finally {
    it.close()
    vi.useRealTimers()
  }
})
