// The station of this page on this machine: its address settled, its database found, and a quiet line when the address was not used.
import { nearestLanguage, type Language } from '@doorstep/model'
import { DEFAULT_STATION, pageParameters, type PageParameters } from './address.js'
import { databaseOf, learn, settle, type Machine } from './identity.js'

/** How long the first opening of an address may ask for its manifest. */
const ASK_MS = 3000
/** What a server answers to an address that names no file of its: not readable, not there, gone, too long. */
const NO_FILE: ReadonlySet<number> = new Set([400, 404, 410, 414])
const NO_NOTES: Machine['notes'] = { getItem: () => null, setItem: () => undefined }

const NOT_USED: Record<Language, (address: string) => string> = {
  'zh-Hans': (address) => `给工作人员：网址里的 station=${address} 用不了，这里是默认的服务站。`,
  'zh-Hant': (address) => `給工作人員：網址裏的 station=${address} 用不了，這裏是預設的服務站。`,
  en: (address) => `For staff: station=${address} in the address cannot be used; this is the default station.`,
}

function notes(): Machine['notes'] {
  try {
    return localStorage
  } catch {
    return NO_NOTES
  }
}

const machine: Machine = {
  get notes() {
    return notes()
  },
  databases: async () => {
    const found = await Promise.resolve(indexedDB.databases()).catch(() => [])
    return found.flatMap(({ name }) => name ?? [])
  },
  records: (database) => countRecords(database).catch(() => 0),
  remembered: async (address) => {
    const { openFeedStore } = await import('@doorstep/sources/feed')
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
    const { fetchText } = await import('@doorstep/sources/feed')
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

/** The name of the database of a station on this machine: one for all spellings and addresses of it. */
export function databaseName(station: string): string {
  return databaseOf(station, notes())
}

let here: Promise<PageParameters> | undefined

/** This page's parameters, with an address that can be used and whose database is known. Asked first by every page; never rejects. */
export function parametersHere(): Promise<PageParameters> {
  return (here ??= settled())
}

async function settled(): Promise<PageParameters> {
  let parameters = pageParameters(new URL(location.href))
  try {
    if (!(await settle(parameters.station, machine)) && parameters.station !== DEFAULT_STATION) {
      parameters = { ...parameters, station: DEFAULT_STATION, refused: parameters.station }
      await settle(DEFAULT_STATION, machine)
    }
  } catch (failure) {
    // without storage a page is opened all the same, and says by itself what it cannot do
    console.error(failure)
  }
  if (parameters.refused !== undefined) sayNotUsed(parameters.refused, parameters.language)
  void followStation(parameters.station)
  return parameters
}

function sayNotUsed(address: string, language: Language | undefined): void {
  const line = document.createElement('p')
  line.className = 'aside'
  const say = (): void => {
    const shown = address.length > 60 ? `${address.slice(0, 60)}…` : address
    line.textContent = NOT_USED[language ?? nearestLanguage(document.documentElement.lang) ?? 'zh-Hans'](shown)
  }
  say()
  new MutationObserver(say).observe(document.documentElement, { attributeFilter: ['lang'] })
  document.body.append(line)
}

/** Notes the station's id when its manifest is read, now or after the network came back. */
async function followStation(station: string): Promise<void> {
  const { sharedFeed } = await import('@doorstep/sources/feed')
  const { feed } = sharedFeed(new URL(station, document.baseURI))
  let seen: string | undefined
  const look = async (): Promise<void> => {
    const id = feed.view.station.value?.id
    if (id === undefined || id === seen) return
    seen = id
    if (await learn(station, id, machine)) location.reload()
  }
  feed.subscribe(() => void look().catch((failure: unknown) => console.error(failure)))
  await look()
}
