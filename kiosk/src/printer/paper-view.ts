// The test of a printer: the slip that is printed, and a picture of it as it will lie in one's hand.
import type { Language } from '@doorstep/model/text'
import { layOut, PAPERS, qrSquares, type Slip } from '@doorstep/printing'
import { html, svg, type TemplateResult } from 'lit'
import type { PrinterWords } from './printer.words.js'
import type { PrinterSettings } from './settings.js'

/** Large and small letters, some that few printers have, a line and a code. */
export function testSlip({ slip }: Pick<PrinterWords, 'slip'>, language: Language, code: string): Slip {
  return {
    language,
    blocks: [
      { kind: 'text', text: slip.title, size: 'large', bold: true, align: 'centre' },
      { kind: 'text', text: slip.line },
      { kind: 'text', text: slip.line, size: 'large' },
      { kind: 'rule' },
      { kind: 'qr', content: code },
      { kind: 'text', text: slip.done },
    ],
  }
}

/** The slip in the lines the printer's paper has room for. */
export function renderPaper(slip: Slip, { paper, cutter }: Pick<PrinterSettings, 'paper' | 'cutter'>): TemplateResult {
  const lines = layOut(slip, PAPERS[paper].dots).map((line) => {
    switch (line.kind) {
      case 'rule':
        return html`<hr />`
      case 'gap':
        return html`<p> </p>`
      case 'qr':
        return renderCode(line.content)
      case 'text':
        return html`<p class="x${line.scale} ${line.align} ${line.bold ? 'bold' : ''}">${line.text}</p>`
    }
  })
  return html`<div class="slip w${paper} ${cutter}">${lines}</div>`
}

function renderCode(content: string): TemplateResult {
  const squares = qrSquares(content)
  const black = squares.flatMap((row, y) => row.map((on, x) => (on ? `M${x} ${y}h1v1h-1z` : ''))).join('')
  return html`<svg class="code" viewBox="0 0 ${squares.length} ${squares.length}">${svg`<path d=${black}></path>`}</svg>`
}
