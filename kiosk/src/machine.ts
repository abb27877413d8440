// What this browser profile knows of its stations: its notes, its databases, its last good copies, and what a manifest's address answers.
import { fetchText, openFeedStore } from '@doorstep/sources/feed'
import type { Machine } from './identity.js'

/** How long the first opening of an address may ask for its manifest. */
const ASK_MS = 3000
/** What a server answers to an address that names no file of its: not readable, not there, gone, too long. */
const NO_FILE: ReadonlySet<number> = new Set([400, 404, 410, 414])
const NO_NOTES: Machine['notes'] = { getItem: () => null, setItem: () => undefined }

/** Where a machine may note something; a browser that allows none keeps nothing. */
export function notes(): Machine['notes'] {
  try {
    return localStorage
  } catch {
    return NO_NOTES
  }
}

/** This machine, as its pages ask it which database is whose. */
export const machine: Machine = {
  get notes() {
    return notes()
  },
  databases: async () => {
    const found = await Promise.resolve(indexedDB.databases()).catch(() => [])
    return found.flatMap(({ name }) => name ?? [])
  },
  records: (database) => countRecords(database).catch(() => 0),
  remembered: async (address) => {
    try {
      const store = await openFeedStore()
      const copy = await store.load(new URL(address, location.origin).href)
      store.close()
      return idIn(copy?.text)
    } catch {
      return undefined
    }
  },
  ask: async (address) => {
    const answer = await fetchText(new URL(address, location.origin).href, fetch, new AbortController().signal, ASK_MS)
    if (answer.kind === 'unchanged') return 'unknown'
    if (answer.kind === 'failed') {
      const { code, status } = answer.failure
      return code === 'page' || code === 'encoding' || NO_FILE.has(status ?? 0) ? 'none' : 'unknown'
    }
    const { text } = answer.fetched
    const id = idIn(text)
    // a manifest that was cut off in the middle is still this station's: its screens say what is wrong with it
    return id !== undefined ? { id } : /^\s*[{[]/.test(text) && !isJson(text) ? 'unknown' : 'none'
  },
  alone: async (work) => {
    const locks = navigator.locks as LockManager | undefined
    if (!locks) return work()
    let result!: Awaited<ReturnType<typeof work>>
    await locks.request('doorstep-stations', async () => {
      result = await work()
    })
    return result
  },
}

function isJson(text: string): boolean {
  try {
    JSON.parse(text)
    return true
  } catch {
    return false
  }
}

/** The id in a manifest's text; undefined for what is none. */
function idIn(text: string | undefined): string | undefined {
  try {
    const { id, timeZone } = (JSON.parse(text ?? 'null') ?? {}) as Partial<Record<string, unknown>>
    return typeof id === 'string' && typeof timeZone === 'string' ? id : undefined
  } catch {
    return undefined
  }
}

/** How many records a station's database holds, without making or changing one. */
function countRecords(name: string): Promise<number> {
  return new Promise((resolve, reject) => {
    const opening = indexedDB.open(name)
    opening.onerror = () => reject(opening.error ?? new Error(name))
    opening.onblocked = () => resolve(0)
    // it went away in between: nothing is made in its place
    opening.onupgradeneeded = () => opening.transaction?.abort()
    opening.onsuccess = () => {
      const database = opening.result
      database.onversionchange = () => database.close()
      if (!database.objectStoreNames.contains('records')) {
        database.close()
        return resolve(0)
      }
      const reading = database.transaction('records')
      const counting = reading.objectStore('records').count()
      counting.onsuccess = () => resolve(counting.result)
      counting.onerror = () => resolve(0)
      reading.oncomplete = () => database.close()
    }
  })
}
