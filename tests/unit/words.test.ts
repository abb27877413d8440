// Every dictionary a person reads from is written in the language it is for.
import { LANGUAGES, type Language } from '@doorstep/model/text'
import { strangeTo } from '../../packages/model/src/text/testing/writing.js'

const FILES = import.meta.glob<Record<string, unknown>>(['../../packages/*/src/**/*.words*.ts', '../../kiosk/src/**/*.words*.ts'], {
  eager: true,
})
const isLanguage = (key: string): key is Language => (LANGUAGES as readonly string[]).includes(key)
/** Of a dictionary with a file for each language the first stands in the file of the whole, which is Chinese. */
const ofFile = (file: string): Language | undefined => {
  if (file.includes('.words.en.')) return 'en'
  return file.includes('.words.zh-hant.') ? 'zh-Hant' : file.includes('.words.zh-hans.') ? 'zh-Hans' : undefined
}

/** What is in two languages on purpose: the line a printer is tried with, what leads from English to Chinese. */
const MIXED = /printerWords\.[\w-]+\.slip\.line$|keyboardWords\.en\.(?:toChinese|hint)$/

interface Said {
  readonly place: string
  readonly language: Language
  /** A text as it stands, a sentence with gaps as it is written. */
  readonly text: string
}

function wordsIn(value: unknown, place: string, language: Language | undefined): Said[] {
  if (typeof value === 'string' || typeof value === 'function') {
    const text = String(value)
    return language === undefined || MIXED.test(place) || text.includes('import') ? [] : [{ place, language, text }]
  }
  if (typeof value !== 'object' || value === null) return []
  // within a language the others are names of languages, in its own words
  return Object.entries(value).flatMap(([key, inner]) => wordsIn(inner, `${place}.${key}`, language ?? (isLanguage(key) ? key : undefined)))
}

const all = Object.entries(FILES).flatMap(([file, exports]) =>
  Object.entries(exports).flatMap(([name, value]) => wordsIn(value, `${file.replace(/^.*\/src\//, '')} ${name}`, ofFile(file))),
)

test.each(LANGUAGES)('the words in %s are in its characters', (language) => {
  const own = all.filter((said) => said.language === language)
  expect(own.length).toBeGreaterThan(800)
  expect(own.flatMap(({ place, text }) => strangeTo(language, text).map((character) => `${place}: ${character}`))).toEqual([])
})

test('a Chinese sentence is Chinese', () => {
  const latin = all.filter(({ language, text }) => language !== 'en' && /[a-z]{4,}/.test(text) && !/\p{Script=Han}|=>/u.test(text))
  expect(latin.map(({ place, text }) => `${place}: ${text}`)).toEqual([])
})
