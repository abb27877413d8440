// What other people's code a package carries, with their licences: THIRD-PARTY-NOTICES.txt, from what a bundle was made of.
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

const root = fileURLToPath(new URL('..', import.meta.url))

/** What our own files were written from, where they carry data of others; see docs/decisions/0036-own-pinyin-input.md. */
const VENDORED = [
  { below: 'packages/exchange/dist/pinyin-words/', packages: ['@node-rs/jieba', 'chinese-lexicon', 'opencc-js', 'pinyin-pro'] },
]

/**
 * The folders of the packages that are in what was built from these files.
 *
 * @param {readonly string[]} inputs paths from the project's folder, as esbuild's metafile names them
 */
export function packagesIn(inputs) {
  const bundled = inputs.flatMap((path) => /^(.*node_modules\/(?:@[^/]+\/)?[^/]+)\//.exec(path)?.[1] ?? [])
  const vendored = VENDORED.filter(({ below }) => inputs.some((path) => path.startsWith(below))).flatMap(({ packages }) =>
    packages.map((name) => `node_modules/${name}`),
  )
  return [...new Set([...bundled, ...vendored])].sort()
}

/** @param {string} folder @throws {Error} for a package that says nothing of its licence */
function noticeOf(folder) {
  const path = join(root, folder)
  const { name, version, license, author, homepage, repository } = JSON.parse(readFileSync(join(path, 'package.json'), 'utf8'))
  const files = readdirSync(path).filter((file) => /^(licen[cs]e|notice|third_party_licenses)(\.|$)/i.test(file))
  if (!license) throw new Error(`${folder} is bundled and has no licence.`)
  const by = author ? ` by ${author.name ?? author}` : ''
  const texts = files.sort().map((file) => readFileSync(join(path, file), 'utf8').trim())
  if (texts.length === 0) texts.push(`Under ${license}${by}; the package brings no file of it: https://spdx.org/licenses/${license}.html`)
  const source = String(repository?.url ?? repository ?? homepage ?? `https://www.npmjs.com/package/${name}`)
  return [
    `${name} ${version} (${license})`,
    // whoever passes it on says where its source is to be had: MPL-2.0 asks for it, and the others lose nothing by it
    `Source: ${source.replace(/^git\+/, '').replace(/\.git$/, '')}`,
    ...texts,
  ].join('\n\n')
}

/**
 * The text of THIRD-PARTY-NOTICES.txt.
 *
 * @param {readonly string[]} inputs
 * @param {string} what of the notices, as in "This folder contains"
 */
export function noticesOf(inputs, what) {
  const rule = `\n\n${'-'.repeat(80)}\n\n`
  return `${[`${what} contains code or data of others, unchanged but for being bundled and minified:`, ...packagesIn(inputs).map(noticeOf)].join(rule)}\n`
}

/** The files of a folder as a bundle would name them. @param {string} folder from the project's folder */
export const filesIn = (folder) =>
  existsSync(join(root, folder))
    ? readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' }).map((file) => `${folder}/${file}`)
    : []
