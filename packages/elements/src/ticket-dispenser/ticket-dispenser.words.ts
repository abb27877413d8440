// What the ticket dispenser says before there is a ticket.
import type { Dictionary } from '../i18n/localise.js'
import type { DispenserWords } from './ticket-dispenser.words.shape.js'

export const dispenserWords: Dictionary<DispenserWords> = {
  'zh-Hans': {
    title: '首问取号',
    promise: '谁先接待您，谁就负责到底。',
    anyMatter: '不知道找谁也没关系，取号就有人接待。',
    forService: (name) => `办理：${name}`,
    other: '办别的事',
    who: '有这些情况，可以早一点叫到（不点也能取号）',
    take: '取号',
    taking: '正在取号…',
    readOnly: '这里只能看，不能取号。请到服务站门口的机器上取号。',
    opening: '正在打开…',
    refused: '现在取不了号。请直接找接待的人。',
    failed: '没有存好，所以没有给号。请再点一次，或者直接找接待的人。',
    retry: '再取一次',
  },
  'zh-Hant': () => import('./ticket-dispenser.words.zh-hant.js').then(({ words }) => words),
  en: () => import('./ticket-dispenser.words.en.js').then(({ words }) => words),
}
