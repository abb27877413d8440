// A station's backups without a browser: which folder they go to, when one is due, what is kept of a failure, and whose data leave a folder.
import type { StationContents, StreamRecord } from '../journal/contents.js'
import { backUp, privateName } from './backup.js'
import { StationBackups, type StationBackupsOptions } from './backups.js'
import { MemoryFolder } from './folder.js'
import { readPrivateBackup, writeBackup, type BackupHeader } from './format.js'
import { pinHolders } from './pin-holders.js'
import { restoreBackup, verifyBackup } from './restore.js'
import { inTurn, recordOf } from './testing/records.js'

const NOW = Date.UTC(2026, 10, 20, 2)
const DAY = '2026-11-20'

/** A folder of the machine, as far as backups use it. */
class Handle {
  readonly files = new MemoryFolder()
  readonly asked: string[] = []
  permission: PermissionState = 'granted'
  isGone = false

  constructor(readonly name: string) {}

  private use(): MemoryFolder {
    if (this.isGone) throw new Error('the folder is gone')
    return this.files
  }
  async queryPermission({ mode }: { mode: string }): Promise<PermissionState> {
    this.asked.push(`query ${mode}`)
    return this.permission
  }
  async requestPermission({ mode }: { mode: string }): Promise<PermissionState> {
    this.asked.push(`request ${mode}`)
    return (this.permission = 'granted')
  }
  async isSameEntry(other: unknown): Promise<boolean> {
    return this === other
  }
  async *entries() {
    yield ['a folder', { kind: 'directory' }]
    for (const name of await this.use().names()) yield [name, { kind: 'file' }]
  }
  async getFileHandle(name: string, { create = false } = {}) {
    const files = this.use()
    if (!create) await files.read(name)
    return {
      getFile: () => files.read(name),
      createWritable: async () => ({ write: (content: Blob) => files.write(name, content), close: async () => undefined }),
    }
  }
  async removeEntry(name: string): Promise<void> {
    await this.use().remove(name)
  }

  get asHandle(): FileSystemDirectoryHandle {
    return this as unknown as FileSystemDirectoryHandle
  }
}

const TICKETS: readonly StreamRecord[] = [1, 2].map((version) => ({ stream: 'queue', record: recordOf(version) }))
const value = (ref: string, expires = NOW + 5000) => ({ ref, value: `number of ${ref}`, expires })

/** A station's database and its backups; `records` and `entries` are what is in it. */
function station(more: Partial<StationBackupsOptions> = {}) {
  const held = { records: TICKETS, entries: [value('r1')], day: DAY, kept: new Map<string, unknown>() }
  const database = {
    contents: {
      records: () => inTurn(held.records),
      privateEntries: async () => held.entries,
      restore: async () => undefined,
    },
    generation: async () => 'aaaaaaaa',
    kept: async (name: string) => held.kept.get(name),
    keep: async (name: string, what: unknown) => void held.kept.set(name, what),
  }
  const backups = new StationBackups({ database, station: 'wutongli', today: () => held.day, now: () => NOW, lock: 'backup', ...more })
  return { backups, held }
}

const FILE = 'doorstep-wutongli-aaaaaa-2026-11-20.jsonl'
const MINE = privateName('wutongli', 'aaaaaaaa')
const namesIn = async ({ files }: Handle): Promise<readonly string[]> => (await files.names()).toSorted()

/** Personal data of another generation in a folder. */
async function putOthers({ files }: Handle, expires: number): Promise<string> {
  const other = new MemoryFolder()
  const contents = { records: () => inTurn(TICKETS), privateEntries: async () => [value('old', expires)] }
  await backUp({ contents, generation: 'bbbbbbbb', station: 'wutongli', day: DAY, now: 0 }, other)
  const name = privateName('wutongli', 'bbbbbbbb')
  await files.write(name, await other.read(name))
  return name
}

beforeEach(() => vi.stubGlobal('navigator', {}))
afterEach(() => vi.unstubAllGlobals())

