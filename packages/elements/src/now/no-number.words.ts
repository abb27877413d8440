// Why no number is given now, in three languages.
import type { StopReason } from '@doorstep/model/queue'
import type { Language } from '@doorstep/model/text'

interface NoNumberWords {
  readonly closed: (reason: string) => string
  readonly reopens: (when: string) => string
  readonly closing: (closes: string) => string
  readonly stopped: Record<StopReason, string>
  readonly stoppedUntil: (when: string) => string
  readonly stoppedOpen: string
  readonly capReached: string
  readonly capAgain: (when: string) => string
  readonly notOffered: string
  readonly tooFast: (seconds: number) => string
}

export const noNumberWords: Readonly<Record<Language, NoNumberWords>> = {
  'zh-Hans': {
    closed: (reason) => (reason === '' ? '现在关门了，取不了号。' : `${reason}，现在关门了，取不了号。`),
    reopens: (when) => `${when} 再来，我们在。`,
    closing: (closes) => `我们 ${closes} 关门，现在取号恐怕轮不到您了。急事请先问接待的人。`,
    stopped: {
      'early-closing': '今天提前结束，不再取号。',
      weather: '因为天气，现在先不取号。',
      staff: '人手一时不够，现在先不取号。',
      machine: '取号机在修，现在先不取号。',
    },
    stoppedUntil: (when) => `${when} 再开始取号。急事请直接找接待的人。`,
    stoppedOpen: '什么时候再取号还没定，请问接待的人。',
    capReached: '今天这一类的号已经取完了。',
    capAgain: (when) => `请问问接待的人，或者 ${when} 再来。`,
    notOffered: '这件事现在不在这里办。可以直接取号问接待的人。',
    tooFast: (seconds) => `刚才取号太快了，请过 ${seconds} 秒再取。要紧的请直接找接待的人。`,
  },
  'zh-Hant': {
    closed: (reason) => (reason === '' ? '現在關門了，取不了號。' : `${reason}，現在關門了，取不了號。`),
    reopens: (when) => `${when} 再來，我們在。`,
    closing: (closes) => `我們 ${closes} 關門，現在取號恐怕輪不到您了。急事請先問接待的人。`,
    stopped: {
      'early-closing': '今天提前結束，不再取號。',
      weather: '因為天氣，現在先不取號。',
      staff: '人手一時不夠，現在先不取號。',
      machine: '取號機在修理，現在先不取號。',
    },
    stoppedUntil: (when) => `${when} 再開始取號。急事請直接找接待的人。`,
    stoppedOpen: '甚麼時候再取號還沒定，請問接待的人。',
    capReached: '今天這一類的號已經取完了。',
    capAgain: (when) => `請問問接待的人，或者 ${when} 再來。`,
    notOffered: '這件事現在不在這裏辦。可以直接取號問接待的人。',
    tooFast: (seconds) => `剛才取號太快了，請過 ${seconds} 秒再取。要緊的請直接找接待的人。`,
  },
  en: {
    closed: (reason) => (reason === '' ? 'No tickets right now.' : `${reason}: no tickets right now.`),
    reopens: (when) => `Come back ${when}. We will be here.`,
    closing: (closes) => `We close at ${closes}, and your turn would hardly come before that. If it is urgent, please ask at the desk.`,
    stopped: {
      'early-closing': 'We close early today and give no more tickets.',
      weather: 'Because of the weather we give no tickets for the moment.',
      staff: 'Too few of us are here, so we give no tickets for the moment.',
      machine: 'The machine is being repaired, so it gives no tickets for the moment.',
    },
    stoppedUntil: (when) => `Tickets are given again from ${when}. If it is urgent, go straight to the desk.`,
    stoppedOpen: 'When we go on is not known yet. Please ask at the desk.',
    capReached: 'All tickets of this kind are taken for today.',
    capAgain: (when) => `Please ask at the desk, or come back ${when}.`,
    notOffered: 'This is not done here at present. You can take a ticket and ask at the desk.',
    tooFast: (seconds) => `Tickets were taken too fast. Please try again in ${seconds} seconds, or go straight to the desk.`,
  },
}
