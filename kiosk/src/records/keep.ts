// What every window does for the station's records beside its own work: each day's summary and backup, and a word when numbers must wait.
import { ContextEvent } from '@lit/context'
import { ledgerContext } from '@doorstep/elements'
import type { LedgerView } from '@doorstep/model/journal'
import { keepSummaries, type QueueEvent } from '@doorstep/model/queue'
import type { Station } from '@doorstep/model/station'
import { allStreams, type StreamLedger, type StreamTypes } from '@doorstep/model/streams'
import { nearestLanguage } from '@doorstep/model/text'
import { localDateTime, MINUTE_MS, type Instant } from '@doorstep/model/time'
import { StationBackups, type Numbering } from '@doorstep/sources/backup'
import { sharedFeed } from '@doorstep/sources/feed'
import { indexedDbPins, type StationDatabase } from '@doorstep/sources/journal'
import { databaseName } from '../here.js'
import { keepOn } from '../keep-on.js'
import { deskAppWords } from '../desk/desk-app.words.js'
import { keepWords } from './keep.words.js'

const LOOK_FOR_BACKUP_MS = 600_000
const LOOK_FOR_LOSS_MS = 30_000

export interface KeepOptions {
  readonly database: StationDatabase
  readonly numbering: Numbering
  /** Address of the station's manifest. */
  readonly src: string
  readonly device: string
  /** The station's time. */
  readonly now: () => Instant
}

/** The note by which the windows of a machine hear that a backup was restored. */
const restoredKey = (src: string): string => `doorstep-restored:${databaseName(src)}`

/** Tells the other windows that what they have in memory is of before a restore. */
export function tellRestored(src: string): void {
  localStorage.setItem(restoredKey(src), crypto.randomUUID())
}

/** Begins; resolves with the backups once the station is known. Any number of windows may do this at once. */
export async function keepRecords({ database, numbering, src, device, now }: KeepOptions): Promise<StationBackups> {
  addEventListener('storage', ({ key }) => {
    if (key === restoredKey(src)) location.reload()
    else void sayLost(numbering, device)
  })
  setInterval(() => void sayLost(numbering, device), LOOK_FOR_LOSS_MS)
  void sayLost(numbering, device)
  listen(() => void sayLost(numbering, device))

  const { id, timeZone } = await stationAt(src)
  const journal = numbering.journal<QueueEvent>('queue')
  // until the page goes; what cannot be counted now is made up at the next opening
  const signal = new AbortController().signal
  void keepOn(() => keepSummaries({ journal, store: database.summaries, timeZone, signal }), MINUTE_MS)
  const backups = new StationBackups({
    database,
    station: id,
    today: () => localDateTime(now(), timeZone).slice(0, 10),
    now,
    lock: `doorstep-backup:${databaseName(src)}`,
    hold: () => numbering.lost(),
    pinHolders: () => pinHoldersHere(src),
  })
  const backUp = () => void backups.runIfDue().catch((failure: unknown) => console.error(failure))
  setInterval(backUp, LOOK_FOR_BACKUP_MS)
  backUp()
  return backups
}

/** Who has a PIN on this machine; a page without a slow hash has none, and cannot know. */
async function pinHoldersHere(src: string): Promise<ReadonlySet<string>> {
  const pins = indexedDbPins(`${databaseName(src)}:pins`)
  try {
    return await pins.workers()
  } finally {
    pins.close()
  }
}

/** The station of a manifest, as soon as there is one; the feed stays open as long as the page. */
function stationAt(src: string): Promise<Station> {
  const { feed } = sharedFeed(new URL(src, document.baseURI))
  return new Promise((resolve) => {
    const stop = feed.subscribe(() => look())
    const look = (): void => {
      const { value } = feed.view.station
      if (!value) return
      stop()
      resolve(value)
    }
    look()
  })
}

/** What was heard last of each ledger of the station around the page. */
const heard = new Map<unknown, LedgerView<unknown>>()

/** How much of a long journal has been read while it is opened. */
function percent(view: LedgerView<unknown> | undefined): number | undefined {
  return view?.progress === undefined ? undefined : Math.floor(view.progress * 100)
}

/** Asks for the station's ledgers as a component would, and looks again whenever one of them changes between hearing and not. */
function listen(look: () => void): void {
  const inside = document.querySelector('doorstep-station > *')
  for (const context of allStreams().map(({ name }) => ledgerContext(name))) {
    let stop: (() => void) | undefined
    const receive = (found: { readonly ledger: StreamLedger<StreamTypes> } | undefined) => {
      stop?.()
      const take = (view: LedgerView<unknown>): void => {
        const before = heard.get(context)
        heard.set(context, view)
        if (before?.deafSince !== view.deafSince || before?.numbersUnsure !== view.numbersUnsure || percent(before) !== percent(view))
          look()
      }
      stop = found?.ledger.subscribe(take)
      if (found) take(found.ledger.view)
    }
    inside?.dispatchEvent(new ContextEvent(context, inside, receive, true))
  }
}

let says: HTMLElement | undefined

/** Puts a line over the page while numbers must wait, or this window hears nothing of the others, and takes it away when all goes on. */
async function sayLost(numbering: Numbering, device: string): Promise<void> {
  const views = [...heard.values()]
  const lost = views.some(({ numbersUnsure }) => numbersUnsure) || (await numbering.lost().catch(() => false))
  const deafSince = views.find((view) => view.deafSince !== undefined)?.deafSince
  // the lobby is exactly one screen high and does not scroll
  const lobby = document.querySelector<HTMLElement>('lobby-app')
  const read = views.map(percent).find((each) => each !== undefined)
  if (!lost && deafSince === undefined && read === undefined) {
    says?.remove()
    says = undefined
    lobby?.style.removeProperty('block-size')
    return
  }
  const language = nearestLanguage(document.documentElement.lang) ?? 'zh-Hans'
  const words = keepWords[language]
  const line = (says ??= document.createElement('p'))
  line.className = 'trouble'
  const isLobby = device === 'lobby'
  const clock = new Intl.DateTimeFormat(language, { hour: '2-digit', minute: '2-digit' })
  // a percentage every moment is no alarm
  line.setAttribute('role', lost || deafSince !== undefined ? 'alert' : 'status')
  const deaf = isLobby ? words.deafLobby : words.deaf(clock.format(deafSince))
  line.textContent = lost ? (isLobby ? words.lobby : `${words.staff} `) : deafSince === undefined ? words.reading(read ?? 0) : deaf
  // the hall's and the desk's other screens say it too, and lead nobody anywhere
  if (lost && device === 'desk') {
    const link = document.createElement('a')
    link.href = '#settings/backups'
    link.textContent = deskAppWords[language].rooms.settings
    link.style.color = 'inherit'
    line.append(link)
  }
  line.style.fontSize = 'var(--doorstep-text, 1.25rem)'
  if (!line.isConnected) document.body.prepend(line)
  lobby?.style.setProperty('block-size', `calc(100dvh - ${line.offsetHeight}px)`)
}
