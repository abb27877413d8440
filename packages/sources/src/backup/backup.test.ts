// Making a backup in a folder: its names, what it says of itself, what stays when something goes wrong, and what goes when it is old.
import type { PrivateEntry, StreamRecord } from '../journal/contents.js'
import { backUp, backupName, journalFile, privateName, type BackupSource } from './backup.js'
import { readJournalBackup, readPrivateBackup } from './format.js'
import { verifyBackup } from './restore.js'
import { inTurn, recordOf, streamRecords } from './testing/records.js'
import { SlowFolder } from './testing/slow-folder.js'

const NOW = Date.UTC(2026, 10, 20, 2, 24)
const personal: PrivateEntry = { ref: 'r1', value: '13800000000', expires: NOW + 1000 }

function source(records: readonly StreamRecord[], entries: readonly PrivateEntry[] = [], more: Partial<BackupSource> = {}): BackupSource {
  const contents = { records: () => inTurn(records), privateEntries: async () => entries }
  return { ...{ contents, generation: '3f9a2c77', station: 'wutongli', day: '2026-11-20', now: NOW }, ...more }
}
const NAME = 'doorstep-wutongli-3f9a2c-2026-11-20.jsonl'
const PRIVATE = 'doorstep-wutongli-3f9a2c-private.jsonl'
const refusal = (work: Promise<unknown>): Promise<unknown> =>
  work.then(
    () => 'done',
    (error: unknown) => error,
  )

test('a file has the name of its station, as far as a file can have it, of its generation and its day', () => {
  expect(backupName('wutongli', '3f9a2c77', '2026-11-20')).toBe(NAME)
  expect(privateName('a b/梧-c_d', '3f')).toBe('doorstep-a_b__-c_d-3f-private.jsonl')
})

test('it says of which station and database it is, of which day and when it was made', async () => {
  const { file, ...done } = await journalFile(source(streamRecords(3)))
  expect(done).toEqual({ name: NAME, day: '2026-11-20', at: NOW, bytes: file.size, records: 5 })
  const { header, counts } = await readJournalBackup(file)
  expect(header).toEqual({
    ...{ doorstep: 'backup', format: 1, kind: 'journal', station: 'wutongli', generation: '3f9a2c77', day: '2026-11-20' },
    made: '2026-11-20T02:24:00.000Z',
  })
  expect(counts).toEqual({ queue: 3, bookings: 2 })
})

test('a folder gets the day and, beside it, the personal data, which the next backup replaces or removes', async () => {
  const folder = new SlowFolder()
  const done = await backUp(source(streamRecords(3), [personal]), folder)
  expect((await folder.names()).toSorted()).toEqual([NAME, PRIVATE])
  expect(done).toEqual({ name: NAME, day: '2026-11-20', at: NOW, bytes: (await folder.read(NAME)).size, records: 5 })
  const { header, lines } = await readPrivateBackup(await folder.read(PRIVATE))
  expect([header.kind, header.generation, [...lines]]).toEqual(['private', '3f9a2c77', [personal]])
  await backUp(source(streamRecords(4), [{ ...personal, ref: 'r2' }]), folder)
  expect([...(await readPrivateBackup(await folder.read(PRIVATE))).lines].map(({ ref }) => ref)).toEqual(['r2'])
  expect((await readJournalBackup(await folder.read(NAME))).counts['queue']).toBe(4)
  await backUp(source(streamRecords(4)), folder)
  expect(await folder.names()).toEqual([NAME])
})

test('a station without records makes no file and takes none away', async () => {
  const folder = new SlowFolder()
  await backUp(source(streamRecords(3), [personal]), folder)
  const before = await (await folder.read(NAME)).text()
  expect(await refusal(backUp(source([]), folder))).toMatchObject({ code: 'nothing', message: 'There are no records to back up.' })
  expect(await (await folder.read(NAME)).text()).toBe(before)
  expect((await folder.names()).toSorted()).toEqual([NAME, PRIVATE])
})

