// `npm run test:examples`: every example installed from the packed archives, checked, built, served under a strict policy and used in a browser.
//
//   node tests/examples/run.mjs              all of them
//   node tests/examples/run.mjs vue svelte   only these
//   node tests/examples/run.mjs --short      the script tag and React, as in npm test; the packages are built already
import assert from 'node:assert/strict'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { examples, lockFault, pack, prepare } from '../../examples/prepare.mjs'
import { runNpm } from '../../kiosk/install.mjs'
import { launchShell } from '../browser.mjs'
import { tally } from '../checks/tally.mjs'
import { root } from '../checks/suites.mjs'
import { importInNode } from '../published/import-in-node.mjs'
import { drive, driveScriptTag, withoutScripts } from './drive.mjs'
import { serve } from './serve.mjs'

const STRICT = `default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; base-uri 'self'`
/** Each framework's own policy of Trusted Types, beside Lit's. @type {Record<string, string>} */
const trusted = { vue: 'vue', svelte: 'svelte-trusted-html', angular: 'angular' }

/**
 * What the server says of a page. An island's starters are inline: Astro names their hashes in the built page, which is as strict.
 *
 * @param {string} name @param {string} folder of the built page
 */
function policyOf(name, folder) {
  if (name !== 'astro') return `${STRICT}; require-trusted-types-for 'script'; trusted-types lit-html ${trusted[name] ?? ''}`
  const [, own = ''] = /http-equiv="content-security-policy" content="([^"]*)"/.exec(readFileSync(join(folder, 'index.html'), 'utf8')) ?? []
  assert.match(own, /default-src 'none'.*script-src 'self' 'sha256-/)
  assert.doesNotMatch(own, /unsafe/)
  return `object-src 'none'`
}

/** @param {string} folder @param {string[]} command */
function run(folder, command) {
  const { status, stdout, stderr } = runNpm(['run', '--silent', ...command], { cwd: folder, encoding: 'utf8' })
  if (status !== 0) throw new Error(`npm run ${command.join(' ')} in ${folder}:\n${String(stdout)}${String(stderr)}`)
}

const words = process.argv.slice(2)
const short = words.includes('--short')
const asked = short ? ['script-tag', 'react'] : words
const unknown = asked.find((name) => !examples.includes(name))
if (unknown) throw new Error(`There is no example "${unknown}"; there are ${examples.join(', ')}.`)
const chosen = asked.length > 0 ? asked : examples

const { check, finish } = tally()
/** Examples with something wrong. @type {Set<string>} */
const wrong = new Set()
/** @param {string} name @param {string} what @param {() => unknown} test */
const of = async (name, what, test) => {
  await check(`${name}: ${what}`, async () => {
    try {
      return await test()
    } catch (error) {
      wrong.add(name)
      throw error
    }
  })
}

let loaded = false
const archives = pack()
const browser = await launchShell()
try {
  for (const name of chosen) {
    const folder = join(root, 'examples', name)
    const packaged = existsSync(join(folder, 'package.json'))
    await of(name, 'installs from the archives', () => prepare(name, archives))
    if (wrong.has(name)) continue
    if (packaged && !short) {
      await of(name, 'its lock file is that of the packages', () => assert.equal(lockFault(name), undefined))
      // one has the same packages as another
      if (!loaded) await of(name, 'every address of the packages loads in Node', () => importInNode(folder))
      loaded = true
    }
    if (packaged) {
      await of(name, 'its types are right', () => run(folder, ['check']))
      await of(name, 'builds', () => run(folder, ['build']))
    }
    if (wrong.has(name) && !existsSync(join(folder, 'dist'))) continue
    const built = packaged ? join(folder, 'dist') : folder
    const { address, stop } = await serve(built, policyOf(name, built))
    await of(name, 'does in a browser what it shows', () => (packaged ? drive(browser, address) : driveScriptTag(browser, address)))
    if (!packaged || name === 'astro') await of(name, 'says what is most needed without scripts', () => withoutScripts(browser, address))
    stop()
  }
} finally {
  await browser.close()
}
finish()
console.log(`${chosen.length} examples: ${chosen.length - wrong.size} passed, ${wrong.size} failed`)
