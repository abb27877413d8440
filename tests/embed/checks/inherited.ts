// What a page sets for its text moves nothing in a widget, and its text is as large as the page's: every box is where it was.
import { openPage, shown } from '../browser.js'
import type { Check } from '../walk.js'
import { hostPage, markupOf, widgets } from '../widgets.js'

const STYLES = [
  'text-indent: 2em',
  'white-space: pre',
  'white-space: nowrap',
  'letter-spacing: 0.3em',
  'word-spacing: 1em',
  'text-transform: uppercase',
  'text-align: center',
  'text-align: right',
  'text-align: justify',
  'word-break: break-all',
  'word-break: keep-all',
  'line-height: 1',
  'line-height: 3',
  'line-height: 10px',
  'direction: rtl',
  'writing-mode: vertical-rl; block-size: 600px',
  'hyphens: auto',
  'font-style: italic; font-weight: 900; font-variant: small-caps; font-stretch: expanded',
  'list-style: square; quotes: none; tab-size: 20',
  'text-wrap: balance; line-break: anywhere',
  'border-collapse: collapse; caption-side: bottom; empty-cells: hide',
  'color: #fff; text-shadow: 0 0 3px red; -webkit-text-stroke: 1px red',
  'overflow-wrap: break-word; font-feature-settings: "smcp"',
]

export const inherited: Check = async ({ browser, site, short, filter = '', attempt, cell }) => {
  for (const widget of (short ? widgets.slice(0, 1) : widgets).filter(({ tag }) => tag.includes(filter))) {
    await attempt('a page of 10 px', widget.tag, async () => {
      // the root's font size means nothing: sites use it for other things
      const style = 'html{font-size:62.5%} body{font-size:16px} main{inline-size:600px}'
      const page = await openPage(browser, site.host(hostPage(`<main><div id="around">${markupOf(widget)}</div></main>`, { style })))
      await shown(page, [widget])
      const found = await page.evaluate(
        async (tag: string, styles: readonly string[]) => {
          const host = document.querySelector(tag)
          const around = document.querySelector('#around')
          const frame = host?.shadowRoot?.querySelector('.frame')
          if (!host || !around || !frame) throw new Error(`no ${tag}`)
          const drawn = (): Promise<unknown> => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)))
          const boxes = (): string[] => {
            const { left, top } = frame.getBoundingClientRect()
            return [...frame.querySelectorAll('*:not(slot)')].map((each) => {
              const box = each.getBoundingClientRect()
              return `${each.localName}.${each.className} ${[box.left - left, box.top - top, box.width, box.height].map(Math.round).join(' ')}`
            })
          }
          const size = getComputedStyle(frame).fontSize
          const complaints: [string, string[]][] = [['the text size', size === '16px' || tag.endsWith('wall') ? [] : [size]]]
          // its own width, so that only what is inherited differs
          ;(host as HTMLElement).style.inlineSize = '600px'
          await drawn()
          const before = boxes()
          for (const each of styles) {
            around.setAttribute('style', each)
            await drawn()
            const after = boxes()
            const at = before.findIndex((box, index) => box !== after[index])
            complaints.push([each, at < 0 ? [] : [`${before[at]} is now ${after[at]}`]])
          }
          return complaints
        },
        widget.tag,
        STYLES,
      )
      for (const [name, complaints] of found) cell(name, widget.tag, complaints)
      await page.close()
      return page.complaints
    })
  }
}
