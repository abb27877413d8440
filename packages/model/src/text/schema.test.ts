// What counts as a text in a feed: words in one language or under tags that are known, and not a blank.
import * as v from 'valibot'
import { ownOf } from './own.js'
import { localisedTextSchema } from './schema.js'

test.each<[text: unknown, code: string | undefined]>([
  ['病历本', undefined],
  [{ 'zh-Hans': '病历本', 'zh-Hant': '病歷本', en: 'Booklet' }, undefined],
  [{ en: 'Booklet' }, undefined],
  [{ 'zh-Hant': '病歷本' }, undefined],
  // a tag nobody reads may stand beside others, and not alone
  [{ en: 'Booklet', fr: 5 }, undefined],
  [{ fr: 'Livret' }, 'localised-text'],
  [{}, 'localised-text'],
  [5, 'localised-text'],
  [null, 'localised-text'],
  ['', 'text'],
  [' \n ', 'text'],
  [{ 'zh-Hans': ' ', en: 'Booklet' }, 'text'],
  [{ 'zh-Hant': ' ', en: 'Booklet' }, 'text'],
  [{ en: ' ' }, 'text'],
  [{ en: 5 }, 'text'],
  ['长'.repeat(5000), undefined],
  ['长'.repeat(5001), 'too-large:5000'],
])('%j', (text, code) => {
  const { success, issues } = v.safeParse(localisedTextSchema, text)
  const said = issues?.flatMap(({ message, issues: inner }) => [message, ...(inner ?? []).map((each) => each.message)])
  expect(success ? undefined : said?.includes(code ?? '')).toBe(code === undefined ? undefined : true)
})

test('a name every object has is no entry of a table', () => {
  const table = JSON.parse('{ "soup": "汤", "__proto__": "怪" }') as Record<string, string>
  expect(['soup', 'constructor', 'toString', '__proto__', 'gone'].map((name) => ownOf(table, name))).toEqual([
    ...['汤', undefined, undefined],
    ...['怪', undefined],
  ])
})
