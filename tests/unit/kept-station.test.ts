// Which station a machine shows, and the demo's own clock: what it was set to stays, whatever its server or a later address says.
import { pageParameters } from '../../kiosk/src/address.js'
import { askServer, demoClock, keepStation, KEPT_KEY, keptStation, readServed } from '../../kiosk/src/kept-station.js'
import { aheadOf, CallFault, hereOf, mountName, readOptions } from '../../kiosk/start-options.mjs'

const ORIGIN = new URL('http://localhost:4173/')
const DEMO = '/stations/wutongli/station.json'

function notesOf(held: Record<string, string> = {}) {
  const kept = new Map(Object.entries(held))
  return { kept, getItem: (key: string) => kept.get(key) ?? null, setItem: (key: string, value: string) => void kept.set(key, value) }
}

describe('the station of a machine', () => {
  it('is kept once it was set, in its one spelling', () => {
    const notes = notesOf()
    expect(keptStation(notes, ORIGIN)).toBeUndefined()
    keepStation(notes, '/stations/a/station.json')
    expect(keptStation(notes, ORIGIN)).toBe('/stations/a/station.json')
    expect(pageParameters(ORIGIN).asked).toBeUndefined()
    expect(pageParameters(new URL('/?station=/stations//a/station.json', ORIGIN)).asked).toBe('/stations/a/station.json')
  })

  it('is nothing where the note is damaged, leads elsewhere, or cannot be read', () => {
    for (const bad of ['', 'https://evil.example/s.json', 'javascript:1', '/stations/', '//x/y.json', 'x'.repeat(5000)])
      expect(keptStation(notesOf({ [KEPT_KEY]: bad }), ORIGIN)).toBeUndefined()
    const broken = {
      getItem: (): string => {
        throw new Error('denied')
      },
      setItem: (): void => {
        throw new Error('full')
      },
    }
    expect(keptStation(broken, ORIGIN)).toBeUndefined()
    expect(() => keepStation(broken, DEMO)).not.toThrow()
  })

  it('may be said by its server, whose last word holds while it does not answer', async () => {
    const notes = notesOf()
    const answer = (said: unknown) => () => Promise.resolve(said)
    const silent = () => Promise.reject(new Error('offline'))
    expect(await askServer(notes, ORIGIN, silent)).toEqual({})
    expect(await askServer(notes, ORIGIN, answer({ station: '/stations/own/station.json' }))).toEqual({
      station: '/stations/own/station.json',
    })
    expect(await askServer(notes, ORIGIN, silent)).toEqual({ station: '/stations/own/station.json' })
    expect(await askServer(notes, ORIGIN, answer({}))).toEqual({})
    expect(await askServer(notes, ORIGIN, silent)).toEqual({})
  })

  it('is never said by what is no word of a server', () => {
    for (const said of [
      null,
      1,
      'x',
      [],
      { station: 1 },
      { station: 'https://evil.example/s.json' },
      { demo: 1 },
      { demo: { ahead: 'x', since: 'a' } },
    ])
      expect(readServed(said, ORIGIN)).toEqual({})
    for (const demo of [
      { ahead: 9e9, since: 'a' },
      { ahead: -9e9, since: 'a' },
      { ahead: NaN, since: 'a' },
      { ahead: 1, since: '../x' },
      { ahead: 1 },
    ])
      expect(readServed({ demo }, ORIGIN)).toEqual({})
  })
})

describe('the demo’s clock', () => {
  const demo = { ahead: -3_600_000, since: 'x1' }

  it('goes on from where its server set it, the same in every window, and for the demo alone', () => {
    let wall = 10_000_000
    const clock = demoClock(DEMO, { demo }, () => wall)
    expect(clock?.()).toBe(6_400_000)
    wall += 61_000
    expect(clock?.()).toBe(6_461_000)
    expect(demoClock('/stations/a/station.json', { demo }, () => wall)).toBeUndefined()
    expect(demoClock(DEMO, {}, () => wall)).toBeUndefined()
  })

  it('begins at the minute that was asked for, in Shanghai, whatever the machine’s own zone and hour', () => {
    const shown = (at: string, now: number) =>
      new Intl.DateTimeFormat('en-GB', { timeZone: 'Asia/Shanghai', dateStyle: 'short', timeStyle: 'medium' }).format(
        now + aheadOf(at, now),
      )
    for (const now of [
      '2026-11-27T22:10:31.700+08:00',
      '2026-11-27T00:00:00+08:00',
      '2026-11-27T10:20:00+08:00',
      '2026-11-27T23:59:59.999+08:00',
    ])
      expect(shown('10:20', Date.parse(now))).toBe('27/11/2026, 10:20:00')
    expect(shown('0:05', Date.parse('2026-11-27T12:00:00+08:00'))).toBe('27/11/2026, 00:05:00')
  })
})

describe('npm start', () => {
  it('reads what it was asked for', () => {
    expect(readOptions([])).toEqual({ port: 4173, station: undefined, at: undefined })
    expect(readOptions(['--port', '0', '--station', 'my'])).toEqual({ port: 0, station: 'my', at: undefined })
    expect(readOptions(['--at', '9:05'])).toMatchObject({ at: '9:05' })
  })

  it.each([
    [['--port', 'x'], '--port takes a number'],
    [['--port', '65536'], '--port takes a number'],
    [['--at', '25:00'], '--at takes a time of the day such as 10:20, not "25:00"'],
    [['--at', '10'], '--at takes a time'],
    [['--at', '10:20pm'], '--at takes a time'],
    [['--station', ''], '--station takes the folder'],
    [['--station', 'x', '--at', '10:20'], 'a clock for the demo alone'],
    [['--stations', 'x'], 'Use: npm start'],
    [['folder'], 'Use: npm start'],
    [['--station'], 'Use: npm start'],
  ])('says what is wrong with %s', (args, words) => {
    expect(() => readOptions(args)).toThrow(CallFault)
    expect(() => readOptions(args)).toThrow(words)
  })

  it('names a folder by its station’s id, as far as an address can hold it', () => {
    expect(['wutongli', 'a/b:c', '../x', '站', '..', 'a b'].map(mountName)).toEqual(['wutongli', 'a-b-c', 'x', 'station', 'station', 'a-b'])
    expect(hereOf({ mount: 'own', since: 'x' })).toEqual({ station: '/stations/own/station.json' })
    expect(hereOf({ ahead: 5, since: 'x' })).toEqual({ demo: { ahead: 5, since: 'x' } })
  })
})
