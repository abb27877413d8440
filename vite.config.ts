// How the kiosk's pages are built, and how vitest runs the suites that need no page of their own.
import { readdirSync } from 'node:fs'
import { availableParallelism } from 'node:os'
import { basename, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vitest/config'
import { found } from './kiosk/build/found.js'
import { offline } from './kiosk/build/offline.js'
import { policy } from './kiosk/build/policy.js'
import { planted } from './tests/mutants/planted.mjs'
import { limit } from './tests/pace.mjs'

const root = fileURLToPath(new URL('.', import.meta.url))
const kiosk = resolve(root, 'kiosk')

// Every folder of the kiosk with an index.html is a page, so a new page needs no line here.
const pages = readdirSync(kiosk, { recursive: true, encoding: 'utf8' })
  .filter((file) => basename(file) === 'index.html' && !/^(dist|public)\b/.test(file))
  .map((file) => resolve(kiosk, file))

const conditions = ['doorstep-source', 'module', 'development|production']

export default defineConfig({
  root: process.env['VITEST'] ? root : kiosk,
  resolve: { conditions: [...conditions, 'browser'] },
  ssr: { resolve: { conditions: [...conditions, 'node'] } },
  plugins: [found(), policy(), offline(), planted()],
  server: { port: 4173 },
  build: {
    target: 'es2022',
    // Nothing is inlined: the policy allows no data: scripts or styles, and a file of its own is checked by its hash.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    rolldownOptions: {
      input: pages,
      // What most pages and parts share is one file. Left alone, each set of parts that share something gets a file of its own: a hundred
      // requests for the lobby, most of them for less than a kilobyte.
      // The feed's readers, which a guest fetches by its part, are one file as well: a station's screens read them all.
      output: {
        codeSplitting: {
          groups: [
            { name: 'feed', test: /packages\/(sources|model)\/src\/feed\/(kinds|readers)\// },
            { name: 'core', minShareCount: 7 },
          ],
        },
      },
      // in the core lies also what some page asks for later and most have at once
      checks: { ineffectiveDynamicImport: false },
    },
  },
  test: {
    globals: true,
    // a build has no use for vitest's own parts
    ...(process.env['VITEST'] && { sequence: { sequencer: (await import('./tests/checks/longest-first.mjs')).LongestFirst } }),
    projects: [
      // The packages' files and those that read views leave nothing behind and share their processes; those of the pages and scripts
      // plant globals and modules.
      ...[
        {
          name: 'unit',
          include: [
            ...['packages/{model,exchange,printing,sources,cli}/src/**/*.test.ts', 'tests/unit/views/**/*.test.ts'],
            'docs/site/**/*.test.ts',
          ],
          exclude: [],
          isolate: false,
        },
        { name: 'unit-alone', include: ['tests/unit/**/*.test.ts'], exclude: ['tests/unit/views/**'], isolate: true },
      ].map(({ exclude, ...own }) => ({
        extends: true as const,
        test: {
          ...own,
          testTimeout: limit(30_000),
          // left to itself vitest leaves a processor free for somebody who watches
          maxWorkers: availableParallelism(),
          exclude: ['**/*.browser.test.ts', '**/node_modules/**', ...exclude],
        },
      })),
      {
        extends: true,
        test: { name: 'oracles', include: ['tests/oracles/**/*.test.ts'], testTimeout: limit(120_000), maxWorkers: availableParallelism() },
      },
      {
        extends: true,
        test: {
          name: 'e2e',
          include: ['tests/e2e/**/*.test.ts'],
          globalSetup: 'tests/checks/serve-kiosk.ts',
          // the longest waits for a browser that is ended and started again; what hangs is noticed earlier, by playwright's own limits
          testTimeout: limit(240_000),
          hookTimeout: limit(60_000),
          expect: { poll: { timeout: limit(20_000) } },
          // they wait for one another's pages more than they compute
          maxWorkers: availableParallelism() + 2,
          // what each file would load anew, playwright most of all, takes longer than some of them
          isolate: false,
          // a build server shares its processor: what fails there once and holds the second time is the machine's
          retry: process.env['CI'] ? 1 : 0,
        },
      },
    ],
  },
})
