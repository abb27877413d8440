// The streams that are tried, one line each. One of the registry that is missing here fails the unit tests and every run.
import { allStreams } from '@doorstep/model/streams'
import { needs } from './needs/needs.js'
import { queue } from './queue/queue.js'
import './third-stream.js'
import type { Tried } from './tried.js'
import { umbrellas } from './umbrellas/umbrellas.js'

const TRIED: readonly Tried[] = [queue, needs, umbrellas]

/** Every stream of the registry, with what it brings to be tried. */
export function allTried(): readonly Tried[] {
  return allStreams().map(({ name }) => {
    const tried = TRIED.find(({ stream }) => stream.name === name)
    if (!tried) throw new Error(`Nobody tries the stream '${name}': it wants a folder in tests/torture and a line in all-tried.ts.`)
    return tried
  })
}
