// The questions people ask, each with the items that answer it: read from a file of lines.
import { readFileSync } from 'node:fs'

export interface Question {
  readonly words: string
  /** Ids of the items that are right; none where nothing may be found. */
  readonly expected: readonly string[]
}

interface Written {
  readonly words?: string
  readonly question?: string
  readonly item?: string | readonly string[] | null
  readonly expected?: string | readonly string[] | null
}

/**
 * Reads lines of `words<tab>id;id`, `-` for nothing to be found, `#` before a remark; or a JSON list of `{ words, item }`.
 *
 * @throws Error for a line of another shape, with its number.
 */
export function readQuestions(file: string): Question[] {
  const text = readFileSync(file, 'utf8').trim()
  if (text.startsWith('['))
    return (JSON.parse(text) as Written[]).map(({ words, question, item, expected }, at) => {
      const asked = words ?? question
      if (asked === undefined) throw new Error(`${file}: entry ${at} has no words`)
      return { words: asked, expected: [item ?? expected ?? []].flat() }
    })
  return text.split('\n').flatMap((line, at) => {
    if (line.startsWith('#')) return []
    const [words, ids, ...more] = line.trimEnd().split('\t')
    if (!words || !ids || more.length > 0) throw new Error(`${file}:${at + 1}: not "words<tab>id"`)
    return [{ words, expected: ids === '-' ? [] : ids.split(';') }]
  })
}
