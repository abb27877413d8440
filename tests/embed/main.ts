// `npm run test:embed`: every widget as a guest on pages that are not ours; the last line has the counts.
//
//   npm run test:embed                            Chromium, everything
//   npm run test:embed -- --browser firefox       what Firefox can be asked; webkit: as npm run test:webkit does
//   npm run test:embed -- --only width,colour     only these checks; --short: as npm test runs them
//   npm run test:embed -- --only hosts --filter Promise  only host pages, or widgets, whose name has this
//   npm run test:embed -- --script FOLDER         another embed folder than packages/elements/dist/embed
//   npm run test:embed -- --pages FOLDER          the HTML pages of a folder; they find the script at /doorstep/doorstep.js
import { existsSync, mkdirSync, writeFileSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { isEngine, launch } from './browser.js'
import { colour } from './checks/colour.js'
import { frame } from './checks/frame.js'
import { gone } from './checks/gone.js'
import { hostPages } from './checks/hosts.js'
import { inherited } from './checks/inherited.js'
import { jump } from './checks/jump.js'
import { missing } from './checks/missing.js'
import { opens } from './checks/opens.js'
import { handedPages } from './checks/pages.js'
import { pressed } from './checks/pressed.js'
import { width } from './checks/width.js'
import { openSite } from './site.js'
import { KEEPS_COMPLAINTS } from './webkit.js'
import type { Check, Walk } from './walk.js'
import { unknownTags } from './widgets.js'

/** In this order. `pages` looks at what was handed over, and is the only one then. */
const CHECKS: Readonly<Record<string, Check>> = {
  opens,
  width,
  inherited,
  colour,
  jump,
  frame,
  hosts: hostPages,
  missing,
  gone,
  pressed,
  pages: handedPages,
}

export async function main(args: readonly string[], root: string): Promise<number> {
  const { values } = parseArgs({
    args: [...args],
    options: {
      browser: { type: 'string', default: 'chromium' },
      filter: { type: 'string' },
      only: { type: 'string' },
      pages: { type: 'string' },
      script: { type: 'string' },
      short: { type: 'boolean', default: false },
    },
  })
  if (!isEngine(values.browser)) throw new Error(`There is no browser "${values.browser}" here.`)
  const only = values.pages === undefined ? (values.only?.split(',') ?? Object.keys(CHECKS)) : ['pages']
  const folder = resolve(values.script ?? join(root, 'packages/elements/dist/embed'))
  if (!existsSync(join(folder, 'doorstep.js'))) throw new Error('The embed folder is not there: run npm run build:packages first.')
  const pages = values.pages === undefined ? undefined : resolve(values.pages)
  const libraries = join(root, 'tests/embed/libraries')
  const site = await openSite(
    {
      '/doorstep/': folder,
      // the same under another address is another script to a browser, as another version is
      '/older/': folder,
      '/libraries/': join(libraries, 'node_modules'),
      '/stations/': join(root, 'kiosk/public/stations'),
      ...(pages !== undefined && { '/pages/': pages }),
    },
    values.browser === 'webkit' ? KEEPS_COMPLAINTS : '',
  )
  const browser = await launch(values.browser, site)
  const counts = { passed: 0, failed: 0, skipped: 0 }
  const seen = { pages: new Set<string>(), widgets: new Set<string>() }
  const walk: Walk = {
    engine: values.browser,
    browser,
    site,
    short: values.short,
    filter: values.filter,
    libraries,
    folder,
    pages,
    cell(page, widget, complaints) {
      seen.pages.add(page)
      seen.widgets.add(widget)
      counts[complaints.length === 0 ? 'passed' : 'failed'] += 1
      if (complaints.length > 0) console.log(`✗ ${page} x ${widget}\n${complaints.map((each) => `    ${each}`).join('\n')}`)
    },
    async attempt(page, widget, run) {
      try {
        walk.cell(page, widget, (await run()) ?? [])
      } catch (error) {
        walk.cell(page, widget, [error instanceof Error ? error.message : String(error)])
      }
    },
  }
  try {
    walk.cell(
      'the script',
      'every tag',
      unknownTags(folder).map((tag) => `${tag} is in one of manifest.json and widgets.ts, not in both`),
    )
    for (const name of only) {
      const check = CHECKS[name]
      if (!check) throw new Error(`There is no check "${name}"; there are ${Object.keys(CHECKS).join(', ')}.`)
      const before = counts.passed + counts.failed
      const begun = performance.now()
      await check(walk)
      console.log(`${name}: ${counts.passed + counts.failed - before} in ${((performance.now() - begun) / 1000).toFixed(1)} s`)
    }
  } finally {
    await browser.close()
    await site.close()
  }
  const report = process.env['DOORSTEP_REPORT']
  if (report !== undefined) {
    mkdirSync(dirname(report), { recursive: true })
    writeFileSync(report, JSON.stringify(counts))
  }
  console.log(`${seen.pages.size} pages x ${seen.widgets.size} widgets: ${counts.passed} passed, ${counts.failed} failed`)
  return counts.failed > 0 ? 1 : 0
}
