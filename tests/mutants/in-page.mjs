// The few words of mocha that component tests use, for `browser-tests.mjs`: runs what a file registers and stops at the first failure.

/** @typedef {{ befores: (() => unknown)[], afters: (() => unknown)[] }} Suite */
/** @type {Suite[]} */
const suites = [{ befores: [], afters: [] }]
/** @type {{ name: string, body: () => unknown, around: Suite[] }[]} */
const tests = []
/** @type {string[]} */
const names = []
/** What was thrown outside of a test's own steps. @type {unknown[]} */
const stray = []

const inner = () => /** @type {Suite} */ (suites.at(-1))
const words = {
  /** @param {string} name @param {() => void} body */
  describe(name, body) {
    suites.push({ befores: [], afters: [] })
    names.push(name)
    body()
    names.pop()
    suites.pop()
  },
  /** @param {string} name @param {() => unknown} body */
  it: (name, body) => tests.push({ name: [...names, name].join(' > '), body, around: [...suites] }),
  /** @param {() => unknown} body */
  beforeEach: (body) => inner().befores.push(body),
  /** @param {() => unknown} body */
  afterEach: (body) => inner().afters.push(body),
}
Object.assign(window, words)
window.addEventListener('error', (event) => stray.push(event.error ?? event.message))
window.addEventListener('unhandledrejection', (event) => stray.push(event.reason))

/** @param {Suite[]} around @param {() => unknown} body */
async function once(around, body) {
  try {
    for (const { befores } of around) for (const before of befores) await before()
    await body()
  } finally {
    for (const { afters } of [...around].reverse()) for (const after of afters) await after()
  }
  if (stray.length > 0) throw stray[0]
}

/** Runs the tests of a file; the first that fails and why, or undefined when all hold. @param {string} file @returns {Promise<string | undefined>} */
export async function run(file) {
  let name = 'loading'
  try {
    await import(file)
    for (const test of tests) {
      name = test.name
      await once(test.around, test.body)
    }
    return tests.length === 0 ? 'no test' : undefined
  } catch (error) {
    return `${name}: ${error instanceof Error ? error.message : String(error)}`
  }
}
