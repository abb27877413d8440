// What the records say of needs and orders.
import type { NeedColumn, OrderColumn } from '@doorstep/model/needs'
import type { Language } from '@doorstep/model/text'

/** The counts that stand by themselves, in their order. */
export const NEED_COUNTS = ['left', 'wanted', 'open', 'met', 'referred', 'cannot', 'withdrawn'] as const

export interface NeedsPartWords {
  readonly title: string
  readonly note: string
  readonly ordersNote: string
  /** A sentence of the summary. */
  readonly saying: (left: number, answered: number, change: string | undefined) => string
  readonly nothing: string
  readonly counts: Record<(typeof NEED_COUNTS)[number], string>
  readonly answered: string
  /** Days within which half and nine in ten had their answer. */
  readonly within: (half: number, ninety: number, times: number) => string
  readonly missed: string
  readonly times: (times: number) => string
  readonly byCategory: string
  readonly category: string
  /** Head of the column: within how many days half had their answer. */
  readonly half: string
  readonly days: (days: number) => string
  readonly orders: string
  readonly came: string
  readonly needsCsv: string
  readonly ordersCsv: string
  readonly needsFile: (day: string) => string
  readonly ordersFile: (day: string) => string
  readonly needColumns: Record<NeedColumn, string>
  readonly orderColumns: Record<OrderColumn, string>
}

const inDays = (days: number): string => (days === 0 ? '当天' : `不超过 ${days} 天`)
const inDaysHant = (days: number): string => (days === 0 ? '當天' : `不超過 ${days} 天`)
const withinDays = (days: number): string => (days === 0 ? 'on the same day' : days === 1 ? 'within a day' : `within ${days} days`)

