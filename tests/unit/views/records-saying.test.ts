// What the records say in words: sentences and changes are said only where they are true and there is something to compare.
import { mergeTallies, NO_TALLY, SUMMARY_SCHEMA, type Summary, type Tally } from '@doorstep/model/queue'
import { average, ticketPictures } from '../../../packages/elements/src/records/pictures/pictures.js'
import { busiest, arrivals, cameBy, percent, times } from '../../../packages/elements/src/records/pictures/data.js'
import { renderHeadlines, type Compared } from '../../../packages/elements/src/records/pictures/headlines.js'
import { renderPicture } from '../../../packages/elements/src/records/pictures/picture.js'
import { words as en } from '../../../packages/elements/src/records/pictures/pictures.words.en.js'
import { words } from '../../../packages/elements/src/records/pictures/pictures.words.zh-hans.js'
import { saying } from '../../../packages/elements/src/records/pictures/saying.js'
import { reportPeriod } from '../../../packages/elements/src/records/period.js'
import { partsOf, seen } from './seen.js'

const names = { service: (id: string) => ({ booklet: '病历本更换', clinic: '全科门诊' })[id] ?? id, worker: (id: string) => `社工${id}` }
const visit: Tally = {
  ...NO_TALLY,
  issued: 1,
  calls: 1,
  served: 1,
  firstContacts: 1,
  resolved: 1,
  sameDay: 1,
  waits: [[4, 1]],
  services: [[9, 1]],
}
const times5 = (tally: Tally, count = 5): Tally => mergeTallies(Array.from({ length: count }, () => tally))

function summaryOf(total: Tally, more: Partial<Summary> = {}): Summary {
  return {
    ...{
      schema: SUMMARY_SCHEMA,
      from: '2026-11-20',
      to: '2026-11-20',
      days: 1,
      total,
      byService: { booklet: total },
      byWorker: { w1: total },
    },
    ...{ byHour: { 9: total }, byDay: { '2026-11-20': total.issued }, byWeekday: { fr: { 9: total.issued } } },
    ...more,
  }
}
const says = (summary: Summary, before?: Compared): string =>
  saying({ summary, before, period: '11月20日', words, language: 'zh-Hans', names }).join('')

test('nobody came: one sentence, and nothing is made up', () => {
  expect(says(summaryOf(NO_TALLY, { byService: {}, byHour: {}, byWeekday: {} }))).toBe('11月20日没有人来。')
})

test('one visit is no statistics: no busiest hour, no half of one, nobody’s most', () => {
  expect(says(summaryOf(visit))).toBe('11月20日取号 1 位，接待 1 人次。办结的 1 件都是当天办好。叫号 1 次，都有人来。')
})

test('a day with enough people is told whole', () => {
  const long: Tally = {
    ...visit,
    sameDay: 0,
    waits: [[31, 1]],
    kept: 2,
    broken: 1,
    noShows: 1,
    calls: 2,
    followUps: 1,
    ratings: { attitude: [0, 1, 0, 0, 4], ability: [0, 0, 0, 5, 0] },
  }
  expect(says(summaryOf(mergeTallies([times5(visit), long])))).toBe(
    '11月20日取号 6 位，接待 6 人次。9点来的人最多，6 位。来得最多的事是病历本更换，6 位。一半人等 4 分钟以内，九成人 31 分钟以内。1 位等了半小时以上。' +
      '办结 6 件，其中 5 件当天办好。说好了日子的事，2 件按时办了，1 件过了日子。叫号 7 次，1 次没有人来。5 位评了，服务态度 4.4，服务能力 4.0。不满意的 1 件，这段时间没有回访。',
  )
})

test('half an hour to the minute is not more than half an hour', () => {
  expect(says(summaryOf(times5({ ...visit, waits: [[30, 1]] })))).toContain('没有人等半小时以上。')
})

test('what two services or two hours share is nobody’s most; who said nothing is no service', () => {
  const five = times5(visit)
  const shared = says(
    summaryOf(mergeTallies([five, five]), { byService: { booklet: five, clinic: five }, byWeekday: { fr: { 9: 5, 10: 5 } } }),
  )
  expect(shared).not.toMatch(/最多/)
  const unsaid = says(summaryOf(mergeTallies([five, five, five]), { byService: { '': mergeTallies([five, five]), clinic: five } }))
  expect(unsaid).toContain('说出来办什么事的，最多的是全科门诊，5 位。')
})

test('several weekdays: the busiest is an average, and of one weekday alone a number of that day', () => {
  const byDay = { '2026-11-19': 4, '2026-11-20': 9, '2026-11-13': 0 }
  const week = summaryOf(times5(visit), { byDay, byWeekday: { th: { 9: 4 }, fr: { 9: 5, 14: 4 } } })
  expect(busiest(arrivals(week))).toEqual({ weekday: 'th', hour: 9, average: 4, days: 1 })
  expect(says(week)).toContain('星期四 9点最忙，平均来 4 位。')
})

