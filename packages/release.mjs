// `npm run release`: the next version of all packages and of the script tag, made in a tree of its own; published only when asked to.
//
//   npm run release                  what would be published, in .cache/release; touches nothing else (--dry-run says the same)
//   npm run release -- --version     writes versions and changelogs here, to be looked at and committed
//   npm run release -- --publish     publishes what is committed, with provenance
import { spawnSync } from 'node:child_process'
import { copyFileSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { dirname, join, relative } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { installMissing, runNpm } from '../kiosk/install.mjs'
import { writeCdn } from './cdn.mjs'
import { packages } from './order.mjs'
import { pending, versionOf, writeVersions } from './versions.mjs'

const root = fileURLToPath(new URL('..', import.meta.url))
const out = join(root, '.cache/release')
const tree = join(out, 'tree')

/**
 * @typedef {{
 *   dirty: boolean, branch: string, waiting: number, commit: string, tested: string | undefined, user: string | undefined, builder: boolean,
 * }} Facts tested: the commit that passed `npm test` last. builder: a build server that npm believes where a package was made
 */

/** Why nothing is published, each as a sentence with what to do. @param {Facts} facts */
export function refusals({ dirty, branch, waiting, commit, tested, user, builder }) {
  return [
    dirty && 'The tree has changes that are not committed: commit or stash them (git status).',
    branch !== 'main' && `This is ${branch || 'no branch'}: versions are published from main.`,
    waiting > 0 && `${waiting} changesets wait for a version: npm run release -- --version, look at it, commit.`,
    tested !== commit && 'npm test has not passed on this commit: run it, whole, on a tree without changes.',
    user === undefined && 'npm does not know who you are: npm login, or a token in the build server.',
    !builder &&
      'Provenance needs a build server that npm believes (GitHub Actions with id-token: write, or GitLab CI): publish from there.',
  ].filter((each) => each !== false)
}

/** @param {string[]} args @returns {string | undefined} */
function git(args) {
  const { status, stdout } = spawnSync('git', args, { cwd: root, encoding: 'utf8', maxBuffer: 2 ** 26 })
  return status === 0 ? stdout.trim() : undefined
}

/** @returns {Facts} */
function facts() {
  const stamp = join(root, '.cache/tests/passed')
  const { status, stdout } = runNpm(['whoami'], { cwd: root, encoding: 'utf8' })
  return {
    dirty: git(['status', '--porcelain']) !== '',
    branch: git(['branch', '--show-current']) || process.env['GITHUB_REF_NAME'] || '',
    waiting: pending(root).length,
    commit: git(['rev-parse', 'HEAD']) ?? '',
    tested: existsSync(stamp) ? readFileSync(stamp, 'utf8').trim() : undefined,
    user: status === 0 ? String(stdout).trim() : undefined,
    builder: Boolean(process.env['ACTIONS_ID_TOKEN_REQUEST_URL'] ?? process.env['SIGSTORE_ID_TOKEN']),
  }
}

/** @param {string[]} args @param {string} cwd */
function npm(args, cwd) {
  const { status, stdout, stderr } = runNpm(args, { cwd, encoding: 'utf8' })
  if (status !== 0) throw new Error(`npm ${args.join(' ')}:\n${String(stdout)}${String(stderr)}`)
  return String(stdout)
}

/** The files of the project as they are here, in a tree of their own; what was installed there before stays. */
function copyTree() {
  mkdirSync(tree, { recursive: true })
  for (const entry of readdirSync(tree)) if (entry !== 'node_modules') rmSync(join(tree, entry), { recursive: true })
  for (const file of (git(['ls-files', '-z', '--cached', '--others', '--exclude-standard']) ?? '').split('\0')) {
    if (file === '' || !existsSync(join(root, file))) continue
    mkdirSync(dirname(join(tree, file)), { recursive: true })
    copyFileSync(join(root, file), join(tree, file))
  }
}

/** Builds and packs in the tree. @returns {{ name: string, version: string, size: number, entryCount: number, archive: string }[]} */
function packTree() {
  const archives = join(out, 'packages')
  rmSync(archives, { recursive: true, force: true })
  mkdirSync(archives, { recursive: true })
  npm(['run', '--silent', 'build:packages'], tree)
  return packages.map((name) => {
    const said = npm(['pack', '--json', '--loglevel=error', `--workspace=@doorstep/${name}`, `--pack-destination=${archives}`], tree)
    const [{ filename, ...packed }] = JSON.parse(said)
    return { ...packed, archive: join(archives, filename.replace('@', '').replace('/', '-')) }
  })
}

const kB = (/** @type {number} */ bytes) => `${(bytes / 1000).toFixed(0)} kB`.padStart(9)
const here = (/** @type {string} */ path) => relative(process.cwd(), path) || '.'

/** @param {string[]} words */
function release(words) {
  const unknown = words.find((word) => !['--dry-run', '--publish', '--version'].includes(word))
  if (unknown) throw new Error(`${unknown} is not known: --dry-run (as without), --version, --publish.`)
  const day = new Date().toISOString().slice(0, 10)
  if (words.includes('--version')) {
    if (pending(root).length === 0) throw new Error(`No changeset waits (npx changeset writes one): the version stays ${versionOf(root)}.`)
    console.log(`${writeVersions(root, day)} is written: look at git diff, commit it as "Release ${versionOf(root)}", run npm test.`)
    return
  }
  const real = words.includes('--publish') && !words.includes('--dry-run')
  if (real) {
    const why = refusals(facts())
    if (why.length > 0) throw new Error(`Nothing is published:\n${why.map((line) => `- ${line}`).join('\n')}`)
  }
  copyTree()
  installMissing(tree, console.log)
  if (pending(tree).length > 0) writeVersions(tree, day)
  const packed = packTree()
  const { archive, folder, manifest } = writeCdn(join(tree, 'packages/elements/dist/embed'), out)

  console.log(`\n${real ? 'Publishing' : 'Would be published'}, in this order:\n`)
  for (const { name, version, size, entryCount, archive: file } of packed)
    console.log(`${name.padEnd(20)} ${version}  ${kB(size)}  ${String(entryCount).padStart(4)} files  ${here(file)}`)
  console.log(`\nThe script tag, for a server of files: ${here(archive)}; every hash in ${here(join(folder, 'integrity.txt'))}`)
  for (const file of [manifest.entry, 'frame.js', 'frames.js']) console.log(`  ${file.padEnd(12)} ${manifest.files[file]?.integrity}`)
  if (!real) return
  for (const { name, version, archive: file } of packed) {
    // what a run before this one published stays: a version cannot be published twice
    const { stdout } = runNpm(['view', `${name}@${version}`, 'version'], { cwd: root, encoding: 'utf8' })
    const there = String(stdout).trim() === version
    if (!there) npm(['publish', file, '--provenance', '--access', 'public'], root)
    console.log(`${name} ${version} ${there ? 'was there' : 'is published'}`)
  }
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  try {
    release(process.argv.slice(2))
  } catch (error) {
    console.error(error instanceof Error ? error.message : error)
    process.exitCode = 1
  }
}
