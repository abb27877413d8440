// Tests in a real browser: characters drawn on a canvas, and slips printed by the browser itself under a strict policy.
import { expect } from 'chai'
import { isBlackAt, type Bitmap } from '../escpos/bitmap.js'
import type { PrintOutcome } from '../printer/outcome.js'
import { ticketSlip } from '../slip/ticket.js'
import { readQr } from '../testing/read-qr.js'
import { longNames, ticket } from '../testing/tickets.js'
import { canvasRasteriser } from './canvas-rasteriser.js'
import { pairedSerialPort, pairedUsbPrinter } from './devices.js'
import { PagePrinter } from './page-printer.js'
import { fillPage, printableWidth } from './page.js'

const ink = (bitmap: Bitmap): number => {
  let black = 0
  for (let y = 0; y < bitmap.height; y++) for (let x = 0; x < bitmap.width; x++) if (isBlackAt(bitmap, x, y)) black += 1
  return black / (bitmap.width * bitmap.height)
}

describe('the canvas rasteriser', () => {
  const draw = canvasRasteriser()
  const style = { height: 48, maxWidth: 384, bold: false, language: 'zh-Hant' } as const

  it('draws characters as wide as they are, black on white', () => {
    const drawn = draw('𠮷野家', style)
    expect(drawn.height).to.equal(48)
    expect(drawn.width).to.be.within(110, 150)
    expect(ink(drawn)).to.be.within(0.08, 0.4)
    expect(ink(draw('一', style))).to.be.within(0.01, ink(drawn))
    expect(ink(draw(' ', style))).to.equal(0)
  })

  it('keeps every stroke inside the line', () => {
    for (const text of ['龘靐齉', 'ÅÇgjpqy|', '（，。）'])
      for (const height of [24, 48]) {
        const drawn = draw(text, { ...style, height })
        const rows = Array.from({ length: height }, (_, y) =>
          Array.from({ length: drawn.width }, (_, x) => isBlackAt(drawn, x, y)).some(Boolean),
        )
        expect(rows[0], text).to.equal(false)
        expect(rows[height - 1], text).to.equal(false)
      }
  })

  it('draws bold text blacker, and a long text narrower', () => {
    expect(ink(draw('号', { ...style, bold: true }))).to.be.above(ink(draw('号', style)))
    const long = draw('一二三四五六七八九十', { ...style, maxWidth: 240 })
    expect(long.width).to.equal(240)
    const lastColumns = Array.from({ length: 24 }, (_, x) =>
      Array.from({ length: 48 }, (_, y) => isBlackAt(long, 216 + x, y)).some(Boolean),
    )
    expect(lastColumns.some(Boolean)).to.equal(true)
  })

  it('gives simplified and traditional Chinese their own shapes of one character', () => {
    const [hans, hant] = (['zh-Hans', 'zh-Hant'] as const).map((language) => draw('骨', { ...style, language }).bits.join())
    expect(hans).not.to.equal(hant)
  })
})

/** A page with the kiosk's kind of policy: no inline style, no inline script, no markup from text. */
async function strictPage(): Promise<{ document: Document; violations: string[] }> {
  const frame = document.createElement('iframe')
  frame.srcdoc = `<!doctype html><meta http-equiv="Content-Security-Policy" content="default-src 'self'; frame-src 'none'; require-trusted-types-for 'script'; trusted-types 'none'">`
  await new Promise((resolve) => {
    frame.addEventListener('load', resolve)
    document.body.append(frame)
  })
  const inner = frame.contentDocument
  if (!inner) throw new Error('no document')
  const violations: string[] = []
  inner.addEventListener('securitypolicyviolation', (event) => violations.push(event.violatedDirective))
  return { document: inner, violations }
}

