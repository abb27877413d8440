// What is asked of a USB device, and what is made of its answers: the interface taken, the bytes heard, the end of the connection.
import { printerInterface, usbTransport, type UsbDeviceLike } from './usb.js'

type Alternate = UsbDeviceLike['configurations'][number]['interfaces'][number]['alternates'][number]
const end = (endpointNumber: number, direction: 'in' | 'out', type: 'bulk' | 'interrupt' = 'bulk') => ({
  ...{ endpointNumber, direction, type, packetSize: 64 },
})
const alternate = (alternateSetting: number, endpoints: Alternate['endpoints'], interfaceClass = 7): Alternate => ({
  ...{ alternateSetting, interfaceClass, endpoints },
})
const configurations = (...interfaces: Alternate[][]) => [
  { configurationValue: 3, interfaces: interfaces.map((alternates, interfaceNumber) => ({ interfaceNumber, alternates })) },
]

describe('the interface of a device that takes slips', () => {
  test('is the first one that answers, else the first that takes bytes', () => {
    const deaf = [alternate(0, [end(1, 'out')])]
    const hearing = [alternate(2, [end(5, 'in'), end(4, 'out')])]
    const found = { configuration: 3, number: 1, alternate: 2, out: end(4, 'out'), in: end(5, 'in') }
    expect(printerInterface({ configurations: configurations(deaf, hearing) })).toEqual(found)
    expect(printerInterface({ configurations: configurations(deaf, deaf) })).toEqual({
      ...{ configuration: 3, number: 0, alternate: 0, out: end(1, 'out'), in: undefined },
    })
  })

  test('is no other kind of device, and none without a bulk way in or out', () => {
    expect(printerInterface({ configurations: [] })).toBeUndefined()
    expect(printerInterface({ configurations: configurations([alternate(0, [end(1, 'out')], 8)]) })).toBeUndefined()
    expect(printerInterface({ configurations: configurations([alternate(0, [end(1, 'in'), end(2, 'out', 'interrupt')])]) })).toBeUndefined()
    const half = printerInterface({ configurations: configurations([alternate(0, [end(1, 'out'), end(2, 'in', 'interrupt')])]) })
    expect(half).toMatchObject({ out: end(1, 'out'), in: undefined })
  })
})

const ENDS = [end(2, 'out'), end(1, 'in')]

/** A device that notes what it is told; `answers` are what it says, then it is silent until it is closed. */
function deviceWith(answers: readonly { status?: string; data?: DataView }[], more: Partial<UsbDeviceLike> = {}) {
  const told: unknown[][] = []
  const waiting = [...answers]
  let cancel: (cause: unknown) => void = () => undefined
  const device: UsbDeviceLike = {
    ...{ opened: false, configuration: null, configurations: configurations([alternate(0, ENDS)]) },
    open: async () => void told.push(['open']),
    close: async () => {
      told.push(['close'])
      cancel(new Error('The transfer was cancelled'))
    },
    selectConfiguration: async (value) => void told.push(['configuration', value]),
    claimInterface: async (number) => void told.push(['claim', number]),
    selectAlternateInterface: async (number, setting) => void told.push(['alternate', number, setting]),
    transferOut: async (number, bytes) => {
      told.push(['out', number, ...bytes])
      return { status: 'ok' }
    },
    transferIn: (number, length) => {
      told.push(['in', number, length])
      const answer = waiting.shift()
      return answer ? Promise.resolve(answer) : new Promise((_, reject) => (cancel = reject))
    },
    controlTransferIn: async () => ({}),
    ...more,
  }
  return { device, told }
}

/** Opens a device and notes what is heard from it. */
async function opened(device: UsbDeviceLike) {
  const heard: number[][] = []
  const lost: unknown[] = []
  const ears = { heard: (bytes: Uint8Array) => void heard.push([...bytes]), lost: (cause: unknown) => void lost.push(cause) }
  return { link: await usbTransport(async () => device).open(ears), heard, lost }
}
const soon = () => new Promise((resolve) => setImmediate(resolve))