describe('compared with the period before', () => {
  const then = (served: number, unfinished = false): Compared => ({ name: '10月同期', total: { ...times5(visit, served) }, unfinished })
  const now = summaryOf(times5(visit, 8))

  test.each([
    [then(5), '接待比10月同期多 3。'],
    [then(9), '接待比10月同期少 1。'],
    [then(8), '接待和10月同期一样多。'],
  ])('%#', (before, sentence) => expect(says(now, before)).toContain(sentence))

  test('a day that is not over is not compared in a sentence, and without anything before it nothing is', () => {
    expect(says(now, then(5, true))).not.toContain('10月')
    expect(says(now)).not.toMatch(/比|一样/)
  })

  const heads = (summary: Summary, before?: Compared, of = words) => seen(renderHeadlines(summary, before, of))
  test('stands on each figure: counts and minutes as a difference, shares and means as what they were', () => {
    const before = { ...then(5), total: mergeTallies([times5({ ...visit, waits: [[6, 1]], services: [[9, 1]], sameDay: 0 })]) }
    expect(heads(now, before)).toMatchSnapshot()
    expect(heads(now, { ...before, unfinished: true }).join()).toContain('10月同期全天 5')
    expect(heads(now).join()).not.toContain('10月')
  })

  test('not for the median of a few', () => {
    expect(heads(now, then(4)).filter((line) => line.includes('10月同期'))).toEqual([
      'dd 比10月同期多 4',
      'dd 10月同期 100%',
      'dd 和10月同期一样',
    ])
  })

  test('nothing measured says so', () => expect(heads(summaryOf(NO_TALLY), undefined, en)).toMatchSnapshot())
})

test('days that an earlier version has counted say only what it knew', () => {
  const old = summaryOf(times5({ ...visit, sameDay: 0, calls: 0, firstContacts: 0 }), { schema: SUMMARY_SCHEMA - 1 })
  expect(says(old)).toBe('11月20日取号 5 位，接待 5 人次。')
  expect(seen(renderHeadlines(old, undefined, words)).filter((line) => line === `dd ${words.soon}`)).toHaveLength(3)
  const pictures = ticketPictures({
    summary: old,
    period: reportPeriod('day', '2026-11-20'),
    today: '2026-11-20',
    since: undefined,
    words,
    language: 'zh-Hans',
    names,
    only: undefined,
  })
  expect(pictures.find(({ id }) => id === 'ratings')?.empty).toBe(words.soon)
})

describe('pictures', () => {
  const scene = (summary: Summary, only?: string) => ({
    ...{
      summary,
      period: reportPeriod('week', '2026-11-20'),
      today: '2026-11-20',
      since: undefined,
      words,
      language: 'zh-Hans' as const,
      names,
      only,
    },
  })
  const frame = { words, open: new Set<string>(), toggle: () => undefined, take: undefined }
  const two = summaryOf(times5(visit, 2), { byWorker: { w1: visit, w2: visit } })

  test('everybody’s figures are the keeper’s: a worker sees the own line alone, in the picture and in its table', () => {
    const who = (only?: string) => ticketPictures(scene(two, only)).find(({ id }) => id === 'who')
    expect(who()?.table?.rows.map(([name]) => name)).toEqual(['社工w1', '社工w2'])
    expect(who('w2')?.table?.rows.map(([name]) => name)).toEqual(['社工w2'])
    const mine = who('w2')
    expect(mine && seen(renderPicture(mine, frame)).join('\n')).not.toContain('社工w1')
    expect(mine?.title).toBe('我办的')
    expect(who('')?.plot).toBeUndefined()
  })

  test('without anything to draw each says so in words, with nothing to open or to take away', () => {
    const empty = summaryOf(NO_TALLY, { byService: {}, byWorker: {}, byHour: {}, byDay: {}, byWeekday: {} })
    const take = () => undefined
    for (const picture of ticketPictures(scene(empty)).filter(({ id }) => id !== 'counts')) {
      expect(picture.plot, picture.id).toBeUndefined()
      expect(seen(renderPicture(picture, { ...frame, take })).slice(2)).toEqual([
        `h3[id=title-${picture.id}] ${picture.title}`,
        picture.empty,
      ])
    }
  })

  test('of few people are whole: rows of tables are the numbers that are drawn', () => {
    const rows = Object.fromEntries(ticketPictures(scene(two)).map(({ id, table }) => [id, table?.rows]))
    expect(rows).toMatchObject({
      when: [['星期五', 2]],
      waits: [
        ['0 分钟', 0, '0%'],
        ['1 分钟', 0, '0%'],
        ['2 分钟', 0, '0%'],
        ['3 分钟', 0, '0%'],
        ['4 分钟', 2, '100%'],
      ],
      what: [['病历本更换', 2, 2, '4 分钟', '9 分钟']],
    })
  })
})