describe('who has a PIN', () => {
  const header = async ({ file }: { readonly file: Blob }) => JSON.parse((await file.text()).split('\n', 1)[0] ?? '') as object

  test('stands in a backup by id, the last that was known, and no PIN does', async () => {
    vi.spyOn(console, 'warn').mockImplementation(() => undefined)
    let workers: () => Promise<readonly string[]> = async () => []
    const { backups, held } = station({ pinHolders: () => workers() })
    expect(await header(await backups.download())).not.toHaveProperty('pinHolders')
    workers = async () => ['w7', 'w1']
    expect(await header(await backups.download())).toHaveProperty('pinHolders', ['w1', 'w7'])
    // lost or unreadable now: they had one all the same
    workers = async () => []
    expect(await header(await backups.download())).toHaveProperty('pinHolders', ['w1', 'w7'])
    workers = () => Promise.reject(new Error('the disk'))
    expect(await header(await backups.download())).toHaveProperty('pinHolders', ['w1', 'w7'])
    workers = async () => ['w7']
    expect(await header(await backups.download())).toHaveProperty('pinHolders', ['w7'])
    expect(await pinHolders({ kept: async (name) => held.kept.get(name) })).toEqual(['w7'])
    expect(await pinHolders({ kept: async () => 'w7' })).toEqual([])
  })

  test('goes with what is restored, in one with the records', async () => {
    const { backups } = station({ pinHolders: async () => ['w7', 'w1'] })
    const { file } = await backups.download()
    const restored: unknown[] = []
    const contents = { restore: async (given: unknown) => void restored.push(given) } as unknown as StationContents
    await restoreBackup(await verifyBackup([file], 'wutongli'), contents)
    expect(restored).toMatchObject([{ count: 2, pinHolders: ['w1', 'w7'] }])
    const before = await station().backups.download()
    await restoreBackup(await verifyBackup([before.file], 'wutongli'), contents)
    expect(restored).toMatchObject([{}, { pinHolders: [] }])
  })

  test.each([['w7'], [{ w7: 1 }], [[7]]])('must be ids: a header with %j is damaged', async (pinHolders) => {
    const parts = { doorstep: 'backup', format: 1, kind: 'journal', station: 'wutongli', generation: 'a', day: DAY, made: '' } as const
    const { file } = await writeBackup({ ...parts, pinHolders } as unknown as BackupHeader, TICKETS, () => 'queue')
    await expect(verifyBackup([file], 'wutongli')).rejects.toMatchObject({ code: 'damaged' })
  })
})

describe('a folder', () => {
  test('is none before one was chosen; where the browser has no way to choose one it says so', async () => {
    const { backups } = station()
    const none = { folder: undefined, permission: undefined, last: undefined, failure: undefined, due: true }
    expect(await backups.state()).toEqual({ ...none, canChoose: false })
    vi.stubGlobal('showDirectoryPicker', () => undefined)
    expect(await backups.state()).toEqual({ ...none, canChoose: true })
    expect(await backups.allow()).toBe('denied')
    await expect(backups.run()).rejects.toMatchObject({ code: 'nothing', message: 'No folder was chosen for backups.' })
  })

  test('is asked for by its purpose, to be written into; who closes the question changes nothing', async () => {
    const { backups } = station()
    const handle = new Handle('备份')
    const picker = vi.fn(async (): Promise<FileSystemDirectoryHandle> => handle.asHandle)
    vi.stubGlobal('showDirectoryPicker', picker)
    expect(await backups.choose()).toBe(true)
    expect(picker).toHaveBeenCalledWith({ id: 'doorstep-backup', mode: 'readwrite', startIn: 'documents' })
    picker.mockRejectedValue(new DOMException('closed', 'AbortError'))
    expect(await backups.choose()).toBe(false)
    picker.mockRejectedValue(new DOMException('not by a tap', 'SecurityError'))
    await expect(backups.choose()).rejects.toThrow('not by a tap')
    expect(await backups.state()).toMatchObject({ folder: '备份', permission: 'granted' })
  })

  test('waits for a person after a restart, who allows it by a tap', async () => {
    const { backups } = station()
    const handle = new Handle('a')
    handle.permission = 'prompt'
    await backups.use(handle.asHandle)
    expect(await backups.state()).toMatchObject({ permission: 'prompt' })
    expect(await backups.runIfDue()).toBeUndefined()
    expect(await namesIn(handle)).toEqual([])
    expect(await backups.allow()).toBe('granted')
    expect(new Set(handle.asked)).toEqual(new Set(['query readwrite', 'request readwrite']))
    expect(await backups.runIfDue()).toMatchObject({ day: DAY, records: 2 })
  })

  test('of a browser that asks nobody may be used', async () => {
    const { backups } = station()
    const handle = new Handle('own')
    Reflect.set(handle, 'queryPermission', undefined)
    await backups.use(handle.asHandle)
    expect(await backups.state()).toMatchObject({ permission: 'granted' })
  })
})

