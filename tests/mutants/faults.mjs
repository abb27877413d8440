// Small faults of meaning that can be planted in a source: where each is, and what stands there instead.
import { readFileSync } from 'node:fs'
import ts from 'typescript'

/** @typedef {{ path: string, line: number, start: number, end: number, text: string, what: string }} Fault text: instead of what stands from start to end */

const SWAPPED = new Map(
  Object.entries({ '<': '<=', '<=': '<', '>': '>=', '>=': '>', '===': '!==', '!==': '===', '&&': '||', '||': '&&', '+': '-', '-': '+' }),
)
const TWINS = new Map(Object.entries({ some: 'every', every: 'some', min: 'max', max: 'min' }))
const GIVES_LIST = new Set(['filter', 'map', 'flatMap', 'sort', 'toSorted', 'slice'])

/** @param {ts.Node} node */
const isText = (node) => ts.isStringLiteralLike(node) || ts.isTemplateExpression(node)

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
  /** @param {ts.Node} node @param {string} instead @param {string} what */
  const plant = (node, instead, what) => {
    const start = node.getStart(source)
    const line = source.getLineAndCharacterOfPosition(start).line + 1
    faults.push({
      path,
      line,
      start,
      end: node.getEnd(),
      text: instead,
      what: `${what}: ${node.getText(source).replace(/\s+/g, ' ').slice(0, 70)}`,
    })
  }
  /** @param {ts.Node} node */
  const visit = (node) => {
    // types, imports and decorators mean nothing when the code runs
    if (ts.isTypeNode(node) || ts.isImportDeclaration(node) || ts.isExportDeclaration(node) || ts.isDecorator(node)) return
    if (ts.isInterfaceDeclaration(node) || ts.isTypeAliasDeclaration(node) || ts.isThrowStatement(node)) return
    if (ts.isIfStatement(node)) {
      plant(node.expression, `!(${node.expression.getText(source)})`, 'negated')
      if (!node.elseStatement) plant(node, ';', 'guard dropped')
    }
    if (ts.isConditionalExpression(node)) plant(node.condition, `!(${node.condition.getText(source)})`, 'negated')
    if (ts.isBinaryExpression(node)) {
      const operator = node.operatorToken.getText(source)
      const instead = SWAPPED.get(operator)
      if (instead && !(operator === '+' && (isText(node.left) || isText(node.right))))
        plant(node.operatorToken, instead, `${operator} is ${instead}`)
      if (operator === '??') plant(node, node.right.getText(source), 'only the right of ??')
    }
    if (ts.isExpressionStatement(node) && !isText(node.expression)) plant(node, ';', 'statement dropped')
    if (ts.isNumericLiteral(node)) plant(node, `(${node.text} + 1)`, 'one more')
    if (node.kind === ts.SyntaxKind.TrueKeyword) plant(node, 'false', 'turned')
    if (node.kind === ts.SyntaxKind.FalseKeyword) plant(node, 'true', 'turned')
    if (ts.isCallExpression(node) && ts.isPropertyAccessExpression(node.expression)) {
      const { name, expression } = node.expression
      const twin = TWINS.get(name.text)
      if (twin) plant(name, twin, `${name.text} is ${twin}`)
      if (name.text === 'filter') plant(node, expression.getText(source), 'not filtered')
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
