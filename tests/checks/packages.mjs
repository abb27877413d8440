// The packages suite: what npm would publish is whole, loads in Node without our settings, and bundles for a browser.
import assert from 'node:assert/strict'
import { execFileSync } from 'node:child_process'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { build } from 'esbuild'
import { runNpm } from '../../kiosk/install.mjs'
import { packagesIn } from '../../packages/notices.mjs'
import { tally } from './tally.mjs'

const root = fileURLToPath(new URL('../..', import.meta.url))
const { check, finish } = tally()

/**
 * The addresses a package exports, each with its file; a pattern becomes one address for each file that is there.
 *
 * @param {string} folder @param {string} name
 * @param {Record<string, string | { types?: string, default?: string }>} exported
 * @returns {{ address: string, file: string, types: string | undefined }[]}
 */
function addressesOf(folder, name, exported) {
  return Object.entries(exported).flatMap(([key, target]) => {
    const file = typeof target === 'string' ? target : (target.default ?? '')
    const types = typeof target === 'string' ? undefined : target.types
    const address = join(name, key)
    if (!file.includes('*')) return [{ address, file, types }]
    const [before = '', after = ''] = file.split('*')
    const held = existsSync(join(folder, before)) ? readdirSync(join(folder, before)) : []
    return held
      .filter((entry) => entry.endsWith(after))
      .map((entry) => entry.slice(0, entry.length - after.length))
      .filter((entry) => after !== '' || entry.endsWith('.json'))
      .map((entry) => ({
        address: address.replace('*', entry),
        file: file.replace('*', entry),
        types: types?.replace('*', entry),
      }))
  })
}

const project = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'))

