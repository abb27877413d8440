// What a window says while no numbers are given after a loss of this machine's data, or while it hears nothing of the other windows.
import type { Language } from '@doorstep/model/text'

interface KeepWords {
  /** To residents, in the lobby. */
  readonly lobby: string
  /** To the staff, with the name of the page where it is put right. */
  readonly staff: string
  /** The tickets cannot be read now, since a time of day; it is tried again. */
  readonly deaf: (since: string) => string
  readonly deafLobby: string
  readonly reading: (percent: number) => string
}

export const keepWords: Record<Language, KeepWords> = {
  'zh-Hans': {
    lobby: '取号暂停，有事请直接找工作人员。',
    staff: '取号暂停了：这台机器的号票记录丢过或换过。请核对今天的最后号码：',
    deaf: (since) => `从 ${since} 起读不到新的记录，这里显示的可能不是最新的。正在重试，不用刷新。`,
    deafLobby: '号票信息暂时没有更新，正在重试。',
    reading: (percent) => `正在读取记录 ${percent}%`,
  },
  'zh-Hant': {
    lobby: '取號暫停，有事請直接找工作人員。',
    staff: '取號暫停了：這台機器的號票記錄丟過或換過。請核對今天的最後號碼：',
    deaf: (since) => `從 ${since} 起讀不到新的記錄，這裡顯示的可能不是最新的。正在重試，不用重新整理。`,
    deafLobby: '號票資訊暫時沒有更新，正在重試。',
    reading: (percent) => `正在讀取記錄 ${percent}%`,
  },
  en: {
    lobby: 'No numbers are given just now: please speak to a member of staff.',
    staff: 'No numbers are given: this machine has lost its tickets, or they were replaced. Please check today’s last numbers:',
    deaf: (since) =>
      `Nothing new can be read since ${since}: what is shown may be out of date. It is being tried again; there is no need to reload.`,
    deafLobby: 'The tickets cannot be updated just now; it is being tried again.',
    reading: (percent) => `Reading the records, ${percent}%`,
  },
}
