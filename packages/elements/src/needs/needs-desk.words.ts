// What staff read where they see to residents' needs and orders.
import type { DeclineReason, NeedOutcome, NeedsRefusal } from '@doorstep/model'
import type { Dictionary } from '../i18n/localise.js'

export interface DeskWords {
  readonly title: string
  readonly who: string
  readonly pin: string
  readonly begin: string
  readonly noPin: string
  readonly wrong: string
  readonly wait: string
  readonly end: string
  readonly open: string
  readonly searches: string
  readonly orders: string
  readonly nothing: string
  readonly due: string
  readonly overdue: string
  readonly handler: string
  readonly contact: string
  readonly gone: string
  readonly people: string
  readonly words: string
  readonly titleLabel: string
  readonly category: string
  readonly publish: string
  readonly into: string
  readonly merge: string
  readonly resource: string
  readonly match: string
  readonly orderFor: string
  readonly answer: string
  readonly doAnswer: string
  readonly take: string
  readonly confirmDay: string
  readonly came: string
  readonly choose: string
  readonly ok: string
  readonly failed: string
  readonly refused: string
  readonly outcomes: Record<NeedOutcome, string>
  readonly steps: Record<'confirm' | 'decline' | 'deliver' | 'cancel', string>
  readonly reasons: Record<DeclineReason, string>
  readonly refusals: Partial<Record<NeedsRefusal['code'], string>>
}

export const deskWords: Dictionary<DeskWords> = {
  'zh-Hans': {
    title: '居民的需求',
    who: '您是谁？',
    pin: 'PIN',
    begin: '开始',
    noPin: '这台机器上还没有您的 PIN，请先到接待台页面设一个。',
    wrong: 'PIN 不对。',
    wait: '请等一会儿再试。',
    end: '结束',
    open: '要办的',
    searches: '没找到的话',
    orders: '点单',
    nothing: '现在没有。',
    due: '最晚答复',
    overdue: '过期了',
    handler: '经办',
    contact: '回电',
    gone: '已删除',
    people: '人想要',
    words: '原话',
    titleLabel: '给大家看的一句话（不写人名、电话、门牌）',
    category: '类别',
    publish: '公开',
    into: '并到',
    merge: '合并',
    resource: '资源',
    match: '转给资源',
    orderFor: '替居民点这一项',
    answer: '给大家看的答复',
    doAnswer: '答复',
    take: '我来办',
    confirmDay: '日子',
    came: '到场人数',
    choose: '请选择',
    ok: '存好了。',
    failed: '没有存好，请再试一次。',
    refused: '现在不行。',
    outcomes: { met: '办好了', referred: '转到别处', cannot: '办不了', withdrawn: '不用办了' },
    steps: { confirm: '说定', decline: '来不了', deliver: '来过了', cancel: '取消' },
    reasons: { full: '已经排满', 'too-few': '人数不够', 'not-then': '那天不行', 'not-there': '那里不行' },
    refusals: {
      'not-answered': '请先写答复，再办结。',
      'not-the-handler': '由别的同事经办。',
      'no-text': '请写一句话。',
      'day-past': '日子已经过了。',
      'people-out-of-range': '人数不对。',
      'resource-not-offered': '这一项现在点不了。',
      'need-closed': '已经办结了。',
      'already-merged': '已经合并了。',
      'unknown-category': '请选一个类别。',
    },
  },
  'zh-Hant': () => import('./needs-desk.words.zh-hant.js').then(({ words }) => words),
  en: () => import('./needs-desk.words.en.js').then(({ words }) => words),
}
