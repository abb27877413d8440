// What the ticket's own page says beyond the ticket itself: that it is not known, or not live.
import type { Dictionary } from '../i18n/localise.js'

export interface StatusWords {
  readonly title: string
  readonly opening: string
  readonly none: string
  readonly unknown: string
  readonly unknownDo: string
  readonly notLive: string
  readonly notLiveDo: string
  readonly otherDay: string
  readonly takenAt: (day: string, time: string) => string
  readonly call: string
  readonly stale: string
}

export const statusWords: Dictionary<StatusWords> = {
  'zh-Hans': {
    title: '您的号',
    opening: '正在看…',
    none: '这里没有号。请用手机扫号票上的二维码。',
    unknown: '这里查不到这个号',
    unknownDo: '可能过了期，也可能没有扫全。请看纸质号，或者问接待的人。',
    notLive: '手机上看不到排到哪里了',
    notLiveDo: '排队记在服务站的机器里。叫到您没有，请看站里的大屏、听叫号。',
    otherDay: '这不是今天的号。号只在当天有用，要办事请再取一个。',
    takenAt: (day, time) => `${day} ${time} 取号`,
    call: '打电话问服务站',
    stale: '连不上排队的记录，下面不一定是最新的。',
  },
  'zh-Hant': {
    title: '您的號',
    opening: '正在看…',
    none: '這裏沒有號。請用手機掃號票上的二維碼。',
    unknown: '這裏查不到這個號',
    unknownDo: '可能過了期，也可能沒有掃全。請看紙本號票，或者問接待的人。',
    notLive: '手機上看不到排到哪裏了',
    notLiveDo: '排隊記在服務站的機器裏。叫到您沒有，請看站裏的大屏幕、聽叫號。',
    otherDay: '這不是今天的號。號只在當天有用，要辦事請再取一個。',
    takenAt: (day, time) => `${day} ${time} 取號`,
    call: '打電話問服務站',
    stale: '連不上排隊的記錄，下面不一定是最新的。',
  },
  en: {
    title: 'Your ticket',
    opening: 'One moment…',
    none: 'There is no ticket here. Please scan the code on a ticket with your phone.',
    unknown: 'This ticket is not known here',
    unknownDo: 'It may have expired, or the code was not read whole. Please look at the paper ticket, or ask at the desk.',
    notLive: 'A phone does not show where the queue is',
    notLiveDo: 'The queue is kept on the machine at the station. To see whether it is your turn, watch the display there and listen.',
    otherDay: 'This ticket is not for today. A ticket holds for its own day: please take another one.',
    takenAt: (day, time) => `Taken on ${day} at ${time}`,
    call: 'Call the station',
    stale: 'The queue’s record cannot be reached, so this may not be the latest.',
  },
}
