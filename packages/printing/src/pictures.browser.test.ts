// Papers as pictures: drawn from the bytes in a real browser and compared with the ones people have looked at.
//
// The exact golden files are the texts in testing/papers, which no font can change. A picture must have its ink in the same places:
// it is compared in squares of 24 dots. After a change: `npx wtr --config tests/web-test-runner.config.mjs --files
// 'packages/printing/src/pictures.browser.test.ts' --update-snapshots`, and look at what has changed.
import { executeServerCommand, writeFile } from '@web/test-runner-commands'
import { expect } from 'chai'
import { canvasRasteriser } from './browser/canvas-rasteriser.js'
import { encodeSlip, USUAL_PROFILE, type PrinterProfile } from './escpos/encode.js'
import type { Rasteriser } from './escpos/bitmap.js'
import type { Slip } from './slip/slip.js'
import { ticketSlip } from './slip/ticket.js'
import { drawPaper, inkOf, pngOf } from './testing/draw.js'
import { print } from './testing/interpreter.js'
import { readQr } from './testing/read-qr.js'
import { longNames, reprint, ticket } from './testing/tickets.js'

const SIDE = 24
const narrow: PrinterProfile = { ...USUAL_PROFILE, paper: 58 }
const plain: PrinterProfile = { paper: 58, charset: 'none', nativeQr: false, cutter: 'none' }

const papers: Record<string, { slip: Slip; profile: PrinterProfile; draw?: Rasteriser }> = {
  'ticket-58-zh-Hans': { slip: ticketSlip(ticket, 'zh-Hans'), profile: narrow },
  'ticket-58-en': { slip: ticketSlip(ticket, 'en'), profile: narrow },
  'ticket-80-zh-Hant': { slip: ticketSlip(ticket, 'zh-Hant'), profile: USUAL_PROFILE },
  'reprint-80-zh-Hans': { slip: ticketSlip(reprint, 'zh-Hans'), profile: USUAL_PROFILE },
  'long-58-zh-Hans': { slip: ticketSlip(longNames, 'zh-Hans'), profile: narrow },
  'drawn-58-zh-Hant': { slip: ticketSlip(ticket, 'zh-Hant'), profile: plain, draw: canvasRasteriser() },
}

async function stored(name: string): Promise<ImageData | undefined> {
  const response = await fetch(new URL(`./testing/papers/${name}.png`, import.meta.url))
  if (!response.ok) return undefined
  const bitmap = await createImageBitmap(await response.blob())
  const context = new OffscreenCanvas(bitmap.width, bitmap.height).getContext('2d')
  context?.drawImage(bitmap, 0, 0)
  return context?.getImageData(0, 0, bitmap.width, bitmap.height)
}

async function store(name: string, image: ImageData): Promise<void> {
  const bytes = await pngOf(image)
  const content = btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(''))
  await writeFile({ path: `./testing/papers/${name}.png`, content, encoding: 'base64' })
}

describe('a paper as a picture', () => {
  for (const [name, { slip, profile, draw }] of Object.entries(papers)) {
    it(name, async () => {
      const paper = print(encodeSlip(slip, profile, draw).bytes, profile.paper === 58 ? 384 : 576)
      const image = drawPaper(paper)
      const code = slip.blocks.find((block) => block.kind === 'qr')
      expect(readQr(image)).to.equal(code?.content)

      const { updateSnapshots } = await executeServerCommand<{ updateSnapshots?: boolean }, undefined>('get-snapshot-config')
      if (updateSnapshots) await store(name, image)
      const golden = await stored(name)
      expect(golden, `there is no testing/papers/${name}.png`).to.be.an('ImageData')
      if (!golden) return
      expect([image.width, image.height]).to.deep.equal([golden.width, golden.height])
      const [ink, expected] = [inkOf(image, SIDE), inkOf(golden, SIDE)]
      const apart = ink.map((one, cell) => Math.abs(one - (expected[cell] ?? 0)))
      expect(apart.reduce((sum, one) => sum + one, 0) / apart.length).to.be.below(0.02)
      expect(Math.max(...apart)).to.be.below(0.35)
    })
  }
})
