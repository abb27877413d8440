// A page with one component on a station of the test's own, in a real Chromium under the kiosk's strict policy.
import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { build } from 'esbuild'
import type { Browser, Page } from 'playwright-core'

const ORIGIN = 'http://doorstep.test'
const POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "connect-src 'self'",
  "require-trusted-types-for 'script'",
  "trusted-types lit-html 'allow-duplicates'",
].join('; ')

const elements = fileURLToPath(new URL('../../packages/elements/src/', import.meta.url))

async function bundle(): Promise<Map<string, string>> {
  const { outputFiles } = await build({
    entryPoints: [`${elements}define/*.ts`],
    bundle: true,
    splitting: true,
    format: 'esm',
    outdir: '/scripts',
    outbase: `${elements}define`,
    write: false,
    conditions: ['doorstep-source'],
    tsconfig: fileURLToPath(new URL('../../tsconfig.json', import.meta.url)),
    logLevel: 'error',
  })
  return new Map(outputFiles.map((file) => [file.path.replace(/^.*\/scripts/, '/scripts'), file.text]))
}
let scripts: Promise<Map<string, string>> | undefined

/** What the page is made of: the component, when it is, and the feed's files by name (a path is a file of the oracle data). */
export interface WidgetPage {
  readonly tag: string
  readonly now?: string
  readonly lang?: string
  readonly station?: object
  readonly files: Readonly<Record<string, { readonly path: string } | { readonly text: string }>>
  readonly width?: number
  readonly height?: number
}

/** Opens the page; a fault in it, or anything the policy refused, makes `faults` not empty. */
export async function openWidget(browser: Browser, options: WidgetPage): Promise<{ page: Page; faults: string[] }> {
  const { tag, now = '2026-11-20T10:24:00+08:00', lang = 'zh-Hans', station, files, width = 1080, height = 1920 } = options
  const code = await (scripts ??= bundle())
  const page = await browser.newPage({ viewport: { width, height } })
  const faults: string[] = []
  page.on('pageerror', (error) => faults.push(error.message))
  page.on('console', (message) => {
    if (message.type() === 'error' && !message.location().url.includes('favicon')) faults.push(message.text())
  })
  await page.clock.setFixedTime(new Date(now))
  await page.route(`${ORIGIN}/**`, (route) => {
    const { pathname } = new URL(route.request().url())
    if (pathname === '/') {
      const html = `<!doctype html><html lang="${lang}"><meta charset="utf-8"><title>Doorstep</title><script type="module" src="/scripts/${tag.replace(/^doorstep-/, '')}.js"></script><${tag} src="/station.json"></${tag}></html>`
      return route.fulfill({ contentType: 'text/html', body: html, headers: { 'content-security-policy': POLICY } })
    }
    const script = code.get(pathname)
    if (script !== undefined) return route.fulfill({ contentType: 'text/javascript', body: script })
    if (pathname === '/station.json') {
      return route.fulfill({ json: { id: 'oracle', name: '测试站', timeZone: 'Asia/Shanghai', ...station } })
    }
    const file = files[pathname.slice(1)]
    if (!file) return route.fulfill({ status: 404, body: '' })
    return route.fulfill({ body: 'path' in file ? readFileSync(file.path) : file.text, contentType: 'application/octet-stream' })
  })
  await page.goto(`${ORIGIN}/`)
  return { page, faults }
}
