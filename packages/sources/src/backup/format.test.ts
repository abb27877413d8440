// The backup file: it reads back as it was written, and anything else is refused with a sentence that says what is wrong.
import * as fc from 'fast-check'
import { QUEUE_SCHEMA } from '@doorstep/model/queue'
import type { StreamRecord } from '../journal/contents.js'
import { BackupError, type BackupErrorCode } from './backup-error.js'
import { BACKUP_FORMAT, readJournalBackup, readPrivateBackup, writeBackup, type BackupHeader } from './format.js'
import { verifyBackup } from './restore.js'
import { recordOf, streamRecords } from './testing/records.js'

const header: BackupHeader = {
  ...{ doorstep: 'backup', format: BACKUP_FORMAT, kind: 'journal', station: 'wutongli', generation: '3f9a2c', day: '2026-11-20' },
  made: '2026-11-20T02:24:00.000Z',
}

async function fileOf(lines: readonly StreamRecord[] = streamRecords(5), more: Partial<BackupHeader> = {}): Promise<string> {
  const { file } = await writeBackup({ ...header, ...more }, lines, ({ stream }) => stream)
  return file.text()
}

async function refusal(text: string | Uint8Array<ArrayBuffer>): Promise<BackupError> {
  const error: unknown = await readJournalBackup(new Blob([text])).then(
    () => undefined,
    (reason: unknown) => reason,
  )
  if (!(error instanceof BackupError)) throw new Error(`it was not refused, but ${String(error)}`)
  return error
}

/** The same lines with an end that fits them, as somebody would write who knows the format. */
async function sealed(lines: readonly string[], counts: Record<string, number>): Promise<string> {
  const body = `${lines.join('\n')}\n`
  const hash = new Uint8Array(await crypto.subtle.digest('SHA-256', new TextEncoder().encode(body)))
  return `${body}${JSON.stringify({ end: true, counts, sha256: Buffer.from(hash).toString('hex') })}\n`
}

const expectCode = async (text: string, code: BackupErrorCode, says: RegExp) => {
  const error = await refusal(text)
  expect(error.code).toBe(code)
  expect(error.message).toMatch(says)
}

it('reads back what was written, again and again', async () => {
  const lines = streamRecords(5)
  const backup = await readJournalBackup(new Blob([await fileOf(lines)]))
  expect(backup.header).toEqual(header)
  expect(backup.counts).toEqual({ queue: 5, bookings: 2 })
  expect([...backup.lines]).toEqual(lines)
  expect([...backup.lines]).toEqual(lines)
})

it('its end is the SHA-256 of every byte before it, as sha256sum computes it', async () => {
  const { createHash } = await import('node:crypto')
  const text = await fileOf()
  const cut = text.lastIndexOf('\n', text.length - 2) + 1
  expect(JSON.parse(text.slice(cut))).toMatchObject({ sha256: createHash('sha256').update(text.slice(0, cut)).digest('hex') })
})

it('is made of more lines than are held at once', async () => {
  const lines = streamRecords(4500)
  const backup = await readJournalBackup(new Blob([await fileOf(lines)]))
  expect(backup.counts['queue']).toBe(4500)
  expect([...backup.lines]).toEqual(lines)
})

it('any records of any words read back as they were', async () => {
  const events = fc.array(fc.dictionary(fc.string({ unit: 'binary' }), fc.jsonValue()), { maxLength: 3 })
  await fc.assert(
    fc.asyncProperty(fc.array(events, { minLength: 1, maxLength: 8 }), async (all) => {
      const lines = all.map((each, index) => ({
        stream: 'needs',
        record: recordOf(index + 1, { events: JSON.parse(JSON.stringify(each)) as unknown[] }),
      }))
      expect([...(await readJournalBackup(new Blob([await fileOf(lines)]))).lines]).toEqual(lines)
    }),
    { numRuns: 100 },
  )
})

