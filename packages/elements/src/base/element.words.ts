// What a component says while nothing or not all of it is there: here at once in every language, since it is said when nothing comes.
import type { Language } from '@doorstep/model/text'

interface ElementWords {
  readonly loading: string
  /** A part of it does not come. */
  readonly missing: string
  readonly retry: string
}

export const elementWords: Readonly<Record<Language, ElementWords>> = {
  'zh-Hans': { loading: '正在读取…', missing: '没有读全，正在重试。', retry: '再试一次' },
  'zh-Hant': { loading: '正在讀取…', missing: '沒有讀全，正在重試。', retry: '再試一次' },
  en: { loading: 'Loading…', missing: 'Not all has come; trying again.', retry: 'Try again' },
}