describe('a backup', () => {
  async function ready(more: Partial<StationBackupsOptions> = {}) {
    const made = station(more)
    const handle = new Handle('a')
    await made.backups.use(handle.asHandle)
    return { ...made, handle }
  }

  test('is due once a day, and none while numbering is lost', async () => {
    let lost = true
    const { backups, held, handle } = await ready({ hold: async () => lost })
    expect([await backups.runIfDue(), (await backups.state()).due]).toEqual([undefined, true])
    lost = false
    const done = await backups.runIfDue()
    expect(done).toEqual({ name: FILE, day: DAY, at: NOW, bytes: (await handle.files.read(FILE)).size, records: 2 })
    expect(await backups.state()).toMatchObject({ last: done, due: false, failure: undefined })
    expect(await backups.runIfDue()).toBeUndefined()
    held.day = '2026-11-21'
    expect(await backups.state()).toMatchObject({ last: done, due: true })
    expect(await backups.runIfDue()).toMatchObject({ day: '2026-11-21' })
  })

  test('is made by one window: another that is making it holds the lock', async () => {
    const asked: unknown[] = []
    let lock: object | null = null
    vi.stubGlobal('navigator', {
      locks: {
        request: async (name: string, options: object, work: (lock: object | null) => unknown) => {
          asked.push([name, options])
          return work(lock)
        },
      },
    })
    const { backups, handle } = await ready()
    expect([await backups.runIfDue(), await namesIn(handle)]).toEqual([undefined, []])
    lock = {}
    expect(await backups.runIfDue()).toMatchObject({ records: 2 })
    expect(asked[0]).toEqual(['backup', { ifAvailable: true }])
  })

  test('that failed is told until one succeeds, and the last one is still known', async () => {
    const { backups, held, handle } = await ready()
    const last = await backups.run()
    held.day = '2026-11-21'
    handle.isGone = true
    const said = vi.spyOn(console, 'error').mockImplementation(() => undefined)
    const warned = vi.spyOn(console, 'warn').mockImplementation(() => undefined)
    expect(await backups.runIfDue()).toBeUndefined()
    expect(said).toHaveBeenCalledOnce()
    await expect(backups.run()).rejects.toThrow('the folder is gone')
    said.mockRestore()
    warned.mockRestore()
    expect(await backups.state()).toMatchObject({ folder: 'a', last, failure: 'the folder is gone', due: true })
    handle.isGone = false
    await backups.run()
    expect(await backups.state()).toMatchObject({ failure: undefined, due: false })
  })

  test('of a morning before the first ticket is no failure', async () => {
    const { backups, held } = await ready()
    held.records = []
    const said = vi.spyOn(console, 'error').mockImplementation(() => undefined)
    expect(await backups.runIfDue()).toBeUndefined()
    expect(said).not.toHaveBeenCalled()
    said.mockRestore()
    await expect(backups.run()).rejects.toMatchObject({ code: 'nothing' })
    expect(await backups.state()).toMatchObject({ failure: undefined, due: true })
  })

  test('that was downloaded counts as today’s, and the folder stays the one that was chosen', async () => {
    const { backups } = await ready()
    const { file, ...done } = await backups.download()
    expect(done).toMatchObject({ name: FILE, bytes: file.size, records: 2 })
    expect(await file.text()).not.toContain('number of r1')
    expect(await backups.state()).toMatchObject({ folder: 'a', last: done, due: false })
  })
})