export const needsPartWords: Readonly<Record<Language, NeedsPartWords>> = {
  'zh-Hans': {
    title: '居民需求',
    note: '想要的人数；右边是一半在几天里有答复',
    ordersNote: '这段时间点的单，现在到哪一步',
    saying: (left, answered, change) => `居民提了 ${left} 条需求${change === undefined ? '' : `（${change}）`}，${answered} 条有了答复。`,
    nothing: '这段时间没有人提需求，也没有人点单。',
    counts: {
      left: '提出',
      wanted: '想要的人',
      open: '还在办',
      met: '办好了',
      referred: '转到别处',
      cannot: '办不了',
      withdrawn: '不用办了',
    },
    answered: '答复',
    within: (half, ninety, times) => `一半${inDays(half)}，九成${inDays(ninety)}（${times} 条）`,
    missed: '没找到的话',
    times: (times) => `${times} 次`,
    byCategory: '按类别',
    category: '类别',
    half: '答复（一半）',
    days: (days) => (days === 0 ? '当天' : `${days} 天`),
    orders: '点单',
    came: '来的人',
    needsCsv: '下载需求表（CSV）',
    ordersCsv: '下载点单表（CSV）',
    needsFile: (day) => `需求-${day}`,
    ordersFile: (day) => `点单-${day}`,
    needColumns: {
      left: '日期',
      number: '编号',
      category: '类别',
      title: '给大家看的话',
      wanted: '想要的人',
      stage: '到哪一步',
      due: '最晚答复',
      answered: '答复日期',
      answer: '答复',
      closed: '办结日期',
      handler: '经办人',
      resource: '转给资源',
      mergedInto: '合到',
    },
    orderColumns: {
      ordered: '日期',
      number: '编号',
      resource: '资源',
      people: '人数',
      place: '地点',
      day: '哪一天',
      stage: '到哪一步',
      why: '为什么来不了',
      came: '来的人',
      closed: '结束日期',
      handler: '经办人',
      need: '为哪一条需求',
    },
  },
  'zh-Hant': {
    title: '居民需求',
    note: '想要的人數；右邊是一半在幾天裡有答覆',
    ordersNote: '這段時間點的單，現在到哪一步',
    saying: (left, answered, change) => `居民提了 ${left} 條需求${change === undefined ? '' : `（${change}）`}，${answered} 條有了答覆。`,
    nothing: '這段時間沒有人提需求，也沒有人點單。',
    counts: {
      left: '提出',
      wanted: '想要的人',
      open: '還在辦',
      met: '辦好了',
      referred: '轉到別處',
      cannot: '辦不了',
      withdrawn: '不用辦了',
    },
    answered: '答覆',
    within: (half, ninety, times) => `一半${inDaysHant(half)}，九成${inDaysHant(ninety)}（${times} 條）`,
    missed: '沒找到的話',
    times: (times) => `${times} 次`,
    byCategory: '按類別',
    category: '類別',
    half: '答覆（一半）',
    days: (days) => (days === 0 ? '當天' : `${days} 天`),
    orders: '點單',
    came: '來的人',
    needsCsv: '下載需求表（CSV）',
    ordersCsv: '下載點單表（CSV）',
    needsFile: (day) => `需求-${day}`,
    ordersFile: (day) => `點單-${day}`,
    needColumns: {
      left: '日期',
      number: '編號',
      category: '類別',
      title: '給大家看的話',
      wanted: '想要的人',
      stage: '到哪一步',
      due: '最晚答覆',
      answered: '答覆日期',
      answer: '答覆',
      closed: '辦結日期',
      handler: '經辦人',
      resource: '轉給資源',
      mergedInto: '合到',
    },
    orderColumns: {
      ordered: '日期',
      number: '編號',
      resource: '資源',
      people: '人數',
      place: '地點',
      day: '哪一天',
      stage: '到哪一步',
      why: '為什麼來不了',
      came: '來的人',
      closed: '結束日期',
      handler: '經辦人',
      need: '為哪一條需求',
    },
  },
  en: {
    title: 'What residents need',
    note: 'People who want it; at the right, within how many days half had an answer',
    ordersNote: 'Ordered in this time, and where it stands now',
    saying: (left, answered, change) =>
      `Residents left ${left === 1 ? 'one need' : `${left} needs`}${change === undefined ? '' : ` (${change})`}; ${answered} ${answered === 1 ? 'has' : 'have'} an answer.`,
    nothing: 'Nobody left a need or ordered anything in this time.',
    counts: {
      left: 'Left',
      wanted: 'People wanting it',
      open: 'Still open',
      met: 'Done',
      referred: 'Passed on',
      cannot: 'Not possible',
      withdrawn: 'No longer wanted',
    },
    answered: 'Answered',
    within: (half, ninety, times) =>
      `half ${withinDays(half)}, nine in ten ${withinDays(ninety)} (${times} ${times === 1 ? 'need' : 'needs'})`,
    missed: 'Looked for and not found',
    times: (times) => (times === 1 ? 'once' : `${times} times`),
    byCategory: 'By kind of help',
    category: 'Kind of help',
    half: 'Answered (half)',
    days: (days) => (days === 0 ? 'same day' : days === 1 ? '1 day' : `${days} days`),
    orders: 'Orders',
    came: 'People who came',
    needsCsv: 'Download the needs (CSV)',
    ordersCsv: 'Download the orders (CSV)',
    needsFile: (day) => `needs-${day}`,
    ordersFile: (day) => `orders-${day}`,
    needColumns: {
      left: 'Left',
      number: 'Number',
      category: 'Kind of help',
      title: 'Published as',
      wanted: 'People wanting it',
      stage: 'Stage',
      due: 'Answer by',
      answered: 'Answered',
      answer: 'Answer',
      closed: 'Closed',
      handler: 'In the hands of',
      resource: 'Passed to',
      mergedInto: 'Merged into',
    },
    orderColumns: {
      ordered: 'Ordered',
      number: 'Number',
      resource: 'Resource',
      people: 'People',
      place: 'Place',
      day: 'Day',
      stage: 'Stage',
      why: 'Why it could not come',
      came: 'People who came',
      closed: 'Ended',
      handler: 'In the hands of',
      need: 'For the need',
    },
  },
}
