// The stretches of time that the records speak of, what each is compared with, and what they are called.
import { before, periodAway, reportPeriod, PERIODS, runs, type ReportPeriod } from '../../../packages/elements/src/records/period.js'
import { beforeName, periodName, sinceSaying, spanName } from '../../../packages/elements/src/records/period-view.js'
import { words as en } from '../../../packages/elements/src/records/pictures/pictures.words.en.js'
import { words as hans } from '../../../packages/elements/src/records/pictures/pictures.words.zh-hans.js'

const span = ({ from, to }: Pick<ReportPeriod, 'from' | 'to'>): string => `${from} ${to}`

test('a period begins and ends where the calendar has it', () => {
  expect(PERIODS.map((kind) => span(reportPeriod(kind, '2026-03-01')))).toEqual([
    '2026-03-01 2026-03-01',
    '2026-02-23 2026-03-01',
    '2026-03-01 2026-03-31',
    '2026-01-01 2026-12-31',
    '2026-03-01 2026-03-01',
  ])
  expect(span(reportPeriod('month', '2024-02-29'))).toBe('2024-02-01 2024-02-29')
})

test('the one before and the one after are as long as the calendar has them, of two dates as many days', () => {
  const away = (kind: ReportPeriod['kind'], day: string) => [-1, 1].map((by) => span(periodAway(reportPeriod(kind, day), by)))
  expect(away('day', '2026-03-01')).toEqual(['2026-02-28 2026-02-28', '2026-03-02 2026-03-02'])
  expect(away('week', '2026-03-01')).toEqual(['2026-02-16 2026-02-22', '2026-03-02 2026-03-08'])
  expect(away('month', '2026-01-31')).toEqual(['2025-12-01 2025-12-31', '2026-02-01 2026-02-28'])
  expect(away('year', '2026-03-01')).toEqual(['2025-01-01 2025-12-31', '2027-01-01 2027-12-31'])
  expect(span(periodAway({ kind: 'dates', from: '2026-03-02', to: '2026-03-04' }, -1))).toBe('2026-02-27 2026-03-01')
})

test.each<[what: string, kind: ReportPeriod['kind'], day: string, today: string, compared: string]>([
  ['a day, over or not, with the same weekday of the week before', 'day', '2026-11-27', '2026-11-27', '2026-11-20 2026-11-20'],
  ['a week that runs with as much of the one before', 'week', '2026-11-25', '2026-11-25', '2026-11-16 2026-11-18'],
  ['a week that is over with the whole', 'week', '2026-11-18', '2026-11-25', '2026-11-09 2026-11-15'],
  ['a month that runs with the same days of the one before', 'month', '2026-11-27', '2026-11-27', '2026-10-01 2026-10-27'],
  ['a month that is over with the whole', 'month', '2026-03-01', '2026-11-27', '2026-02-01 2026-02-28'],
  ['the thirtieth of March with February', 'month', '2026-03-30', '2026-03-30', '2026-02-01 2026-02-28'],
  ['a year that runs with the same days', 'year', '2026-11-27', '2026-11-27', '2025-01-01 2025-11-27'],
  ['the 29th of February with the 28th', 'year', '2024-02-29', '2024-02-29', '2023-01-01 2023-02-28'],
  ['a year that is over with the whole', 'year', '2025-05-01', '2026-11-27', '2024-01-01 2024-12-31'],
])('%s is what it is compared with', (_, kind, day, today, compared) => {
  const period = reportPeriod(kind, day)
  expect(span(before(period, today))).toBe(compared)
  expect(runs(period, today)).toBe(period.from <= today && today <= period.to)
})

test('periods have names, and say the year where it is another one', () => {
  const today = '2026-11-27'
  const name = (period: ReportPeriod) => [
    periodName(period, today, 'zh-Hans', hans),
    spanName(period, today, 'zh-Hans', hans),
    beforeName(period, today, 'zh-Hans', hans),
  ]
  expect(name(reportPeriod('day', today))).toEqual(['11月27日 星期五', '11月27日 星期五', '前一个周五'])
  expect(name(reportPeriod('week', today))).toEqual(['11月23日–29日', '11月23日–27日', '前一周同期'])
  expect(name(reportPeriod('month', today))).toEqual(['2026年11月', '11月1日–27日', '10月同期'])
  expect(name(reportPeriod('month', '2026-01-05'))).toEqual(['2026年1月', '2026年1月', '12月'])
  expect(name(reportPeriod('year', today))).toEqual(['2026年', '1月1日–11月27日', '2025年同期'])
  expect(name({ kind: 'dates', from: '2025-12-30', to: '2026-01-02' })).toEqual([
    '2025年12月30日到1月2日',
    '2025年12月30日到1月2日',
    '前面 4 天',
  ])
  expect(periodName({ kind: 'dates', from: '2025-12-30', to: '2026-01-02' }, today, 'en', en)).toBe('30 December 2025 to 2 January')
  expect(periodName(reportPeriod('day', '2025-12-30'), today, 'en', en)).toBe('Tuesday 30 December 2025')
  expect(beforeName(reportPeriod('month', today), today, 'en', en)).toBe('the same days of October')
  expect(spanName(reportPeriod('month', '2026-11-01'), '2026-11-01', 'en', en)).toBe('1 November')
  // a week of another year is not taken for one of this
  expect(name(reportPeriod('week', '2025-11-27'))[0]).toBe('2025年11月24日到2025年11月30日')
  expect(periodName(reportPeriod('week', '2026-01-01'), today, 'en', en)).toBe('29 December 2025 to 4 January')
})

test('records that begin within a period say when, with the year of another year', () => {
  const since = (day: string | undefined, from: string, to: string) => sinceSaying(day, { from, to }, '2026-11-27', 'zh-Hans', hans)
  expect(since('2025-03-04', '2025-01-01', '2026-12-31')).toBe('记录从2025年3月4日开始。')
  expect(since('2026-03-04', '2026-01-01', '2026-12-31')).toBe('记录从3月4日开始。')
  expect(since('2026-12-31', '2026-01-01', '2026-12-31')).toBe('记录从12月31日开始。')
  for (const day of [undefined, '2026-01-01', '2025-12-31', '2027-01-01']) expect(since(day, '2026-01-01', '2026-12-31')).toBeUndefined()
  expect(sinceSaying('2025-03-04', { from: '2025-01-01', to: '2025-12-31' }, '2026-11-27', 'en', en)).toBe(
    'The records begin on 4 March 2025.',
  )
})
