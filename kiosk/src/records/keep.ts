// What every window does for the station's records beside its own work: each day's summary and backup, and a word when numbers must wait.
import { keepSummaries, localDateTime, nearestLanguage, type Station } from '@doorstep/model'
import { StationBackups, type Numbering } from '@doorstep/sources/backup'
import { sharedFeed } from '@doorstep/sources/feed'
import type { StationDatabase } from '@doorstep/sources/journal'
import { databaseName } from '../here.js'
import { pageWords } from '../page.words.js'
import { keepWords } from './keep.words.js'

const LOOK_FOR_BACKUP_MS = 600_000
const LOOK_FOR_LOSS_MS = 30_000

export interface KeepOptions {
  readonly database: StationDatabase
  readonly numbering: Numbering
  /** Address of the station's manifest. */
  readonly src: string
  readonly device: string
}

/** The note by which the windows of a machine hear that a backup was restored. */
const restoredKey = (src: string): string => `doorstep-restored:${databaseName(src)}`

/** Tells the other windows that what they have in memory is of before a restore. */
export function tellRestored(src: string): void {
  localStorage.setItem(restoredKey(src), crypto.randomUUID())
}

/** Begins; resolves with the backups once the station is known. Any number of windows may do this at once. */
export async function keepRecords({ database, numbering, src, device }: KeepOptions): Promise<StationBackups> {
  addEventListener('storage', ({ key }) => {
    if (key === restoredKey(src)) location.reload()
    else void sayLost(numbering, src, device)
  })
  setInterval(() => void sayLost(numbering, src, device), LOOK_FOR_LOSS_MS)
  void sayLost(numbering, src, device)

  const { id, timeZone } = await stationAt(src)
  const journal = numbering.journal
  // until the page goes; what cannot be counted now is made up at the next opening
  const signal = new AbortController().signal
  keepSummaries({ journal, store: database.summaries, timeZone, signal }).catch((failure: unknown) => console.error(failure))
  const backups = new StationBackups({
    database,
    station: id,
    today: () => localDateTime(Date.now(), timeZone).slice(0, 10),
    now: Date.now,
    lock: `doorstep-backup:${databaseName(src)}`,
    hold: () => numbering.lost(),
  })
  const backUp = () => void backups.runIfDue().catch((failure: unknown) => console.error(failure))
  setInterval(backUp, LOOK_FOR_BACKUP_MS)
  backUp()
  return backups
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

let says: HTMLElement | undefined

/** Puts a line over the page while numbers must wait, and takes it away when they go on. */
async function sayLost(numbering: Numbering, src: string, device: string): Promise<void> {
  // the records' own page has a form in its place
  if (device === 'records') return
  const lost = await numbering.lost().catch(() => false)
  // the lobby is exactly one screen high and does not scroll
  const lobby = document.querySelector<HTMLElement>('lobby-app')
  if (!lost) {
    says?.remove()
    says = undefined
    lobby?.style.removeProperty('block-size')
    return
  }
  const language = nearestLanguage(document.documentElement.lang) ?? 'zh-Hans'
  const words = keepWords[language]
  const line = (says ??= document.createElement('p'))
  line.className = 'trouble'
  line.setAttribute('role', 'alert')
  line.textContent = device === 'lobby' ? words.lobby : `${words.staff} `
  // the hall's and the desk's other screens say it too, and lead nobody to the records
  if (device === 'counter' || device === 'needs') {
    const link = document.createElement('a')
    link.href = `/counter/records/?station=${encodeURIComponent(src)}`
    link.textContent = pageWords[language].titles.records
    link.style.color = 'inherit'
    line.append(link)
  }
  line.style.fontSize = 'var(--doorstep-text, 1.25rem)'
  if (!line.isConnected) document.body.prepend(line)
  lobby?.style.setProperty('block-size', `calc(100dvh - ${line.offsetHeight}px)`)
}
