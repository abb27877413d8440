// The sizes suite: what one import of the published elements costs a page, minified and compressed, with Lit.
//
// Measured as a browser loads it: esbuild splits the bundle where code is imported on demand, and an import costs its entry and
// every chunk that entry needs at once, each compressed by itself (gzip level 9). What comes later, on demand, is listed apart.
// kB means 1000 bytes.
import assert from 'node:assert/strict'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { gzipSync } from 'node:zlib'
import { build } from 'esbuild'
import { tally } from './tally.mjs'

const root = fileURLToPath(new URL('../..', import.meta.url))
const dist = join(root, 'packages/elements/dist')

/** Bytes, compressed. @type {Record<string, number>} */
const limits = {
  'service-board': 15_110,
  'service-wall': 15_000,
  'ticket-dispenser': 15_000,
  needs: 15_000,
  timetable: 20_000,
  'meal-calendar': 20_000,
  counter: 18_000,
}

/** So many bytes a size in the docs may be off. */
const QUOTED_WITHIN = 300

/**
 * Bundles a line of code as a page would.
 *
 * @param {string} code
 * @returns {Promise<{ now: number, later: number, raw: number, inputs: string[] }>} compressed bytes needed at once and on
 *   demand, plain bytes needed at once, and the files that left something in what is needed at once
 */
async function measure(code) {
  const { outputFiles, metafile } = await build({
    stdin: { contents: code, resolveDir: root, sourcefile: 'page.js' },
    bundle: true,
    splitting: true,
    minify: true,
    legalComments: 'none',
    format: 'esm',
    target: 'es2022',
    outdir: join(root, '.cache/sizes'),
    write: false,
    metafile: true,
    logLevel: 'silent',
    absWorkingDir: root,
  })
  const bytes = new Map(outputFiles.map((file) => [file.path, file.contents]))
  const entry = Object.keys(metafile.outputs).find((path) => metafile.outputs[path]?.entryPoint === 'page.js')
  assert.ok(entry, 'esbuild named no entry')
  const atOnce = new Set([entry])
  for (const path of atOnce) {
    for (const { path: next, kind } of metafile.outputs[path]?.imports ?? []) if (kind === 'import-statement') atOnce.add(next)
  }
  /** @param {string} path */
  const compressed = (path) => gzipSync(bytes.get(join(root, path)) ?? '', { level: 9 }).length
  /** @param {string[]} paths @param {(path: string) => number} size */
  const sum = (paths, size) => paths.reduce((total, path) => total + size(path), 0)
  const outputs = Object.keys(metafile.outputs)
  return {
    now: sum([...atOnce], compressed),
    later: sum(
      outputs.filter((path) => !atOnce.has(path)),
      compressed,
    ),
    raw: sum([...atOnce], (path) => metafile.outputs[path]?.bytes ?? 0),
    inputs: [...atOnce].flatMap((path) =>
      Object.entries(metafile.outputs[path]?.inputs ?? {})
        .filter(([, { bytesInOutput }]) => bytesInOutput > 0)
        .map(([input]) => input),
    ),
  }
}

/** @param {number} bytes */
const kB = (bytes) => `${(bytes / 1000).toFixed(2)} kB`

const { check, finish } = tally()
/** What each `define` file costs at once, in bytes. @type {Map<string, number>} */
const costs = new Map()
const defined = existsSync(join(dist, 'define'))
  ? readdirSync(join(dist, 'define'))
      .filter((file) => file.endsWith('.js'))
      .map((file) => file.slice(0, -3))
  : []

for (const [name, limit] of Object.entries(limits)) {
  await check(`define/${name}`, async () => {
    assert.ok(defined.includes(name), 'there is no such file')
    const { now, later } = await measure(`import '@doorstep/elements/define/${name}'`)
    costs.set(name, now)
    assert.ok(now <= limit, `${kB(now)} is more than the ${kB(limit)} it may have`)
    return `${kB(now)} of ${kB(limit)}, ${kB(later)} on demand`
  })
}

for (const name of defined.filter((candidate) => !(candidate in limits))) {
  const { now, later } = await measure(`import '@doorstep/elements/define/${name}'`)
  costs.set(name, now)
  console.log(`  define/${name}: ${kB(now)} without a limit, ${kB(later)} on demand`)
}

