// `npm run bench:find`: how well and how fast services are found, beside two search libraries. `--json`, `--questions FILE`.
import { existsSync, mkdirSync, readdirSync, readFileSync } from 'node:fs'
import { basename, extname, join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { parseArgs } from 'node:util'
import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'
import { gzipSync } from 'node:zlib'
import { build } from 'esbuild'
import { launchBrowser } from '../browser.mjs'

const root = fileURLToPath(new URL('../..', import.meta.url))
const cache = join(root, '.cache/bench')
mkdirSync(cache, { recursive: true })
const { values } = parseArgs({ options: { json: { type: 'boolean', default: false }, questions: { type: 'string' } } })

const ITEMS = 5000
const THROTTLE = 4

/** @param {import('esbuild').BuildOptions} options */
const bundle = async (options) => {
  const { outputFiles } = await build({
    bundle: true,
    format: 'esm',
    target: 'es2022',
    conditions: ['doorstep-source'],
    logLevel: 'warning',
    write: false,
    ...options,
  })
  return outputFiles?.[0]?.text ?? ''
}

/** Bytes of an engine alone, minified and compressed. @param {string} contents */
const bytes = async (contents) => gzipSync(await bundle({ stdin: { contents, resolveDir: root }, minify: true }), { level: 9 }).length
/** @type {Record<string, number>} */
const sizes = {
  doorstep: await bytes(`export { createFinder } from '${join(root, 'packages/model/src/services/find/finder.ts').replaceAll('\\', '/')}'`),
  MiniSearch: await bytes(`export { default } from 'minisearch'`),
  'Fuse.js': await bytes(`export { default } from 'fuse.js'`),
}

const inNode = join(cache, 'find.mjs')
await build({
  stdin: {
    contents: ['engines', 'measure', 'questions', 'real', 'slips'].map((file) => `export * from './tests/bench/find/${file}.ts'`).join(';'),
    resolveDir: root,
  },
  bundle: true,
  platform: 'node',
  format: 'esm',
  conditions: ['doorstep-source'],
  outfile: inNode,
  logLevel: 'warning',
})
/** @type {typeof import('./find/engines.js') & typeof import('./find/measure.js') & typeof import('./find/questions.js') & typeof import('./find/real.js') & typeof import('./find/slips.js')} */
const { engines, hitsOf, manyItems, readQuestions, realList, servicesOf, slipsOf } = await import(pathToFileURL(inNode).href)

const content = JSON.parse(readFileSync(join(root, 'kiosk/public/stations/wutongli/services.json'), 'utf8'))
const { items, index } = servicesOf(content)
const folder = join(root, 'tests/bench/find')
const files = values.questions
  ? [values.questions]
  : readdirSync(folder).flatMap((file) => (file.endsWith('.tsv') ? [join(folder, file)] : []))
const sets = files.map((file) => ({ name: basename(file, extname(file)), questions: readQuestions(file) }))
const asked = sets.flatMap(({ questions }) => questions)
const typed = asked.flatMap(({ words }) => Array.from(words).map((_, at, all) => all.slice(0, at + 1).join('')))

const script = await bundle({ entryPoints: [join(root, 'tests/bench/find/measure.ts')] })
const browser = await launchBrowser()
/** @type {Record<string, { build: number, first: number, p50: number, p95: number }>} */
const times = {}
try {
  for (const name of Object.keys(sizes)) {
    const page = await browser.newPage()
    const session = await page.context().newCDPSession(page)
    // the libraries take up to seconds for a key: a sample of the beginnings says enough
    const every = Math.ceil(typed.length / ({ doorstep: 4000, MiniSearch: 400, 'Fuse.js': 12 }[name] ?? 12))
    const share = typed.filter((_, at) => at % every === 0)
    times[name] = await page.evaluate(
      async ([code, feed, count]) => {
        const measure = await import(URL.createObjectURL(new Blob([code], { type: 'text/javascript' })))
        const { items: few, index: table } = measure.servicesOf(feed)
        Object.assign(globalThis, { measure, table, many: measure.manyItems(few, count) })
        return measure.timesOf('doorstep', few, table, [])
      },
      /** @type {const} */ ([script, content, ITEMS]),
    )
    const run = () =>
      page.evaluate(
        ([engine, words]) => {
          const { measure, table, many } = /** @type {any} */ (globalThis)
          return measure.timesOf(engine, many, table, words)
        },
        /** @type {const} */ ([name, share]),
      )
    // build at full speed, as the target says; keys on a processor four times slower
    const { build: built } = await page.evaluate((engine) => {
      const { measure, table, many } = /** @type {any} */ (globalThis)
      return measure.timesOf(engine, many, table, [])
    }, name)
    await session.send('Emulation.setCPUThrottlingRate', { rate: THROTTLE })
    times[name] = { ...(await run()), build: built }
    await page.close()
  }
} finally {
  await browser.close()
}

/** @param {number} value */
const round = (value) => Math.round(value * 1000) / 1000
/** @param {string} name */
const figures = (name) => {
  const { hit1, hit3, falseFinds, unanswerable } = hitsOf(name, items, index, asked)
  return {
    hit1: round(hit1),
    hit3: round(hit3),
    falseFinds,
    unanswerable,
    p95ms: round(times[name]?.p95 ?? NaN),
    buildMs: round(times[name]?.build ?? NaN),
    gzBytes: sizes[name] ?? NaN,
  }
}
const ours = figures('doorstep')
const peers = { MiniSearch: figures('MiniSearch'), 'Fuse.js': figures('Fuse.js') }

console.log(
  `${items.length} items of the demo; times over ${ITEMS} items in Chromium, keys at ${THROTTLE}x CPU throttle, building without.`,
)
console.log('| | hit@1 | hit@3 | false finds | p95 per key | build | size gz |\n| --- | --- | --- | --- | --- | --- | --- |')
for (const [name, row] of Object.entries({ doorstep: ours, ...peers }))
  console.log(
    `| ${name} | ${(row.hit1 * 100).toFixed(1)}% | ${(row.hit3 * 100).toFixed(1)}% | ${row.falseFinds} of ${row.unanswerable} | ${row.p95ms.toFixed(1)} ms | ${row.buildMs.toFixed(0)} ms | ${(row.gzBytes / 1000).toFixed(1)} kB |`,
  )
/**
 * One set in a line, and what it missed.
 * @param {string} name @param {readonly import('@doorstep/model/services').ServiceItem[]} among @param {import('@doorstep/model/find').CharacterIndex} table
 * @param {readonly import('./find/questions.js').Question[]} questions
 */
const tell = (name, among, table, questions) => {
  const { hit1, hit3, asked, falseFinds, unanswerable, misses, sure, sureWrong, sureOfNothing } = hitsOf(
    'doorstep',
    among,
    table,
    questions,
  )
  const hits = asked === 0 ? '' : `, hit@1 ${(hit1 * 100).toFixed(1)}%, hit@3 ${(hit3 * 100).toFixed(1)}%`
  console.log(
    `\n${name}: ${asked} questions${hits}; ${falseFinds} of ${unanswerable} found where nothing is, ${sureOfNothing} of them sure; sure of ${sure}, wrongly of ${sureWrong}`,
  )
  for (const { words, expected, found } of misses)
    console.log(`  ${words}: wanted ${expected.join(' or ') || 'nothing'}, found ${found.slice(0, 3).join(', ') || 'nothing'}`)
}
for (const { name, questions } of sets) tell(name, items, index, questions)

if (!values.questions) {
  const oracle = join(process.env['DOORSTEP_ORACLES'] ?? join(root, '../shared/oracles'), 'service-items/items.json')
  const lists = [{ name: 'the demo', items, index }]
  if (existsSync(oracle)) {
    const real = realList(oracle)
    lists.unshift({ name: `${real.items.length} real items without keywords`, ...real })
    for (const file of readdirSync(join(folder, 'real')))
      tell(`real/${file}`, real.items, real.index, real.byId(readQuestions(join(folder, 'real', file))))
  } else console.log(`\nThe real list is not at ${oracle}: its sets are left out.`)
  for (const list of lists)
    for (const { slip, asked: phrases, hit3 } of slipsOf(list.items, list.index, 300, 1))
      console.log(`one slip in pinyin, ${slip}, ${list.name}: ${(hit3 * 100).toFixed(1)}% of ${phrases} among the first three`)

  // what a list costs in memory, built and after use
  setFlagsFromString('--expose-gc')
  const collect = runInNewContext('gc')
  const heap = () => (collect(), collect(), process.memoryUsage().heapUsed / 1e6)
  const many = manyItems(items, ITEMS)
  const before = heap()
  const engine = engines['doorstep']?.(many, index)
  const built = heap() - before
  typed.filter((_, at) => at % 20 === 0).forEach((words) => engine?.find(words))
  console.log(`memory over ${ITEMS} items: ${built.toFixed(1)} MB built, ${(heap() - before).toFixed(1)} MB after use`)
}
if (values.json) console.log(JSON.stringify({ ...ours, peers }))
