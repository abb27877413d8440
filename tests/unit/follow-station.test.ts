// A window when the machine is set to another station in another one: it begins anew when nobody is in the middle, and says so until then.
import { followStation } from '../../kiosk/src/follow-station.js'
import { CHOSEN_KEY, chooseStation, chosenStation, keepStation, KEPT_KEY } from '../../kiosk/src/kept-station.js'

const OLD = '/stations/old/station.json'
const NEXT = '/stations/next/station.json'

afterEach(() => {
  vi.unstubAllGlobals()
  vi.useRealTimers()
})

function machine(kept: Record<string, string> = {}) {
  const held = new Map(Object.entries(kept))
  const heard = new EventTarget()
  const notes = { getItem: (key: string) => held.get(key) ?? null, setItem: (key: string, value: string) => void held.set(key, value) }
  vi.stubGlobal('localStorage', notes)
  vi.stubGlobal('location', { href: `http://kiosk.example/?station=${OLD}` })
  vi.stubGlobal('addEventListener', heard.addEventListener.bind(heard))
  vi.useFakeTimers()
  const tell = (key: string | null) => heard.dispatchEvent(Object.assign(new Event('storage'), { key }))
  const window = { free: false, begun: 0, says: [] as boolean[] }
  const open = () =>
    followStation({
      ...{ shown: OLD, free: () => window.free, begin: () => (window.begun += 1) },
      say: (waits) => {
        if (window.says.at(-1) !== waits) window.says.push(waits)
      },
    })
  const choose = (station: string): void => {
    chooseStation(notes, station)
    tell(CHOSEN_KEY)
  }
  return { held, notes, tell, window, open, choose }
}

test('nobody is in the middle: it begins anew at once, whatever its address asks for', () => {
  const { window, open, choose, held } = machine()
  window.free = true
  open()
  choose(NEXT)
  expect(window.begun).toBe(1)
  expect(held.get(KEPT_KEY)).toBe(NEXT)
})

test('somebody is: it says so, and begins anew when they have gone', () => {
  const { window, open, choose } = machine()
  open()
  choose(NEXT)
  vi.advanceTimersByTime(60_000)
  expect([window.begun, window.says]).toEqual([0, [true]])
  window.free = true
  vi.advanceTimersByTime(5000)
  expect(window.begun).toBe(1)
})

test('back to its own station before it could: it stays, and says nothing any more', () => {
  const { window, open, choose } = machine()
  open()
  choose(NEXT)
  choose(OLD)
  window.free = true
  vi.advanceTimersByTime(60_000)
  expect([window.begun, window.says]).toEqual([0, [true, false]])
})

test('what was chosen before it was opened, an address that was only looked at, and notes that were cleared lead nowhere', () => {
  const { window, open, tell, notes, held } = machine({ [CHOSEN_KEY]: JSON.stringify([NEXT, 1]) })
  window.free = true
  open()
  keepStation(notes, NEXT)
  tell(KEPT_KEY)
  held.clear()
  tell(null)
  notes.setItem(CHOSEN_KEY, 'no json')
  tell(CHOSEN_KEY)
  notes.setItem(CHOSEN_KEY, JSON.stringify(['https://elsewhere.example/station.json', 2]))
  tell(CHOSEN_KEY)
  vi.advanceTimersByTime(60_000)
  expect([window.begun, window.says]).toEqual([0, []])
  expect(chosenStation(notes, new URL('http://kiosk.example/'))).toBeUndefined()
})
