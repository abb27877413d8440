// What the counter says before its parts are there.
import type { Language } from '@doorstep/model/text'

interface OpeningWords {
  readonly title: string
  readonly noQueue: string
  readonly opening: string
}

export const openingWords: Readonly<Record<Language, OpeningWords>> = {
  'zh-Hans': { title: '接待', noQueue: '这一页没有接上叫号。', opening: '正在打开…' },
  'zh-Hant': { title: '接待', noQueue: '這一頁沒有接上叫號。', opening: '正在打開…' },
  en: { title: 'Reception', noQueue: 'This page is not connected to the queue.', opening: 'Opening…' },
}
