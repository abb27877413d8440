// A desk from sign-in to sign-out, without a browser: what is asked once, what is said when it fails, notes, and a desk that was lost.
import { DAY_MS } from '@doorstep/model/time'
import { MemoryPrivateStore } from '@doorstep/sources/journal'
import { alarmWords } from '../../../packages/elements/src/counter/alarms.words.js'
import { DoorstepCounter } from '../../../packages/elements/src/counter/counter.js'
import type { StaffContext } from '../../../packages/elements/src/contexts/staff-context.js'
import { openingWords } from '../../../packages/elements/src/counter/opening.words.js'
import { printAgain } from '../../../packages/elements/src/counter/reprint.js'
import { FRIDAY_MORNING, services, station } from '../../../packages/elements/src/testing/station.js'
import { Others, queueOf, TestPrinter, TICKET_PAGE, ticketFeed, TOKEN } from '../../../packages/elements/src/testing/tickets.js'
import { parseTicketLink } from '../../../packages/elements/src/ticket-status/ticket-link.js'
import { staffOf } from './at-door.js'
import { called, current, words } from './desk-house.js'
import { Machine } from './machine-pins.js'
import { eventually, Placed, withoutBrowser } from './page.js'

withoutBrowser()

const placed: Placed<DoorstepCounter>[] = []
beforeEach(() => void vi.stubGlobal('navigator', {}))
afterEach(() => placed.splice(0).forEach((each) => each.close()))

function window(others: Others | undefined, set: Partial<DoorstepCounter> = {}, staff?: StaffContext, feed = ticketFeed()) {
  const it = new Placed(Object.assign(new DoorstepCounter(), set), {
    ...(others ? { journals: { queue: others.journal as never } } : {}),
    feed,
    now: () => others?.now ?? FRIDAY_MORNING,
    ...(staff ? { staff } : {}),
  })
  placed.push(it)
  return it
}
/** A window at the first desk, where 王芳 is; so many wait. */
async function seated(waiting = 1, set: Partial<DoorstepCounter> = {}) {
  const others = await new Others().signIn()
  for (let count = 0; count < waiting; count += 1) await others.issue({ token: `${TOKEN}${count}` })
  const it = window(others, { desk: 'd1', worker: 'w1', withoutShortcuts: true, ...set })
  await it.reads(words.signOut)
  return { it, others }
}
const ID = '2026-11-20/G001'
const happened = async (others: Others, type: string) => (await others.events()).filter((event) => event.type === type).length

