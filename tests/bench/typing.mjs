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
const { GLASSES, readLines, readSentences, readStrangers, tapsPerCharacter } = await import(pathToFileURL(outfile).href)

const { tuned, held } = readSentences(root)
const sets = {
  'tuned (100)': tuned,
  'held back (100)': held,
  'held back c (100)': readLines(root, 'held-c.txt'),
  'held back d (100)': readLines(root, 'held-d.txt'),
  'held back e (100)': readLines(root, 'held-e.txt'),
  'held back f (100)': readLines(root, 'held-f.txt'),
  'questions by others': readStrangers(root),
}
const HABITS = /** @type {const} */ (['either', 'full', 'initials'])

console.log('taps a character by the way of typing (full pinyin or initials, whichever is less; full pinyin; initials)')
console.log(
  `${' '.repeat(22)}${Object.entries(GLASSES)
    .map(([name, { rows, width }]) => `${name}: ${rows} x ${width}`.padEnd(24))
    .join('')}`,
)
console.log(
  `${' '.repeat(22)}${Object.keys(GLASSES)
    .map(() =>
      HABITS.map((habit) => habit.padEnd(8))
        .join('')
        .slice(0, 24),
    )
    .join('')}`,
)
for (const [name, sentences] of Object.entries(sets)) {
  const figures = Object.values(GLASSES).flatMap((room) =>
    HABITS.map((habit) => tapsPerCharacter(sentences, habit, room).toFixed(2).padEnd(8)),
  )
  console.log(`${name.padEnd(22)}${figures.join('')}`)
}
