// What a machine keeps of how its windows were set: the printer, the desk of a second screen, of a counter, its keys, a ticket's link.
import { rememberDesk } from '../../kiosk/src/desk/remember-desk.js'
import { rememberKeys } from '../../kiosk/src/desk/remember-keys.js'
import { NO_PRINTER, printerKey, readSettings } from '../../kiosk/src/printer/settings.js'
import { rememberSide } from '../../kiosk/src/second/remember-side.js'
import { takeLink } from '../../kiosk/src/ticket/fragment.js'
import { ticketFragment } from '@doorstep/elements'

function storageOf(held: Record<string, string> = {}) {
  const kept = new Map(Object.entries(held))
  return {
    kept,
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, value: string) => void kept.set(key, value),
    removeItem: (key: string) => void kept.delete(key),
  } as Storage & { readonly kept: Map<string, string> }
}
const denied = (): never => {
  throw new DOMException('denied', 'SecurityError')
}

describe('the printer', () => {
  test('is none by default, and every setting that can be used is kept', () => {
    expect(readSettings(null)).toEqual(NO_PRINTER)
    expect(NO_PRINTER).toMatchObject({ connection: 'none', answers: true, baudRate: 9600 })
    const set = { connection: 'serial', paper: 58, charset: 'bitmap', cutter: 'none', nativeQr: false, answers: false, baudRate: 115200 }
    expect(readSettings(JSON.stringify(set))).toEqual({ ...NO_PRINTER, ...set, charset: readSettings(JSON.stringify(set)).charset })
    expect(readSettings(JSON.stringify({ ...set, nativeQr: true, answers: true }))).toMatchObject({ nativeQr: true, answers: true })
    expect(printerKey('doorstep:/a')).toBe('doorstep:/a:printer')
  })

  test.each([
    ['connection', ['none', 'usb', 'serial', 'browser']],
    ['baudRate', [9600, 19200, 38400, 57600, 115200]],
    ['cutter', ['partial', 'full', 'none']],
    ['paper', [58, 80]],
    ['nativeQr', [true, false]],
    ['answers', [true, false]],
  ] as const)('has each %s there is', (name, values) => {
    expect(values.map((value) => readSettings(JSON.stringify({ [name]: value }))[name])).toEqual(values)
  })

  test.each(['', '{', 'null', '1', '"usb"', '[]', '{"connection":"bluetooth","paper":57,"baudRate":"9600","answers":"no","nativeQr":1}'])(
    'what cannot be used is as if it were not there: %s',
    (text) => expect(readSettings(text)).toEqual(NO_PRINTER),
  )
})

describe('the desk of a second screen', () => {
  const screen = (desk?: string) => ({ desk, chosen: (_: string | undefined): void => undefined })

  test('is kept for its station, and forgotten when it is put away', () => {
    const storage = storageOf()
    const first = screen()
    rememberSide(first, () => storage, 'a')
    expect(first.desk).toBeUndefined()
    first.chosen('d2')
    const again = screen()
    rememberSide(again, () => storage, 'a')
    expect(again.desk).toBe('d2')
    const other = screen()
    rememberSide(other, () => storage, 'b')
    expect(other.desk).toBeUndefined()
    again.chosen(undefined)
    expect(storage.kept.size).toBe(0)
  })

  test('in the address comes before the one that is kept; without storage it is asked for each time', () => {
    const named = screen('d1')
    rememberSide(named, () => storageOf({ 'a:second': 'd2' }), 'a')
    expect(named.desk).toBe('d1')
    const warn = vi.spyOn(console, 'warn').mockImplementation(() => undefined)
    const none = screen()
    rememberSide(none, denied, 'a')
    none.chosen('d1')
    expect(none.desk).toBeUndefined()
    expect(warn).toHaveBeenCalledTimes(2)
    warn.mockRestore()
  })
})

