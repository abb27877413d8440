// The names of the public holidays in the three languages; the notices publish them in simplified Chinese only.
import type { LocalisedText } from '../text/localised.js'

const NAMES = new Map<string, { readonly hant: string; readonly en: string }>([
  ['元旦', { hant: '元旦', en: "New Year's Day" }],
  ['春节', { hant: '春節', en: 'Spring Festival' }],
  ['清明节', { hant: '清明節', en: 'Tomb-Sweeping Day' }],
  ['劳动节', { hant: '勞動節', en: 'Labour Day' }],
  ['端午节', { hant: '端午節', en: 'Dragon Boat Festival' }],
  ['中秋节', { hant: '中秋節', en: 'Mid-Autumn Festival' }],
  ['国庆节', { hant: '國慶節', en: 'National Day' }],
])

/**
 * A published holiday name in three languages; two holidays in one (`国庆节、中秋节`) are both translated, a name this table
 * does not know stays as it was published.
 *
 * @example
 * textIn(holidayName('国庆节'), ['en']) // 'National Day'
 */
export function holidayName(published: string): LocalisedText {
  const names = published.split('、').map((part) => NAMES.get(part))
  if (!names.every((name) => name !== undefined)) return published
  return {
    'zh-Hans': published,
    'zh-Hant': names.map((name) => name.hant).join('、'),
    en: names.map((name) => name.en).join(' and '),
  }
}
