// `npm run docs:lighthouse`: the built site as lighthouse sees it, on a phone and on a desk; fails below 95 in performance or accessibility.
import { existsSync, mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import puppeteer from 'puppeteer-core'
import { installMissing } from '../../../kiosk/install.mjs'
import { browserArguments, ensureBrowser } from '../../../tests/browser.mjs'
import { serve } from '../serve.mjs'

const here = fileURLToPath(new URL('.', import.meta.url))
const root = join(here, '../../..')
const folder = join(root, '.cache/docs')
const LEAST = 0.95
const PAGES = ['', 'components/timetable/', 'configurator/', 'zh/guide/districts/']
const FORMS = /** @type {const} */ (['mobile', 'desktop'])

if (!existsSync(join(folder, 'index.html'))) {
  console.error('There is no built site: npm run docs first.')
  process.exit(1)
}
installMissing(here, (line) => console.log(line))
const { default: lighthouse, desktopConfig } = await import('lighthouse')

const { url, close } = await serve({ folder })
const browser = await puppeteer.launch({
  executablePath: ensureBrowser((line) => console.log(line)),
  headless: true,
  args: [...browserArguments],
})
mkdirSync(join(root, '.cache/lighthouse'), { recursive: true })
let low = 0
try {
  for (const page of PAGES)
    for (const form of FORMS) {
      const tab = await browser.newPage()
      const flags = { onlyCategories: ['performance', 'accessibility', 'best-practices', 'seo'], logLevel: /** @type {const} */ ('error') }
      const result = await lighthouse(`${url}${page}`, flags, form === 'desktop' ? desktopConfig : undefined, tab)
      const { categories = {}, audits = {} } = result?.lhr ?? {}
      writeFileSync(join(root, `.cache/lighthouse/${page.replaceAll('/', '-') || 'home-'}${form}.json`), JSON.stringify(result?.lhr))
      const scores = Object.entries(categories).map(([name, { score }]) => `${name} ${Math.round((score ?? 0) * 100)}`)
      const times = [
        'first-contentful-paint',
        'largest-contentful-paint',
        'total-blocking-time',
        'cumulative-layout-shift',
        'total-byte-weight',
      ]
      const short = times.map((name) => `${name.replace(/(\w)\w*-?/g, '$1')} ${audits[name]?.displayValue}`)
      const bad = ['performance', 'accessibility'].filter((name) => (categories[name]?.score ?? 0) < LEAST)
      if (bad.length) low += 1
      console.log(`${bad.length ? '✗' : '✓'} ${`/${page}`.padEnd(24)} ${form.padEnd(8)} ${scores.join(', ')}  (${short.join(', ')})`)
      for (const { id, score, title } of Object.values(audits))
        if (bad.includes('accessibility') && score === 0) console.log(`    ${id}: ${title}`)
      await tab.close()
    }
} finally {
  await browser.close()
  await close()
}
console.log(low === 0 ? 'Every page reaches 95.' : `${low} below 95.`)
process.exitCode = low === 0 ? 0 : 1
