// What others use of writing: what letters may mean in Chinese.
export { PinyinDictionary, type Word } from './dictionary.js'
export { type Candidate, PinyinInput } from './input.js'
export { type PackedWord, packWords } from './pack.js'
export type { Spelling } from './spellings.js'
export { Traditional } from './traditional.js'
