// What the door before the staff's pages says.
import type { Dictionary } from '../i18n/localise.js'

export interface DoorWords {
  /** Where the secretary or the deputy has to come. */
  readonly keepers: (names: string) => string
  readonly who: string
  readonly pick: string
  readonly hello: (name: string) => string
  readonly slept: string
  readonly open: string
  readonly erase: string
  readonly keys: string
  readonly change: string
  readonly back: string
  readonly unreadable: string
  readonly opening: string
  readonly leave: (worker: string) => string
  /** Shuts again what a keeper's PIN opened. */
  readonly lower: (keeper: string) => string
  /** Before the first PIN: what is open, and what opens it all. */
  readonly early: (keeper: string) => string
  readonly shut: {
    readonly none: (keeper: string) => string
    readonly restored: (keeper: string) => string
    readonly unnamed: string
    readonly insecure: string
  }
}

export const doorWords: Dictionary<DoorWords> = {
  'zh-Hans': {
    keepers: (names) => `这部分要 ${names} 的密码才打开。`,
    who: '您是谁？',
    pick: '请点自己的名字。',
    hello: (name) => `${name}，请输密码`,
    slept: '您走开的时候先关上了，输密码接着用。',
    open: '进入',
    erase: '退一格',
    keys: '数字',
    change: '换人',
    back: '返回',
    unreadable: '读不到这台机器上的密码。请重新打开这一页。',
    opening: '正在打开…',
    leave: (worker) => `${worker}，离开这一页`,
    lower: (keeper) => `收起 ${keeper} 打开的部分`,
    early: (keeper) => `这台机器还没有密码：接待和“我的事”谁都能用，别的还没打开。${keeper} 设好自己的密码，就全能用了。`,
    shut: {
      none: (keeper) => `这里有居民留下的话和大家的数字，要有密码才打开。请 ${keeper} 先在这台机器上设好自己的密码。`,
      restored: (keeper) =>
        `这里原来有密码，现在这台机器上没有了（从备份恢复以后，或者密码全部重来以后，就是这样）。请 ${keeper} 先重新设好自己的密码，再给大家设。`,
      unnamed:
        '服务站的资料里没有写明书记，或者写的人不在名单上，没有人能设密码，所以这里打不开。请维护资料的人在 station.json 里写上，例如 "backstop": { "secretary": "w1" }。',
      insecure: '这个网址不是 https，也不是本机，不能用密码，所以这里打不开；接待和“我的事”可以用。请维护机器的人换成安全的网址。',
    },
  },
  'zh-Hant': {
    keepers: (names) => `這部分要 ${names} 的密碼才打開。`,
    who: '您是誰？',
    pick: '請點自己的名字。',
    hello: (name) => `${name}，請輸入密碼`,
    slept: '您走開的時候先關上了，輸入密碼接著用。',
    open: '進入',
    erase: '退一格',
    keys: '數字',
    change: '換人',
    back: '返回',
    unreadable: '讀不到這台機器上的密碼。請重新打開這一頁。',
    opening: '正在打開…',
    leave: (worker) => `${worker}，離開這一頁`,
    lower: (keeper) => `收起 ${keeper} 打開的部分`,
    early: (keeper) => `這台機器還沒有密碼：接待和「我的事」誰都能用，別的還沒打開。${keeper} 設好自己的密碼，就全能用了。`,
    shut: {
      none: (keeper) => `這裏有居民留下的話和大家的數字，要有密碼才打開。請 ${keeper} 先在這台機器上設好自己的密碼。`,
      restored: (keeper) =>
        `這裏原來有密碼，現在這台機器上沒有了（從備份恢復以後，或者密碼全部重來以後，就是這樣）。請 ${keeper} 先重新設好自己的密碼，再給大家設。`,
      unnamed:
        '服務站的資料裏沒有寫明書記，或者寫的人不在名單上，沒有人能設密碼，所以這裏打不開。請維護資料的人在 station.json 裏寫上，例如 "backstop": { "secretary": "w1" }。',
      insecure: '這個網址不是 https，也不是本機，不能用密碼，所以這裏打不開；接待和「我的事」可以用。請維護機器的人換成安全的網址。',
    },
  },
  en: {
    keepers: (names) => `This part opens with the PIN of ${names}.`,
    who: 'Who are you?',
    pick: 'Please press your name.',
    hello: (name) => `${name}, your PIN please`,
    slept: 'This was closed while you were away. Your PIN opens it again.',
    open: 'Enter',
    erase: 'Erase',
    keys: 'Digits',
    change: 'Somebody else',
    back: 'Back',
    unreadable: 'The PINs on this machine cannot be read. Please open this page again.',
    opening: 'Opening…',
    leave: (worker) => `${worker}: leave this page`,
    lower: (keeper) => `Close what ${keeper} opened`,
    early: (keeper) =>
      `No PIN on this machine yet: reception and My matters are open to anybody, the rest is shut. Once ${keeper} has made a PIN, everything can be used.`,
    shut: {
      none: (keeper) =>
        `What residents left and everybody’s figures are here, so a PIN must open it. ${keeper} first makes a PIN on this machine.`,
      restored: (keeper) =>
        `There were PINs here, and this machine has none now: so it is after a backup was restored, or when all PINs were begun anew. ${keeper} makes a PIN again first, then everybody’s.`,
      unnamed:
        'The station’s data name no secretary, or one who is not on the list of workers, so nobody can make PINs and this stays shut. Whoever keeps the data adds one in station.json, as "backstop": { "secretary": "w1" }.',
      insecure:
        'This address is neither https nor this machine’s own, so there are no PINs and this stays shut; reception and My matters work. Whoever keeps the machine can give it a secure address.',
    },
  },
}