describe('a window of the counter', () => {
  test('says that the queue is opened, and after a while that there is none', async () => {
    const now = vi.spyOn(performance, 'now')
    const begun = performance.now()
    const it = window(undefined)
    await it.reads(words.opening)
    now.mockReturnValue(begun + 60_000)
    it.element.requestUpdate()
    await it.reads(openingWords['zh-Hans'].noQueue)
    now.mockRestore()
  })

  test('signs in where it was chosen, is told who takes a desk over, and signs out to the same desk', async () => {
    const others = await new Others().signIn('d2', 'w2')
    const it = window(others)
    await it.reads(words.chooseDesk)
    const press = async (label: string) => {
      it.does(
        it.lines
          .find((line) => line.startsWith('button') && line.includes(`] ${label}`))
          ?.split('] ')
          .at(-1) ?? label,
      )
      await it.element.updateComplete
    }
    expect(it.text).toContain('2号接待台 陆伟')
    // nothing is asked before both are chosen
    it.submits()
    await it.element.updateComplete
    expect(await happened(others, 'DeskOpened')).toBe(1)
    await press('1号接待台')
    await press('王芳')
    it.submits()
    await it.reads(words.signOut)
    expect([it.element.desk, it.element.worker, it.sent.map(({ type }) => type)]).toEqual(['d1', 'w1', ['doorstep-desk-changed']])
    await others.act({ type: 'takeOver', desk: 'd1', worker: 'w7' }, 'w7')
    await it.reads(words.takenFromYou('周敏'))
    expect([it.element.desk, it.sent.length]).toEqual([undefined, 2])
    await others.act({ type: 'signOut', desk: 'd1' }, 'w7')
    await eventually(() => expect(it.lines.find((line) => line.includes('1号接待台'))).not.toContain('周敏'))
    it.submits()
    await it.reads(words.signOut)
    it.tells('button', { 'data-key': 'signOut' }, '@click')
    await it.reads(words.chooseDesk)
    expect(it.text).not.toMatch(/notice/)
    expect(await happened(others, 'DeskClosed')).toBe(2)
    // the desk is still chosen, whoever comes next chooses themselves
    expect(it.lines.filter((line) => line.includes('aria-pressed=true')).map((line) => line.split('] ').at(-1))).toEqual(['1号接待台'])
  })

  test('behind a door is for whoever is here now, and not for who lost the desk before', async () => {
    const others = await new Others().signIn()
    const pins = new Machine()
    pins.have = new Set(['w1', 'w2', 'w7'])
    const staff = staffOf(pins)
    await eventually(() => expect(staff.known).toBeDefined())
    staff.enter('w1', FRIDAY_MORNING)
    const it = window(others, { desk: 'd1', worker: 'w1', withoutShortcuts: true }, staff)
    await it.reads(words.signOut)
    await others.act({ type: 'signOut', desk: 'd1' }, 'w1')
    await it.reads(words.deskEnded)
    staff.enter('w2', FRIDAY_MORNING)
    await eventually(() => expect(it.element.worker).toBe('w2'))
    it.does('1号接待台')
    await it.reads(words.signOut)
    expect((await others.events()).at(-1)).toMatchObject({ type: 'DeskOpened', desk: 'd1', worker: 'w2' })
    staff.sleep()
  })

  test('is for whoever came last while it was still being fetched, and for nobody where they have left', async () => {
    for (const last of ['w2', undefined]) {
      const staff = staffOf(Object.assign(new Machine(), { have: new Set(['w1', 'w2', 'w7']) }))
      await eventually(() => expect(staff.known).toBeDefined())
      staff.enter('w1', FRIDAY_MORNING)
      const it = window(new Others(), {}, staff)
      if (last === undefined) staff.leave()
      else staff.enter(last, FRIDAY_MORNING)
      await it.reads('1号接待台')
      await eventually(() => expect(it.element.worker).toBe(last))
      staff.sleep()
    }
  })

  test('sits nobody down who is no longer chosen, or on no page, when their PIN was looked at', async () => {
    for (const go of [(it: ReturnType<typeof window>) => it.does('陆伟 社工'), (it: ReturnType<typeof window>) => it.close()]) {
      const others = new Others()
      const pins = new Machine()
      pins.have = new Set(['w1', 'w2', 'w7'])
      const { check } = pins
      let release = (): void => undefined
      const released = new Promise<void>((resolve) => (release = resolve))
      pins.check = async (...asked) => (await released, check(...asked))
      const it = window(others, { desk: 'd1', worker: 'w1', pins })
      await it.reads('王芳 的密码')
      it.submits({ pin: '1111' })
      await eventually(() => expect(it.text).toContain('[aria-disabled=true]'))
      go(it)
      release()
      await new Promise((resolve) => setTimeout(resolve, 20))
      expect(await happened(others, 'DeskOpened')).toBe(0)
    }
  })

  test('does all of what one worker began as theirs, also when another one comes meanwhile', async () => {
    const others = await new Others().signIn()
    for (let count = 0; count < 3; count += 1) await others.issue()
    const pins = new Machine()
    pins.have = new Set(['w1', 'w2', 'w7'])
    const staff = staffOf(pins)
    await eventually(() => expect(staff.known).toBeDefined())
    staff.enter('w1', FRIDAY_MORNING)
    const feed = ticketFeed({ queue: { ...queueOf(station), paceTickets: 3, paceSeconds: 60 } })
    const it = window(others, { desk: 'd1', worker: 'w1', withoutShortcuts: true }, staff, feed)
    const { voidAll } = alarmWords['zh-Hans']
    await it.reads(voidAll)
    it.does(voidAll)
    staff.enter('w2', FRIDAY_MORNING)
    await eventually(async () => expect(await happened(others, 'Voided')).toBe(3))
    expect((await others.events()).flatMap((event) => (event.type === 'Voided' ? [event.by] : []))).toEqual(['w1', 'w1', 'w1'])
    await eventually(() => expect(it.element.worker).toBe('w2'))
    staff.sleep()
  })

  test('whose desk was ended says so', async () => {
    const { it, others } = await seated(0)
    await others.act({ type: 'signOut', desk: 'd1' }, 'w1')
    await it.reads(words.deskEnded)
  })

  test('for a desk and a worker that are not signed in there stands at the door without a word', async () => {
    const it = window(new Others(), { desk: 'd1', worker: 'w1' })
    await it.reads(words.chooseDesk)
    expect(it.text).not.toMatch(/notice/)
    expect(it.lines.filter((line) => line.includes('aria-pressed=true'))).toHaveLength(2)
  })
})

