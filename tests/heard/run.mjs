// `npm run heard`: what is heard now is approved. Writes stories/heard and tests/e2e/heard anew, to be read in the diff.
//
//   npm run heard                    everything
//   npm run heard -- counter needs   only the stories whose id contains one of the words
//   npm run heard -- --kiosk         only the kiosk's pages
import { spawnSync } from 'node:child_process'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { root, suites } from '../checks/suites.mjs'

const words = process.argv.slice(2)
const kiosk = words.includes('--kiosk')

/** @param {readonly string[]} command @param {Record<string, string>} [env] */
function run(command, env) {
  const { status } = spawnSync(process.execPath, command, { cwd: root, stdio: 'inherit', env: { ...process.env, ...env } })
  if (status !== 0) process.exit(status ?? 1)
}

if (!kiosk) {
  const [build = []] = suites.find(({ name }) => name === 'stories')?.commands ?? []
  run(build)
  run(['tests/stories/run.mjs', '--write', ...words])
}
if (kiosk || words.length === 0) {
  const folder = fileURLToPath(new URL('../e2e', import.meta.url))
  const files = readdirSync(folder)
    .filter((name) => name.endsWith('.test.ts'))
    .filter((name) => readFileSync(join(folder, name), 'utf8').includes("from './heard.js'"))
  run(['node_modules/vite/bin/vite.js', 'build', '--logLevel', 'warn'])
  run(['node_modules/vitest/vitest.mjs', 'run', '--project=e2e', ...files.map((name) => `tests/e2e/${name}`)], { DOORSTEP_HEARD: 'write' })
}
