// What the counter says to the worker.
import type { QueueRefusal } from '@doorstep/model'
import type { Dictionary } from '../i18n/localise.js'

/** Names of the people and things a refusal is about, found in the feed. */
export interface RefusalNames {
  readonly worker: (id: string | undefined) => string
  readonly desk: (id: string | undefined) => string
  readonly number: (ticket: string) => string
}

export interface CounterWords {
  readonly title: string
  readonly noQueue: string
  readonly opening: string
  readonly chooseDesk: string
  readonly chooseWorker: string
  readonly signIn: string
  readonly takenBy: (name: string) => string
  readonly takeOver: (name: string) => string
  readonly signOut: string
  readonly waiting: (people: number) => string
  readonly nobody: string
  readonly callNext: string
  readonly called: string
  readonly serving: string
  readonly calls: (times: number) => string
  readonly receive: string
  readonly recall: string
  readonly noShow: string
  readonly close: string
  readonly resolved: string
  readonly referred: string
  readonly withdrawn: string
  readonly firstResponder: (name: string) => string
  readonly bring: string
  readonly anyMatter: string
  readonly line: string
  readonly missed: string
  readonly rejoin: string
  readonly matters: string
  readonly since: (when: string) => string
  readonly failed: string
  readonly refusal: (refusal: QueueRefusal, names: RefusalNames) => string
}

export const counterWords: Dictionary<CounterWords> = {
  'zh-Hans': {
    title: '接待台',
    noQueue: '这一页没有接上叫号。',
    opening: '正在打开…',
    chooseDesk: '您在哪个接待台？',
    chooseWorker: '您是谁？',
    signIn: '开始接待',
    takenBy: (name) => `${name} 在`,
    takeOver: (name) => `接替 ${name}`,
    signOut: '结束接待',
    waiting: (people) => (people === 0 ? '没有人等' : `${people} 位在等`),
    nobody: '现在没有人等。有人取号会马上出现在这里。',
    callNext: '叫下一位',
    called: '已经叫号',
    serving: '正在接待',
    calls: (times) => `叫了 ${times} 次`,
    receive: '开始接待',
    recall: '再叫一次',
    noShow: '没来',
    close: '办得怎么样？',
    resolved: '办好了',
    referred: '转到别处办',
    withdrawn: '居民不办了',
    firstResponder: (name) => `首问责任人 ${name}`,
    bring: '要带',
    anyMatter: '没有说办什么事',
    line: '在等的人',
    missed: '叫过没来',
    rejoin: '回来了，重新排队',
    matters: '还没办完的事',
    since: (when) => `${when} 取号`,
    failed: '没有存好，什么都没有改。请再试一次。',
    refusal: (refusal, names) => {
      switch (refusal.code) {
        case 'nobody-waiting':
          return '现在没有人等。'
        case 'desk-taken':
          return `${names.desk(refusal.desk)} 现在是 ${names.worker(refusal.worker)}。`
        case 'desk-busy':
          return `这里还有 ${names.number(refusal.ticket)}，先办完它。`
        case 'worker-elsewhere':
          return `${names.worker(refusal.worker)} 在 ${names.desk(refusal.desk)} 还有号没办完。`
        case 'not-your-desk':
          return `${names.desk(refusal.desk)} 现在是 ${names.worker(refusal.worker)}。`
        case 'wrong-place':
          return `${names.number(refusal.ticket)} 已经${refusal.desk ? `在 ${names.desk(refusal.desk)}` : '不在这一步了'}。`
        case 'too-soon':
          return `刚叫过，再等 ${refusal.seconds} 秒。`
        case 'not-missed-yet':
          return `还要再叫 ${refusal.calls} 次、等 ${refusal.seconds} 秒，才能算没来。`
        case 'grace-over':
          return `已经超过 ${refusal.minutes} 分钟，请重新取号。`
        case 'not-the-handler':
          return `这件事由 ${names.worker(refusal.handler)} 负责。`
        case 'clock-behind':
          return `这台机器的时间不对：叫号已经到 ${refusal.day}。`
        default:
          return `现在不能这样做（${refusal.code}）。`
      }
    },
  },
  'zh-Hant': () => import('./counter.words.zh-hant.js').then(({ words }) => words),
  en: () => import('./counter.words.en.js').then(({ words }) => words),
}
