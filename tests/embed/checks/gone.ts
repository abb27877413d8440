// A widget goes without a trace: after a hundred rounds of add, move and remove, and a forced collection, nothing of it is left.
import type { CDPSession } from 'puppeteer-core'
import { limit } from '../../pace.mjs'
import { openPage, shown, type OpenPage } from '../browser.js'
import type { Check, Walk } from '../walk.js'
import { hostPage, markupOf, widgets, type Widget } from '../widgets.js'

const STATION = '<doorstep-station src="/stations/wutongli/station.json">⌂</doorstep-station>'

interface Left {
  readonly documents: number
  readonly nodes: number
  readonly jsEventListeners: number
}

/** What there is after everything was collected that can be. */
async function left(session: CDPSession): Promise<Left> {
  for (let times = 0; times < 3; times += 1) {
    await session.send('HeapProfiler.collectGarbage')
    await new Promise((done) => setTimeout(done, 50))
  }
  const { documents, nodes, jsEventListeners } = await session.send('Memory.getDOMCounters')
  return { documents, nodes, jsEventListeners }
}

/** Elements of ours that are alive, by tag. */
async function alive(session: CDPSession): Promise<string[]> {
  const { result } = await session.send('Runtime.evaluate', { expression: 'HTMLElement.prototype' })
  const { objects } = await session.send('Runtime.queryObjects', { prototypeObjectId: result.objectId ?? '', objectGroup: 'gone' })
  const { result: names } = await session.send('Runtime.callFunctionOn', {
    objectId: objects.objectId ?? '',
    returnByValue: true,
    functionDeclaration: `function () { return [...this].flatMap((each) => { try { return each.localName.startsWith('doorstep-') && !each.isConnected ? [each.localName] : [] } catch { return [] } }) }`,
  })
  await session.send('Runtime.releaseObjectGroup', { objectGroup: 'gone' })
  return names.value as string[]
}

/** Adds, moves and removes; `each` is how long it stays, in ms. */
const rounds = (page: OpenPage, html: string, times: number, stays: number): Promise<void> =>
  page.evaluate(
    async (markup: string, count: number, ms: number) => {
      const [here, there] = ['here', 'there'].map((id) => document.getElementById(id))
      for (let round = 0; round < count; round += 1) {
        if (here) here.innerHTML = markup
        // every third goes at once, before it was ever drawn
        if (round % 3 !== 0) await new Promise((done) => setTimeout(done, ms))
        there?.append(...(here?.childNodes ?? []))
        if (round % 3 === 2) await new Promise((done) => setTimeout(done, ms))
        there?.replaceChildren()
      }
    },
    html,
    times,
    stays,
  )

/** Until nothing lingers: a feed is closed a little after the last who reads it. */
async function traces(session: CDPSession, before?: Left): Promise<string[]> {
  let complaints: string[] = []
  for (const end = performance.now() + limit(8000); performance.now() < end;) {
    await new Promise((done) => setTimeout(done, 300))
    const [now, elements] = [await left(session), await alive(session)]
    complaints = [
      ...(elements.length > 0 ? [`${elements.length} alive: ${[...new Set(elements)].join()}`] : []),
      ...(['documents', 'nodes', 'jsEventListeners'] as const).flatMap((what) =>
        before && now[what] > before[what] ? [`${now[what] - before[what]} more ${what}`] : [],
      ),
    ]
    if (complaints.length === 0) return []
  }
  return complaints
}

async function comeAndGo({ browser, site, short }: Walk, widget: Widget, html: string): Promise<string[]> {
  const page = await openPage(browser, site.host(hostPage('<main id="here"></main><aside id="there"></aside>')))
  const session = await page.createCDPSession()
  // what is loaded once stays: the code, its styles, its templates, and what the browser keeps for drawing
  await page.evaluate((markup: string) => void (document.querySelector('main')!.innerHTML = markup), html)
  await shown(page, [widget])
  await rounds(page, html, 3, 200)
  await new Promise((done) => setTimeout(done, 700))
  const before = await left(session)
  await rounds(page, html, short ? 12 : 100, 30)
  const complaints = await traces(session, before)
  await page.close()
  return [...complaints, ...page.complaints]
}

export const gone: Check = async (walk) => {
  const { engine, browser, site, short, filter, attempt } = walk
  if (engine !== 'chromium') return
  const asked = (short ? widgets.slice(0, 1) : widgets).filter(({ tag }) => tag.includes(filter ?? ''))
  for (const widget of asked) {
    await attempt('a hundred rounds, alone', widget.tag, () => comeAndGo(walk, widget, markupOf(widget)))
    if (short) continue
    await attempt('a hundred rounds, in a station', widget.tag, () =>
      comeAndGo(walk, widget, STATION.replace('⌂', markupOf({ ...widget, with: '' }))),
    )
    for (const [name, fails] of [
      ['removed before its code came', false],
      ['removed while its code does not come', true],
    ] as const)
      await attempt(name, widget.tag, async () => {
        const page = await openPage(browser, site.host(hostPage('<main id="here"></main><aside id="there"></aside>')))
        const session = await page.createCDPSession()
        site.latency = 200
        if (fails) site.instead = (path, answer) => path.startsWith('/doorstep/parts/') && (answer.writeHead(503).end(), true)
        await rounds(page, markupOf(widget), 5, 20)
        await new Promise((done) => setTimeout(done, 1500))
        site.latency = 0
        const complaints = await traces(session)
        site.instead = undefined
        await page.close()
        return complaints
      })
  }
}
