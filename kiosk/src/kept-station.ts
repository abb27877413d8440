// Which station this machine shows when its address does not say: the one it was set to, else its server's; and the demo's own clock.
import { DAY_MS, type Instant } from '@doorstep/model/time'
import { DEFAULT_STATION, manifestAddress } from './address.js'
import type { Machine } from './identity.js'

/** The localStorage key of the station this machine was set to by `?station=`. */
export const KEPT_KEY = 'doorstep-station'
/** The same of what the server said, for a start without it. */
export const SERVED_KEY = 'doorstep-station-served'
/** Which station somebody has set this machine to on purpose, and when. */
export const CHOSEN_KEY = 'doorstep-station-chosen'
/** Where a server may say which station its machines show; `npm start` does. */
export const SERVED_ADDRESS = '/stations/here.json'
const LONGEST_AHEAD_MS = DAY_MS

type NoteStore = Machine['notes']

/** What a server says of its machines. */
export interface Served {
  readonly station?: string
  /** How far the demo's clock is ahead of the machine's (negative: behind), in ms, and which start of the server says so. */
  readonly demo?: { readonly ahead: number; readonly since: string }
}

/** Reads a server's word; whatever cannot be used in it is as if it were not there. */
export function readServed(said: unknown, origin: URL): Served {
  const { station, demo } = (typeof said === 'object' && said !== null ? said : {}) as Partial<Record<keyof Served, unknown>>
  const address = typeof station === 'string' ? manifestAddress(station, origin) : undefined
  const { ahead, since } = (demo ?? {}) as Partial<Record<'ahead' | 'since', unknown>>
  const usable =
    typeof ahead === 'number' && Math.abs(ahead) <= LONGEST_AHEAD_MS && typeof since === 'string' && /^[\w-]{1,40}$/.test(since)
  return { ...(address !== undefined && { station: address }), ...(usable && { demo: { ahead, since } }) }
}

function noted(notes: NoteStore, key: string, origin: URL): string | undefined {
  try {
    const held = notes.getItem(key)
    return held === null ? undefined : manifestAddress(held, origin)
  } catch {
    return undefined
  }
}

function note(notes: NoteStore, key: string, station: string): void {
  try {
    notes.setItem(key, station)
  } catch {
    // a machine that keeps nothing goes by its address each time
  }
}

/** The station this machine was set to. */
export const keptStation = (notes: NoteStore, origin: URL): string | undefined => noted(notes, KEPT_KEY, origin)
/** Sets the machine's station, for every page that is opened without `?station=`. */
export const keepStation = (notes: NoteStore, station: string): void => note(notes, KEPT_KEY, station)

/** Sets the machine's station on purpose: the windows that are open hear of it (follow-station.ts). */
export function chooseStation(notes: NoteStore, station: string): void {
  keepStation(notes, station)
  note(notes, CHOSEN_KEY, JSON.stringify([station, Date.now()]))
}

/** The station that was chosen last on purpose. */
export function chosenStation(notes: NoteStore, origin: URL): string | undefined {
  try {
    const said: unknown = JSON.parse(notes.getItem(CHOSEN_KEY) ?? 'null')
    const [station] = Array.isArray(said) ? (said as unknown[]) : []
    return typeof station === 'string' ? manifestAddress(station, origin) : undefined
  } catch {
    return undefined
  }
}

/** Asks the server of this page; where it does not answer, its last word about the station holds, and no clock of the demo. */
export async function askServer(notes: NoteStore, origin: URL, ask: () => Promise<unknown>): Promise<Served> {
  try {
    const served = readServed(await ask(), origin)
    note(notes, SERVED_KEY, served.station ?? '')
    return served
  } catch {
    const station = noted(notes, SERVED_KEY, origin)
    return station === undefined ? {} : { station }
  }
}

/** The clock of the demo, where its server sets one: it goes on from there, and is the same in every window. */
export function demoClock(station: string, { demo }: Served, wall: () => Instant): (() => Instant) | undefined {
  return demo && station === DEFAULT_STATION ? () => wall() + demo.ahead : undefined
}
