// The kinds of day of 2026, with its make-up days, and what is said when a notice is missing.
import { dayKind } from './working-days.js'
import { holidayName } from './holiday-names.js'
import { textIn } from '../text/localised.js'
import type { HolidayYear } from './schema.js'

const day = (date: string, name: string, isOffDay: boolean) => ({ date, name, isOffDay })
const year2026: HolidayYear = {
  year: 2026,
  papers: [],
  days: [
    day('2026-01-01', '元旦', true),
    day('2026-01-04', '元旦', false),
    day('2026-02-14', '春节', false),
    day('2026-02-15', '春节', true),
    day('2026-10-01', '国庆节', true),
    day('2026-10-10', '国庆节', false),
  ],
}
const empty2027: HolidayYear = { year: 2027, papers: [], days: [] }

test.each([
  ['2026-01-01', { kind: 'holiday', name: '元旦', published: true }],
  ['2026-01-04', { kind: 'makeup', name: '元旦', published: true }],
  ['2026-02-14', { kind: 'makeup', name: '春节', published: true }],
  ['2026-02-15', { kind: 'holiday', name: '春节', published: true }],
  ['2026-11-21', { kind: 'weekend', published: true }],
  ['2026-11-23', { kind: 'workday', published: true }],
  ['2027-01-01', { kind: 'workday', published: false }],
  ['2025-11-22', { kind: 'weekend', published: false }],
])('%s', (date, kind) => expect(dayKind(date, [empty2027, year2026])).toEqual(kind))

test('without any file every day is a weekday or a weekend, and not published', () => {
  expect(dayKind('2026-10-01', [])).toEqual({ kind: 'workday', published: false })
})

test('a December day may stand in the next year, whose later notice wins', () => {
  const year2027 = { year: 2027, papers: [], days: [day('2026-12-31', '元旦', true), day('2026-01-01', '更正', false)] }
  expect(dayKind('2026-12-31', [year2027])).toEqual({ kind: 'holiday', name: '元旦', published: true })
  expect(dayKind('2026-12-30', [year2027])).toEqual({ kind: 'workday', published: false })
  expect(dayKind('2026-01-01', [year2027, year2026])).toEqual({ kind: 'workday', name: '更正', published: true })
})

test.each([
  ['元旦', '元旦', "New Year's Day"],
  ['春节', '春節', 'Spring Festival'],
  ['清明节', '清明節', 'Tomb-Sweeping Day'],
  ['劳动节', '勞動節', 'Labour Day'],
  ['端午节', '端午節', 'Dragon Boat Festival'],
  ['中秋节', '中秋節', 'Mid-Autumn Festival'],
  ['国庆节', '國慶節', 'National Day'],
])('%s is %s and %s', (hans, hant, en) => expect(holidayName(hans)).toEqual({ 'zh-Hans': hans, 'zh-Hant': hant, en }))

test('two holidays in one, and one that is in no table', () => {
  expect(textIn(holidayName('国庆节、中秋节'), ['zh-Hant'])).toBe('國慶節、中秋節')
  expect(textIn(holidayName('国庆节、中秋节'), ['en'])).toBe('National Day and Mid-Autumn Festival')
  expect(holidayName('抗战胜利70周年')).toBe('抗战胜利70周年')
  expect(holidayName('toString')).toBe('toString')
  expect(holidayName('国庆节、厂庆')).toBe('国庆节、厂庆')
})