for (const packageName of readdirSync(join(root, 'packages')).sort()) {
  const folder = join(root, 'packages', packageName)
  if (!existsSync(join(folder, 'package.json'))) continue
  const manifest = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'))
  const { name, exports: exported, dependencies = {} } = manifest
  const addresses = addressesOf(folder, name, exported)

  await check(`${name}: every exported file is there, with its types`, () => {
    const missing = addresses.flatMap(({ file, types }) => [file, types ?? file]).filter((file) => !existsSync(join(folder, file)))
    assert.deepEqual(missing, [])
    return `${addresses.length} addresses`
  })

  await check(`${name}: loads in Node`, () => {
    // A process of its own, started without our conditions, so that it is the built file that loads.
    const code = `const m = await import(${JSON.stringify(name)}); process.stdout.write(String(Object.keys(m).length))`
    const count = execFileSync(process.execPath, ['--input-type=module', '--eval', code], { cwd: root, encoding: 'utf8' })
    assert.ok(Number(count) > 0, 'it exports nothing')
    return `${count} exports`
  })

  // a command runs in Node alone, where a bundler finds Node's own modules
  const platform = existsSync(join(folder, 'src/bin.ts')) ? 'node' : 'browser'
  await check(`${name}: every address bundles for ${platform === 'node' ? 'Node' : 'a browser'}`, async () => {
    const modules = addresses.filter(({ file }) => file.endsWith('.js'))
    const { warnings } = await build({
      stdin: { contents: modules.map(({ address }) => `import '${address}'`).join('\n'), resolveDir: root },
      bundle: true,
      splitting: true,
      format: 'esm',
      outdir: join(root, '.cache/packages'),
      write: false,
      target: 'es2022',
      platform,
      logLevel: 'silent',
      // An import for its effect alone of a package that declares none is what this line does on purpose.
      logOverride: { 'ignored-bare-import': 'silent' },
    })
    assert.deepEqual(
      warnings.map((warning) => warning.text),
      [],
    )
  })

  await check(`${name}: the archive holds no test, and its licence`, () => {
    const { stdout } = runNpm(['pack', '--dry-run', '--json', '--loglevel=error'], { cwd: folder, encoding: 'utf8' })
    const [archive] = JSON.parse(String(stdout))
    /** @type {string[]} */
    const files = archive.files.map((/** @type {{ path: string }} */ file) => file.path)
    assert.deepEqual(
      files.filter((file) => /\.test\.|\/testing\//.test(file)),
      [],
    )
    for (const file of ['LICENSE', 'README.md', 'package.json']) assert.ok(files.includes(file), `${file} is missing`)
    return `${files.length} files, ${Math.round(archive.size / 1000)} kB`
  })

  await check(`${name}: the example of its README does what it says`, async () => {
    const [, example = ''] = /```js\n([\s\S]*?)```/.exec(readFileSync(join(folder, 'README.md'), 'utf8')) ?? []
    const [code = '', said = ''] = example.split('// prints:\n')
    const expected = said.trim().replaceAll(/^\/\/ /gm, '')
    if (expected !== '') {
      const printed = execFileSync(process.execPath, ['--input-type=module', '--eval', code], { cwd: root, encoding: 'utf8' })
      assert.equal(printed.trim(), expected)
      return
    }
    // what needs a page says nothing in Node; it has to name what is there
    assert.match(code, /document/)
    await build({
      stdin: { contents: code, resolveDir: root },
      bundle: true,
      splitting: true,
      format: 'esm',
      outdir: 'never',
      write: false,
    })
  })

  await check(`${name}: says where it comes from, and what it may be used with`, () => {
    for (const field of /** @type {const} */ (['homepage', 'bugs', 'repository', 'author', 'license', 'engines']))
      assert.ok(manifest[field], `package.json has no ${field}`)
    assert.ok(manifest.keywords.length > 2 && manifest.description, 'package.json has too few keywords, or no description')
    assert.deepEqual(manifest.repository, { ...project.repository, directory: `packages/${packageName}` })
    for (const field of /** @type {const} */ (['bugs', 'author', 'license', 'engines']))
      assert.deepEqual(manifest[field], project[field], field)
    assert.deepEqual(manifest.publishConfig, { access: 'public', provenance: true })
    for (const [dependency, range] of Object.entries(dependencies))
      if (/^(@lit\/|lit$)/.test(dependency)) assert.match(String(range), /^\^/, `${dependency}: a page's own Lit should do`)
  })

  await check(`${name}: its own packages are of the version that is here`, () => {
    for (const [dependency, version] of Object.entries(dependencies)) {
      if (!dependency.startsWith('@doorstep/')) continue
      const other = JSON.parse(readFileSync(join(root, 'packages', dependency.slice('@doorstep/'.length), 'package.json'), 'utf8'))
      assert.equal(version, `^${other.version}`, dependency)
    }
  })
}

await check('whoever writes a journal runs its contract', () => {
  // a stranger's test: no globals, the published files, one journal that is right and one that takes no notice of versions
  const code = `
    import { journalContract } from '@doorstep/sources/contracts'
    import { MemoryJournal } from '@doorstep/sources/journal'
    const all = async (records) => { const found = []; for await (const record of records) found.push(record); return found }
    class Careless extends MemoryJournal {
      async append(entry) { return super.append(entry, (await all(this.read())).at(-1)?.version ?? 0) }
    }
    async function failing(Journal) {
      const tests = [], before = [], after = []
      const words = { describe: (_, body) => body(), it: (title, body) => tests.push(body), beforeEach: (body) => before.push(body), afterEach: (body) => after.push(body) }
      const streams = new Map()
      const open = async (name) => streams.get(name) ?? (streams.set(name, new Journal()), streams.get(name))
      journalContract('mine', async () => ({ open, end: async () => streams.clear() }), words)
      let failed = 0
      for (const test of tests) {
        for (const hook of before) await hook()
        await Promise.resolve().then(test).catch(() => (failed += 1))
        for (const hook of after) await hook()
      }
      return [tests.length, failed]
    }
    process.stdout.write(JSON.stringify([await failing(MemoryJournal), await failing(Careless)]))`
  const said = execFileSync(process.execPath, ['--input-type=module', '--eval', code], { cwd: root, encoding: 'utf8' })
  const [[tests, wrong], [, noticed]] = JSON.parse(said)
  assert.ok(tests > 10, 'the suite has no tests')
  assert.equal(wrong, 0, 'a journal that is right is refused')
  assert.ok(noticed > 0, 'a journal that takes no notice of versions passes')
  return `${tests} tests, of which a careless journal fails ${noticed}`
})

await check('what the script tag carries of others is named, with its licence', async () => {
  const { metafile } = await build({
    entryPoints: [join(root, 'packages/elements/dist/embed.js')],
    absWorkingDir: root,
    bundle: true,
    splitting: true,
    format: 'esm',
    outdir: 'never',
    write: false,
    metafile: true,
  })
  const notices = readFileSync(join(root, 'packages/elements/dist/embed/THIRD-PARTY-NOTICES.txt'), 'utf8')
  const bundled = packagesIn(Object.keys(metafile.inputs)).map((folder) => folder.replace(/^.*node_modules\//, ''))
  for (const name of ['lit', 'ical.js', 'valibot']) assert.ok(bundled.includes(name), `${name} should be in the bundle`)
  assert.deepEqual(
    bundled.filter((name) => !new RegExp(`^${name.replaceAll('.', '\\.')} \\d`, 'm').test(notices)),
    [],
  )
  assert.match(notices, /Mozilla Public License Version 2\.0/i)
  assert.match(notices, /^Source: https:\/\/github\.com\/kewisch\/ical\.js/m)
  return `${bundled.length} packages`
})

await check("the version in the code is the package's", () => {
  const { version } = JSON.parse(readFileSync(join(root, 'packages/elements/package.json'), 'utf8'))
  assert.match(
    readFileSync(join(root, 'packages/elements/src/base/version.ts'), 'utf8'),
    new RegExp(`VERSION = '${version.replaceAll('.', '\\.')}'`),
  )
})

await check('the JSON Schemas describe the five files of a feed', () => {
  const folder = join(root, 'packages/model/dist/schemas')
  const files = readdirSync(folder).sort()
  assert.deepEqual(
    files,
    ['holidays', 'menu', 'services', 'station', 'timetable'].map((name) => `${name}.schema.json`),
  )
  for (const file of files) {
    const schema = JSON.parse(readFileSync(join(folder, file), 'utf8'))
    assert.equal(schema.$schema, 'https://json-schema.org/draft/2020-12/schema', file)
    assert.ok(Object.keys(schema.properties).length > 1, `${file} says nothing`)
  }
})

finish()
