// Tests of a printer that prints, and of one that does not: every accident on both cables, and what the outcome says of it.
import { USUAL_PROFILE, type PrinterProfile } from '../escpos/encode.js'
import { ticketSlip } from '../slip/ticket.js'
import { FakePrinter, fakeSerialPort, fakeUsbDevice, type Accidents } from '../testing/fake-printer.js'
import { textsOf } from '../testing/paper.js'
import { ticket } from '../testing/tickets.js'
import type { Patience } from './conversation.js'
import { ReceiptPrinter, type ReceiptPrinterOptions } from './receipt-printer.js'
import { serialTransport, type SerialPortLike } from './serial.js'
import type { Transport } from './transport.js'
import { usbTransport } from './usb.js'

const profile: PrinterProfile = { ...USUAL_PROFILE, paper: 58 }
const slip = ticketSlip(ticket, 'zh-Hans')
const patience: Patience = { openMs: 300, answerMs: 200, writeMs: 300, doneMs: 1500, lookMs: 20 }

interface Bench {
  readonly fake: FakePrinter
  readonly printer: ReceiptPrinter
  readonly closed: () => number
}

const cables = {
  serial(accidents: Accidents, more: Partial<ReceiptPrinterOptions> = {}): Bench {
    const fake = new FakePrinter(384, accidents)
    const port = fakeSerialPort(fake)
    const transport = serialTransport(async () => port)
    return { fake, printer: new ReceiptPrinter({ transport, profile, patience, ...more }), closed: () => port.closed }
  },
  usb(accidents: Accidents, more: Partial<ReceiptPrinterOptions> = {}): Bench {
    const fake = new FakePrinter(384, accidents)
    const device = fakeUsbDevice(fake)
    return {
      fake,
      printer: new ReceiptPrinter({ transport: usbTransport(async () => device), profile, patience, ...more }),
      closed: () => device.closed,
    }
  },
}

const failed = (code: string, started: boolean) => ({ outcome: 'failed', code, started, detail: expect.stringMatching(/.{10,}/) as string })

