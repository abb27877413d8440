// `npm run docs:check`: the built site in a browser: axe on its kinds of pages, nothing refused by its policy, and the configurator at work.
// `-- words` for the trials whose name has them.
import { strict as assert } from 'node:assert'
import { existsSync, readFileSync } from 'node:fs'
import { createServer } from 'node:http'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { launchBrowser } from '../../tests/browser.mjs'
import { limit } from '../../tests/pace.mjs'
import { serve } from './serve.mjs'

const root = fileURLToPath(new URL('../..', import.meta.url))
const folder = join(root, '.cache/docs')
if (!existsSync(join(folder, 'index.html'))) {
  console.error('There is no built site: npm run docs first.')
  process.exit(1)
}
const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')

const { url, close } = await serve({ folder })
const browser = await launchBrowser()
let passed = 0
let failed = 0

/** @param {string} name @param {() => Promise<void>} work */
async function trial(name, work) {
  if (!name.includes(process.argv[2] ?? '')) return
  try {
    await work()
    passed += 1
  } catch (error) {
    failed += 1
    console.log(`✗ ${name}\n  ${(error instanceof Error ? error.message : String(error)).replaceAll('\n', '\n  ')}`)
  }
}

/** @param {string} path @param {import('playwright-core').BrowserContextOptions} [options] */
async function opened(path, options = {}) {
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 }, ...options })
  context.setDefaultTimeout(limit(30_000))
  // as the browser's own: the policy lets no page have it
  await context.addInitScript({ content: axe })
  const page = await context.newPage()
  /** @type {string[]} */
  const faults = []
  page.on('console', (message) => message.type() === 'error' && faults.push(message.text()))
  page.on('pageerror', (error) => faults.push(error.message))
  await page.goto(`${url}${path}`)
  return { page, faults, [Symbol.asyncDispose]: () => context.close() }
}

/** A widget has drawn something in its shadow root. @param {string} tag */
const drawn = (tag) =>
  [...document.querySelectorAll(tag)].some(({ shadowRoot }) => {
    const frame = shadowRoot?.querySelector('[part~=frame]')
    return frame && /\p{L}/u.test(frame.textContent ?? '') && !frame.querySelector('slot')
  })

