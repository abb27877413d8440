// The records on paper: the sheet's size and page numbers while the page prints, what stands at its head and foot, and what asks for it.
import { html, type LitElement, type ReactiveController, type TemplateResult } from 'lit'
import { isVisible } from '../base/visible.js'
import type { PictureWords } from './pictures/pictures.words.shape.js'
import type { PeriodKind } from './period.js'

/** A sheet's margins and page numbers are the document's: a component's own styles have no page. */
const SHEET = `@page {
  size: A4;
  margin: 14mm 14mm 18mm;
  @bottom-center { content: counter(page) ' / ' counter(pages); font: 9pt sans-serif; color: #000; }
}`

/** While the document prints, and its host is seen, it has sheets of its own. */
export class ReportSheet implements ReactiveController {
  #sheet: CSSStyleSheet | undefined

  constructor(private readonly host: LitElement) {
    host.addController(this)
  }

  hostConnected(): void {
    addEventListener('beforeprint', this.#begin)
    addEventListener('afterprint', this.#end)
  }

  hostDisconnected(): void {
    removeEventListener('beforeprint', this.#begin)
    removeEventListener('afterprint', this.#end)
    this.#end()
  }

  readonly #begin = (): void => {
    if (this.#sheet || !isVisible(this.host)) return
    this.#sheet = new CSSStyleSheet()
    this.#sheet.replaceSync(SHEET)
    document.adoptedStyleSheets.push(this.#sheet)
  }

  readonly #end = (): void => {
    if (!this.#sheet) return
    document.adoptedStyleSheets = document.adoptedStyleSheets.filter((sheet) => sheet !== this.#sheet)
    this.#sheet = undefined
  }
}

export interface ReportHead {
  readonly station: string
  readonly kind: PeriodKind
  readonly period: string
  readonly printed: string
}

/** What only the paper has at its head. */
export function renderReportHead({ station, kind, period, printed }: ReportHead, words: PictureWords): TemplateResult {
  return html`<header class="on-paper" aria-hidden="true">
    <p class="report-title">${station} ${words.report[kind]}</p>
    <p>${period}</p>
    <p class="small">${words.printed(printed)}</p>
  </header>`
}

/** Where it is signed. */
export function renderReportFoot(words: PictureWords): TemplateResult {
  return html`<footer class="on-paper signed" aria-hidden="true">
    <p>${words.signed}</p>
    <p>${words.checked}</p>
  </footer>`
}
