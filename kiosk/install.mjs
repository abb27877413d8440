// Installs the npm packages when they are missing or not the lock file's; needs nothing but Node.
import { spawnSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

/** @typedef {Record<string, { version?: string, link?: boolean, optional?: boolean }>} Packages */

/**
 * What npm wrote down, by folder.
 *
 * @param {string} path
 * @returns {Packages}
 */
const packagesOf = (path) => JSON.parse(readFileSync(path, 'utf8')).packages

/**
 * Why an installation is needed, as the middle of a sentence; undefined when every package is there. Versions are compared, not
 * dates: a copy or a checkout changes dates, and an installation that is not needed fails where there is no network.
 *
 * @param {string} root
 * @returns {string | undefined}
 */
export function installationNeeded(root) {
  const installed = join(root, 'node_modules/.package-lock.json')
  if (!existsSync(installed)) return 'the npm packages are missing'
  const there = packagesOf(installed)
  const differs = Object.entries(packagesOf(join(root, 'package-lock.json'))).find(
    ([folder, entry]) =>
      folder.startsWith('node_modules/') && !entry.link && there[folder]?.version !== entry.version && !(entry.optional && !there[folder]),
  )
  if (!differs) return undefined
  return `${differs[0].replace(/^.*node_modules\//, '')} is not the version in package-lock.json`
}

/**
 * Runs npm to its end. npm names its own script when it started us; otherwise it is looked for as usual, which on Windows needs a shell.
 *
 * @param {string[]} args
 * @param {import('node:child_process').SpawnSyncOptions} options
 */
export function runNpm(args, options) {
  const script = process.env['npm_execpath']
  return script?.endsWith('.js')
    ? spawnSync(process.execPath, [script, ...args], options)
    : spawnSync('npm', args, { ...options, shell: process.platform === 'win32' })
}

/**
 * Installs what is missing, by `npm ci`, or `npm install` where that fails.
 *
 * @param {string} root
 * @param {(line: string) => void} say
 * @throws {Error} a plain sentence
 */
export function installMissing(root, say) {
  const why = installationNeeded(root)
  if (!why) return
  say(`installing: ${why} (about 20 seconds with a good connection)`)
  /** @param {string} verb */
  const npm = (verb) =>
    runNpm([verb, '--no-audit', '--no-fund', '--loglevel=error'], { cwd: root, stdio: ['ignore', 'inherit', 'inherit'] }).status === 0
  if (npm('ci') || npm('install')) return
  throw new Error('The npm packages could not be installed: npm says why above. Usually there is no network.')
}
