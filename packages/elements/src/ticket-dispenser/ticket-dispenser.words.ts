// What the ticket dispenser says.
import type { Dictionary } from '../i18n/localise.js'

export interface DispenserWords {
  readonly title: string
  readonly promise: string
  readonly anyMatter: string
  readonly forService: (name: string) => string
  readonly other: string
  readonly who: string
  readonly everyone: string
  readonly ahead: (people: number) => string
  readonly take: string
  readonly taking: string
  readonly bring: string
  readonly readOnly: string
  readonly opening: string
  readonly closed: string
  readonly reopens: (when: string) => string
  readonly capReached: string
  readonly notOffered: string
  readonly clock: string
  readonly refused: string
  readonly failed: string
  readonly retry: string
  readonly yours: string
  readonly takenAt: (when: string) => string
  readonly listen: string
  readonly sentence: (number: string) => string
  readonly aheadLabel: string
  readonly deskLabel: string
  readonly deskLater: string
  readonly deskWhenCalled: string
  readonly calledTo: (desk: string) => string
  readonly serving: string
  readonly missed: string
  readonly over: string
  readonly receives: string
  readonly onDuty: string
  readonly done: string
}

export const dispenserWords: Dictionary<DispenserWords> = {
  'zh-Hans': {
    title: '首问取号',
    promise: '谁先接待您，谁就负责到底。',
    anyMatter: '不知道找谁也没关系，取号就有人接待。',
    forService: (name) => `办理：${name}`,
    other: '办别的事',
    who: '谁来办？',
    everyone: '普通',
    ahead: (people) => (people === 0 ? '现在没有人等' : `前面有 ${people} 位`),
    take: '取号',
    taking: '正在取号…',
    bring: '请准备好',
    readOnly: '这里只能看，不能取号。请到服务站门口的机器上取号。',
    opening: '正在打开…',
    closed: '现在不取号。',
    reopens: (when) => `${when} 再来，我们在。`,
    capReached: '今天这一类的号已经取完了。请找接待的人，或者明天再来。',
    notOffered: '这件事现在不在这里办。可以直接取号问接待的人。',
    clock: '机器的时间不对，暂时不能取号。请直接找接待的人。',
    refused: '现在取不了号。请直接找接待的人。',
    failed: '没有存好，所以没有给号。请再点一次，或者直接找接待的人。',
    retry: '再取一次',
    yours: '您的号',
    takenAt: (when) => `${when} 取号`,
    listen: '请留意大屏和语音，叫到您时会说',
    sentence: (number) => `“请 ${number} 号到几号接待台”`,
    aheadLabel: '前面几位',
    deskLabel: '到哪个接待台',
    deskLater: '等叫号',
    deskWhenCalled: '叫号时告诉您',
    calledTo: (desk) => `请到 ${desk}`,
    serving: '正在为您办理',
    missed: '叫过您了。请告诉接待的人，您还可以接着办。',
    over: '这个号已经办完了。',
    receives: '现在接待的人；谁先接待您，谁就负责到底',
    onDuty: '今天值班的人；谁先接待您，谁就负责到底',
    done: '好，知道了',
  },
  'zh-Hant': () => import('./ticket-dispenser.words.zh-hant.js').then(({ words }) => words),
  en: () => import('./ticket-dispenser.words.en.js').then(({ words }) => words),
}
