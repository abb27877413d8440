// The station of this page on this machine: its address settled, its database found, and a quiet line when the address was not used.
import { late } from '@doorstep/elements'
import type { FeedFailure } from '@doorstep/model/feed'
import { nearestLanguage, type Language } from '@doorstep/model/text'
import type { Instant } from '@doorstep/model/time'
import { fetchText, openFeedStore, sharedFeed } from '@doorstep/sources/feed'
import { DEFAULT_STATION, pageParameters, type PageParameters } from './address.js'
import { boundStations, databaseOf, learn, bindStation, type Machine } from './identity.js'
import { askServer, demoClock, keepStation, keptStation, SERVED_ADDRESS, type Served } from './kept-station.js'

/** How long the first opening of an address may ask for its manifest. */
const ASK_MS = 3000
/** What a server answers to an address that names no file of its: not readable, not there, gone, too long. */
const NO_FILE: ReadonlySet<number> = new Set([400, 404, 410, 414])
const NO_NOTES: Machine['notes'] = { getItem: () => null, setItem: () => undefined }

/** How long a page waits for its server's word. */
const SERVED_MS = 1500

const DEMO_TIME: Record<Language, (time: string) => string> = {
  'zh-Hans': (time) => `演示时间 ${time}，不是现在真的时间`,
  'zh-Hant': (time) => `示範時間 ${time}，不是現在真的時間`,
  en: (time) => `Demo time ${time}, not the real one`,
}
const KEPT: Record<Language, (address: string) => string> = {
  'zh-Hans': (address) => `给工作人员：网址里的 station=${address} 用不了，这里还是这台机器原来的服务站。`,
  'zh-Hant': (address) => `給工作人員：網址裏的 station=${address} 用不了，這裏還是這台機器原來的服務站。`,
  en: (address) => `For staff: station=${address} in the address cannot be used; this is still the station this machine is set to.`,
}
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

/** The name of the database of a station on this machine: one for all spellings and addresses of it. */
export function databaseName(station: string): string {
  const name = databaseOf(station, notes())
  // a queue in the demo's own time is another queue, and begins anew with each start of its server
  return demo && station === DEFAULT_STATION ? `${name}:demo-${demo.since}` : name
}

let demo: Served['demo']

/** The demo's own clock, when its server sets one and this page shows the demo. Right once the parameters are known. */
export function demoTime(): (() => Instant) | undefined {
  return demo && demoClock(DEFAULT_STATION, { demo }, () => Date.now())
}

let here: Promise<PageParameters> | undefined

/** This page's parameters, with an address that can be used and whose database is known. Asked first by every page; never rejects. */
export function parametersHere(): Promise<PageParameters> {
  return (here ??= settled())
}

async function settled(): Promise<PageParameters> {
  const address = new URL(location.href)
  const { asked, refused, ...rest } = pageParameters(address)
  const kept = keptStation(notes(), address)
  let wanted = asked
  let notUsed = refused
  if (wanted !== undefined && wanted !== kept && !(await usable(wanted))) [wanted, notUsed] = [undefined, wanted]
  if (wanted !== undefined) keepStation(notes(), wanted)
  const set = wanted ?? kept
  const served = set === undefined || set === DEFAULT_STATION ? await askServer(notes(), address, askHere) : {}
  const station = set ?? served.station ?? DEFAULT_STATION
  if (station === DEFAULT_STATION) demo = served.demo
  if (station !== wanted) await usable(station)
  const { language } = rest
  if (notUsed !== undefined) sayAside(notUsed, kept === undefined ? NOT_USED : KEPT, language)
  if (demo) sayDemoTime(language)
  void followStation(station)
  return { ...rest, station, asked, ...(notUsed !== undefined && { refused: notUsed }) }
}

/** Whether there is a station at an address, as far as this machine can know; its database is known then. */
async function usable(station: string): Promise<boolean> {
  try {
    return await bindStation(station, machine)
  } catch (failure) {
    // without storage a page is opened all the same, and says by itself what it cannot do
    console.error(failure)
    return true
  }
}

async function askHere(): Promise<unknown> {
  const answer = await fetch(SERVED_ADDRESS, { cache: 'no-store', signal: AbortSignal.timeout(SERVED_MS) })
  // a server that says nothing sends what it has in its place
  return answer.ok ? ((await answer.json().catch(() => ({}))) as unknown) : {}
}

/** A quiet line below the page, in the page's language. `say` is asked again for another language, or by `again`. */
function sayLine(say: (language: Language) => string, language: Language | undefined): () => void {
  const line = document.createElement('p')
  line.className = 'aside'
  const write = (): void => {
    line.textContent = say(language ?? nearestLanguage(document.documentElement.lang) ?? 'zh-Hans')
  }
  write()
  new MutationObserver(write).observe(document.documentElement, { attributeFilter: ['lang'] })
  document.body.append(line)
  return write
}

function sayAside(address: string, words: typeof NOT_USED, language: Language | undefined): void {
  const shown = address.length > 60 ? `${address.slice(0, 60)}…` : address
  sayLine((spoken) => words[spoken](shown), language)
}

function sayDemoTime(language: Language | undefined): void {
  const time = new Intl.DateTimeFormat('en-GB', { timeZone: 'Asia/Shanghai', hour: '2-digit', minute: '2-digit' })
  setInterval(
    sayLine((spoken) => DEMO_TIME[spoken](time.format(demoTime()?.())), language),
    1000,
  )
}

/** Notes the station's id when its manifest is read, now or after the network came back; says to staff when there is none to read. */
async function followStation(station: string): Promise<void> {
  const { feed } = sharedFeed(new URL(station, document.baseURI))
  let seen: string | undefined
  let takeAway: (() => void) | undefined
  let saying = false
  const look = async (): Promise<void> => {
    const { value, failures, loading } = feed.view.station
    const [failure] = failures
    if (value) {
      takeAway?.()
      takeAway = undefined
    } else if (failure && !loading && !saying && station !== DEFAULT_STATION) {
      saying = true
      const lost = await openLost(station, failure)
      // what says so may come only after the station did
      if (feed.view.station.value) lost()
      else takeAway = lost
    }
    const id = value?.id
    if (id === undefined || id === seen) return
    seen = id
    if (await learn(station, id, machine)) location.reload()
  }
  feed.subscribe(() => void look().catch((failure: unknown) => console.error(failure)))
  await look()
}

async function openLost(station: string, failure: FeedFailure): Promise<() => void> {
  const [{ sayLost }, { indexedDbPins }] = await late(() => Promise.all([import('./station-lost.js'), import('@doorstep/sources/journal')]))
  const bound = boundStations(notes()).filter(({ address, id }) => id !== undefined && address !== station && address !== DEFAULT_STATION)
  return sayLost({
    station,
    failure,
    pins: () => indexedDbPins(`${databaseName(station)}:pins`),
    others: [...bound, { address: DEFAULT_STATION, id: undefined }],
    choose: (chosen) => {
      keepStation(notes(), chosen)
      const next = new URL(location.href)
      next.searchParams.delete('station')
      // an enclosed window leads nowhere else, and may begin anew
      history.replaceState(null, '', next)
      location.reload()
    },
  })
}
