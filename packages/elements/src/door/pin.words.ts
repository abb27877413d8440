// What is said about PINs, wherever one is asked for or made.
import type { Dictionary } from '../i18n/localise.js'

/** How long somebody has to wait: seconds, or whole minutes. */
const minutes = (seconds: number): number => Math.ceil(seconds / 60)

export interface PinWords {
  readonly none: string
  readonly noKeeper: string
  readonly unreadable: string
  readonly yet: (keeper: string) => string
  readonly begin: string
  readonly pinOf: (name: string) => string
  readonly keeperFirst: (worker: string, keepers: string) => string
  /** Who forgot theirs, and who makes another. */
  readonly reset: (worker: string, keepers: string) => string
  /** Who vouches for a new secretary. */
  readonly vouch: (keepers: string, secretary: string) => string
  /** Somebody who may vouch and is on no list any more. */
  readonly former: (id: string) => string
  readonly makeFor: (name: string) => string
  readonly makeFirst: (name: string) => string
  readonly fresh: string
  readonly again: string
  readonly rule: string
  readonly wrong: string
  readonly wait: (seconds: number) => string
  readonly differ: string
  readonly digits: string
  readonly save: string
  readonly goOn: string
  readonly forgotten: string
  readonly nobodyResets: (keepers: string) => string
  /** Beginning anew where nobody can make a PIN any more. */
  readonly renewal: {
    readonly about: string
    readonly ask: string
    readonly wait: (minutes: number) => string
    readonly now: string
    readonly warn: string
    readonly left: (minutes: number) => string
    readonly stop: string
  }
}