describe('a USB printer', () => {
  test('is opened, configured and claimed; what is so already is not asked for', async () => {
    const fresh = deviceWith([], { configurations: configurations([alternate(0, [], 3)], [alternate(1, ENDS)]) })
    await opened(fresh.device)
    expect(fresh.told).toEqual([['open'], ['configuration', 3], ['claim', 1], ['alternate', 1, 1], ['in', 1, 64]])
    const [configuration] = configurations([alternate(0, ENDS)])
    const ready = deviceWith([], { opened: true, configuration })
    await opened(ready.device)
    expect(ready.told).toEqual([
      ['claim', 0],
      ['in', 1, 64],
    ])
  })

  test('that does not open is let go of, and says why', async () => {
    const { device, told } = deviceWith([], { claimInterface: () => Promise.reject(new Error('held by the system')) })
    await expect(opened(device)).rejects.toMatchObject({
      code: 'no-printer',
      message: 'The USB printer does not open: held by the system',
    })
    expect(told.at(-1)).toEqual(['close'])
    await expect(usbTransport(async () => undefined).open({ heard: () => undefined, lost: () => undefined })).rejects.toMatchObject({
      code: 'no-printer',
      message: 'No USB printer is connected that this page may use',
    })
    await expect(opened(deviceWith([], { configurations: [] }).device)).rejects.toThrow('The USB device has no printer interface')
  })

  test('is heard by the bytes of each answer that has some', async () => {
    const data = new DataView(Uint8Array.of(9, 18, 30, 9).buffer, 1, 2)
    const { device } = deviceWith([{}, { data: new DataView(new ArrayBuffer(0)) }, { status: 'ok', data }])
    const { heard, lost, link } = await opened(device)
    await soon()
    expect([heard, lost]).toEqual([[[18, 30]], []])
    // what ends the listening of a connection that is closed is no loss
    await link.close()
    await soon()
    expect(lost).toEqual([])
  })

  test('that stalls or is unplugged is lost, once', async () => {
    const { device } = deviceWith([{ status: 'stall' }])
    const { lost } = await opened(device)
    await soon()
    expect(lost.map(String)).toEqual(['Error: The USB printer has stopped answering (stall)'])
  })

  test('takes bytes at its way in, and says so when it does not', async () => {
    const { device, told } = deviceWith([])
    await (await opened(device)).link.write(Uint8Array.of(7, 8))
    expect(told.at(-1)).toEqual(['out', 2, 7, 8])
    const silent = deviceWith([], { transferOut: async () => ({}) })
    await (await opened(silent.device)).link.write(Uint8Array.of(1))
    const full = deviceWith([], { transferOut: async () => ({ status: 'stall' }) })
    await expect((await opened(full.device)).link.write(Uint8Array.of(1))).rejects.toMatchObject({
      ...{ code: 'offline', message: 'The USB printer refuses data (stall)' },
    })
  })

  test('hears where it has a way back only', async () => {
    expect((await opened(deviceWith([]).device)).link.hears).toBe(true)
    const deaf = deviceWith([], { configurations: configurations([alternate(0, [end(2, 'out')])]) })
    expect((await opened(deaf.device)).link.hears).toBe(false)
    expect(deaf.told.filter(([what]) => what === 'in')).toEqual([])
  })

  test('is asked past its memory whether it has paper; one that does not say has', async () => {
    const asked: unknown[] = []
    const paper = async (data: DataView | undefined) => {
      const { device } = deviceWith([], {
        configurations: configurations([alternate(0, [], 3)], [alternate(0, ENDS)]),
        controlTransferIn: async (...words) => {
          asked.push(words)
          return { data }
        },
      })
      return (await opened(device)).link.hasPaper?.()
    }
    const byte = (value: number) => new DataView(Uint8Array.of(value).buffer)
    expect(await paper(byte(0x20))).toBe(false)
    expect(await paper(byte(0x38))).toBe(false)
    expect(await paper(byte(0x18))).toBe(true)
    expect(await paper(new DataView(new ArrayBuffer(0)))).toBe(true)
    expect(await paper(undefined)).toBe(true)
    expect(asked[0]).toEqual([{ requestType: 'class', recipient: 'interface', request: 1, value: 0, index: 1 }, 1])
  })
})
