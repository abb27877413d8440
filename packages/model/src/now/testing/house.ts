// A small station at moments of its life, for tests of what is true then.
import { Play } from '../../queue/testing/play.js'
import { queueRules } from '../../queue/rules.js'
import { readHolidays } from '../../feed/readers/holidays.js'
import { readMenu } from '../../feed/readers/menu.js'
import { readServices } from '../../feed/readers/services.js'
import { readStation } from '../../feed/readers/station.js'
import { readTimetable } from '../../feed/readers/timetable.js'
import { EMPTY_FEED, type FeedView, type PartState } from '../../feed/view.js'
import type { ServiceItem } from '../../services/schema.js'
import type { Station } from '../../station/schema.js'
import { instantOf } from '../../time/zone.js'
import { momentOf, type Moment } from '../moment.js'

function whole<Value>({ value, problems }: { value: Value | undefined; problems: readonly unknown[] }): Value {
  if (value === undefined || problems.length > 0) throw new Error(JSON.stringify(problems))
  return value
}

function fresh<Value>(value: Value): PartState<Value> {
  return { value, asOf: 0, loading: false, stale: false, problems: [], failures: [] }
}

/** Three desks, the third for health alone; the early shift is w4 at desk 1 and w5 at desk 2. */
const STATION = {
  id: 'house',
  name: '梧桐里',
  timeZone: 'Asia/Shanghai',
  openingHours: [
    { days: ['mo', 'tu', 'we', 'th', 'fr'], opens: '08:30', closes: '20:00' },
    { days: ['sa', 'su', 'holiday'], opens: '09:00', closes: '17:00' },
  ],
  specialOpeningHours: [{ date: '2026-11-24', reason: '盘点' }],
  desks: [
    { id: 'd1', name: '1号接待台' },
    { id: 'd2', name: '2号接待台' },
    { id: 'd3', name: '3号接待台', series: ['C'] },
  ],
  workers: [
    { id: 'w1', name: '王芳' },
    { id: 'w2', name: '陆伟' },
    { id: 'w4', name: '顾晓燕' },
    { id: 'w5', name: '沈佳怡', absences: [{ from: '2026-11-26', to: '2026-11-26' }] },
  ],
  queue: {
    paceTickets: 0,
    series: [
      { letter: 'G', categories: [] },
      { letter: 'A', categories: ['government'] },
      { letter: 'C', categories: ['health'] },
    ],
  },
}

const duty = (worker: string, desk: string) => ({
  uid: `duty-${worker}`,
  kind: 'duty',
  title: '早班',
  start: '2026-11-02T08:30',
  duration: 'PT6H',
  recurrenceRules: [{ frequency: 'daily' }],
  worker,
  desk,
})

const ITEMS = [
  { id: 'booklet', name: '病历本更换', category: 'government', desk: 'd1', handler: 'w1', channels: ['desk', 'video'] },
  { id: 'advice', name: '健康咨询', category: 'health', desk: 'd3', handler: 'w2' },
  { id: 'wednesdays', name: '法律咨询', category: 'legal', desk: 'd2', hours: [{ days: ['we'], opens: '18:00', closes: '21:00' }] },
  {
    id: 'first-monday',
    name: '每月第一个星期一',
    category: 'legal',
    hours: [{ days: ['mo'], nthOfMonth: [1], opens: '09:00', closes: '11:00' }],
  },
  { id: 'unwritten', name: '时间未填', category: 'legal', hours: [] },
  {
    id: 'partly',
    name: '还有别的时间',
    category: 'legal',
    hours: [{ days: ['fr'], opens: '09:00', closes: '11:00' }],
    hoursIncomplete: true,
  },
  {
    id: 'night',
    name: '夜间热线',
    category: 'life',
    hours: [
      { days: ['fr'], opens: '22:00', closes: '24:00' },
      { days: ['sa'], opens: '00:00', closes: '02:00' },
    ],
  },
  {
    id: 'hotline',
    name: '热线',
    category: 'life',
    phones: [{ number: '12345' }],
    hours: [{ days: ['fr'], opens: '00:00', closes: '24:00' }],
  },
  { id: 'away', name: '值班人请假', category: 'culture', desk: 'd2', handler: 'w5' },
  { id: 'passport', name: '护照', category: 'government', elsewhere: { name: '出入境大厅' } },
  { id: 'tea', name: '茶座', category: 'own', status: 'suspended' },
]

const HOLIDAYS = {
  year: 2026,
  days: [
    { name: '国庆节', date: '2026-10-01', isOffDay: true },
    { name: '国庆节', date: '2026-10-10', isOffDay: false },
  ],
}

export interface House {
  readonly station?: object
  readonly timetable?: object
  readonly menu?: object
  /** What was done before, at times before the moment. */
  readonly queue?: (play: Play) => void
  /** Without a journal, as on another web site. */
  readonly withoutQueue?: boolean
}

export function stationOf(changes: object = {}): Station {
  return whole(readStation({ ...STATION, ...changes }))
}

/** The feed of the house. */
export function viewOf(house: House = {}): FeedView {
  return {
    ...EMPTY_FEED,
    station: fresh(stationOf(house.station)),
    services: fresh(whole(readServices({ items: ITEMS }))),
    holidays: fresh([whole(readHolidays(HOLIDAYS))]),
    timetable: fresh(whole(readTimetable(house.timetable ?? { entries: [duty('w4', 'd1'), duty('w5', 'd2')] }))),
    ...(house.menu ? { menu: fresh(whole(readMenu(house.menu))) } : {}),
  }
}

/** The house at a local time. */
export function momentAt(at: string, house: House = {}): Moment {
  const view = viewOf(house)
  const { station, services, holidays } = view
  const play = new Play(at, station.value && queueRules(station.value, services.value, holidays.value ?? []))
  house.queue?.(play)
  const moment = momentOf(view, house.withoutQueue ? undefined : { ready: true, state: play.state }, instantOf(at, 'Asia/Shanghai'))
  if (!moment) throw new Error('no station')
  return moment
}

export function itemOf({ services }: Moment, id: string): ServiceItem {
  const item = services?.items.find((each) => each.id === id)
  if (!item) throw new Error(`no item ${id}`)
  return item
}

/** Signs workers in at desks: `{ d1: 'w4' }`. */
export const signedIn =
  (desks: Readonly<Record<string, string>>) =>
  (play: Play): void => {
    for (const [desk, worker] of Object.entries(desks)) play.do({ type: 'signIn', desk, worker }, worker)
  }
