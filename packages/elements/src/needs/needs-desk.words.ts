// What staff read where they see to residents' needs and orders.
import type { DeclineReason, NeedOutcome, NeedsRefusal } from '@doorstep/model'
import type { Dictionary } from '../i18n/localise.js'

export interface DeskWords {
  readonly title: string
  // looking a number up
  readonly lookLabel: string
  readonly noSuch: string
  readonly readOnly: string
  readonly opening: string
  readonly unreadable: string
  // the lists
  readonly open: string
  readonly orders: string
  readonly missed: string
  readonly nothing: Record<'open' | 'orders' | 'missed', string>
  readonly wanted: (people: number) => string
  readonly due: (day: string) => string
  readonly overdue: string
  readonly escalated: string
  readonly handledBy: (worker: string) => string
  readonly said: string
  readonly contact: string
  readonly gone: string
  readonly matchedTo: (resource: string) => string
  readonly wished: (day: string) => string
  readonly agreed: (day: string) => string
  readonly forNeed: (reference: string) => string
  readonly times: (times: number) => string
  readonly quoted: (words: string) => string
  // the steps
  readonly take: string
  readonly publish: string
  readonly retitle: string
  readonly titleLabel: string
  readonly namesNobody: string
  readonly category: string
  readonly merge: string
  readonly mergeNote: string
  readonly nothingToMerge: string
  readonly into: string
  readonly match: string
  readonly resource: string
  readonly orderFor: string
  readonly answer: string
  readonly answerAgain: string
  readonly answerLabel: string
  readonly close: string
  readonly closeNote: string
  readonly answerFirst: string
  readonly outcomes: Record<NeedOutcome, string>
  readonly makeNeed: string
  readonly keyword: string
  readonly keywordNote: string
  readonly keywordLabel: string
  readonly item: string
  readonly copy: string
  readonly copied: string
  readonly notCopied: (line: string) => string
  readonly putAway: string
  readonly confirmDay: string
  /** Below what ends an order. */
  readonly endNote: string
  readonly came: string
  readonly why: string
  readonly steps: Record<'confirm' | 'another' | 'decline' | 'deliver' | 'cancel', string>
  readonly reasons: Record<DeclineReason, string>
  readonly choose: string
  readonly cancel: string
  readonly ok: string
  readonly failed: string
  readonly refused: string
  readonly refusals: Partial<Record<NeedsRefusal['code'], string>>
}

export const deskWords: Dictionary<DeskWords> = {
  'zh-Hans': {
    title: '居民的需求',
    lookLabel: '没有查询码的，按编号查',
    noSuch: '没有这个编号。',
    readOnly: '这一页没有连上需求记录。',
    opening: '正在打开…',
    unreadable: '需求记录打不开，请看看这台机器的存储。',
    open: '要办的',
    orders: '点单',
    missed: '没找到的话',
    nothing: { open: '现在没有要办的。', orders: '现在没有点单。', missed: '居民找的都找到了。' },
    wanted: (people) => `${people} 人想要`,
    due: (day) => `最晚 ${day} 答复`,
    overdue: '过期了',
    escalated: '到了书记这里',
    handledBy: (worker) => `${worker}在办`,
    said: '原话',
    contact: '回电',
    gone: '已经删了',
    matchedTo: (resource) => `转给了：${resource}`,
    wished: (day) => `想要：${day}`,
    agreed: (day) => `说定：${day}`,
    forNeed: (reference) => `为 ${reference} 点的`,
    times: (times) => `${times} 次`,
    quoted: (words) => `“${words}”`,
    take: '我来办',
    publish: '公开',
    retitle: '改一句话',
    titleLabel: '给大家看的一句话',
    namesNobody: '这句话里没有人名、电话、门牌。公开以后删不掉。',
    category: '类别',
    merge: '合并',
    mergeNote: '合到另一条里，人数加在一起，一起答复，一起办结。',
    nothingToMerge: '没有别的可以合。',
    into: '合到',
    match: '转给资源',
    resource: '资源',
    orderFor: '替居民点单',
    answer: '答复',
    answerAgain: '改答复',
    answerLabel: '给大家看的答复',
    close: '办结',
    closeNote: '办结以后，原话和回电号码马上删掉。要打的电话，请先打。',
    answerFirst: '还没有答复。先答复，再办结；居民自己说不用了，可以直接办结。',
    outcomes: { met: '办好了', referred: '转到别处了', cannot: '办不了', withdrawn: '居民说不用了' },
    makeNeed: '当作需求公开',
    keyword: '加到清单',
    keywordNote: '选它该找到的那一项，复制一行，贴到清单表格的“关键词”里。',
    keywordLabel: '关键词',
    item: '该找到哪一项',
    copy: '复制',
    copied: '复制好了，贴到表格里就行。',
    notCopied: (line) => `复制不了，请抄下来：${line}`,
    putAway: '看过了',
    confirmDay: '说定哪一天',
    endNote: '做完这一步，回电号码马上删掉。要打的电话，请先打。',
    came: '来了几个人',
    why: '为什么来不了',
    steps: { confirm: '说定', another: '改日子', decline: '来不了', deliver: '来过了', cancel: '取消' },
    reasons: { full: '已经排满', 'too-few': '人数不够', 'not-then': '那天不行', 'not-there': '那里不行' },
    choose: '请选择',
    cancel: '先不',
    ok: '存好了。',
    failed: '没有存好，请再试一次。',
    refused: '现在不行。',
    refusals: {
      'not-answered': '请先写答复，再办结。',
      'not-the-handler': '由别的同事经办。',
      'no-text': '请写一句话。',
      'holds-number': '这句话里有一串号码，像是电话或证件，不能公开。',
      'text-too-long': '太长了，请写短一点。',
      'day-past': '日子已经过了。',
      'people-out-of-range': '人数不对。',
      'resource-not-offered': '这一项现在点不了。',
      'need-closed': '已经办结了。',
      'already-merged': '已经合并了。',
      'unknown-category': '请选一个类别。',
      'wrong-stage': '这一单已经不在这一步了。',
    },
  },
  'zh-Hant': () => import('./needs-desk.words.zh-hant.js').then(({ words }) => words),
  en: () => import('./needs-desk.words.en.js').then(({ words }) => words),
}
