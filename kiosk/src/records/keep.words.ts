// What a window says while no numbers are given after a loss of this machine's data.
import type { Language } from '@doorstep/model'

interface KeepWords {
  /** To residents, in the lobby. */
  readonly lobby: string
  /** To the staff, with the name of the page where it is put right. */
  readonly staff: string
}

export const keepWords: Record<Language, KeepWords> = {
  'zh-Hans': {
    lobby: '取号暂停，有事请直接找工作人员。',
    staff: '取号暂停了：这台机器的号票记录丢过或换过。请核对今天的最后号码：',
  },
  'zh-Hant': {
    lobby: '取號暫停，有事請直接找工作人員。',
    staff: '取號暫停了：這台機器的號票記錄丟過或換過。請核對今天的最後號碼：',
  },
  en: {
    lobby: 'No numbers are given just now: please speak to a member of staff.',
    staff: 'No numbers are given: this machine has lost its tickets, or they were replaced. Please check today’s last numbers:',
  },
}
