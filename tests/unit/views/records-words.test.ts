// How soon, in the words of the records: what took less than the smallest unit is said so, and is not 0 of it.
import { needsPartWords } from '../../../packages/elements/src/records/needs-part.words.js'
import { words as en } from '../../../packages/elements/src/records/records.words.en.js'
import { words as hans } from '../../../packages/elements/src/records/records.words.zh-hans.js'
import { words as hant } from '../../../packages/elements/src/records/records.words.zh-hant.js'

test.each([
  ['within', hans.within(0, 12, 3), '一半不到 1 分钟，九成不超过 12 分钟（3 次）'],
  ['within', hant.within(0, 0, 3), '一半不到 1 分鐘，九成不到 1 分鐘（3 次）'],
  ['within', en.within(0, 1, 1), 'half in under 1 min, nine in ten within 1 min (1 time)'],
  ['minutes', hans.minutes(0), '不到 1 分钟'],
  ['minutes', hant.minutes(1), '1 分鐘'],
  ['minutes', en.minutes(0), 'under 1 min'],
  ['days', needsPartWords['zh-Hans'].within(0, 3, 2), '一半当天，九成不超过 3 天（2 条）'],
  ['days', needsPartWords['zh-Hant'].within(1, 1, 2), '一半不超過 1 天，九成不超過 1 天（2 條）'],
  ['days', needsPartWords.en.within(0, 1, 1), 'half on the same day, nine in ten within a day (1 need)'],
  ['days', needsPartWords.en.within(2, 5, 7), 'half within 2 days, nine in ten within 5 days (7 needs)'],
])('%s: %s', (_, said, expected) => {
  expect(said).toBe(expected)
})
