// The world around the script of a page of the kiosk: a machine, its storage and its windows, all made up. Each script is loaded after this.
import { fakePage, settled, type FakeElement } from './fake-page.js'

export const OWN = '/stations/own/station.json'

/** An element whose script is tried elsewhere. */
const Part = Function

export const world = {
  storage: {} as unknown,
  parameters: {} as Record<string, unknown>,
  did: [] as string[],
  opened: [] as unknown[],
  /** Which windows note their errors, and say that they are there. */
  noting: [] as string[],
  present: [] as unknown[],
  updates: [] as { activates: unknown; free: () => boolean }[],
  /** When a window goes to another station. */
  following: [] as { shown: string; free: () => boolean }[],
  registration: 'registration' as unknown,
  printers: [] as unknown[],
  kept: [] as Record<string, unknown>[],
  backups: undefined as unknown,
  /** What may be waited for before the page is there. */
  slow: undefined as Promise<void> | undefined,
  demo: undefined as undefined | (() => number),
  /** What a feed shows, and who is told when it shows something else. */
  view: { station: { value: 'the station' as string | undefined } },
  hears: [] as (() => void)[],
}

for (const name of [
  'backups',
  'call-display',
  'counter',
  'feed-report',
  'matters',
  'meal-calendar',
  'needs',
  'needs-desk',
  'pins',
  'rating',
  'records',
  'service-board',
])
  vi.doMock(`@doorstep/elements/define/${name}`, () => ({}))
for (const name of ['service-wall', 'station', 'ticket-dispenser', 'ticket-status', 'timetable'])
  vi.doMock(`@doorstep/elements/define/${name}`, () => ({}))
vi.doMock('@doorstep/elements', () => ({
  late: (work: () => Promise<unknown>) => work(),
  once: (compute: unknown) => compute,
  ledgerContext: (stream: string) => `ledger of ${stream}`,
  parseTicketLink: (hash: string) => (hash === '#known' ? { token: 'secret', number: 'A001' } : undefined),
}))
vi.doMock('@doorstep/sources/journal', () => ({
  indexedDbPins: (name: string) => `PINs ${name}`,
  keptText: (name: string) => `text of ${name}`,
}))
vi.doMock('@doorstep/sources/feed', () => ({
  sharedFeed: () => ({ feed: { view: world.view, subscribe: (hear: () => void) => void world.hears.push(hear) } }),
}))
vi.doMock('../../kiosk/src/here.js', () => ({
  parametersHere: () => Promise.resolve(world.parameters),
  databaseName: (station: string) => `db${station}`,
  demoTime: () => world.demo,
}))
vi.doMock('../../kiosk/src/storage.js', () => ({
  openStorage: async (station: string, now: () => number) => {
    world.opened.push([station, now()])
    await world.slow
    return world.storage
  },
  askToKeep: () => Promise.resolve({ persistent: true, used: 2_000_000, quota: 9 }),
}))
vi.doMock('../../kiosk/src/enclose.js', () => ({
  encloseWindow: () => void world.did.push('encloses'),
  holdWindow: () => void world.did.push('holds'),
}))
vi.doMock('../../kiosk/src/register-worker.js', () => ({ registerWorker: () => Promise.resolve(world.registration) }))
vi.doMock('../../kiosk/src/update.js', () => ({
  followUpdates: (_: unknown, following: (typeof world.updates)[number]) => void world.updates.push(following),
}))
vi.doMock('../../kiosk/src/follow-station.js', () => ({
  followStation: (following: (typeof world.following)[number]) => void world.following.push(following),
  sayElsewhere: () => undefined,
}))
vi.doMock('../../kiosk/src/printer/follow-printer.js', () => ({
  followPrinter: (database: string, use: (printer: unknown) => void) => (world.printers.push(database), use('a printer')),
}))
vi.doMock('../../kiosk/src/records/keep.js', () => ({
  keepRecords: (options: Record<string, unknown>) => {
    world.kept.push(options)
    return world.backups instanceof Error ? Promise.reject(world.backups) : Promise.resolve('backups')
  },
  tellRestored: (station: string) => void world.did.push(`tells of ${station}`),
}))
vi.doMock('../../kiosk/src/lobby/lobby-app.js', () => ({ LobbyApp: Part }))
for (const name of ['attract', 'bar', 'bell', 'home', 'human', 'idle', 'scroll', 'shut'])
  vi.doMock(`../../kiosk/src/lobby/lobby-${name}.js`, () => ({ [`Lobby${name.charAt(0).toUpperCase()}${name.slice(1)}`]: Part }))
