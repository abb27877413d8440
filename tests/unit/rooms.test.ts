// What a package's rooms offer: named one by one in their index, used by somebody outside, and published so that a page loads no more.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import ts from 'typescript'
import { passOn } from '../../packages/rooms.mjs'
import { filesBelow, pathIn } from './import-graph.js'

const project = fileURLToPath(new URL('../..', import.meta.url))
const model = join(project, 'packages/model')

type Sources = Record<string, string | { readonly 'doorstep-source': string }>
const { exports: addresses } = JSON.parse(readFileSync(join(model, 'package.json'), 'utf8')) as { exports: Sources }
const rooms = Object.entries(addresses).flatMap(([address, target]) =>
  typeof target === 'string' || address === '.' ? [] : [[address.slice(2), join(model, target['doorstep-source'])] as const],
)

const parse = (file: string) => ts.createSourceFile(file, readFileSync(file, 'utf8'), ts.ScriptTarget.Latest)

/** What a room's index exports: the values it names, and the statements that name nothing. */
function offeredBy(file: string): { values: string[]; unnamed: string[] } {
  const values: string[] = []
  const unnamed: string[] = []
  for (const statement of parse(file).statements) {
    if (!ts.isExportDeclaration(statement) || !statement.exportClause || !ts.isNamedExports(statement.exportClause))
      unnamed.push(ts.SyntaxKind[statement.kind])
    else if (!statement.isTypeOnly)
      values.push(...statement.exportClause.elements.filter((each) => !each.isTypeOnly).map((each) => each.name.text))
  }
  return { values, unnamed }
}

/** What is taken from each room by the code of the other packages, the pages, tests and stories; from the model as a whole, under ''. */
function taken(): Map<string, Set<string>> {
  const found = new Map<string, Set<string>>()
  const files = ['packages', 'kiosk', 'stories', 'tests'].map((folder) => join(project, folder)).flatMap(filesBelow)
  for (const file of files.filter((each) => !pathIn(project, each).startsWith('packages/model/'))) {
    if (!readFileSync(file, 'utf8').includes('@doorstep/model')) continue
    for (const statement of parse(file).statements) {
      if (!ts.isImportDeclaration(statement) && !ts.isExportDeclaration(statement)) continue
      const from = statement.moduleSpecifier
      if (!from || !ts.isStringLiteral(from) || !/^@doorstep\/model(?:\/|$)/.test(from.text)) continue
      const clause = ts.isImportDeclaration(statement) ? statement.importClause?.namedBindings : statement.exportClause
      if (!clause || !('elements' in clause)) continue
      const room = from.text.slice('@doorstep/model/'.length)
      const names = found.get(room) ?? new Set()
      for (const each of clause.elements) names.add((each.propertyName ?? each.name).text)
      found.set(room, names)
    }
  }
  return found
}

// the schemas are published as JSON Schema too (packages/build.mjs)
const PUBLISHED = ['stationSchema', 'servicesSchema', 'timetableSchema', 'menuSchema', 'holidayYearSchema']

test('a room names what it offers, and offers no value that nobody takes', () => {
  const all = taken()
  expect(rooms.length).toBeGreaterThan(10)
  for (const [room, file] of rooms) {
    const { values, unnamed } = offeredBy(file)
    expect(unnamed, room).toEqual([])
    const used = new Set([...(all.get(room) ?? []), ...(all.get('') ?? []), ...PUBLISHED])
    expect(
      values.filter((name) => !used.has(name)),
      room,
    ).toEqual([])
  }
})

test('the model as a whole is its rooms', () => {
  const whole = readFileSync(join(model, 'src/index.ts'), 'utf8')
  const passed = [...whole.matchAll(/^export \* from '\.\/(.+)\/index\.js'$/gm)].map(([, folder = '']) => folder)
  expect(passed.sort()).toEqual(rooms.map(([, file]) => pathIn(join(model, 'src'), file).replace('/index.ts', '')).sort())
})

test('what is published passes on whole files, under the names it had', () => {
  const built = [
    '// What others use.',
    `export { a, b as c } from './one.js';`,
    `export {\n  d,\n} from './two.js'`,
    `export * from './three.js';`,
  ]
  const { code, names } = passOn(built.join('\n'))
  expect(names).toEqual(['a', 'c', 'd'])
  expect(code.split('\n')).toEqual([built[0], `export * from './one.js';`, `export * from './two.js'`, built[3]])
})
