// What the counter's second screen says; the rating says the rest.
import type { Language } from '@doorstep/model/text'

export interface SecondWords {
  readonly promise: string
  readonly receives: string
  readonly nobody: string
  readonly called: string
  readonly calledTo: string
  readonly serving: string
  readonly servingAfter: string
  readonly closes: (seconds: number) => string
  readonly which: string
  readonly once: string
  readonly other: string
  /** Whether it shall really be another desk's. */
  readonly sure: string
  readonly yes: string
  readonly no: string
  readonly opening: string
  readonly noQueue: string
  readonly language: string
}

export const secondWords: Readonly<Record<Language, SecondWords>> = {
  'zh-Hans': {
    promise: '谁先接待您，谁就负责到底。',
    receives: '在这里接待您的是',
    nobody: '这个台现在没有人接待，请看大屏叫到几号台。',
    called: '请',
    calledTo: '号到这里来',
    serving: '正在为',
    servingAfter: '号服务',
    closes: (seconds) => `不评价也可以，${seconds} 秒后这一页自己收起来`,
    which: '这个屏是哪个接待台的？',
    once: '给工作人员：选一次就记住了。',
    other: '换一个接待台',
    sure: '给工作人员：这个屏真的搬到别的接待台了吗？',
    yes: '搬了，重新选',
    no: '没有',
    opening: '正在打开…',
    noQueue: '看不到排队的记录。请工作人员看一看。',
    language: '语言',
  },
  'zh-Hant': {
    promise: '誰先接待您，誰就負責到底。',
    receives: '在這裏接待您的是',
    nobody: '這個台現在沒有人接待，請看大屏幕叫到幾號台。',
    called: '請',
    calledTo: '號到這裏來',
    serving: '正在為',
    servingAfter: '號服務',
    closes: (seconds) => `不評價也可以，${seconds} 秒後這一頁自己收起來`,
    which: '這個螢幕是哪個接待台的？',
    once: '給工作人員：選一次就記住了。',
    other: '換一個接待台',
    sure: '給工作人員：這個螢幕真的搬到別的接待台了嗎？',
    yes: '搬了，重新選',
    no: '沒有',
    opening: '正在打開…',
    noQueue: '看不到排隊的記錄。請工作人員看一看。',
    language: '語言',
  },
  en: {
    promise: 'Whoever receives you first sees it through.',
    receives: 'You are received here by',
    nobody: 'Nobody is at this desk now. Please watch the display for your desk.',
    called: 'Ticket',
    calledTo: 'please come here',
    serving: 'Now serving',
    servingAfter: '',
    closes: (seconds) => `You need not answer: this closes by itself in ${seconds} s`,
    which: 'Which desk does this screen belong to?',
    once: 'For staff: it is remembered.',
    other: 'Another desk',
    sure: 'For staff: was this screen really moved to another desk?',
    yes: 'Yes, choose again',
    no: 'No',
    opening: 'Opening…',
    noQueue: 'The queue cannot be read. Please ask a member of staff.',
    language: 'Language',
  },
}
