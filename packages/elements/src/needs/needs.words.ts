// What residents read before they choose what they need, and when they cannot.
import type { Dictionary } from '../i18n/localise.js'
import type { NeedsWords } from './needs.words.shape.js'

export const needsWords: Dictionary<NeedsWords> = {
  'zh-Hans': {
    title: '我有需求',
    ask: '您想要哪方面的帮助？',
    lead: (days) => `选一类，说一声。工作人员 ${days} 天内答复，凭编号来看。`,
    wanted: (people) => `${people} 人想要`,
    others: '大家提过的',
    look: '凭编号看答复',
    readOnly: '这里只能看，不能提。请到服务站门口的机器上提。',
    opening: '正在打开…',
    unreadable: '这台机器现在存不住，不能提。请直接到接待台说。',
    unreachable: '现在打不开，请再点一次，或者直接找工作人员。',
    stale: '现在看到的可能不是最新的。',
  },
  'zh-Hant': () => import('./needs.words.zh-hant.js').then(({ words }) => words),
  en: () => import('./needs.words.en.js').then(({ words }) => words),
}
