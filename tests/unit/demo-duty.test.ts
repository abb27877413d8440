// The demo station's rota: somebody receives at every minute the station is open, on each day of a year.
import { addMinutes, dateOf, spansOn, timeOf, weekdayOf, type LocalDate } from '@doorstep/model/time'
import { dutyAt, occurrencesBetween, type Occurrence } from '@doorstep/model/timetable'
import { calendar, days, duties, entries, holidays, idsOf, repeated, station } from './demo-feed.js'

describe('duty', () => {
  const year = days('2026-11-01', 365)
  const byDate = new Map<LocalDate, Occurrence[]>()
  for (const turn of occurrencesBetween(duties, '2026-11-01', '2027-11-01', holidays))
    byDate.set(dateOf(turn.start), [...(byDate.get(dateOf(turn.start)) ?? []), turn])
  const present = (date: LocalDate, time: string) =>
    (byDate.get(date) ?? []).filter(({ start, end }) => timeOf(start) <= time && time < timeOf(end))

  it('has two or more people whenever the station is open, all year', () => {
    const thin: string[] = []
    for (const date of year) {
      const spans = spansOn(calendar, date)
      expect(spans.length, date).toBeGreaterThan(0)
      for (const { opens, closes } of spans)
        for (let at = `${date}T${opens}`; timeOf(at) < closes; at = addMinutes(at, 15))
          if (present(date, timeOf(at)).length < 2) thin.push(at)
    }
    expect(thin).toEqual([])
  })
  it('never puts a worker in two places, nor two at one desk outside the half hour of handing over', () => {
    for (const date of year)
      for (const time of ['09:00', '11:00', '13:45', '14:00', '14:45', '16:00', '19:45']) {
        const there = present(date, time)
        expect(repeated(there.map(({ worker }) => worker ?? '')), `${date} ${time}`).toEqual([])
        if (time !== '14:00') expect(repeated(there.map(({ entry }) => entry.desk ?? '')), `${date} ${time}`).toEqual([])
      }
  })
  it('has the secretary or the director in the lead every weekend', () => {
    const leads = new Set<string | undefined>([station.backstop?.secretary, station.backstop?.deputy])
    for (const date of year.filter((day) => ['sa', 'su'].includes(weekdayOf(day)))) {
      const leading = (byDate.get(date) ?? []).filter(({ entry }) => entry.lead)
      expect(leading.length > 0 && leading.every(({ worker }) => leads.has(worker)), date).toBe(true)
    }
  })
  it('gives everybody turns and nobody more than six days in a row', () => {
    for (const worker of idsOf(station.workers)) {
      const worked = year.map((date) => (byDate.get(date) ?? []).some((turn) => turn.worker === worker))
      const runs = worked
        .map((works) => (works ? 'x' : ' '))
        .join('')
        .split(' ')
        .map((run) => run.length)
      expect(Math.max(...runs), worker).toBeGreaterThan(0)
      expect(Math.max(...runs), worker).toBeLessThanOrEqual(6)
    }
  })
  it('has Wang Fang at desk 1 on the morning of 20 November 2026', () => {
    const there = dutyAt(entries, '2026-11-20T10:24', holidays)
    expect(there.find(({ worker }) => worker === 'w1')?.entry.desk).toBe('d1')
  })
  it('knows the special hours around Spring Festival', () => {
    expect(spansOn(calendar, '2027-02-06')).toMatchObject([{ opens: '09:00', closes: '12:00' }])
    expect((byDate.get('2027-02-06') ?? []).every(({ end }) => timeOf(end) === '12:00')).toBe(true)
  })
})
