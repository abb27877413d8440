// The printer a window prints with: as it was set up, changed in another window, tried on the printer's page.
import type { PrintOutcome, Slip } from '@doorstep/printing'
import { PrinterSetup } from '../../kiosk/src/printer/printer-setup.js'
import { NO_PRINTER, type PrinterSettings } from '../../kiosk/src/printer/settings.js'
import { fakePage, settled } from './fake-page.js'
import { does, seen } from './views/seen.js'

const world = vi.hoisted((): { made: unknown[]; outcome: unknown; slips: unknown[] } => ({ made: [], outcome: undefined, slips: [] }))
vi.mock('@doorstep/printing', async (original) => ({
  ...(await original<object>()),
  usbTransport: (find: () => unknown) => ['usb', find()],
  serialTransport: (find: () => unknown, options: object) => ['serial', find(), options],
  ReceiptPrinter: class {
    constructor(options: object) {
      world.made.push(options)
    }
    print = async (slip: unknown): Promise<unknown> => {
      world.slips.push(slip)
      return await world.outcome
    }
  },
}))
vi.mock('@doorstep/printing/browser', () => ({
  canvasRasteriser: () => 'rasteriser',
  pairedUsbPrinter: (navigator: { name: string }) => `usb of ${navigator.name}`,
  pairedSerialPort: (navigator: { name: string }) => `port of ${navigator.name}`,
  PagePrinter: function (options: object) {
    world.made.push(options)
  },
}))
customElements.define('tried-setup', PrinterSetup)

beforeEach(() => {
  Object.assign(world, { made: [], outcome: undefined, slips: [] })
  vi.stubGlobal('navigator', { name: 'this browser', usb: {}, serial: {} })
})
afterEach(() => {
  vi.unstubAllGlobals()
  vi.restoreAllMocks()
})
const settings = (more: Partial<PrinterSettings>): PrinterSettings => ({ ...NO_PRINTER, ...more })
const profile = { paper: 58, charset: 'gb2312', cutter: 'none', nativeQr: false } as const

describe('a printer', () => {
  test.each<[string, Partial<PrinterSettings>, unknown[]]>([
    ['none', { connection: 'none' }, []],
    [
      'on USB',
      { connection: 'usb', answers: false, ...profile },
      [{ transport: ['usb', 'usb of this browser'], profile, draw: 'rasteriser', answers: false }],
    ],
    [
      'on a serial cable',
      { connection: 'serial', baudRate: 19200, answers: true, ...profile },
      [{ transport: ['serial', 'port of this browser', { baudRate: 19200 }], profile, draw: 'rasteriser', answers: true }],
    ],
    ['of the browser', { connection: 'browser', paper: 58 }, [{ document: 'the page', paper: 58 }]],
  ])('is opened as it was set up: %s', async (_, set, made) => {
    vi.stubGlobal('document', 'the page')
    const { openPrinter } = await import('../../kiosk/src/printer/open-printer.js')
    expect(openPrinter(settings(set)) === undefined).toBe(made.length === 0)
    expect(world.made).toEqual(made)
  })

  test('is the window’s as another window sets it, and nobody’s where there is none', async () => {
    const { heard, kept, notes } = fakePage('/')
    const { followPrinter } = await import('../../kiosk/src/printer/follow-printer.js')
    const used: unknown[] = []
    followPrinter('db', (printer) => used.push(printer))
    await settled()
    expect(used).toEqual([undefined])
    kept.set('db:printer', JSON.stringify(settings({ connection: 'usb' })))
    notes('other:printer')
    await settled()
    expect(used).toHaveLength(1)
    notes('db:printer')
    await settled()
    expect([used.length, used[1] === undefined]).toEqual([2, false])
    // all notes of the machine were deleted
    kept.clear()
    notes(null)
    await settled()
    expect([used.length, used[2]]).toEqual([3, undefined])
    expect(heard).toBeDefined()
  })

  test('that was set up last is used, however fast they follow', async () => {
    const { kept, notes } = fakePage('/')
    kept.set('db:printer', JSON.stringify(settings({ connection: 'usb' })))
    const { followPrinter } = await import('../../kiosk/src/printer/follow-printer.js')
    const used: unknown[] = []
    followPrinter('db', (printer) => used.push(printer))
    kept.delete('db:printer')
    notes('db:printer')
    await settled()
    expect(used).toEqual([undefined])
  })

  test('that cannot be opened is said in the console', async () => {
    fakePage('/')
    const error = vi.spyOn(console, 'error').mockImplementation(() => undefined)
    vi.stubGlobal('localStorage', {
      getItem: () => {
        throw new Error('denied')
      },
    })
    const { followPrinter } = await import('../../kiosk/src/printer/follow-printer.js')
    followPrinter('db', () => undefined)
    await settled()
    expect(error).toHaveBeenCalledOnce()
  })
})

