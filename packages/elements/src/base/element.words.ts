// What a component says while nothing or not all of it is there: here at once in every language, since it is said when nothing comes.
import type { Language } from '@doorstep/model/text'

interface ElementWords {
  readonly loading: string
  /** A part of it does not come. */
  readonly missing: string
  readonly retry: string
}

export const elementWords: Readonly<Record<Language, ElementWords>> = {
  'zh-Hans': { loading: '正在读取…', missing: '有一部分没有读到，会自己再试。', retry: '再试一次' },
  'zh-Hant': { loading: '正在讀取…', missing: '有一部分沒有讀到，會自己再試。', retry: '再試一次' },
  en: { loading: 'Loading…', missing: 'A part did not come; it is tried again.', retry: 'Try again' },
}
