// `npm run bench:typing`: how many taps a character takes on the keyboard of the screen, by a simulated typist.
import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { build } from 'esbuild'

const root = fileURLToPath(new URL('../..', import.meta.url))
mkdirSync(join(root, '.cache/bench'), { recursive: true })
const outfile = join(root, '.cache/bench/typing.mjs')
await build({
  stdin: { contents: `export * from './tests/bench/typing/measure.ts'`, resolveDir: root },
  bundle: true,
  platform: 'node',
  format: 'esm',
  conditions: ['doorstep-source'],
  outfile,
  logLevel: 'warning',
})
/** @type {typeof import('./typing/measure.js')} */
const { GLASS, readSentences, readStrangers, tapsPerCharacter } = await import(pathToFileURL(outfile).href)

const { tuned, held } = readSentences(root)
const sets = { 'tuned (100)': tuned, 'held back (100)': held, 'all 200': [...tuned, ...held], 'questions by others': readStrangers(root) }
const one = { ...GLASS, rows: 1 }

console.log('taps a character          full or initials   full pinyin   initials   one row of candidates')
for (const [name, sentences] of Object.entries(sets)) {
  const figures = [
    tapsPerCharacter(sentences, 'either'),
    tapsPerCharacter(sentences, 'full'),
    tapsPerCharacter(sentences, 'initials'),
    tapsPerCharacter(sentences, 'either', one),
  ]
  console.log(`${name.padEnd(26)}${figures.map((figure, at) => figure.toFixed(2).padEnd([19, 14, 11, 0][at] ?? 0)).join('')}`)
}
