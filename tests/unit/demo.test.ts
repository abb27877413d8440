// The demo station's feed: it reads without a problem, holds together, and has what a station like it posts.
import { STANDARD_CATEGORIES } from '@doorstep/model/services'
import { addDays, dateOf, spansOn, timeOf, weekdayOf } from '@doorstep/model/time'
import { occurrencesBetween, timetableProblems } from '@doorstep/model/timetable'
import { findServices } from '@doorstep/model/find'
import { activities, calendar, categories, entries, holidays, idsOf, items, menu, read, repeated, rooms, station } from './demo-feed.js'

const desks = idsOf(station.desks)
const workers = idsOf(station.workers)
const everyCategory = new Set<string>([...STANDARD_CATEGORIES, ...idsOf(categories)])

/** What of `found` is in none of `known`; undefined is nothing to look up. */
function strangers(found: readonly (string | undefined | null)[], known: ReadonlySet<string>): string[] {
  return found.filter((id): id is string => typeof id === 'string' && !known.has(id))
}

describe('references', () => {
  it('gives every id once', () => {
    const lists = [station.desks, station.workers, station.queue?.classes ?? [], items, rooms, menu.points, menu.groups]
    for (const list of lists) expect(repeated(list.map(({ id }) => id))).toEqual([])
    expect(repeated(entries.map(({ uid }) => uid))).toEqual([])
  })
  it('names parts that are there', () => {
    const { services, timetable, menu: meals, holidays: years } = station.parts
    const links = [services, timetable, meals, ...(Array.isArray(years) ? years : [])]
    for (const link of links) expect(() => read(typeof link === 'string' ? link : 'no link')).not.toThrow()
  })
  it('names workers, desks and categories that are there', () => {
    expect(strangers([station.backstop?.secretary, station.backstop?.deputy], workers)).toEqual([])
    expect(strangers(station.queue?.series.flatMap((series) => series.categories) ?? [], everyCategory)).toEqual([])
    for (const item of items) {
      expect(strangers([item.desk], desks), item.id).toEqual([])
      expect(strangers([item.handler], workers), item.id).toEqual([])
      expect(strangers([item.category], everyCategory), item.id).toEqual([])
    }
  })
  it('names rooms, workers, desks and categories that are there in the timetable', () => {
    for (const entry of entries) {
      const overrides = Object.values(entry.recurrenceOverrides)
      expect(strangers([entry.room, ...overrides.map(({ room }) => room)], idsOf(rooms)), entry.uid).toEqual([])
      expect(strangers([entry.worker, ...overrides.map(({ worker }) => worker)], workers), entry.uid).toEqual([])
      expect(strangers([entry.desk], desks), entry.uid).toEqual([])
      expect(strangers(entry.categories, everyCategory), entry.uid).toEqual([])
    }
  })
  it('names dishes, groups and points that are there, and no dish that is never served', () => {
    const dishes = new Set(Object.keys(menu.dishes))
    expect(
      strangers(
        Object.values(menu.dishes).map(({ group }) => group),
        idsOf(menu.groups),
      ),
    ).toEqual([])
    expect(
      strangers(
        menu.pricePolicies.flatMap(({ points = [] }) => points),
        idsOf(menu.points),
      ),
    ).toEqual([])
    for (const meal of menu.meals) {
      expect(strangers(meal.dishes, dishes)).toEqual([])
      expect(strangers([meal.point], idsOf(menu.points))).toEqual([])
      for (const set of meal.sets) expect(strangers(set.dishes, new Set(meal.dishes))).toEqual([])
    }
    expect(strangers([...dishes], new Set(menu.meals.flatMap((meal) => meal.dishes)))).toEqual([])
  })
  it('sends every service to someone, or elsewhere', () => {
    for (const { id, handler, desk, elsewhere } of items)
      expect(elsewhere !== undefined || (handler !== undefined && desk !== undefined), id).toBe(true)
    const served = new Set(station.queue?.series.flatMap((series) => series.categories))
    expect([...everyCategory].filter((category) => !served.has(category))).toEqual([])
  })
})

