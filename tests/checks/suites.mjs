// The suites of npm test, in the order they begin: what each starts, and how its counts are read.
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join, relative, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'

export const root = fileURLToPath(new URL('../..', import.meta.url))

/**
 * @typedef {{ passed: number, failed: number, skipped: number, names?: string[] }} Counts names: the tests that were not run
 * @typedef {{
 *   name: string, about: string, minutes: number, needs?: string[], browser?: true, firefox?: true,
 *   commands: string[][], env?: Record<string, string>, count?: (report: string) => Counts, instead?: () => Promise<Counts | undefined>
 * }} Suite
 *   commands: scripts below the project with their arguments, run by Node one after the other; without `count` each counts as 1.
 *   needs: suites that come first. instead: what takes the suite's place, if anything does.
 */

/** A vitest JSON report; a file that could not be loaded counts as one failure. @param {string} path @returns {Counts} */
function vitestCounts(path) {
  const report = JSON.parse(readFileSync(path, 'utf8'))
  /** @type {{ name: string, status: string, assertionResults: { status: string, fullName: string }[] }[]} */
  const files = report.testResults
  const tests = files.flatMap((file) => file.assertionResults)
  const skipped = tests.filter((test) => test.status !== 'passed' && test.status !== 'failed')
  return {
    passed: tests.filter((test) => test.status === 'passed').length,
    failed:
      tests.filter((test) => test.status === 'failed').length +
      files.filter((file) => file.status === 'failed' && !file.assertionResults.some((test) => test.status === 'failed')).length,
    skipped: skipped.length,
    names: skipped.map((test) => test.fullName),
  }
}

/** What a suite of ours wrote. @param {string} path @returns {Counts} */
const ownCounts = (path) => JSON.parse(readFileSync(path, 'utf8'))

/** The projects of a suite are named after it, with more behind. @param {string} name @param {string} about @param {number} minutes @returns {Suite} */
const vitest = (name, about, minutes) => ({
  name,
  about,
  minutes,
  commands: [
    ['node_modules/vitest/vitest.mjs', 'run', `--project=${name}*`, '--reporter=default', '--reporter=json', '--outputFile.json=$REPORT'],
  ],
  count: vitestCounts,
})

const oracles = resolve(root, process.env['DOORSTEP_ORACLES'] ?? '../shared/oracles')

/**
 * Where the data is absent the tests are named, from their source because loading them would fail, and counted as skipped;
 * where it is required nothing takes the suite's place, and it fails by itself.
 */
async function withoutOracles() {
  if (existsSync(oracles) || process.env['CI'] === 'true' || process.env['DOORSTEP_ORACLES_REQUIRED'] === '1') return undefined
  const folder = join(root, 'tests/oracles')
  const files = existsSync(folder) ? readdirSync(folder).filter((name) => name.endsWith('.test.ts')) : []
  /** @type {string[]} */
  const names = []
  const { default: ts } = await import('typescript')
  for (const file of files) {
    const source = ts.createSourceFile(file, readFileSync(join(folder, file), 'utf8'), ts.ScriptTarget.Latest, true)
    /** @param {import('typescript').Node} node */
    const visit = (node) => {
      if (ts.isCallExpression(node) && /^(it|test)\b/.test(node.expression.getText())) {
        const [title] = node.arguments
        if (title && (ts.isStringLiteralLike(title) || ts.isTemplateExpression(title)))
          names.push(`${file} > ${title.getText().slice(1, -1)}`)
      }
      ts.forEachChild(node, visit)
    }
    visit(source)
  }
  console.log(`  not run, because ${relative(process.cwd(), oracles)} is not there (see CONTRIBUTING.md):`)
  for (const name of names) console.log(`    ${name}`)
  return { passed: 0, failed: 0, skipped: names.length }
}

