// What the desk says itself, in three languages; everything else is said by its rooms.
import type { Language } from '@doorstep/model/text'

/** The rooms of the desk, as they stand in its address. */
export type RoomName = 'reception' | 'matters' | 'needs' | 'records' | 'settings'

export interface DeskAppWords {
  readonly rooms: Readonly<Record<RoomName, string>>
  /** The rail, for who hears it. */
  readonly rail: string
  readonly skip: string
  /** Makes the rail narrow, and wide again. */
  readonly fold: string
  readonly unfold: string
  /** How many things nobody here has seen yet; stands before what is open in all. */
  readonly fresh: (count: number) => string
  readonly comma: string
  /** What the number beside a room counts, where nothing is new. */
  readonly counts: Readonly<Partial<Record<RoomName, (count: number) => string>>>
  readonly opening: string
  readonly missing: string
  readonly again: string
  readonly offline: string
  /** Since when who is here is here. */
  readonly since: (time: string) => string
  /** Why is not known: they were away for a while, the page was loaded anew, or they asked to be another and came back. */
  readonly asleep: string
  /** Somebody asked to be another. */
  readonly changing: string
  /** Of who has no PIN although others have. */
  readonly unset: string
  readonly change: string
  /** What was answered to the bell was not stored. */
  readonly failed: string
}

export const deskAppWords: Record<Language, DeskAppWords> = {
  'zh-Hans': {
    rooms: { reception: '接待', matters: '我的事', needs: '居民需求', records: '记录', settings: '设置' },
    rail: '工作台',
    skip: '跳到正文',
    fold: '收起',
    unfold: '展开',
    fresh: (count) => `${count} 件新的`,
    comma: '，',
    counts: { reception: (count) => `${count} 位在等`, matters: (count) => `${count} 件等您办`, needs: (count) => `${count} 件没人接` },
    opening: '正在打开…',
    missing: '这一页没有打开，正在再试。',
    again: '马上再试',
    offline: '没有网络，照常接待',
    since: (time) => `${time} 登录`,
    asleep: '要再输密码',
    changing: '正在换人',
    unset: '还没有密码，请书记来设',
    change: '换人',
    failed: '没有记下来，请再点一次。',
  },
  'zh-Hant': {
    rooms: { reception: '接待', matters: '我的事', needs: '居民需求', records: '記錄', settings: '設定' },
    rail: '工作台',
    skip: '跳到正文',
    fold: '收起',
    unfold: '展開',
    fresh: (count) => `${count} 件新的`,
    comma: '，',
    counts: { reception: (count) => `${count} 位在等`, matters: (count) => `${count} 件等您辦`, needs: (count) => `${count} 件沒人接` },
    opening: '正在打開…',
    missing: '這一頁沒有打開，正在再試。',
    again: '馬上再試',
    offline: '沒有網絡，照常接待',
    since: (time) => `${time} 登入`,
    asleep: '要再輸密碼',
    changing: '正在換人',
    unset: '還沒有密碼，請書記來設',
    change: '換人',
    failed: '沒有記下來，請再點一次。',
  },
  en: {
    rooms: { reception: 'Reception', matters: 'My matters', needs: 'Needs', records: 'Records', settings: 'Settings' },
    rail: 'Desk',
    skip: 'Skip to the page',
    fold: 'Fold',
    unfold: 'Unfold',
    fresh: (count) => `${count} new`,
    comma: ', ',
    counts: {
      reception: (count) => `${count} waiting`,
      matters: (count) => `${count} to see to`,
      needs: (count) => `${count} not taken up`,
    },
    opening: 'Opening…',
    missing: 'This page did not open. It is being tried again.',
    again: 'Try now',
    offline: 'No network; the desk works all the same',
    since: (time) => `here since ${time}`,
    asleep: 'the PIN is asked again',
    changing: 'changing who is here',
    unset: 'no PIN yet; the secretary makes one',
    change: 'Change',
    failed: 'It was not stored. Please press it again.',
  },
}