test('numbers are written as they are read', () => {
  expect([0, 0.04, 0.25, 3, 3.04, 12.34, 100.4].map(average)).toEqual(['0', '<0.1', '0.3', '3', '3', '12.3', '100'])
  expect([percent(0, 5), percent(1, 3), percent(1, 40), percent(1, 0)]).toEqual([0, 33, 2.5, undefined])
  // only all is 100 and only nothing is 0
  expect([percent(5, 5), percent(867, 868), percent(5999, 6000), percent(1, 6000)]).toEqual([100, 99.9, 99.9, 0.1])
})

test('a histogram has at most a dozen steps, and the longest share the last one', () => {
  const of = (...minutes: number[]) => times(minutes.toSorted((one, other) => one - other).map((each) => [each, 1] as const))
  expect(times([])).toBeUndefined()
  expect(of(0)?.bins).toEqual([{ from: 0, to: 1, times: 1 }])
  expect(of(0)).toMatchObject({ half: 0, halfAt: 0.5 })
  const hundred = of(...Array.from({ length: 99 }, (_, at) => at % 30), 400)
  expect(hundred?.bins.map(({ from, to }) => [from, to])).toEqual([
    [0, 5],
    [5, 10],
    [10, 15],
    [15, 20],
    [20, 25],
    [25, undefined],
  ])
  expect(hundred?.bins.at(-1)?.times).toBe(16)
  const year = of(...Array.from({ length: 10 }, () => 5000))
  expect(year?.bins.length).toBeLessThanOrEqual(12)
  expect(year?.bins.reduce((all, bin) => all + bin.times, 0)).toBe(10)
})

test('where nearly all took no time, those who took longer have steps of their own', () => {
  const bins = times([
    [0, 990],
    [3, 1],
    [40, 2],
  ])?.bins
  expect(bins?.map(({ from, to, times: people }) => [from, to, people])).toEqual([
    [0, 1, 990],
    [1, 2, 0],
    [2, 3, 0],
    [3, 4, 1],
    [4, 5, 0],
    [5, undefined, 2],
  ])
})

describe('how many came', () => {
  const byDay = { '2025-12-31': 3, '2026-01-01': 1, '2026-02-03': 4, '2027-02-01': 5 }
  const days = (from: string, to: string) => {
    const { by, rows } = cameBy({ byDay }, { from, to })
    return [by, rows.length, ...rows.filter(({ came }) => came > 0).map(({ day, came }) => `${day}: ${came}`)]
  }

  test('is said of days, of months of more than a quarter, of years of more than three', () => {
    expect(days('2025-12-31', '2026-01-01')).toEqual(['day', 2, '2025-12-31: 3', '2026-01-01: 1'])
    expect(days('2025-12-01', '2026-03-01')).toEqual(['day', 91, '2025-12-31: 3', '2026-01-01: 1', '2026-02-03: 4'])
    expect(days('2025-11-15', '2026-02-15')).toEqual(['month', 4, '2025-12-01: 3', '2026-01-01: 1', '2026-02-01: 4'])
    expect(days('2025-06-01', '2029-06-01')).toEqual(['year', 5, '2025-01-01: 3', '2026-01-01: 5', '2027-01-01: 5'])
  })

  const picture = (from: string, to: string, since?: string) => {
    const summary = summaryOf(NO_TALLY, { byDay })
    const period = { kind: 'dates', from, to } as const
    const scene = { summary, period, today: '2027-06-01', since, words, language: 'zh-Hans' as const, names, only: undefined }
    return ticketPictures(scene).find(({ id }) => id === 'days')
  }
  test('across New Year each row says its year, and two days across a month are days', () => {
    const rows = (from: string, to: string) => picture(from, to)?.table?.rows.map(([name]) => name)
    expect(rows('2025-12-31', '2026-01-01')).toEqual(['2025年12月31日', '2026年1月1日'])
    expect(rows('2026-01-31', '2026-02-01')).toEqual(['1月31日', '2月1日'])
    expect(rows('2025-12-01', '2026-03-31')).toEqual(['2025年12月', '2026年1月', '2026年2月', '2026年3月'])
    expect(picture('2026-01-31', '2026-02-01')?.note).toBe('每天取号的人数')
    expect(JSON.stringify(partsOf(picture('2025-12-25', '2026-01-04')?.plot)).match(/\d+\/\d+/g)).toEqual(['12/25', '1/1'])
  })

  test('begins with the first record: what was before it is no day off', () => {
    expect(picture('2025-12-25', '2026-01-02', '2025-12-31')?.table?.rows).toEqual([
      ['2025年12月31日', 3],
      ['2026年1月1日', 1],
      ['2026年1月2日', 0],
    ])
  })
})
