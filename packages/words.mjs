// `npm run build:words`: the pinyin keyboard's dictionary, from word frequencies, pinyin and what is said at a station; it is committed.
import { readFileSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import * as opencc from 'opencc-js/cn2t'
import { pinyin } from 'pinyin-pro'
import { format } from 'oxfmt'
import { fromSource } from '../kiosk/doorstep.mjs'

const require = createRequire(import.meta.url)
const folder = fileURLToPath(new URL('.', import.meta.url))
export const target = join(folder, 'exchange/src/pinyin-words')

/** Words of several characters, the commonest of them. */
const WORDS = 30_000
/** What is said at a station weighs a quarter; of the rest films weigh three times what books and newspapers do, since needs are spoken. */
const EVERYDAY = 0.25
const SPOKEN = 0.75
const RARE = 1e-8
/** As in the model's `COST_STEP`: a step is so many nats. */
const STEP = 0.6
/** In these steps: the rarest word, and how much seldomer a character has another sound than its usual one. */
const RAREST = 25
const SELDOM = 4
/** How sentences begin, as a neighbour. */
const BEGIN = '。'
const LONGEST = 6

const HAN = /^\p{Script=Han}+$/u
/** Not offered to whoever stands before a screen in a hall; each character can still be typed. */
const COARSE =
  /操你|他妈|妈的|屁眼|屁股|婊|妓|嫖|淫|阴茎|阴道|阴毛|鸡巴|屌|傻逼|混蛋|王八|贱人|贱货|做爱|性交|性爱|色情|自慰|奸|高潮|裸体|荡妇|狗屎|去死|该死|狗日|龟儿|胸部|三级片/

/** In films a curse and hardly anything else: as common as it is in print. */
const CURSED = '操'

/** Where Hong Kong's lists have another form than its people and the words of this house. */
const USUAL_FORMS = new Map(['説說', '麪麵', '衞衛', '牀床'].map(([listed = '', usual = '']) => [listed, usual]))

/** @param {string} text */
const syllablesOf = (text) => pinyin(text, { toneType: 'none', type: 'array', v: true })

/** The 6,763 characters of GB 2312: a usual hand writes no others. */
function everydayCharacters() {
  const decoder = new TextDecoder('gbk')
  /** @type {string[]} */
  const found = []
  for (let row = 0xb0; row <= 0xf7; row++)
    for (let cell = 0xa1; cell <= 0xfe; cell++) {
      const character = decoder.decode(Uint8Array.of(row, cell))
      if (HAN.test(character)) found.push(character)
    }
  return found
}

/** How likely each word is. @param {ReadonlySet<string>} characters */
function likelihoods(characters) {
  /** @type {{ movieWordFrequencies: Record<string, { count: number }> }} */
  const { movieWordFrequencies } = require('chinese-lexicon/statistics/movieWordFrequency.js')
  const written = readFileSync(join(require.resolve('@node-rs/jieba/package.json'), '../dict.txt'), 'utf8')
    .split('\n')
    .map((line) => line.split(' '))
  const spoken = Object.entries(movieWordFrequencies).map(([word, { count }]) => ({ word, count }))
  const all = spoken.reduce((sum, { count }) => sum + count, 0)
  const allWritten = written.reduce((sum, [, count = '0']) => sum + Number(count), 0)
  // names of foreigners, which films are full of
  const names = new Set(written.filter(([, , tag]) => tag === 'nrt').map(([word]) => word))
  /** @type {Map<string, number>} */
  const found = new Map()
  const add = (/** @type {string} */ word, /** @type {number} */ share) => {
    if (!HAN.test(word) || word.length > LONGEST || COARSE.test(word) || names.has(word)) return
    if (Array.from(word).every((character) => characters.has(character))) found.set(word, (found.get(word) ?? 0) + share)
  }
  for (const { word, count } of spoken) if (word !== CURSED) add(word, (SPOKEN * count) / all)
  for (const [word = '', count = '0'] of written) add(word, ((1 - SPOKEN) * Number(count)) / allWritten)
  const common = [...found].filter(([word]) => word.length > 1).sort(([a, one], [b, other]) => other - one || (a < b ? -1 : 1))
  return new Map([
    ...common.slice(0, WORDS),
    ...[...characters].map((character) => /** @type {const} */ ([character, Math.max(RARE, found.get(character) ?? 0)])),
  ])
}

/** `text` cut into the likeliest words. @param {string} text @param {ReadonlyMap<string, number>} words */
function cut(text, words) {
  const best = [{ score: 0, from: 0 }]
  for (let end = 1; end <= text.length; end++)
    for (let from = Math.max(0, end - LONGEST); from < end; from++) {
      const score = (best[from]?.score ?? -Infinity) + Math.log(words.get(text.slice(from, end)) ?? (end - from === 1 ? 1e-9 : 0))
      if (score > (best[end]?.score ?? -Infinity)) best[end] = { score, from }
    }
  /** @type {string[]} */
  const parts = []
  for (let end = text.length; end > 0; end = best[end]?.from ?? 0) parts.unshift(text.slice(best[end]?.from, end))
  return parts
}

/** Adds what everyday.txt says: which words are common at a station, and which follow which. @param {Map<string, number>} words */
function addEveryday(words) {
  const clauses = readFileSync(join(folder, 'words/everyday.txt'), 'utf8')
    .split('\n')
    .filter((line) => !line.startsWith('#'))
    .flatMap((line) => line.split(' '))
    .filter((clause) => clause !== '')
  /** @type {Map<string, number>} */
  const singles = new Map()
  /** @type {Map<string, Map<string, number>>} */
  const pairs = new Map()
  let total = 0
  for (const clause of clauses) {
    let before = BEGIN
    for (const word of cut(clause, words)) {
      singles.set(word, (singles.get(word) ?? 0) + 1)
      const followers = pairs.get(before) ?? new Map()
      pairs.set(before, followers.set(word, (followers.get(word) ?? 0) + 1))
      before = word
      total++
    }
  }
  const alone = new Map([
    ...words,
    ...Array.from(
      singles,
      ([word, count]) => /** @type {const} */ ([word, (1 - EVERYDAY) * (words.get(word) ?? 0) + (EVERYDAY * count) / total]),
    ),
  ])
  for (const [word] of singles) words.set(word, alone.get(word) ?? 0)
  for (const [before, followers] of pairs) {
    const all = before === BEGIN ? clauses.length : (singles.get(before) ?? 0)
    for (const [word, count] of followers)
      // the second word is likelier behind the first than anywhere
      if (count / all > (alone.get(word) ?? 0))
        words.set(before + word, Math.max(words.get(before + word) ?? 0, (EVERYDAY * count) / total))
  }
  words.set(BEGIN, (EVERYDAY * clauses.length) / total)
}

/** The words with their sounds, to be packed. @param {ReadonlyMap<string, number>} words @returns {import('@doorstep/model/pinyin-input').PackedWord[]} */
function withSounds(words) {
  const level = (/** @type {number} */ share) => Math.max(0, Math.min(RAREST, Math.round(-Math.log(share) / STEP)))
  return [...words].flatMap(([text, share]) => {
    const sounding = text.startsWith(BEGIN) ? text.slice(1) : text
    const syllables = sounding === '' ? [] : syllablesOf(sounding)
    if (syllables.length !== sounding.length || !syllables.every((syllable) => /^[a-z]+$/.test(syllable))) return []
    const step = level(share)
    const own = { text, sounds: text === sounding ? syllables : ['', ...syllables], step }
    if (text.length > 1 || text === BEGIN) return [own]
    // a character by itself has every sound it may have, the others less often
    const others = pinyin(text, { toneType: 'none', type: 'array', v: true, multiple: true })
    return [
      own,
      ...others
        .filter((other) => other !== syllables[0] && /^[a-z]+$/.test(other))
        .map((other) => ({ text, sounds: [other], step: step + SELDOM })),
    ]
  })
}

/**
 * Traditional characters: first pairs of a simplified one and its usual form, a line break, then the words that are written otherwise, each
 * with its form. @param {readonly string[]} characters @param {Iterable<string>} words
 */
function packTraditional(characters, words) {
  const toHongKong = opencc.Converter({ from: 'cn', to: 'hk' })
  const convert = (/** @type {string} */ text) => toHongKong(text).replace(/[説麪衞牀]/g, (form) => USUAL_FORMS.get(form) ?? form)
  /** @type {Map<string, string>} */
  const usual = new Map()
  for (const character of characters) {
    const form = convert(character)
    if (form !== character) usual.set(character, form)
  }
  const charwise = (/** @type {string} */ text) => Array.from(text, (character) => usual.get(character) ?? character).join('')
  const otherwise = [...words].filter((word) => word.length > 1 && !word.startsWith(BEGIN) && charwise(word) !== convert(word)).sort()
  // a longer word needs no line of its own where a shorter one in it says the same
  const known = new Set(otherwise)
  const needed = otherwise.filter((word) => {
    for (let from = 0; from < word.length; from++)
      for (let end = from + 2; end <= word.length; end++) {
        const part = word.slice(from, end)
        if (part === word || !known.has(part)) continue
        if (charwise(word.slice(0, from)) + convert(part) + charwise(word.slice(end)) === convert(word)) return false
      }
    return true
  })
  return `${[...usual].flat().join('')}\n${needed.map((word) => `${word} ${convert(word)}`).join(' ')}`
}

/** @param {string} says @param {string} name @param {string} packed */
const file = async (says, name, packed) => {
  const { code } = await format(
    'words.ts',
    `// ${says}; written by packages/words.mjs.\n// Word frequencies: SUBTLEX-CH (Cai and Brysbaert 2010, by chinese-lexicon, ISC) and jieba (MIT).\n/** See \`PinyinDictionary\` and \`Traditional\` of @doorstep/model. */\nexport const ${name} = ${JSON.stringify(packed)}\n`,
    { semi: false, singleQuote: true, printWidth: 140 },
  )
  return code
}

/**
 * The two files, by name. The same sources always give the same.
 *
 * @param {typeof import('@doorstep/model/pinyin-input').packWords} packWords
 * @returns {Promise<Record<string, string>>}
 */
export async function buildWords(packWords) {
  const characters = everydayCharacters()
  const words = likelihoods(new Set(characters))
  addEveryday(words)
  return {
    'words.ts': await file('The words a pinyin keyboard knows, packed', 'PINYIN_WORDS', packWords(withSounds(words))),
    'traditional.ts': await file(
      'How those words are written in traditional characters, packed',
      'TRADITIONAL_WORDS',
      packTraditional(characters, words.keys()),
    ),
  }
}

if (process.argv[1] !== undefined && import.meta.url === pathToFileURL(process.argv[1]).href) {
  const files = await fromSource(async (load) => {
    const model = /** @type {typeof import('@doorstep/model/pinyin-input')} */ (await load('@doorstep/model/pinyin-input'))
    return buildWords(model.packWords)
  })
  for (const [name, text] of Object.entries(files)) writeFileSync(join(target, name), text)
}
