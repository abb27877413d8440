// Component tests in a real browser, Chromium or the one DOORSTEP_BROWSER names: which files, how TypeScript is served to the browser, and the report npm test reads.
import { mkdirSync, writeFileSync } from 'node:fs'
import { availableParallelism } from 'node:os'
import { dirname, relative } from 'node:path'
import { fileURLToPath } from 'node:url'
import { esbuildPlugin } from '@web/dev-server-esbuild'
import { defaultReporter } from '@web/test-runner'
import { chromeLauncher } from '@web/test-runner-chrome'
import puppeteer from 'puppeteer-core'
import { browserArguments, ensureFirefox, ensureShell } from './browser.mjs'
import { excusingScript } from './excused.mjs'
import { limit, PACE } from './pace.mjs'

const rootDir = fileURLToPath(new URL('..', import.meta.url))
const asked = process.env['DOORSTEP_BROWSER'] ?? 'chromium'

/** @param {import('@web/test-runner-core').TestSuiteResult} suite @param {string[]} path @returns {{ name: string, passed: boolean, skipped: boolean }[]} */
const testsOf = (suite, path) => [
  ...suite.tests.map(({ name, passed, skipped }) => ({ name: [...path, name].join(' > '), passed, skipped })),
  ...suite.suites.flatMap((inner) => testsOf(inner, [...path, inner.name])),
]

/**
 * Writes the counts where DOORSTEP_REPORT says. A file that could not be loaded, or in which something was thrown outside of a
 * test, counts as one failure.
 *
 * @returns {import('@web/test-runner-core').Reporter}
 */
function countsReporter() {
  return {
    onTestRunFinished({ sessions }) {
      const path = process.env['DOORSTEP_REPORT']
      if (!path) return
      const counts = { passed: 0, failed: 0, skipped: 0, names: /** @type {string[]} */ ([]) }
      for (const session of sessions) {
        const tests = session.testResults ? testsOf(session.testResults, [relative(rootDir, session.testFile)]) : []
        for (const test of tests) {
          counts[test.skipped ? 'skipped' : test.passed ? 'passed' : 'failed'] += 1
          if (test.skipped) counts.names.push(test.name)
        }
        if (!session.passed && tests.every((test) => test.passed || test.skipped)) counts.failed += 1
      }
      mkdirSync(dirname(path), { recursive: true })
      writeFileSync(path, JSON.stringify(counts))
    },
  }
}

/**
 * What a file keeps is its own: files beside each other are in profiles of their own (`createPage`), and what one leaves behind
 * in its profile is gone before the next.
 *
 * @param {import('@web/test-runner-chrome').ChromeLauncher} launcher
 */
function ownProfiles(launcher) {
  const stop = launcher.stopSession.bind(launcher)
  launcher.stopSession = async (session) => {
    const page = launcher.getPage(session)
    const origin = new URL(page.url()).origin
    const result = await stop(session)
    const devtools = await page.createCDPSession()
    await devtools.send('Storage.clearDataForOrigin', { origin, storageTypes: 'all' })
    await devtools.detach()
    return result
  }
  return launcher
}

const patience = { headless: true, timeout: limit(60_000) }
/** @param {{ browser: { createBrowserContext(): Promise<any> } }} parts */
const createPage = async ({ browser }) => (await browser.createBrowserContext()).newPage()
const launchers = {
  chromium: () =>
    ownProfiles(
      chromeLauncher({ launchOptions: { ...patience, executablePath: ensureShell(console.log), args: browserArguments }, createPage }),
    ),
  // each file has a context of its own, whose storage goes with it
  firefox: () =>
    chromeLauncher({
      puppeteer: /** @type {any} */ (puppeteer),
      // it waits for a tap before it makes a sound, where Chromium without a head does not
      launchOptions: {
        ...patience,
        browser: 'firefox',
        executablePath: ensureFirefox(console.log),
        extraPrefsFirefox: { 'media.autoplay.default': 0, 'media.autoplay.blocking_policy': 0 },
      },
      createPage,
    }),
}
const launcher = launchers[/** @type {keyof typeof launchers} */ (asked)]
if (!launcher) throw new Error(`DOORSTEP_BROWSER is ${asked}; there are ${Object.keys(launchers).join(', ')}.`)

/** @type {import('@web/test-runner').TestRunnerConfig} */
export default {
  rootDir,
  files: [
    'packages/{printing,sources,elements}/src/**/*.browser.test.ts',
    'packages/elements/src/**/*.test.ts',
    'tests/surfaces/**/*.test.ts',
  ],
  // of Firefox's windows one has the focus, and a page without it has no `:focus`
  concurrency: asked === 'firefox' ? 1 : availableParallelism() + 1,
  coverage: false,
  // The development builds: Lit's own warns of mistakes that production passes over, such as a class field that hides a property.
  nodeResolve: { exportConditions: ['doorstep-source', 'development', 'browser'] },
  plugins: [esbuildPlugin({ ts: true, target: 'es2022', tsconfig: fileURLToPath(new URL('../tsconfig.json', import.meta.url)) })],
  browsers: [launcher()],
  testFramework: { config: { timeout: limit(30_000) } },
  testRunnerHtml: (framework) =>
    `<!doctype html><html><body><script>window.doorstepPace = ${PACE}</script>${asked === 'firefox' ? excusingScript() : ''}<script type="module" src="${framework}"></script></body></html>`,
  browserStartTimeout: limit(60_000),
  testsStartTimeout: limit(60_000),
  testsFinishTimeout: limit(240_000),
  filterBrowserLogs: (/** @type {{ args: unknown[] }} */ { args }) => !String(args[0]).startsWith('Lit is in dev mode'),
  reporters: [defaultReporter({ reportTestResults: true, reportTestProgress: process.stdout.isTTY }), countsReporter()],
}
