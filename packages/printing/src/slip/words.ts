// What stands on a paper ticket besides names from the feed, and what a worker is told when it could not be printed.
import type { DOCUMENT_FORMS } from '@doorstep/model/services'
import type { Language } from '@doorstep/model/text'
import type { LocalDateTime } from '@doorstep/model/time'
import type { FailureCode } from '../printer/outcome.js'

export interface SlipWords {
  readonly reprint: string
  readonly takenAt: (at: LocalDateTime) => string
  readonly ahead: (people: number) => string
  readonly wait: (from: number, to: number) => string
  readonly closesAt: (time: string) => string
  readonly closesBefore: (time: string) => string
  readonly bring: string
  readonly forms: Record<(typeof DOCUMENT_FORMS)[number] | 'optional', string>
  readonly comma: string
  readonly promise: string
  readonly listen: string
  readonly follow: string
  readonly keep: string
}

const span = (from: number, to: number): string => (from === to ? String(from) : `${from}-${to}`)
const chineseDay = (at: LocalDateTime): string => `${at.slice(0, 4)}年${Number(at.slice(5, 7))}月${Number(at.slice(8, 10))}日`

const englishDay = new Intl.DateTimeFormat('en-GB', { timeZone: 'UTC', day: 'numeric', month: 'long', year: 'numeric' })

export const slipWords: Readonly<Record<Language, SlipWords>> = {
  'zh-Hans': {
    reprint: '补打',
    takenAt: (at) => `${chineseDay(at)} ${at.slice(11, 16)} 取号`,
    ahead: (people) => (people === 0 ? '前面没有人' : `前面 ${people} 位`),
    wait: (from, to) => (from === 0 ? `大约 ${to} 分钟以内` : `约等 ${span(from, to)} 分钟`),
    closesAt: (time) => `今天 ${time} 关门`,
    closesBefore: (time) => `今天 ${time} 关门，可能轮不到您`,
    bring: '请准备好',
    forms: { original: '原件', copy: '复印件', 'original-and-copy': '原件和复印件', electronic: '电子版', optional: '没有也可以' },
    comma: '，',
    promise: '谁先接待您，谁就负责到底。',
    listen: '请留意大屏和语音，叫号时会告诉您到几号接待台。',
    follow: '手机扫一扫，看排到哪里',
    keep: '手机扫一扫，带走号码和清单',
  },
  'zh-Hant': {
    reprint: '補印',
    takenAt: (at) => `${chineseDay(at)} ${at.slice(11, 16)} 取號`,
    ahead: (people) => (people === 0 ? '前面沒有人' : `前面 ${people} 位`),
    wait: (from, to) => (from === 0 ? `大約 ${to} 分鐘以內` : `約等 ${span(from, to)} 分鐘`),
    closesAt: (time) => `今天 ${time} 關門`,
    closesBefore: (time) => `今天 ${time} 關門，可能輪不到您`,
    bring: '請準備好',
    forms: { original: '正本', copy: '影本', 'original-and-copy': '正本和影本', electronic: '電子版', optional: '沒有也可以' },
    comma: '，',
    promise: '誰先接待您，誰就負責到底。',
    listen: '請留意大屏幕和語音，叫號時會告訴您到幾號接待台。',
    follow: '手機掃一掃，看排到哪裏',
    keep: '手機掃一掃，帶走號碼和清單',
  },
  en: {
    reprint: 'Reprint',
    takenAt: (at) => `Taken ${englishDay.format(new Date(`${at.slice(0, 10)}T00:00:00Z`))}, ${at.slice(11, 16)}`,
    ahead: (people) => (people === 0 ? 'Nobody ahead' : people === 1 ? '1 person ahead' : `${people} people ahead`),
    wait: (from, to) => (from === 0 ? `Under ${to} min` : `About ${span(from, to)} min`),
    closesAt: (time) => `We close at ${time} today`,
    closesBefore: (time) => `We close at ${time} today; your turn may not come before`,
    bring: 'Please have ready',
    forms: {
      original: 'original',
      copy: 'copy',
      'original-and-copy': 'original and copy',
      electronic: 'electronic',
      optional: 'not essential',
    },
    comma: ', ',
    promise: 'Whoever receives you first sees it through.',
    listen: 'Watch the display and listen: you will be told which desk when you are called.',
    follow: 'Scan to see where the queue is',
    keep: 'Scan to keep number and list',
  },
}

/** Why nothing, or not all, came out of the printer: one sentence for the worker who looks after it. */
export const failureWords: Readonly<Record<Language, Record<FailureCode, string>>> = {
  'zh-Hans': {
    'no-printer': '没有找到打印机。请看看电源和数据线。',
    offline: '打印机没有准备好。请看看打印机上的灯。',
    'cover-open': '打印机的盖子开着。请合上。',
    'paper-out': '打印机没有纸了。请换一卷纸。',
    cable: '打印到一半，数据线断开了。请接好后补打。',
    timeout: '打印机没有回应。请关机再开机。',
    fault: '打印机出了故障（切刀、打印头或纸路）。请打开盖子看看。',
  },
  'zh-Hant': {
    'no-printer': '沒有找到印表機。請看看電源和連接線。',
    offline: '印表機還沒準備好。請看看機上的燈號。',
    'cover-open': '印表機的蓋子開著。請蓋好。',
    'paper-out': '印表機沒有紙了。請換一卷紙。',
    cable: '印到一半，連接線斷開了。請接好後補印。',
    timeout: '印表機沒有回應。請關機再開機。',
    fault: '印表機出了故障（切刀、印字頭或紙路）。請打開蓋子看看。',
  },
  en: {
    'no-printer': 'No printer was found. Check its power and its cable.',
    offline: 'The printer is not ready. Look at the lights on it.',
    'cover-open': 'The printer’s cover is open. Please close it.',
    'paper-out': 'The printer is out of paper. Please put in a new roll.',
    cable: 'The cable came off while printing. Plug it in, then print again.',
    timeout: 'The printer does not answer. Switch it off and on again.',
    fault: 'Something is wrong inside the printer (cutter, head or paper path). Open the cover and look.',
  },
}
