// What the backups say to the staff: where each language stands.
import type { Dictionary } from '../i18n/localise.js'
import type { BackupsWords } from './backups.words.shape.js'
import { words } from './backups.words.zh-hans.js'

export const backupsWords: Dictionary<BackupsWords> = {
  'zh-Hans': words,
  'zh-Hant': () => import('./backups.words.zh-hant.js').then((file) => file.words),
  en: () => import('./backups.words.en.js').then((file) => file.words),
}
