// How slow this machine is at the moment, so that no limit of time in the tests depends on a quiet one.
import { availableParallelism, loadavg } from 'node:os'

/** What the piece of work below takes on the machine the limits were made for, in ms. */
const USUAL_MS = 25
/** `npm test` itself has more running than there are processors. */
const BESIDE = 1.5
const SLOWEST = 6

/** A fixed piece of work, as a test does it: numbers, text, and objects that come and go. */
function work() {
  let sum = 0
  for (let round = 0; round < 160; round += 1) {
    const text = JSON.stringify(Array.from({ length: 400 }, (_, index) => ({ index, name: `item ${index * round}` })))
    for (const { index, name } of JSON.parse(text)) sum = (sum * 31 + index + name.length) % 1_000_003
  }
  return sum
}

/**
 * How many times longer than on two quiet processors everything may take here and now; at least 1.5, at most 6. It is the larger
 * of what a fixed piece of work took and of how many processes there are to a processor.
 */
export function measurePace() {
  work()
  const begun = performance.now()
  work()
  const slower = (performance.now() - begun) / USUAL_MS
  return Math.min(SLOWEST, Math.round(10 * BESIDE * Math.max(crowding(), slower)) / 10)
}

/** How many processes there were to a processor in the last minute; at least 1. */
export const crowding = () => Math.max(1, (loadavg()[0] ?? 0) / availableParallelism())

// One measure for a run: what this process starts inherits it.
export const PACE = Number(process.env['DOORSTEP_PACE']) || measurePace()
process.env['DOORSTEP_PACE'] = String(PACE)

/** A limit of so many ms on two quiet processors, as it is to be here. @param {number} ms */
export const limit = (ms) => Math.round(ms * PACE)
