// What editors and frameworks know of the tags, written from custom-elements.json into `dist/frameworks` as the packages are built.
import { copyFile, mkdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'

const FRAMEWORKS = ['react', 'vue', 'svelte']

/** @typedef {import('./manifest.mjs').Declaration} Declaration @typedef {import('./manifest.mjs').Manifest} Manifest */

/** The elements of a manifest, each with its module. @param {Manifest} manifest */
const elementsOf = (manifest) =>
  manifest.modules.flatMap(({ path, declarations = [] }) =>
    declarations.flatMap((declaration) => {
      const { tagName } = declaration
      return tagName === undefined ? [] : [{ tag: tagName, path, declaration }]
    }),
  )

/** What a page may set from a script. @param {Declaration} declaration */
const propertiesOf = ({ members = [] }) =>
  members.filter(({ kind, readonly, static: ofClass }) => kind === 'field' && !readonly && !ofClass)

/** @param {string | undefined} text */
const comment = (text) => (text ? `/** ${text.replaceAll('*/', '*\\/')} */ ` : '')

/**
 * What each tag takes and raises, for the types of every framework. A property's type is the class's own.
 *
 * @param {Manifest} manifest
 */
export function elementTypes(manifest) {
  const elements = elementsOf(manifest)
  /** @type {Map<string, Set<string>>} */
  const imports = new Map()
  const take = (/** @type {string} */ path, /** @type {string} */ name) =>
    imports.set(path, (imports.get(path) ?? new Set()).add(name)).get(path)
  for (const { path, declaration } of elements) {
    take(path, declaration.name)
    for (const { type } of declaration.events ?? []) for (const { name, module } of type.references ?? []) take(module, name)
  }
  const table = (/** @type {string} */ name, /** @type {(each: typeof elements[number]) => string[]} */ lines) =>
    `export interface ${name} {\n${elements
      .map(
        (each) =>
          `  '${each.tag}': {\n${lines(each)
            .map((line) => `    ${line}\n`)
            .join('')}  }`,
      )
      .join('\n')}\n}\n`
  return [
    '// Written from custom-elements.json: what each tag of Doorstep takes and raises.',
    ...[...imports]
      .sort()
      .map(([path, names]) => `import type { ${[...names].sort().join(', ')} } from '${path.replace(/^dist\//, '../')}'`),
    '',
    '/** As written in HTML. */',
    table('Attributes', ({ declaration }) =>
      (declaration.attributes ?? []).map(
        ({ name, type, description }) => `${comment(description)}'${name}'?: ${type?.text ?? 'string'} | undefined`,
      ),
    ),
    table('Properties', ({ declaration }) =>
      propertiesOf(declaration).map(
        ({ name, description }) => `${comment(description)}'${name}'?: ${declaration.name}['${name}'] | undefined`,
      ),
    ),
    table('Events', ({ declaration }) =>
      (declaration.events ?? []).map(({ name, type, description }) => `${comment(description)}'${name}': ${type.text}`),
    ),
  ].join('\n')
}

/** The values an attribute's type lists. @param {string | undefined} text */
const valuesOf = (text = '') => [...text.matchAll(/'([^']*)'/g)].map(([, name = '']) => ({ name }))

/** For VS Code: https://code.visualstudio.com/api/extension-guides/custom-data-extension. @param {Manifest} manifest */
export function vscodeData(manifest) {
  return {
    version: 1.1,
    tags: elementsOf(manifest).map(({ tag, declaration: { summary = '', attributes = [], events = [] } }) => ({
      name: tag,
      description: summary,
      attributes: [
        ...attributes.map(({ name, description = '', type }) => ({
          name,
          description,
          // `v`: the attribute stands alone
          ...(type?.text === 'boolean' ? { valueSet: 'v' } : {}),
          ...(valuesOf(type?.text).length > 0 ? { values: valuesOf(type?.text) } : {}),
        })),
        ...events.map(({ name, description, type }) => ({ name: `on${name}`, description: `${description} (${type.text})` })),
      ],
    })),
  }
}

/** For VS Code's CSS. @param {Manifest} manifest */
export function vscodeCss(manifest) {
  const elements = elementsOf(manifest)
  const tokens = new Map(
    elements.flatMap(({ declaration: { cssProperties = [] } }) => cssProperties.map((each) => [each.name, each.description])),
  )
  return { version: 1.1, properties: [...tokens].sort().map(([name, description]) => ({ name, description })) }
}

/** For JetBrains' editors: https://plugins.jetbrains.com/docs/intellij/websymbols-web-types.html. @param {Manifest} manifest @param {string} version */
export function webTypes(manifest, version) {
  return {
    $schema: 'https://raw.githubusercontent.com/JetBrains/web-types/master/schema/web-types.json',
    name: '@doorstep/elements',
    version,
    'description-markup': 'markdown',
    contributions: {
      html: {
        elements: elementsOf(manifest).map(({ tag, declaration }) => ({
          name: tag,
          description: declaration.summary ?? '',
          attributes: (declaration.attributes ?? []).map(({ name, description = '', type, default: value }) => ({
            name,
            description,
            value: type?.text === 'boolean' ? { kind: 'no-value', type: 'boolean' } : { type: type?.text ?? 'string' },
            ...(value === undefined ? {} : { default: value }),
          })),
          slots: (declaration.slots ?? []).map(({ name, description }) => ({ name, description })),
          js: {
            properties: propertiesOf(declaration).map(({ name, description = '', type }) => ({
              name,
              description,
              value: { type: type?.text },
            })),
            events: (declaration.events ?? []).map(({ name, description, type }) => ({ name, description, value: { type: type.text } })),
          },
          css: {
            properties: (declaration.cssProperties ?? []).map(({ name, description }) => ({ name, description })),
            parts: (declaration.cssParts ?? []).map(({ name, description }) => ({ name, description })),
          },
        })),
      },
    },
  }
}

/** @param {string} folder of the elements package, built */
export async function writeFrameworks(folder) {
  const json = async (/** @type {string} */ file) => JSON.parse(await readFile(join(folder, file), 'utf8'))
  /** @type {Manifest} */
  const manifest = await json('custom-elements.json')
  const { version } = await json('package.json')
  const out = join(folder, 'dist/frameworks')
  await mkdir(out, { recursive: true })
  const write = (/** @type {string} */ file, /** @type {unknown} */ content) =>
    writeFile(join(out, file), typeof content === 'string' ? content : `${JSON.stringify(content, null, 2)}\n`)
  await write('elements.d.ts', elementTypes(manifest))
  for (const name of FRAMEWORKS) {
    await copyFile(join(folder, 'frameworks', `${name}.d.ts`), join(out, `${name}.d.ts`))
    // types alone: an import that is left in place does nothing
    await write(`${name}.js`, 'export {}\n')
  }
  await write('vscode.html-custom-data.json', vscodeData(manifest))
  await write('vscode.css-custom-data.json', vscodeCss(manifest))
  await write('web-types.json', webTypes(manifest, version))
}