describe('personal data', () => {
  test('leave a folder that is no longer used with the next backup, those of this database; it is watched as long as it holds others', async () => {
    const { backups } = station()
    const [first, second] = [new Handle('first'), new Handle('second')]
    await backups.use(first.asHandle)
    await backups.run()
    const others = await putOthers(first, NOW + 10)
    await backups.use(second.asHandle)
    // chosen twice, it is still one
    await backups.use(second.asHandle)
    await backups.run()
    expect(await namesIn(first)).toEqual([FILE, others].toSorted())
    expect(await namesIn(second)).toEqual([FILE, MINE].toSorted())
    // what has expired there goes, whoever wrote it
    const later = station({ now: () => NOW + 10 })
    later.held.kept = new Map([['backup', { folder: second.asHandle, former: [first.asHandle] }]])
    later.held.day = '2026-11-20'
    expect(await later.backups.runIfDue()).toBeDefined()
    expect(await namesIn(first)).toEqual([FILE])
    expect(later.held.kept.get('backup')).not.toHaveProperty('former')
  })

  test('of a folder that is chosen again stay there; the one in between is left', async () => {
    const { backups, held } = station()
    const [first, second] = [new Handle('first'), new Handle('second')]
    for (const handle of [first, second, first]) {
      await backups.use(handle.asHandle)
      await backups.run()
    }
    expect(await namesIn(first)).toEqual([FILE, MINE].toSorted())
    expect(await namesIn(second)).toEqual([FILE])
    expect(held.kept.get('backup')).toMatchObject({ folder: first })
    expect(held.kept.get('backup')).not.toHaveProperty('former')
  })

  test('in a folder that is away or may not be used yet have their turn when it is back', async () => {
    const { backups, held } = station()
    const [away, locked, current] = [new Handle('away'), new Handle('locked'), new Handle('current')]
    for (const handle of [away, locked]) {
      await backups.use(handle.asHandle)
      await backups.run()
      await putOthers(handle, NOW - 1)
    }
    await backups.use(current.asHandle)
    away.isGone = true
    locked.permission = 'prompt'
    const warned = vi.spyOn(console, 'warn').mockImplementation(() => undefined)
    await backups.runIfDue()
    warned.mockRestore()
    expect(held.kept.get('backup')).toMatchObject({ folder: current, former: [away, locked] })
    away.isGone = false
    locked.permission = 'granted'
    held.day = '2026-11-21'
    await backups.runIfDue()
    expect([await namesIn(away), await namesIn(locked)]).toEqual([[FILE], [FILE]])
    expect(held.kept.get('backup')).not.toHaveProperty('former')
  })

  test.each<[what: string, later: (backups: StationBackups, current: Handle) => Promise<unknown>]>([
    ['a backup that failed', (backups, current) => ((current.isGone = true), backups.run().catch(() => undefined))],
    ['a download', (backups) => backups.download()],
  ])('in a folder that is no longer used are not forgotten by %s', async (_, later) => {
    const { backups, held } = station()
    const [before, current] = [new Handle('before'), new Handle('current')]
    await backups.use(before.asHandle)
    await backups.run()
    await backups.use(current.asHandle)
    await later(backups, current)
    expect(held.kept.get('backup')).toMatchObject({ former: [before] })
    current.isGone = false
    await backups.run()
    expect(await namesIn(before)).toEqual([FILE])
  })

  test('that have expired go while no backup is due, and those that have not stay', async () => {
    const { backups, held } = station()
    const handle = new Handle('a')
    held.entries = [value('r1', NOW + 5000), value('r2', NOW - 1)]
    await backups.use(handle.asHandle)
    await backups.run()
    expect(await backups.runIfDue()).toBeUndefined()
    expect([...(await readPrivateBackup(await handle.files.read(MINE))).lines].map(({ ref }) => ref)).toEqual(['r1'])
  })
})
