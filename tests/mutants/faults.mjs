// Small faults of meaning that can be planted in a source: where each is, and what stands there instead.
import { readFileSync } from 'node:fs'
import ts from 'typescript'

/** @typedef {{ path: string, line: number, start: number, end: number, text: string, what: string }} Fault text: instead of what stands from start to end */

const SWAPPED = new Map(
  Object.entries({
    '<': ['<=', '>='],
    '<=': ['<', '>'],
    '>': ['>=', '<='],
    '>=': ['>', '<'],
    '===': ['!=='],
    '!==': ['==='],
    '&&': ['||'],
    '||': ['&&'],
    '+': ['-'],
    '-': ['+'],
    '*': ['/'],
    '/': ['*'],
    '%': ['*'],
    '+=': ['-='],
    '-=': ['+='],
  }),
)
/** Of these one side alone is a fault too: a condition that is not asked, a default that is not there. */
const SIDES = new Set(['&&', '||', '??'])
const TWINS = new Map(
  Object.entries({
    some: 'every',
    every: 'some',
    min: 'max',
    max: 'min',
    floor: 'ceil',
    ceil: 'floor',
    round: 'floor',
    startsWith: 'endsWith',
    endsWith: 'startsWith',
    find: 'findLast',
    findLast: 'find',
    indexOf: 'lastIndexOf',
    minLength: 'maxLength',
    maxLength: 'minLength',
    minValue: 'maxValue',
    maxValue: 'minValue',
  }),
)
const LEAVES_OUT = new Set(['filter', 'sort', 'toSorted', 'reverse', 'toReversed', 'trim', 'toLowerCase'])
const GIVES_LIST = new Set(['filter', 'map', 'flatMap', 'sort', 'toSorted', 'slice'])
/** What is told to developers, and names that only have to differ. */
const TELLS = /^(?:\w*Error|Symbol|for|warn|error|title|description|message|metadata)$/

/** @param {ts.Node} node */
const isText = (node) => ts.isStringLiteralLike(node) || ts.isTemplateExpression(node)

/** @param {ts.Node} node */
const isAction = (node) => ts.isArrowFunction(node) || ts.isFunctionExpression(node) || ts.isSpreadElement(node)

/** The pattern without an anchor, and without a flag. @param {string} literal */
function otherPatterns(literal) {
  const [, pattern = '', flags = ''] = /^\/(.*)\/(\w*)$/s.exec(literal) ?? []
  const others = []
  if (pattern.startsWith('^')) others.push(`/${pattern.slice(1)}/${flags}`)
  if (/(?<!\\)\$$/.test(pattern)) others.push(`/${pattern.slice(0, -1)}/${flags}`)
  for (const flag of flags.replace(/[uv]/g, '')) others.push(`/${pattern}/${flags.replace(flag, '')}`)
  return others
}

/**
 * Every fault that can be planted in a file. Words and messages are none: nobody's behaviour depends on them.
 *
 * @param {string} path
 * @returns {Fault[]}
 */
