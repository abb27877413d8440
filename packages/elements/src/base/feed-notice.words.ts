// What residents are told of a feed that is old, has entries left out, or cannot be had.
import type { Language } from '@doorstep/model/text'

interface NoticeWords {
  /** There is neither a `src` nor a station. */
  readonly nowhere: string
  readonly failed: string
  /** Nothing can be shown, because the network does not answer. */
  readonly offline: string
  /** Nothing can be shown, because what came cannot be read. */
  readonly ask: string
  readonly retry: string
  /** The network does not answer. */
  readonly stale: (age: string) => string
  /** What came cannot be read. */
  readonly unread: (age: string) => string
  readonly problems: (count: number) => string
}

export const noticeWords: Readonly<Record<Language, NoticeWords>> = {
  'zh-Hans': {
    nowhere: '没有写明服务站的地址（src）。',
    failed: '现在读不到内容',
    offline: '现在连不上，会自己再试。',
    ask: '请问工作人员。',
    retry: '再试一次',
    stale: (age) => `现在连不上，下面是${age}的内容。`,
    unread: (age) => `新的内容还没有换上，下面是${age}的内容。`,
    problems: (count) => `有 ${count} 项暂时没有显示`,
  },
  'zh-Hant': {
    nowhere: '沒有寫明服務站的地址（src）。',
    failed: '現在讀不到內容',
    offline: '現在連不上，會自己再試。',
    ask: '請問工作人員。',
    retry: '再試一次',
    stale: (age) => `現在連不上，下面是${age}的內容。`,
    unread: (age) => `新的內容還沒有換上，下面是${age}的內容。`,
    problems: (count) => `有 ${count} 項暫時沒有顯示`,
  },
  en: {
    nowhere: 'No station is named (src).',
    failed: 'Nothing can be read right now',
    offline: 'There is no connection; it is tried again by itself.',
    ask: 'Please ask the staff.',
    retry: 'Try again',
    stale: (age) => `No connection right now. What you see is from ${age}.`,
    unread: (age) => `The new content is not here yet. What you see is from ${age}.`,
    problems: (count) => (count === 1 ? 'One entry is not shown right now' : `${count} entries are not shown right now`),
  },
}
