// The station of this page on this machine: its address settled, its database found, and a quiet line when the address was not used.
import { late } from '@doorstep/elements'
import type { FeedFailure } from '@doorstep/model/feed'
import { nearestLanguage, type Language } from '@doorstep/model/text'
import type { Instant } from '@doorstep/model/time'
import { sharedFeed } from '@doorstep/sources/feed'
import { DEFAULT_STATION, pageParameters, type PageParameters } from './address.js'
import { hereWords } from './here.words.js'
import { bindStation, boundStations, databaseOf, learn } from './identity.js'
import { beginAnew } from './follow-station.js'
import { askServer, chooseStation, demoClock, keepStation, keptStation, SERVED_ADDRESS, type Served } from './kept-station.js'
import { machine, notes } from './machine.js'

/** How long a page waits for its server's word. */
const SERVED_MS = 1500
/** So many signs of an address that cannot be used are shown. */
const LONGEST_SHOWN = 60

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
  if (notUsed !== undefined) sayAside(notUsed, kept === undefined ? 'notUsed' : 'kept', language)
  if (demo) sayDemoTime(language)
  followStation(station)
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

function sayAside(address: string, says: 'notUsed' | 'kept', language: Language | undefined): void {
  const shown = address.length > LONGEST_SHOWN ? `${address.slice(0, LONGEST_SHOWN)}…` : address
  sayLine((spoken) => hereWords[spoken][says](shown), language)
}

function sayDemoTime(language: Language | undefined): void {
  const time = new Intl.DateTimeFormat('en-GB', { timeZone: 'Asia/Shanghai', hour: '2-digit', minute: '2-digit' })
  setInterval(
    sayLine((spoken) => hereWords[spoken].demoTime(time.format(demoTime()?.())), language),
    1000,
  )
}

/** Notes the station's id when its manifest is read, now or after the network came back; says to staff when there is none to read. */
function followStation(station: string): void {
  const { feed } = sharedFeed(new URL(station, document.baseURI))
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
    if (value && (await learn(station, value.id, machine))) location.reload()
  }
  const lookAgain = (): void => void look().catch((failure: unknown) => console.error(failure))
  feed.subscribe(lookAgain)
  lookAgain()
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
      chooseStation(notes(), chosen)
      beginAnew()
    },
  })
}
