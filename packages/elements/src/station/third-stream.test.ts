// A third stream, registered by one line, goes everywhere a stream goes: station, clock, forgetting, records, backup, restore, numbering.
import type { PrivateRef } from '@doorstep/model/journal'
import { allStreams, registerStream } from '@doorstep/model/streams'
import { backUp, MemoryFolder, Numbering, NumberingLost, restoreBackup, verifyBackup } from '@doorstep/sources/backup'
import { openIndexedDb } from '@doorstep/sources/journal'
import { expect, fixture, html } from '@open-wc/testing'
import { LitElement } from 'lit'
import { LedgerController } from '../controllers/ledger-controller.js'
import '../define/backups.js'
import '../define/records.js'
import '../define/station.js'
import { downloads } from '../testing/downloads.js'
import { button, found, reads } from '../testing/page.js'
import { FRIDAY_MORNING, smallFeed } from '../testing/station.js'
import { umbrellas, type UmbrellaTypes } from './testing/umbrellas.js'
import type { DoorstepStation } from './station.js'
import { waitUntil as until } from '../testing/wait.js'

registerStream(umbrellas)

/** What a widget of one's own would be. */
class UmbrellaStand extends LitElement {
  readonly ledger = new LedgerController<UmbrellaTypes>(this, 'umbrellas')
}
customElements.define('test-umbrella-stand', UmbrellaStand)

const DAY = 86_400_000
let now = FRIDAY_MORNING

/** A machine with a station that has all streams, as the kiosk puts it together. */
async function machine() {
  const database = await openIndexedDb(`third-stream-${crypto.randomUUID()}`, { now: () => now })
  const held = new Map<string, string>()
  const numbering = new Numbering({
    ...{ generation: () => database.generation(), open: database.journal, key: 'numbers' },
    ...{ asked: () => database.numbersAsked(), said: () => database.numbersSaid() },
    notes: { getItem: (key) => held.get(key) ?? null, setItem: (key, value) => void held.set(key, value) },
  })
  const { journals } = numbering
  const stand = new UmbrellaStand()
  const page = await fixture<DoorstepStation>(
    html`<doorstep-station
      .feed=${smallFeed()}
      .clock=${() => now}
      .personal=${database.private}
      .snapshots=${database.snapshots}
      .journals=${journals}
      ><doorstep-records .records=${{ journals, summaries: database.summaries }}></doorstep-records
      ><doorstep-backups .upkeep=${{ journals, numbering }}></doorstep-backups>${stand}</doorstep-station
    >`,
  )
  const records = page.querySelector('doorstep-records')
  const backups = page.querySelector('doorstep-backups')
  if (!records || !backups) throw new Error('no records')
  await until(() => stand.ledger.view?.ready === true)
  const lend = async (umbrella: string): Promise<PrivateRef> => {
    const phone = await database.private.put('13800000000', now + 30 * DAY)
    await stand.ledger.execute({ type: 'lend', umbrella, phone })
    return phone
  }
  const is = (umbrella: string) => stand.ledger.view?.state.lent.get(umbrella)?.is
  return { database, numbering, page, records, backups, stand, lend, is }
}

beforeEach(() => (now = FRIDAY_MORNING))

it('is in the registry beside the others, and its name is taken', () => {
  expect(allStreams().map(({ name }) => name)).to.deep.equal(['queue', 'needs', 'umbrellas'])
  expect(() => registerStream(umbrellas)).to.throw(RangeError, "'umbrellas' already")
})

it('is opened by the station, decides, and does what the clock must do', async () => {
  const { page, stand, lend, is } = await machine()
  await lend('red')
  expect(is('red')).to.equal('out')
  expect(await stand.ledger.execute({ type: 'bringBack', umbrella: 'green' })).to.deep.equal({
    accepted: false,
    refusal: { code: 'not-lent' },
  })
  now += DAY
  page.requestUpdate()
  await until(() => is('red') === 'missed')
})

it('forgets what is personal as soon as it has lost its purpose', async () => {
  const { database, stand, lend } = await machine()
  const phone = await lend('red')
  expect(await database.private.get(phone)).to.equal('13800000000')
  await stand.ledger.execute({ type: 'bringBack', umbrella: 'red' })
  await until(() => stand.ledger.view?.state.lent.get('red')?.phone === undefined)
  expect(await database.private.get(phone)).to.equal(undefined)
})

it('is handed out by the records: its table, and its lines among all records', async () => {
  const { records, lend } = await machine()
  await lend('red')
  await lend('blue')
  await reads(records, 'umbrellas (CSV)')
  const table = await downloads(() => button(records, 'umbrellas (CSV)').click())
  expect(table).to.deep.equal({ name: 'umbrellas-2026-11-20.csv', text: 'number,day,is\r\n1,2026-11-20,out\r\n2,2026-11-20,out\r\n' })
  await until(() => button(records, '下载全部记录').getAttribute('aria-disabled') === 'false')
  const { text } = await downloads(() => button(records, '下载全部记录').click())
  expect(text.trim().split('\n')).to.have.length(2)
  expect(JSON.parse(text.split('\n')[1] ?? '')).to.deep.include({ stream: 'umbrellas', version: 2 })
})

it('is backed up and restored, and gives no number afterwards until a worker has said the last one', async () => {
  const one = await machine()
  await one.lend('red')
  await one.lend('blue')
  const folder = new MemoryFolder()
  const source = { contents: one.database.contents, generation: await one.database.generation(), station: 'test', day: '2026-11-20', now }
  const { name } = await backUp(source, folder)
  const again = await machine()
  await restoreBackup(await verifyBackup([await folder.read(name)], 'test'), again.database.contents)
  // the page is loaded anew after a restore
  again.page.journals = { ...again.numbering.journals }
  await until(() => again.is('blue') === 'out')
  const refused: unknown = await again.lend('green').catch((failure: unknown) => failure)
  expect(refused).to.be.instanceOf(NumberingLost)
  const { upkeep } = again.backups
  again.backups.upkeep = upkeep && { ...upkeep }
  const field = await found<HTMLInputElement>(again.backups, '[name=last-umbrella]')
  const { form } = field
  expect(field.value).to.equal('2')
  field.value = '7'
  for (const each of form?.querySelectorAll('input') ?? []) each.value ||= '0'
  const who = form?.querySelector('select')
  if (who) who.value = 'w1'
  form?.requestSubmit()
  await until(async () => !(await again.numbering.lost()))
  await again.lend('green')
  expect(again.stand.ledger.view?.state.lent.get('green')?.number).to.equal(8)
})

it('is refused in a backup where it says what it would not have written', async () => {
  const { database, lend } = await machine()
  await lend('red')
  await database.journal('umbrellas').append(
    {
      ...{ id: 'x', at: now, actor: { device: 'x' }, schema: 1 },
      events: [{ type: 'Lent', umbrella: 'blue', number: 5, day: '2026-11-20', phone: 'r', at: now }],
    },
    1,
  )
  const folder = new MemoryFolder()
  const { name } = await backUp(
    { contents: database.contents, generation: await database.generation(), station: 'test', day: '2026-11-20', now },
    folder,
  )
  const refused: unknown = await verifyBackup([await folder.read(name)], 'test').catch((failure: unknown) => failure)
  expect(String(refused)).to.contain('number 5 of umbrella does not follow 1')
})
