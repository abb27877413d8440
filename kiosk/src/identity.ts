// One station, one identity: which database of this machine belongs to a manifest, however its address is written.
import { canonicalPath } from '@doorstep/model/text'

/** The localStorage key of what this machine knows of its stations. */
export const STATIONS_KEY = 'doorstep-stations'
const PREFIX = 'doorstep:'

/** A manifest's path and the database it was bound to; `id` is the station's, once it was read. */
interface Bound {
  readonly address: string
  readonly database: string
  readonly id?: string
}

/** What came of asking for a manifest: its station's id, that this is no manifest, or nothing that decides. */
export type ManifestAnswer = { readonly id: string } | 'none' | 'unknown'

/** What the machine is asked; tests give their own. */
export interface Machine {
  readonly notes: Pick<Storage, 'getItem' | 'setItem'>
  /** Names of all databases of this browser profile. */
  readonly databases: () => Promise<readonly string[]>
  /** How many records a database holds. */
  readonly records: (database: string) => Promise<number>
  /** The id in the last good copy of a manifest. */
  readonly remembered: (address: string) => Promise<string | undefined>
  readonly ask: (address: string) => Promise<ManifestAnswer>
  /** Runs one after the other, in all windows: two that open for the first time must agree. */
  readonly alone: <Result>(work: () => Promise<Result>) => Promise<Result>
}

const pathOf = (address: string): string => canonicalPath(address.replace(/[?#].*$/s, '')) ?? address

function readBound(notes: Machine['notes']): readonly Bound[] {
  try {
    const held: unknown = JSON.parse(notes.getItem(STATIONS_KEY) ?? '[]')
    return Array.isArray(held) ? held.filter(isBound) : []
  } catch {
    return []
  }
}

function isBound(held: unknown): held is Bound {
  const { address, database, id } = (held ?? {}) as Partial<Record<keyof Bound, unknown>>
  return typeof address === 'string' && typeof database === 'string' && (id === undefined || typeof id === 'string')
}

function writeBound(notes: Machine['notes'], bound: Bound): void {
  const others = readBound(notes).filter(({ address }) => address !== bound.address)
  try {
    notes.setItem(STATIONS_KEY, JSON.stringify([...others, bound]))
  } catch {
    // without it the databases' own names and the last good copies say the same, more slowly
  }
}

/** The stations this machine has shown, with the ids their manifests had. */
export function boundStations(notes: Machine['notes']): readonly { readonly address: string; readonly id: string | undefined }[] {
  return readBound(notes).map(({ address, id }) => ({ address, id }))
}

/** The database of a station's manifest, the same in every window of the browser profile; right once `settle` has been through. */
export function databaseOf(address: string, notes: Machine['notes']): string {
  const path = pathOf(address)
  return readBound(notes).find((bound) => bound.address === path)?.database ?? PREFIX + path
}

/** The manifest's path in a database's name, in its one spelling; undefined for a database of another kind. That of a station's PINs has the path of no manifest. */
function pathIn(database: string): string | undefined {
  return /^doorstep:\//.test(database) ? pathOf(database.slice(PREFIX.length)) : undefined
}

/** The database that holds most; the first of several that hold the same. Undefined where none holds anything. */
async function fullest(names: readonly string[], machine: Machine): Promise<string | undefined> {
  let best: { readonly name: string; readonly count: number } | undefined
  for (const name of names) {
    const count = await machine.records(name)
    if (count > (best?.count ?? 0)) best = { name, count }
  }
  return best?.name
}

/**
 * Binds a manifest to its database and says whether the address can be used at all; false when it is no manifest and this
 * machine knows nothing of it. Bound once, an address keeps its database whatever its manifest says later:
 *
 * 1. what a spelling of this very address has stored is its own: the fullest, if an older version has made several;
 * 2. else the database of another address whose manifest has the same id;
 * 3. else one of its own, named by the address. Offline and never read, it is asked again at the next opening.
 */
export async function bindStation(address: string, machine: Machine): Promise<boolean> {
  const path = pathOf(address)
  const known = readBound(machine.notes).find((bound) => bound.address === path)
  if (known?.id !== undefined) return true
  return machine.alone(async () => {
    const names = await machine.databases()
    const own = names.filter((name) => pathIn(name) === path).sort((a, b) => a.length - b.length)
    const stored = await fullest(own, machine)
    const asked = await machine.ask(address)
    const id = typeof asked === 'object' ? asked.id : await machine.remembered(address)
    if (asked === 'none' && id === undefined && stored === undefined && own.length === 0) return false
    const database = stored ?? (id === undefined ? undefined : await sameStation(id, path, names, machine)) ?? PREFIX + path
    writeBound(machine.notes, { address: path, database, ...(id !== undefined && { id }) })
    return true
  })
}

/** The database of another address that is the same station: as it was bound, or as the last good copies tell where notes were lost. */
async function sameStation(id: string, path: string, names: readonly string[], machine: Machine): Promise<string | undefined> {
  const bound = readBound(machine.notes).filter((each) => each.address !== path)
  const noted = bound.find((each) => each.id === id)
  if (noted) return noted.database
  for (const name of names) {
    const other = pathIn(name)
    if (other === undefined || other === path || bound.some(({ address }) => address === other)) continue
    if ((await machine.remembered(name.slice(PREFIX.length))) === id) return name
  }
  return undefined
}

/**
 * The manifest has been read: what it says its id is, is noted. True when the page must begin anew, because this address had
 * not been read before and turns out to be a station this machine already has; without a manifest no number was given yet.
 */
export async function learn(address: string, id: string, machine: Machine): Promise<boolean> {
  const path = pathOf(address)
  const known = readBound(machine.notes).find((bound) => bound.address === path)
  if (known?.id === id) return false
  if (known?.id !== undefined) {
    // edited in the feed: the address keeps its queue, and is found under its new name
    writeBound(machine.notes, { ...known, id })
    return false
  }
  await bindStation(address, { ...machine, ask: () => Promise.resolve({ id }) })
  return databaseOf(path, machine.notes) !== (known?.database ?? PREFIX + path)
}
