// What the rating says. The five steps are those of the national rating of public services (政务服务好差评).
import type { QueueRefusal } from '@doorstep/model/queue'
import type { Dictionary } from '../i18n/localise.js'
import type { RatingWords } from './rating.words.shape.js'

/** The code of a refusal, as far as the words tell them apart. A wrong token is an unknown ticket: whoever guesses learns nothing. */
export function refusalWords(refusal: QueueRefusal, words: RatingWords): string {
  switch (refusal.code) {
    case 'rated-already':
      return words.already
    case 'rating-over':
      return words.over(refusal.days)
    case 'own-rating':
      return words.refused.own
    case 'wrong-place':
      return words.refused['not-yet']
    case 'unknown-ticket':
    case 'wrong-token':
      return words.refused.unknown
    default:
      return words.refused.other
  }
}

export const ratingWords: Dictionary<RatingWords> = {
  'zh-Hans': {
    title: '这次办得怎么样？',
    about: (worker) => `接待您的是 ${worker}。不留姓名，请照实说。`,
    attitude: '服务态度',
    attitudeHint: '待人好不好，有没有耐心',
    ability: '服务能力',
    abilityHint: '说得清不清楚，事情办没办成',
    steps: { 5: '非常满意', 4: '满意', 3: '基本满意', 2: '不满意', 1: '非常不满意' },
    nth: (nth, of) => `第 ${nth} 项，共 ${of} 项`,
    keys: '点一下，或者按键盘上的 1 到 5。',
    change: '改',
    note: '还想说什么？（可以不写）',
    noteHint: '不用写姓名电话。只给站里的负责人看，30 天后删除。',
    openNote: '还想说两句（可以不说）',
    send: '交给服务站',
    sending: '正在保存…',
    both: '请两项都点一下。',
    thanks: '谢谢您，收到了。',
    thanksGood: '我们会接着这样做。',
    thanksBad: '谢谢您说实话。站里的负责人会看，问清楚，改过来。',
    opening: '正在打开…',
    noQueue: '这里收不到评价。请在服务站的机器上评价，或者告诉接待的人。',
    failed: '没有存好。请再点一次。',
    refused: {
      'not-yet': '事情还没办完，办完以后再评价。',
      unknown: '这里查不到这个号，评价不了。',
      own: '这是您自己接待的，要由来办事的人评价。',
      other: '现在评价不了。请告诉接待的人。',
    },
    over: (days) => `办完超过 ${days} 天，不能再评价了。有话请直接来找我们。`,
    already: '这个号已经评价过了，谢谢您。',
  },
  'zh-Hant': () => import('./rating.words.zh-hant.js').then(({ words }) => words),
  en: () => import('./rating.words.en.js').then(({ words }) => words),
}
