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
  readonly keeperFirst: (worker: string) => string
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
  readonly nobodyResets: string
}

export const pinWords: Dictionary<PinWords> & Readonly<Record<'zh-Hant' | 'en', PinWords>> = {
  'zh-Hans': {
    none: '这里没有设密码，谁都可以登录。',
    noKeeper: '服务站没有写明书记（backstop），所以不用密码。',
    unreadable: '读不到这台机器上的密码，不能登录。请重新打开这一页。',
    yet: (keeper) => `这台机器还没有密码，谁都可以登录。${keeper} 设好自己的密码以后，每个人都要用密码。`,
    begin: '设书记的密码',
    pinOf: (name) => `${name} 的密码`,
    keeperFirst: (worker) => `${worker} 的密码要请书记在这台机器上设。`,
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
    nobodyResets: '书记自己的密码只有副职能在这台机器上重设，副职在这里还没有密码。',
  },
  'zh-Hant': {
    none: '這裏沒有設密碼，誰都可以登入。',
    noKeeper: '服務站沒有寫明書記（backstop），所以不用密碼。',
    unreadable: '讀不到這台機器上的密碼，不能登入。請重新打開這一頁。',
    yet: (keeper) => `這台機器還沒有密碼，誰都可以登入。${keeper} 設好自己的密碼以後，每個人都要用密碼。`,
    begin: '設書記的密碼',
    pinOf: (name) => `${name} 的密碼`,
    keeperFirst: (worker) => `${worker} 的密碼要請書記在這台機器上設。`,
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
    nobodyResets: '書記自己的密碼只有副職能在這台機器上重設，副職在這裏還沒有密碼。',
  },
  en: {
    none: 'There are no PINs here: anybody can sign in.',
    noKeeper: 'The station names no secretary (backstop), so no PIN is used.',
    unreadable: 'The PINs on this machine cannot be read, so nobody can sign in. Please open this page again.',
    yet: (keeper) => `There is no PIN on this machine yet, and anybody can sign in. Once ${keeper} has made a PIN, everybody needs one.`,
    begin: 'Make the secretary’s PIN',
    pinOf: (name) => (name === '' ? 'PIN' : `PIN of ${name}`),
    keeperFirst: (worker) => `The secretary makes ${worker}’s PIN on this machine.`,
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
    nobodyResets: 'Only the deputy can make a new PIN for the secretary on this machine, and has none here yet.',
  },
}
