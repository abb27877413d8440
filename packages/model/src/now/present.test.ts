// Who is named as present: a table of situations, and that nobody is who is neither signed in nor on duty.
import fc from 'fast-check'
import { dutyAt } from '../timetable/occurrences.js'
import { itemNow } from './item.js'
import type { Moment } from './moment.js'
import { openingNow } from './opening.js'
import { presentNow } from './present.js'
import { itemOf, momentAt, signedIn, type House } from './testing/house.js'

// a Friday
const MORNING = '2026-11-20T10:20'

const peopleOf = (moment: Moment) => presentNow(moment).map(({ worker, desk, by }) => [worker.id, desk?.id, by])

describe('people', () => {
  test.each<[string, string, House | undefined, unknown]>([
    [
      'on duty by the rota while nobody is signed in',
      MORNING,
      undefined,
      [
        ['w4', 'd1', 'duty'],
        ['w5', 'd2', 'duty'],
      ],
    ],
    [
      'on duty without a journal',
      MORNING,
      { withoutQueue: true },
      [
        ['w4', 'd1', 'duty'],
        ['w5', 'd2', 'duty'],
      ],
    ],
    ['signed in at another desk than the rota’s', MORNING, { queue: signedIn({ d2: 'w4' }) }, [['w4', 'd2', 'desk']]],
    [
      'two signed in, in the order of desks',
      MORNING,
      { queue: signedIn({ d2: 'w1', d1: 'w2' }) },
      [
        ['w2', 'd1', 'desk'],
        ['w1', 'd2', 'desk'],
      ],
    ],
    ['on leave', '2026-11-26T10:00', undefined, [['w4', 'd1', 'duty']]],
    ['on leave and there all the same', '2026-11-26T10:00', { queue: signedIn({ d2: 'w5' }) }, [['w5', 'd2', 'desk']]],
    [
      'on duty twice, at no desk, at one that is gone, and somebody the station does not know',
      MORNING,
      {
        timetable: {
          entries: [
            ['w4', 'd2'],
            ['w4', 'd1'],
            ['w9', 'd1'],
            ['w1', undefined],
            ['w2', 'd9'],
          ].map(([worker, desk], index) => ({
            ...{ uid: `${index}`, kind: 'duty', title: `${index}`, start: '2026-11-20T08:30', duration: 'PT6H', worker, desk },
          })),
        },
      },
      [
        ['w4', 'd2', 'duty'],
        ['w1', undefined, 'duty'],
        ['w2', undefined, 'duty'],
      ],
    ],
    ['after the shift', '2026-11-20T15:00', undefined, []],
    ['after closing, signed in or not', '2026-11-20T20:10', { queue: signedIn({ d1: 'w1' }) }, []],
    ['on a day the station is closed', '2026-11-24T10:00', undefined, []],
  ])('%s', (_, at, house, expected) => expect(peopleOf(momentAt(at, house))).toEqual(expected))

  test('nobody is there for having been there yesterday', () => {
    const yesterday = momentAt('2026-11-19T10:00', { queue: signedIn({ d1: 'w1' }) })
    expect(peopleOf({ ...yesterday, at: MORNING, instant: Date.parse(`${MORNING}+08:00`) })).toEqual([
      ['w4', 'd1', 'duty'],
      ['w5', 'd2', 'duty'],
    ])
  })

  test('somebody signed in whom the station does not know is not named', () => {
    const moment = momentAt(MORNING, { queue: signedIn({ d1: 'w1', d2: 'w2' }) })
    const workers = moment.station.workers.filter(({ id }) => id !== 'w1')
    expect(peopleOf({ ...moment, station: { ...moment.station, workers } })).toEqual([['w2', 'd2', 'desk']])
  })

  test('nobody is on duty by a timetable that was not read', () => {
    expect(peopleOf({ ...momentAt(MORNING), timetable: undefined })).toEqual([])
  })

  test('whoever signed out is not there', () => {
    const queue: House['queue'] = (play) => {
      signedIn({ d1: 'w1', d2: 'w2' })(play)
      play.do({ type: 'signOut', desk: 'd1' }, 'w1')
    }
    expect(peopleOf(momentAt(MORNING, { queue }))).toEqual([['w2', 'd2', 'desk']])
  })

  const worker = fc.constantFrom('w1', 'w2', 'w4', 'w5')
  const desks = fc.record({ d1: worker, d2: worker, d3: worker }, { requiredKeys: [] })
  const times = fc.record({
    day: fc.integer({ min: 16, max: 29 }),
    hour: fc.integer({ min: 6, max: 22 }),
    minute: fc.constantFrom('00', '29', '31'),
  })

  test('nobody is named as present who is neither signed in nor on duty', () => {
    fc.assert(
      fc.property(times, desks, fc.boolean(), ({ day, hour, minute }, signed, withoutQueue) => {
        const at = `2026-11-${day}T${String(hour).padStart(2, '0')}:${minute}`
        const moment = momentAt(at, { queue: signedIn(signed), withoutQueue })
        const here = new Map([...(moment.queue?.desks.values() ?? [])].map((open) => [open.worker, open.desk]))
        const duty = dutyAt(moment.timetable?.entries ?? [], at, moment.holidays).map((each) => each.worker)
        for (const { id, elsewhere } of moment.services?.items ?? []) {
          const { by, worker: who, desk, can } = itemNow(moment, itemOf(moment, id))
          if (by === 'desk') expect(here.get(who?.id ?? ''), id).toBe(desk?.id ?? here.get(who?.id ?? 'nobody'))
          if (by === 'duty') expect(duty, id).toContain(who?.id)
          if (by === 'duty') expect(here.size, id).toBe(0)
          if (by === 'desk' || by === 'duty') expect(presentNow(moment).map((each) => each.worker.id)).toContain(who?.id)
          if (elsewhere) expect([can, who]).toEqual(['no', undefined])
          if (openingNow(moment).is === 'closed')
            expect([can === 'yes' && id !== 'hotline' && id !== 'night', by === 'desk' || by === 'duty']).toEqual([false, false])
        }
      }),
      { numRuns: 200 },
    )
  })
})
