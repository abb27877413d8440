// `npm run check:published`: the packed packages side by side in a folder of their own, without the workspace, used as a stranger does.
//
//   node tests/published/run.mjs    the packages are built already
import assert from 'node:assert/strict'
import { execFileSync } from 'node:child_process'
import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { build } from 'esbuild'
import { pack } from '../../examples/prepare.mjs'
import { installMissing, runNpm } from '../../kiosk/install.mjs'
import { pinned, writeCdn } from '../../packages/cdn.mjs'
import { packages } from '../../packages/order.mjs'
import { launchShell } from '../browser.mjs'
import { tally } from '../checks/tally.mjs'
import { limit } from '../pace.mjs'
import { serve } from '../examples/serve.mjs'
import { importInNode } from './import-in-node.mjs'
import { faultsOfFiles } from './packed-files.mjs'

const root = fileURLToPath(new URL('../..', import.meta.url))
const tools = join(root, 'tests/published/tools')
const folder = join(root, '.cache/published')
const { check, finish } = tally()

installMissing(tools, console.log)
const tool = (/** @type {string} */ name) => import(pathToFileURL(createRequire(join(tools, 'package.json')).resolve(name)).href)
const { checkPackage, createPackageFromTarballData } = await tool('@arethetypeswrong/core')
const { publint } = await tool('publint')
const { formatMessage } = await tool('publint/utils')

const archives = pack(packages)
rmSync(folder, { recursive: true, force: true })
mkdirSync(folder, { recursive: true })
/** @param {string[]} args */
const npm = (args) => {
  const { status, stdout, stderr } = runNpm([...args, '--loglevel=error'], { cwd: folder, encoding: 'utf8' })
  assert.equal(status, 0, `npm ${args.join(' ')}:\n${String(stdout)}${String(stderr)}`)
  return String(stdout)
}
// the page of somebody who has an older Lit already
const dependencies = { ...Object.fromEntries(Object.entries(archives).map(([name, path]) => [name, `file:${path}`])), lit: '2.8.0' }
writeFileSync(join(folder, 'package.json'), JSON.stringify({ name: 'stranger', private: true, type: 'module', dependencies }))

await check('the archives install side by side, beside an older Lit', () => {
  npm(['install', '--no-audit', '--no-fund', '--ignore-scripts'])
  npm(['ls', '--all'])
  const versionOf = (/** @type {string} */ path) => JSON.parse(readFileSync(join(folder, path, 'package.json'), 'utf8')).version
  assert.equal(versionOf('node_modules/lit'), '2.8.0')
  return `Lit ${versionOf('node_modules/lit')} and ${versionOf('node_modules/@doorstep/elements/node_modules/lit')}`
})
await check('every address loads in Node', () => importInNode(folder))

/**
 * Serves a site, and looks at it in a browser.
 *
 * @param {string} site @param {string} policy
 * @param {(browser: import('playwright-core').Browser, address: string) => Promise<void>} look
 */
async function visited(site, policy, look) {
  cpSync(join(root, 'kiosk/public/stations'), join(site, 'stations'), { recursive: true })
  const { address, stop } = await serve(site, policy)
  const browser = await launchShell()
  try {
    await look(browser, address)
  } finally {
    await browser.close()
    stop()
  }
}

/** @param {import('playwright-core').Browser} browser @param {string} address */
async function showsBoard(browser, address) {
  const page = await browser.newPage()
  await page.goto(address)
  await page.locator('doorstep-service-board [part~=item]').first().waitFor()
  await page.close()
}

/** What a package is not made for: it is ESM, for Node from 20.19 and bundlers. */
const NOT_OURS = new Set(['NoResolution', 'CJSResolvesToESM'])

