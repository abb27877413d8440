// Starts `npm run check:escape`: bundles its TypeScript for Node, runs it on the built kiosk, and leaves with its exit code.
import { mkdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { build } from 'esbuild'

const root = fileURLToPath(new URL('../..', import.meta.url))
const folder = join(root, '.cache/escape')
// Inside the project, so that its packages are found; named by the process, so that two may run at once.
const bundle = join(folder, `main-${process.pid}.mjs`)

mkdirSync(folder, { recursive: true })
try {
  await build({
    entryPoints: [join(root, 'tests/escape/main.ts')],
    outfile: bundle,
    bundle: true,
    platform: 'node',
    format: 'esm',
    target: 'node20',
    conditions: ['doorstep-source'],
    external: ['playwright-core'],
    logLevel: 'warning',
  })
  /** @type {typeof import('./main.js')} */
  const { main } = await import(pathToFileURL(bundle).href)
  process.exitCode = await main(root)
} catch (error) {
  console.error(error instanceof Error ? (error.stack ?? error.message) : error)
  process.exitCode = 2
} finally {
  rmSync(bundle, { force: true })
}
