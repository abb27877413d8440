// What does not come is asked for again, then named in the widget with a way on: each file of each widget, of its code and of its feed, in each way it can fail.
import { readFileSync } from 'node:fs'
import type { ServerResponse } from 'node:http'
import { join } from 'node:path'
import { limit } from '../../pace.mjs'
import { blankPage, shown, type OpenPage } from '../browser.js'
import type { Check, Walk } from '../walk.js'
import { hostPage, markupOf, widgets as all, type Widget } from '../widgets.js'

type Answer = (answer: ServerResponse) => unknown

const HTML = '<!doctype html><title>404</title><p>没有这一页'

const REFUSALS: Readonly<Record<string, Answer>> = {
  '503': (answer) => answer.writeHead(503).end(),
  '404': (answer) => answer.writeHead(404, { 'content-type': 'text/html' }).end(HTML),
  'a connection cut off': (answer) => answer.destroy(),
  'a page in its place': (answer) => answer.writeHead(200, { 'content-type': 'text/html' }).end(HTML),
  'no answer': () => undefined,
}
const CODE: typeof REFUSALS = {
  ...REFUSALS,
  'a page that calls itself a script': (answer) => answer.writeHead(200, { 'content-type': 'text/javascript' }).end(HTML),
}
const FEED: typeof REFUSALS = {
  ...REFUSALS,
  nothing: (answer) => answer.writeHead(200, { 'content-type': 'application/json' }).end(),
  'half of it': (answer) => answer.writeHead(200, { 'content-type': 'application/json' }).end('{"items": [{"id": "a", "na'),
}

/** What a page says of something that does not come, by a button. */
const SAID = ':is([data-doorstep-missing], [part=missing], [part=failed]) button'
const FALLBACK = '梧桐里家门口服务站'

/** In the page: every root there is, those in others too. */
const WITHIN = `(() => {
  const roots = [document]
  for (const root of roots) for (const each of root.querySelectorAll('*')) if (each.shadowRoot) roots.push(each.shadowRoot)
  return roots
})`

const find = (page: OpenPage, selector: string): Promise<boolean> =>
  page.evaluate(
    `${WITHIN}().some((root) => [...root.querySelectorAll(${JSON.stringify(selector)})].some((each) => each.checkVisibility()))`,
  ) as Promise<boolean>

/** Until it is so; false when it never is. */
async function comes(what: () => Promise<boolean>, ms: number): Promise<boolean> {
  for (const end = performance.now() + limit(ms); performance.now() < end;) {
    if (await what().catch(() => false)) return true
    await new Promise((done) => setTimeout(done, 50))
  }
  return false
}

/** A page where time goes ten times as fast: nobody waits here for what a widget waits for. */
async function open(walk: Walk, widget: Widget, lang: string, headers = {}): Promise<OpenPage> {
  const context = await walk.browser.createBrowserContext()
  const page = await blankPage(context)
  await page.evaluateOnNewDocument(() => {
    const real = globalThis.setTimeout
    globalThis.setTimeout = ((run: () => void, ms = 0, ...rest: unknown[]) => real(run, ms / 10, ...rest)) as typeof setTimeout
  })
  await page.goto(walk.site.host(hostPage(markupOf(widget, `<p>${FALLBACK}</p>`), { lang }), headers), { waitUntil: 'domcontentloaded' })
  return page
}

const shows = (page: OpenPage, widget: Widget, ms: number): Promise<boolean> =>
  shown(page, [widget], limit(ms)).then(
    () => true,
    () => false,
  )

const pressWhatIsSaid = (page: OpenPage): Promise<unknown> =>
  page.evaluate(`${WITHIN}().flatMap((root) => [...root.querySelectorAll(${JSON.stringify(SAID)})]).forEach((button) => button.click())`)

/** Mended: by a press of what is said, at most by a second, which reads the page anew. */
async function mends({ site }: Walk, page: OpenPage, widget: Widget): Promise<string[]> {
  site.instead = undefined
  const whole = async (): Promise<boolean> => !(await find(page, SAID)) && (await shows(page, widget, 2000))
  for (let tries = 0; tries < 3; tries += 1) {
    if (await comes(whole, 3000)) return []
    await pressWhatIsSaid(page).catch(() => undefined)
  }
  return ['the file is back, and the widget is not']
}

/** Presses the controls of the page one after the other, until it is enough. */
async function pressAll(page: OpenPage, enough: () => boolean): Promise<void> {
  for (let at = 0; at < 24 && !enough(); at += 1) {
    const pressed = (await page
      .evaluate(
        `(() => {
          const controls = ${WITHIN}().flatMap((root) => [...root.querySelectorAll('button, summary, input, select')]).filter((each) => each.checkVisibility())
          const control = controls[${at}]
          control?.focus()
          control?.click()
          return controls.length > ${at}
        })()`,
      )
      .catch(() => false)) as boolean
    if (!pressed) return
    await new Promise((done) => setTimeout(done, 60))
  }
}

/** The parts a widget fetches on demand, by itself or when it is used. */
async function lateParts(walk: Walk, widget: Widget, lang: string, own: readonly string[]): Promise<string[]> {
  const asked = new Set<string>()
  walk.site.instead = (path) => {
    if (path.startsWith('/doorstep/parts/')) asked.add(path.slice('/doorstep/'.length))
    return false
  }
  const page = await open(walk, widget, lang)
  await shows(page, widget, 10_000)
  await pressAll(page, () => false)
  walk.site.instead = undefined
  await page.browserContext().close()
  return [...asked].filter((file) => !own.includes(file))
}

