// What the pictures and the summary say: where each language stands.
import type { Dictionary } from '../../i18n/localise.js'
import type { PictureWords } from './pictures.words.shape.js'
import { words } from './pictures.words.zh-hans.js'

export const pictureWords: Dictionary<PictureWords> = {
  'zh-Hans': words,
  'zh-Hant': () => import('./pictures.words.zh-hant.js').then((file) => file.words),
  en: () => import('./pictures.words.en.js').then((file) => file.words),
}