describe.each(['serial', 'usb'] as const)('on %s', (cable) => {
  const bench = cables[cable]

  test('a ticket is printed and said to be', async () => {
    const { fake, printer, closed } = bench({})
    expect(await printer.print(slip)).toEqual({ outcome: 'printed', paperLow: false, missing: [] })
    expect(textsOf(fake.head.paper)).toContain('A012')
    expect(fake.head.marks.at(-1)).toMatchObject({ kind: 'cut' })
    expect(closed()).toBe(1)
    expect(fake.forgot).toBe(0)
  })

  test('two tickets at once come out one after the other, each once', async () => {
    const { fake, printer, closed } = bench({})
    const outcomes = await Promise.all([printer.print(slip), printer.print(ticketSlip({ ...ticket, number: 'A013' }, 'zh-Hans'))])
    expect(outcomes.map(({ outcome }) => outcome)).toEqual(['printed', 'printed'])
    expect(textsOf(fake.head.paper).filter((text) => text.startsWith('A01'))).toEqual(['A012', 'A013'])
    expect(closed()).toBe(2)
  })

  test('little paper is reported', async () => {
    for (const paperLow of [true, 'asked', 'done'] as const)
      expect(await bench({ paperLow }).printer.print(slip)).toMatchObject({ outcome: 'printed', paperLow: true })
  })

  test.each([
    ['no paper', { paperDots: 0 }, 'paper-out'],
    ['cover open', { coverOpen: true }, 'cover-open'],
    ['cover open and paper out', { coverOpen: true, paperDots: 0 }, 'cover-open'],
    ['a knife that is stuck', { fault: true }, 'fault'],
    ['switched to offline', { offline: true }, 'offline'],
    ['switched off', { mute: true }, 'timeout'],
    ['a cable that comes out at the first question', { cableAfter: 2 }, 'cable'],
  ] satisfies [string, Accidents, string][])('before: %s; nothing is sent', async (_, accidents, code) => {
    const { fake, printer, closed } = bench(accidents)
    expect(await printer.print(slip)).toEqual(failed(code, false))
    expect(fake.head.marks).toEqual([])
    expect(closed()).toBe(1)
  })

  test('in the middle: the paper ends; the rest is forgotten and does not come out with the next roll', async () => {
    const { fake, printer, closed } = bench({ paperDots: 300 })
    expect(await printer.print(slip)).toEqual(failed('paper-out', true))
    expect(textsOf(fake.head.paper)).toContain('A012')
    expect(fake.head.marks.filter(({ kind }) => kind === 'cut')).toEqual([])
    expect(fake.forgot).toBe(1)
    expect(fake.head.pending).toBe(0)
    expect(closed()).toBe(1)
    delete fake.accidents.paperDots
    expect(await printer.print(slip)).toMatchObject({ outcome: 'printed' })
    expect(textsOf(fake.head.paper).filter((text) => text === 'A012')).toHaveLength(2)
    expect(fake.head.marks.filter(({ kind }) => kind === 'cut')).toHaveLength(1)
  })

  test('in the middle: the cable comes out', async () => {
    const { fake, printer, closed } = bench({ cableAfter: 400 })
    expect(await printer.print(slip)).toEqual(failed('cable', true))
    expect(closed()).toBe(1)
    expect(fake.head.marks.filter(({ kind }) => kind === 'cut')).toEqual([])
  })

  test('in the middle: the cable comes out while we wait for the last answer', async () => {
    const silent = bench({ neverDone: true })
    const outcome = silent.printer.print(slip)
    setTimeout(() => (silent.fake.accidents.cableAfter = 1), 400)
    expect(await outcome).toEqual(failed('cable', true))
  })

  test('in the middle: the cover is opened', async () => {
    const accidents: Accidents = { neverDone: true }
    const { printer } = bench(accidents)
    const outcome = printer.print(slip)
    setTimeout(() => (accidents.coverOpen = true), 400)
    expect(await outcome).toEqual(failed('cover-open', true))
  })

  test('in the middle: it takes no more data', async () => {
    const { printer, closed } = bench({ stallsAfter: 100 })
    expect(await printer.print(slip)).toEqual(failed('timeout', true))
    expect(closed()).toBe(1)
  })

  test('in the middle: the power goes; whether the ticket came out is not known', async () => {
    expect(await bench({ powerAfter: 700 }).printer.print(slip)).toEqual({ outcome: 'unknown', reason: 'no-answer' })
  })

  test('everything went well and the last answer never comes', async () => {
    expect(await bench({ neverDone: true }).printer.print(slip)).toEqual({ outcome: 'unknown', reason: 'no-answer' })
  })

  test('a printer known to be mute is not asked, and not believed', async () => {
    const { fake, printer } = bench({ mute: true }, { answers: false })
    expect(await printer.print(slip)).toEqual({ outcome: 'unknown', reason: 'no-report' })
    expect(textsOf(fake.head.paper)).toContain('A012')
  })

  test('a look at it prints nothing', async () => {
    expect(await bench({}).printer.check()).toEqual({ ready: true, paperLow: false, mute: false })
    expect(await bench({ paperLow: true }).printer.check()).toEqual({ ready: true, paperLow: true, mute: false })
    expect(await bench({ paperDots: 0 }).printer.check()).toMatchObject({ ready: false, code: 'paper-out' })
    expect(await bench({ mute: true }, { answers: false }).printer.check()).toEqual({ ready: true, paperLow: false, mute: true })
    const { fake, printer } = bench({})
    await printer.check()
    expect(fake.head.marks).toEqual([])
  })

  test('characters it lacks are named in the outcome', async () => {
    const outcome = await bench({}).printer.print(ticketSlip({ ...ticket, service: '𠮷野家' }, 'zh-Hans'))
    expect(outcome).toEqual({ outcome: 'printed', paperLow: false, missing: ['𠮷'] })
  })
})

test('USB tells that the paper is out even when it takes no more data', async () => {
  const { printer } = cables.usb({ paperDots: 60, stallsAfter: 600 })
  expect(await printer.print(slip)).toEqual(failed('paper-out', true))
})

test('a printer plugged in again is found again', async () => {
  const devices = [fakeUsbDevice(new FakePrinter(384, { cableAfter: 400 })), undefined, fakeUsbDevice(new FakePrinter(384))]
  const printer = new ReceiptPrinter({ transport: usbTransport(async () => devices.shift()), profile, patience })
  expect(await printer.print(slip)).toEqual(failed('cable', true))
  expect(await printer.print(slip)).toEqual(failed('no-printer', false))
  expect(await printer.print(slip)).toMatchObject({ outcome: 'printed' })
})

test('a serial port is closed only when the last byte has left it', async () => {
  const fake = new FakePrinter(384)
  const port = fakeSerialPort(fake, { slow: true })
  const printer = new ReceiptPrinter({ transport: serialTransport(async () => port), profile, patience, answers: false })
  expect(await printer.print(slip)).toEqual({ outcome: 'unknown', reason: 'no-report' })
  expect(fake.head.marks.at(-1)).toMatchObject({ kind: 'cut' })
})

