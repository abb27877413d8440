// `npm run bench:wait-band`: bundles the simulation with the model's sources and runs it; ends with 1 when the band does not hold.
import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { build } from 'esbuild'

const here = fileURLToPath(new URL('.', import.meta.url))
const cache = join(here, '../../../.cache/bench')
const bundle = join(cache, 'wait-band.mjs')

mkdirSync(cache, { recursive: true })
await build({
  entryPoints: [join(here, 'report.ts')],
  outfile: bundle,
  bundle: true,
  platform: 'node',
  format: 'esm',
  target: 'es2022',
  logLevel: 'warning',
})
/** @type {{ report: (print: (line: string) => void) => boolean }} */
const { report } = await import(pathToFileURL(bundle).href)
process.exitCode = report(console.log) ? 0 : 1
