// What residents read when they leave a need, order a resource, or look for the answer.
import type { DeclineReason, NeedsRefusal, NeedStage, OrderPlace, OrderStage } from '@doorstep/model'
import type { Dictionary } from '../i18n/localise.js'

export interface NeedsWords {
  readonly title: string
  readonly ask: string
  readonly wanted: (people: number) => string
  readonly others: string
  readonly metoo: string
  readonly counted: string
  readonly answered: string
  readonly none: string
  readonly say: string
  readonly sayHint: string
  readonly phone: string
  readonly phoneHint: string
  readonly phoneWrong: string
  readonly erase: string
  readonly privacy: string
  readonly leave: string
  readonly orderIt: string
  readonly people: string
  readonly where: string
  readonly places: Record<OrderPlace, string>
  readonly back: string
  readonly done: string
  readonly reference: (number: string) => string
  readonly orderReference: (number: string) => string
  readonly keep: string
  readonly finish: string
  readonly look: string
  readonly lookLabel: string
  readonly notFound: string
  readonly stages: Record<NeedStage, string>
  readonly orderStages: Record<OrderStage, string>
  readonly declined: Record<DeclineReason, string>
  readonly readOnly: string
  readonly opening: string
  readonly failed: string
  readonly refused: string
  readonly refusals: Partial<Record<NeedsRefusal['code'], string>>
}

export const needsWords: Dictionary<NeedsWords> = {
  'zh-Hans': {
    title: '我有需求',
    ask: '您想要哪方面的帮助？',
    wanted: (people) => `${people}人想要`,
    others: '大家提过的',
    metoo: '我也要',
    counted: '记下了，算您一个。',
    answered: '答复：',
    none: '还没有人提过。',
    say: '您想要什么？',
    sayHint: '不写也可以，工作人员会问您。',
    phone: '回电号码',
    phoneHint: '不留也可以，凭编号来看答复。',
    phoneWrong: '号码是7到15个数字。',
    erase: '删一个',
    privacy: '您写的话和号码只有工作人员看得到，办完就删，最多留30天。',
    leave: '交给工作人员',
    orderIt: '点这一项',
    people: '大约多少人',
    where: '在哪里',
    places: { station: '服务站', estate: '小区里', home: '我家里' },
    back: '返回',
    done: '收到了',
    reference: (number) => `需-${number}`,
    orderReference: (number) => `单-${number}`,
    keep: '请记住这个编号，下次凭它看答复。',
    finish: '好了',
    look: '看答复',
    lookLabel: '编号（只要数字）',
    notFound: '没有这个编号，请再看看。',
    stages: {
      received: '收到了',
      taken: '有人在办',
      matched: '已经找好资源',
      answered: '已答复',
      met: '办好了',
      referred: '转到别处了',
      cannot: '办不了',
      withdrawn: '不用办了',
    },
    orderStages: { ordered: '收到了', confirmed: '说定了', declined: '来不了', delivered: '来过了', cancelled: '取消了' },
    declined: { full: '已经排满', 'too-few': '人数不够', 'not-then': '那天不行', 'not-there': '那里不行' },
    readOnly: '这里只能看，不能提。请到服务站门口的机器上提。',
    opening: '正在打开…',
    failed: '没有存好。请再点一次，或者直接找工作人员。',
    refused: '现在办不了，请直接找工作人员。',
    refusals: {
      'no-contact': '请留一个号码，好给您回电。',
      'resource-not-offered': '这一项现在点不了。',
      'need-closed': '这件事已经办完了。',
    },
  },
  'zh-Hant': () => import('./needs.words.zh-hant.js').then(({ words }) => words),
  en: () => import('./needs.words.en.js').then(({ words }) => words),
}
