// How soon, in the words of the records: what took less than the smallest unit is said so, and is not 0 of it.
import { needsPartWords } from '../../../packages/elements/src/records/needs-part.words.js'
import { words as en } from '../../../packages/elements/src/records/pictures/pictures.words.en.js'
import { words as hans } from '../../../packages/elements/src/records/pictures/pictures.words.zh-hans.js'
import { words as hant } from '../../../packages/elements/src/records/pictures/pictures.words.zh-hant.js'

test.each([
  ['waited', hans.saying.waited(0, 12), '一半人等不到 1 分钟，九成人 12 分钟以内。'],
  ['waited', hant.saying.waited(3, 12), '一半人等 3 分鐘以內，九成人 12 分鐘以內。'],
  ['waited', en.saying.waited(0, 1), 'Half waited under a minute, nine in ten at most 1 minute.'],
  ['minutes', hans.minutes(0), '不到 1 分钟'],
  ['minutes', hant.minutes(1), '1 分鐘'],
  ['minutes', en.minutes(0), 'under 1 min'],
  ['bins', hans.bin(10, 15), '10–14 分钟'],
  ['bins', en.bin(3, 4), '3 min'],
  ['bins', hant.bin(60, undefined), '60 分鐘以上'],
  ['days', needsPartWords['zh-Hans'].within(0, 3, 2), '一半当天，九成不超过 3 天（2 条）'],
  ['days', needsPartWords['zh-Hant'].within(1, 1, 2), '一半不超過 1 天，九成不超過 1 天（2 條）'],
  ['days', needsPartWords.en.within(0, 1, 1), 'half on the same day, nine in ten within a day (1 need)'],
  ['days', needsPartWords.en.within(2, 5, 7), 'half within 2 days, nine in ten within 5 days (7 needs)'],
])('%s: %s', (_, said, expected) => {
  expect(said).toBe(expected)
})