const PAGES = [
  '',
  'zh/',
  'zh-hant/configurator/',
  'configurator/',
  'components/',
  'components/timetable/',
  'components/counter/',
  'guide/theming/',
  'zh/guide/districts/',
  'feed/',
  'changelog/',
]
const FORMS = [
  { name: 'desk', viewport: { width: 1440, height: 900 } },
  { name: 'dark phone', viewport: { width: 360, height: 740 }, colorScheme: /** @type {const} */ ('dark') },
]
for (const path of PAGES)
  for (const { name, ...form } of FORMS)
    await trial(`/${path} ${name}`, async () => {
      const { page, faults, ...kept } = await opened(path, form)
      const { lang } = await page.evaluate(() => ({ lang: document.documentElement.lang }))
      assert.equal(lang, path.startsWith('zh-hant') ? 'zh-Hant' : path.startsWith('zh') ? 'zh-Hans' : 'en')
      const live = await page.evaluate(() => document.querySelector('[data-live]')?.getAttribute('data-live') ?? '')
      if (live !== '') {
        await page.locator('[data-live]').first().scrollIntoViewIfNeeded()
        await page.waitForFunction(drawn, live === 'doorstep-station' ? 'doorstep-timetable' : live)
      }
      const found = await page.evaluate(async () => {
        const { violations } = await /** @type {{ axe: typeof import('axe-core') }} */ (/** @type {unknown} */ (globalThis)).axe.run(
          document,
        )
        return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 120)).join(' | ')}`)
      })
      assert.deepEqual(found, [])
      assert.deepEqual(faults, [])
      const over = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)
      assert.ok(over <= 0, `the page is ${over} px wider than its window`)
      await kept[Symbol.asyncDispose]()
    })

await trial('each choice changes the code, the address, and nothing is lost when it is opened anew', async () => {
  const { page, ...kept } = await opened('configurator/')
  const code = () => page.locator('[data-blocks]').innerText()
  await page.locator('#station-said[data-kind=station]').waitFor()
  const seen = [await code()]
  const choose = async (/** @type {string} */ name, /** @type {string} */ value) => {
    await page.locator(`input[name=${name}][value="${value}"]`).check()
    seen.push(await code())
  }
  for (const value of ['timetable', 'meals', 'all']) await choose('widget', value)
  for (const value of ['zh-Hans', 'zh-Hant', 'en']) await choose('language', value)
  for (const value of ['320', 'full']) await choose('width', value)
  await choose('swatch', '#1f4e79')
  await page.locator('.hex').fill('#1c5f4d')
  seen.push(await code())
  for (const value of ['iframe', 'react', 'vue', 'svelte', 'angular', 'html']) await choose('framework', value)
  // going back to HTML is the code before the frameworks
  assert.equal(new Set(seen).size, seen.length - 1)
  const address = page.url()
  await page.goto(address)
  assert.equal(await code().then((text) => text.includes('#1c5f4d') && text.includes('doorstep-station')), true)
  await kept[Symbol.asyncDispose]()
})

await trial('a frame of a station elsewhere says what its server has to allow', async () => {
  const { page, ...kept } = await opened('configurator/?framework=iframe&station=https%3A%2F%2Fstation.example%2Fstation.json')
  await page.getByText('To allow https://station.example').waitFor()
  await kept[Symbol.asyncDispose]()
})

await trial('a pale colour is warned of', async () => {
  const { page, ...kept } = await opened('configurator/')
  await page.locator('.hex').fill('#ffd700')
  await page.locator('#contrast[data-enough=false]').waitFor()
  await kept[Symbol.asyncDispose]()
})

for (const [framework, path] of /** @type {const} */ ([
  ['html', 'configurator/'],
  ['iframe', 'zh/configurator/?framework=iframe&widget=timetable&colour=%231f4e79'],
]))
  await trial(`what is copied shows the widget on an empty page, and in the preview: ${framework}`, async () => {
    const { page, ...kept } = await opened(path, { permissions: ['clipboard-read', 'clipboard-write'] })
    await page.locator('#station-said[data-kind=station]').waitFor()
    const tag = framework === 'html' ? 'doorstep-service-board' : 'doorstep-timetable'
    const inner = framework === 'html' ? page.frameLocator('[data-preview]') : page.frameLocator('[data-preview]').frameLocator('iframe')
    await inner.locator(`${tag} [part~=frame] :is(article, details, li)`).first().waitFor()
    await page.locator('[data-copy-all]').click()
    const copied = await page.evaluate(() => navigator.clipboard.readText())
    const server = createServer((_, response) =>
      response.writeHead(200, { 'Content-Type': 'text/html; charset=utf-8' }).end(`<!doctype html><html lang="en"><body>${copied}`),
    )
    await new Promise((done) => server.listen(0, '127.0.0.1', () => done(undefined)))
    const address = server.address()
    const empty = await browser.newPage()
    await empty.goto(`http://127.0.0.1:${typeof address === 'object' && address ? address.port : 0}/`)
    const there = framework === 'html' ? empty : empty.frameLocator('iframe')
    await there
      .locator(`${tag} [part~=frame] :is(article, details, li)`)
      .first()
      .waitFor({ timeout: limit(30_000) })
    await empty.close()
    server.close()
    server.closeAllConnections()
    await kept[Symbol.asyncDispose]()
  })

await trial('what is no station is said, in the language of the page', async () => {
  const { page, ...kept } = await opened('zh/configurator/')
  const said = page.locator('#station-said[data-kind=refused]')
  await page.locator('#station').fill('not an address')
  await page.locator('#station').fill('http://')
  await said.getByText('这不是网址').waitFor()
  await page.locator('#station').fill(`${url}nothing.json`)
  await said.getByText('404').waitFor()
  await page.locator('#station').fill(`${url}index.html`)
  await said.getByText('网页').first().waitFor()
  const server = createServer((_, response) => response.writeHead(200, { 'Content-Type': 'application/json' }).end('{}'))
  await new Promise((done) => server.listen(0, '127.0.0.1', () => done(undefined)))
  const address = server.address()
  await page.locator('#station').fill(`http://127.0.0.1:${typeof address === 'object' && address ? address.port : 0}/station.json`)
  await said.getByText('Access-Control-Allow-Origin').waitFor()
  server.close()
  server.closeAllConnections()
  await kept[Symbol.asyncDispose]()
})

await trial('the search finds a word of each language, by keys alone', async () => {
  for (const [path, words, wanted] of [
    ['', 'without-heading', /without-heading|timetable|service-board|frameworks/i],
    ['zh/', '无障碍', /街镇/],
  ]) {
    const { page, ...kept } = await opened(String(path))
    await page.keyboard.press('/')
    await page.keyboard.type(String(words))
    const first = page.locator('#search li a').first()
    await first.waitFor()
    assert.match((await page.locator('#search li').allInnerTexts()).join('\n'), /** @type {RegExp} */ (wanted))
    await page.keyboard.press('ArrowDown')
    await page.keyboard.press('Enter')
    await page.waitForURL(/\/.+\//)
    await kept[Symbol.asyncDispose]()
  }
})

await browser.close()
await close()
console.log(`${passed} passed, ${failed} failed`)
process.exitCode = failed > 0 ? 1 : 0
