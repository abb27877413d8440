// Which file of the project imports which, and the circles among them.
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { dirname, join, relative, resolve, sep } from 'node:path'
import ts from 'typescript'

/** Every source file below a folder, as an absolute path. */
export function filesBelow(folder: string): string[] {
  if (!existsSync(folder)) return []
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name)
    if (entry.isDirectory()) return ['dist', 'node_modules', 'public'].includes(entry.name) ? [] : filesBelow(path)
    return /\.(?:ts|mts|js|mjs)$/.test(entry.name) ? [path] : []
  })
}

/** A path as the messages have it: relative to the project, with slashes. */
export const pathIn = (root: string, file: string): string => relative(root, file).split(sep).join('/')

/** What was read of a text; each file of the project is looked at for floors and for circles. */
const read = new Map<string, readonly string[]>()

/** What a file imports, as it is written there: static, dynamic and type imports, and re-exports. */
export function importsOf(file: string): readonly string[] {
  const text = readFileSync(file, 'utf8')
  const known = read.get(text) ?? importsIn(file, text)
  read.set(text, known)
  return known
}

function importsIn(file: string, text: string): string[] {
  const found: string[] = []
  const note = (from: ts.Node | undefined): void => {
    if (from && ts.isStringLiteralLike(from)) found.push(from.text)
  }
  const look = (node: ts.Node): void => {
    if (ts.isImportDeclaration(node) || ts.isExportDeclaration(node)) note(node.moduleSpecifier)
    else if (ts.isImportTypeNode(node)) note(ts.isLiteralTypeNode(node.argument) ? node.argument.literal : undefined)
    else if (ts.isExternalModuleReference(node)) note(node.expression)
    else if (ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.ImportKeyword) note(node.arguments[0])
    ts.forEachChild(node, look)
  }
  look(ts.createSourceFile(file, text, ts.ScriptTarget.Latest))
  return found
}

/** The types that the comments of JavaScript import: they are in no program that runs, but in the head of who reads. */
function typesInComments(file: string): string[] {
  if (!/\.m?js$/.test(file)) return []
  return [...readFileSync(file, 'utf8').matchAll(/\bimport\(['"]([^'"]+)['"]\)/g)].map(([, name = '']) => name)
}

type Sources = Readonly<Record<string, { readonly 'doorstep-source'?: string }>>

/** The source behind `@doorstep/<package>/<entry>`, as the package's manifest has it. */
function sourceOf(root: string, specifier: string): string | undefined {
  const [, name = '', ...rest] = specifier.split('/')
  const manifest = join(root, 'packages', name, 'package.json')
  if (!existsSync(manifest)) return undefined
  const { exports = {} } = JSON.parse(readFileSync(manifest, 'utf8')) as { exports?: Sources }
  const entry = ['.', ...rest].join('/')
  for (const [key, { 'doorstep-source': source }] of Object.entries(exports)) {
    const [before = '', after] = key.split('*')
    if (source === undefined) continue
    if (key === entry) return join(root, 'packages', name, source)
    if (after === undefined || !entry.startsWith(before) || !entry.endsWith(after)) continue
    return join(root, 'packages', name, source.replace('*', entry.slice(before.length, entry.length - after.length)))
  }
  return undefined
}

/** The files of the project that each of `files` imports. */
function graphOf(root: string, files: readonly string[]): Map<string, readonly string[]> {
  const known = new Set(files)
  const target = (file: string, specifier: string): string | undefined => {
    if (specifier.startsWith('@doorstep/')) return sourceOf(root, specifier)
    if (!/^\.{1,2}(?:\/|$)/.test(specifier)) return undefined
    const path = resolve(dirname(file), specifier)
    return [path, path.replace(/\.(m?)js$/, '.$1ts'), `${path}.ts`, join(path, 'index.ts')].find((each) => known.has(each))
  }
  return new Map(
    files.map((file) => {
      const targets = [...importsOf(file), ...typesInComments(file)].flatMap((specifier) => target(file, specifier) ?? [])
      return [file, [...new Set(targets)]] as const
    }),
  )
}

/** The shortest way from a file back to itself, or undefined. */
function wayBack(graph: ReadonlyMap<string, readonly string[]>, start: string): string[] | undefined {
  const from = new Map<string, string>()
  for (const queue = [start]; queue.length > 0;) {
    const file = queue.shift() ?? ''
    for (const next of graph.get(file) ?? []) {
      if (next === start) {
        const way = [start]
        for (let at = file; at !== start; at = from.get(at) ?? start) way.unshift(at)
        return [start, ...way]
      }
      if (from.has(next)) continue
      from.set(next, file)
      queue.push(next)
    }
  }
  return undefined
}

/**
 * Circles of imports in the project, each as `a.ts -> b.ts -> a.ts`, the shortest there is through its files. A type is an import as any
 * other: whoever reads one file of a circle has to read all of them.
 */
export function circlesIn(root: string): string[] {
  const graph = graphOf(root, ['packages', 'kiosk', 'stories', 'tests'].map((folder) => join(root, folder)).flatMap(filesBelow))
  const told = new Set<string>()
  return [...graph.keys()].flatMap((file) => {
    const circle = told.has(file) ? undefined : wayBack(graph, file)
    for (const each of circle ?? []) told.add(each)
    return circle ? [circle.map((each) => pathIn(root, each)).join(' -> ')] : []
  })
}
