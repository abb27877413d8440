// Who may import whom: every import of the packages and the kiosk is read and held against the table of floors, and none goes in a circle.
import { mkdtempSync, mkdirSync, readdirSync, readFileSync, existsSync, rmSync, writeFileSync } from 'node:fs'
import { builtinModules } from 'node:module'
import { tmpdir } from 'node:os'
import { dirname, join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { circlesIn, filesBelow, importsOf, pathIn } from './import-graph.js'

// A floor may import the floors before it, never one beside it (docs/architecture.md).
const floors: Record<string, number> = { model: 1, exchange: 2, printing: 2, sources: 3, elements: 4, cli: 4, kiosk: 5 }
const mayUseLit = ['elements', 'kiosk']
const mayUseNode = ['cli']
const lit = /^(?:lit|lit-html|lit-element|@lit\/.+)$/
const builtins = new Set(builtinModules)

interface Manifest {
  readonly dependencies?: Record<string, string>
  readonly devDependencies?: Record<string, string>
  readonly peerDependencies?: Record<string, string>
}

/** Each manifest is asked for at every import. */
const manifests = new Map<string, Manifest>()
function manifestOf(folder: string): Manifest {
  const path = join(folder, 'package.json')
  const known = manifests.get(path)
  if (known) return known
  const manifest = existsSync(path) ? (JSON.parse(readFileSync(path, 'utf8')) as Manifest) : {}
  manifests.set(path, manifest)
  return manifest
}

/** Tests, and the suites and doubles they share: they may use the tools of the root, but keep to their floor. */
const isTest = (path: string) => /\.(?:test|contract)\.ts$|\/(?:testing|contracts)\//.test(path)
/** Scripts that run on a developer's machine and never in the page. */
const isScript = (path: string) => /^kiosk\/(?:[^/]+\.mjs$|build\/|demo\/|deploy\/)/.test(path)

const nameOf = (specifier: string) => specifier.split('/', specifier.startsWith('@') ? 2 : 1).join('/')

/** What is wrong with one import, or undefined. Paths are relative to the project, with slashes. */
function faultOf(root: string, path: string, specifier: string): string | undefined {
  const [top = '', second = ''] = path.split('/')
  const own = top === 'packages' ? second : top
  const folder = top === 'packages' ? `packages/${second}` : top
  if (/^[./]/.test(specifier)) {
    const target = pathIn(root, resolve(root, dirname(path), specifier))
    if (target.startsWith(`${folder}/`)) return undefined
    return `leaves ${folder} for ${target}`
  }
  const name = nameOf(specifier)
  if (specifier.startsWith('node:') || builtins.has(name)) {
    return mayUseNode.includes(own) || isTest(path) || isScript(path) ? undefined : `uses ${specifier}, which a browser has not`
  }
  if (name.startsWith('@doorstep/')) {
    const floor = floors[name.slice('@doorstep/'.length)]
    if (floor === undefined) return `imports ${name}, which is no floor`
    if (floor >= (floors[own] ?? 0)) return `imports ${name}, which stands above or beside ${own}`
    if (specifier === '@doorstep/model' && !isTest(path)) return 'imports the whole model, and not the room it needs'
  } else if (lit.test(name) && !mayUseLit.includes(own)) {
    return `uses ${name}, but ${own} must not know how it is drawn`
  }
  const manifest = manifestOf(join(root, folder))
  const tools = manifestOf(root)
  const declared = {
    ...manifest.dependencies,
    ...manifest.peerDependencies,
    ...(own === 'kiosk' || isTest(path) ? tools.devDependencies : {}),
  }
  const isOwnOfKiosk = own === 'kiosk' && name.startsWith('@doorstep/')
  return name in declared || isOwnOfKiosk ? undefined : `uses ${name}, which is not in its package.json`
}

/** Every import that breaks a rule, as "path imports ...". Static, dynamic and type imports and re-exports are all read. */
function brokenImports(root: string): string[] {
  return [join(root, 'packages'), join(root, 'kiosk')]
    .flatMap(filesBelow)
    .map((file) => pathIn(root, file))
    .filter((path) => !/^packages\/[^/]+$/.test(path))
    .flatMap((path) =>
      importsOf(join(root, path))
        .map((specifier) => faultOf(root, path, specifier))
        .filter((fault) => fault !== undefined)
        .map((fault) => `${path} ${fault}`),
    )
}

const project = fileURLToPath(new URL('../..', import.meta.url))

test('no import of this project breaks a floor', () => {
  const read = ['packages', 'kiosk'].flatMap((folder) => filesBelow(join(project, folder)))
  expect(read.length).toBeGreaterThan(20)
  expect(brokenImports(project)).toEqual([])
})

test('every package has a floor', () => {
  const packages = readdirSync(join(project, 'packages')).filter((name) => existsSync(join(project, 'packages', name, 'package.json')))
  expect(packages.filter((name) => !(name in floors))).toEqual([])
})

test('no imports of this project go in a circle', () => {
  expect(circlesIn(project)).toEqual([])
})

describe('what is planted is found', () => {
  let root = ''
  beforeEach(() => {
    root = mkdtempSync(join(tmpdir(), 'doorstep-layers-'))
    writeFileSync(join(root, 'package.json'), JSON.stringify({ devDependencies: { vitest: '1', lit: '1' } }))
    const planted: Record<string, Manifest> = {
      model: { dependencies: { valibot: '1' } },
      exchange: { dependencies: { '@doorstep/model': '1' } },
      printing: { dependencies: { '@doorstep/exchange': '1' } },
      sources: { dependencies: { '@doorstep/model': '1', lit: '1' } },
      elements: { dependencies: { '@doorstep/model': '1', lit: '1' } },
    }
    for (const [name, manifest] of Object.entries(planted)) {
      mkdirSync(join(root, 'packages', name, 'src/inner'), { recursive: true })
      writeFileSync(join(root, 'packages', name, 'package.json'), JSON.stringify(manifest))
    }
    mkdirSync(join(root, 'kiosk/src'), { recursive: true })
    mkdirSync(join(root, 'kiosk/build'), { recursive: true })
  })
  afterEach(() => {
    rmSync(root, { recursive: true })
  })

  test.each([
    ['packages/model/src/a.ts', `import { html } from '@doorstep/elements'`, 'above or beside model'],
    ['packages/model/src/a.ts', `import type { Feed } from '@doorstep/sources'`, 'above or beside model'],
    ['packages/model/src/a.ts', `export * from '@doorstep/exchange'`, 'above or beside model'],
    ['packages/model/src/a.ts', `export * as all from '@doorstep/exchange'`, 'above or beside model'],
    ['packages/model/src/a.ts', `type T = import('@doorstep/sources').Feed`, 'above or beside model'],
    ['packages/model/src/a.test.ts', `import '@doorstep/sources'`, 'above or beside model'],
    ['packages/printing/src/a.ts', `const m = await import('@doorstep/exchange')`, 'above or beside printing'],
    ['packages/model/src/a.ts', `import '@doorstep/kiosk'`, 'above or beside model'],
    ['packages/model/src/a.ts', `import '@doorstep/attic'`, 'no floor'],
    ['packages/elements/src/a.ts', `import '../../model/src/index.js'`, 'leaves packages/elements for packages/model'],
    ['packages/elements/src/inner/a.ts', `export { x } from '../../../../kiosk/src/x.js'`, 'leaves packages/elements for kiosk'],
    ['packages/elements/src/a.ts', `import '../../../stories/x.js'`, 'leaves packages/elements for stories'],
    ['packages/elements/src/a.test.ts', `import '../../../tests/browser.mjs'`, 'leaves packages/elements for tests'],
    ['kiosk/src/a.ts', `import '../../packages/model/src/index.js'`, 'leaves kiosk for packages/model'],
    ['kiosk/src/a.ts', `import '../../docs/x.js'`, 'leaves kiosk for docs'],
    ['packages/model/src/a.ts', `import 'idb'`, 'uses idb, which is not in its package.json'],
    ['packages/model/src/a.ts', `import 'vitest'`, 'uses vitest, which is not in its package.json'],
    ['packages/elements/src/a.ts', `import '@doorstep/sources'`, 'uses @doorstep/sources, which is not in its package.json'],
    ['packages/sources/src/a.ts', `import type { Station } from '@doorstep/model'`, 'not the room it needs'],
    ['kiosk/src/a.ts', `const m = await import('@doorstep/model')`, 'not the room it needs'],
    ['packages/sources/src/a.ts', `import { html } from 'lit'`, 'must not know how it is drawn'],
    ['packages/sources/src/a.ts', `import { provide } from '@lit/context'`, 'must not know how it is drawn'],
    ['packages/model/src/a.ts', `import { readFile } from 'node:fs/promises'`, 'a browser has not'],
    ['packages/model/src/a.ts', `import fs from 'fs'`, 'a browser has not'],
    ['kiosk/src/a.ts', `import 'node:path'`, 'a browser has not'],
  ])('%s: %s', (path, code, fault) => {
    writeFileSync(join(root, path), `// Planted.\n${code}\n`)
    const broken = brokenImports(root)
    expect(broken).toHaveLength(1)
    expect(broken[0]).toContain(`${path} `)
    expect(broken[0]).toContain(fault)
  })

  test.each([
    ['packages/model/src/a.ts', `import * as v from 'valibot'\nimport './inner/b.js'`],
    ['packages/model/src/a.test.ts', `import 'vitest'\nimport 'node:http'`],
    ['packages/elements/src/inner/a.ts', `import { html } from 'lit/html.js'\nimport '@doorstep/model/now'\nimport '../b.js'`],
    [
      'kiosk/src/a.ts',
      `import '@doorstep/elements/define/timetable'\nimport type { Station } from '@doorstep/model/station'\nimport 'lit'`,
    ],
    ['kiosk/build/a.ts', `import 'node:path'`],
  ])('and what is allowed is let pass: %s', (path, code) => {
    writeFileSync(join(root, path), `// Planted.\n${code}\n`)
    expect(brokenImports(root)).toEqual([])
  })

  const two = 'packages/model/src/a.ts -> packages/model/src/b.ts -> packages/model/src/a.ts'
  test.each<[string, Record<string, string>, string]>([
    ['two files', { a: `import { b } from './b.js'`, b: `import { a } from './a.js'` }, two],
    ['types only', { a: `import type { B } from './b.js'`, b: `import { type A } from './a.js'` }, two],
    ['a type in an expression', { a: `export type A = import('./b.js').B`, b: `import type { A } from './a.js'` }, two],
    ['re-exports', { a: `export * from './b.js'`, b: `export type { A } from './a.js'` }, two],
    ['named re-exports', { a: `export { b } from './b.js'`, b: `export * as a from './a.js'` }, two],
    ['imports on demand', { a: `export const b = () => import('./b.js')`, b: `import { a } from './a.js'` }, two],
    ['imports on demand, in a template', { a: 'export const b = () => import(`./b.js`)', b: `import './a.js'` }, two],
    ['the package by its name', { a: `import { b } from './b.js'`, b: `import { a } from '@doorstep/model/entries/a'` }, two],
    ['a file and itself', { a: `import type { A } from './a.js'` }, 'packages/model/src/a.ts -> packages/model/src/a.ts'],
    [
      'three files',
      { a: `import './b.js'`, b: `import type { C } from './inner/c.js'`, 'inner/c': `export * from '../a.js'` },
      'packages/model/src/a.ts -> packages/model/src/b.ts -> packages/model/src/inner/c.ts -> packages/model/src/a.ts',
    ],
  ])('a circle of %s', (_, files, circle) => {
    const exports = { './entries/*': { 'doorstep-source': './src/*.ts' } }
    writeFileSync(join(root, 'packages/model/package.json'), JSON.stringify({ exports }))
    for (const [name, code] of Object.entries(files))
      writeFileSync(join(root, 'packages/model/src', `${name}.ts`), `// Planted.\n${code}\n`)
    expect(circlesIn(root)).toEqual([circle])
  })

  test.each([
    ['kiosk/src/a.ts', 'kiosk/src/b.ts', `import type { B } from './b.js'`, `import type { A } from './a.js'`],
    ['tests/a.mjs', 'tests/b.ts', `/** @type {import('./b.js').B} */\nexport const a = 1`, `import { a } from './a.mjs'`],
    ['stories/a.ts', 'stories/b.ts', `import './b'`, `import './a.js'`],
  ])('a circle in %s', (one, other, code, back) => {
    for (const [path, text] of [
      [one, code],
      [other, back],
    ] as const) {
      mkdirSync(dirname(join(root, path)), { recursive: true })
      writeFileSync(join(root, path), text)
    }
    expect(circlesIn(root)).toEqual([`${one} -> ${other} -> ${one}`])
  })

  test('every circle is told once, and a line or a fork of imports is none', () => {
    const files: Record<string, string> = {
      ...{ a: `import './b.js'\nimport './c.js'`, b: `import './d.js'`, c: `import './d.js'`, d: `import './e.js'` },
      ...{ e: `import './f.js'`, f: `import './e.js'`, g: `import './h.js'`, h: `import './g.js'\nimport './a.js'` },
    }
    for (const [name, code] of Object.entries(files)) writeFileSync(join(root, 'packages/model/src', `${name}.ts`), code)
    const at = (name: string) => `packages/model/src/${name}.ts`
    expect(circlesIn(root)).toEqual([[at('e'), at('f'), at('e')].join(' -> '), [at('g'), at('h'), at('g')].join(' -> ')])
  })
})
