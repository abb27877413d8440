// The plots in a real browser: nothing that is written in one stands in another thing that is written, or beside the picture.
import { expect, fixture, html } from '@open-wc/testing'
import { LitElement, type TemplateResult } from 'lit'
import { baseStyles } from '../../tokens/base.styles.js'
import { pictureStyles } from './pictures.styles.js'
import { columns, heat, type ColumnsOptions } from './plots.js'
import { plotStyles } from './plots.styles.js'

class TestPicture extends LitElement {
  static override readonly styles = [baseStyles, pictureStyles, plotStyles]
  plot: TemplateResult | undefined = undefined
  override render(): TemplateResult {
    return html`<div class="frame"><section class="card picture">${this.plot}</section></div>`
  }
}
customElements.define('test-picture', TestPicture)

const many = (count: number, of: (at: number) => number): ColumnsOptions['columns'] =>
  Array.from({ length: count }, (_, at) => ({ label: String(at + 1), values: [of(at)] }))
const rows = (label: string, hours: number, of: (at: number) => number) =>
  ['', ''].map(() => ({ label, values: Array.from({ length: hours }, (_, at) => of(at)) }))
const hours = (count: number): string[] => Array.from({ length: count }, (_, at) => String(at))

const PLOTS: Readonly<Record<string, { readonly plot: TemplateResult; readonly numbers: readonly [narrow: boolean, wide: boolean] }>> = {
  'a histogram of a year': {
    plot: html`${columns({ columns: many(12, (at) => 24_000 - at * 1999), edges: true, mark: { at: 0.3, label: '一半 12 分钟' } })}`,
    numbers: [false, true],
  },
  'a histogram whose half is at the end': {
    plot: html`${columns({ columns: many(6, (at) => 10 + at), edges: true, mark: { at: 0.97, label: 'half 125 min' } })}`,
    numbers: [true, true],
  },
  'one column': {
    plot: html`${columns({ columns: many(1, () => 400), mark: { at: 0.5, label: '一半 不到 1 分钟' } })}`,
    numbers: [true, true],
  },
  'a month': { plot: html`${columns({ columns: many(31, (at) => 300 + at) })}`, numbers: [false, true] },
  'the hours of a machine whose clock was wrong': { plot: html`${columns({ columns: many(24, (at) => at % 5) })}`, numbers: [false, true] },
  'two beside each other': {
    plot: html`${columns({ columns: [5, 4, 3, 2, 1].map((step) => ({ label: String(step), values: [step * 7000, step * 6900] })) })}`,
    numbers: [false, true],
  },
  'a week': {
    plot: html`${heat(
      rows('周一', 11, (at) => at * 3),
      { heads: hours(11), unit: '点' },
      String,
    )}`,
    numbers: [true, true],
  },
  'a week of decimals': {
    plot: html`${heat(
      rows('Mon', 11, () => 12.3),
      { heads: hours(11), unit: '' },
      String,
    )}`,
    numbers: [false, true],
  },
  'a week around the clock': {
    plot: html`${heat(
      rows('周一', 24, () => 12.3),
      { heads: hours(24), unit: '点' },
      String,
    )}`,
    numbers: [false, true],
  },
}

/** What can be read in a picture, with its box. */
function written(element: TestPicture): { readonly text: string; readonly box: DOMRect; readonly number: boolean }[] {
  return [...(element.shadowRoot?.querySelectorAll('text') ?? [])]
    .filter((text) => text.checkVisibility())
    .map((text) => ({ text: text.textContent, box: text.getBoundingClientRect(), number: text.matches('.above, .in') }))
}
const overlap = (one: DOMRect, other: DOMRect): boolean =>
  one.left < other.right - 0.5 && other.left < one.right - 0.5 && one.top < other.bottom - 2 && other.top < one.bottom - 2

for (const [what, { plot, numbers }] of Object.entries(PLOTS)) {
  it(`${what} can be read, on a telephone and on a screen`, async () => {
    for (const [nth, width] of [300, 1000].entries()) {
      const element = await fixture<TestPicture>(html`<test-picture .plot=${plot}></test-picture>`)
      element.style.inlineSize = `${width}px`
      element.style.setProperty('--doorstep-inset', '0px')
      const all = written(element)
      const { left, right } = element.getBoundingClientRect()
      for (const [at, { text, box }] of all.entries()) {
        expect(box.left >= left && box.right <= right, `${width}: ${text} is inside`).to.equal(true)
        const others = all.slice(at + 1).filter((other) => overlap(box, other.box))
        expect(
          others.map((other) => other.text),
          `${width}: what stands in ${text}`,
        ).to.deep.equal([])
      }
      expect(
        all.some(({ number }) => number),
        `${width}: numbers`,
      ).to.equal(numbers[nth])
    }
  })
}
