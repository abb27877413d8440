// `npm run mutants`: plants small faults one at a time and runs the tests that stand on the file; says which nobody noticed.
//
//   npm run mutants                                      40 faults drawn over all packages and the kiosk
//   npm run mutants -- packages/model/src/needs          drawn from below these paths
//   npm run mutants -- --count 100 --seed 7 kiosk/src    more, and others
//   npm run mutants -- --all packages/model/src/queue/calls.ts
//
// A fault that changes nothing anybody could see survives as well: what survived is a list to read, not a score to reach.
import { spawn } from 'node:child_process'
import { readdirSync, readFileSync, statSync } from 'node:fs'
import { dirname, join, relative, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { limit } from '../pace.mjs'
import { faultsIn } from './faults.mjs'

const root = fileURLToPath(new URL('../..', import.meta.url))
const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { count: { type: 'string', default: '40' }, seed: { type: 'string', default: '1' }, all: { type: 'boolean', default: false } },
})

/** Numbers from 0 to 1 that are the same for the same seed (mulberry32). @param {number} seed */
function lots(seed) {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
}

// Words, styles, registrations, and what only tests use.
const LEFT_OUT = /\.(test|words|styles|contract|d)\.ts$|\/(testing|define|dist)\/|\/index\.ts$|\.css\.ts$/
/** @param {string} place */
const filesBelow = (place) =>
  statSync(place).isFile()
    ? [place]
    : readdirSync(place, { recursive: true, encoding: 'utf8' })
        .filter((name) => name.endsWith('.ts'))
        .map((name) => join(place, name))
const places =
  positionals.length > 0
    ? positionals.map((place) => resolve(place))
    : [
        ...readdirSync(join(root, 'packages'), { withFileTypes: true })
          .filter((each) => each.isDirectory())
          .map(({ name }) => join(root, 'packages', name, 'src')),
        join(root, 'kiosk/src'),
      ]
const files = places.flatMap(filesBelow).filter((path) => !LEFT_OUT.test(path))
const all = files.flatMap(faultsIn)

const draw = lots(Number(values.seed))
const drawn = values.all
  ? all
  : all
      .map((fault) => ({ fault, lot: draw() }))
      .sort((one, other) => one.lot - other.lot)
      .map(({ fault }) => fault)
const chosen = drawn.slice(0, values.all ? undefined : Number(values.count))

/** The tests that stand on a file. Elements have theirs beside them; what is used by many is run with all of them. @param {string} path */
function testsOf(path) {
  const below = relative(root, path)
  const vitest = [
    'node_modules/vitest/vitest.mjs',
    'related',
    path,
    '--run',
    '--project=unit',
    '--bail=1',
    '--pool=threads',
    '--no-isolate',
  ]
  if (!below.startsWith('packages/elements/')) return [...vitest, '--reporter=dot', '--passWithNoTests=false']
  return [
    'node_modules/@web/test-runner/dist/bin.js',
    '--config',
    'tests/web-test-runner.config.mjs',
    '--files',
    `${relative(root, dirname(path))}/**/*.test.ts`,
  ]
}

/** Whether the tests fail with the fault planted; a run that does not end has failed too. @param {import('./faults.mjs').Fault} fault @returns {Promise<boolean>} */
function noticed(fault) {
  return new Promise((done) => {
    const child = spawn(process.execPath, testsOf(fault.path), {
      cwd: root,
      env: { ...process.env, DOORSTEP_MUTANT: JSON.stringify(fault), DOORSTEP_HISTORIES: '60' },
      stdio: 'ignore',
      detached: true,
    })
    const timer = setTimeout(() => child.pid !== undefined && process.kill(-child.pid, 'SIGKILL'), limit(90_000))
    child.on('close', (code) => {
      clearTimeout(timer)
      done(code !== 0)
    })
  })
}

/** Whether the tests of a file hold as it is; where they do not, nothing is learnt from a fault. @type {Map<string, Promise<boolean>>} */
const whole = new Map()
let caught = 0
let tried = 0
for (const fault of chosen) {
  const kin = testsOf(fault.path).join(' ')
  const holds =
    whole.get(kin) ?? noticed({ ...fault, text: readFileSync(fault.path, 'utf8').slice(fault.start, fault.end) }).then((seen) => !seen)
  whole.set(kin, holds)
  if (!(await holds)) {
    console.log(`not tried ${relative(root, fault.path)}:${fault.line}: its tests fail without a fault`)
    continue
  }
  tried += 1
  const seen = await noticed(fault)
  if (seen) caught += 1
  console.log(`${seen ? 'caught  ' : 'SURVIVED'} ${relative(root, fault.path)}:${fault.line} ${fault.what}`)
}
console.log(
  `${caught} of ${tried} caught (${((100 * caught) / Math.max(1, tried)).toFixed(0)} %), drawn from ${all.length} by seed ${values.seed}`,
)
