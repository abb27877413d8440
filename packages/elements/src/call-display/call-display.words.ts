// What the wall display says.
import type { Dictionary } from '../i18n/localise.js'
import type { SoundState } from './announcer.js'

/** Why a wall cannot be heard. */
export type Unheard = Exclude<SoundState, 'on' | 'elsewhere'> | 'silent' | 'failed'

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
  readonly unreadable: string
  readonly clock: string
  readonly next: string
  readonly sound: Readonly<Record<Unheard, string>>
  readonly turnOn: string
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
    unreadable: '现在读不到叫号，请问工作人员。',
    clock: '这台机器的时钟不准，叫号照常。',
    next: '接下来',
    sound: {
      blocked: '声音没有打开，请看屏幕上的号。',
      'no-device': '声音出不来：没有找到扬声器。请看屏幕上的号。',
      'no-voice': '声音不全：只有提示音，不报号。请看屏幕上的号。',
      silent: '这块屏不出声，请看屏幕上的号。',
      failed: '声音没有读到，请看屏幕上的号。',
    },
    turnOn: '打开声音',
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
    unreadable: '現在讀不到叫號，請問工作人員。',
    clock: '這台機器的時鐘不準，叫號照常。',
    next: '接下來',
    sound: {
      blocked: '聲音沒有打開，請看螢幕上的號。',
      'no-device': '聲音出不來：沒有找到喇叭。請看螢幕上的號。',
      'no-voice': '聲音不全：只有提示音，不報號。請看螢幕上的號。',
      silent: '這塊螢幕不出聲，請看螢幕上的號。',
      failed: '聲音沒有讀到，請看螢幕上的號。',
    },
    turnOn: '打開聲音',
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
    unreadable: 'The queue cannot be read right now. Please ask a member of staff.',
    clock: 'This machine’s clock is off; calls go on as usual.',
    next: 'Next',
    sound: {
      blocked: 'The sound is off. Please watch the screen.',
      'no-device': 'No sound: no loudspeaker was found. Please watch the screen.',
      'no-voice': 'Only a chime and no voice. Please watch the screen.',
      silent: 'This screen makes no sound. Please watch it.',
      failed: 'The sound could not be loaded. Please watch the screen.',
    },
    turnOn: 'Turn the sound on',
  },
}