describe('what is done at a desk', () => {
  test('is asked once, however often it is tapped, and said to who hears the page', async () => {
    const { it, others } = await seated(2)
    it.tells('button', { 'data-key': 'callNext' }, '@click')
    it.tells('button', { 'data-key': 'callNext' }, '@click')
    await it.reads(words.receive)
    expect(await happened(others, 'TicketCalled')).toBe(1)
    expect(it.lines.find((line) => line.startsWith('p.visually-hidden[role=status]'))).toContain('G001')
    expect(it.text).toMatch(/G001/)
    it.tells('button', { 'data-key': 'receive' }, '@click')
    await it.reads(words.outcomes.resolved)
  })

  test('that is refused says why, and that failed says so, until something else is begun', async () => {
    vi.spyOn(console, 'error').mockImplementation(() => undefined)
    const { it, others } = await seated(1)
    it.tells('button', { 'data-key': 'callNext' }, '@click')
    await it.reads(words.receive)
    it.tells('button', { 'data-key': 'recall' }, '@click')
    await it.reads('p.notice[role=alert]')
    it.does(words.more)
    await eventually(() => expect(it.text).not.toContain('role=alert'))
    const { append } = others.journal
    others.journal.append = () => Promise.reject(new Error('full'))
    it.tells('button', { 'data-key': 'receive' }, '@click')
    await it.reads(`p.notice[role=alert] ${words.failed}`)
    others.journal.append = append.bind(others.journal)
    it.tells('button', { 'data-key': 'receive' }, '@click')
    await it.reads(words.outcomes.resolved)
    expect(it.text).not.toContain('role=alert')
    expect(await happened(others, 'ServiceStarted')).toBe(1)
  })

  test('opens one panel, empty, and closes it when something was done', async () => {
    const { it } = await seated(2)
    it.tells('button', { 'data-key': 'callNext' }, '@click')
    await it.reads(words.receive)
    it.does(words.stop)
    await it.reads(words.stopAsk)
    it.does(words.forMinutes(120))
    await it.reads(`[aria-pressed=true][@click] ${words.forMinutes(120)}`)
    it.does(words.stop)
    await eventually(() => expect(it.text).not.toContain(words.stopAsk))
    it.does(words.stop)
    await it.reads(`[aria-pressed=true][@click] ${words.forMinutes(60)}`)
    it.does(words.stops.weather)
    await it.reads(words.resumeIssuing)
    expect(it.text).not.toContain(words.stopAsk)
    expect(it.text).toContain(words.stopped(words.stops.weather, '11:24'))
  })

  test('draws forty of a long line, all when asked, and forty again for the next who signs in', async () => {
    const { it } = await seated(45)
    const drawn = () => it.lines.filter((line) => line.includes('没说办什么事')).length
    const first = drawn()
    expect(it.text).toContain(words.rest(5))
    it.does(words.rest(5))
    await eventually(() => expect(it.text).not.toContain(words.rest(5)))
    expect(drawn() - first).toBe(5)
    it.does(words.signOut)
    await it.reads(words.chooseDesk)
    it.does(
      it.lines
        .find((line) => line.includes('] 王芳'))
        ?.split('] ')
        .at(-1) ?? '',
    )
    await it.element.updateComplete
    it.submits()
    await it.reads(words.rest(5))
  })

  test('whose keys are switched off shows none, and they are switched on again', async () => {
    const { it } = await seated(1, { withoutShortcuts: false })
    expect(it.text).toContain('[aria-keyshortcuts=N]')
    it.tells('button', { 'data-key': 'keys' }, '@click')
    await it.reads(words.keysOff)
    it.does(words.keysOff)
    await eventually(() => expect(it.element.withoutShortcuts).toBe(true))
  })
})