export const missing: Check = async (walk) => {
  const { site, short, filter, attempt } = walk
  const { tags } = JSON.parse(readFileSync(join(walk.folder, 'manifest.json'), 'utf8')) as { tags: Record<string, string[]> }
  const widgets = short ? all.slice(0, 1) : all
  const some = (of: typeof REFUSALS, names: readonly string[]) =>
    Object.entries(of).filter(([name]) => (short ? names.includes(name) : true))
  const cell = async (name: string, widget: Widget, run: () => Promise<string[]>): Promise<void> => {
    if (!`${name} ${widget.tag}`.includes(filter ?? '')) return
    await attempt(name, widget.tag, run)
    site.instead = undefined
  }
  const bare = (file: string): string => file.replace(/^parts\//, '').replace(/-[\w-]{7}\.js$/, '')

  for (const widget of widgets) {
    const own = tags[widget.tag] ?? []
    for (const file of short ? own.slice(0, 1) : own) {
      await cell(`${bare(file)}: 503 once`, widget, async () => {
        let times = 0
        site.instead = (path, answer) => path === `/doorstep/${file}` && times++ === 0 && (answer.writeHead(503).end(), true)
        const page = await open(walk, widget, 'zh-Hans')
        const there = await shows(page, widget, 6000)
        const said = await find(page, SAID)
        await page.browserContext().close()
        return [...(there ? [] : ['it never came']), ...(said ? ['it is said although it came'] : [])]
      })
      for (const [name, refuse] of some(CODE, ['no answer'])) {
        await cell(`${bare(file)}: ${name}`, widget, async () => {
          site.instead = (path, answer) => {
            // whatever way the folder is spelled
            const lost = path.endsWith(file.slice('parts/'.length))
            if (lost) refuse(answer)
            return lost
          }
          const page = await open(walk, widget, 'zh-Hans')
          const said = await comes(() => find(page, SAID), 6000)
          const kept = await page.evaluate(
            (tag: string, words: string) => document.querySelector(tag)?.textContent.includes(words),
            widget.tag,
            FALLBACK,
          )
          const complaints = [...(said ? [] : ['nothing is said']), ...(kept ? [] : ['the page’s own content is gone'])]
          complaints.push(...(await mends(walk, page, widget)))
          await page.browserContext().close()
          return complaints
        })
      }
    }

    for (const lang of short ? ['en'] : ['zh-Hans', 'zh-Hant', 'en']) {
      if (filter !== undefined && !`late ${widget.tag}`.includes(filter) && !filter.includes('late')) continue
      const late = short ? [] : await lateParts(walk, widget, lang, own)
      for (const file of late) {
        // what is spoken in one language is in every list
        if (lang !== 'zh-Hans' && !file.includes('.words.')) continue
        for (const [name, refuse] of some(CODE, [])) {
          await cell(`late ${bare(file)}: ${name}`, widget, async () => {
            let asked = false
            site.instead = (path, answer) => {
              const lost = path === `/doorstep/${file}`
              if (lost) refuse(answer)
              asked ||= lost
              return lost
            }
            const page = await open(walk, widget, lang)
            await comes(() => Promise.resolve(asked), 300)
            if (!asked) {
              await shows(page, widget, 6000)
              await pressAll(page, () => asked)
            }
            const said = asked && (await comes(() => find(page, SAID), 6000))
            const loading = await find(page, '[part=status]')
            const complaints = [
              ...(said ? [] : [asked ? 'nothing is said' : 'it was not asked for']),
              ...(loading ? ['it goes on loading'] : []),
            ]
            complaints.push(...(await mends(walk, page, widget)))
            await page.browserContext().close()
            return complaints
          })
        }
      }
    }

    if (widget.with === '') continue
    for (const file of short ? widget.reads.slice(0, 1) : ['station', ...widget.reads]) {
      for (const [name, refuse] of some(FEED, ['a page in its place'])) {
        await cell(`${file}.json: ${name}`, widget, async () => {
          site.instead = (path, answer) => {
            const lost = path.endsWith(`/${file}.json`)
            if (lost) refuse(answer)
            return lost
          }
          const page = await open(walk, widget, 'zh-Hans')
          // either it does without, or it says so
          const there = await comes(
            async () => !(await find(page, '[part=status]')) && ((await find(page, SAID)) || (await shows(page, widget, 1))),
            6000,
          )
          const complaints = there ? [] : [(await find(page, '[part=status]')) ? 'it goes on loading' : 'nothing is said']
          complaints.push(...(await mends(walk, page, widget)))
          await page.browserContext().close()
          return complaints
        })
      }
    }
  }

  const [board] = all
  if (!board) return
  await cell('a policy that forbids the feed', board, async () => {
    const page = await open(walk, board, 'zh-Hans', {
      'content-security-policy': "default-src 'self'; connect-src 'none'; style-src 'unsafe-inline'",
    })
    const said = await comes(() => find(page, '[part=failed] button'), 6000)
    await page.browserContext().close()
    return said ? [] : ['nothing is said']
  })
  if (short) return
  await cell('a policy that forbids every template', board, async () => {
    const page = await open(walk, board, 'zh-Hans', {
      'content-security-policy': "require-trusted-types-for 'script'; trusted-types 'none'",
    })
    const said = await comes(() => find(page, SAID), 6000)
    await page.browserContext().close()
    return said ? [] : ['nothing is said']
  })
  await cell('doorstep.js: 404', board, async () => {
    site.instead = (path, answer) => path === '/doorstep/doorstep.js' && (answer.writeHead(404).end(), true)
    const page = await open(walk, board, 'zh-Hans')
    const kept = await page.evaluate((words: string) => document.body.innerText.includes(words), FALLBACK)
    await page.browserContext().close()
    return kept ? [] : ['the page’s own content is gone']
  })
}
