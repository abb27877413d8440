// What the door before the staff's pages says.
import type { Dictionary } from '../i18n/localise.js'

export interface DoorWords {
  readonly shut: string
  /** Where the secretary or the deputy has to come. */
  readonly keepers: (names: string) => string
  readonly who: string
  readonly choose: string
  readonly pin: string
  readonly open: string
  readonly wrong: string
  readonly wait: (seconds: number) => string
  readonly noPin: string
  readonly unreadable: string
  readonly opening: string
  readonly leave: (worker: string) => string
}

export const doorWords: Dictionary<DoorWords> = {
  'zh-Hans': {
    shut: '这一页是工作人员用的，请输密码。',
    keepers: (names) => `导出、备份、恢复、续号，要 ${names} 的密码。`,
    who: '您是谁？',
    choose: '请选择',
    pin: '您的密码',
    open: '打开',
    wrong: '密码不对。',
    wait: (seconds) => `密码错了几次，请等 ${seconds} 秒再试。`,
    noPin: '这台机器上还没有您的密码，请先到接待台页面设一个。',
    unreadable: '读不到这台机器上的密码。请重新打开这一页。',
    opening: '正在打开…',
    leave: (worker) => `${worker}，离开这一页`,
  },
  'zh-Hant': {
    shut: '這一頁是工作人員用的，請輸入密碼。',
    keepers: (names) => `匯出、備份、恢復、續號，要 ${names} 的密碼。`,
    who: '您是誰？',
    choose: '請選擇',
    pin: '您的密碼',
    open: '打開',
    wrong: '密碼不對。',
    wait: (seconds) => `密碼錯了幾次，請等 ${seconds} 秒再試。`,
    noPin: '這台機器上還沒有您的密碼，請先到接待台頁面設一個。',
    unreadable: '讀不到這台機器上的密碼。請重新打開這一頁。',
    opening: '正在打開…',
    leave: (worker) => `${worker}，離開這一頁`,
  },
  en: {
    shut: 'This page is for staff. Please enter your PIN.',
    keepers: (names) => `Exports, backups, restoring and numbering need the PIN of ${names}.`,
    who: 'Who are you?',
    choose: 'Please choose',
    pin: 'Your PIN',
    open: 'Open',
    wrong: 'That is not the PIN.',
    wait: (seconds) => `Too many wrong PINs. Please wait ${seconds} s.`,
    noPin: 'You have no PIN on this machine yet: make one on the counter page first.',
    unreadable: 'The PINs on this machine cannot be read. Please open this page again.',
    opening: 'Opening…',
    leave: (worker) => `${worker}: leave this page`,
  },
}
