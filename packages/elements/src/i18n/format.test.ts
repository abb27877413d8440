// Dates, times, amounts and ages as each of the three languages writes them.
import type { Language } from '@doorstep/model/text'
import { expect } from '@open-wc/testing'
import {
  formatAge,
  formatDate,
  formatDay,
  formatDays,
  formatDaysAgo,
  formatMoment,
  formatMonth,
  formatMonthName,
  formatPrice,
  formatShortDay,
  formatTime,
  formatWeekday,
  joinNotes,
} from './format.js'

/** What a function writes in simplified and traditional Chinese and in English. */
const inEach = (write: (language: Language) => string): string[] =>
  (['zh-Hans', 'zh-Hant', 'en'] as const).map((language) => write(language))

const DAY = '2026-11-06'
const cases: readonly [string, string[], string[]][] = [
  ['a date', inEach((language) => formatDate(DAY, language)), ['11月6日 星期五', '11月6日 星期五', 'Friday 6 November']],
  ['a day', inEach((language) => formatDay(DAY, language)), ['11月6日', '11月6日', '6 November']],
  ['a day where there is little room', inEach((language) => formatShortDay(DAY, language)), ['11月6日', '11月6日', '6 Nov']],
  ['days of one month', inEach((language) => formatDays(DAY, '2026-11-12', language)), ['11月6日–12日', '11月6日–12日', '6–12 November']],
  [
    'days of two months',
    inEach((language) => formatDays('2026-10-26', '2026-11-01', language)),
    ['10月26日–11月1日', '10月26日–11月1日', '26 October–1 November'],
  ],
  [
    'days of the same month of two years',
    inEach((language) => formatDays('2025-11-26', DAY, language)),
    ['11月26日–11月6日', '11月26日–11月6日', '26 November–6 November'],
  ],
  ['a month', inEach((language) => formatMonth(DAY, language)), ['2026年11月', '2026年11月', 'November 2026']],
  ['the name of a month', inEach((language) => formatMonthName(DAY, language)), ['11月', '11月', 'Nov']],
  ['a weekday', inEach((language) => formatWeekday(DAY, language, 'long')), ['星期五', '星期五', 'Friday']],
  ['a short weekday', inEach((language) => formatWeekday(DAY, language, 'short')), ['周五', '週五', 'Fri']],
  ['a narrow weekday', inEach((language) => formatWeekday(DAY, language, 'narrow')), ['五', '五', 'F']],
  ['a moment of today', inEach((language) => formatMoment(`${DAY}T08:30`, DAY, language)), ['8:30', '8:30', '8:30']],
  [
    'a moment of another day',
    inEach((language) => formatMoment('2026-11-23T08:30', DAY, language)),
    ['11月23日 星期一 8:30', '11月23日 星期一 8:30', 'Monday 23 November 8:30'],
  ],
  ['whole yuan', inEach((language) => formatPrice(15, 'CNY', language)), ['15元', '15元', '¥15']],
  ['tenths of a yuan', inEach((language) => formatPrice(2.5, 'CNY', language)), ['2.5元', '2.5元', '¥2.5']],
  ['cents of a yuan', inEach((language) => formatPrice(2.75, 'CNY', language)), ['2.75元', '2.75元', '¥2.75']],
  ['another currency', inEach((language) => formatPrice(2.5, 'EUR', language)), ['€2.50', '€2.50', '€2.50']],
  ['notes', inEach((language) => joinNotes(['a', '', 'b'], language)), ['a，b', 'a，b', 'a, b']],
  ['today', inEach((language) => formatDaysAgo(DAY, DAY, language)), ['今天', '今天', 'today']],
  ['yesterday', inEach((language) => formatDaysAgo('2026-11-05', DAY, language)), ['昨天', '昨天', 'yesterday']],
  ['five days ago', inEach((language) => formatDaysAgo('2026-11-01', DAY, language)), ['5天前', '5 天前', '5 days ago']],
  ['a day that has not come', inEach((language) => formatDaysAgo('2026-11-09', DAY, language)), ['今天', '今天', 'today']],
]

describe('what is written', () => {
  for (const [what, written, expected] of cases) {
    it(what, () => expect(written).to.deep.equal(expected))
  }

  it('a time without its first nought, alone or of a moment', () => {
    expect(['08:30', '18:05', '00:10', '2026-11-06T09:00', '2026-11-06T10:00:30'].map(formatTime)).to.deep.equal([
      '8:30',
      '18:05',
      '0:10',
      '9:00',
      '10:00',
    ])
  })

  it('an age in minutes below an hour, in hours below two days, then in days', () => {
    const ages = [-5, 0, 0.4, 0.6, 1, 59, 60, 89, 90, 47 * 60, 48 * 60 - 1, 48 * 60, 60 * 60, 61 * 60]
    expect(ages.map((minutes) => formatAge(0, minutes * 60_000, 'en'))).to.deep.equal([
      'this minute',
      'this minute',
      'this minute',
      '1 minute ago',
      '1 minute ago',
      '59 minutes ago',
      '1 hour ago',
      '1 hour ago',
      '2 hours ago',
      '47 hours ago',
      '48 hours ago',
      '2 days ago',
      '3 days ago',
      '3 days ago',
    ])
    expect(inEach((language) => formatAge(0, 180_000, language))).to.deep.equal(['3分钟前', '3 分鐘前', '3 minutes ago'])
  })
})