/** @type {Suite[]} */
export const suites = [
  // the longest first: the others go by beside it
  { name: 'build', about: 'the kiosk', minutes: 5, commands: [['node_modules/vite/bin/vite.js', 'build', '--logLevel', 'warn']] },
  { ...vitest('e2e', 'the built kiosk in Chromium', 20), needs: ['build'], browser: true },
  {
    name: 'types',
    about: 'TypeScript, strict',
    minutes: 4,
    commands: [
      ['node_modules/typescript-native/bin/tsc', '-p', 'tsconfig.json'],
      ['node_modules/typescript-native/bin/tsc', '-p', 'kiosk/tsconfig.worker.json', '--noEmit'],
    ],
  },
  {
    name: 'lint',
    about: 'oxlint with types, ESLint for templates',
    minutes: 4,
    commands: [['node_modules/oxlint/bin/oxlint'], ['node_modules/eslint/bin/eslint.js', '.', '--max-warnings=0']],
  },
  { name: 'format', about: 'oxfmt', minutes: 2, commands: [['node_modules/oxfmt/bin/oxfmt', '--check']] },
  vitest('unit', 'pure code in Node', 8),
  { ...vitest('oracles', 'against data no one here wrote', 8), browser: true, instead: withoutOracles },
  {
    name: 'components',
    about: 'web components in Chromium',
    minutes: 12,
    browser: true,
    commands: [['node_modules/@web/test-runner/dist/bin.js', '--config', 'tests/web-test-runner.config.mjs']],
    count: ownCounts,
  },
  {
    name: 'packages',
    about: 'the npm packages build, load and bundle',
    minutes: 5,
    commands: [['packages/build.mjs'], ['tests/checks/packages.mjs']],
    count: ownCounts,
  },
  {
    name: 'snippets',
    about: 'the code in the docs compiles',
    minutes: 4,
    needs: ['packages'],
    commands: [['tests/checks/snippets.mjs']],
    count: ownCounts,
  },
  {
    name: 'sizes',
    about: 'bytes per component',
    minutes: 2,
    needs: ['packages'],
    commands: [['tests/checks/sizes.mjs']],
    count: ownCounts,
  },
  {
    name: 'baseline',
    about: 'what the widgets ask of a browser',
    minutes: 2,
    needs: ['packages'],
    commands: [['tests/checks/baseline.mjs']],
    count: ownCounts,
  },
  {
    name: 'examples',
    about: 'the script tag and React, from the packed archives',
    minutes: 5,
    needs: ['packages'],
    browser: true,
    commands: [['tests/examples/run.mjs', '--short']],
    count: ownCounts,
  },
  {
    name: 'embed',
    about: 'a widget on pages that are not ours, in short',
    minutes: 5,
    needs: ['packages'],
    browser: true,
    commands: [['tests/embed/run.mjs', '--short']],
    count: ownCounts,
  },
  {
    name: 'firefox',
    about: 'the guests’ component tests in Firefox, in short',
    minutes: 5,
    firefox: true,
    env: { DOORSTEP_BROWSER: 'firefox' },
    commands: [
      [
        'node_modules/@web/test-runner/dist/bin.js',
        '--config',
        'tests/web-test-runner.config.mjs',
        '--files',
        'packages/elements/src/{service-board/service-board,timetable/anywhere,meal-calendar/meal-calendar,rating/rating}.test.ts',
      ],
    ],
    count: ownCounts,
  },
  {
    name: 'embed-firefox',
    about: 'a widget on pages that are not ours, in Firefox, in short',
    minutes: 5,
    needs: ['packages'],
    firefox: true,
    commands: [['tests/embed/run.mjs', '--short', '--browser', 'firefox']],
    count: ownCounts,
  },
  {
    name: 'manifest',
    about: 'custom-elements.json is up to date',
    minutes: 2,
    commands: [['tests/checks/manifest.mjs']],
    count: ownCounts,
  },
  {
    name: 'stories',
    about: 'every story plays, and axe finds nothing',
    minutes: 12,
    browser: true,
    commands: [
      [
        'node_modules/storybook/dist/bin/dispatcher.js',
        'build',
        '-c',
        'stories/.storybook',
        '-o',
        '.cache/storybook',
        '--quiet',
        '--disable-telemetry',
      ],
      ['tests/stories/run.mjs'],
    ],
    count: ownCounts,
  },
]
