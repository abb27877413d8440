// `npm run docs`: the documentation site from the repository's own markdown, into .cache/docs; `-- --serve` serves it as well.
import { createHash } from 'node:crypto'
import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { dirname, join, relative } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { spawnSync } from 'node:child_process'
import { installMissing } from '../../kiosk/install.mjs'

const here = fileURLToPath(new URL('.', import.meta.url))
const root = join(here, '../..')
const out = join(root, '.cache/docs')
const embed = join(root, 'packages/elements/dist/embed')
const DEMO = 'kiosk/public/stations/wutongli'

/** @param {string} sentence @returns {never} */
function stop(sentence) {
  console.error(sentence)
  process.exit(1)
}

/** @param {string} file @returns {string} */
const read = (file) => readFileSync(join(root, file), 'utf8')
/** @param {string} folder below the repository @returns {string[]} */
const filesIn = (folder) =>
  readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && !/node_modules|[/\\]dist/.test(entry.parentPath))
    .map((entry) => relative(root, join(entry.parentPath, entry.name)).replaceAll('\\', '/'))
    .sort()

try {
  for (const folder of [root, here]) installMissing(folder, (line) => console.log(line))
} catch (error) {
  stop(error instanceof Error ? error.message : String(error))
}
if (!existsSync(join(embed, 'doorstep.js'))) {
  console.log('Building the packages, whose widgets live on the pages...')
  if (spawnSync(process.execPath, [join(root, 'packages/build.mjs')], { stdio: ['ignore', 'inherit', 'inherit'] }).status !== 0)
    stop('The packages could not be built: see above.')
}

// only now: what these need has just been installed
const { build } = await import('esbuild')
const { highlight, markdown } = await import('./markdown.mjs')

const aliases = {
  bundle: true,
  format: /** @type {const} */ ('esm'),
  conditions: ['doorstep-source'],
  logLevel: /** @type {const} */ ('warning'),
}
await build({ ...aliases, entryPoints: [join(here, 'pages/index.ts')], platform: 'node', outfile: join(here, 'dist/pages.mjs') })
/** @type {typeof import('./pages/index.js')} */
const pages = await import(`${pathToFileURL(join(here, 'dist/pages.mjs')).href}?${Date.now()}`)

const { version, repository: named } = JSON.parse(read('packages/elements/package.json'))
const place = /^(?:git\+)?(https:\/\/.+?)(?:\.git)?$/.exec(typeof named === 'string' ? named : (named?.url ?? ''))?.[1]
const repository = place === undefined ? '' : `${place}/blob/main/`
const themeHash = createHash('sha256').update(pages.THEME_SCRIPT).digest('base64')

/** @typedef {{ source: string, text: string, route: import('./pages/routes.js').Route }} Page */

/** Every page: the repository's markdown, and the Chinese ones once more in traditional characters. */
async function allPages() {
  const { Converter } = await import('opencc-js/cn2t')
  const toTraditional = Converter({ from: 'cn', to: 'twp' })
  const written = [
    'CHANGELOG.md',
    'CONTRIBUTING.md',
    ...filesIn('docs').filter((file) => file.endsWith('.md') && !file.startsWith('docs/site/')),
  ]
  return written.flatMap((source) => {
    const text = read(source)
    const route = pages.routeOf(source)
    if (!route) return []
    const traditional = source.replace(/\.zh\.md$/, '.zh-hant.md')
    const converted = source !== traditional && !existsSync(join(root, traditional)) && pages.routeOf(traditional)
    return [{ source, text, route }, ...(converted ? [{ source, text: toTraditional(text), route: converted }] : [])]
  })
}

const started = performance.now()
rmSync(out, { recursive: true, force: true })
mkdirSync(join(out, 'assets'), { recursive: true })

const found = await allPages()
/** @type {Map<string, Partial<Record<import('@doorstep/model/text').Language, string>>>} */
const titles = new Map()
for (const { route, text } of found) titles.set(route.key, { ...titles.get(route.key), [route.language]: pages.titleIn(text) })
const routes = new Set(found.map(({ route }) => route.path))

/** @type {string[]} */
const faults = []
for (const key of pages.named) if (!titles.has(key)) faults.push(`The navigation names ${key}, which is no page.`)

