// What leaves the ledger: rows a spreadsheet can trust, and lines without anything that opens a resident's page.
import { csvField, csvLine } from '../journal/csv.js'
import type { Recorded } from '../journal/journal.js'
import { recordLines, type TableOptions } from '../journal/table.js'
import type { QueueEvent } from './messages.js'
import { Play, id, rules } from './testing/play.js'
import { DAYS_ZONE, recordsOfDays } from './testing/year.js'
import { TICKET_COLUMNS, ticketsCsv, type TicketColumn } from './tickets-csv.js'
import { QUEUE_SCHEMA } from './upcast.js'

const recordsOf = (events: readonly QueueEvent[]): Recorded<QueueEvent>[] =>
  events.map((event, index) => ({
    ...{ version: index + 1, id: `r${index}`, at: event.at, actor: { device: 'test' }, schema: QUEUE_SCHEMA, events: [event] },
  }))

/** The rows of a CSV text as RFC 4180 reads them: written here anew, so that the writer is not its own judge. */
function parseCsv(text: string): string[][] {
  const rows: string[][] = [['']]
  let quoted = false
  for (let at = 0; at < text.length; at += 1) {
    const row = rows.at(-1) ?? []
    const letter = text[at] ?? ''
    if (quoted) {
      if (letter === '"' && text[at + 1] === '"') {
        row.push(`${row.pop() ?? ''}"`)
        at += 1
      } else if (letter === '"') quoted = false
      else row.push((row.pop() ?? '') + letter)
    } else if (letter === '"') quoted = true
    else if (letter === ',') row.push('')
    else if (letter === '\r' && text[at + 1] === '\n') {
      at += 1
      rows.push([''])
    } else row.push((row.pop() ?? '') + letter)
  }
  if (rows.at(-1)?.join('') !== '') throw new Error('the last line has no end')
  return rows.slice(0, -1)
}

async function csvOf(records: Iterable<Recorded<QueueEvent>>, options: Partial<TableOptions<TicketColumn>> = {}): Promise<string[][]> {
  let text = ''
  for await (const part of ticketsCsv(records, { timeZone: DAYS_ZONE, ...options })) text += part
  expect(text.startsWith('\uFEFF')).toBe(true)
  return parseCsv(text.slice(1))
}

const asObject = (row: readonly string[] = []) => Object.fromEntries(TICKET_COLUMNS.map((column, index) => [column, row[index]]))

describe('fields', () => {
  it('are quoted as RFC 4180 asks, and read back as they were', () => {
    const fields = ['plain', 'a,b', 'say "hi"', 'two\r\nlines', '病历本更换', '']
    expect(csvLine(fields)).toBe('plain,"a,b","say ""hi""","two\r\nlines",病历本更换,\r\n')
    expect(parseCsv(csvLine(fields))).toEqual([fields])
  })

  it('that a spreadsheet would run are disarmed; numbers stay numbers', () => {
    for (const evil of ['=1+1', '+86', '-2', '@SUM(A1)', ' =cmd', '＝1+1', '－1']) expect(parseCsv(csvLine([evil]))).toEqual([[`'${evil}`]])
    // where a tab or a line break begins another cell there are two to disarm
    for (const apart of ['\t', '\r']) expect(parseCsv(csvLine([`${apart}=1`]))).toEqual([[`'${apart}'=1`]])
    expect([csvField(-2), csvField(3.5), csvField(undefined), csvField(NaN), csvField('a=b'), csvField('A-1')]).toEqual([
      ...['-2', '3.5', '', '', 'a=b', 'A-1'],
    ])
  })
})

