// The backups' parts: what stands about backups, restoring and numbers in every state, and what each button does.
import type { BackupState, VerifiedBackup } from '@doorstep/sources/backup'
import { renderAside, renderProgress } from '../../../packages/elements/src/base/aside-view.js'
import { Work } from '../../../packages/elements/src/base/work.js'
import { renderBackup, renderRestore, type RestoreScene } from '../../../packages/elements/src/backups/backup-view.js'
import { words } from '../../../packages/elements/src/backups/backups.words.zh-hans.js'
import { renderNumbers, type Entered, type NumbersOptions } from '../../../packages/elements/src/backups/numbers-view.js'
import { does, seen, submits } from './seen.js'

const language = 'zh-Hans'
const last = { name: 'x', day: '2026-11-19', at: 0, bytes: 1, records: 12 }
const NONE: BackupState = { canChoose: true, folder: undefined, permission: undefined, last: undefined, failure: undefined, due: true }
const backup = (state: Partial<BackupState>, busy = false, act: (what: string) => void = () => undefined, empty = false) =>
  renderBackup({ state: { ...NONE, ...state }, words, language, busy, empty, act })
const lines = (template: unknown) => `\n${seen(template).join('\n')}\n`

test.each<[string, Partial<BackupState>]>([
  ['no folder yet', {}],
  ['a folder that may be written, and today has none', { folder: 'U盘', permission: 'granted', last }],
  ['a folder that may be written, all done', { folder: 'U盘', permission: 'granted', last, due: false }],
  ['a folder that must be allowed again', { folder: 'U盘', permission: 'prompt', failure: 'The folder is gone' }],
  ['a browser without folders, today has none', { canChoose: false }],
  ['a browser without folders, all done', { canChoose: false, last, due: false }],
])('backups with %s', (_, state) => expect(lines(backup(state))).toMatchSnapshot())

test('each button of the backups does its own, and waits while something is done', () => {
  const done: string[] = []
  const act = (what: string) => void done.push(what)
  const granted: Partial<BackupState> = { folder: 'U盘', permission: 'granted' }
  does(backup({}, false, act), words.choose)
  does(backup(granted, false, act), words.backUpNow)
  does(backup(granted, false, act), words.change)
  does(backup(granted, false, act), words.download)
  does(backup({ folder: 'U盘', permission: 'prompt' }, false, act), words.allow)
  expect(done).toEqual(['choose', 'run', 'choose', 'download', 'allow'])
  const waits = seen(backup(granted, true)).filter((line) => line.startsWith('button'))
  expect(waits).toHaveLength(3)
  expect(waits.every((line) => line.includes('[aria-disabled=true]'))).toBe(true)
})

test.each<[string, Partial<BackupState>, string, readonly string[]]>([
  ['no folder', {}, words.nothing, [words.choose]],
  ['a folder', { folder: 'U盘', permission: 'granted' }, words.nothing, [words.change]],
  ['a browser without folders', { canChoose: false }, words.nothing, []],
  ['a backup of before', { canChoose: false, last }, `${words.last('11月19日', 12)} ${words.nothing}`, []],
])('before the first record nothing is offered that makes a backup, with %s', (_, state, says, labels) => {
  const shown = seen(backup(state, false, undefined, true))
  expect(shown).toContain(says)
  expect(shown.filter((line) => line.startsWith('button')).map((line) => line.split(' ').slice(1).join(' '))).toEqual(labels)
})

const verified: VerifiedBackup = { day: '2026-11-19', records: 12, personal: 3 } as VerifiedBackup
const restoring = (more: Partial<RestoreScene>) =>
  renderRestore({
    ...{
      words,
      language,
      busy: false,
      verified: undefined,
      trouble: undefined,
      held: false,
      choose: () => undefined,
      restore: () => undefined,
    },
    ...more,
  })

test.each<[string, Partial<RestoreScene>]>([
  ['nothing chosen', {}],
  ['a file that is none', { trouble: '这不是备份' }],
  ['a backup for an empty station', { verified }],
  ['a backup for a station that has records', { verified, held: true }],
  ['a backup on its way back', { verified, busy: true }],
])('restoring with %s', (_, more) => expect(lines(restoring(more))).toMatchSnapshot())

test('files that are chosen are handed over, and what would be replaced is replaced only when that is ticked', () => {
  const choose = vi.fn()
  const file = new File([], 'a.jsonl')
  does(restoring({ choose }), 'file', '@change', { target: { files: [file] } })
  does(restoring({ choose }), 'file', '@change', { target: { files: null } })
  expect(choose.mock.calls).toEqual([[[file]], [[]]])
  const restore = vi.fn()
  submits(restoring({ verified, held: true, restore }), { replace: 'on' })
  submits(restoring({ verified, held: true, restore }), {})
  expect(restore.mock.calls).toEqual([[true], [false]])
})

test('records that were set aside are counted, the first twenty are named', () => {
  expect(
    seen(
      renderAside(
        [
          ['queue', undefined],
          ['needs', { setAside: [] } as never],
        ],
        words.aside,
      ),
    ),
  ).toEqual([])
  const setAside = Array.from({ length: 21 }, (_, at) => ({ version: at + 1, why: `reason ${at}` }))
  const shown = seen(
    renderAside(
      [
        ['queue', { setAside: setAside.slice(0, 1) } as never],
        ['needs', { setAside } as never],
      ],
      words.aside,
    ),
  )
  expect(shown.slice(0, 5)).toEqual([
    'details.notice',
    `summary ${words.aside(22)}`,
    'ul[lang=en]',
    'li queue 1: reason 0',
    'li needs 1: reason 0',
  ])
  expect(shown.filter((line) => line.startsWith('li'))).toHaveLength(20)
})

