// What others use of reading: a text read against a schema, what is wrong in it, in words, and how much may stand in it.
export type { Keys } from './inventory.js'
export { MOST_BYTES, MOST_ENTRIES } from './limits.js'
export { parse, type Parsed, type Salvaged, type SlicedReading } from './parse.js'
export { describeProblem, type Problem } from './problem.js'
export { quoted } from './quoted.js'
export { slippedFrom } from './slip.js'
