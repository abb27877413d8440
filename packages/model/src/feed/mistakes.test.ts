// What makes a file no JSON, and the files of programs: each is told apart from all others, in three languages, each in its own writing.
import { LANGUAGES, type Language } from '../text/localised.js'
import { strangeTo } from '../text/testing/writing.js'
import { JSON_MISTAKES, PROGRAMS, type FeedFailure } from './finding.js'
import { mistakeWords, programWords } from './mistakes.words.js'

const advice = (mistake: FeedFailure['mistake'], language: Language = 'en') =>
  mistakeWords[language]({ code: 'malformed', href: 'x', line: 7, detail: '，再', ...(mistake && { mistake }) })

test.each<[mistake: (typeof JSON_MISTAKES)[number], advice: string]>([
  ['comma', 'There is a comma too many'],
  ['no-comma', 'Look at line 7 and the one before: a comma'],
  ['comment', 'A file cannot hold remarks'],
  ['other-sign', 'a sign or a blank of a Chinese keyboard, “，”:'],
  ['quotes', 'in double quotes'],
  ['word', 'true or false in small letters'],
  ['line-break', 'does not end on this line'],
  ['backslash', 'Write / in the place of \\'],
  ['number', 'Write numbers as 5 or 6.5'],
  ['colon', 'A colon is missing'],
  ['no-value', 'Nothing stands after the colon'],
  ['after-end', 'The file ends at the } before'],
  ['calendar', '"format": "icalendar"'],
  ['xml', '"format": "openmensa"'],
  ['no-json', 'should begin with {'],
])('%s', (mistake, said) => expect(advice(mistake)).toContain(said))

test('a mistake nobody knows is most often a comma that is missing', () => {
  for (const language of LANGUAGES) {
    expect(advice(undefined, language)).toBe(advice('no-comma', language))
    expect(advice('pdf', language)).toBe(advice('no-comma', language))
  }
})

test.each(LANGUAGES)('in %s each mistake has a sentence of its own, with the line or the sign it is about', (language) => {
  const said = JSON_MISTAKES.map((mistake) => advice(mistake, language))
  expect(new Set(said).size).toBe(JSON_MISTAKES.length)
  expect(said.flatMap((each) => strangeTo(language, each.replace('，', '')))).toEqual([])
  expect(JSON_MISTAKES.filter((mistake) => advice(mistake, language).includes('7'))).toEqual(['no-comma'])
  expect(advice('other-sign', language)).toMatch(/[“「]，[”」]/)
  expect(advice('other-sign', language)).not.toContain('再')
  expect(advice('calendar', language)).toContain('icalendar')
  expect(advice('xml', language)).toContain('openmensa')
})

test.each(LANGUAGES)('in %s each program is named, and a file of any other is packed', (language) => {
  const said = PROGRAMS.map(programWords[language])
  expect(new Set(said).size).toBe(PROGRAMS.length)
  expect(said.flatMap((each) => strangeTo(language, each))).toEqual([])
  expect(said[0]).toContain('.xlsx')
  expect(said[1]).toContain('.xls、.doc'.replace('、', language === 'en' ? ', ' : '、'))
  expect(said[2]).toContain('PDF')
  for (const other of [undefined, 'comma'] as const) expect(programWords[language](other)).toBe(said[3])
})
