// What the wall display says.
import type { Dictionary } from '../i18n/localise.js'

interface DisplayWords {
  readonly calling: string
  readonly goTo: string
  readonly quiet: string
  readonly number: string
  readonly desk: string
  readonly worker: string
  readonly recent: string
  readonly waiting: (people: number) => string
  readonly noQueue: string
  readonly connecting: string
  readonly old: (age: string) => string
}

export const displayWords: Dictionary<DisplayWords> = {
  'zh-Hans': {
    calling: '正在叫号',
    goTo: '请到',
    quiet: '请留意叫号',
    number: '号',
    desk: '接待台',
    worker: '接待人',
    recent: '刚才叫过的号',
    waiting: (people) => (people === 0 ? '现在没有人等' : `${people} 位在等`),
    noQueue: '这块屏没有接上叫号。',
    connecting: '正在接上叫号…',
    old: (age) => `叫号没有新消息，下面是${age}的情况。`,
  },
  'zh-Hant': {
    calling: '正在叫號',
    goTo: '請到',
    quiet: '請留意叫號',
    number: '號',
    desk: '接待台',
    worker: '接待人',
    recent: '剛才叫過的號',
    waiting: (people) => (people === 0 ? '現在沒有人等' : `${people} 位在等`),
    noQueue: '這塊螢幕沒有接上叫號。',
    connecting: '正在接上叫號…',
    old: (age) => `叫號沒有新消息，下面是${age}的情況。`,
  },
  en: {
    calling: 'Now calling',
    goTo: 'please go to',
    quiet: 'Please watch for your number',
    number: 'Ticket',
    desk: 'Desk',
    worker: 'Who receives',
    recent: 'Called before',
    waiting: (people) => (people === 0 ? 'Nobody is waiting' : people === 1 ? 'One person is waiting' : `${people} people are waiting`),
    noQueue: 'This display is not connected to the queue.',
    connecting: 'Connecting to the queue…',
    old: (age) => `No news from the queue. What you see is from ${age}.`,
  },
}
