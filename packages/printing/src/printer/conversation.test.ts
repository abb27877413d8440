// How long a printer is asked, in which pieces it is written to, and what is believed of its silence.
import { readStatus } from '../escpos/status.js'
import { Conversation, throwIfStopped, USUAL_PATIENCE, type Patience } from './conversation.js'
import { PrinterTrouble } from './outcome.js'
import type { Ears, Link } from './transport.js'

const PATIENCE: Patience = { openMs: 1000, answerMs: 1, writeMs: 1000, doneMs: 60_000, lookMs: 1 }
const [FINE, COVER_OPEN] = [0x12, 0x16]

/** A talk with a printer that notes what is written to it and answers what `answer` gives. */
async function talk(answer: (bytes: readonly number[]) => number | undefined, more: Partial<Link> = {}, patience: Partial<Patience> = {}) {
  const written: number[][] = []
  const open = async (ears: Ears): Promise<Link> => ({
    hears: true,
    write: async (bytes) => {
      written.push([...bytes])
      const byte = answer([...bytes])
      if (byte !== undefined) ears.heard(Uint8Array.of(byte))
    },
    close: async () => undefined,
    ...more,
  })
  return { conversation: await Conversation.open({ open }, { ...PATIENCE, ...patience }), written }
}
const isQuestion = (bytes: readonly number[], n: number) => bytes.join() === `16,4,${n}`

test('a connection that opens after all, too late, is closed again; one that fails then is nothing more', async () => {
  const told: string[] = []
  const link: Link = { hears: true, write: async () => undefined, close: async () => void told.push('close') }
  for (const late of [() => link, () => Promise.reject(new Error('gone'))]) {
    let goOn = (): void => undefined
    const open = () => new Promise<void>((done) => (goOn = done)).then(late)
    const opened = Conversation.open({ open }, { ...PATIENCE, openMs: 5 })
    await expect(opened).rejects.toMatchObject({ code: 'timeout', message: 'The connection to the printer did not open within 5 ms' })
    goOn()
    await new Promise((soon) => setImmediate(soon))
  }
  expect(told).toEqual(['close'])
})

test('a slip goes out in pieces of 512 bytes', async () => {
  const { conversation, written } = await talk(() => undefined)
  const bytes = Array.from({ length: 1025 }, (_, at) => at % 251)
  await conversation.send(bytes)
  expect(written.map(({ length }) => length)).toEqual([512, 512, 1])
  expect(written.flat()).toEqual(bytes)
})

test('a state is four questions; a printer that leaves one without an answer has none', async () => {
  const { conversation, written } = await talk((bytes) => (bytes[0] === 16 ? FINE : undefined))
  expect(await conversation.status()).toEqual(readStatus([FINE, FINE, FINE, FINE]))
  expect(written).toEqual([1, 2, 3, 4].map((n) => [16, 4, n]))
  const silent = await talk((bytes) => (isQuestion(bytes, 3) ? undefined : FINE))
  expect(await silent.conversation.status()).toBeUndefined()
  expect(silent.written).toHaveLength(3)
})

describe('after the last line', () => {
  test('the answer is what is waited for', async () => {
    const { conversation, written } = await talk((bytes) => (bytes[0] === 0x1d ? 0x03 : undefined))
    expect(await conversation.untilDone()).toBe(3)
    expect(written).toEqual([[0x1d, 0x72, 1]])
  })

  test('three silences on end are one that was switched off; an answer between them begins anew', async () => {
    let looks = 0
    const { conversation, written } = await talk((bytes) => {
      if (isQuestion(bytes, 1)) looks += 1
      return looks === 3 && bytes[0] === 16 ? FINE : undefined
    })
    expect(await conversation.untilDone()).toBeUndefined()
    expect(written.filter((bytes) => isQuestion(bytes, 1))).toHaveLength(6)
  })

  test('a printer that answers is waited for no longer than for its last line, and one that stopped not so long', async () => {
    const busy = await talk((bytes) => (bytes[0] === 16 ? FINE : undefined), {}, { doneMs: 0 })
    expect(await busy.conversation.untilDone()).toBeUndefined()
    expect(busy.written).toEqual([[0x1d, 0x72, 1]])
    const stopped = await talk((bytes) => (bytes[0] === 16 ? COVER_OPEN : undefined))
    await expect(stopped.conversation.untilDone()).rejects.toMatchObject({ code: 'cover-open' })
  })
})

test.each([
  ['no paper', async () => false, 'paper-out', 'The printer stopped taking data: no paper'],
  ['paper', async () => true, 'timeout', 'The printer took no data for 5 ms'],
  ['no word of it', () => new Promise<boolean>(() => undefined), 'timeout', 'The printer took no data for 5 ms'],
  ['a failure', () => Promise.reject(new Error('stall')), 'timeout', 'The printer took no data for 5 ms'],
  ['no way to ask', undefined, 'timeout', 'The printer took no data for 5 ms'],
])('a printer that takes nothing, with %s', async (_, hasPaper, code, message) => {
  const stuck = { write: () => new Promise<void>(() => undefined), ...(hasPaper && { hasPaper }) }
  const { conversation } = await talk(() => undefined, stuck, { writeMs: 5 })
  await expect(conversation.send([1])).rejects.toMatchObject({ code, message })
})

test('what a cable throws is the cable’s; a trouble that is known stays what it is', async () => {
  const { conversation } = await talk(() => undefined, { write: () => Promise.reject(new Error('gone')) })
  await expect(conversation.send([1])).rejects.toMatchObject({ code: 'cable', message: 'gone' })
  const refuses = await talk(() => undefined, { write: () => Promise.reject(new PrinterTrouble('offline', 'refused')) })
  await expect(refuses.conversation.send([1])).rejects.toMatchObject({ code: 'offline', message: 'refused' })
})

test('what a printer reports stops it, the cause before its effect', () => {
  const words = (...bytes: number[]) => {
    try {
      throwIfStopped(readStatus(bytes))
      return 'goes on'
    } catch (trouble) {
      return (trouble as { code: string }).code
    }
  }
  expect(words(0x1a, 0x36, 0x1a, 0x72)).toBe('cover-open')
  expect(words(0x1a, 0x32, 0x1a)).toBe('paper-out')
  expect(words(0x1a, 0x12, 0x1a)).toBe('fault')
  expect(words(0x1a, 0x12, 0x12)).toBe('offline')
  expect(words(0x12, 0x12, 0x12, 0x1e)).toBe('goes on')
  expect(() => throwIfStopped(undefined)).not.toThrow()
})

test('a person who has nothing else to do waits no longer than this', () =>
  expect(USUAL_PATIENCE).toEqual({ openMs: 5000, answerMs: 1000, writeMs: 5000, doneMs: 20_000, lookMs: 300 }))
