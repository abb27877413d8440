// What the lobby's screens and the printer's page say in every state, and what each of their buttons asks for.
import { readMenu, readTimetable } from '@doorstep/model/feed'
import { momentOf, queueDecider, queueRules, type FeedView, type Instant, type Moment, type QueueState } from '@doorstep/model'
import { LobbyAttract } from '../../../kiosk/src/lobby/lobby-attract.js'
import { LobbyBar } from '../../../kiosk/src/lobby/lobby-bar.js'
import { LobbyHome } from '../../../kiosk/src/lobby/lobby-home.js'
import { LobbyHuman } from '../../../kiosk/src/lobby/lobby-human.js'
import { LobbyShut } from '../../../kiosk/src/lobby/lobby-shut.js'
import type { LobbyAction } from '../../../kiosk/src/lobby/actions.js'
import type { Offers } from '../../../kiosk/src/lobby/offers.js'
import { PrinterSetup } from '../../../kiosk/src/printer/printer-setup.js'
import { NO_PRINTER, type PrinterSettings } from '../../../kiosk/src/printer/settings.js'
import { FRIDAY_MORNING, FRIDAY_NIGHT, holidays, services, smallFeed, station } from '../../../packages/elements/src/testing/station.js'
import { seen, textOf, withHandler } from './seen.js'

for (const [at, part] of [LobbyAttract, LobbyBar, LobbyHome, LobbyHuman, LobbyShut, PrinterSetup].entries())
  customElements.define(`tried-${at}`, part)

const rules = queueRules(station, services, holidays) ?? expect.fail('no queue')
const OPEN: Offers = { noNumber: undefined, numbers: true, needs: true }
const SHUT: Offers = { noNumber: '现在关门了', numbers: false, needs: true }
const NONE: Offers = { noNumber: '', numbers: false, needs: false }

function queueAfter(...asked: readonly object[]): QueueState {
  return asked.reduce<QueueState>((state, each, at) => {
    const decision = queueDecider.decide(state, { id: `c${at}`, actor: { device: 'd', worker: 'w1' }, ...each } as never, {
      now: FRIDAY_MORNING,
      businessDay: '2026-11-20',
      rules,
    })
    if (!decision.accepted) throw new Error(JSON.stringify(decision.refusal))
    return queueDecider.fold(state, decision.events)
  }, queueDecider.initial)
}
const DESK = { type: 'signIn', desk: 'd1', worker: 'w1' }
const view: FeedView = smallFeed().view
const full: FeedView = {
  ...view,
  station: {
    ...view.station,
    value: { ...station, telephone: '021-5555 0100', address: '桐荫路 2 号', parts: { services: 'a', timetable: 'b', menu: 'c' } },
  },
}
const moment = (now: Instant, state?: QueueState, feed: FeedView = full): Moment =>
  momentOf(feed, state && { ready: true, state }, now) ?? expect.fail('no station')
const lines = (template: unknown) => `\n${seen(template).join('\n')}\n`

/** What each button of a part asks the lobby for, by its words. */
function asked(element: EventTarget & { render(): unknown }): [string, LobbyAction | undefined][] {
  return withHandler(element.render()).map((part) => {
    let action: LobbyAction | undefined
    const heard = (event: Event) => (action = (event as Event & { readonly action: LobbyAction }).action)
    element.addEventListener('lobby-action', heard)
    ;(part.attributes['@click'] as () => void)()
    element.removeEventListener('lobby-action', heard)
    return [textOf(part), action]
  })
}

describe('home', () => {
  const home = (now: Moment | undefined, offers: Offers, feed: FeedView = full) =>
    Object.assign(new LobbyHome(), { now, offers, view: feed })
  test.each<[string, Moment | undefined, Offers]>([
    ['before the station was read', undefined, OPEN],
    ['open, nobody waits', moment(FRIDAY_MORNING, queueAfter(DESK)), OPEN],
    ['open, two wait', moment(FRIDAY_MORNING, queueAfter(DESK, { type: 'issue' }, { type: 'issue' })), OPEN],
    ['open, before the queue was read', moment(FRIDAY_MORNING), OPEN],
    ['closed', moment(FRIDAY_NIGHT, queueAfter()), SHUT],
    ['of a station without numbers', moment(FRIDAY_MORNING), NONE],
    ['of a station with services alone', moment(FRIDAY_MORNING, undefined, view), OPEN],
  ])('%s', (_, now, offers) => expect(lines(home(now, offers).render())).toMatchSnapshot())

  test('says how old the feed is, and that numbers are given as usual', () => {
    const asOf = FRIDAY_MORNING - 3 * 3_600_000
    const old = (code: 'unreachable' | 'invalid'): FeedView => ({
      ...full,
      services: { ...full.services, asOf, stale: true, failures: [{ code, href: 'x' }] },
    })
    const notice = (offers: Offers, feed: FeedView) =>
      seen(home(moment(FRIDAY_MORNING), offers, feed).render()).filter((line) => line.startsWith('p.notice'))
    expect([
      notice(OPEN, old('unreachable')),
      notice(SHUT, old('unreachable')),
      notice(OPEN, old('invalid')),
      notice(OPEN, full),
    ]).toMatchSnapshot()
  })

  test('each button leads where it says', () => {
    expect(asked(home(moment(FRIDAY_MORNING, queueAfter(DESK)), OPEN))).toMatchSnapshot()
    expect(asked(home(moment(FRIDAY_NIGHT), SHUT))).toMatchSnapshot()
  })
})

