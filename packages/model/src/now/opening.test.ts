// The doors at moments of a year: open, closing soon, stopped, closed, on named days, without hours.
import { itemNow } from './item.js'
import { openingNow } from './opening.js'
import { itemOf, momentAt, type House } from './testing/house.js'

// a Friday
const MORNING = '2026-11-20T10:20'

describe('the doors', () => {
  test.each<[string, string, House | undefined, unknown]>([
    ['open', MORNING, undefined, { is: 'open', until: '2026-11-20T20:00' }],
    ['not yet closing soon', '2026-11-20T19:29', undefined, { is: 'open' }],
    ['closing soon', '2026-11-20T19:30', undefined, { is: 'closing', until: '2026-11-20T20:00' }],
    ['the last minute', '2026-11-20T19:59', undefined, { is: 'closing' }],
    ['closed in the evening', '2026-11-20T20:00', undefined, { is: 'closed', until: undefined, next: '2026-11-21T09:00' }],
    ['closed for a reason', '2026-11-24T10:00', undefined, { is: 'closed', next: '2026-11-25T08:30', reason: '盘点' }],
    [
      'without hours',
      MORNING,
      { station: { openingHours: [], specialOpeningHours: [] } },
      { is: 'unknown', until: undefined, next: undefined },
    ],
    [
      'a holiday',
      '2026-10-01T10:00',
      undefined,
      {
        is: 'open',
        until: '2026-10-01T17:00',
        day: { kind: 'holiday', name: { 'zh-Hans': '国庆节', 'zh-Hant': '國慶節', en: 'National Day' } },
      },
    ],
    [
      'one span and one special date',
      MORNING,
      { station: { openingHours: [{ days: ['fr'], opens: '08:00', closes: '12:00' }], specialOpeningHours: [{ date: '2026-12-24' }] } },
      { is: 'open', until: '2026-11-20T12:00' },
    ],
    [
      'a station that posts special dates alone',
      MORNING,
      { station: { openingHours: [], specialOpeningHours: [{ date: '2026-11-20', opens: '10:00', closes: '12:00' }] } },
      { is: 'open', until: '2026-11-20T12:00' },
    ],
    [
      'stopped until somebody says otherwise, shortly before closing',
      '2026-11-20T19:45',
      { queue: (play) => void play.do({ type: 'stopIssuing', why: 'weather' }, 'w1') },
      { is: 'stopped', until: '2026-11-20T20:00', stopped: { why: 'weather', until: undefined } },
    ],
    [
      'stopped at a station without hours',
      MORNING,
      {
        station: { openingHours: [], specialOpeningHours: [] },
        queue: (play) => void play.do({ type: 'stopIssuing', why: 'weather' }, 'w1'),
      },
      { is: 'stopped', until: undefined, stopped: { why: 'weather' } },
    ],
    ['a make-up Saturday', '2026-10-10T18:00', undefined, { is: 'open', until: '2026-10-10T20:00', day: { kind: 'makeup' } }],
    ['an ordinary Saturday', '2026-10-17T18:00', undefined, { is: 'closed', next: '2026-10-18T09:00', day: undefined }],
  ])('%s', (_, at, house, expected) => expect(openingNow(momentAt(at, house))).toMatchObject(expected as object))

  test('a weekday that a notice names as worked is a day like any other', () => {
    const moment = momentAt(MORNING)
    const holidays = [{ year: 2026, papers: [], days: [{ name: '国庆节', date: '2026-11-20', isOffDay: false }] }]
    expect(openingNow({ ...moment, holidays })).toMatchObject({ is: 'open', day: undefined })
  })

  test('stopped: no tickets for a while, until it is over by itself', () => {
    const until = Date.parse('2026-11-20T11:00:00+08:00')
    const stop = {
      queue: (play: Parameters<NonNullable<House['queue']>>[0]) => void play.do({ type: 'stopIssuing', why: 'staff', until }, 'w1'),
    }
    const moment = momentAt(MORNING, stop)
    expect(openingNow(moment)).toMatchObject({
      is: 'stopped',
      until: '2026-11-20T20:00',
      stopped: { why: 'staff', until: '2026-11-20T11:00' },
    })
    expect(itemNow(moment, itemOf(moment, 'booklet'))).toMatchObject({ can: 'no', why: 'stopped', next: '2026-11-20T11:00' })
    expect(openingNow({ ...moment, at: '2026-11-20T11:00', instant: until }).is).toBe('open')
    expect(openingNow({ ...moment, at: '2026-11-20T20:30' })).toMatchObject({ is: 'closed', stopped: undefined })
  })
})
