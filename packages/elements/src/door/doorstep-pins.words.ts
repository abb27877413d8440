// What the settings say about the PINs of this machine.
import type { Dictionary } from '../i18n/localise.js'

export interface PinsWords {
  readonly title: string
  readonly about: string
  readonly mine: string
  readonly everybody: string
  readonly has: string
  readonly hasNot: string
  /** Of who had a PIN where the records come from. */
  readonly had: string
  readonly count: (have: number, all: number) => string
  readonly change: string
  readonly make: string
  readonly reset: string
  readonly remove: string
  readonly keep: string
  readonly gone: string
  readonly sure: (name: string) => string
  readonly made: (name: string) => string
  readonly removed: (name: string) => string
  readonly present: string
}

export const pinsWords: Dictionary<PinsWords> = {
  'zh-Hans': {
    title: '密码',
    about: '密码只存在这台机器，不进备份，别的机器要另外设。输错三次要等，越错等得越久。',
    mine: '我的密码',
    everybody: '大家的密码',
    has: '有密码',
    hasNot: '还没有',
    had: '原来有，要重新设',
    count: (have, all) => `${all} 人里 ${have} 人有`,
    change: '改密码',
    make: '设密码',
    reset: '重新设',
    remove: '删掉',
    keep: '不删',
    gone: '已经不在工作人员名单上',
    sure: (name) => `删掉 ${name} 的密码？以后要再用，由书记重新设。`,
    made: (name) => `${name} 的密码设好了。`,
    removed: (name) => `${name} 的密码删掉了。`,
    present: '现在的密码',
  },
  'zh-Hant': {
    title: '密碼',
    about: '密碼只存在這台機器，不進備份，別的機器要另外設。輸錯三次要等，越錯等得越久。',
    mine: '我的密碼',
    everybody: '大家的密碼',
    has: '有密碼',
    hasNot: '還沒有',
    had: '原來有，要重新設',
    count: (have, all) => `${all} 人裏 ${have} 人有`,
    change: '改密碼',
    make: '設密碼',
    reset: '重新設',
    remove: '刪掉',
    keep: '不刪',
    gone: '已經不在工作人員名單上',
    sure: (name) => `刪掉 ${name} 的密碼？以後要再用，由書記重新設。`,
    made: (name) => `${name} 的密碼設好了。`,
    removed: (name) => `${name} 的密碼刪掉了。`,
    present: '現在的密碼',
  },
  en: {
    title: 'PINs',
    about:
      'A PIN is kept on this machine only, in no backup; another machine has its own. After three wrong ones there is a wait, which grows.',
    mine: 'My PIN',
    everybody: 'Everybody’s PINs',
    has: 'has a PIN',
    hasNot: 'none yet',
    had: 'had one; make it again',
    count: (have, all) => `${have} of ${all} have one`,
    change: 'Change PIN',
    make: 'Make PIN',
    reset: 'New PIN',
    remove: 'Remove',
    keep: 'Keep it',
    gone: 'no longer on the list of workers',
    sure: (name) => `Remove the PIN of ${name}? To use one again, the secretary makes it anew.`,
    made: (name) => `The PIN of ${name} is made.`,
    removed: (name) => `The PIN of ${name} is removed.`,
    present: 'PIN until now',
  },
}
