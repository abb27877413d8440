// The snippets suite: the TypeScript of the docs and a few pages of consumers compile against the built packages, and the tags of their HTML are as the manifest has them.
//
//   node tests/checks/snippets.mjs                        the newest and the oldest TypeScript
//   node tests/checks/snippets.mjs MODULE...              these, from node_modules or by path, with both ways to resolve modules
//
// A snippet that leaves something out says it in a comment before it, which no reader of the page sees: <!-- given: declare const text: string -->
import assert from 'node:assert/strict'
import { execFileSync, spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { tally } from './tally.mjs'

const root = fileURLToPath(new URL('../..', import.meta.url))
const consumers = join(root, 'tests/published/consumers')
const folder = join(root, '.cache/snippets')
const { check, finish } = tally()

const documents = execFileSync('git', ['ls-files', '--cached', '--others', '--exclude-standard', '*.md'], { cwd: root, encoding: 'utf8' })
  .split('\n')
  .filter((path) => /^(?:README\.md|CONTRIBUTING\.md|docs\/.*\.md|packages\/[^/]+\/README\.md)$/.test(path) && existsSync(join(root, path)))

/** @typedef {{ path: string, line: number, language: string, given: string, code: string }} Snippet line: of its first line of code */

/**
 * The fenced code of a text.
 *
 * @param {string} path @param {string} text @returns {Snippet[]}
 */
function snippetsIn(path, text) {
  return [...text.matchAll(/(?:<!--\s*given:\s*([\s\S]*?)-->\s*)?^([ \t]*)```(\w+)[^\n]*\n([\s\S]*?)^[ \t]*```/gm)].map((found) => {
    const [all, given = '', indent = '', language = '', code = ''] = found
    const before = text.slice(0, found.index + all.indexOf('```', all.indexOf('-->') + 1))
    return {
      path,
      line: before.split('\n').length + 1,
      language,
      given: given.trim(),
      code: code.replaceAll(new RegExp(`^${indent}`, 'gm'), ''),
    }
  })
}

const snippets = documents.flatMap((path) => snippetsIn(path, readFileSync(join(root, path), 'utf8')))
// what the READMEs of the packages have in JavaScript is run by the packages suite
const typed = snippets.filter(({ path, language }) => /^tsx?$/.test(language) || (/^jsx?$/.test(language) && !path.startsWith('packages/')))

rmSync(folder, { recursive: true, force: true })
mkdirSync(folder, { recursive: true })
// as modules by the rules of Node, too
writeFileSync(join(folder, 'package.json'), '{ "type": "module" }\n')
/** @type {Map<string, { path: string, offset: number }>} */
const sources = new Map()
for (const [at, { path, line, language, given, code }] of typed.entries()) {
  const file = join(folder, `${at}-${path.replaceAll(/[^\w]+/g, '-')}.${/x$/.test(language) ? 'tsx' : 'ts'}`)
  // a module that is not here is declared outside of every module
  const isModule = given.startsWith('declare module')
  if (isModule) writeFileSync(join(folder, `${at}.d.ts`), `${given}\n`)
  const head = given === '' || isModule ? '' : `${given}\n`
  writeFileSync(file, `${head}${code}\nexport {}\n`)
  sources.set(file, { path, offset: line - (head.split('\n').length - 1) })
}

/**
 * What a compiler has against the snippets and the consumers.
 *
 * @param {string} compiler the folder of a TypeScript @param {'bundler' | 'nodenext'} way
 */
function faultsOf(compiler, way) {
  const config = join(folder, 'tsconfig.json')
  const compilerOptions = {
    module: way === 'bundler' ? 'esnext' : 'nodenext',
    moduleResolution: way,
    target: 'es2022',
    lib: ['es2023', 'dom', 'dom.iterable', 'dom.asynciterable'],
    jsx: 'react-jsx',
    strict: true,
    skipLibCheck: false,
    // the compiler's own are not ours
    skipDefaultLibCheck: true,
    noEmit: true,
    types: [],
  }
  const declared = readdirSync(folder).filter((file) => file.endsWith('.d.ts'))
  const pages = readdirSync(consumers).filter((file) => /\.tsx?$/.test(file))
  writeFileSync(
    config,
    JSON.stringify({ compilerOptions, files: [...declared, ...sources.keys(), ...pages.map((file) => join(consumers, file))] }),
  )
  const { stdout } = spawnSync(process.execPath, [join(compiler, 'bin/tsc'), '-p', config, '--pretty', 'false'], {
    cwd: root,
    encoding: 'utf8',
  })
  return stdout.replaceAll(/^([^\s(]+)\((\d+),\d+\)/gm, (all, file, line) => {
    const source = sources.get(resolve(root, file))
    return source ? `${source.path}:${Number(line) - 1 + source.offset}` : all
  })
}

const asked = process.argv.slice(2)
/** @type {{ module: string, ways: ('bundler' | 'nodenext')[] }[]} */
const compilers =
  asked.length > 0
    ? asked.map((module) => ({ module, ways: ['bundler', 'nodenext'] }))
    : [
        { module: 'typescript', ways: ['nodenext'] },
        { module: 'typescript-5.4', ways: ['bundler'] },
      ]
for (const { module, ways } of compilers) {
  const compiler = module.includes('/') ? resolve(module) : join(root, 'node_modules', module)
  const { version } = JSON.parse(readFileSync(join(compiler, 'package.json'), 'utf8'))
  for (const way of ways)
    await check(`${typed.length} snippets compile by TypeScript ${version}, ${way}`, () => {
      assert.ok(typed.length > 8, 'too few snippets were found')
      assert.equal(faultsOf(compiler, way).trim(), '')
    })
}

const manifest = JSON.parse(readFileSync(join(root, 'packages/elements/custom-elements.json'), 'utf8'))
/** @type {Map<string, string[]>} */
const tags = new Map(
  manifest.modules.flatMap((/** @type {any} */ { declarations = [] }) =>
    declarations.flatMap((/** @type {any} */ { tagName, attributes = [] }) =>
      tagName ? [[tagName, attributes.map((/** @type {any} */ { name }) => name)]] : [],
    ),
  ),
)
/** What HTML says any element may have. */
const EVERY = /^(?:id|class|style|lang|dir|hidden|slot|title|part|role|data-.*|aria-.*)$/

await check('the tags and attributes of the HTML are there', () => {
  const faults = snippets
    .filter(({ language }) => language === 'html')
    .flatMap(({ path, line, code }) =>
      [...code.matchAll(/<(doorstep-[\w-]+)((?:\s+[\w:-]+(?:=(?:"[^"]*"|'[^']*'|[^\s>]+))?)*)\s*\/?>/g)].flatMap(
        ({ 1: tag = '', 2: written = '' }) => {
          const known = tags.get(tag)
          if (!known) return [`${path}:${line}: there is no <${tag}>`]
          const names = [...written.replaceAll(/=(?:"[^"]*"|'[^']*'|[^\s>]+)/g, '').matchAll(/[\w:-]+/g)].map(([name]) => name)
          return names
            .filter((name) => !known.includes(name) && !EVERY.test(name))
            .map((name) => `${path}:${line}: <${tag}> has no ${name}`)
        },
      ),
    )
  assert.equal(faults.join('\n'), '')
})

await check('a snippet is found where it stands, with what is given', () => {
  const [first, second] = snippetsIn(
    'a.md',
    'x\n\n<!-- given: declare const a: string -->\n\n```ts\na.b\n```\n\n- y\n\n  ```html\n  <p></p>\n  ```\n',
  )
  assert.deepEqual(first, { path: 'a.md', line: 6, language: 'ts', given: 'declare const a: string', code: 'a.b\n' })
  assert.deepEqual(second, { path: 'a.md', line: 12, language: 'html', given: '', code: '<p></p>\n' })
})

finish()