describe('is refused', () => {
  it('when it is torn, wherever it broke off', async () => {
    const bytes = new TextEncoder().encode(await fileOf())
    for (let length = 0; length < bytes.length; length += 1) {
      const { code } = await refusal(bytes.slice(0, length))
      const headerEnd = bytes.indexOf(10)
      expect(code, `cut after ${length} of ${bytes.length}`).toBe(length < headerEnd ? 'not-a-backup' : 'torn')
    }
  })

  it('when any byte of it was changed', async () => {
    const bytes = new TextEncoder().encode(await fileOf())
    for (let at = 0; at < bytes.length; at += 3) {
      const changed = bytes.slice()
      changed[at] = (changed[at] ?? 0) ^ 1
      expect(await refusal(changed)).toBeInstanceOf(BackupError)
    }
    await expectCode((await fileOf()).replace('"w1"', '"w2"'), 'changed', /SHA-256 differs/)
  })

  it('when a later program wrote it, whatever else is in it', async () => {
    await expectCode('{"doorstep":"backup","format":2,"zipped":true}\n????', 'newer', /later version .*format is 2.*update/)
    const newer = [{ stream: 'queue', record: recordOf(1, { schema: QUEUE_SCHEMA + 1 }) }]
    await expectCode(await fileOf(newer), 'newer', /line 2 is of schema/)
  })

  it('when it is something else, and says what', async () => {
    await expectCode('', 'not-a-backup', /first line/)
    await expectCode('{"version":1,"id":"x"}\n', 'not-a-backup', /first line/)
    await expectCode('day,number\r\n', 'not-a-backup', /first line/)
    const personal = await writeBackup({ ...header, kind: 'private' }, [{ ref: 'r', value: 1, expires: 2 }], () => 'private')
    await expectCode(await personal.file.text(), 'not-a-backup', /holds 'private'/)
    await expect(readPrivateBackup(new Blob([await fileOf()]))).rejects.toThrow(/holds 'journal'/)
  })

  it('when a line is not what it should be, although the hash is right', async () => {
    const [first = '', ...rest] = (await fileOf(streamRecords(2))).trimEnd().split('\n')
    const lines = rest.slice(0, -1)
    const counts = { bookings: 2, queue: 2 }
    await expect(readJournalBackup(new Blob([await sealed([first, ...lines], counts)]))).resolves.toMatchObject({ counts })
    await expectCode(await sealed([first, '{"stream":"queue"}', ...lines], counts), 'damaged', /Line 2/)
    await expectCode(await sealed([first, ...lines, '', ''], counts), 'damaged', /Line 6/)
    await expectCode(await sealed([first, ...lines], { bookings: 2, queue: 3 }), 'damaged', /counts 3 lines of queue and holds 2/)
    const [, , one = '', two = ''] = lines
    for (const wrong of [
      [two, one],
      [one, two.replace('"version":2', '"version":1')],
    ])
      await expectCode(await sealed([first, ...wrong], { queue: 2 }), 'damaged', /Line 3 is out of order: version 1\./)
    await expectCode(await sealed([first, one, two.replace('"c2"', '"c1"')], { queue: 2 }), 'damaged', /Line 3 repeats the command c1/)
    await expectCode(await sealed([first.replace('"day":"2026-11-20"', '"day":"2026-02-30"'), ...lines], counts), 'damaged', /header/)
  })

  it('when a line is no text, or lacks a part', async () => {
    const [first = '', ...rest] = (await fileOf(streamRecords(1).filter(({ stream }) => stream === 'queue'))).trimEnd().split('\n')
    const [line = ''] = rest
    const counts = { queue: 1 }
    await expect(readJournalBackup(new Blob([await sealed([first, line], counts)]))).resolves.toMatchObject({ counts })
    const whole = JSON.parse(line) as { record: Record<string, unknown> }
    const without = (part: string) => JSON.stringify({ ...whole, record: { ...whole.record, [part]: undefined } })
    for (const part of ['version', 'id', 'at', 'schema', 'actor', 'events'])
      await expectCode(await sealed([first, without(part)], counts), 'damaged', /Line 2 of the backup is not what should stand there/)
    const wrong = { version: 1.5, id: 7, at: null, schema: 'x', actor: [], events: {} }
    for (const [part, value] of Object.entries(wrong))
      await expectCode(
        await sealed([first, JSON.stringify({ ...whole, record: { ...whole.record, [part]: value } })], counts),
        'damaged',
        /Line 2 of the backup is not/,
      )
    await expectCode(await sealed([first, JSON.stringify({ ...whole, stream: 7 })], counts), 'damaged', /Line 2/)
    // what was set aside may be anything, and still says of which command it is
    const aside = JSON.stringify({ ...whole, record: { ...whole.record, events: 'x' }, aside: 'no events' })
    await expect(readJournalBackup(new Blob([await sealed([first, aside], counts)]))).resolves.toMatchObject({ counts })
    for (const part of ['kind', 'station', 'generation', 'day', 'made', 'format'])
      await expectCode(await sealed([first.replace(`"${part}"`, '"other"'), line], counts), 'damaged', /Line 1, the header/)
    const bytes = Buffer.from(`${first}\n${line.replace('lobby', 'lobb\u00ff')}\n`, 'latin1')
    const hash = Buffer.from(await crypto.subtle.digest('SHA-256', bytes)).toString('hex')
    const garbled = Buffer.concat([bytes, Buffer.from(`${JSON.stringify({ end: true, counts, sha256: hash })}\n`)])
    expect(await refusal(Uint8Array.from(garbled))).toMatchObject({ code: 'damaged' })
  })

  it('when a personal value lacks its reference, its expiry or itself', async () => {
    const write = async (entry: object) =>
      (await writeBackup({ ...header, kind: 'private' }, [entry as { ref: string; value: unknown; expires: number }], () => 'private')).file
    const entry = { ref: 'r', value: null, expires: 2 }
    expect([...(await readPrivateBackup(await write(entry))).lines]).toEqual([entry])
    for (const bad of [
      { ...entry, ref: 1 },
      { ...entry, expires: '2' },
      { ref: 'r', expires: 2 },
    ])
      await expect(readPrivateBackup(await write(bad))).rejects.toMatchObject({ code: 'damaged' })
  })

  it('when it holds nothing, is of another station, or two of them were chosen', async () => {
    await expectCode(await fileOf([]), 'nothing', /no records/)
    const mine = new Blob([await fileOf()])
    await expect(verifyBackup([mine], 'other')).rejects.toMatchObject({ code: 'other-station' })
    await expect(verifyBackup([mine, mine], 'wutongli')).rejects.toMatchObject({ code: 'not-a-backup' })
    await expect(verifyBackup([], 'wutongli')).rejects.toMatchObject({ code: 'not-a-backup' })
    const known = new Blob([await fileOf(streamRecords(5).filter(({ stream }) => stream === 'queue'))])
    await expect(verifyBackup([known], 'wutongli')).resolves.toMatchObject({ records: 5, personal: 0, day: '2026-11-20' })
  })
})
