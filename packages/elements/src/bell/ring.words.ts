// What is said of the lobby's bell where the staff are: who asks for somebody, and what can be answered.
import type { Language } from '@doorstep/model/text'

interface RingWords {
  /** Where the bell was rung: the lobby's screen, or another device by its id. */
  readonly bell: (device: string, minutes: number, since: string) => string
  readonly bellSoon: (name: string) => string
  readonly bellCome: string
  readonly bellSoonAnswer: string
  readonly bellNobody: string
  /** The browser lets this window make no sound until it is touched, or the machine has no loudspeaker. */
  readonly bellSilent: string
}

const isLobby = (device: string): boolean => device === 'lobby'

export const ringWords: Readonly<Record<Language, RingWords>> = {
  'zh-Hans': {
    bell: (device, minutes, since) =>
      `${isLobby(device) ? '大厅屏幕' : `屏幕 ${device} `}前有人请工作人员过去，${minutes === 0 ? '刚刚按的铃' : `${since} 按的铃，等了 ${minutes} 分钟`}。`,
    bellSoon: (name) => `${name}说过一会儿就去。`,
    bellCome: '我来',
    bellSoonAnswer: '请稍等，我几分钟后来',
    bellNobody: '没有人在那里，关掉',
    bellSilent: '这个窗口现在没有声音：点一下页面，或者看看喇叭。',
  },
  'zh-Hant': {
    bell: (device, minutes, since) =>
      `${isLobby(device) ? '大廳螢幕' : `螢幕 ${device} `}前有人請工作人員過去，${minutes === 0 ? '剛剛按的鈴' : `${since} 按的鈴，等了 ${minutes} 分鐘`}。`,
    bellSoon: (name) => `${name}說過一會兒就去。`,
    bellCome: '我來',
    bellSoonAnswer: '請稍等，我幾分鐘後來',
    bellNobody: '沒有人在那裏，關掉',
    bellSilent: '這個視窗現在沒有聲音：點一下頁面，或者看看喇叭。',
  },
  en: {
    bell: (device, minutes, since) =>
      `Somebody at ${isLobby(device) ? 'the screen in the lobby' : `the screen ${device}`} asks for staff, ${
        minutes === 0 ? 'just now' : `since ${since}, ${minutes} min`
      }.`,
    bellSoon: (name) => `${name} said they come in a while.`,
    bellCome: 'I am coming',
    bellSoonAnswer: 'In a few minutes',
    bellNobody: 'Nobody is there, stop it',
    bellSilent: 'This window makes no sound now: touch the page, or look at the loudspeaker.',
  },
}
