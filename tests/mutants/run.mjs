// `npm run mutants`: plants small faults one at a time and runs the tests that stand on the file; says which nobody noticed.
//
//   npm run mutants                                      40 faults drawn over all packages and the kiosk
//   npm run mutants -- packages/model/src/needs          drawn from below these paths
//   npm run mutants -- --count 100 --seed 7 kiosk/src    more, and others
//   npm run mutants -- --all packages/model/src/queue/calls.ts
//   npm run mutants -- --reach 1 packages/model/src       only the tests of the same package; 0: of the same folder
//
// A fault that changes nothing anybody could see survives as well: what survived is a list to read, not a score to reach.
import { fork } from 'node:child_process'
import { readdirSync, readFileSync, statSync } from 'node:fs'
import { dirname, join, relative, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { limit } from '../pace.mjs'
import { faultsIn } from './faults.mjs'
import { chanceOf } from '../../packages/model/src/testing/chance.mjs'

const root = fileURLToPath(new URL('../..', import.meta.url))
const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    count: { type: 'string', default: '40' },
    seed: { type: 'string', default: '1' },
    all: { type: 'boolean', default: false },
    reach: { type: 'string', default: '2' },
  },
})

// Words, styles, registrations, and what only tests use.
const LEFT_OUT = /\.(test|words(?:\.[\w-]+)?|styles|contract|d)\.ts$|\/(testing|define|dist)\/|\/index\.ts$|\.css\.ts$/
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

const draw = chanceOf(Number(values.seed))
const drawn = values.all
  ? all
  : all
      .map((fault) => ({ fault, lot: draw() }))
      .sort((one, other) => one.lot - other.lot)
      .map(({ fault }) => fault)
const chosen = drawn.slice(0, values.all ? undefined : Number(values.count))

const env = { ...process.env, DOORSTEP_HISTORIES: '60' }

/** @param {import('node:child_process').ChildProcess} child */
const end = ({ pid }) => {
  try {
    if (pid !== undefined) process.kill(-pid, 'SIGKILL')
  } catch {
    // it has ended by itself
  }
}

/** Processes that have read everything, by script; a fault then costs only its tests. @type {Map<string, Promise<import('node:child_process').ChildProcess>>} */
const testers = new Map()

/** @param {string} script */
function testerOf(script) {
  const tester =
    testers.get(script) ??
    new Promise((ready) => {
      const child = fork(join(root, 'tests/mutants', script), {
        cwd: root,
        env,
        stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
        detached: true,
      })
      child.once('message', () => ready(child))
    })
  testers.set(script, tester)
  return tester
}

/** Whether one kind of tests notices, those beside the file first. @param {string} script @param {import('./faults.mjs').Fault} fault @param {number} patience @returns {Promise<boolean>} */
async function noticedBy(script, fault, patience) {
  const child = await testerOf(script)
  return new Promise((done) => {
    const timer = setTimeout(() => {
      testers.delete(script)
      end(child)
      done(true)
    }, patience)
    child.once('message', (seen) => {
      clearTimeout(timer)
      done(seen === true)
    })
    child.send({ fault, reach: Number(values.reach) })
  })
}

const [IN_NODE, IN_BROWSER] = ['node-tests.mjs', 'browser-tests.mjs']
/** What tests a package or the kiosk, where it is not Node alone. @type {Readonly<Record<string, readonly string[]>>} */
const TESTED = Object.fromEntries(['elements', 'printing', 'sources', 'kiosk'].map((name) => [name, [IN_NODE, IN_BROWSER]]))

/** Whether tests fail with the fault planted; a run that does not end has failed too. @param {import('./faults.mjs').Fault} fault @param {number} patience */
async function noticed(fault, patience) {
  const [, name = ''] = /^(?:packages\/)?(\w+)\//.exec(relative(root, fault.path)) ?? []
  for (const script of TESTED[name] ?? [IN_NODE]) if (await noticedBy(script, fault, patience)) return true
  return false
}

/** How long to wait for the tests of a folder; 0 where they fail as it is, and nothing is learnt from a fault. @type {Map<string, number>} */
const patience = new Map()
/** @param {import('./faults.mjs').Fault} fault */
async function patienceWith({ path, start, end, ...rest }) {
  const room = dirname(path)
  const known = patience.get(room)
  if (known !== undefined) return known
  const begun = performance.now()
  const fails = await noticed({ ...rest, path, start, end, text: readFileSync(path, 'utf8').slice(start, end) }, limit(90_000))
  const wait = fails ? 0 : limit(3_000) + 3 * (performance.now() - begun)
  patience.set(room, wait)
  return wait
}

let caught = 0
let tried = 0
for (const fault of chosen) {
  const wait = await patienceWith(fault)
  if (wait === 0) {
    console.log(`not tried ${relative(root, fault.path)}:${fault.line}: its tests fail without a fault`)
    continue
  }
  tried += 1
  const seen = await noticed(fault, wait)
  if (seen) caught += 1
  console.log(`${seen ? 'caught  ' : 'SURVIVED'} ${relative(root, fault.path)}:${fault.line} ${fault.what} => ${fault.text.slice(0, 60)}`)
}
console.log(
  `${caught} of ${tried} caught (${((100 * caught) / Math.max(1, tried)).toFixed(0)} %), drawn from ${all.length} by seed ${values.seed}`,
)
for (const tester of testers.values()) end(await tester)
