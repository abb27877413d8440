// Pages of other people, each with every widget: all is shown, in the right language, with its styles, and nobody complains.
import { installMissing } from '../../../kiosk/install.mjs'
import { limit } from '../../pace.mjs'
import { blankPage, missingOf, shown } from '../browser.js'
import { hosts, SHORT, type Host } from '../hosts.js'
import { misbehaviour } from '../manners.js'
import type { Check, Walk } from '../walk.js'
import { markupOf, widgets as all, type Widget } from '../widgets.js'

export const hostPages: Check = async (walk) => {
  if (!walk.short) installMissing(walk.libraries, console.log)
  const widgets = walk.short ? all.slice(0, 3) : all
  for (const [name, host] of Object.entries(hosts)) {
    if (walk.short ? !SHORT.includes(name) : !name.includes(walk.filter ?? '')) continue
    const complaints = await visit(walk, host, widgets).catch((error: unknown) => new Map([['', [String(error)]]]))
    for (const { tag } of widgets) walk.cell(name, tag, complaints.get(tag) ?? [])
    if (complaints.has('')) walk.cell(name, 'the page', complaints.get('') ?? [])
  }
}

async function visit({ browser, site }: Walk, host: Host, widgets: readonly Widget[]): Promise<Map<string, string[]>> {
  const { bytes, headers, own, worker = '', speaks = 'zh-Hans' } = host
  const html = host.html
    .replace('⌂', () => widgets.map((widget) => `<section>${markupOf(widget)}</section>`).join(''))
    .replace('⚙', () => site.host(worker, { 'content-type': 'text/javascript' }))
  // nothing is left of the page before: no copies, no worker
  const context = await browser.createBrowserContext()
  const page = await blankPage(context)
  await page.setViewport({ width: 1280, height: 900 })
  try {
    await host.before?.(page)
    await page.goto(site.host(bytes?.(html) ?? html, headers))
    const where = async () => {
      if (!host.framed) return page
      const frame = await (await page.waitForSelector('iframe'))?.contentFrame()
      if (!frame) throw new Error('no frame')
      return frame
    }
    if (host.then) {
      await shown(page, widgets, limit(6000)).catch(() => undefined)
      await host.then(page)
    }
    const at = await where()
    await shown(at, widgets, limit(10_000)).catch(() => undefined)
    const complaints = await misbehaviour(
      at,
      widgets.map(({ tag }) => tag),
    )
    const note = (tag: string, what: string): void => void complaints.set(tag, [...(complaints.get(tag) ?? []), what])
    for (const tag of await missingOf(at, widgets)) note(tag, 'is not there')
    const languages = await at.evaluate(
      (tags: readonly string[]) => {
        const within = (root: Document | ShadowRoot): Element[] =>
          [...root.querySelectorAll('*')].flatMap((each) => [each, ...(each.shadowRoot ? within(each.shadowRoot) : [])])
        return within(document).flatMap((each): [string, string][] => {
          const frame = tags.includes(each.localName) ? each.shadowRoot?.querySelector<HTMLElement>('.frame') : undefined
          return frame ? [[each.localName, frame.lang]] : []
        })
      },
      widgets.map(({ tag }) => tag),
    )
    for (const [tag, language] of languages) if (language !== speaks) note(tag, `speaks ${language}, not ${speaks}`)
    for (const line of new Set(page.complaints)) if (!own?.test(line)) note('', line)
    return complaints
  } finally {
    await context.close()
  }
}
