// `npm test`: installs what is missing, runs the suites, as many beside each other as there is room for, and ends in a table and one line of counts.
//
//   npm test                     every suite
//   npm test -- unit components  only these, and what they need first
import { spawn, spawnSync } from 'node:child_process'
import { mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { availableParallelism } from 'node:os'
import { join } from 'node:path'
import { installMissing } from '../kiosk/install.mjs'
import { ensureBrowser, ensureFirefox, ensureShell } from './browser.mjs'
import { root, suites } from './checks/suites.mjs'
import { crowding, measurePace } from './pace.mjs'

const reports = join(root, '.cache/tests')
/** Suites at the same time: while one waits for its pages, the other computes. */
const LANES = Math.min(3, availableParallelism())
const LOOK_MS = 5000

/** @param {string} sentence @returns {never} */
function stop(sentence) {
  console.error(sentence)
  process.exit(1)
}

/** @param {string[]} asked @returns {import('./checks/suites.mjs').Suite[]} */
function choose(asked) {
  const unknown = asked.find((name) => !suites.some((suite) => suite.name === name))
  if (unknown) stop(`There is no suite "${unknown}"; there are ${suites.map((suite) => suite.name).join(', ')}.`)
  const needed = new Set(asked.flatMap((name) => [...(suites.find((suite) => suite.name === name)?.needs ?? []), name]))
  return asked.length === 0 ? suites : suites.filter((suite) => needed.has(suite.name))
}

/** What ends each script that runs, with everything it started. @type {Set<() => void>} */
const ends = new Set()
for (const signal of /** @type {const} */ (['SIGINT', 'SIGTERM'])) {
  process.once(signal, () => {
    for (const end of ends) end()
    process.exit(130)
  })
}

/**
 * Runs one script to its end; one that hangs is ended.
 *
 * @param {string[]} command @param {Record<string, string>} env @param {number} minutes on a quiet machine; on a crowded one as much longer
 * @returns {Promise<{ ok: boolean, output: string }>}
 */
function run(command, env, minutes) {
  return new Promise((done) => {
    const own = process.platform !== 'win32'
    const child = spawn(process.execPath, command, {
      cwd: root,
      env: { ...process.env, ...env },
      stdio: ['ignore', 'pipe', 'pipe'],
      detached: own,
    })
    let output = ''
    const end = () => {
      if (child.pid === undefined || child.exitCode !== null) return
      if (own) process.kill(-child.pid, 'SIGKILL')
      else child.kill()
    }
    ends.add(end)
    let left = minutes * 60_000
    const timer = setInterval(() => {
      left -= LOOK_MS / crowding()
      if (left > 0) return
      output += `\nEnded: it took longer than ${minutes} minutes of a quiet machine.\n`
      end()
    }, LOOK_MS)
    for (const stream of [child.stdout, child.stderr]) stream.setEncoding('utf8').on('data', (text) => (output += text))
    child.on('error', (error) => (output += error.message))
    child.on('close', (code) => {
      clearInterval(timer)
      ends.delete(end)
      done({ ok: code === 0, output })
    })
  })
}

/** @typedef {import('./checks/suites.mjs').Counts & { output: string, halfDone?: boolean }} Outcome halfDone: later suites cannot build on it */

/** @param {import('./checks/suites.mjs').Suite} suite @returns {Promise<Outcome>} */
async function runSuite(suite) {
  const instead = await suite.instead?.()
  if (instead) return { ...instead, output: '' }
  const report = join(reports, `${suite.name}.json`)
  rmSync(report, { force: true })
  let output = ''
  let passed = 0
  let failed = 0
  for (const command of suite.commands) {
    const ended = await run(
      command.map((part) => part.replace('$REPORT', report)),
      { ...suite.env, DOORSTEP_PACE: String(measurePace()), DOORSTEP_REPORT: report, FORCE_COLOR: '0', NO_COLOR: '1' },
      suite.minutes,
    )
    output += ended.output
    if (ended.ok) passed += 1
    else failed += 1
    // A later command builds on the earlier one's result.
    if (!ended.ok) break
  }
  writeFileSync(join(reports, `${suite.name}.log`), output)
  if (!suite.count) return { passed, failed, skipped: 0, output, halfDone: failed > 0 }
  try {
    const counts = suite.count(report)
    if (counts.passed + counts.failed === 0) output += '\nThis suite ran no test, which counts as a failure.\n'
    // A runner may find something wrong outside of every test; that must not get lost.
    return { ...counts, failed: Math.max(counts.failed, failed, counts.passed === 0 ? 1 : 0), output }
  } catch {
    return { passed: 0, failed: Math.max(1, failed), skipped: 0, output: `${output}\nThe suite left no report.\n`, halfDone: true }
  }
}

const chosen = choose(process.argv.slice(2))
mkdirSync(reports, { recursive: true })
try {
  installMissing(root, (line) => console.log(line))
  if (chosen.some((suite) => suite.browser)) {
    const shell = ensureShell((line) => console.log(line))
    const browser = ensureBrowser((line) => console.log(line))
    Object.assign(process.env, { DOORSTEP_SHELL: shell, CHROME_PATH: browser })
  }
  if (chosen.some((suite) => suite.firefox)) process.env['FIREFOX_PATH'] = ensureFirefox((line) => console.log(line))
} catch (error) {
  stop(error instanceof Error ? error.message : String(error))
}

/** @typedef {{ suite: import('./checks/suites.mjs').Suite, counts: Outcome, seconds: string }} Result */

/** What each suite that has begun will come to. @type {Map<string, Promise<Result>>} */
const begun = new Map()

/** @param {import('./checks/suites.mjs').Suite} suite @returns {Promise<Result>} */
async function result(suite) {
  const needed = await Promise.all((suite.needs ?? []).flatMap((name) => begun.get(name) ?? []))
  const started = performance.now()
  const broken = needed.find(({ counts }) => counts.halfDone)
  // What it would test is an older build, or half of one.
  /** @type {Outcome} */
  const notRun = { passed: 0, failed: 1, skipped: 0, output: `Not run, because ${broken?.suite.name} failed.` }
  const counts = broken ? notRun : await runSuite(suite)
  const seconds = ((performance.now() - started) / 1000).toFixed(1)
  const { passed, failed, skipped } = counts
  if (failed > 0) console.log(counts.output.trim().replace(/^/gm, '  | '))
  for (const name of counts.names ?? []) console.log(`  not run: ${name}`)
  console.log(
    `${failed > 0 ? '✗' : '✓'} ${suite.name}: ${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}, ${seconds} s`,
  )
  return { suite, counts, seconds }
}

/** @param {string[]} args */
const git = (args) => spawnSync('git', args, { cwd: root, encoding: 'utf8' }).stdout?.trim() ?? ''
const commit = git(['status', '--porcelain']) === '' ? git(['rev-parse', 'HEAD']) : ''

const started = performance.now()
const waiting = [...chosen]
async function lane() {
  for (let suite = waiting.shift(); suite; suite = waiting.shift()) {
    const coming = result(suite)
    begun.set(suite.name, coming)
    await coming
  }
}
await Promise.all(Array.from({ length: LANES }, lane))
const results = await Promise.all(chosen.flatMap(({ name }) => begun.get(name) ?? []))

/** @param {(string | number)[]} cells */
const row = ([name, passed, failed, skipped, seconds, about]) =>
  `${String(name).padEnd(14)}${String(passed).padStart(7)}${String(failed).padStart(7)}${String(skipped).padStart(8)}${String(seconds).padStart(9)}  ${about}`

console.log(`\n${row(['suite', 'passed', 'failed', 'skipped', 'seconds', ''])}`)
for (const { suite, counts, seconds } of results)
  console.log(row([suite.name, counts.passed, counts.failed, counts.skipped, seconds, suite.about]))

/** @param {'passed' | 'failed' | 'skipped'} key */
const sum = (key) => results.reduce((total, { counts }) => total + counts[key], 0)
const skipped = sum('skipped')
console.log(`\n${((performance.now() - started) / 60_000).toFixed(1)} minutes`)
console.log(`${sum('passed')} passed, ${sum('failed')} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`)
process.exitCode = sum('failed') > 0 ? 1 : 0
// what `npm run release` asks for before it publishes: this commit, whole, and nothing beside it
if (process.exitCode === 0 && chosen.length === suites.length && commit !== '') writeFileSync(join(reports, 'passed'), `${commit}\n`)
