// Every text a resident reads at the demo station: there in three languages, each in its own characters.
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

/** The Han characters of a double-byte character set: rows from `first` to `last`, cells that exist. */
function charactersOf(encoding: string, first: number, last: number, firstCell: number): Set<string> {
  const decoder = new TextDecoder(encoding)
  const found = new Set<string>()
  for (let row = first; row <= last; row++)
    for (let cell = firstCell; cell <= 0xfe; cell++)
      for (const character of decoder.decode(Uint8Array.of(row, cell))) if (/\p{Script=Han}/u.test(character)) found.add(character)
  return found
}

describe('three languages', () => {
  const all = ['station.json', 'services.json', 'timetable.json', 'menu.json'].flatMap((file) => wordsIn(read(file), file))
  const textOf = ({ path, text }: Words, language: string) => {
    const words = typeof text === 'object' && text !== null ? (text as Record<string, unknown>)[language] : undefined
    if (typeof words !== 'string' || words.trim() === '') throw new Error(`${path} has no ${language}: ${JSON.stringify(text)}`)
    return words
  }
  const han = (words: string) => words.match(/\p{Script=Han}/gu) ?? []
  const wrong = (language: string, good: ReadonlySet<string>) =>
    all.flatMap((words) =>
      han(textOf(words, language))
        .filter((character) => !good.has(character))
        .map((character) => `${words.path}: ${character}`),
    )

  it('has words to look at', () => expect(all.length).toBeGreaterThan(1500))
  it('writes simplified Chinese in characters of GB 2312', () => {
    const simplified = charactersOf('gbk', 0xb0, 0xf7, 0xa1)
    expect(simplified.size).toBe(6763)
    expect(wrong('zh-Hans', simplified)).toEqual([])
  })
  it('writes traditional Chinese in characters of Big5', () => {
    const traditional = charactersOf('big5', 0xa4, 0xf9, 0x40)
    expect(traditional.size).toBeGreaterThan(13_000)
    expect(wrong('zh-Hant', traditional)).toEqual([])
  })
  it('writes English in Latin letters', () => {
    expect(
      all.filter((words) => /[^\p{Script=Latin}\p{Script=Common}]/u.test(textOf(words, 'en')) || !/\p{Letter}/u.test(textOf(words, 'en'))),
    ).toEqual([])
  })
})