describe('what is on next', () => {
  const dish = (name: string) => ({ name, group: 'g' })
  const timetable = readTimetable({
    rooms: [{ id: 'r', name: '多功能厅' }],
    entries: [{ uid: 'a', title: '合唱', start: '2026-11-20T14:00', duration: 'PT1H', room: 'r' }],
  }).value
  const menu = readMenu({
    points: [{ id: 'p', name: '食堂', mealTimes: { lunch: { opens: '11:00', closes: '12:30' } } }],
    groups: [{ id: 'g', name: '菜' }],
    dishes: { a: dish('红烧肉'), b: dish('青菜'), c: dish('汤'), d: dish('饭') },
    meals: [{ date: '2026-11-20', point: 'p', meal: 'lunch', dishes: ['a', 'b', 'c', 'd'] }],
  }).value
  const next = (more: object): Moment => moment(FRIDAY_MORNING, undefined, { ...full, ...more })
  const parts = { timetable: { ...full.timetable, value: timetable }, menu: { ...full.menu, value: menu } }
  const cards = (now: Moment, part: LobbyHome | LobbyAttract, from: string): string => {
    const all = seen(Object.assign(part, { now, offers: OPEN, view: full }).render())
    return all.slice(all.findIndex((line) => line.includes(from))).join(' | ')
  }

  test('stands at home and before anybody begins: the activity and where, the meal and its first dishes', () => {
    expect(cards(next(parts), new LobbyHome(), '接下来')).toMatchInlineSnapshot(
      `"接下来 | 14:00 合唱 | 多功能厅 | 午餐 11:00 开始 | 红烧肉 | 青菜、汤"`,
    )
    expect(cards(next(parts), new LobbyAttract(), '接下来')).toMatchInlineSnapshot(
      `"li 接下来 14:00 合唱 多功能厅 | li 午餐 11:00 开始 红烧肉、青菜、汤 | button.primary[type=button][@click] | 点一下屏幕开始 | span[lang=zh-Hant] 點一下螢幕開始 | span[lang=en] Touch the screen to begin"`,
    )
    expect(cards(next({ menu: parts.menu }), new LobbyHome(), '今天')).toContain('红烧肉')
    expect(seen(Object.assign(new LobbyHome(), { now: next({}), offers: OPEN, view: full }).render()).join()).not.toContain('接下来')
  })
})

describe('a person', () => {
  const human = (now: Moment | undefined, offers: Offers) => Object.assign(new LobbyHuman(), { now, offers })
  test.each<[string, Moment | undefined, Offers]>([
    ['before the station was read', undefined, OPEN],
    ['with somebody at a desk', moment(FRIDAY_MORNING, queueAfter(DESK)), OPEN],
    ['with somebody on duty', moment(FRIDAY_MORNING, queueAfter()), OPEN],
    [
      'with nobody known',
      moment(FRIDAY_MORNING, queueAfter(), { ...full, timetable: { ...full.timetable, value: { rooms: [], entries: [] } } }),
      SHUT,
    ],
    ['of a station without numbers', moment(FRIDAY_MORNING, queueAfter(DESK)), NONE],
    ['at night', moment(FRIDAY_NIGHT, queueAfter()), SHUT],
    ['at night, while somebody is still there', moment(FRIDAY_NIGHT, queueAfter(DESK)), { ...SHUT, needs: false }],
    ['of a station without a telephone', moment(FRIDAY_MORNING, queueAfter(DESK), view), OPEN],
  ])('%s', (_, now, offers) => expect(lines(human(now, offers).render())).toMatchSnapshot())

  test('is said to speak what has a name here, and nothing else', () => {
    const speaking = (...languages: string[]) => {
      const workers = station.workers.map((worker) => ({ ...worker, languages }))
      const at: FeedView = { ...full, station: { ...full.station, value: { ...station, workers } } }
      return seen(human(moment(FRIDAY_MORNING, queueAfter(DESK), at), OPEN).render()).filter((line) => line.includes('会说'))
    }
    expect([speaking('wuu', 'fr', 'en'), speaking('fr'), speaking('fr', 'csl'), speaking()]).toEqual([
      ['会说上海话、英语'],
      [],
      ['会说手语'],
      [],
    ])
  })

  test('each button leads where it says', () => {
    expect(asked(human(moment(FRIDAY_MORNING, queueAfter(DESK)), OPEN)).map(([, action]) => action)).toEqual([
      { type: 'go', route: { screen: 'ticket' } },
    ])
    expect(asked(human(moment(FRIDAY_NIGHT, queueAfter()), SHUT)).map(([, action]) => action)).toEqual([
      { type: 'go', route: { screen: 'needs' } },
    ])
  })
})