describe('a note about a matter', () => {
  async function noted(text: string) {
    const notes = new MemoryPrivateStore(() => FRIDAY_MORNING)
    const made = await seated(1, { notes })
    made.it.tells('button', { 'data-key': 'callNext' }, '@click')
    await made.it.reads(words.receive)
    made.it.tells('button', { 'data-key': 'receive' }, '@click')
    await made.it.reads(words.note)
    made.it.tells('textarea', {}, '@input', { currentTarget: { value: text } })
    return { ...made, notes, put: vi.spyOn(notes, 'put') }
  }
  const close = (it: Placed<DoorstepCounter>) => it.tells('button', { 'data-key': 'resolved' }, '@click')

  test('is kept apart for thirty days, and goes with what is taken back', async () => {
    const { it, others, notes, put } = await noted(' 缺证件 ')
    close(it)
    await it.reads(words.undo)
    const { note } = await others.ticket(ID)
    expect([await notes.get(note as never), put.mock.calls[0]?.[1]]).toEqual(['缺证件', FRIDAY_MORNING + 30 * DAY_MS])
    expect(JSON.stringify(await others.events())).not.toContain('缺证件')
    it.tells('button', { 'data-key': 'undo' }, '@click')
    await it.reads(words.outcomes.resolved)
    await eventually(() => expect(notes.size).toBe(0))
    close(it)
    await it.reads(words.undo)
    expect([(await others.ticket(ID)).note, put.mock.calls.length]).toEqual([undefined, 1])
  })

  test('that cannot be stored closes nothing, says so, and stays in its field', async () => {
    vi.spyOn(console, 'error').mockImplementation(() => undefined)
    const { it, others, put } = await noted('缺证件')
    put.mockRejectedValue(new Error('full'))
    close(it)
    await it.reads(`p.notice[role=alert] ${words.failed}`)
    expect([await happened(others, 'TicketClosed'), it.text.includes('[.value=缺证件]')]).toEqual([0, true])
  })
})

describe('a ticket printed once more', () => {
  test('is marked so, and the queue is told what came of it', async () => {
    const printer = new TestPrinter()
    const { it, others } = await seated(1, { printer })
    it.tells('button', { 'data-key': 'callNext' }, '@click')
    await it.reads(words.receive)
    it.does(words.more)
    await it.reads(words.actions.reprint)
    it.does(words.actions.reprint)
    await eventually(() => expect(printer.texts).toHaveLength(1), { timeout: 10_000 })
    expect(printer.texts[0]).toMatch(/补打/)
    await eventually(async () => expect(await happened(others, 'Printed')).toBe(1))
  })

  test.each([
    { languages: ['zh-Hant', 'zh-Hans'], papers: ['醫保卡', '舊病歷本'] },
    { languages: ['en', 'zh-Hans'], papers: ['Medical insurance card', 'Old booklet'] },
    { languages: ['zh-Hans'], papers: ['医保卡', '旧病历本'] },
  ] as const)('names its papers on a phone in the first of $languages', async ({ languages, papers }) => {
    const house = called()
    const printer = new TestPrinter()
    const item = services.items.find(({ id }) => id === 'medical-booklet')
    const here = { ...station, languages: [...languages], queue: { ...queueOf(station), ticketPage: TICKET_PAGE } }
    const known = { ticket: current(house), station: here, item, queue: house.state, situation: undefined, now: house.now }
    await printAgain(printer, known, () => Promise.resolve())
    const code = printer.slips[0]?.blocks.find((block) => block.kind === 'qr')
    expect(code?.kind === 'qr' && parseTicketLink(new URL(code.content).hash)?.papers.map(({ name }) => name)).toEqual(papers)
  })
})