await check('the docs quote what is measured', () => {
  const quoted = ['docs/embedding.md', ...readdirSync(join(root, 'docs/components')).map((file) => `docs/components/${file}`)].flatMap(
    (file) =>
      [...readFileSync(join(root, file), 'utf8').matchAll(/define\/([\w-]+)\D{1,120}?([\d.]+)(?: kB| +\|)/g)].map(
        ([, name = '', size]) => ({
          what: `${file}: define/${name} ${size} kB`,
          off: Math.abs(Number(size) * 1000 - (costs.get(name) ?? 0)),
        }),
      ),
  )
  assert.ok(quoted.length > 12, 'few sizes were found in the docs, so this proves little')
  assert.deepEqual(
    quoted.filter(({ off }) => off > QUOTED_WITHIN).map(({ what }) => what),
    [],
  )
  return `${quoted.length} sizes`
})

await check('a class that is imported and not used adds nothing', async () => {
  const empty = (await measure('')).raw
  const names = (await classNames()).sort()
  assert.ok(names.length > 0, 'the elements export no class')
  for (const name of names) {
    const { raw, inputs } = await measure(`import { ${name} } from '@doorstep/elements'`)
    assert.equal(raw, empty, `${name} leaves ${raw - empty} bytes, from ${inputs.join(', ')}`)
  }
  return `${names.length} classes`
})

await check('a class that is used brings no other widget', async () => {
  const widgets = Object.keys(limits)
  const brought = []
  for (const name of await classNames()) {
    const { inputs } = await measure(`import { ${name} } from '@doorstep/elements'\nconsole.log(${name})`)
    const own = widgets.find((widget) => name.toLowerCase() === `doorstep${widget.replaceAll('-', '')}`)
    const others = widgets.filter((widget) => widget !== own && inputs.some((input) => input.includes(`elements/dist/${widget}/`)))
    if (own && others.length > 0) brought.push(`${name} brings ${others.join(' and ')}`)
  }
  assert.deepEqual(brought, [])
})

await check('define/ticket-dispenser has no timetable in it', async () => {
  assert.ok(defined.includes('ticket-dispenser'), 'there is no such file')
  const { inputs } = await measure(`import '@doorstep/elements/define/ticket-dispenser'`)
  assert.ok(
    inputs.some((input) => input.includes('elements/dist/ticket-dispenser/')),
    'the dispenser itself is missing, so this proves nothing',
  )
  assert.deepEqual(
    inputs.filter((input) => input.includes('elements/dist/timetable/')),
    [],
  )
})

/**
 * What the script tag loads at once for a widget, all files together and the small script too: bytes, compressed, and files. The bars
 * are 32 kB for the board and 38 for the others.
 */
const embedded = {
  'doorstep-service-board': { bytes: 42_700, files: 4 },
  'doorstep-timetable': { bytes: 42_200, files: 4 },
  'doorstep-meal-calendar': { bytes: 42_000, files: 4 },
}
const MOST_OF_ENTRY = 3000

await check('the script tag', () => {
  const embed = join(dist, 'embed')
  /** @type {{ entry: string, tags: Record<string, string[]> }} */
  const { entry, tags } = JSON.parse(readFileSync(join(embed, 'manifest.json'), 'utf8'))
  /** @param {string} file */
  const size = (file) => gzipSync(readFileSync(join(embed, file)), { level: 9 }).length
  assert.ok(size(entry) <= MOST_OF_ENTRY, `${entry} has ${size(entry)} bytes of the ${MOST_OF_ENTRY} it may have`)
  assert.deepEqual(Object.keys(tags).sort(), defined.map((name) => `doorstep-${name}`).sort())
  const said = Object.entries(embedded).map(([tag, limit]) => {
    const files = [entry, ...(tags[tag] ?? [])]
    const bytes = files.reduce((sum, file) => sum + size(file), 0)
    assert.ok(bytes <= limit.bytes, `${tag}: ${kB(bytes)} is more than the ${kB(limit.bytes)} it may have`)
    assert.ok(files.length <= limit.files, `${tag}: ${files.join(', ')}`)
    return `${tag} ${kB(bytes)} in ${files.length} files`
  })
  return [`${entry} ${kB(size(entry))}`, ...said].join(', ')
})

/** The element classes that '@doorstep/elements' exports. */
async function classNames() {
  const { metafile } = await build({
    entryPoints: [join(dist, 'index.js')],
    bundle: true,
    format: 'esm',
    write: false,
    metafile: true,
    packages: 'external',
    outdir: join(root, '.cache/sizes'),
    logLevel: 'silent',
    absWorkingDir: root,
  })
  const names = Object.values(metafile.outputs).flatMap((output) => output.exports)
  return names.filter((name) => /^Doorstep[A-Z]/.test(name))
}

finish()
