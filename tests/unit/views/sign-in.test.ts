// The counter's sign-in, its alarms, and what stands above every calendar: each state in words, and what each button does.
import { EMPTY_QUEUE, type ClockJump } from '@doorstep/model'
import { renderChoices, renderPaging, renderViews, type Paging } from '../../../packages/elements/src/calendar/controls.js'
import { timetableWords } from '../../../packages/elements/src/timetable/timetable.words.js'
import { renderMonthTable } from '../../../packages/elements/src/calendar/month-table.js'
import { renderJump } from '../../../packages/elements/src/counter/alarms.js'
import { counterNames } from '../../../packages/elements/src/counter/names.js'
import { counterWords } from '../../../packages/elements/src/counter/counter.words.js'
import { renderSignIn, type SignInOptions } from '../../../packages/elements/src/counter/sign-in.js'
import { renderFold } from '../../../packages/elements/src/base/sheet.js'
import { pinWords } from '../../../packages/elements/src/door/pin.words.js'
import { FRIDAY_MORNING, station } from '../../../packages/elements/src/testing/station.js'
import { html } from 'lit'
import { does, seen, withHandler } from './seen.js'

const lines = (template: unknown) => `\n${seen(template).join('\n')}\n`
const text = (content: unknown): string =>
  typeof content === 'string' ? content : ((content as { 'zh-Hans'?: string } | undefined)?.['zh-Hans'] ?? '')

describe('the sign-in', () => {
  const words = counterWords['zh-Hans']
  const says = pinWords['zh-Hans']
  const state = {
    ...EMPTY_QUEUE,
    desks: new Map([['d2', { worker: 'w2', since: FRIDAY_MORNING, ticket: 't1' }]]),
    tickets: new Map([['t1', { number: 'G007' }]]),
  } as unknown as SignInOptions['state']
  const names = counterNames({ station, services: [], state, today: '2026-11-20', language: 'zh-Hans', text })
  const NO_PINS = {
    begun: false,
    busy: false,
    wait: 0,
    trouble: undefined,
    none: true,
    begin: () => undefined,
    forget: () => undefined,
    restart: () => undefined,
  }
  const form = (more: Partial<SignInOptions>, pins: object = {}) =>
    renderSignIn({
      ...{
        station,
        state,
        words,
        says,
        names,
        text,
        desk: undefined,
        worker: undefined,
        lost: '',
        heading: true,
        inside: false,
        keys: true,
        step: { kind: 'free' },
        asked: true,
        optional: true,
        keeper: 'w7',
      },
      pins: { ...NO_PINS, ...pins } as unknown as SignInOptions['pins'],
      choose: () => undefined,
      submit: () => undefined,
      ...more,
    })
  test.each<[string, Partial<SignInOptions>, object?]>([
    ['before anything is chosen', {}],
    ['of a desk and a worker', { desk: 'd1', worker: 'w1' }],
    ['of a desk where somebody serves', { desk: 'd2', worker: 'w1', lost: '王芳接手了这张台' }],
    ['inside a door, which knows who is here', { worker: 'w1', inside: true }],
    ['inside a door, of a desk where somebody serves', { desk: 'd2', worker: 'w1', inside: true }],
    ['of a desk where one sits already', { desk: 'd2', worker: 'w2' }],
    ['without a store of PINs', { asked: false }],
    ['without anybody who makes PINs', { keeper: undefined }],
    ['before the first PIN, which must be', { optional: false }],
    ['while PINs are read', { step: { kind: 'loading' } }],
    ['where PINs cannot be read', { step: { kind: 'failed' } }],
    ['where nobody can make a new PIN', { step: { kind: 'stuck' } }],
    ['with a PIN', { desk: 'd1', worker: 'w1', step: { kind: 'enter', worker: 'w1' } }],
    ['with a wrong PIN', { desk: 'd1', worker: 'w1', step: { kind: 'enter', worker: 'w1' } }, { trouble: 'wrong' }],
    ['with a wait', { desk: 'd1', worker: 'w1', step: { kind: 'enter', worker: 'w1' } }, { trouble: 'wrong', wait: 30 }],
    ['while a PIN is looked at', { desk: 'd1', worker: 'w1', step: { kind: 'enter', worker: 'w1' } }, { busy: true }],
    ['by a keeper', { desk: 'd1', worker: 'w1', step: { kind: 'keeper', keepers: ['w7'] } }, { begun: true }],
    ['by one of two keepers', { desk: 'd1', worker: 'w1', step: { kind: 'keeper', keepers: ['w7', 'w2'] } }, { begun: true }],
    ['with the first PIN', { desk: 'd1', worker: 'w7', step: { kind: 'make', worker: 'w7' } }, { begun: true }],
    [
      'with a new PIN for somebody',
      { desk: 'd1', worker: 'w7', step: { kind: 'make', worker: 'w1' } },
      { begun: true, none: false, trouble: 'differ' },
    ],
  ])('%s', (_, more, pins) => expect(lines(form(more, pins))).toMatchSnapshot())

  test('each button does its own', () => {
    const told: unknown[] = []
    const tell = (what: string) => (about?: unknown) => void told.push([what, about])
    const pins = { begin: tell('begin'), forget: tell('forget'), restart: tell('restart') }
    const choose = tell('choose')
    for (const part of withHandler(form({ choose }, pins))) (part.attributes['@click'] as () => void)()
    does(form({ step: { kind: 'enter', worker: 'w1' } }, pins), says.forgotten)
    does(form({ step: { kind: 'keeper', keepers: ['w7'] } }, pins), words.cancel)
    does(form({ step: { kind: 'make', worker: 'w7' } }, pins), words.cancel)
    expect(told).toEqual([
      ...['d1', 'd2'].map((desk) => ['choose', { desk }]),
      ...['w1', 'w2', 'w7'].map((worker) => ['choose', { worker }]),
      ...['begin', 'forget', 'restart', 'restart'].map((what) => [what, undefined]),
    ])
  })

  test('hands over what was filled in, and leaves nothing in its fields', () => {
    const given: Record<string, unknown> = { pin: '1234', again: '1234', keeper: 'w7' }
    vi.stubGlobal(
      'FormData',
      class {
        get = (name: string) => given[name] ?? null
      },
    )
    const submit = vi.fn()
    const fields = [{ value: '1234' }, { value: '1234' }]
    const event = { preventDefault: vi.fn(), currentTarget: { querySelectorAll: () => fields } }
    const enter = () => does(form({ desk: 'd1', worker: 'w1', submit, step: { kind: 'enter', worker: 'w1' } }), '', '@submit', event)
    enter()
    for (const name of Object.keys(given)) given[name] = new Blob()
    enter()
    vi.unstubAllGlobals()
    expect(submit.mock.calls).toEqual([[{ pin: '1234', again: '1234', keeper: 'w7' }], [{ pin: '', again: undefined, keeper: undefined }]])
    expect(fields).toEqual([{ value: '' }, { value: '' }])
    expect(event.preventDefault).toHaveBeenCalledTimes(2)
  })
})