describe('services', () => {
  const here = items.filter(({ list, elsewhere }) => list === 'service' && elsewhere === undefined)
  it.each([
    ['party', 9],
    ['government', 14],
    ['life', 12],
    ['legal', 7],
    ['health', 8],
    ['culture', 10],
    ['community', 8],
    ['own', 6],
  ])('has enough items of %s', (category, least) => {
    expect(here.filter((item) => item.category === category).length).toBeGreaterThanOrEqual(least)
  })
  it('marks the own items, and has the other lists', () => {
    expect(items.filter(({ own }) => own).map(({ category }) => category)).toEqual(
      here.filter(({ category }) => category === 'own').map(() => 'own'),
    )
    const count = (list: string) => items.filter((item) => item.list === list).length
    expect([count('assist'), count('stamp'), count('resource')]).toEqual([4, 3, 4])
    expect(items.filter(({ elsewhere }) => elsewhere?.address !== undefined && elsewhere.walkMinutes !== undefined)).toHaveLength(4)
  })
  it('says what it is for each, in words people use', () => {
    for (const { id, summary, keywords } of items) expect(summary !== undefined && keywords.length > 0, id).toBe(true)
  })
  it.each([
    ['病历本用完了', 'medical-booklet'],
    ['醫保卡丟了', 'medicare-card-loss'],
    ['我的老板拖欠工资怎么办', 'labour-rights'],
    ['楼上漏水', 'mediation'],
    ['孩子放学没人管', 'after-school'],
    ['borrow a wheelchair', 'wheelchair-loan'],
    ['低保怎么申请', 'minimum-living'],
  ])('finds %s', (words, id) => expect(findServices(items, words)[0]?.id).toBe(id))
  it.each([
    ['clinic', 'clinic'],
    ['blood-pressure', 'blood-pressure'],
    ['family-doctor', 'family-doctor'],
    ['counselling', 'counselling'],
    ['rehab', 'rehab'],
    ['night-reading', 'night-reading'],
    ['mending', 'mending'],
    ['greening', 'gardener'],
    ['old-photos', 'old-photos'],
    ['film', 'film'],
    ['lawyer', 'lawyer-zhou'],
    ['lawyer', 'lawyer-wu'],
  ])('says the same hours for %s as the timetable for %s', (id, uid) => {
    const hours = items.find((item) => item.id === id)?.hours ?? []
    const taking = occurrencesBetween(entries, '2026-11-01', '2027-02-01', holidays).filter(
      ({ entry, moved }) => entry.uid === uid && !moved,
    )
    expect(taking.length).toBeGreaterThan(2)
    for (const { start, end } of taking) {
      const spans = spansOn({ ...calendar, openingHours: hours, specialOpeningHours: [] }, dateOf(start))
      expect(
        spans.some(({ opens, closes }) => opens <= timeOf(start) && timeOf(end) <= closes),
        `${uid} ${start}`,
      ).toBe(true)
    }
  })
})

