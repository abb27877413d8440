// What the records say to the staff: the shape of their words, and where each language stands.
import type { Dictionary } from '../i18n/localise.js'
import { words } from './records.words.zh-hans.js'
import type { RecordsWords } from './records.words.shape.js'

export const recordsWords: Dictionary<RecordsWords> = {
  'zh-Hans': words,
  'zh-Hant': () => import('./records.words.zh-hant.js').then((file) => file.words),
  en: () => import('./records.words.en.js').then((file) => file.words),
}