describe('where a number would be', () => {
  const shut = (more: Partial<LobbyShut>) => Object.assign(new LobbyShut(), { station: full.station.value, offers: SHUT, ...more })
  test('stands why there is none, and what can be had instead', () => {
    expect(
      [
        shut({}),
        shut({ station }),
        shut({ offers: { ...SHUT, needs: false } }),
        shut({ offers: OPEN }),
        shut({ offers: NONE }),
        shut({ station: undefined }),
        shut({ offers: undefined }),
      ].map((each) => lines(each.render())),
    ).toMatchSnapshot()
    expect(asked(shut({})).map(([, action]) => action)).toEqual([
      { type: 'go', route: { screen: 'services' } },
      { type: 'go', route: { screen: 'needs' } },
    ])
  })
})

test('whoever comes by is asked to begin, in every language of the station', () => {
  const attract = (now: Moment | undefined) => Object.assign(new LobbyAttract(), { now })
  expect(
    [attract(undefined), attract(moment(FRIDAY_MORNING)), attract(moment(FRIDAY_NIGHT))].map((each) => lines(each.render())),
  ).toMatchSnapshot()
  expect(asked(attract(moment(FRIDAY_MORNING))).map(([, action]) => action)).toEqual([{ type: 'begin' }])
})

test('the bar leads back, home, to a person, and changes type, voice and language', () => {
  const bar = (more: Partial<LobbyBar>) => Object.assign(new LobbyBar(), more)
  expect(
    [bar({}), bar({ screen: 'human', large: true, voice: true, next: 'zh-Hant' }), bar({ screen: 'meals', next: undefined })].map((each) =>
      lines(each.render()),
    ),
  ).toMatchSnapshot()
  expect(asked(bar({ screen: 'meals' })).map(([, action]) => action)).toEqual([
    { type: 'back' },
    { type: 'home' },
    { type: 'go', route: { screen: 'human' } },
    { type: 'large' },
    { type: 'voice' },
    { type: 'language' },
  ])
})

describe('the printer’s page', () => {
  beforeEach(() => vi.stubGlobal('navigator', { usb: {}, serial: {} }))
  afterEach(() => vi.unstubAllGlobals())
  const setup = (settings: Partial<PrinterSettings>) => Object.assign(new PrinterSetup(), { settings: { ...NO_PRINTER, ...settings } })
  test.each<[string, Partial<PrinterSettings>]>([
    ['without a printer', {}],
    ['with one on USB', { connection: 'usb', paper: 58, charset: 'gb2312', cutter: 'none', nativeQr: false, answers: false }],
    ['with one on a serial cable', { connection: 'serial', baudRate: 115200 }],
    ['with the browser’s own', { connection: 'browser' }],
  ])('%s', (_, settings) => expect(lines(setup(settings).render())).toMatchSnapshot())

  test('in a browser that reaches no cable says so', () => {
    vi.stubGlobal('navigator', { usb: {} })
    expect(lines(setup({ connection: 'serial' }).render())).toMatchSnapshot()
  })

  test('keeps each change beside the others', () => {
    const page = setup({ connection: 'serial' })
    const kept: PrinterSettings[] = []
    page.addEventListener('printer-changed', (event) => kept.push((event as Event & { settings: PrinterSettings }).settings))
    const picks = withHandler(page.render()).filter(({ attributes }) => 'aria-pressed' in attributes)
    for (const part of picks) (part.attributes['@click'] as () => void)()
    const names = ['connection', 'paper', 'baudRate', 'charset', 'cutter', 'nativeQr', 'answers'] as const
    // all values of one setting, then of the next, each with the last of those before
    expect(kept.map((settings) => names.map((name) => settings[name]).join())).toMatchSnapshot()
    expect(page.settings).toBe(kept.at(-1))
  })

  test('asks for a device by a tap, and says what came of it', async () => {
    const says = async (navigator: object, connection: 'usb' | 'serial') => {
      vi.stubGlobal('navigator', navigator)
      const page = setup({ connection })
      const choose = withHandler(page.render()).findLast(
        ({ attributes }) => !('aria-pressed' in attributes) && !('aria-disabled' in attributes),
      )
      ;(choose?.attributes['@click'] as () => void)()
      await new Promise((resolve) => setImmediate(resolve))
      return seen(page.render()).at(-1)
    }
    const requestDevice = vi.fn(async () => ({}))
    const requestPort = vi.fn(() => Promise.reject(new Error('closed')))
    const warned = vi.spyOn(console, 'warn').mockImplementation(() => undefined)
    expect([await says({ usb: { requestDevice } }, 'usb'), await says({ serial: { requestPort } }, 'serial')]).toMatchSnapshot()
    expect(requestDevice).toHaveBeenCalledWith({ filters: [{ classCode: 7 }] })
    expect([requestPort.mock.calls.length, warned.mock.calls.length]).toEqual([1, 1])
    warned.mockRestore()
  })
})
