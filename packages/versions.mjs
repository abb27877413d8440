// The next version of all packages, written wherever one stands: by changesets in the packages, and here in what changesets does not know.
import { spawnSync } from 'node:child_process'
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { packages } from './order.mjs'

/** @param {string} path */
const readJson = (path) => JSON.parse(readFileSync(path, 'utf8'))

/** The changesets that wait for a version. @param {string} root */
export const pending = (root) => readdirSync(join(root, '.changeset')).filter((file) => file.endsWith('.md') && file !== 'README.md')

/** The one version of all packages. @param {string} root @returns {string} */
export function versionOf(root) {
  const found = new Set(packages.map((name) => readJson(join(root, 'packages', name, 'package.json')).version))
  const [version = '', ...others] = found
  if (others.length > 0) throw new Error(`The packages have different versions: ${[...found].join(', ')}.`)
  return version
}

/** @param {string} root @param {string} script @param {string[]} args */
function node(root, script, args) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [join(root, 'node_modules', script), ...args], {
    cwd: root,
    encoding: 'utf8',
  })
  if (status !== 0) throw new Error(`${script} ${args.join(' ')}:\n${stdout}${stderr}`)
}

/**
 * Uses up the changesets of a tree: versions, changelogs, and every other place where the version stands.
 *
 * @param {string} root @param {string} day as 2026-01-31 @returns {string} the new version
 */
export function writeVersions(root, day) {
  node(root, '@changesets/cli/bin.js', ['version'])
  const version = versionOf(root)
  const rewrite = (/** @type {string} */ path, /** @type {(text: string) => string} */ change) =>
    writeFileSync(join(root, path), change(readFileSync(join(root, path), 'utf8')))
  rewrite('packages/elements/src/base/version.ts', (text) => text.replace(/VERSION = '[^']*'/, `VERSION = '${version}'`))
  rewrite('CHANGELOG.md', (text) => text.replace(/^## Unreleased$/m, `## Unreleased\n\n## ${version} - ${day}`))
  // A lock file names our packages by version and by what they ask for; what others wrote stays as it is locked.
  const asked = Object.fromEntries(packages.map((name) => [name, readJson(join(root, 'packages', name, 'package.json'))]))
  const folders = readdirSync(join(root, 'examples')).filter((name) => existsSync(join(root, 'examples', name, 'package.json')))
  const ours = (/** @type {Record<string, string>} */ ranges) =>
    Object.fromEntries(Object.entries(ranges).map(([name, range]) => [name, name.startsWith('@doorstep/') ? `^${version}` : range]))
  const inJson = (/** @type {string} */ path, /** @type {(value: any) => void} */ change) =>
    rewrite(path, (text) => {
      const value = JSON.parse(text)
      change(value)
      return `${JSON.stringify(value, null, 2)}\n`
    })
  for (const name of folders) inJson(`examples/${name}/package.json`, (own) => (own.dependencies = ours(own.dependencies)))
  for (const path of ['package-lock.json', ...folders.map((name) => `examples/${name}/package-lock.json`)])
    inJson(path, ({ packages: locked }) => {
      if (locked[''].dependencies) locked[''].dependencies = ours(locked[''].dependencies)
      for (const [name, { dependencies }] of Object.entries(asked))
        for (const entry of [locked[`packages/${name}`], locked[`node_modules/@doorstep/${name}`]])
          if (entry && !entry.link) Object.assign(entry, { version, dependencies })
    })
  node(root, 'oxfmt/bin/oxfmt', [
    'CHANGELOG.md',
    ...packages.flatMap((name) => [`packages/${name}/CHANGELOG.md`, `packages/${name}/package.json`]),
    ...folders.map((name) => `examples/${name}/package.json`),
  ])
  return version
}
