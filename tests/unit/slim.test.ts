// What the published templates lose says nothing: texts, spaces between words and rules are what they were in the source.
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { transform } from 'esbuild'
import ts from 'typescript'
import { shareDecorators, slim } from '../../packages/slim.mjs'
import { limit } from '../pace.mjs'

const sources = fileURLToPath(new URL('../../packages/elements/src', import.meta.url))

/** The templates of a module, in order: the tag, and the text with a mark for each expression. */
function templatesOf(text: string): { readonly tag: string; readonly text: string }[] {
  const found: { tag: string; text: string }[] = []
  const visit = (node: ts.Node): void => {
    if (ts.isTaggedTemplateExpression(node) && ts.isIdentifier(node.tag)) {
      const { template } = node
      const chunks = ts.isTemplateExpression(template)
        ? [template.head, ...template.templateSpans.map(({ literal }) => literal)]
        : [template]
      found.push({ tag: node.tag.text, text: chunks.map((chunk) => chunk.text).join('$') })
    }
    ts.forEachChild(node, visit)
  }
  visit(ts.createSourceFile('module.js', text, ts.ScriptTarget.Latest, true, ts.ScriptKind.JS))
  return found
}

const slimmed = (template: string): string => templatesOf(slim(template))[0]?.text ?? ''

test.each([
  ['a space between two texts', 'html`<b>a</b> <i>b</i>`', '<b>a</b> <i>b</i>'],
  ['no space where there was none', 'html`<b>a</b><i>b</i>`', '<b>a</b><i>b</i>'],
  ['a new line between two texts is a space', 'html`<b>a</b>\n    <i>b</i>`', '<b>a</b> <i>b</i>'],
  ['a space beside an expression', 'html`<b>${a} · ${b}</b>\n  ${c}`', '<b>$ · $</b> $'],
  ['a template in a template', 'html`<p>\n  ${on ? html`<b>\n  a</b>` : ""}\n</p>`', '<p> $ </p>'],
  ['two spaces in an attribute', 'html`<p title="a  b">c</p>`', '<p title="a  b">c</p>'],
  ['written white space', 'html`<p>a\\n b\\u00a0</p>`', '<p>a\n b\u00a0</p>'],
  ['preformatted text', 'html`<pre>\n  a\n    b\n</pre>`', '<pre>\n  a\n    b\n</pre>'],
  ['what stands in a field', 'html`<textarea>\n  a\n</textarea>`', '<textarea>\n  a\n</textarea>'],
  ['another tag', 'raw`a\n  b`', 'a\n  b'],
])('kept in a template: %s', (_, template, expected) => {
  expect(slimmed(template)).toBe(expected)
})

test.each([
  ['a descendant', 'css`.a   .b { color: red }`', '.a .b{color:red}'],
  ['a descendant of an expression', 'css`${a} .b { color: red; }`', '$ .b{color:red}'],
  ['a pseudo class within another', 'css`.a :hover, .b { top: 0.5em }`', '.a :hover,.b{top:.5em}'],
  ['what stands in quotes', "css`.a { content: ' ;  0.5 /* a */ ' }`", ".a{content:' ;  0.5 /* a */ '}"],
  ['an apostrophe in a comment', "css`/* it's */ .a { content: ': ' } /* don't */`", ".a{content:': '}"],
  ['a sum', 'css`.a { top: calc(1em - 0.5em + 10.5px) }`', '.a{top:calc(1em - .5em + 10.5px)}'],
  ['a number after an expression', 'css`.a { top: ${a}0.5em }`', '.a{top:$0.5em}'],
  ['values beside expressions', 'css`.a { margin: ${a} ${b}; }`', '.a{margin:$ $}'],
  ['an empty property', 'css`.a { --x: ; color: red }`', '.a{--x:;color:red}'],
])('kept in a sheet: %s', (_, template, expected) => {
  expect(slimmed(template).trim()).toBe(expected)
})

test('lines stay where they were', () => {
  const source = 'const a = html`<p>\n  ${b}\n</p>`\nconst last = css`\n  .a {\n  }\n`\nend()'
  expect(slim(source).split('\n')).toHaveLength(source.split('\n').length)
  expect(slim(source).split('\n').at(-1)).toBe('end()')
})

test('decorators come from one small file, whatever TypeScript wrote', () => {
  const source = "import { property } from 'lit/decorators.js'\nclass Some {\n  @property() one = 1\n}\nend(Some)"
  const { outputText: built } = ts.transpileModule(source, {
    compilerOptions: { target: ts.ScriptTarget.ES2022, experimentalDecorators: true, useDefineForClassFields: false },
  })
  const shared = shareDecorators(built, '../base/decorate.js')
  expect(built).toContain('Reflect')
  expect(shared).not.toMatch(/Reflect|lit\/decorators/)
  expect(shared).toContain("import { __decorate } from '../base/decorate.js'")
  expect(shared.split('\n')).toHaveLength(built.split('\n').length)
})

test('every template and every sheet of the widgets says what it said', { timeout: limit(60_000) }, async () => {
  let count = 0
  for (const name of readdirSync(sources, { recursive: true, encoding: 'utf8' })) {
    if (!name.endsWith('.ts') || name.endsWith('.test.ts')) continue
    const text = ts.transpileModule(readFileSync(join(sources, name), 'utf8'), {
      compilerOptions: { target: ts.ScriptTarget.ES2022, experimentalDecorators: true, useDefineForClassFields: false },
    }).outputText
    const [before, after] = [templatesOf(text), templatesOf(slim(text))]
    expect(after.map(({ tag }) => tag)).toEqual(before.map(({ tag }) => tag))
    for (const [at, { tag, text: whole }] of before.entries()) {
      const less = after[at]?.text ?? ''
      count += 1
      if (tag === 'css') expect([name, await rulesOf(less)]).toEqual([name, await rulesOf(whole)])
      else expect([name, collapsed(less)]).toEqual([name, collapsed(whole)])
    }
  }
  expect(count).toBeGreaterThan(300)
})

/** As a browser shows it: white space in a row is one space. */
const collapsed = (html: string): string => html.replace(/\s+/g, ' ')

/** A sheet as a parser of CSS reads it, written in one way; an expression stands in it as a name. */
async function rulesOf(sheet: string): Promise<string> {
  const { code } = await transform(sheet.replaceAll('$', 'an-expression'), { loader: 'css', minify: true, logLevel: 'silent' })
  // within the brackets of queries and variables, and in a part of a rule, it keeps what was written
  return code.replace(/([:,;]) /g, '$1').replace(/ ?([>~]) ?/g, '$1')
}
