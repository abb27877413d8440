// Runs the Node tests that stand on a file again and again in one process, a fault planted each time; `run.mjs` starts it and ends it when it hangs.
import { dirname } from 'node:path'
import { fileURLToPath } from 'node:url'

const root = fileURLToPath(new URL('../..', import.meta.url))
process.env['VITEST'] = 'true'
const { createVitest } = await import('vitest/node')
const vitest = await createVitest('test', {
  root,
  watch: false,
  project: ['unit*'],
  // what stands alone in `npm test` stands alone here: a module that one file made up must not be met by the next
  pool: 'threads',
  fileParallelism: false,
  bail: 1,
  reporters: [{}],
})

/** The tests that stand on a file. @type {Map<string, import('vitest/node').TestSpecification[]>} */
const known = new Map()
/** @param {string} path */
async function testsOf(path) {
  const tests = known.get(path)
  if (tests) return tests
  vitest.config.related = [path]
  const related = await vitest.getRelevantTestSpecifications()
  known.set(path, related)
  return related
}

/** The tests near a file first: of its folder, of its package, then the rest. @param {string} path */
function nearness(path) {
  const room = dirname(path)
  const home = path.slice(0, path.indexOf('/src/') + 5)
  return (/** @type {string} */ test) => (test.startsWith(`${room}/`) ? 0 : test.startsWith(home) ? 1 : 2)
}

/** Whether a test fails. @param {import('vitest/node').TestSpecification[]} tests */
async function fails(tests) {
  if (tests.length === 0) return false
  const { testModules, unhandledErrors } = await vitest.runTestSpecifications(tests)
  // those of earlier runs are among the modules as well
  const asked = new Set(tests.map(({ moduleId }) => moduleId))
  return unhandledErrors.length > 0 || testModules.some((module) => asked.has(module.moduleId) && !module.ok())
}

/** Whether a test fails with the fault planted. @param {{ fault: import('./faults.mjs').Fault, reach: number }} asked reach: how far off the tests may be */
async function noticed({ fault, reach }) {
  const tests = await testsOf(fault.path)
  const far = nearness(fault.path)
  process.env['DOORSTEP_MUTANT'] = JSON.stringify(fault)
  vitest.invalidateFile(fault.path)
  let seen = false
  for (let ring = 0; ring <= reach && !seen; ring += 1) seen = await fails(tests.filter(({ moduleId }) => far(moduleId) === ring))
  // the next fault may be in another file
  delete process.env['DOORSTEP_MUTANT']
  vitest.invalidateFile(fault.path)
  return seen
}

process.on('message', (/** @type {Parameters<typeof noticed>[0]} */ asked) => void noticed(asked).then((seen) => process.send?.(seen)))
// also out of a test that never ends
process.on('disconnect', () => process.exit())
process.send?.('ready')