describe('printing by the browser', () => {
  let page: Awaited<ReturnType<typeof strictPage>>
  let views: { text: string; lang: string; rule: string; height: number; fontSize: string; width: number }[]
  beforeEach(async () => {
    page = await strictPage()
    views = []
  })
  afterEach(() => document.querySelectorAll('iframe').forEach((frame) => frame.remove()))

  const look = (view: Window): void => {
    const slip = view.document.querySelector('.slip')
    const number = view.document.querySelector('.number')
    const [sheet] = view.document.adoptedStyleSheets
    if (!slip || !number || !sheet) throw new Error('The frame holds no slip')
    views.push({
      text: slip.textContent ?? '',
      lang: slip.getAttribute('lang') ?? '',
      rule: Array.from(sheet.cssRules, (rule) => rule.cssText).find((text) => text.startsWith('@page')) ?? '',
      height: slip.getBoundingClientRect().height / (96 / 25.4),
      width: slip.getBoundingClientRect().width,
      fontSize: view.getComputedStyle(number).fontSize,
    })
    view.dispatchEvent(new Event('afterprint'))
  }

  for (const paper of [58, 80] as const)
    it(`gives the page the size of ${paper} mm paper and the slip's own height`, async () => {
      // short enough for the narrow paper in any machine's font
      const slip = ticketSlip({ ...ticket, number: 'A12' }, 'zh-Hans')
      const outcome = await new PagePrinter({ document: page.document, paper, print: look }).print(slip)
      expect(outcome).to.deep.equal({ outcome: 'unknown', reason: 'no-report' } satisfies PrintOutcome)
      expect(views).to.have.length(1)
      const [view] = views
      const size = /size: (\d+)mm (\d+)mm/.exec(view?.rule ?? '')
      expect(Number(size?.[1])).to.equal(paper)
      expect(Number(size?.[2]) - (view?.height ?? 0)).to.be.within(1, 2)
      expect(view?.rule).to.match(new RegExp(`margin: 0\\w* ${paper === 58 ? 5 : 4}mm`))
      expect(view?.width).to.equal(printableWidth(paper))
      expect(view?.text).to.contain('A12').and.to.contain('谁先接待您')
      // 18 mm: the styles were applied, so the policy let them pass
      expect(Number.parseFloat(view?.fontSize ?? '')).to.be.closeTo(68, 0.1)
      expect(page.violations).to.deep.equal([])
      expect(page.document.querySelector('iframe')).to.equal(null)
    })

  it('leaves a sheet the size the printer has', async () => {
    await new PagePrinter({ document: page.document, paper: 'sheet', print: look }).print(ticketSlip(ticket, 'zh-Hans'))
    expect(views[0]?.rule).to.match(/^@page \{ margin: 18mm; \}$/)
    expect(views[0]?.width).to.equal(printableWidth('sheet'))
  })

  it('and that policy does block a style element', async () => {
    const style = page.document.createElement('style')
    style.textContent = 'body { color: red }'
    page.document.body.append(style)
    await new Promise((resolve) => setTimeout(resolve, 50))
    expect(page.violations).to.deep.equal(['style-src-elem'])
  })

  it('a number that is too long is made smaller until it fits', async () => {
    const frame = document.createElement('iframe')
    frame.width = String(printableWidth(58))
    document.body.append(frame)
    const view = frame.contentWindow as Window & typeof globalThis
    fillPage(view, ticketSlip(longNames, 'zh-Hans'), 58)
    const number = view.document.querySelector('.number')
    expect(number?.scrollWidth).to.be.at.most(number?.clientWidth ?? 0)
    expect(Number.parseFloat(view.getComputedStyle(number ?? view.document.body).fontSize)).to.be.above(15)
  })

  it('names from a feed are text', async () => {
    const service = '<img src=x onerror="parent.pwned = 1"><script>parent.pwned = 1</script>\u001b@'
    await new PagePrinter({ document: page.document, paper: 80, print: look }).print(ticketSlip({ ...ticket, service }, 'en'))
    expect(views[0]?.text).to.contain('<img src=x onerror=').and.not.to.contain('\u001b')
    expect((globalThis as { pwned?: number }).pwned).to.equal(undefined)
  })

  it('names each paper to bring, with what is to be known of it below', () => {
    const frame = document.createElement('iframe')
    document.body.append(frame)
    const named = { ...ticket, bring: [...(ticket.bring ?? []), { name: { 'zh-Hans': '照片' } }] }
    fillPage(frame.contentWindow as Window & typeof globalThis, ticketSlip(named, 'zh-Hans'), 80)
    const lines = [...(frame.contentDocument?.querySelectorAll('.item, .note') ?? [])]
    expect(lines.map(({ className, textContent }) => `${className} ${textContent}`)).to.deep.equal([
      ...['item 医保卡', 'note 原件', 'item 旧病历本', 'note 原件，没有也可以', 'item 代办要带代办人身份证', 'note 原件', 'item 照片'],
    ])
  })

  it('its QR code is read again', async () => {
    const frame = document.createElement('iframe')
    document.body.append(frame)
    fillPage(frame.contentWindow as Window & typeof globalThis, ticketSlip(ticket, 'zh-Hans'), 80)
    const svg = frame.contentDocument?.querySelector('svg')
    svg?.setAttribute('width', '300')
    svg?.setAttribute('height', '300')
    const image = new Image()
    image.src = `data:image/svg+xml,${encodeURIComponent(new XMLSerializer().serializeToString(svg ?? document))}`
    await image.decode()
    const context = new OffscreenCanvas(300, 300).getContext('2d')
    if (!context) throw new Error('no canvas')
    context.fillStyle = '#fff'
    context.fillRect(0, 0, 300, 300)
    context.drawImage(image, 0, 0)
    expect(readQr(context.getImageData(0, 0, 300, 300))).to.equal(ticket.qr?.content)
  })

  it('a browser that does not print is no printer', async () => {
    const print = (): void => {
      throw new Error('printing is switched off')
    }
    const outcome = await new PagePrinter({ document: page.document, paper: 80, print }).print(ticketSlip(ticket, 'en'))
    expect(outcome).to.deep.include({ outcome: 'failed', code: 'no-printer', started: false })
    expect(page.document.querySelector('iframe')).to.equal(null)
  })

  it('a slip that cannot be laid out is refused, and the next one is printed', async () => {
    const printer = new PagePrinter({ document: page.document, paper: 80, print: look })
    const refused = printer.print({ language: 'en', blocks: [{ kind: 'qr', content: '' }] }).catch((cause: unknown) => cause)
    expect((await printer.print(ticketSlip(ticket, 'en'))).outcome).to.equal('unknown')
    expect(await refused).to.be.instanceOf(RangeError)
    expect([views.length, page.document.querySelector('iframe')]).to.deep.equal([1, null])
  })

  it('a frame stays until the browser has taken it, and the next slip waits for that', async () => {
    const begun: Window[] = []
    const printer = new PagePrinter({ document: page.document, paper: 80, print: (view) => void begun.push(view) })
    const both = Promise.all(['zh-Hans' as const, 'en' as const].map((language) => printer.print(ticketSlip(ticket, language))))
    for (const nth of [0, 1]) {
      while (begun.length === nth) await new Promise((done) => setTimeout(done))
      // as long as a frame that nobody keeps would take to go
      await new Promise((done) => setTimeout(done, 20))
      expect([
        begun.length,
        begun[nth]?.document.documentElement.isConnected,
        page.document.querySelectorAll('iframe').length,
      ]).to.deep.equal([...[nth + 1, true, 1]])
      begun[nth]?.dispatchEvent(new Event('afterprint'))
    }
    expect((await both).map(({ outcome }) => outcome)).to.deep.equal(['unknown', 'unknown'])
    expect(page.document.querySelector('iframe')).to.equal(null)
  })

  it('slips come one after the other, also when a browser never says that it has printed', async () => {
    const open: number[] = []
    const print = (): void => {
      open.push(page.document.querySelectorAll('iframe').length)
    }
    const printer = new PagePrinter({ document: page.document, paper: 80, print, keepMs: 30 })
    await Promise.all([printer.print(ticketSlip(ticket, 'en')), printer.print(ticketSlip(ticket, 'en'))])
    expect(open).to.deep.equal([1, 1])
  })
})

describe('printers of the page', () => {
  it('are the ones it was given, and none elsewhere', async () => {
    const configuration = (interfaceClass: number) => ({
      configurationValue: 1,
      interfaces: [
        {
          interfaceNumber: 0,
          alternates: [
            { alternateSetting: 0, interfaceClass, endpoints: [{ endpointNumber: 1, direction: 'out', type: 'bulk', packetSize: 64 }] },
          ],
        },
      ],
    })
    const camera = { configurations: [configuration(14)] }
    const printer = { configurations: [configuration(7)] }
    expect(await pairedUsbPrinter({ usb: { getDevices: async () => [camera, printer] } })).to.equal(printer)
    expect(await pairedUsbPrinter({ usb: { getDevices: async () => [camera] } })).to.equal(undefined)
    expect(await pairedUsbPrinter({})).to.equal(undefined)
    const port = {}
    expect(await pairedSerialPort({ serial: { getPorts: async () => [port] } })).to.equal(port)
    expect(await pairedSerialPort({})).to.equal(undefined)
    expect(await pairedUsbPrinter(navigator)).to.equal(undefined)
  })
})
