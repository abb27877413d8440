// Reads a text as JSON by a reader of the model, in slices, and tells where a text stops being JSON.
import type { FeedFailure } from '@doorstep/model/feed'
import { quoted, type Problem, type SlicedReading, type Salvaged } from '@doorstep/model/schema'
import type { JsonFault } from './json-fault.js'
import { inSlices } from './slices.js'

/** A text that is no JSON, and where it stops being it. */
export class NotJson extends Error {
  readonly failure: Pick<FeedFailure, 'code' | 'line' | 'column' | 'mistake' | 'detail'>
  readonly problem: Problem

  constructor({ line, column, end, found, mistake }: JsonFault) {
    super(`not JSON from line ${line}, column ${column} on`)
    this.failure = { code: end ? 'cut-off' : 'malformed', line, column, ...(!end && { mistake, detail: found }) }
    this.problem = { path: '', found: found === '' ? "''" : quoted(found), expected: `json:${line} ${column}` }
  }
}

/** The value without its bad entries; undefined when it was given up. Rejects with {@link NotJson}. */
export async function readJson<Value>(
  text: string,
  reading: (input: unknown) => SlicedReading<Value>,
  givenUp?: () => boolean,
): Promise<Salvaged<Value> | undefined> {
  let input: unknown
  try {
    input = JSON.parse(text)
  } catch {
    const { findFault } = await import('./json-fault.js')
    const fault = await inSlices(findFault(text), givenUp)
    if (fault) throw new NotJson(fault)
    return undefined
  }
  return inSlices(reading(input), givenUp)
}
