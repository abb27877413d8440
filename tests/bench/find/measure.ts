// Hits and times of the engines: pure measuring, used in Node for the hits and in Chromium for the times.
import { readServices } from '@doorstep/model/feed'
import type { CharacterIndex } from '@doorstep/model/find'
import type { ServiceItem } from '@doorstep/model/services'
import { textIn } from '@doorstep/model/text'
import { engines } from './engines.js'
import type { Question } from './questions.js'

export interface Hits {
  readonly hit1: number
  readonly hit3: number
  readonly asked: number
  /** Of the questions that nothing answers: how many got an answer all the same. */
  readonly falseFinds: number
  readonly unanswerable: number
  /** Answers that look sure: how many, and how many of them are wrong; and those to questions that nothing answers. */
  readonly sure: number
  readonly sureWrong: number
  readonly sureOfNothing: number
  readonly misses: readonly { readonly words: string; readonly expected: readonly string[]; readonly found: readonly string[] }[]
}

/** The list and table of a services.json; throws when it cannot be read or has no index. */
export function servicesOf(content: unknown): { items: readonly ServiceItem[]; index: CharacterIndex } {
  const { value } = readServices(content)
  if (!value?.index) throw new Error('services.json has no index: doorstep index writes it')
  return { items: value.items, index: value.index }
}

export function hitsOf(name: string, items: readonly ServiceItem[], index: CharacterIndex, questions: readonly Question[]): Hits {
  const engine = engines[name]?.(items, index)
  if (!engine) throw new Error(`There is no engine ${name}`)
  const answered = questions.map(({ words, expected }) => ({
    words,
    expected,
    found: engine.find(words),
    sure: engine.sure?.(words) ?? false,
  }))
  const known = answered.filter(({ expected }) => expected.length > 0)
  const nothing = answered.filter(({ expected }) => expected.length === 0)
  const among = (count: number) => known.filter(({ expected, found }) => found.slice(0, count).some((id) => expected.includes(id))).length
  return {
    hit1: among(1) / known.length,
    hit3: among(3) / known.length,
    asked: known.length,
    falseFinds: nothing.filter(({ found }) => found.length > 0).length,
    unanswerable: nothing.length,
    sure: known.filter(({ sure }) => sure).length,
    sureWrong: known.filter(({ sure, expected, found }) => sure && !expected.includes(found[0] ?? '')).length,
    sureOfNothing: nothing.filter(({ sure }) => sure).length,
    misses: answered.filter(({ expected, found }) => (expected.length > 0 ? !expected.includes(found[0] ?? '') : found.length > 0)),
  }
}

/** `count` items made of the demo's: each copy in a street of its own, so that names differ and every list grows. */
export function manyItems(items: readonly ServiceItem[], count: number): ServiceItem[] {
  const streets = Array.from('东南西北中前后左右上下春夏秋冬金银铜铁松柏梅兰竹菊桃李杏柳桂')
  return Array.from({ length: count }, (_, at) => {
    const item = items[at % items.length]
    if (!item) throw new Error('no items')
    const round = Math.floor(at / items.length)
    const street = `${streets[round % streets.length]}${streets[(round * 7 + 3) % streets.length]}路`
    return { ...item, id: `${item.id}-${round}`, name: `${street}${textIn(item.name, ['zh-Hans'])}` }
  })
}

/** Milliseconds to build and to answer each beginning of each question as it is typed; `warm` of them are not counted. */
export function timesOf(name: string, items: readonly ServiceItem[], index: CharacterIndex, typed: readonly string[]) {
  const started = performance.now()
  const engine = engines[name]?.(items, index)
  const build = performance.now() - started
  if (!engine) throw new Error(`There is no engine ${name}`)
  const first = performance.now()
  engine.find('病历本')
  const firstFind = performance.now() - first
  // what is built on demand is asked for once: letters and a slip
  for (const words of ['bing', 'blb', 'booklet', '病厉本']) engine.find(words)
  const times = typed
    .map((words) => {
      const at = performance.now()
      engine.find(words)
      return performance.now() - at
    })
    .sort((one, other) => one - other)
  return { build, first: firstFind, p50: times[Math.floor(times.length * 0.5)] ?? NaN, p95: times[Math.floor(times.length * 0.95)] ?? NaN }
}
