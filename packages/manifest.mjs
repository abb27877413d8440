// `npm run build:manifest`: custom-elements.json of the elements package, written from the JSDoc of its classes.
import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join, relative } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'

const root = fileURLToPath(new URL('..', import.meta.url))
const elements = join(root, 'packages/elements')

/**
 * @typedef {{ name: string, kind: string, privacy?: string }} Member
 * @typedef {{ name: string, customElement?: boolean, tagName?: string, summary?: string, members?: Member[] }} Declaration
 * @typedef {{ kind: string, name: string, declaration: { name: string, module: string } }} Export
 * @typedef {{ path: string, declarations?: Declaration[], exports?: Export[] }} Module
 * @typedef {{ schemaVersion: string, modules: Module[] }} Manifest
 */

export const manifestPath = join(elements, 'custom-elements.json')

/**
 * Tells the manifest which class stands under which tag. The analyzer knows `customElements.define` and nothing else, and ours are
 * registered by the define files through `register`, which never throws.
 *
 * @param {Module[]} modules
 */
function addDefinitions(modules) {
  const folder = join(elements, 'src/define')
  for (const file of existsSync(folder) ? readdirSync(folder).sort() : []) {
    const found = readFileSync(join(folder, file), 'utf8').matchAll(/\bregister\('([\w-]+)', (\w+)\)/g)
    for (const [, tagName = '', className = ''] of found) {
      const home = modules.find(({ declarations }) => declarations?.some(({ name }) => name === className))
      const declaration = home?.declarations?.find(({ name }) => name === className)
      if (!home || !declaration) throw new Error(`define/${file} registers ${className}, which is declared nowhere.`)
      Object.assign(declaration, { tagName, customElement: true })
      const definer = modules.find(({ path }) => path === `dist/define/${file.replace(/\.ts$/, '.js')}`)
      definer?.exports?.push({ kind: 'custom-element-definition', name: tagName, declaration: { name: className, module: home.path } })
    }
  }
}

/**
 * The manifest of the sources as they are now. Sorted and without private members, so that it changes only when what a user of
 * the package sees changes; its modules are named as they are published.
 *
 * @returns {Manifest}
 * @throws {Error} when the sources cannot be analysed
 */
export function createManifest() {
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
  const published = readFileSync(join(out, 'custom-elements.json'), 'utf8').replace(/"(\/?)src\/([^"]+)\.(?:ts|js)"/g, '"$1dist/$2.js"')
  /** @type {Manifest} */
  const manifest = JSON.parse(published)
  manifest.modules.sort((a, b) => (a.path < b.path ? -1 : 1))
  addDefinitions(manifest.modules)
  for (const { declarations = [] } of manifest.modules) {
    for (const declaration of declarations) {
      if (declaration.members) declaration.members = declaration.members.filter((member) => member.privacy !== 'private')
    }
  }
  return manifest
}

/** As the file has it. @param {Manifest} manifest */
export const manifestText = (manifest) => `${JSON.stringify(manifest, null, 2)}\n`

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const manifest = createManifest()
  writeFileSync(manifestPath, manifestText(manifest))
  console.log(`${manifest.modules.length} modules written to ${relative(root, manifestPath)}`)
}
