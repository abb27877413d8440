// What stands on the pages of a PDF, line by line with its place: read by PDF.js, in points from the lower left corner.
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs'

export interface PrintedLine {
  /** Without spaces; see {@link readsIn}. */
  readonly text: string
  readonly left: number
  readonly right: number
  /** Of its base. */
  readonly y: number
  readonly size: number
}

export interface PrintedPage {
  readonly width: number
  readonly height: number
  readonly lines: readonly PrintedLine[]
}

/** What a PDF may have in the place of a sign of Chinese: the radical that is drawn alike. */
const RADICAL = '\u2F00'

/** A text without spaces, each sign as people type it: a PDF has ligatures and dashes of other widths. */
const plain = (text: string): string =>
  Array.from(text, (sign) => (/[\u2E80-\u2FDF]/.test(sign) ? RADICAL : sign.normalize('NFKC')))
    .join('')
    .replace(/\s/g, '')
    .replace(/[\u2010-\u2015]/g, '-')

/** Whether a text is read in another one from a PDF. */
export function readsIn(text: string, printed: string): boolean {
  const signs = Array.from(plain(text), (sign) =>
    /\p{Script=Han}/u.test(sign) ? `[${sign}${RADICAL}]` : `\\u{${(sign.codePointAt(0) ?? 0).toString(16)}}`,
  )
  return new RegExp(signs.join(''), 'u').test(printed)
}

const data = join(dirname(createRequire(import.meta.url).resolve('pdfjs-dist/package.json')), '/')

export async function readPdf(file: Buffer): Promise<readonly PrintedPage[]> {
  const task = getDocument({
    data: new Uint8Array(file),
    cMapUrl: `${data}cmaps/`,
    standardFontDataUrl: `${data}standard_fonts/`,
    verbosity: 0,
  })
  const document = await task.promise
  const pages: PrintedPage[] = []
  for (let number = 1; number <= document.numPages; number += 1) {
    const page = await document.getPage(number)
    const [left = 0, bottom = 0, right = 0, top = 0] = page.view
    const { items } = await page.getTextContent()
    const lines: PrintedLine[] = []
    for (const item of items) {
      if (!('str' in item) || item.str.trim() === '') continue
      const [, , , size = 0, x = 0, y = 0] = item.transform as number[]
      const text = plain(item.str)
      const last = lines.at(-1)
      // what goes on in the same line is part of it
      if (last && Math.abs(last.y - y) < 1 && x - last.right < size && x >= last.right - size)
        lines[lines.length - 1] = { ...last, text: last.text + text, right: x + item.width }
      else lines.push({ text, left: x, right: x + item.width, y, size })
    }
    pages.push({ width: right - left, height: top - bottom, lines })
  }
  await task.destroy()
  return pages
}