describe('timetable', () => {
  const winter = occurrencesBetween(activities, '2026-11-01', '2027-02-01', holidays)
  it('has rules the engine knows', () => expect(timetableProblems(entries)).toEqual([]))
  it('begins each entry on a date of its rule', () => {
    for (const { uid, start, recurrenceRules } of entries)
      for (const { byDay, byMonthDay } of recurrenceRules) {
        if (byDay)
          expect(
            byDay.map(({ day }) => day),
            uid,
          ).toContain(weekdayOf(dateOf(start)))
        if (byMonthDay) expect(byMonthDay, uid).toContain(Number(start.slice(8, 10)))
      }
  })
  it('has rooms and recurring activities enough, in every shape of rule', () => {
    expect(rooms.length).toBeGreaterThanOrEqual(12)
    const rules = activities.flatMap(({ recurrenceRules }) => recurrenceRules)
    expect(rules.length).toBeGreaterThanOrEqual(44)
    expect(rules.some(({ frequency, byDay = [] }) => frequency === 'weekly' && byDay.length > 1)).toBe(true)
    expect(rules.some(({ interval, until }) => interval === 2 && until !== undefined)).toBe(true)
    expect(rules.some(({ byDay = [] }) => byDay.some(({ nthOfPeriod = 0 }) => nthOfPeriod > 0))).toBe(true)
    expect(rules.some(({ byDay = [] }) => byDay.some(({ nthOfPeriod = 0 }) => nthOfPeriod < 0))).toBe(true)
    expect(rules.some(({ byMonthDay = [] }) => byMonthDay.length > 0)).toBe(true)
  })
  it('keeps every override on a date its rule gives', () => {
    for (const entry of entries) {
      const plain = { ...entry, recurrenceOverrides: {} }
      for (const at of Object.keys(entry.recurrenceOverrides)) {
        const starts = occurrencesBetween([plain], dateOf(at), addDays(dateOf(at), 1), []).map(({ start }) => start)
        expect(starts, entry.uid).toContain(at)
      }
    }
  })
  it('has nine activities on 20 November 2026, from 8.30 to 21.00', () => {
    const friday = winter.filter(({ start }) => dateOf(start) === '2026-11-20')
    expect(friday.map(({ entry }) => entry.uid)).toHaveLength(9)
    expect(timeOf(friday[0]?.start ?? '')).toBe('08:30')
    expect(
      friday
        .map(({ end }) => timeOf(end))
        .sort()
        .at(-1),
    ).toBe('21:00')
    expect(friday.find(({ entry }) => entry.uid === 'painting')).toMatchObject({ roomChanged: true, room: 'room-302' })
    expect(friday.find(({ entry }) => entry.uid === 'lawyer-zhou')).toBeDefined()
  })
  it('changes a room and cancels in November and December, each with its reason', () => {
    const changed = winter.filter(
      ({ start, roomChanged, cancelledBy }) => start < '2027-01-01' && (roomChanged || cancelledBy === 'organiser'),
    )
    expect(changed.some(({ roomChanged }) => roomChanged)).toBe(true)
    expect(changed.some(({ cancelledBy }) => cancelledBy === 'organiser')).toBe(true)
    for (const { id, note } of changed) expect(note, id).toBeDefined()
  })
  it('cancels most activities on public holidays', () => {
    const cancels = activities.filter(({ recurrenceRules, onHoliday }) => recurrenceRules.length > 0 && onHoliday === 'cancel')
    expect(cancels.length / activities.length).toBeGreaterThan(0.6)
  })
  it('has evenings, weekends, fees, bookings with a limit, and something for everyone', () => {
    expect(winter.some(({ start }) => timeOf(start) >= '18:00')).toBe(true)
    expect(winter.some(({ start }) => ['sa', 'su'].includes(weekdayOf(dateOf(start))))).toBe(true)
    expect(activities.some(({ fee = 0 }) => fee > 0)).toBe(true)
    for (const { uid, capacity } of activities.filter(({ admission }) => admission === 'booking')) expect(capacity, uid).toBeGreaterThan(0)
    for (const audience of ['all', 'seniors', 'children', 'workers', 'families'])
      expect(
        activities.some((entry) => entry.audience === audience),
        audience,
      ).toBe(true)
  })
  it('never puts two activities into one room at a time', () => {
    const shared = new Set(['hall'])
    const held = winter.filter(({ room, status }) => room !== undefined && !shared.has(room) && status !== 'cancelled')
    const clashes = held.flatMap((one, at) =>
      held
        .slice(at + 1)
        .filter((other) => other.room === one.room && other.start < one.end && one.start < other.end)
        .map((other) => `${one.id} and ${other.id}`),
    )
    expect(clashes).toEqual([])
  })
})
