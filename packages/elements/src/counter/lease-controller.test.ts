// A desk's lease over real windows: frames of one origin on one IndexedDB journal, each with its own Web Locks.
import { openIndexedDb, type StationDatabase } from '@doorstep/sources/journal'
import { expect } from '@open-wc/testing'
import type { QueueEvent } from '@doorstep/model/queue'
import { reads, textOf } from '../testing/page.js'
import { waitUntil } from '../testing/wait.js'
import type { DoorstepCounter } from './counter.js'
import { LeaseController } from './lease-controller.js'

const GRACE = 0.6
/** A grace that no test lives to see the end of, on whatever machine. */
const PATIENT = 600

interface Window {
  readonly frame: HTMLIFrameElement
  readonly counter: Element
}

describe('the lease of a desk', () => {
  let name: string
  let database: StationDatabase
  const windows: Window[] = []

  beforeEach(async () => {
    name = `doorstep-test-${crypto.randomUUID()}`
    database = await openIndexedDb(name)
  })
  afterEach(async () => {
    for (const { frame } of windows.splice(0)) frame.remove()
    database.close()
    await new Promise((done) => (indexedDB.deleteDatabase(name).onsuccess = done))
  })

  /** A counter in a window of its own, where this worker is at this desk if they have signed in. */
  async function open(desk: string, worker: string, grace = GRACE): Promise<Window> {
    const frame = document.createElement('iframe')
    frame.srcdoc = `<script type="module">
      const { counterWindow } = await import('${new URL('../testing/counter-window.ts', import.meta.url)}')
      counterWindow(${JSON.stringify({ name, desk, worker, grace })})
    </script>`
    document.body.append(frame)
    let counter: Element | null | undefined
    await waitUntil(
      () => (counter = frame.contentDocument?.querySelector('doorstep-counter'))?.shadowRoot?.querySelector('header, form'),
      'the window',
    )
    if (!counter) throw new Error('no counter')
    const opened = { frame, counter }
    windows.push(opened)
    return opened
  }

  async function append(...events: readonly QueueEvent[]): Promise<void> {
    const journal = database.journal<QueueEvent>('queue')
    let version = 0
    for await (const record of journal.read()) version = record.version
    await journal.append({ id: `seed-${version}`, at: Date.now(), actor: { device: 'lobby' }, schema: 1, events }, version)
  }

  async function records(): Promise<{ id: string; types: string[] }[]> {
    const found = []
    for await (const { id, events } of database.journal<QueueEvent>('queue').read())
      found.push({ id, types: events.map(({ type }) => type) })
    return found
  }
  const ended = async (): Promise<string[]> => (await records()).filter(({ types }) => types.includes('DeskLeaseEnded')).map(({ id }) => id)
  const locks = async (): Promise<string[]> =>
    ((await navigator.locks.query()).held ?? []).map((lock) => lock.name ?? '').filter((lock) => lock.includes(name))
  const opening = (desk: string, worker: string): QueueEvent => ({ type: 'DeskOpened', businessDay: '2026-11-20', desk, worker, at: 7 })
  /** Waits until a window has looked who holds a desk so many times more: then it would have ended what is to be ended. */
  async function looked({ frame }: Window, times: number): Promise<void> {
    const locks = frame.contentWindow?.navigator.locks
    if (!locks) throw new Error('no window')
    const query = locks.query.bind(locks)
    let looks = 0
    Object.assign(locks, { query: () => ((looks += 1), query()) })
    await waitUntil(() => looks > times, 'nobody looks who is there')
    Reflect.deleteProperty(locks, 'query')
  }
  /** More than the grace: a window looks four times in it. */
  const LOOKS = 8

  it('21. ends when its window is gone: the ticket goes back to the head, the first responder stays', async () => {
    const ticket = '2026-11-20/G001'
    const issued = { ticket, businessDay: '2026-11-20', series: 'G', line: 'G', sequence: 1, number: 'G001', headStartMinutes: 0, at: 1 }
    await append(
      { type: 'TicketIssued', ...issued },
      opening('d1', 'w1'),
      opening('d2', 'w2'),
      { type: 'TicketCalled', ticket, desk: 'd1', worker: 'w1', callId: 'c', reason: { code: 'first-in-line', waitedMinutes: 0 }, at: 8 },
      { type: 'ServiceStarted', ticket, desk: 'd1', worker: 'w1', at: 9 },
      { type: 'FirstContactEstablished', ticket, worker: 'w1', at: 9 },
    )
    // one that would end nothing: how long the other one takes to open is the machine's matter
    const dying = await open('d1', 'w1', PATIENT)
    const other = await open('d2', 'w2')
    await reads(dying.counter, '正在接待')
    await waitUntil(async () => (await locks()).length === 2, 'both hold their desk')
    expect((await locks()).sort()).to.deep.equal([`doorstep/desk/${name}/d1`, `doorstep/desk/${name}/d2`])
    await looked(other, LOOKS)
    expect(await ended(), 'as long as the windows live').to.deep.equal([])
    dying.frame.remove()
    await waitUntil(async () => (await ended()).length > 0, 'the lease ends')
    expect(await ended()).to.deep.equal(['endLease/d1/7'])
    await reads(other.counter, '1 位在等')
    button(other.counter, '叫下一位').click()
    await reads(other.counter, '首问 王芳')
    await looked(other, LOOKS)
    expect(await ended(), 'once, and nobody else').to.have.length(1)
  })

  it('goes on through a reload within the grace', async () => {
    await append(opening('d1', 'w1'), opening('d2', 'w2'))
    const first = await open('d1', 'w1', PATIENT)
    await open('d2', 'w2', PATIENT)
    await waitUntil(async () => (await locks()).length === 2, 'both hold their desk')
    first.frame.remove()
    await waitUntil(async () => (await locks()).length === 1, 'the lock goes with the window')
    const again = await open('d1', 'w1', PATIENT)
    await reads(again.counter, '叫下一位')
    await waitUntil(async () => (await locks()).length === 2, 'it is taken again')
    expect(await ended()).to.deep.equal([])
  })

  it('ends of itself nothing that this window left properly, and lets a second window of the desk wait for the lock', async () => {
    await append(opening('d1', 'w1'))
    const first = await open('d1', 'w1')
    await waitUntil(async () => (await locks()).length === 1)
    const second = await open('d1', 'w1')
    await reads(second.counter, '叫下一位')
    first.frame.remove()
    await looked(second, LOOKS)
    expect(await locks(), 'the second has it now').to.have.length(1)
    expect(await ended()).to.deep.equal([])
    button(second.counter, '结束接待').click()
    await reads(second.counter, '您在哪个接待台')
    await waitUntil(async () => (await locks()).length === 0, 'the lock is given back')
    await looked(second, LOOKS)
    expect(await ended()).to.deep.equal([])
  })

  it('tells the window that lost its desk, should it still be there', async () => {
    await append(opening('d1', 'w1'))
    const frozen = await open('d1', 'w1')
    await waitUntil(async () => (await locks()).length === 1)
    // a page that is kept for the back button holds nothing
    frozen.frame.contentWindow?.dispatchEvent(new PageTransitionEvent('pagehide', { persisted: true }))
    await waitUntil(async () => (await locks()).length === 0, 'a page put away holds no lock')
    await open('d2', 'w2')
    await waitUntil(async () => (await ended()).length === 1, 'the lease ends')
    await reads(frozen.counter, '这个接待台已经收掉')
  })

  describe('watched by a window', () => {
    const { now } = performance
    const { query } = navigator.locks
    let clock = 0
    let looks = 0
    let isHeld = (): boolean => false
    let ends: string[] = []
    let watching: LeaseController | undefined

    beforeEach(() => {
      clock = looks = 0
      ends = []
      Object.assign(performance, { now: () => clock })
      const held = () => (isHeld() ? [{ name: `doorstep/desk/${name}/d1` }] : [])
      Object.assign(navigator.locks, { query: () => ((looks += 1), Promise.resolve({ held: held(), pending: [] })) })
      const host = { addController: () => undefined, removeController: () => undefined, requestUpdate: () => undefined }
      // it looks every 20 ms; what time it is between two looks is said by the test
      const view = { queue: name, desk: undefined, open: [{ desk: 'd1', worker: 'w1', since: 7 }], graceSeconds: 0.08 }
      const end = async ({ desk }: { readonly desk: string }) => void ends.push(desk)
      watching = new LeaseController({ ...host, updateComplete: Promise.resolve(true) }, () => view, end)
    })
    afterEach(() => {
      watching?.hostDisconnected()
      Object.assign(performance, { now })
      Reflect.deleteProperty(performance, 'now')
      Object.assign(navigator.locks, { query })
      Reflect.deleteProperty(navigator.locks, 'query')
    })

    /** Looks again and again, `step` milliseconds after each other, at a desk that is held at the looks whose number says so. */
    async function look(step: number, times: number, held: (look: number) => boolean): Promise<void> {
      isHeld = () => {
        clock += step
        return held(looks)
      }
      watching?.hostConnected()
      await waitUntil(() => looks > times)
    }

    it('goes on through one reload after the other, each within the grace', async () => {
      await look(20, 20, (at) => at % 4 === 0)
      expect(ends).to.deep.equal([])
    })

    it('ends when nobody is seen for the grace, and not a look before', async () => {
      await look(20, 5, (at) => at > 4)
      expect(ends).to.deep.equal([])
      await look(20, looks + 5, () => false)
      expect(ends).to.include('d1')
    })

    it('does not take the time a machine slept for time in which it watched', async () => {
      // two looks with lunch between them, over which every window slept; after it they take their locks again, one after the other
      await look(3_600_000, 4, (at) => at > 2)
      expect(ends).to.deep.equal([])
      await look(3_600_000, looks + 4, () => false)
      expect(ends, 'who is gone loses the desk all the same').to.include('d1')
    })
  })

  it('takes its lock again when the page comes back in time', async () => {
    await append(opening('d1', 'w1'))
    const { frame, counter } = await open('d1', 'w1', PATIENT)
    await waitUntil(async () => (await locks()).length === 1)
    frame.contentWindow?.dispatchEvent(new PageTransitionEvent('pagehide', { persisted: true }))
    await waitUntil(async () => (await locks()).length === 0)
    const drawn = counter as Element & Pick<DoorstepCounter, 'requestUpdate' | 'updateComplete'>
    drawn.requestUpdate()
    await drawn.updateComplete
    expect(await locks(), 'not before it is back, whatever is drawn meanwhile').to.deep.equal([])
    frame.contentWindow?.dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true }))
    await waitUntil(async () => (await locks()).length === 1, 'the lock is taken again')
    expect(await ended()).to.deep.equal([])
  })
})

function button(element: Element, words: string): HTMLElement {
  const found = [...(element.shadowRoot?.querySelectorAll('button') ?? [])].find((each) => textOf(each).includes(words))
  if (!found) throw new Error(`no ${words}`)
  return found
}
