// Takes the white space and the comments out of the templates of a built package, and makes its decorators small: what is for who reads the source is not sent to a browser.
import { readdir, readFile, writeFile } from 'node:fs/promises'
import { join, sep } from 'node:path'
import ts from 'typescript'

// What stands in quotes is content. A comment is found beside it, because each may hold the other's mark.
const COMMENT_OR_QUOTED = /\/\*[\s\S]*?\*\/|('[^']*'|"[^"]*")/g

/** @param {string} css */
const slimCss = (css) =>
  css
    .replace(COMMENT_OR_QUOTED, (_, quoted) => quoted ?? '')
    .split(/('[^']*'|"[^"]*")/)
    .map((part, at) =>
      at % 2 === 1
        ? part
        : part
            .replace(/\s+/g, ' ')
            .replace(/ ?([{};,]) ?/g, '$1')
            .replace(/: /g, ':')
            .replace(/ ([>~]) /g, '$1')
            .replace(/([^\w.])0\.(\d)/g, '$1.$2')
            .replace(/;}/g, '}'),
    )
    .join('')

/** Between two elements a space stays a space; what is shown as it is written stays as it is. @param {string} html */
const slimHtml = (html) => (/<(pre|textarea)[\s>]/.test(html) ? html : html.replace(/\s*\n\s*/g, ' '))

const SLIM = { css: slimCss, html: slimHtml, svg: slimHtml }

/**
 * The text of a module with slim templates. Lines stay where they were: what a template lost stands behind it.
 *
 * @param {string} text
 */
export function slim(text) {
  /** @type {{ from: number, to: number, becomes: string }[]} */
  const changes = []
  const file = ts.createSourceFile('module.js', text, ts.ScriptTarget.Latest, true, ts.ScriptKind.JS)
  /** @param {import('typescript').Node} node */
  const visit = (node) => {
    if (ts.isTaggedTemplateExpression(node) && ts.isIdentifier(node.tag) && Object.hasOwn(SLIM, node.tag.text)) {
      const smaller = SLIM[/** @type {keyof typeof SLIM} */ (node.tag.text)]
      const { template } = node
      const chunks = ts.isTemplateExpression(template)
        ? [template.head, ...template.templateSpans.map(({ literal }) => literal)]
        : [template]
      for (const chunk of chunks) {
        const whole = chunk.getText(file)
        // `...` or `...${ or }...${ or }...`
        const closes = whole.endsWith('${') ? 2 : 1
        const inner = smaller(whole.slice(1, whole.length - closes))
        const lost = '\n'.repeat(whole.split('\n').length - inner.split('\n').length)
        changes.push({ from: chunk.getStart(file), to: chunk.getEnd(), becomes: whole.slice(0, 1) + inner + whole.slice(-closes) + lost })
      }
    }
    ts.forEachChild(node, visit)
  }
  visit(file)
  let slimmed = text
  for (const { from, to, becomes } of changes.sort((a, b) => b.from - a.from))
    slimmed = slimmed.slice(0, from) + becomes + slimmed.slice(to)
  return slimmed
}

// TypeScript writes this into every file with a decorator.
const HELPER = /^var __decorate = \(this && this\.__decorate\)[\s\S]*?\n\};/m

/**
 * Small decorators for Lit's, which know a second form, and one helper for the one in each file.
 *
 * @param {string} text @param {string} address of base/decorate.js, from the file
 */
export const shareDecorators = (text, address) =>
  text
    .replace(HELPER, (helper) => `import { __decorate } from '${address}';${'\n'.repeat(helper.split('\n').length - 1)}`)
    .replace("from 'lit/decorators.js'", `from '${address}'`)

/** Makes the templates of every module in a folder slim, and their decorators small. @param {string} folder */
export async function slimFolder(folder) {
  for (const name of await readdir(folder, { recursive: true })) {
    if (!name.endsWith('.js')) continue
    const path = join(folder, name)
    const text = await readFile(path, 'utf8')
    const shared = shareDecorators(text, `${'../'.repeat(name.split(sep).length - 1) || './'}base/decorate.js`)
    const slimmed = /\b(css|html|svg) ?`/.test(shared) ? slim(shared) : shared
    if (slimmed !== text) await writeFile(path, slimmed)
  }
}
