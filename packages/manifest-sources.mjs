// What the elements' sources really do, for the manifest: the events that go out of each element, its parts and tokens, and its types written out.
import { readdirSync } from 'node:fs'
import { join, relative, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import ts from 'typescript'

const elements = fileURLToPath(new URL('elements/src', import.meta.url))

/**
 * @typedef {{ name: string, description: string }} Described
 * @typedef {Described & { className: string, path: string, fields: { name: string, type: string }[] }} EventFacts
 * @typedef {Described & { default?: string }} TokenFacts
 * @typedef {{
 *   tag: string, className: string, path: string, events: EventFacts[], parts: Described[], tokens: TokenFacts[],
 *   typeOf: (member: string) => string | undefined, valueOf: (member: string) => string | undefined,
 * }} ElementFacts path: of the module, below src
 *
 * @typedef {{ file: string, name: string, node: ts.Node }} Piece a declaration at the top of a file
 */

/** How the compiler reads the packages' sources, where one package stands in another's. @type {ts.CompilerOptions} */
export const sourceOptions = {
  target: ts.ScriptTarget.ES2022,
  module: ts.ModuleKind.ESNext,
  moduleResolution: ts.ModuleResolutionKind.Bundler,
  customConditions: ['doorstep-source'],
  experimentalDecorators: true,
  strict: true,
  types: [],
}

/**
 * The sources, read by the compiler once.
 *
 * @param {string} folder with a `define` folder in it
 * @param {ts.CompilerOptions} [options] other than they are for the elements
 */
export function readElements(folder = elements, options = {}) {
  const defines = readdirSync(join(folder, 'define')).sort()
  const program = ts.createProgram(
    defines.map((file) => join(folder, 'define', file)),
    { ...sourceOptions, lib: ['lib.es2023.d.ts', 'lib.dom.d.ts', 'lib.dom.iterable.d.ts'], ...options },
  )
  // which also tells every node what it stands in
  const checker = program.getTypeChecker()
  const pieces = new Pieces(program, folder)
  /** @type {string[]} */
  const faults = []
  const found = defines.map((file) => factsOf(join(folder, 'define', file), { program, checker, pieces, folder, faults }))
  if (faults.length > 0) throw new Error(`What is documented is not what the sources do:\n${faults.join('\n')}`)
  return found
}

/** The declarations of the program, and what each one uses. */
class Pieces {
  /** @param {ts.Program} program @param {string} folder */
  constructor(program, folder) {
    this.program = program
    this.folder = folder
    /** @type {Map<string, Map<string, Piece>>} */
    this.files = new Map()
  }

  /** @param {string} file @returns {Map<string, Piece>} by name; what has no name is named by its place */
  of(file) {
    const known = this.files.get(file)
    if (known) return known
    /** @type {Map<string, Piece>} */
    const pieces = new Map()
    this.files.set(file, pieces)
    for (const [at, statement] of (this.program.getSourceFile(file)?.statements ?? []).entries()) {
      if (ts.isImportDeclaration(statement)) continue
      const names = ts.isVariableStatement(statement)
        ? statement.declarationList.declarations.map((each) => each.name.getText())
        : 'name' in statement && statement.name
          ? [/** @type {ts.Node} */ (statement.name).getText()]
          : [`#${at}`]
      for (const name of names) pieces.set(name, { file, name, node: statement })
    }
    return pieces
  }

  /** @param {string} from @param {string} specifier @returns {string | undefined} */
  resolve(from, specifier) {
    return specifier.startsWith('.') ? resolve(from, '..', specifier.replace(/\.js$/, '.ts')) : undefined
  }

  /** What `name` of a file is, through whatever passes it on. @param {string} file @param {string} name @returns {Piece[]} */
  find(file, name) {
    const own = this.of(file).get(name)
    if (own) return [own]
    for (const statement of this.program.getSourceFile(file)?.statements ?? []) {
      if (!ts.isExportDeclaration(statement) || statement.isTypeOnly || !statement.moduleSpecifier) continue
      const from = this.resolve(file, /** @type {ts.StringLiteral} */ (statement.moduleSpecifier).text)
      if (!from) continue
      if (!statement.exportClause) {
        const passed = this.find(from, name)
        if (passed.length > 0) return passed
      } else if (ts.isNamedExports(statement.exportClause)) {
        const named = statement.exportClause.elements.find((each) => each.name.text === name)
        if (named) return this.find(from, (named.propertyName ?? named.name).text)
      }
    }
    return []
  }

  /** All of a file that something can take. @param {string} file @returns {Piece[]} */
  all(file) {
    const passed = (this.program.getSourceFile(file)?.statements ?? []).flatMap((statement) => {
      if (!ts.isExportDeclaration(statement) || statement.isTypeOnly || !statement.moduleSpecifier) return []
      const from = this.resolve(file, /** @type {ts.StringLiteral} */ (statement.moduleSpecifier).text)
      if (!from) return []
      if (!statement.exportClause || !ts.isNamedExports(statement.exportClause)) return this.all(from)
      return statement.exportClause.elements.flatMap((each) => this.find(from, (each.propertyName ?? each.name).text))
    })
    return [...this.of(file).values(), ...passed]
  }

  /** The names a file has imported as values. @param {string} file @returns {Map<string, () => Piece[]>} */
  imports(file) {
    /** @type {Map<string, () => Piece[]>} */
    const names = new Map()
    for (const statement of this.program.getSourceFile(file)?.statements ?? []) {
      if (!ts.isImportDeclaration(statement) || statement.importClause?.phaseModifier === ts.SyntaxKind.TypeKeyword) continue
      const from = this.resolve(file, /** @type {ts.StringLiteral} */ (statement.moduleSpecifier).text)
      const bindings = statement.importClause?.namedBindings
      if (!from || !bindings) continue
      if (ts.isNamespaceImport(bindings)) names.set(bindings.name.text, () => this.all(from))
      else
        for (const each of bindings.elements)
          if (!each.isTypeOnly) names.set(each.name.text, () => this.find(from, (each.propertyName ?? each.name).text))
    }
    return names
  }

  /**
   * Everything that is used from here on, and the define files met on the way, which are not looked into.
   *
   * @param {string} file a define file
   */
  from(file) {
    /** @type {Set<Piece>} */
    const used = new Set()
    /** @type {Set<string>} */
    const nested = new Set()
    const isDefine = (/** @type {string} */ path) => path.startsWith(join(this.folder, 'define'))
    const visit = (/** @type {Piece} */ piece) => {
      if (used.has(piece)) return
      used.add(piece)
      const imports = this.imports(piece.file)
      const own = this.of(piece.file)
      const walk = (/** @type {ts.Node} */ node) => {
        if (ts.isTypeNode(node) && !ts.isExpressionWithTypeArguments(node)) return
        if (ts.isIdentifier(node)) {
          const local = own.get(node.text)
          if (local) visit(local)
          else for (const each of imports.get(node.text)?.() ?? []) visit(each)
        }
        if (ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.ImportKeyword) {
          const [address] = node.arguments
          const target = address && ts.isStringLiteral(address) ? this.resolve(piece.file, address.text) : undefined
          if (target && isDefine(target)) nested.add(target)
          else if (target) for (const each of this.all(target)) visit(each)
        }
        ts.forEachChild(node, walk)
      }
      walk(piece.node)
    }
    for (const piece of this.of(file).values()) visit(piece)
    for (const statement of this.program.getSourceFile(file)?.statements ?? [])
      if (ts.isImportDeclaration(statement) && !statement.importClause) {
        const target = this.resolve(file, /** @type {ts.StringLiteral} */ (statement.moduleSpecifier).text)
        if (target && isDefine(target)) nested.add(target)
      }
    return { used: [...used], nested: [...nested] }
  }
}

/** What a declaration's comment says under a tag, `@tag name - words`. @param {ts.Node} node @param {string} tag @returns {Described[]} */
function described(node, tag) {
  return ts
    .getJSDocTags(node)
    .filter(({ tagName }) => tagName.text === tag)
    .map(({ comment }) => {
      const said = (ts.getTextOfJSDocComment(comment) ?? '').replace(/\s+/g, ' ')
      const [, name = said, description = ''] = /^(\S+) - (.*)$/.exec(said) ?? []
      return { name, description }
    })
}

/** The parts a declaration draws: written in a template, or handed to what draws it under the name `part`. @param {Piece} piece @param {Pieces} pieces */
function partsDrawn(piece, pieces) {
  /** @type {string[]} */
  const parts = []
  const walk = (/** @type {ts.Node} */ node) => {
    if (ts.isTaggedTemplateExpression(node) && node.tag.getText() === 'html')
      for (const [, names = ''] of node.template.getText().matchAll(/\spart="([^"$]+)"/g)) parts.push(...names.split(' '))
    if (ts.isPropertyAssignment(node) && node.name.getText() === 'part' && ts.isStringLiteral(node.initializer))
      parts.push(node.initializer.text)
    if (ts.isCallExpression(node) && ts.isIdentifier(node.expression)) {
      const [called] = pieces.of(piece.file).has(node.expression.text)
        ? pieces.find(piece.file, node.expression.text)
        : (pieces.imports(piece.file).get(node.expression.text)?.() ?? [])
      if (called && ts.isFunctionDeclaration(called.node)) {
        const given = node.arguments[called.node.parameters.findIndex(({ name }) => name.getText() === 'part')]
        if (given && ts.isStringLiteral(given)) parts.push(given.text)
      }
    }
    ts.forEachChild(node, walk)
  }
  walk(piece.node)
  return [...new Set(parts)]
}

/** What stands behind `var(--name, ` up to its own closing bracket. @param {string} css @param {number} from */
function fallbackAt(css, from) {
  let depth = 1
  let to = from
  for (; to < css.length && depth > 0; to += 1) depth += css[to] === '(' ? 1 : css[to] === ')' ? -1 : 0
  return css.slice(from, to - 1).trim()
}

/** The tokens that a declaration reads, each with what holds without it. @param {Piece} piece */
function tokensRead({ node }) {
  /** @type {Map<string, string | undefined>} */
  const tokens = new Map()
  const text = node.getText()
  for (const { 0: all, 1: name = '', index } of text.matchAll(/var\(\s*(--doorstep-[\w-]+)(,\s*)?/g))
    if (!tokens.has(name)) tokens.set(name, all.includes(',') ? fallbackAt(text, index + all.length) : undefined)
  for (const [, name = ''] of text.matchAll(/['"](--doorstep-[\w-]+)['"]/g)) if (!tokens.has(name)) tokens.set(name, undefined)
  return tokens
}

/** The event a class is, by its `static type`. @param {ts.Node} node */
function eventOf(node) {
  if (!ts.isClassDeclaration(node)) return undefined
  const type = node.members.find((member) => ts.isPropertyDeclaration(member) && member.name.getText() === 'type')
  const value = type && ts.isPropertyDeclaration(type) ? type.initializer : undefined
  return value && ts.isStringLiteral(value) && value.text.startsWith('doorstep-') ? value.text : undefined
}

/** What an event tells, from its constructor. @param {ts.Node} node */
const fieldsOf = (node) =>
  (ts.isClassDeclaration(node) ? [...node.members] : [])
    .flatMap((member) => (ts.isConstructorDeclaration(member) ? [...member.parameters] : []))
    .filter((parameter) => ts.isParameterPropertyDeclaration(parameter, parameter.parent))
    .map(({ name, type, questionToken }) => ({
      name: name.getText(),
      type: `${type?.getText() ?? 'unknown'}${questionToken ? ' | undefined' : ''}`,
    }))

/** @param {ts.Node} node the doc's sentence about a declaration */
const sentenceOf = (node) =>
  ts
    .getJSDocCommentsAndTags(node)
    .filter(ts.isJSDoc)
    .map((doc) => (ts.getTextOfJSDocComment(doc.comment) ?? '').replace(/\s+/g, ' ').trim())
    .join(' ')

/**
 * @template {{ name: string }} Fact
 * @param {Fact[]} facts @param {readonly Described[]} own named in the order of their element's own words, the others behind them by name
 */
const inOrder = (facts, own) => {
  const place = (/** @type {Fact} */ { name }) => own.findIndex((each) => each.name === name) + 1 || own.length + 1
  return facts.sort((a, b) => place(a) - place(b) || (a.name < b.name ? -1 : 1))
}

/**
 * @param {string} file a define file
 * @param {{ program: ts.Program, checker: ts.TypeChecker, pieces: Pieces, folder: string, faults: string[] }} world
 * @returns {ElementFacts}
 */
function factsOf(file, { program, checker, pieces, folder, faults }) {
  const [, tag = '', className = ''] = /\bregister\('([\w-]+)', (\w+)\)/.exec(program.getSourceFile(file)?.text ?? '') ?? []
  const [home] = pieces.imports(file).get(className)?.() ?? []
  if (!home || !ts.isClassDeclaration(home.node)) throw new Error(`${file} registers ${className || 'nothing'}, which is declared nowhere.`)
  const element = home.node
  const { used } = pieces.from(file)

  // what goes out of an element inside goes out of this one too
  const inside = new Set([file])
  for (const each of inside) for (const next of pieces.from(each).nested) inside.add(next)
  /** @type {Map<string, EventFacts>} */
  const events = new Map()
  const ownEvents = described(element, 'event')
  for (const piece of [...inside].flatMap((each) => pieces.from(each).used)) {
    const name = eventOf(piece.node)
    if (!name) continue
    const description = ownEvents.find((each) => each.name === name)?.description || sentenceOf(piece.node)
    events.set(name, { name, description, className: piece.name, path: relative(folder, piece.file), fields: fieldsOf(piece.node) })
  }
  for (const { name } of ownEvents) if (!events.has(name)) faults.push(`${tag}: nothing raises the event ${name}`)

  /** @type {Described[]} */
  const parts = []
  const ownParts = described(element, 'csspart')
  const said = [...ownParts, ...used.flatMap(({ node }) => described(node, 'csspart'))]
  for (const name of new Set(used.flatMap((piece) => partsDrawn(piece, pieces)))) {
    const words = said.find((each) => each.name === name)
    if (!words?.description) faults.push(`${tag}: nothing says what the part ${name} is`)
    else parts.push(words)
  }
  for (const { name } of said) if (!parts.some((each) => each.name === name)) faults.push(`${tag}: nothing draws the part ${name}`)

  /** @type {TokenFacts[]} */
  const tokens = []
  const ownTokens = described(element, 'cssproperty')
  const saidOfTokens = [...ownTokens, ...used.flatMap(({ node }) => described(node, 'cssproperty'))]
  /** @type {Map<string, string | undefined>} */
  const read = new Map()
  for (const piece of used) for (const [name, value] of tokensRead(piece)) if (!read.get(name)) read.set(name, value)
  for (const [name, value] of read) {
    const words = saidOfTokens.find((each) => each.name === name)
    if (!words?.description) faults.push(`${tag}: nothing says what the token ${name} is for`)
    else tokens.push({ ...words, ...(value === undefined ? {} : { default: value.replace(/\s+/g, ' ') }) })
  }
  for (const { name } of saidOfTokens) if (!read.has(name)) faults.push(`${tag}: nothing reads the token ${name}`)

  const instance = checker.getTypeAtLocation(element)
  return {
    tag,
    className,
    path: relative(folder, home.file),
    events: inOrder([...events.values()], ownEvents),
    parts: inOrder(parts, ownParts),
    tokens: inOrder(tokens, ownTokens),
    typeOf: (member) => writtenOut(checker, instance.getProperty(member)),
    valueOf: (member) => initialOf(checker, instance.getProperty(member)),
  }
}

/** A type by its values where it has few that can be listed, else as its declaration has it. @param {ts.TypeChecker} checker @param {ts.Symbol | undefined} symbol */
function writtenOut(checker, symbol) {
  const declaration = symbol?.valueDeclaration
  if (!symbol || !declaration) return undefined
  const type = checker.getTypeOfSymbolAtLocation(symbol, declaration)
  const kinds = type.isUnion() ? type.types : [type]
  const { StringLiteral, NumberLiteral, BooleanLike, Undefined, StringLike, NumberLike } = ts.TypeFlags
  const listed = kinds.every(({ flags }) => flags & (StringLiteral | NumberLiteral | BooleanLike | Undefined | StringLike | NumberLike))
  const plain = checker.typeToString(type, undefined, ts.TypeFormatFlags.NoTruncation | ts.TypeFormatFlags.InTypeAlias)
  if (!listed) return ('type' in declaration && /** @type {ts.PropertyDeclaration} */ (declaration).type?.getText()) || plain
  const strings = kinds.flatMap((kind) => (kind.isStringLiteral() ? [`'${kind.value}'`] : []))
  // in the order in which they are declared, not in the compiler's
  const rest = kinds.filter((kind) => !kind.isStringLiteral())
  return strings.length === 0 ? plain : [...strings, ...rest.map((kind) => checker.typeToString(kind))].join(' | ')
}

/** What a member is at first, where its initialiser is a value that can be written down. @param {ts.TypeChecker} checker @param {ts.Symbol | undefined} symbol */
function initialOf(checker, symbol) {
  const declaration = symbol?.valueDeclaration
  if (!declaration || !ts.isPropertyDeclaration(declaration) || !declaration.initializer) return undefined
  const type = checker.getTypeAtLocation(declaration.initializer)
  if (type.isStringLiteral()) return `'${type.value}'`
  if (type.isNumberLiteral() || type.flags & ts.TypeFlags.BooleanLiteral) return checker.typeToString(type)
  return undefined
}
