// What is being taken away when the door shuts is not handed out: an export, a backup, the folder for backups.
import type { Journal } from '@doorstep/model/journal'
import type { LitElement } from 'lit'
import { words as backupsWords } from '../../../packages/elements/src/backups/backups.words.zh-hans.js'
import { DoorstepBackups } from '../../../packages/elements/src/backups/backups.js'
import type { Staff } from '../../../packages/elements/src/door/staff.js'
import { DoorstepRecords } from '../../../packages/elements/src/records/records.js'
import { words as recordsWords } from '../../../packages/elements/src/records/records.words.zh-hans.js'
import { playedMornings, recordsOf } from '../../../packages/elements/src/records/testing/played.js'
import { staffOf } from './at-door.js'
import { Machine } from './machine-pins.js'
import { eventually, Placed, withoutBrowser } from './page.js'

withoutBrowser()

describe('what is being taken away when the door shuts', () => {
  const EXPORT = '下载全部记录（JSON Lines）'
  const saved = vi.fn()
  beforeEach(() => {
    saved.mockClear()
    vi.spyOn(document, 'createElement').mockReturnValue({ click: saved } as unknown as HTMLElement)
  })
  afterEach(() => vi.restoreAllMocks())

  /** Ways in which the door shuts for whoever is here with the secretary's PIN on top of theirs. */
  const SHUTS: Readonly<Record<string, (staff: Staff) => unknown>> = {
    'whoever asked sleeps': (staff) => staff.sleep(),
    'whoever asked sleeps, and is back with their PIN': async (staff) => {
      staff.sleep()
      await new Promise((resolve) => setTimeout(resolve))
      staff.enter('w1', 0)
      staff.grant('w7')
    },
    'another worker is here': (staff) => staff.enter('w2', 0),
    'the keeper’s part was shut': (staff) => staff.lower(),
    'nobody is here': (staff) => staff.leave(),
  }
  async function keeper(): Promise<Staff> {
    const staff = staffOf(Object.assign(new Machine(), { have: new Set(['w1', 'w2', 'w7']) }))
    await staff.refresh()
    staff.enter('w1', 0)
    staff.grant('w7')
    return staff
  }

  test.each(Object.entries(SHUTS))('is not handed out: an export, where %s', async (_, shuts) => {
    const staff = await keeper()
    const journals = recordsOf(await playedMornings())
    const element = Object.assign(new DoorstepRecords(), { records: journals })
    const it = new Placed(element, { staff, journals: { queue: journals.journals['queue'] as unknown as Journal<never> } })
    const idle = () => eventually(() => expect(it.lines.filter((line) => /aria-disabled=true.*下载全部/.test(line))).toEqual([]))
    await eventually(() => it.does(EXPORT))
    await shuts(staff)
    await idle()
    staff.enter('w7', 0)
    await it.reads(EXPORT)
    await idle()
    expect(saved).not.toHaveBeenCalled()
    it.does(EXPORT)
    await eventually(() => expect(saved).toHaveBeenCalledOnce())
    it.close()
    staff.hostDisconnected()
  })

  test.each(Object.entries(SHUTS))('is not handed out: a backup, nor is a folder taken, where %s', async (_, shuts) => {
    const staff = await keeper()
    const { journal } = await playedMornings()
    const asked: ((value: undefined) => void)[] = []
    const later = () => new Promise<undefined>((resolve) => asked.push(resolve))
    const took: boolean[] = []
    const backups = {
      state: async () => ({ canChoose: true, folder: undefined, permission: undefined, last: undefined, failure: undefined, due: true }),
      download: async () => ({ name: 'a.jsonl', file: (await later()) ?? new Blob() }),
      choose: async (still: () => boolean) => {
        await later()
        took.push(still())
        return false
      },
    }
    const upkeep = { journals: { queue: journal }, backups } as unknown as DoorstepBackups['upkeep']
    const element = Object.assign(new DoorstepBackups(), { upkeep })
    const it = new Placed(element, { staff, journals: { queue: journal as unknown as Journal<never> } })
    for (const [nth, words] of ['下载今天的备份', '选文件夹'].entries()) {
      await eventually(() => it.does(words))
      await eventually(() => expect(asked).toHaveLength(nth + 1))
      await shuts(staff)
      asked[nth]?.(undefined)
      await new Promise((resolve) => setTimeout(resolve))
      staff.enter('w1', 0)
      staff.grant('w7')
    }
    await eventually(() => expect(took).toEqual([false]))
    expect(saved).not.toHaveBeenCalled()
    await eventually(() => it.does('下载今天的备份'))
    await eventually(() => expect(asked).toHaveLength(3))
    asked[2]?.(undefined)
    await eventually(() => expect(saved).toHaveBeenCalledOnce())
    it.close()
    staff.hostDisconnected()
  })

  test('what went wrong is said until it goes well, and to nobody who comes after', async () => {
    vi.spyOn(console, 'error').mockImplementation(() => undefined)
    const staff = await keeper()
    const others = await playedMornings()
    const { journal } = others
    let fails = true
    const backups = {
      state: async () => ({ canChoose: false, folder: undefined, permission: undefined, last: undefined, failure: undefined, due: true }),
      download: async () => {
        if (fails) throw new Error('the disk')
        return { name: 'a.jsonl', file: new Blob() }
      },
    }
    const records = recordsOf(others)
    const read = journal.read.bind(journal)
    const upkeep = { journals: { queue: journal }, backups } as unknown as DoorstepBackups['upkeep']
    const rooms = [
      [Object.assign(new DoorstepRecords(), { records }), EXPORT, recordsWords.failed],
      [Object.assign(new DoorstepBackups(), { upkeep }), '下载今天的备份', backupsWords.failed],
    ] as const
    for (const [element, take, failed] of rooms) {
      const it = new Placed<LitElement>(element, { staff, journals: { queue: journal as unknown as Journal<never> } })
      const said = () => it.lines.includes(`p.notice[role=alert] ${failed}`)
      const tries = async (well: boolean) => {
        await it.reads(new RegExp(`aria-disabled=false.*${take.slice(0, 4)}`))
        fails = !well
        const saves = saved.mock.calls.length
        // what is read for the figures goes well all the while
        journal.read = well
          ? read
          : async function* () {
              yield* []
              throw new Error('the disk')
            }
        it.does(take)
        await eventually(() => expect(well ? saved.mock.calls.length > saves : said()).toBe(true))
        journal.read = read
      }
      await tries(false)
      await tries(true)
      await eventually(() => expect(said()).toBe(false))
      await tries(false)
      staff.sleep()
      staff.enter('w7', 0)
      await it.reads(take)
      expect(said()).toBe(false)
      it.close()
      await staff.refresh()
      staff.enter('w1', 0)
      staff.grant('w7')
    }
    staff.hostDisconnected()
  })
})