test('how far it has come is told in whole percent, rounded down', () => {
  expect(seen(renderProgress(undefined, words.checking))).toEqual([])
  expect(seen(renderProgress(0.289, words.checking))).toEqual([
    'p[role=status]',
    `progress[max=1][.value=0.289][aria-label=${words.checking(28)}]`,
    words.checking(28),
  ])
})

describe('the last numbers on paper', () => {
  const station = {
    workers: [
      { id: 'w1', name: '王芳' },
      { id: 'w2', name: '顾晓燕' },
    ],
  } as unknown as NumbersOptions['station']
  const queueLine = { stream: 'queue', under: 'G', number: 0, day: '2026-11-20', highest: 999 }
  const needsLine = { stream: 'needs', under: 'needs', number: 23, highest: 9999 }
  const form = (more: Partial<NumbersOptions> = {}) =>
    renderNumbers({
      ...{
        words,
        station,
        lines: [queueLine, { ...queueLine, under: 'A', number: 7 }, needsLine, { ...needsLine, under: 'umbrellas', number: 0 }],
      },
      ...{ nameOf: ({ name }) => name as string, busy: false, trouble: undefined, resume: () => undefined, ...more },
    })

  test.each<[string, Partial<NumbersOptions>]>([
    ['asked for', {}],
    ['of which one cannot be', { trouble: 'bad-number' }],
    ['that could not be stored', { trouble: 'failed', busy: true }],
  ])('%s', (_, more) => expect(lines(form(more))).toMatchSnapshot())

  /** What is resumed with after so much was filled in. */
  function entered(given: Readonly<Record<string, string>>): Entered | undefined | 'nothing' {
    let resumed: Entered | undefined | 'nothing' = 'nothing'
    submits(form({ lines: [queueLine, needsLine], resume: (all) => (resumed = all) }), given)
    return resumed
  }
  const right = { worker: 'w1', 'last-G': '37', 'last-needs': '23' }
  test.each([
    [right, { worker: 'w1', last: { queue: { G: 37 }, needs: { needs: 23 } } }],
    [
      { ...right, 'last-G': ' G037 ', 'last-needs': '需-023' },
      { worker: 'w1', last: { queue: { G: 37 }, needs: { needs: 23 } } },
    ],
    [
      { ...right, 'last-G': 'g０３７' },
      { worker: 'w1', last: { queue: { G: 37 }, needs: { needs: 23 } } },
    ],
    [
      { ...right, 'last-G': '999', 'last-needs': '0' },
      { worker: 'w1', last: { queue: { G: 999 }, needs: { needs: 0 } } },
    ],
    [{ ...right, 'last-G': '1000' }, undefined],
    [{ ...right, 'last-G': '' }, undefined],
    [{ ...right, 'last-G': 'A037' }, undefined],
    [{ ...right, 'last-G': '37x' }, undefined],
    [{ ...right, 'last-G': '0000001' }, undefined],
    [{ ...right, 'last-needs': '需要号-23' }, undefined],
    [{ ...right, worker: '' }, undefined],
    [{ 'last-G': '37', 'last-needs': '23' }, undefined],
  ])('%j is %j', (given, all) => expect(entered(given)).toEqual(all))

  test('of several that run in one stream each is kept', () => {
    let resumed: Entered | undefined
    const series = ['G', 'A', 'C'].map((under) => ({ ...queueLine, under }))
    submits(form({ lines: [...series, needsLine], resume: (all) => (resumed = all) }), { ...right, 'last-A': '5', 'last-C': 'C002' })
    expect(resumed?.last).toEqual({ queue: { G: 37, A: 5, C: 2 }, needs: { needs: 23 } })
  })
})

describe('a piece of work', () => {
  const worker = () => {
    const told: string[] = []
    const work: Work = new Work({
      words: () => words,
      show: () => void told.push(`show ${work.busy}`),
      look: async () => void told.push('look'),
    })
    return { work, told, say: (says: string) => void told.push(`say ${says}`) }
  }

  test('is told to begin and to end, is looked at afterwards, and lets no other one begin', async () => {
    const { work, told, say } = worker()
    let end: () => void = () => undefined
    const first = work.attempt(() => new Promise((resolve) => (end = resolve)), say)
    await work.attempt(async () => void told.push('second'), say)
    end()
    await first
    expect(told).toEqual(['say ', 'show true', 'show false', 'look'])
    await work.attempt(async () => void told.push('third'), say)
    expect(told).toContain('third')
  })

  const failure = (name: string, code?: string) => Object.assign(new Error('x'), { name, code })
  test.each([
    [failure('NotEmpty'), words.errors['not-empty'], 0],
    [failure('BackupError', 'torn'), words.errors.torn, 0],
    [failure('BackupError', 'unheard-of'), words.failed, 1],
    [failure('Error', 'torn'), words.failed, 1],
    ['no error', words.failed, 1],
  ])('that fails with %s is put into words', async (thrown, says, logged) => {
    const said = vi.spyOn(console, 'error').mockImplementation(() => undefined)
    const { work, told, say } = worker()
    await work.attempt(() => Promise.reject(thrown), say)
    expect(told).toEqual(['say ', 'show true', `say ${says}`, 'show false', 'look'])
    expect(said).toHaveBeenCalledTimes(logged)
    said.mockRestore()
  })
})
