// The files for a page that pastes one tag: a small script that finds the tags, and their code in few files, grouped by what a page uses.
import { realpathSync } from 'node:fs'
import { copyFile, mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { join, relative } from 'node:path'
import { fileURLToPath } from 'node:url'
import { build } from 'esbuild'
import { rolldown } from 'rolldown'
import { noticesOf } from './notices.mjs'

const elements = fileURLToPath(new URL('elements', import.meta.url))
const dist = join(elements, 'dist')
const out = join(dist, 'embed')

/**
 * What a component fetches by itself as soon as it has something to show, and so comes with it: kept apart in the sources for pages
 * that bundle, where the list is drawn before the rest is there. Every widget with a `src` loads its feed and keeps the last good copy.
 */
const ALWAYS = ['../../sources/dist/feed/shared-feed.js', '../../sources/dist/feed/indexeddb-store.js']
/** What reads a part of a feed. @param {readonly string[]} parts */
const kinds = (...parts) => parts.map((part) => `../../sources/dist/feed/kinds/${part}.js`)
const SETTLED = /** @type {Record<string, string[]>} */ ({
  'service-board': [
    ...kinds('services', 'holidays'),
    'service-board/board-controller.js',
    'service-board/lists.js',
    'service-board/structured-data.js',
  ],
  timetable: [...kinds('timetable', 'holidays'), 'timetable/timetable.lazy.js'],
  'meal-calendar': [...kinds('menu'), 'meal-calendar/meal-calendar.lazy.js'],
})

/** The rooms of the staff: what only they share is no matter of a resident's page. */
const STAFF = new Set(['backups', 'counter', 'door', 'feed-report', 'matters', 'needs-desk', 'pins', 'records'])
/** A page with one of these and nothing else is what most pages are: what two of them share comes with every widget. */
const PLAIN = ['service-board', 'timetable', 'meal-calendar']

/**
 * The file each module goes into, by its path: one for what every widget needs, one for each tag, a few for what several share.
 *
 * @param {readonly string[]} names the define files
 */
async function grouping(names) {
  /** @param {string} path */
  const whole = (path) => realpathSync(join(dist, path))
  /** @param {string} name */
  const roots = (name) => [`define/${name}.js`, ...ALWAYS, ...(SETTLED[name] ?? [])].map(whole)
  const { metafile } = await build({
    entryPoints: [...new Set(names.flatMap(roots))],
    bundle: true,
    splitting: true,
    minify: true,
    format: 'esm',
    outdir: out,
    outbase: join(elements, '..'),
    write: false,
    metafile: true,
    logLevel: 'silent',
    absWorkingDir: dist,
  })
  const { outputs } = metafile
  const ofEntry = new Map(Object.entries(outputs).flatMap(([path, { entryPoint }]) => (entryPoint ? [[whole(entryPoint), path]] : [])))
  /** What stands in a chunk and those it imports; and the chunks these fetch on demand. @param {readonly string[]} chunks */
  const reach = (chunks) => {
    const found = new Set(chunks)
    const later = new Set()
    for (const path of found) {
      for (const { kind, path: next } of outputs[path]?.imports ?? []) (kind === 'dynamic-import' ? later : found).add(next)
    }
    const modules = [...found].flatMap((path) =>
      Object.entries(outputs[path]?.inputs ?? {}).flatMap(([id, { bytesInOutput }]) => (bytesInOutput > 0 ? [whole(id)] : [])),
    )
    return { modules, later }
  }
  /** Which tags need a module at once, and which on demand. @type {Map<string, Set<string>>} */
  const atOnce = new Map()
  /** @type {Map<string, Set<string>>} */
  const onDemand = new Map()
  /** @param {Map<string, Set<string>>} of @param {readonly string[]} ids @param {string} name */
  const note = (of, ids, name) => {
    for (const id of ids) of.set(id, (of.get(id) ?? new Set()).add(name))
  }
  for (const name of names) {
    const { modules, later } = reach(roots(name).flatMap((path) => ofEntry.get(path) ?? []))
    note(atOnce, modules, name)
    for (const path of later) {
      const more = reach([path])
      note(onDemand, more.modules, name)
      for (const next of more.later) later.add(next)
    }
  }
  /** @type {Map<string, string | null>} */
  const files = new Map(Array.from(atOnce, ([id, needing]) => [id, fileOf(id, needing, onDemand.get(id) ?? new Set(), names.length)]))
  // one that only passes others on
  for (const name of names) for (const id of roots(name)) if (!files.has(id)) files.set(id, ALWAYS.map(whole).includes(id) ? 'core' : name)
  // what is fetched on demand is left to the bundler
  for (const id of onDemand.keys()) if (!files.has(id)) files.set(id, null)
  return files
}

/**
 * @param {string} id a module's path
 * @param {ReadonlySet<string>} needing the tags that need a module at once
 * @param {ReadonlySet<string>} later those that fetch it on demand
 * @param {number} all how many tags there are
 */
function fileOf(id, needing, later, all) {
  const [only = ''] = needing
  const plain = PLAIN.filter((name) => needing.has(name))
  if (needing.size === all || (plain.length > 1 && plain.includes('service-board'))) return 'core'
  if (plain.length > 1) return 'calendar'
  if (needing.size > 1 && plain.length > 0) return plain.includes('service-board') ? 'services' : 'core'
  // its own folder, and its registration, which no other file may hold
  const own = id.startsWith(join(dist, only, '/')) || id === join(dist, 'define', `${only}.js`)
  if (needing.size === 1 && (own || plain.length === 1 || new Set([only, ...later]).size === 1)) return only
  return [...needing].some((name) => !STAFF.has(name)) ? 'more' : 'staff'
}

const RUNTIME = 'rolldown-runtime-'

/**
 * The bundler's own helper is a file of a few bytes, and would be a request: each file gets it at its end, where functions may stand,
 * and where it moves nothing that the source map names.
 *
 * @param {readonly string[]} names
 */
async function inlineRuntime(names) {
  const runtime = names.find((name) => name.startsWith(RUNTIME))
  if (!runtime) return
  const [, given = '', exported = ''] =
    /^(.*?);?export\{(.*?)\};?\s*(?:\/\/.*)?$/s.exec(await readFile(join(out, 'parts', runtime), 'utf8')) ?? []
  // an old page adds to every object, and a name of its own would be taken for an export
  const helper = given.replace(/for\(var (\w+) in (\w+)\)/, 'for(var $1 of Object.keys($2))')
  if (helper === given) throw new Error('The bundler writes its helper in another way: see packages/embed.mjs.')
  const local = new Map(
    exported.split(',').map((pair) => /** @type {[string, string]} */ (pair.split(' as ').reverse().concat(pair).slice(0, 2))),
  )
  for (const name of names) {
    if (name === runtime) continue
    const path = join(out, 'parts', name)
    const text = await readFile(path, 'utf8')
    const found = /import\{([^}]*)\}from"\.\/rolldown-runtime-[^"]*";/.exec(text)
    if (!found) continue
    const functions = (found[1] ?? '').split(',').map((pair) => {
      const [theirs = '', ours = theirs] = pair.split(' as ')
      return `function ${ours}(...a){return(${ours}.f??=(()=>{${helper};return ${local.get(theirs) ?? ''}})())(...a)}`
    })
    const at = text.lastIndexOf('//# sourceMappingURL')
    const body = text.slice(0, at).replace(found[0], ' '.repeat(found[0].length))
    await writeFile(path, `${body.trimEnd()};${functions.join('')}\n${text.slice(at)}`)
  }
  for (const name of [runtime, `${runtime}.map`]) await rm(join(out, 'parts', name), { force: true })
}

