// What the board says of one service in full.
import type { CHANNELS } from '@doorstep/model/services'
import type { Language } from '@doorstep/model/text'

interface DetailWords {
  readonly who: string
  readonly anyone: string
  readonly bring: string
  /** The first of several papers, and how many there are in all. */
  readonly bringAll: (first: string, count: number) => string
  readonly nothing: string
  readonly cost: string
  readonly free: string
  /** Between two prices. */
  readonly semicolon: string
  /** What a line of the checklist is about, and what it says. */
  readonly fact: (name: string, says: string) => string
  readonly tier: string
  readonly print: string
  readonly order: string
  readonly ticket: string
  readonly eligibility: string
  readonly papers: string
  readonly steps: string
  readonly hours: string
  readonly basis: string
  readonly phone: string
  readonly how: string
  readonly where: string
  readonly walk: (minutes: number) => string
  readonly online: string
  /** Over codes for a phone: a page, a telephone, the checklist. */
  readonly scan: string
  readonly carry: string
  readonly carried: string
  readonly updated: (date: string) => string
  readonly channels: Record<(typeof CHANNELS)[number], string>
}

export const detailWords: Readonly<Record<Language, DetailWords>> = {
  'zh-Hans': {
    who: '找谁',
    anyone: '接待的人',
    bring: '带什么',
    bringAll: (first, count) => `${first}等 ${count} 样`,
    nothing: '什么都不用带',
    cost: '多少钱',
    free: '免费',
    semicolon: '；',
    fact: (name, says) => `${name}：${says}`,
    tier: '属于哪一档',
    print: '打印清单',
    order: '点这一单',
    ticket: '为这件事取号',
    eligibility: '谁可以办',
    papers: '要带的材料',
    steps: '怎么办',
    hours: '什么时候',
    basis: '依据',
    phone: '电话',
    how: '办法',
    where: '在哪里',
    walk: (minutes) => `走过去大约 ${minutes} 分钟`,
    online: '网上看',
    scan: '用手机扫一扫',
    carry: '把清单带走',
    carried: '要带什么、在哪里，手机上都有',
    updated: (date) => `${date}更新`,
    channels: { desk: '到接待台', online: '网上', video: '视频连线', phone: '电话', 'home-visit': '上门', card: '刷卡' },
  },
  'zh-Hant': {
    who: '找誰',
    anyone: '接待的人',
    bring: '帶什麼',
    bringAll: (first, count) => `${first}等 ${count} 樣`,
    nothing: '什麼都不用帶',
    cost: '多少錢',
    free: '免費',
    semicolon: '；',
    fact: (name, says) => `${name}：${says}`,
    tier: '屬於哪一檔',
    print: '列印清單',
    order: '點這一單',
    ticket: '為這件事取號',
    eligibility: '誰可以辦',
    papers: '要帶的材料',
    steps: '怎麼辦',
    hours: '什麼時候',
    basis: '依據',
    phone: '電話',
    how: '辦法',
    where: '在哪裏',
    walk: (minutes) => `走過去大約 ${minutes} 分鐘`,
    online: '網上看',
    scan: '用手機掃一掃',
    carry: '把清單帶走',
    carried: '要帶什麼、在哪裏，手機上都有',
    updated: (date) => `${date}更新`,
    channels: { desk: '到接待台', online: '網上', video: '視訊連線', phone: '電話', 'home-visit': '上門', card: '刷卡' },
  },
  en: {
    who: 'Who helps',
    anyone: 'Whoever receives you',
    bring: 'Bring',
    bringAll: (first, count) => `${first} and ${count - 1} more`,
    nothing: 'Nothing',
    cost: 'Cost',
    free: 'Free',
    semicolon: '; ',
    fact: (name, says) => `${name}: ${says}`,
    tier: 'Tier',
    print: 'Print a checklist',
    order: 'Order this',
    ticket: 'Take a ticket for this',
    eligibility: 'Who may apply',
    papers: 'Papers to bring',
    steps: 'How it goes',
    hours: 'When',
    basis: 'Legal basis',
    phone: 'Telephone',
    how: 'Ways',
    where: 'Where',
    walk: (minutes) => `about ${minutes} minutes on foot`,
    online: 'Read more online',
    scan: 'Scan with your phone',
    carry: 'Take the list along',
    carried: 'what to bring and where to go, on your phone',
    updated: (date) => `Updated ${date}`,
    channels: {
      desk: 'at the desk',
      online: 'online',
      video: 'by video link',
      phone: 'by telephone',
      'home-visit': 'home visit',
      card: 'paid by card',
    },
  },
}
