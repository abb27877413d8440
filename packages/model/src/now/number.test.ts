// What a screen says of a number before anybody asks is what the queue answers to whoever does.
import type { QueueRules } from '../queue/rules.js'
import type { ServiceItem } from '../services/schema.js'
import { Play, rules } from '../queue/testing/play.js'
import { anyNumberNow, closingAhead, noNumberNow } from './number.js'

const day = { days: ['mo', 'tu', 'we', 'th', 'fr', 'sa', 'su'] as ('mo' | 'tu' | 'we' | 'th' | 'fr' | 'sa' | 'su')[] }
const hours: QueueRules = { ...rules, calendar: { ...rules.calendar, openingHours: [{ ...day, opens: '08:30', closes: '20:00' }] } }
const manned = (play: Play): Play => (play.do({ type: 'signIn', desk: 'd1', worker: 'w1' }, 'w1'), play)

test.each<[string, Play, string | undefined]>([
  ['open', new Play('2026-11-20T10:00', hours), undefined],
  ['closed', new Play('2026-11-20T21:00', hours), 'station-closed'],
  [
    'stopped',
    (() => {
      const play = new Play('2026-11-20T10:00', hours)
      play.do({ type: 'stopIssuing', why: 'weather' }, 'w1')
      return play
    })(),
    'issuing-stopped',
  ],
  [
    'a stop that is over',
    (() => {
      const play = new Play('2026-11-20T10:00', hours)
      play.do({ type: 'stopIssuing', why: 'staff', until: play.situation(60).now }, 'w1')
      return play.clock('2026-11-20T10:02')
    })(),
    undefined,
  ],
  ['a minute before closing, with nobody before', manned(new Play('2026-11-20T19:59', hours)), undefined],
  [
    'not reached before closing',
    (() => {
      const play = manned(new Play('2026-11-20T19:40', hours))
      play.number()
      play.number()
      return play.clock('2026-11-20T19:50')
    })(),
    'closing',
  ],
  [
    'no desk is open: how long it takes is not known, and nobody is sent away for it',
    (() => {
      const play = new Play('2026-11-20T19:40', hours)
      play.number()
      play.number()
      return play.clock('2026-11-20T19:59')
    })(),
    undefined,
  ],
  [
    'a window that plays',
    (() => {
      const play = new Play('2026-11-20T10:00', { ...hours, pace: { tickets: 2, seconds: 60 } })
      play.number()
      play.number()
      return play
    })(),
    'too-fast',
  ],
])('%s', (_, play, code) => {
  expect(noNumberNow(play.state, play.situation(), { device: 'lobby' })?.code).toBe(code)
  const asked = play.do({ type: 'issue' })
  expect('code' in asked ? asked.code : undefined).toBe(code)
})

test('the general numbers may be used up while those of one kind are not, and any can be had until all are', () => {
  const series = [
    { letter: 'G', categories: [], dailyCap: 1 },
    { letter: 'A', categories: ['government'], dailyCap: 1 },
  ]
  const play = new Play('2026-11-20T10:00', { ...hours, series })
  expect(anyNumberNow(play.state, play.situation())).toBe(true)
  play.do({ type: 'issue' })
  expect(noNumberNow(play.state, play.situation())).toEqual({ code: 'cap-reached', series: 'G', cap: 1 })
  expect(anyNumberNow(play.state, play.situation())).toBe(true)
  play.do({ type: 'issue', service: 'booklet' })
  expect(anyNumberNow(play.state, play.situation())).toBe(false)
  expect(anyNumberNow(new Play('2026-11-20T21:00', hours).state, new Play('2026-11-20T21:00', hours).situation())).toBe(false)
})

test.each([
  ['19:00', { from: 5, to: 20 }, undefined],
  ['19:29', undefined, undefined],
  ['19:30', { from: 5, to: 20 }, { closes: '2026-11-20T20:00', unsure: false }],
  ['19:50', { from: 5, to: 10 }, { closes: '2026-11-20T20:00', unsure: true }],
  ['19:50', undefined, { closes: '2026-11-20T20:00', unsure: true }],
  ['19:00', { from: 20, to: 75 }, { closes: '2026-11-20T20:00', unsure: true }],
  ['20:00', { from: 0, to: 5 }, undefined],
])('at %s with a wait of %o the closing to tell is %o', (time, band, told) => {
  expect(closingAhead(new Play(`2026-11-20T${time}`, hours).situation(), band)).toEqual(told)
})

test('a station that posts no hours closes at no time that could be told', () => {
  const never = { ...rules, calendar: { ...rules.calendar, openingHours: [] } }
  expect(closingAhead(new Play('2026-11-20T19:50', never).situation(), undefined)).toBeUndefined()
})

test('no number is given for what is not offered, and a service that nobody lists is any matter', () => {
  const play = new Play('2026-11-20T10:00', hours)
  const item = (id: string) => ({ item: { id, category: 'health' } as ServiceItem })
  expect(noNumberNow(play.state, play.situation(), item('closed-one'))).toEqual({ code: 'service-not-offered', service: 'closed-one' })
  expect(noNumberNow(play.state, play.situation(), item('clinic'))).toBeUndefined()
  expect(noNumberNow(play.state, play.situation(), item('unlisted'))).toBeUndefined()
  expect(noNumberNow(play.state, { ...play.situation(), rules: { ...hours, series: [] } })).toBeUndefined()
})

test('the pace is of one window', () => {
  const play = new Play('2026-11-20T10:00', { ...hours, pace: { tickets: 1, seconds: 60 } })
  play.number()
  const asked = (device?: string) => noNumberNow(play.state, play.situation(20), { device })
  expect([asked('lobby'), asked('door'), asked()]).toEqual([{ code: 'too-fast', seconds: 40 }, undefined, undefined])
})