const md = markdown({
  pages,
  repository,
  pageAt: (source) => {
    const route = pages.routeOf(source)
    return route && routes.has(route.path) ? route : undefined
  },
  exists: (file) => existsSync(join(root, file)),
  copy: (file) => {
    const target = `assets/${file.replace(/^docs\//, '')}`
    cpSync(join(root, file), join(out, target))
    return target
  },
  dead: (source, target) => faults.push(`${source}: the link ${target} leads nowhere`),
})

const apis = pages.apis(JSON.parse(read('packages/elements/custom-elements.json')))
const embedded = new Set(read('packages/elements/src/embed.ts').match(/doorstep-[a-z-]+(?=')/g))
const snippetPlace = { embed: `https://example.org/doorstep/`, version }
const site = { version, repository, titles }

/** The parts of a component's page around its text: live, code, tables. @param {Page} page */
function componentPage({ route }, body) {
  const tag = `doorstep-${route.key.replace('components/', '')}`
  const api = apis.get(tag)
  if (!api) return body
  const [, heading = '', rest = body] = /^([\s\S]*?<\/h1>)([\s\S]*)$/.exec(body) ?? []
  const tabs = pages.snippetTabs(
    pages.snippetsOf(tag, snippetPlace, embedded),
    ({ code, syntax }) => highlight(code, syntax),
    route.language,
  )
  const tables = `\n\n## API\n\n\`${api.className}\`, \`import '@doorstep/elements/define/${tag.replace('doorstep-', '')}'\`\n\n${pages.apiMarkdown(api)}`
  const { markup } = pages.live(tag, route.language)
  return `${heading}<p class="lead">${md.renderInline(api.summary)}</p>${markup}${tabs.markup}${rest}${md.render(tables, { source: '', route, copyWord: pages.siteWords[route.language].copy })}`
}

/** @type {{ path: string, language: string, title: string, heading: string, text: string }[]} */
const index = []
for (const page of found) {
  const { route, source, text } = page
  const words = pages.siteWords[route.language]
  const kind = route.key === '' ? 'home' : route.key === 'configurator' ? 'configurator' : 'page'
  let body = md.render(text, { source, route, copyWord: words.copy })
  if (/^components\/./.test(route.key)) body = componentPage(page, body)
  // a widget where a page asks for one
  body = body.replace(
    /<!-- live ([\w-]+)( tokens)? -->/g,
    (_, tag, tokens) => pages.live(tag, route.language, { tokens: Boolean(tokens) }).markup,
  )
  const headings = [...body.matchAll(/<h([2-4]) id="([^"]+)"[^>]*>([\s\S]*?)<\/h\1>/g)].map(([, level, anchor = '', inner = '']) => ({
    level: Number(level),
    anchor,
    text: inner
      .replace(/<[^>]*>/g, '')
      .replaceAll('&amp;', '&')
      .replaceAll('&lt;', '<')
      .replaceAll('&gt;', '>')
      .replaceAll('&quot;', '"'),
  }))
  const upper =
    kind === 'home' ? pages.home(route.language, site).markup : kind === 'configurator' ? pages.configurator(route.language).markup : ''
  const content =
    kind === 'page'
      ? `<article class="text">${body}</article>`
      : `${upper}<article class="text">${body.replace(/<h1[\s\S]*?<\/h1>/, '')}</article>`
  const title = pages.titleIn(text)
  const written = pages.layout(
    {
      route,
      title,
      description: pages.descriptionIn(text) || words.description,
      source,
      content: pages.raw(content),
      headings,
      kind,
      ...(kind === 'configurator' && { scripts: ['configurator'], open: true }),
    },
    site,
    themeHash,
  )
  const file = join(out, route.path, 'index.html')
  mkdirSync(dirname(file), { recursive: true })
  writeFileSync(file, written)
  if (!route.key.startsWith('decisions/')) index.push(...searchEntries(route, title, body))
}

/** A page cut at its headings, for the search. */
function searchEntries(route, title, body) {
  return body.split(/(?=<h[23] id=)/).map((part) => {
    const [, anchor = '', heading = ''] = /^<h[23] id="([^"]+)"[^>]*>([\s\S]*?)<\/h/.exec(part) ?? []
    const plain = (markup) =>
      markup
        .replace(/<(script|style|form)[\s\S]*?<\/\1>/g, ' ')
        .replace(/<[^>]*>/g, ' ')
        .replace(/&\w+;/g, ' ')
        .replace(/\s+/g, ' ')
        .trim()
    return {
      path: `${route.path}${anchor && `#${anchor}`}`,
      language: route.language,
      title,
      heading: plain(heading),
      text: plain(part).slice(0, 2000),
    }
  })
}

