// What is said before a ticket is taken: how long it may take, and why none is given now. Fetched once the choice is on the screen.
import type { Language, QueueRefusal } from '@doorstep/model'

type StopReason = Extract<QueueRefusal, { code: 'issuing-stopped' }>['why']

/** Why a page that should give tickets cannot: its storage, the loss of what was in it, a program older than the queue. */
export const HALTS = ['storage', 'data-lost', 'newer'] as const
export type Halt = (typeof HALTS)[number]

export interface ChoiceWords {
  readonly ahead: (people: number) => string
  readonly band: (from: number, to: number) => string
  /** How long it takes cannot be said: no desk that calls for it is open. */
  readonly noDesk: string
  readonly closesAt: (time: string) => string
  readonly closesBefore: (time: string) => string
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
  readonly halted: Record<Halt, string>
  readonly quietly: string
  readonly needs: { readonly ask: string; readonly leave: string }
  readonly interrupted: (number: string) => string
  readonly interruptedShow: string
}

export const choiceWords: Readonly<Record<Language, ChoiceWords>> = {
  'zh-Hans': {
    ahead: (people) => (people === 0 ? '现在没有人等' : `前面有 ${people} 位`),
    band: (from, to) => (from === 0 ? `大约等 ${to} 分钟以内` : `大约等 ${from}–${to} 分钟`),
    noDesk: '接待的人还没到，到了就按顺序叫号',
    closesAt: (time) => `今天 ${time} 关门。`,
    closesBefore: (time) => `今天 ${time} 关门，可能轮不到您。急事请先问接待的人。`,
    closed: (reason) => (reason === '' ? '现在不取号。' : `${reason}，现在不取号。`),
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
    halted: {
      storage: '这台机器现在存不住号，所以不取号。请直接找接待的人。',
      'data-lost': '这台机器的取号记录丢了。接上原来的号码以前先不取号，免得号码重了。请直接找接待的人。',
      newer: '这台机器的程序旧了，更新以后才能取号。请直接找接待的人。',
    },
    quietly: '会早一点叫您。号上和大屏上都看不出来。',
    needs: { ask: '事情可以先留下来，工作人员看到了会答复您。', leave: '我有需求，先留个话' },
    interrupted: (number) => `机器刚才停了一下。取好的号 ${number} 还在。`,
    interruptedShow: '看这个号',
  },
  'zh-Hant': {
    ahead: (people) => (people === 0 ? '現在沒有人等' : `前面有 ${people} 位`),
    band: (from, to) => (from === 0 ? `大約等 ${to} 分鐘以內` : `大約等 ${from}–${to} 分鐘`),
    noDesk: '接待的人還沒到，到了就按順序叫號',
    closesAt: (time) => `今天 ${time} 關門。`,
    closesBefore: (time) => `今天 ${time} 關門，可能輪不到您。急事請先問接待的人。`,
    closed: (reason) => (reason === '' ? '現在不取號。' : `${reason}，現在不取號。`),
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
    halted: {
      storage: '這台機器現在存不住號，所以不取號。請直接找接待的人。',
      'data-lost': '這台機器的取號記錄丟失了。接上原來的號碼以前先不取號，以免號碼重複。請直接找接待的人。',
      newer: '這台機器的程式舊了，更新以後才能取號。請直接找接待的人。',
    },
    quietly: '會早一點叫您。號上和大屏幕上都看不出來。',
    needs: { ask: '事情可以先留下來，工作人員看到了會答覆您。', leave: '我有需求，先留個話' },
    interrupted: (number) => `機器剛才停了一下。取好的號 ${number} 還在。`,
    interruptedShow: '看這個號',
  },
  en: {
    ahead: (people) =>
      people === 0 ? 'Nobody is waiting now' : people === 1 ? 'One person ahead of you' : `${people} people ahead of you`,
    band: (from, to) => (from === 0 ? `less than ${to} minutes to wait` : `about ${from}–${to} minutes to wait`),
    noDesk: 'nobody is at the desk yet; tickets are called in turn when somebody is',
    closesAt: (time) => `We close at ${time} today.`,
    closesBefore: (time) => `We close at ${time} today, and your turn may not come before. If it is urgent, please ask at the desk first.`,
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
    halted: {
      storage: 'This machine cannot keep tickets now, so it gives none. Please go straight to the desk.',
      'data-lost':
        'This machine has lost its record of tickets. It gives none until its numbers can go on from the last one, so that no number is given twice. Please go straight to the desk.',
      newer: 'This machine’s program is out of date and has to be updated first. Please go straight to the desk.',
    },
    quietly: 'You will be called a little sooner. Neither the ticket nor the display shows it.',
    needs: { ask: 'You can leave it with us now; staff will see it and answer.', leave: 'I need something: leave word' },
    interrupted: (number) => `The machine stopped for a moment. Ticket ${number} that was taken is still there.`,
    interruptedShow: 'Show this ticket',
  },
}