/**
 * Writes `dist/embed`: `doorstep.js` and the parts it fetches.
 *
 * @returns {Promise<Record<string, string[]>>} the files that each tag needs at once
 */
export async function bundleEmbed() {
  const { version } = JSON.parse(await readFile(join(elements, 'package.json'), 'utf8'))
  const names = (await readdir(join(dist, 'define'))).filter((file) => file.endsWith('.js')).map((file) => file.slice(0, -3))
  const groups = await grouping(names)
  await rm(out, { recursive: true, force: true })
  await mkdir(join(out, 'parts'), { recursive: true })

  const bundle = await rolldown({
    input: Object.fromEntries(names.map((name) => [name, join(dist, 'define', `${name}.js`)])),
    preserveEntrySignatures: false,
    // a module that only passes others on is nobody's
    treeshake: { moduleSideEffects: (id) => id.startsWith(join(dist, 'define')) },
    logLevel: 'silent',
  })
  const { output } = await bundle.write({
    dir: join(out, 'parts'),
    format: 'esm',
    minify: true,
    comments: false,
    sourcemap: true,
    strictExecutionOrder: false,
    entryFileNames: '[name]-[hash:7].js',
    chunkFileNames: '[name]-[hash:7].js',
    codeSplitting: {
      includeDependenciesRecursively: false,
      groups: [{ debugName: 'use', name: (id) => (groups.has(id) ? groups.get(id) : 'core') }],
    },
  })
  const inputs = await bundle.watchFiles
  await bundle.close()
  // with what the files carry of others
  const project = realpathSync(join(elements, '../..'))
  await copyFile(join(project, 'LICENSE'), join(out, 'LICENSE.txt'))
  await writeFile(
    join(out, 'THIRD-PARTY-NOTICES.txt'),
    noticesOf(
      inputs.filter((id) => id.startsWith(project)).map((id) => relative(project, id)),
      'This folder',
    ),
  )
  const chunks = new Map(output.flatMap((file) => (file.type === 'chunk' ? [[file.fileName, file]] : [])))
  await inlineRuntime([...chunks.keys()])

  /** What a tag needs at once: its own file first, then what that imports. @type {Record<string, string[]>} */
  const tags = {}
  for (const [fileName, { isEntry, name }] of chunks) {
    if (!isEntry) continue
    const files = new Set([fileName])
    for (const file of files) for (const next of chunks.get(file)?.imports ?? []) if (!next.startsWith(RUNTIME)) files.add(next)
    tags[`doorstep-${name}`] = [...files]
  }
  /** @param {string} file */
  const bare = (file) => file.slice(0, -'.js'.length)
  const shared = [...new Set(Object.values(tags).flatMap(([, ...others]) => others))].sort()
  const table = {
    shared: shared.map(bare),
    tags: Object.fromEntries(
      Object.entries(tags).map(([tag, [own = '', ...others]]) => {
        const name = tag.slice('doorstep-'.length)
        return [name, [bare(own).slice(name.length + 1), ...others.map((file) => shared.indexOf(file))]]
      }),
    ),
  }
  await build({
    entryPoints: { doorstep: join(dist, 'embed.js') },
    outdir: out,
    bundle: true,
    format: 'esm',
    minify: true,
    target: 'es2022',
    sourcemap: true,
    charset: 'utf8',
    define: { DOORSTEP_PARTS: JSON.stringify(JSON.stringify(table)) },
    // what is imported on demand is no matter of the small script, which takes single functions of its rooms
    plugins: [
      {
        name: 'on-demand',
        setup: ({ onResolve }) =>
          onResolve({ filter: /.*/ }, ({ kind, path }) => (kind === 'dynamic-import' ? { path, external: true } : null)),
      },
    ],
    banner: { js: `/* Doorstep ${version}, Apache-2.0 */` },
    logLevel: 'warning',
  })

  return Object.fromEntries(Object.entries(tags).map(([tag, own]) => [tag, own.map((file) => `parts/${file}`)]))
}
