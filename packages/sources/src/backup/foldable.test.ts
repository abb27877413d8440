// A backup is folded before it is accepted: under a right checksum may stand what no station would have written.
import { needsDecider } from '@doorstep/model/needs'
import { queueDecider } from '@doorstep/model/queue'
import { BackupError, type BackupErrorCode } from './backup-error.js'
import { backupLine, type BackupLine } from './foldable.js'
import { BACKUP_FORMAT, writeBackup, type BackupHeader } from './format.js'
import { verifyBackup } from './restore.js'

const AT = Date.UTC(2026, 10, 20, 1)

async function fileOf(lines: readonly unknown[]): Promise<Blob> {
  const header: BackupHeader = {
    ...{ doorstep: 'backup', format: BACKUP_FORMAT, kind: 'journal', station: 'wutongli', generation: 'a', day: '2026-11-20', made: 'now' },
  }
  const { file } = await writeBackup(header, lines as readonly BackupLine[], ({ stream }) => stream)
  return file
}

type Shape = Record<string, unknown>
let version = 0
const record = (events: readonly unknown[], more: Shape = {}): Shape => ({
  ...{ version: (version += 1), id: `c${version}`, at: AT, actor: { device: 'lobby' }, schema: queueDecider.schema, events },
  ...more,
})
const queue = (events: readonly unknown[], more: Shape = {}): Shape => ({ stream: 'queue', record: record(events, more) })
const needs = (events: readonly unknown[], more: Shape = {}): Shape => ({
  stream: 'needs',
  record: record(events, { schema: needsDecider.schema, ...more }),
})
const issued = (sequence: number, more: Shape = {}): Shape => ({
  ...{ type: 'TicketIssued', ticket: `2026-11-20/G00${sequence}`, businessDay: '2026-11-20', series: 'G', line: 'G', sequence },
  ...{ number: `G00${sequence}`, headStartMinutes: 0, at: AT, ...more },
})
const left = (number: number, more: Shape = {}): Shape => ({
  ...{ type: 'NeedLeft', need: `n${number}`, number, kind: 'need', category: 'c', parts: {}, due: '2026-11-25', at: AT, ...more },
})
const raised = (last: Shape): Shape => ({ type: 'NumbersRaised', businessDay: '2026-11-20', last, by: 'w1', at: AT })

const REFUSED: readonly (readonly [what: string, code: BackupErrorCode, says: RegExp, lines: () => readonly unknown[]])[] = [
  ['an event of nothing', 'damaged', /Line 3 .*no type/, () => [queue([issued(1)]), queue([{}])]],
  ['an event that is none', 'damaged', /Line 2 .*not an object/, () => [queue([null])]],
  ['the year 9999', 'damaged', /Line 2 .*DayClosed.day/, () => [queue([{ type: 'DayClosed', day: '9999-12-31', at: AT }])]],
  ['a day closed before it came', 'damaged', /Line 2 .*ahead/, () => [queue([{ type: 'DayClosed', day: '2027-11-20', at: AT }])]],
  ['a version beyond all counting', 'damaged', /Line 2 .*9007199254740991/, () => [queue([issued(1)], { version: 2 ** 53 - 1 })]],
  ['a version before the first', 'damaged', /Line 2/, () => [queue([issued(1)], { version: -1 })]],
  ['a number beyond all counting', 'damaged', /Line 2 .*sequence/, () => [queue([issued(2 ** 53 - 1)])]],
  ['a raise beyond all counting', 'damaged', /Line 2 .*NumbersRaised.last/, () => [queue([raised({ G: 2 ** 53 - 1 })])]],
  ['tickets of a later schema', 'newer', /line 2 is of schema 99/, () => [queue([issued(1)], { schema: 99 })]],
  ['needs of a later schema', 'newer', /line 3 is of schema 99/, () => [queue([issued(1)]), needs([left(1)], { schema: 99 })]],
  ['an unknown stream', 'newer', /line 2 .*'bookings'/, () => [{ stream: 'bookings', record: record([]) }]],
  ['a command twice', 'damaged', /Line 3 repeats/, () => [queue([issued(1)], { id: 'x' }), queue([issued(2)], { id: 'x' })]],
  ['a ticket twice', 'damaged', /Line 3 .*twice/, () => [queue([issued(1)]), queue([issued(2, { ticket: '2026-11-20/G001' })])]],
  ['a number twice', 'damaged', /Line 3 .*does not follow/, () => [queue([issued(1)]), queue([issued(1, { ticket: 'other' })])]],
  ['a number twice in one record', 'damaged', /Line 2 .*follow/, () => [queue([issued(1), issued(1, { ticket: 'other' })])]],
  ['a gap nobody explains', 'damaged', /Line 3 .*3 of G .*does not follow 1/, () => [queue([issued(1)]), queue([issued(3)])]],
  ['a number below a raised one', 'damaged', /Line 3 .*follow 7/, () => [queue([raised({ G: 7 })]), queue([issued(1)])]],
  ['a need’s number twice', 'damaged', /Line 3 .*follow/, () => [needs([left(1)]), needs([left(1, { need: 'other' })])]],
  ['a ticket printed that was never issued', 'damaged', /Line 2 .*never begun/, () => [queue([{ type: 'Printed', ticket: 'G9', at: AT }])]],
  [
    'an answer to a need nobody left',
    'damaged',
    /Line 2 .*never begun/,
    () => [needs([{ type: 'NeedTaken', need: 'n', by: 'w', at: AT }])],
  ],
  ['nobody who did it', 'damaged', /Line 2 .*nobody/, () => [queue([issued(1)], { actor: {} })]],
]

describe('a backup under a right checksum', () => {
  beforeEach(() => {
    version = 0
  })

  it.each(REFUSED)('is refused by name: %s', async (_, code, says, lines) => {
    const error: unknown = await verifyBackup([await fileOf(lines())], 'wutongli').catch((reason: unknown) => reason)
    expect(error).toBeInstanceOf(BackupError)
    expect(error).toMatchObject({ code, message: expect.stringMatching(says) as string })
  })

  it('of a station that raised its numbers is accepted, needs beside tickets', async () => {
    const lines = [needs([left(1)]), needs([left(2)]), queue([issued(1)]), queue([raised({ G: 7 })]), queue([issued(8)])]
    expect(await verifyBackup([await fileOf(lines)], 'wutongli')).toMatchObject({ records: 5 })
  })

  it('keeps what the station had set aside itself, and says so', async () => {
    const lines = [queue([issued(1)]), queue([{}]), queue([issued(3)])].map((each) => backupLine(each as unknown as BackupLine))
    expect(lines.map(({ aside }) => aside)).toEqual([undefined, 'an event has no type', undefined])
    const { journal } = await verifyBackup([await fileOf(lines)], 'wutongli')
    expect([...journal.lines].map(({ record: each }) => each.version)).toEqual([1, 2, 3])
  })
})
