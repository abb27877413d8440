// Starts `npm run torture`: bundles its TypeScript for Node, runs it, and leaves with its exit code.
//
//   npm run torture                                     20 seeds of 2,000 operations, and all that docs/torture.md names
//   npm run torture -- --seeds 1 --ops 200 --kills 3    a short one
//   npm run torture -- --plant skip-version-check       must fail: a fault is planted (see docs/torture.md)
import { mkdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { build } from 'esbuild'

const root = fileURLToPath(new URL('../..', import.meta.url))
const folder = join(root, '.cache/torture')
// Inside the project, so that its packages are found; named by the process, so that two may run at once.
const bundle = join(folder, `main-${process.pid}.mjs`)

mkdirSync(folder, { recursive: true })
try {
  await build({
    entryPoints: [join(root, 'tests/torture/main.ts')],
    outfile: bundle,
    bundle: true,
    platform: 'node',
    format: 'esm',
    target: 'node20',
    conditions: ['doorstep-source'],
    external: ['esbuild', 'playwright-core'],
    logLevel: 'warning',
  })
  /** @type {typeof import('./main.js')} */
  const { main } = await import(pathToFileURL(bundle).href)
  process.exitCode = await main(process.argv.slice(2), root)
} catch (error) {
  console.error(error instanceof Error ? (error.stack ?? error.message) : error)
  process.exitCode = 2
} finally {
  rmSync(bundle, { force: true })
}
