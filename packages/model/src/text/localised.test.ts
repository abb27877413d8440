// Which words a reader gets: the own language's, else the nearest there is.
import { fallbacks, nearestLanguage, textIn } from './localised.js'

test.each([
  ['病历本', ['en'], '病历本'],
  [{ 'zh-Hans': '病历本', en: 'Booklet' }, ['en', 'zh-Hans'], 'Booklet'],
  [{ 'zh-Hans': '病历本', en: 'Booklet' }, ['zh-Hant', 'zh-Hans'], '病历本'],
  // none of those asked for: whatever there is
  [{ en: 'Booklet' }, ['zh-Hant', 'zh-Hans'], 'Booklet'],
  [{ 'zh-Hant': '病歷本', en: 'Booklet' }, [], '病歷本'],
  [{ 'zh-Hans': '', en: 'Booklet' }, ['zh-Hans'], ''],
  [{}, ['en'], ''],
  [undefined, ['en'], ''],
  [null, ['en'], ''],
] as const)('%j for a reader of %j is %j', (text, languages, words) => expect(textIn(text, languages)).toBe(words))

test.each([
  ['zh-Hant', undefined, ['zh-Hant', 'zh-Hans', 'en']],
  ['zh-Hans', undefined, ['zh-Hans', 'zh-Hant', 'en']],
  ['en', undefined, ['en', 'zh-Hans', 'zh-Hant']],
  ['en', ['zh-Hant', 'en'], ['en', 'zh-Hant']],
  ['zh-Hant', ['en'], ['zh-Hant', 'zh-Hans', 'en']],
  ['zh-Hans', ['en'], ['zh-Hans', 'zh-Hant', 'en']],
] as const)('%s at a station of %j is tried as %j', (language, station, order) => expect(fallbacks(language, station)).toEqual(order))

test.each([
  ['en', 'en'],
  ['en-GB', 'en'],
  ['EN-us', 'en'],
  ['zh', 'zh-Hans'],
  ['zh-CN', 'zh-Hans'],
  ['zh-Hans-HK', 'zh-Hans'],
  ['zh-hans-tw', 'zh-Hans'],
  ['zh-Hant-SG', 'zh-Hant'],
  ['zh-yue-HK', 'zh-Hant'],
  ['zh-SG', 'zh-Hans'],
  ['zh-TW', 'zh-Hant'],
  ['zh-HK', 'zh-Hant'],
  ['zh-MO', 'zh-Hant'],
  ['zh-hant', 'zh-Hant'],
  ['ja', undefined],
  ['de-TW', undefined],
  ['', undefined],
])('a browser that says %j reads %s', (tag, language) => expect(nearestLanguage(tag)).toBe(language))
