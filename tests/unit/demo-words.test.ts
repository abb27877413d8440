// Every text a resident reads at the demo station: there in three languages, each in its own characters.
import { HAN, strangeTo } from '../../packages/model/src/text/testing/writing.js'
import { read } from './demo-feed.js'

// Fields a resident reads, wherever they stand; lists of them count as well.
const READ = new Set(
  'name zone position label summary eligibility keywords steps timeLimit note notes reason title description organiser department legalBasis address floor location'.split(
    ' ',
  ),
)

interface Words {
  readonly path: string
  readonly text: unknown
}

function wordsIn(value: unknown, path: string): Words[] {
  if (Array.isArray(value)) return value.flatMap((item, at) => wordsIn(item, `${path}[${at}]`))
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([key, held]) => {
    const at = `${path}.${key}`
    // A price policy has steps of another kind: rules, not sentences.
    if (!READ.has(key) || (key === 'steps' && path.includes('pricePolicies['))) return wordsIn(held, at)
    return (Array.isArray(held) ? held : [held]).map((text: unknown, index) => ({ path: `${at}[${index}]`, text }))
  })
}

describe('three languages', () => {
  const all = ['station.json', 'services.json', 'timetable.json', 'menu.json'].flatMap((file) => wordsIn(read(file), file))
  const textOf = ({ path, text }: Words, language: string) => {
    const words = typeof text === 'object' && text !== null ? (text as Record<string, unknown>)[language] : undefined
    if (typeof words !== 'string' || words.trim() === '') throw new Error(`${path} has no ${language}: ${JSON.stringify(text)}`)
    return words
  }
  const wrong = (language: 'zh-Hans' | 'zh-Hant') =>
    all.flatMap((words) => strangeTo(language, textOf(words, language)).map((character) => `${words.path}: ${character}`))

  it('has words to look at', () => expect(all.length).toBeGreaterThan(1500))
  it('writes simplified Chinese in characters of GB 2312', () => {
    expect(HAN['zh-Hans'].size).toBe(6763)
    expect(wrong('zh-Hans')).toEqual([])
  })
  it('writes traditional Chinese in characters of Big5', () => {
    expect(HAN['zh-Hant'].size).toBeGreaterThan(13_000)
    expect(wrong('zh-Hant')).toEqual([])
  })
  it('writes English in Latin letters', () => {
    expect(
      all.filter((words) => /[^\p{Script=Latin}\p{Script=Common}]/u.test(textOf(words, 'en')) || !/\p{Letter}/u.test(textOf(words, 'en'))),
    ).toEqual([])
  })
})
