// The sentence for every code: its own in each language, with what was found and what would be right.
import { LANGUAGES } from '../text/localised.js'
import { strangeTo } from '../text/testing/writing.js'
import { describeProblem, sayProblem } from './problem.js'

const SENTENCES: readonly (readonly [expected: string, english: string])[] = [
  ['text', 'X is not a text'],
  ['localised-text', 'X is not a text, nor texts by language ("zh-Hans", "zh-Hant", "en")'],
  ['id', 'X is not a name of letters, digits, dots or hyphens'],
  ['boolean', 'X is neither true nor false'],
  ['count', 'X is not a whole number from 0'],
  ['number', 'X is not a number'],
  ['amount', 'X is not an amount from 0'],
  ['time', 'X is not a time'],
  ['date', 'X is not a date'],
  ['date-time', 'X is not a date and time'],
  ['duration', 'X is not a duration such as PT1H30M'],
  ['address', 'X is not a web address'],
  ['one-of:mo tu', 'X is not one of mo, tu'],
  ['list', 'X is not a list'],
  ['object', 'X is not an object'],
  ['after-opening', 'X is not later than the opening time'],
  ['time-zone', 'X is not a time zone such as Asia/Shanghai'],
  ['unique-id', 'X is used twice'],
  ['reference:desks', 'X is not among the desks'],
  ['series-letter', 'X is not one or two capital letters'],
  ['link', 'X is neither an address nor { href, format }'],
  ['json', 'this is not JSON: X'],
  ['json:3 14', 'this is not JSON from line 3, column 14 on: X'],
  ['xml', 'this is not XML: X'],
  ['doctype', 'a document type is not accepted here: X'],
  ['element:day meal', 'X does not belong here; known here are day, meal'],
  ['only-one', 'X stands here a second time, only the first is read'],
  ['closed-or-category', 'X stands beside dishes; the dishes are shown'],
  ['menu-elsewhere', 'there are no days in this file, the menu is at X'],
  ['too-large:500', 'X characters are more than the 500 that are read'],
  ['too-many:20', 'X are more than the 20 that are read'],
  ['too-deep:32', 'X stands deeper than the 32 levels that are read'],
  ['more-faults', 'X more faults are not listed'],
  ['range:0 150', 'X is not a number between 0 and 150'],
  ['whole', 'X is not a whole number'],
  ['longest-duration:P366D', 'X is longer than a year'],
  ['calendar', 'this is not an iCalendar file: X'],
  ['calendar-line', 'X is not a line of a calendar (NAME:VALUE)'],
  ['component-end', 'X has no matching BEGIN or END'],
  ['after-start', 'X is earlier than the start'],
  ['recurrence:BYHOUR', 'X cannot be repeated here because of BYHOUR; dates from it are missing'],
  ['zone-shift', "the clock of X does not always keep the same distance to the station's; later dates may be off by the hour"],
  ['this-and-future', 'X changes all later dates too; only this one is changed here'],
  ['private', 'X: an event that is not public is not shown'],
  ['weekly-hours', 'X cannot be told as weekly opening hours'],
  ['email', 'X is not an e-mail address'],
  ['services', 'X holds no services'],
  ['next-page:7', 'this is only page X of 7'],
  ['format-of-part:menu', 'the format X cannot hold this part; it holds menu'],
  ['no-place:HSDS', 'X has no place in HSDS and is left out'],
  ['one-language:en', 'X is left out: such a file has one language, here en'],
  ['one-line', 'X becomes one line'],
]

test.each(SENTENCES)('%s: %s', (expected, english) => {
  expect(sayProblem({ path: 'a', found: 'X', expected }, 'en')).toBe(english)
})

test('every code has a sentence of its own in each language, in its writing, that says what the English one says', () => {
  for (const language of LANGUAGES) {
    const unknown = sayProblem({ path: '', found: 'X', expected: '?' }, language)
    for (const [expected, english] of SENTENCES) {
      const said = sayProblem({ path: '', found: 'X', expected }, language)
      expect(strangeTo(language, said), said).toEqual([])
      expect(said, language).not.toBe(unknown.replace('?', expected))
      expect(said).toContain('X')
      for (const option of expected.split(/[: ]/).slice(1)) if (english.includes(option)) expect(said).toContain(option)
    }
    const sentences = SENTENCES.map(([expected]) => sayProblem({ path: '', found: 'X', expected }, language))
    expect(new Set(sentences).size).toBe(SENTENCES.length)
  }
})

test.each([
  ['zh-Hans', '从第 3 行第 14 个字起不是 JSON：X', 'X 不在 0 到 150 之间', '没有填', 'a：没有填'],
  ['zh-Hant', '從第 3 行第 14 個字起不是 JSON：X', 'X 不在 0 到 150 之間', '沒有填', 'a：沒有填'],
  ['en', 'this is not JSON from line 3, column 14 on: X', 'X is not a number between 0 and 150', 'is missing', 'a: is missing'],
] as const)('in %s places, ranges and what is missing are said', (language, json, range, missing, at) => {
  expect(sayProblem({ path: '', found: 'X', expected: 'json:3 14' }, language)).toBe(json)
  expect(sayProblem({ path: '', found: 'X', expected: 'range:0 150' }, language)).toBe(range)
  expect(describeProblem({ path: '', found: 'undefined', expected: 'text' }, language)).toBe(missing)
  expect(describeProblem({ path: 'a', found: 'undefined', expected: 'text' }, language)).toBe(at)
  expect(sayProblem({ path: '', found: 'undefined', expected: 'json' }, language)).toContain('undefined')
})

test('a code nobody knows is told as it is', () => {
  expect(describeProblem({ path: 'a', found: "'b'", expected: 'new:c d' }, 'en')).toBe("a: 'b' is not valid here (new:c d)")
})
