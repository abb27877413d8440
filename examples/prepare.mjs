// Makes examples ready to run: packs the built packages, installs them with an example's own dependencies, and brings the demo station.
//
//   node examples/prepare.mjs               all of them
//   node examples/prepare.mjs react vue     only these
//   node examples/prepare.mjs --lock react  writes their lock files anew, after a change of a package.json, there or in packages/
import { execFileSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { runNpm } from '../kiosk/install.mjs'
import { packages as order } from '../packages/order.mjs'

const folder = fileURLToPath(new URL('.', import.meta.url))
const root = join(folder, '..')
const tarballs = join(root, '.cache/tarballs')
/** What an application installs; the command line is for those who write a feed. */
const packages = order.filter((name) => name !== 'cli')
const station = join(root, 'kiosk/public/stations/wutongli')

/** Every example, the script tag's first. */
export const examples = ['script-tag', 'vite', 'react', 'vue', 'svelte', 'astro', 'angular']

/** @param {string} path */
const readJson = (path) => JSON.parse(readFileSync(path, 'utf8'))

/** @param {string[]} args @param {string} cwd */
function npm(args, cwd) {
  const quiet = ['--no-audit', '--no-fund', '--loglevel=error', '--ignore-scripts']
  const { status, stderr } = runNpm([...args, ...quiet], { cwd, encoding: 'utf8', stdio: ['ignore', 'ignore', 'pipe'] })
  if (status !== 0) throw new Error(`npm ${args[0]} failed in ${cwd}:\n${String(stderr)}`)
}

/**
 * The archives that would be published, by the names of their packages.
 *
 * @param {readonly string[]} names without `@doorstep/`
 * @returns {Record<string, string>}
 */
export function pack(names = packages) {
  for (const name of names) {
    if (!existsSync(join(root, 'packages', name, 'dist/index.js')))
      throw new Error(`packages/${name} is not built: run npm run build:packages first.`)
  }
  rmSync(tarballs, { recursive: true, force: true })
  mkdirSync(tarballs, { recursive: true })
  npm(['pack', ...names.map((name) => `--workspace=@doorstep/${name}`), `--pack-destination=${tarballs}`], root)
  return Object.fromEntries(
    names.map((name) => {
      const file = readdirSync(tarballs).find((entry) => entry.startsWith(`doorstep-${name}-`))
      if (!file) throw new Error(`npm packed no @doorstep/${name}.`)
      return [`@doorstep/${name}`, join(tarballs, file)]
    }),
  )
}

/** @param {string} archive @param {string} into */
function unpack(archive, into) {
  rmSync(into, { recursive: true, force: true })
  mkdirSync(into, { recursive: true })
  execFileSync('tar', ['-xzf', archive, '-C', into, '--strip-components=1'])
}

/**
 * Writes an example's lock file. The packages stand in it as they will come from the registry: by their version, and no path.
 *
 * @param {string} example @param {Record<string, string>} archives
 */
function lock(example, archives) {
  const own = readJson(join(example, 'package.json'))
  const there = mkdtempSync(join(root, '.cache/lock-'))
  try {
    const asFiles = Object.fromEntries(Object.entries(archives).map(([name, path]) => [name, `file:${path}`]))
    writeFileSync(join(there, 'package.json'), JSON.stringify({ ...own, dependencies: { ...own.dependencies, ...asFiles } }))
    npm(['install', '--package-lock-only'], there)
    const locked = readJson(join(there, 'package-lock.json'))
    locked.packages[''].dependencies = own.dependencies
    for (const name of Object.keys(archives)) {
      delete locked.packages[`node_modules/${name}`].resolved
      delete locked.packages[`node_modules/${name}`].integrity
    }
    writeFileSync(join(example, 'package-lock.json'), `${JSON.stringify(locked, null, 2)}\n`)
  } finally {
    rmSync(there, { recursive: true })
  }
}

/** What our packages ask for, as text. */
const asked = () => JSON.stringify(packages.map((name) => readJson(join(root, 'packages', name, 'package.json')).dependencies))

/** Why an example's lock file is not that of the packages here, as a sentence. @param {string} name */
export function lockFault(name) {
  const locked = readJson(join(folder, name, 'package-lock.json')).packages
  for (const name of packages) {
    const { version, dependencies } = readJson(join(root, 'packages', name, 'package.json'))
    const entry = locked[`node_modules/@doorstep/${name}`]
    if (entry?.version !== version || JSON.stringify(entry.dependencies) !== JSON.stringify(dependencies))
      return `it has another @doorstep/${name}: node examples/prepare.mjs --lock`
  }
  return undefined
}

/**
 * An example with everything in its place. What others wrote is installed once for a lock file; our packages are unpacked every time.
 *
 * @param {string} name @param {Record<string, string>} archives
 */
export function prepare(name, archives) {
  const example = join(folder, name)
  const modules = join(example, 'node_modules')
  if (existsSync(join(example, 'package.json'))) {
    const stamp = join(modules, '.doorstep-lock')
    const wanted = createHash('sha256')
      .update(readFileSync(join(example, 'package-lock.json')))
      .update(asked())
      .digest('hex')
    if (!existsSync(stamp) || readFileSync(stamp, 'utf8') !== wanted) {
      npm(['install', '--no-save', ...Object.values(archives)], example)
      writeFileSync(stamp, wanted)
    } else {
      for (const [address, archive] of Object.entries(archives)) unpack(archive, join(modules, address))
    }
    // what a bundler prepared of the packages before
    rmSync(join(modules, '.vite'), { recursive: true, force: true })
  } else {
    const whole = join(root, '.cache/unpacked')
    unpack(archives['@doorstep/elements'] ?? '', whole)
    rmSync(join(example, 'doorstep'), { recursive: true, force: true })
    renameSync(join(whole, 'dist/embed'), join(example, 'doorstep'))
  }
  const publics = existsSync(join(example, 'package.json')) ? join(example, 'public') : example
  cpSync(station, join(publics, 'stations/wutongli'), { recursive: true })
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  const words = process.argv.slice(2)
  const names = words.filter((word) => word !== '--lock')
  const unknown = names.find((name) => !examples.includes(name))
  if (unknown) throw new Error(`There is no example "${unknown}"; there are ${examples.join(', ')}.`)
  const archives = pack()
  for (const name of names.length > 0 ? names : examples) {
    if (words.includes('--lock') && existsSync(join(folder, name, 'package.json'))) lock(join(folder, name), archives)
    prepare(name, archives)
    console.log(`examples/${name} is ready`)
  }
}
