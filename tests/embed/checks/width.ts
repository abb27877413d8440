// Wherever a page puts it a widget has a width: what the place allows, never nothing, and never more than the page.
import { openPage, shown } from '../browser.js'
import { places } from '../places.js'
import type { Check } from '../walk.js'
import { hostPage, markupOf, widgets } from '../widgets.js'

const WIDTHS = [240, 320, 640, 1280]

export const width: Check = async ({ browser, site, short, filter = '', attempt, cell }) => {
  for (const widget of (short ? widgets.slice(0, 1) : widgets).filter(({ tag }) => tag.includes(filter))) {
    await attempt('a plain page', widget.tag, async () => {
      const page = await openPage(browser, site.host(hostPage(`<main>${markupOf(widget)}</main>`)))
      await shown(page, [widget])
      for (const wide of WIDTHS) {
        await page.setViewport({ width: wide, height: 900 })
        for (const [place, complaints] of await page.evaluate(inEachPlace, widget.tag, places))
          cell(`${place}, ${wide} px`, widget.tag, complaints)
      }
      await page.close()
      return page.complaints
    })
  }
}

/** In the page: puts the widget into each place, and says what is wrong with it there. */
async function inEachPlace(tag: string, all: Readonly<Record<string, string>>): Promise<[string, string[]][]> {
  const found: [string, string[]][] = []
  const main = document.querySelector('main')
  const widget = document.querySelector(tag)
  if (!main || !widget) throw new Error(`no ${tag}`)
  const frame = (): Promise<unknown> => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)))
  for (const [name, html] of Object.entries(all)) {
    const template = document.createElement('template')
    template.innerHTML = html.replace('⌂', '<i id="here"></i>')
    template.content.querySelector('#here')?.replaceWith(widget)
    main.replaceChildren(template.content)
    main.querySelector<HTMLDialogElement>('[data-modal]')?.showModal()
    main.querySelector<HTMLElement>('[popover]')?.showPopover()
    await frame()
    const complaints: string[] = []
    const { documentElement: page } = document
    const box = widget.getBoundingClientRect()
    const em = parseFloat(getComputedStyle(widget).fontSize)
    // a place may be narrower than the page by its own margins, padding and neighbours
    const least = Math.min(11.5 * em, 0.55 * page.clientWidth)
    if (box.width < least) complaints.push(`${Math.round(box.width)} px wide`)
    if (page.scrollWidth > page.clientWidth) complaints.push(`the page overflows by ${page.scrollWidth - page.clientWidth} px`)
    if (box.height < 10) complaints.push(`${Math.round(box.height)} px high`)
    const nav = main.querySelector('nav')
    if (nav && nav.getBoundingClientRect().height > 2.5 * em && nav.getBoundingClientRect().height < box.height)
      complaints.push('its neighbour is squashed')
    found.push([name, complaints])
  }
  return found
}
