// The manifest suite: custom-elements.json is what the sources say and do, and describes every element whole.
import assert from 'node:assert/strict'
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { readElements } from '../../packages/manifest-sources.mjs'
import { createManifest, manifestPath, manifestText } from '../../packages/manifest.mjs'
import { tally } from './tally.mjs'

const root = fileURLToPath(new URL('../..', import.meta.url))
const sources = join(root, 'packages/elements/src')
const { check, finish } = tally()
const facts = readElements()
const manifest = createManifest(facts)
const declarations = manifest.modules.flatMap(({ declarations: all = [] }) => all)
const elements = declarations.filter((declaration) => declaration.tagName)

/** What a plain look at all sources finds, without asking who uses it. @param {RegExp} pattern @param {RegExp} [files] */
const seen = (pattern, files = /\.ts$/) => {
  const found = readdirSync(sources, { recursive: true, encoding: 'utf8' })
    .filter((file) => files.test(file) && !/\.test\.ts$|[\\/]?testing[\\/]/.test(file))
    .flatMap((file) => [...readFileSync(join(sources, file), 'utf8').matchAll(pattern)])
    .flatMap(([, names = '']) => names.split(' '))
  return [...new Set(found)].sort()
}
/** @param {(declaration: typeof elements[number]) => readonly { name: string }[] | undefined} list */
const named = (list) => [...new Set(elements.flatMap((element) => (list(element) ?? []).map(({ name }) => name)))].sort()

await check('custom-elements.json is up to date', () => {
  assert.ok(existsSync(manifestPath), 'there is none yet: run npm run build:manifest')
  assert.ok(readFileSync(manifestPath, 'utf8') === manifestText(manifest), 'it is out of date: run npm run build:manifest')
})

await check('every define file defines the element it is named after', () => {
  const files = readdirSync(join(sources, 'define'))
  const tags = elements.map((element) => element.tagName)
  assert.ok(files.length > 0, 'there is no define file')
  assert.deepEqual(
    files.map((file) => `doorstep-${file.replace(/\.ts$/, '')}`).filter((tag) => !tags.includes(tag)),
    [],
  )
  return `${elements.length} elements`
})

await check('a define file brings the types of its events', () => {
  const wanting = elements.flatMap(({ tagName = '', name, events = [] }) => {
    const text = readFileSync(join(sources, `define/${tagName.replace(/^doorstep-/, '')}.ts`), 'utf8')
    const passed = [...text.matchAll(/export type \{([^}]*)\} from/g)].flatMap(([, names = '']) =>
      names.split(',').map((each) => each.trim()),
    )
    return [name, ...events.map(({ type }) => type.text)].filter((each) => !passed.includes(each)).map((each) => `${tagName}: ${each}`)
  })
  assert.deepEqual(wanting, [], 'add an `export type { ... } from` of these to the define file')
})

await check('the events are those that the sources raise, each with its class', () => {
  assert.deepEqual(
    named(({ events }) => events),
    seen(/static readonly type = '(doorstep-[\w-]+)'/g),
  )
  const classes = declarations.map(({ name }) => name)
  for (const { tagName, events = [] } of elements)
    for (const { name, type, description } of events) {
      assert.ok(classes.includes(type.text), `${tagName}: the class of ${name} is not in the manifest`)
      assert.ok(description, `${tagName}: nothing is said of ${name}`)
    }
})

await check('the parts are those of the templates', () => {
  const literal = seen(/\spart="([^"$]+)"/g, /^(?!.*styles\.ts$).*\.ts$/)
  const all = named(({ cssParts }) => cssParts)
  assert.deepEqual(
    literal.filter((name) => !all.includes(name)),
    [],
  )
  // handed over by name to what draws them
  const given = seen(/(?:part: |,\s*)'([\w-]+)'/g)
  assert.deepEqual(
    all.filter((name) => !literal.includes(name) && !given.includes(name)),
    [],
  )
  return `${all.length} names`
})

await check('the tokens are those that are read', () => {
  assert.deepEqual(
    named(({ cssProperties }) => cssProperties),
    seen(/var\(\s*(--doorstep-[\w-]+)/g),
  )
})

await check('every element, attribute and member is described and typed, and none is for the class itself', () => {
  for (const { tagName, summary, attributes = [], members = [], cssParts = [], cssProperties = [] } of elements) {
    assert.ok(summary, `${tagName} has no @summary`)
    for (const { name, type, description } of attributes) assert.ok(type?.text && description, `${tagName}: the attribute ${name}`)
    for (const { name, kind, type, description, privacy } of members) {
      assert.ok(description && (kind !== 'field' || type?.text), `${tagName}: ${name} has no description, or no type`)
      assert.ok(privacy === undefined || privacy === 'public', `${tagName}: ${name} is ${privacy}`)
    }
    for (const { name, description } of [...cssParts, ...cssProperties]) assert.ok(description, `${tagName}: ${name}`)
  }
})

await check('what is invented, and what is kept quiet, is noticed', () => {
  const folder = join(root, '.cache/manifest/planted')
  rmSync(folder, { recursive: true, force: true })
  mkdirSync(join(folder, 'define'), { recursive: true })
  const plant = (/** @type {string} */ words, /** @type {string} */ body) => {
    writeFileSync(join(folder, 'define/x.ts'), `import { X } from '../x.js'\nregister('doorstep-x', X)\n`)
    writeFileSync(join(folder, 'events.ts'), `export class RungEvent { static readonly type = 'doorstep-rung' }\n`)
    writeFileSync(join(folder, 'view.ts'), `export const bell = (html: any) => html\`<b part="bell"></b>\`\n`)
    const imports = `import { RungEvent } from './events.js'\nimport { bell } from './view.js'\n`
    writeFileSync(join(folder, 'x.ts'), `${imports}/**\n * ${words}\n */\nexport class X { ${body} }\n`)
    return () => readElements(folder, { noLib: true })
  }
  assert.throws(plant('@event doorstep-rung - Rung.', ''), /nothing raises the event doorstep-rung/)
  assert.throws(plant('@csspart bell - The bell.', ''), /nothing draws the part bell/)
  assert.throws(plant('@cssproperty --doorstep-bell - Of it.', ''), /nothing reads the token --doorstep-bell/)
  assert.throws(plant('', 'a = bell(1)'), /nothing says what the part bell is/)
  assert.throws(plant('', 'a = "var(--doorstep-bell, (1px))"'), /nothing says what the token --doorstep-bell is for/)
  const [x] = plant(
    '@csspart bell - The bell.\n * @cssproperty --doorstep-bell - Of it.',
    'a = bell("var(--doorstep-bell, calc(1px))"); b() { new RungEvent() }; c: "d" | "e" = "d"',
  )()
  assert.deepEqual(
    [
      x?.events.map(({ name, className }) => [name, className]),
      x?.parts.map(({ name }) => name),
      x?.tokens,
      x?.typeOf('c'),
      x?.valueOf('c'),
    ],
    [
      [['doorstep-rung', 'RungEvent']],
      ['bell'],
      [{ name: '--doorstep-bell', description: 'Of it.', default: 'calc(1px)' }],
      "'d' | 'e'",
      "'d'",
    ],
  )
})

finish()
