// What is said before a ticket is taken: how long it may take, and why none is given now. Fetched once the choice is on the screen.
import type { Language } from '@doorstep/model/text'

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