export function faultsIn(path) {
  const text = readFileSync(path, 'utf8')
  const source = ts.createSourceFile(path, text, ts.ScriptTarget.Latest, true)
  /** @type {Fault[]} */
  const faults = []
  /** @param {number} start @param {number} end @param {string} instead @param {string} what */
  const plantBetween = (start, end, instead, what) => {
    const line = source.getLineAndCharacterOfPosition(start).line + 1
    faults.push({ path, line, start, end, text: instead, what: what.replace(/\s+/g, ' ').slice(0, 100) })
  }
  /** @param {ts.Node} node @param {string} instead @param {string} what */
  const plant = (node, instead, what) => plantBetween(node.getStart(source), node.getEnd(), instead, `${what}: ${node.getText(source)}`)
  /** @param {ts.Node} part @param {ts.NodeArray<ts.Node>} list */
  const plantGap = (part, list) => {
    const next = list[list.indexOf(part) + 1]
    const end = next?.getStart(source) ?? part.getEnd()
    plantBetween(part.getStart(source), end, '', `left out: ${part.getText(source)}`)
  }
  /** @param {ts.Node} node */
  const visit = (node) => {
    // types, imports and decorators mean nothing when the code runs
    if (ts.isTypeNode(node) || ts.isImportDeclaration(node) || ts.isExportDeclaration(node) || ts.isDecorator(node)) return
    if (ts.isInterfaceDeclaration(node) || ts.isTypeAliasDeclaration(node) || ts.isThrowStatement(node)) return
    if (ts.isCallExpression(node) && TELLS.test(node.expression.getText(source).split('.').at(-1) ?? '')) return
    const text = (/** @type {ts.Node} */ inner) => inner.getText(source)
    if (ts.isIfStatement(node)) {
      plant(node.expression, `!(${text(node.expression)})`, 'negated')
      if (!node.elseStatement) plant(node, ';', 'guard dropped')
    }
    if (ts.isConditionalExpression(node)) plant(node.condition, `!(${text(node.condition)})`, 'negated')
    if (ts.isPrefixUnaryExpression(node) && node.operator === ts.SyntaxKind.ExclamationToken) plant(node, text(node.operand), 'not negated')
    if (ts.isBinaryExpression(node)) {
      const operator = text(node.operatorToken)
      const joins = operator === '+' && (isText(node.left) || isText(node.right))
      for (const instead of joins ? [] : (SWAPPED.get(operator) ?? [])) plant(node.operatorToken, instead, `${operator} is ${instead}`)
      if (SIDES.has(operator)) {
        plant(node, `(${text(node.left)})`, `only the left of ${operator}`)
        plant(node, `(${text(node.right)})`, `only the right of ${operator}`)
      }
    }
    if (ts.isExpressionStatement(node) && !isText(node.expression)) plant(node, ';', 'statement dropped')
    if (ts.isContinueStatement(node) || ts.isBreakStatement(node)) plant(node, ';', 'goes on')
    if (ts.isAwaitExpression(node)) plant(node, text(node.expression), 'not awaited')
    if (ts.isNumericLiteral(node)) plant(node, `(${node.text} + 1)`, 'one more')
    if (ts.isStringLiteral(node) && !(ts.isPropertyAssignment(node.parent) && node.parent.name === node))
      plant(node, `'other'`, 'another word')
    if (ts.isRegularExpressionLiteral(node)) for (const instead of otherPatterns(node.text)) plant(node, instead, `is ${instead}`)
    if (node.kind === ts.SyntaxKind.TrueKeyword) plant(node, 'false', 'turned')
    if (node.kind === ts.SyntaxKind.FalseKeyword) plant(node, 'true', 'turned')
    if (ts.isObjectLiteralExpression(node)) for (const part of node.properties) plantGap(part, node.properties)
    if (ts.isArrayLiteralExpression(node)) for (const part of node.elements) plantGap(part, node.elements)
    if (ts.isCaseClause(node) && node.statements.length > 0) plant(node, '', 'case dropped')
    if (ts.isCallExpression(node)) {
      const [first, second] = node.arguments
      if (first && second && ![first, second].some(isAction)) {
        const between = source.text.slice(first.getEnd(), second.getStart(source))
        plantBetween(first.getStart(source), second.getEnd(), text(second) + between + text(first), `swapped: ${text(node)}`)
      }
    }
    if (ts.isCallExpression(node) && ts.isPropertyAccessExpression(node.expression)) {
      const { name, expression } = node.expression
      const twin = TWINS.get(name.text)
      if (twin) plant(name, twin, `${name.text} is ${twin}`)
      if (LEAVES_OUT.has(name.text)) plant(node, text(expression), `no ${name.text}`)
    }
    if (ts.isReturnStatement(node) && node.expression) {
      const { expression } = node
      const method =
        ts.isCallExpression(expression) && ts.isPropertyAccessExpression(expression.expression) && expression.expression.name.text
      if ((ts.isArrayLiteralExpression(expression) && expression.elements.length > 0) || (method && GIVES_LIST.has(method)))
        plant(expression, '[]', 'empty')
    }
    ts.forEachChild(node, visit)
  }
  visit(source)
  return faults
}