for (const [name, archive] of Object.entries(archives)) {
  const home = join(folder, 'node_modules', name)
  const manifest = JSON.parse(readFileSync(join(home, 'package.json'), 'utf8'))

  await check(`${name}: its types are found by Node's rules and a bundler's`, async () => {
    // a pattern is looked at by each of its addresses; what is no script has no types
    const patterns = Object.entries(manifest.exports).filter(([key, { types } = /** @type {any} */ ({})]) => key.includes('*') && types)
    const includeEntrypoints = patterns.flatMap(([key, { types }]) => {
      const [before, after] = types.split('*')
      return readdirSync(join(home, before))
        .filter((file) => file.endsWith(after))
        .map((file) => key.replace('*', file.slice(0, -after.length)))
    })
    const { problems, entrypoints } = await checkPackage(createPackageFromTarballData(new Uint8Array(readFileSync(archive))), {
      includeEntrypoints,
      excludeEntrypoints: [/\.css$/],
    })
    const faults = problems.filter(
      (/** @type {any} */ { kind, resolutionKind }) => !(NOT_OURS.has(kind) && /^node10$|-cjs$/.test(resolutionKind)),
    )
    assert.deepEqual(faults, [])
    return `${Object.keys(entrypoints).length} entries`
  })

  await check(`${name}: its package.json is as npm's tools want it`, async () => {
    const { messages, pkg } = await publint({ pkgDir: home, level: 'warning', strict: true })
    assert.deepEqual(
      messages.map((/** @type {any} */ message) => formatMessage(message, pkg)),
      [],
    )
  })

  await check(`${name}: holds what belongs to it, and nothing else`, () => {
    const files = /** @type {string[]} */ (readdirSync(home, { recursive: true })).map((file) => file.replaceAll('\\', '/'))
    const own = files.filter((file) => !file.startsWith('node_modules/'))
    assert.deepEqual(faultsOfFiles(home, own), [])
    for (const [dependency, range] of Object.entries(manifest.dependencies ?? {}))
      if (dependency.startsWith('@doorstep/')) assert.match(String(range), /^\^\d/, `${dependency} wants a range`)
    return `${own.length} files`
  })

  await check(`${name}: the code of its README runs`, async () => {
    const [, example = ''] = /```js\n([\s\S]*?)```/.exec(readFileSync(join(home, 'README.md'), 'utf8')) ?? []
    const [code = '', said = ''] = example.split('// prints:\n')
    assert.ok(code.trim().split('\n').length <= 12, 'it is longer than a reader looks at')
    if (!code.includes('document')) {
      // as the README has it, from where its paths begin
      const station = 'kiosk/public/stations/wutongli'
      if (code.includes(station)) cpSync(join(root, station), join(folder, station), { recursive: true })
      const printed = execFileSync(process.execPath, ['--input-type=module', '--eval', code], { cwd: folder, encoding: 'utf8' })
      assert.equal(printed.trim(), said.trim().replaceAll(/^\/\/ /gm, ''))
      return
    }
    const site = join(folder, 'site')
    mkdirSync(site, { recursive: true })
    await build({
      stdin: { contents: code, resolveDir: folder },
      bundle: true,
      splitting: true,
      format: 'esm',
      outdir: site,
      entryNames: 'page',
    })
    writeFileSync(join(site, 'index.html'), '<!doctype html><meta charset="utf-8"><body><script type="module" src="page.js"></script>')
    await visited(site, `default-src 'self'`, showsBoard)
  })
}

await check('a page that pins the script tag runs what is right, and nothing that was changed', async () => {
  const site = join(folder, 'pinned')
  const { folder: files, manifest } = writeCdn(join(folder, 'node_modules/@doorstep/elements/dist/embed'), site)
  const board = '<doorstep-service-board src="/stations/wutongli/station.json"><p>021-0555 0188</p></doorstep-service-board>'
  const page = pinned(manifest, `/doorstep@${manifest.version}/`)
  writeFileSync(join(site, 'index.html'), `<!doctype html><meta charset="utf-8"><link rel="icon" href="data:,">${page}${board}`)
  await visited(site, `object-src 'none'`, async (browser, address) => {
    await showsBoard(browser, address)
    const [part = ''] = manifest.tags['doorstep-service-board'] ?? []
    for (const file of [manifest.entry, part]) {
      const whole = readFileSync(join(files, file), 'utf8')
      writeFileSync(join(files, file), `globalThis.changed = true;${whole}`)
      const visitor = await browser.newPage()
      const refused = visitor.waitForEvent('console', (message) => /integrity/i.test(message.text()) && message.text().includes(file))
      await visitor.goto(address)
      await refused
      await visitor.getByText('021-0555 0188').waitFor()
      // it was asked for again, by the loader, which does not pass by the hashes
      if (file === part) await visitor.locator('[data-doorstep-missing]').waitFor({ timeout: limit(20_000) })
      assert.equal(await visitor.evaluate(() => Reflect.get(globalThis, 'changed')), undefined, `${file} ran`)
      assert.equal(await visitor.evaluate(() => customElements.get('doorstep-service-board')), undefined)
      await visitor.close()
      writeFileSync(join(files, file), whole)
    }
  })
})

await check('editors are told where to look', () => {
  const home = join(folder, 'node_modules/@doorstep/elements')
  const manifest = JSON.parse(readFileSync(join(home, 'package.json'), 'utf8'))
  for (const file of [
    manifest.customElements,
    manifest['web-types'],
    ...Object.values(manifest.exports).filter((each) => /\.json$/.test(each)),
  ])
    assert.ok(existsSync(join(home, file)), `${file} is named and not there`)
  const { modules } = JSON.parse(readFileSync(join(home, manifest.customElements), 'utf8'))
  for (const { path } of modules) assert.ok(existsSync(join(home, path)), `custom-elements.json names ${path}, which is not there`)
  assert.equal(JSON.parse(readFileSync(join(home, manifest['web-types']), 'utf8')).version, manifest.version)
})

finish()