export const pinWords: Dictionary<PinWords> & Readonly<Record<'zh-Hant' | 'en', PinWords>> = {
  'zh-Hans': {
    none: '这里没有设密码，谁都可以登录。',
    noKeeper: '服务站没有写明书记（backstop），所以不用密码。',
    unreadable: '读不到这台机器上的密码，不能登录。请重新打开这一页。',
    yet: (keeper) => `这台机器还没有密码，谁都可以登录。${keeper} 设好自己的密码以后，每个人都要用密码。`,
    begin: '设书记的密码',
    pinOf: (name) => `${name} 的密码`,
    keeperFirst: (worker, keepers) => `${worker} 的密码要请书记在这台机器上设。请 ${keepers} 先输自己的密码。`,
    reset: (worker, keepers) => `忘了不要紧。请 ${keepers} 来输自己的密码，再给 ${worker} 设一个新的，旧的就不能用了。`,
    vouch: (keepers, secretary) => `${secretary} 在这台机器上还没有密码。请 ${keepers} 先输自己的密码，再由 ${secretary} 本人来设。`,
    former: (id) => `原来的书记（${id}）`,
    makeFor: (name) => `给 ${name} 设一个密码。可以请本人来输。`,
    makeFirst: (name) => `这台机器上的第一个密码是 ${name} 的，请本人来设。`,
    fresh: '新的密码',
    again: '再输一次',
    rule: '4 到 8 位数字，只存在这台机器',
    wrong: '密码不对。',
    wait: (seconds) => `密码错了几次，请等 ${seconds < 60 ? `${seconds} 秒` : `${minutes(seconds)} 分钟`}再试。`,
    differ: '两次输的不一样。',
    digits: '密码要 4 到 8 位数字。',
    save: '存好，开始接待',
    goOn: '下一步',
    forgotten: '忘了密码',
    nobodyResets: (keepers) => `能设密码的是 ${keepers}，可是他们的密码在这台机器上没有，或者忘了。`,
    renewal: {
      about:
        '可以全部重来：这台机器上每个人的密码都删掉，从书记起重新设。号、需求和记录都不动。要先等一个小时，屏幕上一直写着，谁都可以点“停下”。',
      ask: '密码全部重来',
      wait: (minutes) => `还要等 ${minutes} 分钟。这个窗口请开着，接待照常。`,
      now: '现在删掉，重新设',
      warn: '有人要把这台机器上所有人的密码删掉重设。要是没人说过这件事，请点“停下”。',
      left: (minutes) => (minutes > 0 ? `还有 ${minutes} 分钟` : '时间到了'),
      stop: '停下',
    },
  },
  'zh-Hant': {
    none: '這裏沒有設密碼，誰都可以登入。',
    noKeeper: '服務站沒有寫明書記（backstop），所以不用密碼。',
    unreadable: '讀不到這台機器上的密碼，不能登入。請重新打開這一頁。',
    yet: (keeper) => `這台機器還沒有密碼，誰都可以登入。${keeper} 設好自己的密碼以後，每個人都要用密碼。`,
    begin: '設書記的密碼',
    pinOf: (name) => `${name} 的密碼`,
    keeperFirst: (worker, keepers) => `${worker} 的密碼要請書記在這台機器上設。請 ${keepers} 先輸入自己的密碼。`,
    reset: (worker, keepers) => `忘了不要緊。請 ${keepers} 來輸入自己的密碼，再給 ${worker} 設一個新的，舊的就不能用了。`,
    vouch: (keepers, secretary) => `${secretary} 在這台機器上還沒有密碼。請 ${keepers} 先輸入自己的密碼，再由 ${secretary} 本人來設。`,
    former: (id) => `原來的書記（${id}）`,
    makeFor: (name) => `給 ${name} 設一個密碼。可以請本人來輸入。`,
    makeFirst: (name) => `這台機器上的第一個密碼是 ${name} 的，請本人來設。`,
    fresh: '新的密碼',
    again: '再輸入一次',
    rule: '4 到 8 位數字，只存在這台機器',
    wrong: '密碼不對。',
    wait: (seconds) => `密碼錯了幾次，請等 ${seconds < 60 ? `${seconds} 秒` : `${minutes(seconds)} 分鐘`}再試。`,
    differ: '兩次輸入的不一樣。',
    digits: '密碼要 4 到 8 位數字。',
    save: '存好，開始接待',
    goOn: '下一步',
    forgotten: '忘了密碼',
    nobodyResets: (keepers) => `能設密碼的是 ${keepers}，可是他們的密碼在這台機器上沒有，或者忘了。`,
    renewal: {
      about:
        '可以全部重來：這台機器上每個人的密碼都刪掉，從書記起重新設。號、需求和記錄都不動。要先等一個小時，螢幕上一直寫著，誰都可以點「停下」。',
      ask: '密碼全部重來',
      wait: (minutes) => `還要等 ${minutes} 分鐘。這個視窗請開著，接待照常。`,
      now: '現在刪掉，重新設',
      warn: '有人要把這台機器上所有人的密碼刪掉重設。要是沒人說過這件事，請點「停下」。',
      left: (minutes) => (minutes > 0 ? `還有 ${minutes} 分鐘` : '時間到了'),
      stop: '停下',
    },
  },
  en: {
    none: 'There are no PINs here: anybody can sign in.',
    noKeeper: 'The station names no secretary (backstop), so no PIN is used.',
    unreadable: 'The PINs on this machine cannot be read, so nobody can sign in. Please open this page again.',
    yet: (keeper) => `There is no PIN on this machine yet, and anybody can sign in. Once ${keeper} has made a PIN, everybody needs one.`,
    begin: 'Make the secretary’s PIN',
    pinOf: (name) => (name === '' ? 'PIN' : `PIN of ${name}`),
    keeperFirst: (worker, keepers) => `The secretary makes ${worker}’s PIN on this machine. ${keepers}: please type your own PIN first.`,
    reset: (worker, keepers) => `Never mind. ${keepers} types their own PIN and makes a new one for ${worker}; the old one is over then.`,
    vouch: (keepers, secretary) =>
      `${secretary} has no PIN on this machine yet. ${keepers} types theirs first, then ${secretary} makes one.`,
    former: (id) => `The secretary before (${id})`,
    makeFor: (name) => `A new PIN for ${name}, who may type it in.`,
    makeFirst: (name) => `The first PIN on this machine is ${name}’s own.`,
    fresh: 'New PIN',
    again: 'Once more',
    rule: '4 to 8 digits, kept on this machine only',
    wrong: 'That PIN is wrong.',
    wait: (seconds) => `Too many wrong PINs. Please wait ${seconds < 60 ? `${seconds} s` : `${minutes(seconds)} min`}.`,
    differ: 'The two are not the same.',
    digits: 'A PIN has 4 to 8 digits.',
    save: 'Keep it and start',
    goOn: 'Go on',
    forgotten: 'PIN forgotten',
    nobodyResets: (keepers) => `PINs are made by ${keepers}, whose own PIN is missing on this machine or forgotten.`,
    renewal: {
      about:
        'All PINs can begin anew: everybody’s PIN on this machine is deleted, and the secretary makes the first one. Numbers, needs and records stay. It takes an hour, the screen says so all the time, and anybody can press Stop.',
      ask: 'Begin anew with all PINs',
      wait: (minutes) => `${minutes} min to go. Please leave this window open; reception goes on.`,
      now: 'Delete them now and begin anew',
      warn: 'Somebody wants to delete everybody’s PIN on this machine. If nobody told you so, press Stop.',
      left: (minutes) => (minutes > 0 ? `${minutes} min to go` : 'time is up'),
      stop: 'Stop',
    },
  },
}