vi.doMock('../../kiosk/src/desk/desk-app.js', () => ({ DeskApp: Part }))
vi.doMock('../../kiosk/src/desk/desk-bell.js', () => ({ DeskBell: Part }))
vi.doMock('../../kiosk/src/display/display-footer.js', () => ({ DisplayFooter: Part }))
vi.doMock('../../kiosk/src/second/second-screen.js', () => ({ SecondScreen: Part }))
vi.doMock('../../kiosk/src/printer/printer-setup.js', () => ({ PrinterSetup: Part }))
for (const name of ['BellSetup', 'DeskSettings', 'MachineCheck', 'SoundSetup', 'StationChoice', 'StorageRepair', 'WindowsHere'])
  vi.doMock(`../../kiosk/src/settings/${name.replace(/(?!^)[A-Z]/, '-$&').toLowerCase()}.js`, () => ({ [name]: Part }))
vi.doMock('../../kiosk/src/errors.js', () => ({ keepErrors: (device: string) => void world.noting.push(device) }))
vi.doMock('../../kiosk/src/windows/presence.js', () => ({
  WINDOW_KINDS: ['lobby', 'display', 'desk', 'second', 'wall'],
  bePresent: (kind: string, database: string) => void world.present.push([kind, database]),
}))

const journal = (name: string) => `journal of ${name}`
export const STORAGE = {
  database: { snapshots: 'snapshots', private: 'private', summaries: 'summaries', journal },
  numbering: { journals: { queue: 'q', needs: 'n' } },
}
export const failing = (code: string) => ({ failure: { code } })

/** Makes it anew before each test, and takes it away afterwards. */
export function eachInItsWorld(): void {
  beforeEach(() => {
    vi.resetModules()
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'performance', 'Date'] })
    Object.assign(world, { storage: STORAGE, parameters: { station: OWN, language: undefined } })
    Object.assign(world, {
      noting: [],
      present: [],
      did: [],
      opened: [],
      updates: [],
      following: [],
      registration: 'registration',
      printers: [],
      kept: [],
      backups: undefined,
    })
    Object.assign(world, { slow: undefined, demo: () => 1234, view: { station: { value: 'the station' } }, hears: [] })
    vi.stubGlobal('crypto', { subtle: {} })
    vi.stubGlobal('window', globalThis)
    vi.stubGlobal('navigator', { language: 'zh-CN' })
  })
  afterEach(() => {
    vi.useRealTimers()
    vi.unstubAllGlobals()
    vi.restoreAllMocks()
  })
}

/** Written out, so that whoever looks for the tests of a script finds them. */
const SCRIPTS = {
  desk: () => import('../../kiosk/src/desk/main.js'),
  display: () => import('../../kiosk/src/display/main.js'),
  lobby: () => import('../../kiosk/src/lobby/main.js'),
  second: () => import('../../kiosk/src/second/main.js'),
  ticket: () => import('../../kiosk/src/ticket/main.js'),
  wall: () => import('../../kiosk/src/wall/main.js'),
}

/** Runs a page's script at an address. */
export async function run(name: keyof typeof SCRIPTS, address = '/', found: Record<string, FakeElement> = {}) {
  const page = fakePage(address, found)
  vi.stubGlobal('innerWidth', 1080)
  await SCRIPTS[name]()
  await settled()
  return { ...page, station: page.made.find(({ tag }) => tag === 'doorstep-station') }
}
export const tags = (element: FakeElement | undefined) => element?.children.map(({ tag }) => tag)
export const given = (element: FakeElement | undefined, ...names: string[]) => names.map((name) => element?.[name])

/** The desks that are taken, as an element hears of them that asks the station around it for the queue. */
export function takenDesks(element: FakeElement): Set<string> {
  const desks = new Set<string>()
  element.addEventListener('context-request', (event) => {
    const { context, callback, subscribe } = event as unknown as {
      context: unknown
      callback: (found: unknown) => void
      subscribe: boolean
    }
    if (context === 'ledger of queue' && subscribe) callback({ ledger: { view: { state: { desks } } } })
  })
  return desks
}
