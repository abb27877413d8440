// Runs a suite written in TypeScript by itself: bundles it for Node and leaves with the exit code its `main` gives.
import { mkdirSync, rmSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { build } from 'esbuild'

const root = fileURLToPath(new URL('..', import.meta.url))

/**
 * @param {string} entry a module below the project's root that exports `main(args, root)`, which gives an exit code
 */
export async function runBundled(entry) {
  const folder = join(root, '.cache', basename(dirname(entry)))
  // Inside the project, so that its packages are found; named by the process, so that two may run at once.
  const bundle = join(folder, `main-${process.pid}.mjs`)
  mkdirSync(folder, { recursive: true })
  try {
    await build({
      entryPoints: [join(root, entry)],
      outfile: bundle,
      bundle: true,
      platform: 'node',
      format: 'esm',
      target: 'node20',
      conditions: ['doorstep-source'],
      external: ['esbuild', 'playwright-core', 'puppeteer-core'],
      logLevel: 'warning',
    })
    /** @type {{ main: (args: readonly string[], root: string) => Promise<number> }} */
    const { main } = await import(pathToFileURL(bundle).href)
    process.exitCode = await main(process.argv.slice(2), root)
  } catch (error) {
    console.error(error instanceof Error ? (error.stack ?? error.message) : error)
    process.exitCode = 2
  } finally {
    rmSync(bundle, { force: true })
  }
}
