// The frame for sites that strip scripts: in its sandbox, as high as what it shows, and no door for what an address may carry.
import type { Frame } from 'puppeteer-core'
import { openPage, shown, type OpenPage } from '../browser.js'
import type { Check } from '../walk.js'
import { widgets } from '../widgets.js'

const STATION = 'station=/stations/wutongli/station.json'
const FRAMED = ['doorstep-service-board', 'doorstep-timetable', 'doorstep-meal-calendar']

/** A page with a frame of this address; `around` is its script, if the site leaves it one. */
const pageWith = (query: string, around = '', sandbox = 'allow-scripts allow-same-origin allow-popups'): string =>
  `<!doctype html><html lang="zh-Hans"><meta charset="utf-8"><link rel="icon" href="data:,"><title>site</title>${around}
<iframe sandbox="${sandbox}" src="/doorstep/frame.html?${query}" title="服务清单" width="100%" height="400"></iframe>`

const AROUND = '<script type="module" src="/doorstep/frames.js"></script>'

async function inside(page: OpenPage): Promise<Frame> {
  const frame = await (await page.waitForSelector('iframe'))?.contentFrame()
  if (!frame) throw new Error('no frame')
  return frame
}

export const frame: Check = async ({ browser, site, short, engine, attempt }) => {
  // its pages stand in a frame themselves there
  if (engine === 'webkit') return

  const open = (html: string): Promise<OpenPage> => openPage(browser, site.host(html))

  for (const widget of widgets.filter(({ tag }) => FRAMED.slice(0, short ? 1 : undefined).includes(tag))) {
    const asked = `widget=${widget.tag.slice('doorstep-'.length)}&${STATION}`
    await attempt('a frame, with the script around it', widget.tag, async () => {
      const page = await open(pageWith(asked, AROUND))
      const within = await inside(page)
      await shown(within, [widget])
      await page.waitForFunction(
        () => {
          const element = document.querySelector('iframe')
          const body = element?.contentDocument?.body
          return element && body && Math.abs(element.clientHeight - body.getBoundingClientRect().height) <= 1
        },
        { polling: 80 },
      )
      await page.close()
      return page.complaints
    })
    await attempt('a frame, without a script around it', widget.tag, async () => {
      const page = await open(pageWith(asked))
      await shown(await inside(page), [widget])
      const high = await page.$eval('iframe', (element) => element.clientHeight)
      await page.close()
      return [...page.complaints, ...(high === 400 ? [] : [`${high} px high, where the page says 400`])]
    })
  }

  await attempt('a frame, as its address says', 'doorstep-timetable', async () => {
    const page = await open(
      pageWith(`widget=timetable&${STATION}&lang=en&theme=dark&--doorstep-accent=%23123456&view=week&onclick=x&style=x`),
    )
    const within = await inside(page)
    await within.waitForSelector('doorstep-timetable[view=week]')
    const found = await within.$eval('doorstep-timetable', (widget) => ({
      attributes: widget.getAttributeNames().sort().join(' '),
      accent: getComputedStyle(widget).getPropertyValue('--doorstep-accent'),
      paper: getComputedStyle(widget).getPropertyValue('--doorstep-paper'),
      lang: document.documentElement.lang,
    }))
    await page.close()
    const right = { attributes: 'src view', accent: '#123456', paper: '#17130f', lang: 'en' }
    return JSON.stringify(found) === JSON.stringify(right) ? page.complaints : [JSON.stringify(found)]
  })

  for (const [name, query, sentence] of [
    ['no station', 'lang=en', 'names no station'],
    ['markup for a station', `lang=en&station=${encodeURIComponent('javascript:<img src=x onerror=alert(1)>')}`, '<img src=x'],
    ['another server', `lang=en&station=${encodeURIComponent('https://elsewhere.example/station.json')}`, 'https://elsewhere.example'],
  ] as const) {
    await attempt(`a frame, ${name}`, 'doorstep-service-board', async () => {
      const page = await open(pageWith(query))
      const within = await inside(page)
      await within.waitForSelector('p')
      const said = await within.$eval('body', (body) => body.textContent ?? '')
      await page.close()
      return said.includes(sentence) ? page.complaints : [`it says: ${said}`]
    })
  }
}
