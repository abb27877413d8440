// What is asked of a serial port, and how a connection over it ends.
import { serialTransport, type SerialOptions, type SerialPortLike } from './serial.js'

type Read = { value?: Uint8Array; done: boolean }

/** A port that says `reads` and then is silent; it notes what it is told. */
function portWith(reads: readonly Read[], { stuck = false } = {}) {
  const told: unknown[] = []
  const waiting = [...reads]
  let stop: (read: Read) => void = () => undefined
  let readable: SerialPortLike['readable'] = {
    getReader: () => ({
      read: () => {
        const read = waiting.shift()
        // a stream that has ended is there no more
        if (read?.done) readable = null
        return read ? Promise.resolve(read) : new Promise<Read>((resolve) => (stop = resolve))
      },
      cancel: async () => {
        told.push('cancel')
        readable = null
        stop({ done: true })
      },
      releaseLock: () => void told.push('release reader'),
    }),
  }
  const writable: SerialPortLike['writable'] = {
    getWriter: () => {
      told.push('writer')
      return {
        write: (bytes) => {
          told.push([...bytes])
          return stuck ? new Promise(() => undefined) : Promise.resolve()
        },
        close: async () => void told.push('close writer'),
        releaseLock: () => void told.push('release writer'),
      }
    },
  }
  const port: SerialPortLike = {
    get readable() {
      return readable
    },
    writable,
    open: async (options) => void told.push(options),
    close: async () => void told.push('close'),
  }
  return { port, told }
}

async function opened(port: SerialPortLike, options?: SerialOptions) {
  const heard: number[][] = []
  const lost: unknown[] = []
  const ears = { heard: (bytes: Uint8Array) => void heard.push([...bytes]), lost: (cause: unknown) => void lost.push(cause) }
  return { link: await serialTransport(async () => port, options).open(ears), heard, lost }
}
const soon = () => new Promise((resolve) => setImmediate(resolve))

test('is opened at 9600 baud without hand-shaking, or as the printer is set', async () => {
  const usual = portWith([])
  await opened(usual.port)
  expect(usual.told[0]).toEqual({ baudRate: 9600, flowControl: 'none' })
  const fast = portWith([])
  await opened(fast.port, { baudRate: 115_200, flowControl: 'hardware' })
  expect(fast.told[0]).toEqual({ baudRate: 115_200, flowControl: 'hardware' })
})

test('that does not open, or was never allowed, is no printer, and why', async () => {
  const { port } = portWith([])
  await expect(opened({ ...port, open: () => Promise.reject(new Error('busy')) })).rejects.toMatchObject({
    ...{ code: 'no-printer', message: 'The serial port does not open: busy' },
  })
  const none = serialTransport(async () => undefined).open({ heard: () => undefined, lost: () => undefined })
  await expect(none).rejects.toMatchObject({ code: 'no-printer', message: 'No serial port has been allowed for this page' })
})

test('is heard, and a stream that ends by itself is lost', async () => {
  const { port } = portWith([{ value: Uint8Array.of(18, 22), done: false }, { done: true }])
  const { heard, lost, link } = await opened(port)
  await soon()
  expect(heard).toEqual([[18, 22]])
  expect(lost.map(String)).toEqual(['Error: The serial port has closed'])
  expect(link.hears).toBe(true)
})

test('goes on with a new stream after a byte that was disturbed, and is lost with the device', async () => {
  const streams = [[18], [22], undefined].map((bytes) => ({ left: bytes ? [{ value: Uint8Array.from(bytes), done: false }] : [] }))
  const told: string[] = []
  const { port } = portWith([])
  const disturbed: SerialPortLike = {
    ...port,
    get readable() {
      const [stream] = streams
      if (!stream) return null
      return {
        getReader: () => ({
          read: async () => {
            const read = stream.left.shift()
            if (read) return read
            streams.shift()
            throw new Error(streams.length > 0 ? 'parity' : 'unplugged')
          },
          cancel: async () => undefined,
          releaseLock: () => void told.push('release'),
        }),
      }
    },
  }
  const { heard, lost } = await opened(disturbed)
  await soon()
  expect([heard, lost.map(String), told]).toEqual([[[18], [22]], ['Error: unplugged'], ['release', 'release', 'release']])
})

test('is closed after its last byte has left it, in order, and is not lost by that', async () => {
  const { port, told } = portWith([])
  const { link, lost } = await opened(port)
  await link.write(Uint8Array.of(1))
  await link.write(Uint8Array.of(2))
  await link.close()
  expect(told.slice(1)).toEqual(['writer', [1], [2], 'close writer', 'release writer', 'cancel', 'release reader', 'close'])
  expect(lost).toEqual([])
})

test('is closed only after its reader has let go of it, which a port insists on', async () => {
  const { port, told } = portWith([])
  const { readable } = port
  const reader = readable?.getReader()
  if (!reader) throw new Error('no reader')
  const cancelled: SerialPortLike = {
    ...port,
    get readable() {
      const slow = reader.read().then((read) => new Promise<typeof read>((done) => setTimeout(() => done(read), 20)))
      return told.includes('cancel') ? null : { getReader: () => ({ ...reader, read: () => slow }) }
    },
  }
  const { link } = await opened(cancelled)
  await link.close()
  expect(told.slice(1)).toEqual(['cancel', 'release reader', 'close'])
})

test('is not waited for when the printer has not taken what was sent', async () => {
  const { port, told } = portWith([], { stuck: true })
  const { link } = await opened(port)
  void link.write(Uint8Array.of(1))
  await link.close()
  expect(told.slice(1)).toEqual(['writer', [1], 'release writer', 'cancel', 'release reader', 'close'])
})

test('without a way out takes nothing', async () => {
  const { port } = portWith([])
  const { link } = await opened({ ...port, readable: null, writable: null })
  await expect(link.write(Uint8Array.of(1))).rejects.toMatchObject({ code: 'cable', message: 'The serial port takes nothing any more' })
})