describe('a test on the printer’s page', () => {
  const page = () => Object.assign(new PrinterSetup(), { settings: settings({ connection: 'usb' }) })
  const says = (one: PrinterSetup) => seen(one.render()).at(-1)
  const tried = async (outcome: PrintOutcome | undefined) => {
    vi.stubGlobal('location', { origin: 'http://station.example' })
    world.outcome = Promise.resolve(outcome)
    const one = page()
    does(one.render(), '打一张试试')
    await settled()
    return says(one)
  }

  test('is a slip with large and small words, a rule, a code of this address, and the last line', async () => {
    await tried({ outcome: 'printed', paperLow: false, missing: [] })
    const { language, blocks } = world.slips[0] as Slip
    expect(language).toBe('zh-Hans')
    expect(blocks.map((block) => (block.kind === 'text' ? [block.kind, block.size ?? 'normal', block.align ?? ''] : block))).toEqual([
      ['text', 'large', 'centre'],
      ['text', 'normal', ''],
      ['text', 'large', ''],
      { kind: 'rule' },
      { kind: 'qr', content: 'http://station.example' },
      ['text', 'normal', ''],
    ])
    expect(blocks[0]).toMatchObject({ bold: true })
  })

  test('says what came of it', async () => {
    expect([
      await tried({ outcome: 'printed', paperLow: false, missing: [] }),
      await tried({ outcome: 'printed', paperLow: true, missing: [] }),
      await tried({ outcome: 'printed', paperLow: false, missing: ['龘', '𠮷'] }),
      await tried({ outcome: 'failed', code: 'paper-out', started: false, detail: '' }),
      await tried({ outcome: 'unknown', reason: 'no-report' }),
      await tried(undefined),
    ]).toEqual(
      [
        '打印好了。',
        '打印好了，纸快没了。',
        '打印好了。 这些字打印机没有：龘 𠮷',
        '打印机没有纸了。请换一卷纸。',
        '已经送去打印，有没有打出来要您看一下。',
        '已经送去打印，有没有打出来要您看一下。',
      ].map((words) => `p[role=status] ${words}`),
    )
  })

  test('is one at a time, says that it prints, and may be asked for again', async () => {
    vi.stubGlobal('location', { origin: 'http://station.example' })
    let prints: (outcome: PrintOutcome) => void = () => undefined
    world.outcome = new Promise<PrintOutcome>((resolve) => (prints = resolve))
    const one = page()
    const busy = () => seen(one.render()).some((line) => line.includes('aria-disabled=true'))
    does(one.render(), '打一张试试')
    does(one.render(), '打一张试试')
    await settled()
    expect([world.slips.length, busy(), says(one)]).toEqual([1, true, 'p[role=status] 正在打印…'])
    prints({ outcome: 'printed', paperLow: false, missing: [] })
    await settled()
    expect([busy(), says(one)]).toEqual([false, 'p[role=status] 打印好了。'])
    does(one.render(), '打一张试试')
    await settled()
    expect(world.slips).toHaveLength(2)
  })
})