describe('tickets as CSV', () => {
  it('have one row each with all that happened to them', async () => {
    const play = new Play('2026-11-20T09:00', { ...rules, noShowCalls: 1, noShowSeconds: 0 })
    play.do({ type: 'signIn', desk: 'd1', worker: 'w1' }, 'w1')
    play.do({ type: 'signIn', desk: 'd2', worker: 'w2' }, 'w2')
    play.do({ type: 'issue', service: 'booklet', priorityClass: 'senior', token: 'secret' })
    play.number('clinic')
    play.clock('2026-11-20T09:07').do({ type: 'callThis', ticket: id('A001'), desk: 'd1', why: 'frail' }, 'w1')
    play.do({ type: 'noShow', ticket: id('A001') }, 'w1')
    play.do({ type: 'rejoin', ticket: id('A001') })
    play.clock('2026-11-20T09:10').do({ type: 'callThis', ticket: id('A001'), desk: 'd2', why: 'came-back' }, 'w2')
    play.do({ type: 'receive', ticket: id('A001') }, 'w2')
    play.clock('2026-11-20T09:16').do({ type: 'assign', ticket: id('A001'), worker: 'w3', due: '2026-11-23' }, 'w2')
    play.clock('2026-11-20T09:50').do({ type: 'accept', ticket: id('A001') }, 'w3')
    play.clock('2026-11-20T11:30').do({ type: 'close', ticket: id('A001'), outcome: 'resolved' }, 'w3')
    play.do({ type: 'rate', ticket: id('A001'), attitude: 4, ability: 5, actor: { device: 'phone', token: 'secret' } })
    const [heading, ticket, waiting, ...more] = await csvOf(recordsOf(play.events))
    expect(heading).toEqual([...TICKET_COLUMNS])
    expect(asObject(ticket)).toEqual({
      ...{ day: '2026-11-20', number: 'A001', service: 'booklet', class: 'senior', issued: '2026-11-20 09:00' },
      ...{ called: '2026-11-20 09:07', served: '2026-11-20 09:10', closed: '2026-11-20 11:30', outcome: 'resolved' },
      ...{ firstResponder: 'w2', handler: 'w3', hops: '1', desk: 'd2', waitMinutes: '7', serviceMinutes: '6', noShows: '1' },
      ...{ attitude: '4', ability: '5' },
    })
    expect(asObject(waiting)).toMatchObject({ number: 'C001', called: '', served: '', outcome: 'waiting', noShows: '0' })
    expect(more).toEqual([])
  })

  it('leave out what was undone, and keep what the queue has let go of as it ended', async () => {
    const play = new Play('2026-11-20T09:00', rules)
    play.do({ type: 'signIn', desk: 'd1', worker: 'w1' }, 'w1')
    for (let at = 0; at < 3; at += 1) play.number()
    play.clock('2026-11-20T09:04').do({ type: 'callNext', desk: 'd1' }, 'w1')
    play.do({ type: 'undo', ticket: id('G001') }, 'w1', 5)
    play.clock('2026-11-20T09:05').do({ type: 'callThis', ticket: id('G002'), desk: 'd1', why: 'urgent' }, 'w1')
    play.do({ type: 'receive', ticket: id('G002') }, 'w1')
    play.clock('2026-11-20T09:08').do({ type: 'close', ticket: id('G002'), outcome: 'referred' }, 'w1', 21)
    for (let day = 21; day <= 29; day += 1) play.clock(`2026-11-${day}T09:00`).number()
    expect(play.state.tickets.has(id('G001'))).toBe(false)
    const rows = (await csvOf(recordsOf(play.events))).slice(1).map(asObject)
    expect(rows.slice(0, 3)).toMatchObject([
      { number: 'G001', outcome: 'expired', called: '', waitMinutes: '', desk: '', firstResponder: '', serviceMinutes: '' },
      { number: 'G002', outcome: 'referred', called: '2026-11-20 09:05', waitMinutes: '5', desk: 'd1', serviceMinutes: '3.4' },
      { number: 'G003', outcome: 'expired' },
    ])
    expect(rows).toHaveLength(12)
  })

  it('have what came after the day: the end of a matter that went on, and its rating', async () => {
    const play = new Play()
    play.do({ type: 'signIn', desk: 'd1', worker: 'w1' }, 'w1')
    play.do({ type: 'issue', token: 'secret' })
    play.do({ type: 'callNext', desk: 'd1' }, 'w1')
    play.do({ type: 'receive', ticket: id('G001') }, 'w1')
    play.clock('2026-11-21T09:00').do({ type: 'closeDay' })
    play.do({ type: 'close', ticket: id('G001'), outcome: 'resolved' }, 'w1')
    play.clock('2026-11-22T09:00').do({ type: 'closeDay' })
    play.do({ type: 'rate', ticket: id('G001'), attitude: 5, ability: 4, actor: { device: 'phone', token: 'secret' } })
    const [, row] = await csvOf(recordsOf(play.events))
    expect(asObject(row)).toMatchObject({ outcome: 'resolved', closed: '2026-11-21 09:00', attitude: '5', ability: '4' })
  })

  it('carry the words they are given, and no formula among them', async () => {
    const play = new Play()
    play.number('clinic')
    const name: TableOptions<TicketColumn>['name'] = (column, code) => (column === 'service' ? '=健康,咨询' : code)
    const [heading, row] = await csvOf(recordsOf(play.events), { heading: (column) => (column === 'day' ? '日期' : column), name })
    expect(heading?.[0]).toBe('日期')
    expect(asObject(row)['service']).toBe("'=健康,咨询")
  })

  it('come in the order of issue, every one once, and do not wait for the end of the journal', async () => {
    const records = [...recordsOfDays({ days: 30, ticketsPerDay: 15, seed: 3 })]
    const issued = records.flatMap(({ events }) => events).filter((event) => event.type === 'TicketIssued')
    const rows = (await csvOf(records)).slice(1)
    expect(rows.map(([day, number]) => `${day}/${number}`)).toEqual(issued.map(({ ticket }) => ticket))
    let read = 0
    const firstRows = ticketsCsv(
      (function* () {
        for (const record of records) {
          read += 1
          yield record
        }
      })(),
      { timeZone: DAYS_ZONE },
    )
    await firstRows.next()
    const { value } = await firstRows.next()
    expect(value).toContain('G001')
    expect(read).toBeLessThan(records.length)
  })

  it('are refused when a later program wrote the journal', async () => {
    const newer = recordsOf([]).concat({ version: 1, id: 'x', at: 0, actor: { device: 'x' }, schema: QUEUE_SCHEMA + 1, events: [] })
    await expect(csvOf(newer)).rejects.toThrow(/has to be updated/)
  })
})

it('records as JSON lines are as they are, but for the tokens', async () => {
  const records = [...recordsOfDays({ days: 2, ticketsPerDay: 10 })]
  const lines: string[] = []
  async function* read() {
    yield* records
  }
  for await (const line of recordLines(read())) lines.push(line)
  expect(lines).toHaveLength(records.length)
  expect(lines.every((line) => line.endsWith('\n') && line.indexOf('\n') === line.length - 1)).toBe(true)
  expect(JSON.stringify(records)).toContain('"token":"')
  expect(lines.join('')).not.toContain('token')
  const restored = lines.map((line) => JSON.parse(line) as Recorded<QueueEvent>)
  expect(restored.map(({ version, id: command }) => [version, command])).toEqual(
    records.map(({ version, id: command }) => [version, command]),
  )
})