describe('the desk of a counter', () => {
  const counter = () => Object.assign(new EventTarget(), { desk: undefined as string | undefined, worker: undefined as string | undefined })
  const changed = new Event('doorstep-desk-changed')

  test('and who is there are kept for this window and station, until they sign out', () => {
    const storage = storageOf()
    const first = counter()
    rememberDesk(first, storage, 'a')
    expect([first.desk, first.worker]).toEqual([undefined, undefined])
    Object.assign(first, { desk: 'd1', worker: 'w1' }).dispatchEvent(changed)
    const again = counter()
    rememberDesk(again, storage, 'a')
    expect([again.desk, again.worker]).toEqual(['d1', 'w1'])
    const other = counter()
    rememberDesk(other, storage, 'b')
    expect([other.desk, other.worker]).toEqual([undefined, undefined])
    Object.assign(again, { worker: undefined }).dispatchEvent(changed)
    expect(storage.kept.size).toBe(0)
    Object.assign(again, { desk: undefined, worker: 'w1' }).dispatchEvent(changed)
    expect(storage.kept.size).toBe(0)
  })

  test.each(['', 'd1', 'd1\n', '\nw1', '\nw1\na', 'd1\n\na'])('half a note (%j) puts nobody anywhere', (note) => {
    const half = counter()
    rememberDesk(half, storageOf({ 'doorstep-desk': note }), 'a')
    expect([half.desk, half.worker]).toEqual([undefined, undefined])
  })
})

test('a worker’s choice to do without keys is kept when it changes', () => {
  let changes: () => void = () => undefined
  let watched: unknown
  class Observer {
    constructor(private readonly changed: () => void) {}
    observe(_: unknown, options: unknown): void {
      watched = options
      changes = this.changed
    }
  }
  vi.stubGlobal('MutationObserver', Observer)
  const storage = storageOf()
  const counter = { withoutShortcuts: true, hasAttribute: (name: string) => name === 'without-shortcuts' && counter.withoutShortcuts }
  const remember = () => rememberKeys(counter as unknown as Parameters<typeof rememberKeys>[0], storage)
  remember()
  expect([counter.withoutShortcuts, watched]).toEqual([false, { attributeFilter: ['without-shortcuts'] }])
  counter.withoutShortcuts = true
  changes()
  counter.withoutShortcuts = false
  remember()
  expect(counter.withoutShortcuts).toBe(true)
  counter.withoutShortcuts = false
  changes()
  remember()
  expect(counter.withoutShortcuts).toBe(false)
  // one choice for all rooms that have keys, from the moment it is made
  const room = { withoutShortcuts: true, hasAttribute: () => true }
  rememberKeys(room as unknown as Parameters<typeof rememberKeys>[0], storage)
  expect(room.withoutShortcuts).toBe(false)
  changes()
  expect([counter.withoutShortcuts, room.withoutShortcuts]).toEqual([true, true])
  vi.unstubAllGlobals()
})

describe('the link of a ticket', () => {
  const hash = `#${ticketFragment({ number: 'A001', issuedAt: '2026-11-20T10:20', token: 'q0TnWk3rJx7vBz5mLp2cYd8e', papers: [] })}`
  const bar = (shown: string) => {
    const replaced: unknown[] = []
    return {
      replaced,
      location: { hash: shown, pathname: '/ticket/', search: '?lang=en' },
      history: { replaceState: (...given: unknown[]) => replaced.push(given[2]) },
    }
  }

  test('is taken out of the address bar, and is this tab’s after a reload', () => {
    const storage = storageOf()
    const first = bar(hash)
    expect(takeLink(first, storage)?.number).toBe('A001')
    expect(first.replaced).toEqual(['/ticket/?lang=en'])
    const again = bar('')
    expect(takeLink(again, storage)?.number).toBe('A001')
    expect(again.replaced).toEqual([])
    expect(takeLink(bar(''), storageOf())).toBeUndefined()
  })

  test('that is none is taken out as well, and shows nobody the one before', () => {
    const storage = storageOf()
    takeLink(bar(hash), storage)
    const wrong = bar('#nonsense')
    expect(takeLink(wrong, storage)).toBeUndefined()
    expect(wrong.replaced).toEqual(['/ticket/?lang=en'])
  })

  test('is shown where nothing can be kept', () => {
    const storage = { getItem: denied, setItem: denied }
    expect(takeLink(bar(hash), storage)?.number).toBe('A001')
    expect(takeLink(bar(''), storage)).toBeUndefined()
  })
})