test('a clock that jumped is told with both times, and believed by a tap', () => {
  const jump = { shows: FRIDAY_MORNING + 86_400_000 * 40, goesBy: FRIDAY_MORNING } as ClockJump
  const accept = vi.fn()
  expect(lines(renderJump(jump, station, 'zh-Hans', accept))).toMatchSnapshot()
  expect(withHandler(renderJump(jump, station, 'zh-Hans'))).toEqual([])
  expect(seen(renderJump(undefined, station, 'zh-Hans', accept))).toEqual([])
  does(renderJump(jump, station, 'zh-Hans', accept), '')
  expect(accept).toHaveBeenCalledOnce()
})

describe('above a calendar', () => {
  const words = timetableWords['zh-Hans']
  const paging = (more: Partial<Paging>) =>
    ({ view: 'today', date: '2026-11-20', today: '2026-11-20', language: 'zh-Hans', go: () => undefined, ...more }) as const
  test.each<[string, Partial<Paging>]>([
    ['today', {}],
    ['another day', { date: '2026-11-21' }],
    ['a week', { view: 'week' }],
    ['a week over the end of a year', { view: 'week', date: '2026-12-31' }],
    ['a month', { view: 'month' }],
    ['a month with nothing before', { view: 'month', leads: (date) => date > '2026-11-20' }],
  ])('%s', (_, more) => expect(lines(renderPaging(words, paging(more)))).toMatchSnapshot())

  test('leads to the days before and after', () => {
    const went = (more: Partial<Paging>) => {
      const days: string[] = []
      for (const part of withHandler(renderPaging(words, paging({ ...more, go: (date) => days.push(date) }))))
        (part.attributes['@click'] as () => void)()
      return days
    }
    expect([went({}), went({ view: 'week' }), went({ view: 'month' })]).toEqual([
      ['2026-11-19', '2026-11-21'],
      ['2026-11-13', '2026-11-27'],
      [expect.stringMatching(/^2026-10-/), expect.stringMatching(/^2026-12-/)],
    ])
  })

  test('offers choices of which one holds', () => {
    const chosen: string[] = []
    const choose = (id: string) => void chosen.push(id)
    const view = renderViews(words, 'week', choose)
    expect(lines(view)).toMatchSnapshot()
    for (const part of withHandler(view)) (part.attributes['@click'] as () => void)()
    expect(chosen).toEqual(['today', 'week', 'month'])
    expect(seen(renderChoices([{ id: 1, label: '一' }], undefined, { label: '选', part: 'p', choose: () => undefined }))).toEqual([
      'div[role=group][aria-label=选]',
      'button[type=button][aria-pressed=false][@click] 一',
    ])
  })

  test('a month is a table with a cell for each of its days', () => {
    const days: string[] = []
    const cell = (day: string) => {
      days.push(day)
      return html`<td>${day}</td>`
    }
    const table = seen(renderMonthTable('2026-02-15', 'zh-Hans', cell))
    expect([days.length, days[0], days.at(-1)]).toEqual([28, '2026-02-01', '2026-02-28'])
    expect(table.filter((line) => line.startsWith('th'))).toMatchSnapshot()
    expect(seen(renderMonthTable('2026-02-15', 'en', cell)).filter((line) => line.startsWith('th'))).toMatchSnapshot()
  })

  test('a fold is closed by a choice made in it, and a sheet that was scrolled away comes back', () => {
    vi.stubGlobal(
      'Element',
      class {
        constructor(readonly found: boolean) {}
        closest = () => (this.found ? this : null)
      },
    )
    const scrollIntoView = vi.fn()
    const fold = (found: boolean, top: number, sheet = true) => {
      const target = new (globalThis.Element as unknown as new (found: boolean) => object)(found)
      const details = { open: true, closest: () => (sheet ? { getBoundingClientRect: () => ({ top }), scrollIntoView } : null) }
      does(renderFold('选', '项'), '', '@click', { target, currentTarget: details })
      return [details.open, scrollIntoView.mock.calls.length]
    }
    expect([fold(false, -5), fold(true, 40), fold(true, 20), fold(true, -5, false), fold(true, -5)]).toEqual([
      [true, 0],
      [false, 0],
      [false, 0],
      [false, 0],
      [false, 1],
    ])
    vi.unstubAllGlobals()
    expect(seen(renderFold('选', '项'))).toEqual(['details[@click]', 'summary 选', '项'])
  })
})