describe('what cannot be read back is not put in place', () => {
  /** A folder that gives something else back than was written into it. */
  class BadFolder extends SlowFolder {
    bad: (file: Blob, name: string) => Blob | Promise<Blob> = (file) => file
    removes = true
    override async read(name: string): Promise<Blob> {
      return this.bad(await super.read(name), name)
    }
    override async remove(name: string): Promise<void> {
      if (!this.removes) throw new Error('the folder is gone')
      return super.remove(name)
    }
  }
  async function folderWithYesterday(): Promise<{ folder: BadFolder; before: string }> {
    const folder = new BadFolder()
    await backUp(source(streamRecords(2), [personal]), folder)
    return { folder, before: await (await folder.read(NAME)).text() }
  }
  const cut = (file: Blob) => file.slice(0, file.size - 3)
  const changed = async (file: Blob) => new Blob([(await file.text()).replace('"id":"c1"', '"id":"c7"')])

  test.each([
    ['a part of it', cut, /^doorstep-wutongli-3f9a2c-2026-11-20.jsonl.part has \d+ bytes, \d+ were written.$/],
    ['something else of the same length', changed, /could not be read back as it was written: .*SHA-256 differs/],
    ['nothing at all', () => Promise.reject(new Error('NotReadable')), /could not be read back as it was written: NotReadable/],
  ])('%s', async (_, bad, says) => {
    const { folder, before } = await folderWithYesterday()
    folder.bad = (file, name) => (name.endsWith('.part') ? bad(file) : file)
    const error = await refusal(backUp(source(streamRecords(5)), folder))
    expect(error).toMatchObject({ code: 'unverified', message: expect.stringMatching(says) as string })
    expect(await (await folder.read(NAME)).text()).toBe(before)
    expect((await folder.names()).toSorted()).toEqual([NAME, PRIVATE])
  })

  test('a folder that does not even take the part away again says why it was written for nothing', async () => {
    const { folder } = await folderWithYesterday()
    folder.bad = (file, name) => (name.endsWith('.part') ? cut(file) : file)
    folder.removes = false
    expect(await refusal(backUp(source(streamRecords(5)), folder))).toMatchObject({ code: 'unverified' })
  })

  test('personal data neither: those of yesterday stay', async () => {
    const { folder } = await folderWithYesterday()
    folder.bad = (file, name) => (name === `${PRIVATE}.part` ? cut(file) : file)
    const error = await refusal(backUp(source(streamRecords(5), [{ ...personal, ref: 'r2' }]), folder))
    expect(error).toMatchObject({ code: 'unverified', message: expect.stringContaining(PRIVATE) as string })
    expect([...(await readPrivateBackup(await folder.read(PRIVATE))).lines].map(({ ref }) => ref)).toEqual(['r1'])
  })
})

test('the last thirty days of a generation stay; other generations, other stations and other files are left alone', async () => {
  const folder = new SlowFolder()
  const mine = Array.from({ length: 31 }, (_, at) => `2026-10-${String(at + 1).padStart(2, '0')}`)
  const others = [
    ...['doorstep-wutongli-aaaaaa-2026-09-01.jsonl', 'doorstep-wutong-3f9a2c-2026-09-01.jsonl'],
    ...['doorstep-wutongli-3f9a2c-2026-9-1.jsonl', 'doorstep-wutongli-3f9a2c-2026-09-01.jsonl.bak', 'x2026-09-01.jsonl'],
    'doorstep-wutongli-3f9a2c-copy of 2026-09-01.jsonl',
  ]
  for (const day of mine.toReversed()) await folder.write(backupName('wutongli', '3f9a2c77', day), new Blob(['x']))
  for (const name of others) await folder.write(name, new Blob(['x']))
  await backUp(source(streamRecords(1)), folder)
  const left = await folder.names()
  expect(left.filter((name) => others.includes(name))).toHaveLength(others.length)
  expect(left.filter((name) => !others.includes(name)).toSorted()).toEqual([
    ...mine.slice(2).map((day) => backupName('wutongli', '3f9a2c77', day)),
    NAME,
  ])
})

describe('the files somebody chose', () => {
  const station = 'wutongli'
  const queue = (count: number) => Array.from({ length: count }, (_, at) => ({ stream: 'queue', record: recordOf(at + 1) }))
  async function files(more: Partial<BackupSource> = {}, count = 2): Promise<{ day: Blob; beside: Blob }> {
    const folder = new SlowFolder()
    const made = source(queue(count), [personal, { ...personal, ref: 'r2' }], more)
    await backUp(made, folder)
    const name = privateName(made.station, made.generation)
    return { day: await folder.read(backupName(made.station, made.generation, made.day)), beside: await folder.read(name) }
  }

  test('are a day and what is personal of it, in any order', async () => {
    const { day, beside } = await files()
    for (const chosen of [
      [day, beside],
      [beside, day],
    ])
      expect(await verifyBackup(chosen, station)).toMatchObject({
        ...{ day: '2026-11-20', made: '2026-11-20T02:24:00.000Z', records: 2, personal: 2 },
      })
    expect(await verifyBackup([day], station)).toMatchObject({ personal: 0, private: undefined })
  })

  test('are of this station, both of them, and one day', async () => {
    const [mine, theirs] = [await files(), await files({ station: 'other' })]
    const says = async (...chosen: Blob[]) => await refusal(verifyBackup(chosen, station))
    expect(await says(theirs.day)).toMatchObject({
      code: 'other-station',
      message: "This is a backup of station 'other', not of 'wutongli'.",
    })
    expect(await says(mine.day, theirs.beside)).toMatchObject({ code: 'other-station' })
    expect(await says(mine.day, mine.day)).toMatchObject({
      code: 'not-a-backup',
      message: expect.stringMatching(/^Two files hold records/) as string,
    })
    expect(await says(mine.beside)).toMatchObject({
      code: 'not-a-backup',
      message: expect.stringMatching(/^None of these files/) as string,
    })
  })

  test('are read in turns, so that the page can draw how far it has come', async () => {
    const { day } = await files({}, 10_001)
    let drawn = 0
    const timer = setInterval(() => (drawn += 1), 0)
    const shares: number[] = []
    const before: number[] = []
    await verifyBackup([day], station, (share) => {
      shares.push(share)
      before.push(drawn)
      drawn = 0
    })
    clearInterval(timer)
    expect(shares).toEqual([5000 / 10_001, 10_000 / 10_001])
    expect(before[1]).toBeGreaterThan(0)
  })
})
