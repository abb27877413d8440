// Personal data in a folder of backups: gone when they may not be kept any longer, whichever generation or machine wrote them.
import type { PrivateEntry, StreamRecord } from '../journal/contents.js'
import { backUp, privateName } from './backup.js'
import { BACKUP_FORMAT, readPrivateBackup, writeBackup } from './format.js'
import { purgePrivate } from './private-files.js'
import { inTurn, recordOf } from './testing/records.js'
import { SlowFolder } from './testing/slow-folder.js'

const DAY = 86_400_000
const NOW = 1_790_000_000_000
const STATION = 'wutongli'
const entry = (ref: string, expires = NOW + 20 * DAY): PrivateEntry => ({ ref, value: `number of ${ref}`, expires })
const left = (version: number, ...refs: readonly string[]): StreamRecord => {
  const events = refs.map((ref) => ({ type: 'NeedLeft', parts: { contact: ref } }))
  return { stream: 'needs', record: recordOf(version, { id: `n${version}`, events }) }
}

async function put(folder: SlowFolder, generation: string, entries: readonly PrivateEntry[], station = STATION): Promise<string> {
  const header = { doorstep: 'backup', format: BACKUP_FORMAT, kind: 'private', day: '2026-09-20', made: '2026-09-20T00:00:00Z' } as const
  const { file } = await writeBackup({ ...header, station, generation }, entries, () => 'private')
  const name = privateName(station, generation)
  await folder.write(name, file)
  return name
}

async function refsIn(folder: SlowFolder, name: string): Promise<readonly string[]> {
  return [...(await readPrivateBackup(await folder.read(name))).lines].map(({ ref }) => ref)
}

function source(records: readonly StreamRecord[], entries: readonly PrivateEntry[], generation = 'new000') {
  const contents = { records: () => inTurn(records), privateEntries: async () => entries }
  return { contents, generation, station: STATION, day: '2026-09-21', now: NOW }
}

describe('the personal data of another generation', () => {
  it('are gone when they have expired, though the machine was off when they did', async () => {
    const folder = new SlowFolder()
    const name = await put(folder, 'old000', [entry('a', NOW - 46 * DAY), entry('b', NOW)])
    const other = await put(folder, 'old111', [entry('c', NOW), entry('d', NOW + 1)])
    await purgePrivate(folder, { station: STATION, now: NOW })
    expect(await folder.names()).toEqual([other])
    expect(await refsIn(folder, other)).toEqual(['d'])
    expect(await folder.files.get(other)?.text()).not.toContain('number of c')
    expect(folder.files.has(name)).toBe(false)
  })

  it('are gone at the next backup when what they belonged to was closed and forgotten', async () => {
    const folder = new SlowFolder()
    const name = await put(folder, 'old000', [entry('open'), entry('closed')])
    await backUp(source([left(1, 'open', 'closed')], [entry('open')]), folder)
    expect(await refsIn(folder, name)).toEqual(['open'])
    expect(await refsIn(folder, privateName(STATION, 'new000'))).toEqual(['open'])
    await backUp(source([left(1, 'open', 'closed')], []), folder)
    expect(await folder.names()).toEqual(['doorstep-wutongli-new000-2026-09-21.jsonl'])
  })

  it('stay as long as they may be needed: this database does not know them, and they have not expired', async () => {
    const folder = new SlowFolder()
    const name = await put(folder, 'old000', [entry('never restored')])
    await backUp(source([left(1, 'other')], [entry('other')]), folder)
    expect(await refsIn(folder, name)).toEqual(['never restored'])
  })

  it('are not kept for a year because a clock was a year ahead, nor deleted by the clock of a machine that has lost its data', async () => {
    const folder = new SlowFolder()
    const name = await put(folder, 'old000', [entry('a', NOW + 395 * DAY)])
    await purgePrivate(folder, { station: STATION, now: NOW })
    expect(await refsIn(folder, name)).toEqual(['a'])
    await backUp(source([left(1, 'other')], []), folder)
    expect(folder.files.has(name)).toBe(false)
  })

  it('of another station are not touched, whatever its name begins with', async () => {
    const folder = new SlowFolder()
    const names = await Promise.all(
      ['wutong', 'wutongli-2', 'a-wutongli'].map((station) => put(folder, 'old000', [entry('a', NOW - DAY)], station)),
    )
    // named as this station's, and not its own
    const header = { doorstep: 'backup', format: BACKUP_FORMAT, kind: 'private', day: '2026-09-20', made: '' } as const
    const { file } = await writeBackup({ ...header, station: 'other', generation: 'x' }, [entry('a', NOW - DAY)], () => 'private')
    await folder.write(privateName(STATION, 'x'), file)
    await purgePrivate(folder, { station: STATION, now: NOW })
    expect((await folder.names()).toSorted()).toEqual([...names, privateName(STATION, 'x')].toSorted())
  })
})

it('a half written file, and one that nothing can be restored from, are not left lying; the journals’ files are', async () => {
  const folder = new SlowFolder()
  const name = await put(folder, 'old000', [entry('a')])
  const whole = await folder.read(name)
  await folder.write(name, whole.slice(0, whole.size - 20))
  await folder.write(`${privateName(STATION, 'old111')}.part`, whole)
  await folder.write('doorstep-wutongli-old000-2026-09-20.jsonl', new Blob(['{}']))
  await folder.write('private.jsonl', new Blob(['somebody else’s']))
  await purgePrivate(folder, { station: STATION, now: NOW })
  expect((await folder.names()).toSorted()).toEqual(['doorstep-wutongli-old000-2026-09-20.jsonl', 'private.jsonl'])
})

it('a file of a later version of this program stays for a month, and no longer', async () => {
  const folder = new SlowFolder()
  const name = privateName(STATION, 'later0')
  const text = '{"doorstep":"backup","format":99,"kind":"private"}\n'
  await folder.write(name, new File([text], name, { lastModified: NOW - 30 * DAY }))
  await purgePrivate(folder, { station: STATION, now: NOW })
  expect(folder.files.has(name)).toBe(true)
  await purgePrivate(folder, { station: STATION, now: NOW + 2 * DAY })
  expect(folder.files.has(name)).toBe(false)
})
