// One name, one meaning: what a file exports is declared by no other file, and a type that is exported has no namesake anywhere.
import { mkdtempSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import ts from 'typescript'
import { filesBelow, pathIn } from './import-graph.js'

/** Names that several files may declare, with the reason. */
const SHARED: Readonly<Record<string, string>> = {
  words: 'the words of a component in one language: <component>.words.<language>.ts',
  text: 'a value that is a text, in the small language of the shapes of events, and in that of the fields of HSDS',
  amount: 'a quantity, in the same two languages',
  oneOf: 'one of several words, in the small languages of shapes and of schemas',
}

interface Declared {
  readonly name: string
  readonly isType: boolean
  readonly isExported: boolean
}

function declaredIn(file: string): Declared[] {
  return ts.createSourceFile(file, readFileSync(file, 'utf8'), ts.ScriptTarget.Latest).statements.flatMap((statement): Declared[] => {
    const isExported =
      ts.canHaveModifiers(statement) && !!ts.getModifiers(statement)?.some(({ kind }) => kind === ts.SyntaxKind.ExportKeyword)
    const isType = ts.isInterfaceDeclaration(statement) || ts.isTypeAliasDeclaration(statement) || ts.isClassDeclaration(statement)
    if (ts.isVariableStatement(statement))
      return statement.declarationList.declarations.flatMap(({ name }) =>
        ts.isIdentifier(name) ? { name: name.text, isType, isExported } : [],
      )
    const named = isType || ts.isFunctionDeclaration(statement) || ts.isEnumDeclaration(statement) ? statement.name : undefined
    return named ? [{ name: named.text, isType, isExported }] : []
  })
}

/** Names with several meanings, as `Place: one.ts, other.ts`. Tests and what they share are looked past: each is a small world. */
function namesakes(root: string): string[] {
  const places = new Map<string, { readonly path: string; readonly declared: Declared }[]>()
  const files = ['packages', 'kiosk/src']
    .flatMap((folder) => filesBelow(join(root, folder)))
    .filter((file) => /\.ts$/.test(file) && !/\.(?:test|contract|d)\.ts$|\/(?:testing|contracts|demo|build)\//.test(file))
  for (const file of files)
    for (const declared of declaredIn(file)) {
      const place = { path: pathIn(root, file), declared }
      const known = places.get(declared.name)
      if (known) known.push(place)
      else places.set(declared.name, [place])
    }
  return [...places].flatMap(([name, all]) => {
    const exported = all.filter(({ declared }) => declared.isExported)
    const clash = exported.some(({ declared }) => declared.isType)
      ? all.filter(({ declared }) => declared.isType || declared.isExported)
      : exported
    const paths = [...new Set(clash.map(({ path }) => path))]
    // overloads, and a type beside the value it is made of, are one thing of one file
    return paths.length > 1 ? [`${name}: ${paths.join(', ')}`] : []
  })
}

const project = fileURLToPath(new URL('../..', import.meta.url))
const nameIn = (line: string): string => line.slice(0, line.indexOf(':'))

test('every exported name means one thing', () => {
  expect(namesakes(project).filter((line) => !(nameIn(line) in SHARED))).toEqual([])
})

test('no name is excused that needs no excuse', () => {
  const shared = namesakes(project).map(nameIn)
  expect(Object.keys(SHARED).filter((name) => !shared.includes(name))).toEqual([])
})

test.each<[string, Record<string, string>, string[]]>([
  [
    'two exported types',
    { 'a.ts': 'export interface Place {}', 'b.ts': 'export type Place = string' },
    ['Place: packages/x/src/a.ts, packages/x/src/b.ts'],
  ],
  [
    'an exported type and a local one',
    { 'a.ts': 'export class Place {}', 'b.ts': 'interface Place {}' },
    ['Place: packages/x/src/a.ts, packages/x/src/b.ts'],
  ],
  [
    'two exported functions',
    { 'a.ts': 'export function settle() {}', 'b.ts': 'export const settle = 1' },
    ['settle: packages/x/src/a.ts, packages/x/src/b.ts'],
  ],
  ['a type and its value', { 'a.ts': 'export const Place = 1\nexport type Place = number', 'b.ts': `export * from './a.js'` }, []],
  ['a local helper beside an exported one', { 'a.ts': 'export function settle() {}', 'b.ts': 'function settle() {}' }, []],
  ['two local types', { 'a.ts': 'interface Place {}', 'b.ts': 'interface Place {}' }, []],
  ['a test', { 'a.ts': 'export interface Place {}', 'a.test.ts': 'interface Place {}', 'testing/b.ts': 'export interface Place {}' }, []],
])('planted: %s', (_, files, found) => {
  const root = mkdtempSync(join(tmpdir(), 'doorstep-names-'))
  for (const [name, code] of Object.entries(files)) {
    const path = join(root, 'packages/x/src', name)
    mkdirSync(dirname(path), { recursive: true })
    writeFileSync(path, code)
  }
  expect(namesakes(root)).toEqual(found)
  rmSync(root, { recursive: true })
})
