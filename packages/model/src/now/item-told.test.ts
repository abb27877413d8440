// Whether a service can be done now, where what is told of it is something else: without a desk, by telephone, with hours of its own.
import type { ServiceItem } from '../services/schema.js'
import { itemNow } from './item.js'
import { itemOf, momentAt, signedIn, type House } from './testing/house.js'
import { MORNING, capped, given } from './testing/item-says.js'
import { isAtDesk } from './who.js'

const FRIDAY_EVENING = [{ days: ['fr' as const], opens: '18:00', closes: '21:00' }]
const NO_DESK = { desk: undefined, handler: undefined, channels: [] }
const rota = (...duties: readonly [worker: string, desk?: string][]): House => ({
  timetable: {
    entries: duties.map(([worker, desk]) => ({
      uid: worker,
      kind: 'duty',
      title: '班',
      start: '2026-11-20T08:30',
      duration: 'PT6H',
      worker,
      desk,
    })),
  },
})
const UNPOSTED = { openingHours: [], specialOpeningHours: [] }
const usedUp = (station: object = {}): House => ({
  station: { ...capped(1), ...station },
  queue: (play) => (signedIn({ d1: 'w1' })(play), given(play, 1)),
})

describe('a booklet told otherwise', () => {
  const closes = '2026-11-20T20:00'
  const [ONE, TWO] = [signedIn({ d1: 'w1' }), signedIn({ d1: 'w4', d2: 'w2' })]
  test.each<[string, string, Partial<ServiceItem>, House, unknown]>([
    // without a desk: nobody stands in for its handler, and no desk is named
    [
      'on the web, its handler there',
      MORNING,
      { desk: undefined, channels: ['online'] },
      { queue: ONE },
      ['yes', undefined, '王芳', undefined, 'desk', closes],
    ],
    [
      'on the web, another there',
      MORNING,
      { desk: undefined, channels: ['online'] },
      { queue: TWO },
      ['yes', undefined, '王芳', undefined, 'usual', closes],
    ],
    [
      'by telephone alone, its desk called for by nobody',
      MORNING,
      { ...NO_DESK, phones: [{ number: '1' }] },
      { queue: signedIn({ d3: 'w2' }) },
      ['yes', undefined, undefined, undefined, undefined, closes],
    ],
    // a stop of tickets, and numbers that are used up, are of the desks
    [
      'by telephone while no numbers are left',
      MORNING,
      { ...NO_DESK, phones: [{ number: '1' }] },
      usedUp(),
      ['yes', undefined, undefined, undefined, undefined, closes],
    ],
    // hours of its own end with the station's where it is done at a desk
    [
      'its own hours, at a desk',
      '2026-11-20T18:30',
      { ...NO_DESK, desk: 'd1', hours: FRIDAY_EVENING },
      {},
      ['yes', undefined, undefined, 'd1', undefined, closes],
    ],
    [
      'its own hours, at any desk',
      '2026-11-20T18:30',
      { ...NO_DESK, channels: ['desk'], hours: FRIDAY_EVENING },
      {},
      ['yes', undefined, undefined, undefined, undefined, closes],
    ],
    [
      'its own hours, of a person',
      '2026-11-20T18:30',
      { ...NO_DESK, handler: 'w1', hours: FRIDAY_EVENING },
      {},
      ['yes', undefined, '王芳', undefined, 'usual', closes],
    ],
    [
      'its own hours, of a person on the web',
      '2026-11-20T18:30',
      { ...NO_DESK, handler: 'w1', channels: ['video'], hours: FRIDAY_EVENING },
      {},
      ['yes', undefined, '王芳', undefined, 'usual', '2026-11-20T21:00'],
    ],
    [
      'its own hours where the station posts none',
      '2026-11-20T18:30',
      { hours: FRIDAY_EVENING },
      { station: UNPOSTED },
      ['yes', undefined, '王芳', 'd1', 'usual', '2026-11-20T21:00'],
    ],
    [
      'on the web of a station without hours',
      MORNING,
      { desk: undefined, channels: ['online'] },
      { station: UNPOSTED, queue: ONE },
      ['yes', undefined, '王芳', undefined, 'desk', undefined],
    ],
    [
      'within a special date, by its own hours',
      MORNING,
      { hours: [{ days: ['fr'], opens: '09:00', closes: '11:00' }] },
      { station: { specialOpeningHours: [{ date: '2026-11-20', opens: '10:00', closes: '12:00' }] }, queue: ONE },
      ['yes', undefined, '王芳', 'd1', 'desk', '2026-11-20T11:00'],
    ],
    [
      'no tickets for a while, its handler there',
      MORNING,
      {},
      { queue: (play) => (ONE(play), void play.do({ type: 'stopIssuing', why: 'staff' }, 'w1')) },
      ['no', 'stopped', '王芳', 'd1', 'desk', undefined],
    ],
    ['a cap, before any number was given', MORNING, {}, { station: capped(1) }, ['yes', undefined, '顾晓燕', 'd1', 'duty', closes]],
    [
      'a cap, where no queue is seen',
      MORNING,
      {},
      { station: capped(1), withoutQueue: true, ...rota() },
      ['yes', undefined, '王芳', 'd1', 'usual', closes],
    ],
    [
      'suspended, its handler there',
      MORNING,
      { status: 'suspended' },
      { queue: ONE },
      ['no', 'suspended', '王芳', 'd1', 'usual', undefined],
    ],
    ['not offered', MORNING, { status: 'inactive' }, { queue: ONE }, ['no', 'suspended', '王芳', 'd1', 'usual', undefined]],
    // numbers used up: when the next ones can be had
    [
      'used up, its own hours on Monday',
      '2026-11-20T09:30',
      { hours: [{ days: ['fr', 'mo'], opens: '09:00', closes: '11:00' }] },
      usedUp(),
      ['no', 'used-up', '王芳', 'd1', 'desk', '2026-11-23T09:00'],
    ],
    [
      'used up, open past midnight',
      MORNING,
      { ...NO_DESK, hours: [{ days: ['fr', 'sa'], opens: '00:00', closes: '24:00' }] },
      usedUp(),
      ['no', 'used-up', '王芳', 'd1', 'desk', '2026-11-21T00:00'],
    ],
    ['used up at a station without hours', MORNING, {}, usedUp(UNPOSTED), ['no', 'used-up', '王芳', 'd1', 'desk', undefined]],
    // by the rota: who is at its desk, else at any desk, else anybody
    [
      'on duty at another desk, after one at none',
      MORNING,
      {},
      rota(['w4'], ['w5', 'd2']),
      ['yes', undefined, '沈佳怡', 'd2', 'duty', closes],
    ],
    [
      'on duty at another desk, for any desk',
      MORNING,
      { ...NO_DESK, channels: ['desk'] },
      rota(['w4'], ['w5', 'd2']),
      ['yes', undefined, '沈佳怡', 'd2', 'duty', closes],
    ],
    ['on duty at no desk', MORNING, {}, rota(['w4']), ['yes', undefined, '顾晓燕', undefined, 'duty', closes]],
    ['on duty where only health is called', MORNING, {}, rota(['w2', 'd3']), ['yes', undefined, '王芳', 'd1', 'usual', closes]],
    [
      'on duty where only health is called, of a station without numbers',
      MORNING,
      {},
      { ...rota(['w2', 'd3']), station: { queue: undefined } },
      ['yes', undefined, '陆伟', 'd3', 'duty', closes],
    ],
  ])('%s', (_, at, told, house, expected) => {
    const moment = momentAt(at, house)
    const { can, why, worker, desk, by, next, until } = itemNow(moment, { ...itemOf(moment, 'booklet'), ...told })
    expect([can, why, worker?.name, desk?.id, by, next ?? until]).toEqual(expected)
  })
})

test.each<[Partial<ServiceItem>, boolean]>([
  [{ desk: 'd1', channels: ['online'] }, true],
  [{ channels: ['online', 'desk'] }, true],
  [{ channels: ['online'], handler: 'w1' }, false],
  [{ handler: 'w1', phones: [{ number: '1' }] }, true],
  [{ phones: [{ number: '1' }] }, false],
  [{}, true],
])('that %o is done at a desk is %s', (told, there) => {
  expect(isAtDesk({ ...itemOf(momentAt(MORNING), 'booklet'), ...NO_DESK, ...told })).toBe(there)
})