test.each(['serial', 'usb'] as const)('a cable pulled while nothing is being sent is noticed at once (%s)', async (cable) => {
  const { fake, printer } = cables[cable]({ neverDone: true }, { patience: { ...patience, lookMs: 60_000, doneMs: 120_000 } })
  const outcome = printer.print(slip)
  setTimeout(() => fake.pull(), 40)
  expect(await outcome).toEqual(failed('cable', true))
})

test('a line error on a serial port is passed over', async () => {
  const fake = new FakePrinter(384)
  const port = fakeSerialPort(fake)
  let errors = 0
  const failing = {
    getReader: () => ({
      read: () => {
        errors += 1
        return Promise.reject(new DOMException('parity', 'ParityError'))
      },
      cancel: async () => undefined,
      releaseLock: () => undefined,
    }),
  }
  const shaky: SerialPortLike = {
    get readable() {
      return errors === 0 && port.readable ? failing : port.readable
    },
    get writable() {
      return port.writable
    },
    open: (options) => port.open(options),
    close: () => port.close(),
  }
  const printer = new ReceiptPrinter({ transport: serialTransport(async () => shaky), profile, patience })
  expect(await printer.print(slip)).toMatchObject({ outcome: 'printed' })
  expect(errors).toBe(1)
})

describe('there is no printer', () => {
  const without: [string, Transport][] = [
    ['no serial port', serialTransport(async () => undefined)],
    ['no USB device', usbTransport(async () => undefined)],
    ['a USB device that is no printer', usbTransport(async () => fakeUsbDevice(new FakePrinter(384), { interfaceClass: 8 }))],
    ['a USB printer held by the system', usbTransport(async () => fakeUsbDevice(new FakePrinter(384), { claimed: true }))],
    [
      'a serial port that is busy',
      serialTransport(async () => {
        const port = fakeSerialPort(new FakePrinter(384))
        await port.open({ baudRate: 9600 })
        return port
      }),
    ],
    ['a browser that throws', { open: () => Promise.reject(new Error('the browser says no')) }],
  ]
  test.each(without)('%s', async (_, transport) => {
    const printer = new ReceiptPrinter({ transport, profile, patience })
    expect(await printer.print(slip)).toEqual(failed('no-printer', false))
    expect(await printer.check()).toMatchObject({ ready: false, code: 'no-printer' })
  })

  test('a connection that never opens', async () => {
    const printer = new ReceiptPrinter({ transport: { open: () => new Promise(() => undefined) }, profile, patience })
    expect(await printer.print(slip)).toEqual(failed('timeout', false))
  })
})

test('a printer that stopped forgets before its connection is closed, and the next slip waits for both; so does a look', async () => {
  const told: string[] = []
  const slowly = async (what: string, ms: number) => {
    await new Promise((done) => setTimeout(done, ms))
    told.push(what)
  }
  const transport: Transport = {
    open: async (ears) => {
      told.push('open')
      return {
        hears: true,
        write: async (bytes) => {
          // asked for its state it answers; of a slip it takes nothing
          if (bytes[0] === 16 && bytes[1] === 4) return ears.heard(Uint8Array.of(0x12))
          if (bytes[0] === 16) return slowly('forget', 30)
          throw new Error('the cable was pulled')
        },
        close: () => slowly('close', 5),
      }
    },
  }
  const printer = new ReceiptPrinter({ transport, profile, patience })
  const all = await Promise.all([printer.print(slip), printer.check(), printer.print(slip)])
  expect(all).toMatchObject([failed('cable', true), { ready: true }, failed('cable', true)])
  expect(told).toEqual(['open', 'forget', 'close', 'open', 'close', 'open', 'forget', 'close'])
})

test('USB without a way back is printed to, and not believed', async () => {
  const fake = new FakePrinter(384)
  const device = fakeUsbDevice(fake, { withoutIn: true })
  const printer = new ReceiptPrinter({ transport: usbTransport(async () => device), profile, patience })
  expect(await printer.print(slip)).toEqual({ outcome: 'unknown', reason: 'no-report' })
  expect(device.claims).toEqual([1])
})

test('a slip that cannot be laid out rejects before anything is opened, and the next one is printed', async () => {
  const { printer, fake } = cables.usb({})
  await expect(printer.print({ language: 'en', blocks: [{ kind: 'qr', content: '' }] })).rejects.toThrow('A QR code needs a content')
  expect(fake.received).toBe(0)
  expect(await printer.print(slip)).toMatchObject({ outcome: 'printed' })
})