writeFileSync(join(out, 'assets/search.json'), JSON.stringify(index))
cpSync(join(root, 'kiosk/public/favicon.svg'), join(out, 'assets/favicon.svg'))
cpSync(join(root, DEMO), join(out, 'stations/wutongli'), { recursive: true })
cpSync(embed, join(out, `doorstep@${version}`), { recursive: true, filter: (file) => !file.endsWith('.map') })
cpSync(join(here, 'preview.html'), join(out, 'preview.html'))

const facts = embedFacts()
await build({
  ...aliases,
  entryPoints: ['site', 'configurator', 'live', 'preview'].map((name) => join(here, `client/${name}.ts`)),
  outdir: join(out, 'assets'),
  splitting: true,
  minify: true,
  target: 'es2022',
  nodePaths: [join(here, 'node_modules')],
  tsconfig: join(root, 'tsconfig.json'),
  define: {
    DOORSTEP_VERSION: JSON.stringify(version),
    DOORSTEP_FACTS: JSON.stringify(facts),
    DOORSTEP_HOST: JSON.stringify(process.env['DOORSTEP_HOST'] ?? ''),
  },
})
await build({
  entryPoints: [join(here, 'styles/site.css')],
  bundle: true,
  minify: true,
  target: 'es2022',
  outfile: join(out, 'assets/site.css'),
  logLevel: 'warning',
})

/** What is measured of the script people paste (`npm run sizes` holds the table to it), and the hash that browsers hold it against. */
function embedFacts() {
  const integrity = `sha384-${createHash('sha384')
    .update(readFileSync(join(embed, 'doorstep.js')))
    .digest('base64')}`
  const sizes = read('docs/embedding.md')
  const sizeOf = (name) => Number(new RegExp(`\\| \`define/${name}\`\\s*\\| ([\\d.]+)`).exec(sizes)?.[1]) || undefined
  return { integrity, kilobytes: { services: sizeOf('service-board'), timetable: sizeOf('timetable'), meals: sizeOf('meal-calendar') } }
}

// Links within and between the pages as they are written, and what they load.
const anchorsOf = new Map()
/** @param {string} path */
const anchors = (path) => {
  const file = join(out, path, path.endsWith('/') || path === '' ? 'index.html' : '')
  if (!anchorsOf.has(path))
    anchorsOf.set(
      path,
      existsSync(file) ? new Set([...readFileSync(file, 'utf8').matchAll(/\sid="([^"]+)"/g)].map(([, id]) => id)) : undefined,
    )
  return anchorsOf.get(path)
}
for (const path of routes) {
  const written = readFileSync(join(out, path, 'index.html'), 'utf8')
  for (const [, target = ''] of written.matchAll(/<(?:a|link|script|img|iframe)\b[^>]*?\s(?:href|src)="([^"]*)"/g)) {
    if (/^[a-z]+:/.test(target)) continue
    const url = new URL(target, `http://site/${path}`)
    const wanted = decodeURI(url.pathname).slice(1)
    const isFile = existsSync(join(out, wanted)) && (statSync(join(out, wanted)).isFile() || wanted === '' || wanted.endsWith('/'))
    const hash = decodeURIComponent(url.hash.slice(1))
    if (!isFile) faults.push(`${path || '/'}: ${target} leads nowhere`)
    else if (hash && !anchors(wanted)?.has(hash)) faults.push(`${path || '/'}: ${target} names no place of its page`)
  }
  for (const [, script] of written.matchAll(/<script>([\s\S]*?)<\/script>/g))
    if (createHash('sha256').update(script).digest('base64') !== themeHash)
      faults.push(`${path || '/'}: a script in the page that its policy does not know`)
  if (/\sstyle="/.test(written)) faults.push(`${path || '/'}: a style attribute, which the site's own policy blocks`)
}

const seconds = ((performance.now() - started) / 1000).toFixed(1)
if (faults.length) stop(`${[...new Set(faults)].join('\n')}\n${new Set(faults).size} faults; the site is not whole.`)
console.log(`${routes.size} pages in ${seconds} s: ${relative(process.cwd(), join(out, 'index.html')) || out}`)

if (process.argv.includes('--serve')) {
  const { serve } = await import('./serve.mjs')
  const port = Number(process.argv[process.argv.indexOf('--port') + 1]) || 4180
  console.log((await serve({ folder: out, port })).url)
}
