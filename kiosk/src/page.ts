// What every page of the kiosk does first: the station of its address, the journals of this machine, the service worker.
import { late } from '@doorstep/elements'
import type { StationBackups } from '@doorstep/sources/backup'
import type { PageParameters } from './address.js'
import { encloseWindow, holdWindow } from './enclose.js'
import { keepErrors } from './errors.js'
import { followStation, sayElsewhere } from './follow-station.js'
import { databaseName, parametersHere } from './here.js'
import { notes } from './machine.js'
import { pageClock } from './page-clock.js'
import { registerWorker } from './register-worker.js'
import { askToKeep, openStorage, type Keeping, type OpenedStorage } from './storage.js'
import { followUpdates } from './update.js'
import { bePresent, WINDOW_KINDS } from './windows/presence.js'

/** The windows that residents stand before; the others are the staff's. */
const RESIDENTS = new Set(['lobby', 'display', 'second'])

export interface PageOptions {
  /** Names this window's device as the actor of its commands. */
  readonly device: string
  /** What stands inside the station. */
  readonly content: Node
  /** Whether this window brings new versions into use, or only follows when another did. */
  readonly activates: boolean
  /** Whether this window may be reloaded now. */
  readonly free: () => boolean
  /** Whether it may go to another station now, where nothing of what is open here is found again; without it as it may be reloaded. */
  readonly leaves?: () => boolean
}

export interface OpenedPage {
  readonly parameters: PageParameters
  readonly storage: OpenedStorage
  /** What the browser says about keeping the data; asked once storage is open. */
  readonly keeping: Promise<Keeping>
  /** The station's backups, once the station is known; undefined without storage. */
  readonly backups: Promise<StationBackups> | undefined
}

/**
 * Opens a page of the kiosk: puts a station with its journals around the content and shows it. A station whose storage
 * cannot be opened is shown all the same, read-only.
 */
export async function openPage({ device, content, activates, free, leaves = free }: PageOptions): Promise<OpenedPage> {
  keepErrors(device, notes)
  const parameters = await parametersHere()
  followStation({ shown: parameters.station, free: leaves, say: device === 'desk' ? sayElsewhere : () => undefined })
  const station = document.createElement('doorstep-station')
  const clock = pageClock()
  clock.give(station)
  station.src = parameters.station
  station.device = device
  station.enclosed = RESIDENTS.has(device)
  if (station.enclosed) encloseWindow()
  else holdWindow()
  station.append(content)
  // first the content, without journals: what is public is shown whether or not storage can be opened
  document.querySelector('#page')?.replaceChildren(station)
  const storage = await openStorage(parameters.station, clock.now)
  const kind = WINDOW_KINDS.find((each) => each === device)
  if (kind) bePresent(kind, databaseName(parameters.station), notes())
  let backups: OpenedPage['backups']
  if ('database' in storage) {
    const { database, numbering } = storage
    station.snapshots = database.snapshots
    station.personal = database.private
    station.journals = numbering.journals
    backups = late(() => import('./records/keep.js')).then(({ keepRecords }) =>
      keepRecords({ database, numbering, src: parameters.station, device, now: clock.now }),
    )
    backups.catch((failure: unknown) => console.error(failure))
  }
  void registerWorker().then((registration) => registration && followUpdates(registration, { activates, free }))
  return { parameters, storage, keeping: askToKeep(), backups }
}
