// `npm run build:manifest`: custom-elements.json of the elements package, written from its classes, what their JSDoc says and what the sources do.
import { spawnSync } from 'node:child_process'
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join, relative } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { readElements } from './manifest-sources.mjs'

const root = fileURLToPath(new URL('..', import.meta.url))
const elements = join(root, 'packages/elements')

/**
 * @typedef {{ text: string, references?: { name: string, module: string }[] }} Type
 * @typedef {{ name: string, kind: string, privacy?: string, static?: boolean, readonly?: boolean, type?: Type, default?: string, description?: string }} Member
 * @typedef {{ name: string, fieldName?: string, type?: Type, default?: string, description?: string }} Attribute
 * @typedef {{ name: string, description: string, default?: string }} Described
 * @typedef {{ name: string, type: Type, description: string }} EventDeclaration
 * @typedef {{
 *   kind: string, name: string, customElement?: boolean, tagName?: string, summary?: string, members?: Member[], attributes?: Attribute[],
 *   events?: EventDeclaration[], cssParts?: Described[], cssProperties?: Described[], slots?: Described[], superclass?: { name: string }
 * }} Declaration
 * @typedef {{ kind: string, name: string, declaration: { name: string, module: string } }} Export
 * @typedef {{ path: string, declarations?: Declaration[], exports?: Export[] }} Module
 * @typedef {{ schemaVersion: string, modules: Module[] }} Manifest
 */

export const manifestPath = join(elements, 'custom-elements.json')

/** Where a source file is published. @param {string} path below src */
const published = (path) => `dist/${path.replace(/\.ts$/, '.js')}`

/**
 * What the analyzer reads is what stands in a class; what an element does stands in more places, and is taken from there.
 *
 * @param {Module[]} modules @param {import('./manifest-sources.mjs').ElementFacts[]} elements
 */
function complete(modules, elements) {
  /** @type {(path: string) => Module} */
  const moduleOf = (path) => {
    const found = modules.find((module) => module.path === path)
    if (!found) throw new Error(`The analyzer found no module ${path}.`)
    return found
  }
  for (const facts of elements) {
    const home = moduleOf(published(facts.path))
    const declaration = home.declarations?.find(({ name }) => name === facts.className)
    if (!declaration) throw new Error(`${home.path} declares no ${facts.className}.`)
    const { attributes = [], members = [] } = declaration
    for (const attribute of attributes) {
      const { fieldName } = attribute
      const text = (fieldName && facts.typeOf(fieldName)) || attribute.type?.text || 'string'
      // an attribute that is not there is not undefined
      attribute.type = { text: text.replace(/ \| undefined$/, '') }
      tidyDefault(attribute, fieldName && facts.valueOf(fieldName))
    }
    for (const member of members) {
      if (member.kind !== 'field' || member.static) continue
      const text = facts.typeOf(member.name)
      if (text) member.type = { text }
      tidyDefault(member, facts.valueOf(member.name))
    }
    for (const { className, path, fields } of facts.events) {
      const event = moduleOf(published(path)).declarations?.find(({ name }) => name === className)
      Object.assign(event ?? {}, {
        superclass: { name: 'Event', package: 'global:' },
        members: fields.map(({ name, type }) => ({ kind: 'field', name, type: { text: type }, readonly: true })),
      })
    }
    Object.assign(declaration, {
      tagName: facts.tag,
      customElement: true,
      events: facts.events.map(({ name, description, className, path }) => ({
        name,
        type: { text: className, references: [{ name: className, module: published(path) }] },
        description,
      })),
      cssParts: facts.parts,
      cssProperties: facts.tokens,
    })
    moduleOf(published(`define/${facts.tag.replace(/^doorstep-/, '')}.ts`)).exports = [
      { kind: 'custom-element-definition', name: facts.tag, declaration: { name: facts.className, module: home.path } },
    ]
  }
}

/** A default is a value: not the name of one, nor that there is none. @param {{ default?: string }} described @param {string | undefined} value */
function tidyDefault(described, value) {
  if (value !== undefined) described.default = value
  else if (described.default === 'undefined') delete described.default
}

/**
 * What a user of the package sees: the elements, what they inherit from, and the events, without what is the classes' own.
 *
 * @param {Module[]} modules
 */
function whatIsPublic(modules) {
  const all = modules.flatMap(({ declarations = [] }) => declarations)
  const shown = new Set(all.filter(({ customElement }) => customElement))
  for (const { superclass, events = [] } of shown)
    for (const declaration of all)
      if (declaration.name === superclass?.name || events.some(({ type }) => type.text === declaration.name)) shown.add(declaration)
  for (const declaration of shown)
    if (declaration.members)
      declaration.members = declaration.members.filter(({ privacy }) => privacy === undefined || privacy === 'public')
  return modules.flatMap((module) => {
    const declarations = (module.declarations ?? []).filter((declaration) => shown.has(declaration))
    const names = declarations.map(({ name }) => name)
    const exports = (module.exports ?? []).filter(({ kind, name }) => kind === 'custom-element-definition' || names.includes(name))
    return exports.length > 0 ? [{ ...module, declarations, exports }] : []
  })
}

/**
 * The manifest of the sources as they are now. Sorted and with nothing but what is public, so that it changes only when what a user of
 * the package sees changes; its modules are named as they are published.
 *
 * @param {import("./manifest-sources.mjs").ElementFacts[]} [facts]
 * @returns {Manifest}
 * @throws {Error} when the sources cannot be analysed
 */
export function createManifest(facts = readElements()) {
  const out = join(root, '.cache/manifest')
  mkdirSync(out, { recursive: true })
  const analyzer = join(root, 'node_modules/@custom-elements-manifest/analyzer/cem.js')
  const globs = ['src/**/*.ts', '!src/**/*.test.ts', '!src/**/*.styles.ts', '!src/**/*.words*.ts', '!src/**/testing/**']
  // The analyzer writes where its output went into package.json, which names the published place already.
  const packagePath = join(elements, 'package.json')
  const packageText = readFileSync(packagePath, 'utf8')
  const { status, stderr } = spawnSync(
    process.execPath,
    [analyzer, 'analyze', '--litelement', '--quiet', '--globs', ...globs, '--outdir', relative(elements, out)],
    { cwd: elements, encoding: 'utf8' },
  )
  writeFileSync(packagePath, packageText)
  if (status !== 0) throw new Error(`The elements could not be analysed:\n${stderr}`)
  const text = readFileSync(join(out, 'custom-elements.json'), 'utf8').replace(/"(\/?)src\/([^"]+)\.(?:ts|js)"/g, '"$1dist/$2.js"')
  /** @type {Manifest} */
  const manifest = JSON.parse(text)
  manifest.modules.sort((a, b) => (a.path < b.path ? -1 : 1))
  complete(manifest.modules, facts)
  manifest.modules = whatIsPublic(manifest.modules)
  return manifest
}

/** As the file has it. @param {Manifest} manifest */
export const manifestText = (manifest) => `${JSON.stringify(manifest, null, 2)}\n`

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const manifest = createManifest()
  writeFileSync(manifestPath, manifestText(manifest))
  console.log(`${manifest.modules.length} modules written to ${relative(root, manifestPath)}`)
}
