// How a component asks a ledger: as this window and this person, and under the same id again after a failure.
import { ContextProvider } from '@lit/context'
import type { StreamLedger } from '@doorstep/model/streams'
import { expect, fixture, html } from '@open-wc/testing'
import { LitElement } from 'lit'
import { ledgerContext, streamOf } from '../contexts/station.js'
import type { UmbrellaTypes } from '../station/testing/umbrellas.js'
import { LedgerController } from './ledger-controller.js'

if (!customElements.get('doorstep-station')) customElements.define('doorstep-station', class extends HTMLElement {})

class Stand extends LitElement {
  readonly ledger = new LedgerController<UmbrellaTypes>(this, 'umbrellas')
  drawn = 0

  override render(): string {
    return ''
  }

  override updated(): void {
    this.drawn += 1
  }
}
customElements.define('test-stand', Stand)

class Shop extends LitElement {
  readonly provider = new ContextProvider(this, { context: ledgerContext<UmbrellaTypes>('umbrellas'), initialValue: undefined })

  protected override createRenderRoot(): HTMLElement {
    return this
  }
}
customElements.define('test-shop', Shop)

/** A ledger that notes what it is asked, and fails when it is told to. */
class Noting {
  readonly asked: { readonly id: string; readonly actor: unknown }[] = []
  readonly listeners = new Set<() => void>()
  fails = false
  view = { version: 7 }

  subscribe(listener: () => void): () => void {
    this.listeners.add(listener)
    return () => this.listeners.delete(listener)
  }

  execute(command: { id: string; actor: unknown }): Promise<unknown> {
    this.asked.push(command)
    return this.fails ? Promise.reject(new Error('no storage')) : Promise.resolve({ accepted: true, repeated: false })
  }
}

async function open(): Promise<{ shop: Shop; stand: Stand; noting: Noting; give: () => void; ids: () => string[] }> {
  const shop = await fixture<Shop>(html`<test-shop><test-stand></test-stand></test-shop>`)
  const stand = shop.querySelector<Stand>('test-stand')
  if (!stand) throw new Error('no stand')
  const noting = new Noting()
  const ledger = noting as unknown as StreamLedger<UmbrellaTypes>
  const give = () =>
    shop.provider.setValue({ ledger, device: 'lobby', situation: () => ({ now: 5, businessDay: '2026-11-20', rules: { station: 's' } }) })
  return { shop, stand, noting, give, ids: () => noting.asked.map(({ id }) => id) }
}

const lend = { type: 'miss', umbrella: 'red' } as const

describe('a component and its ledger', () => {
  it('the context of a stream is known by its name, and no other is taken for one', () => {
    expect(streamOf(Symbol.for('doorstep/ledger/umbrellas'))).to.equal('umbrellas')
    for (const other of [Symbol.for('doorstep/station'), Symbol('doorstep/ledger/umbrellas'), 'doorstep/ledger/umbrellas', undefined])
      expect(streamOf(other)).to.equal(undefined)
  })

  it('without a station with its journal it knows nothing and can ask nothing', async () => {
    const { stand } = await open()
    const { view, situation, device, personal } = stand.ledger
    expect([view, situation, device, personal]).to.deep.equal([undefined, undefined, undefined, undefined])
    let said = ''
    await stand.ledger.execute(lend).catch((failure: unknown) => (said = String(failure)))
    expect(said).to.contain('no ledger here')
  })

  it('is drawn when the ledger comes, at every change and when it goes, and not after it has left', async () => {
    const { shop, stand, noting, give } = await open()
    const change = async (): Promise<number> => {
      noting.listeners.forEach((listener) => listener())
      await stand.updateComplete
      return stand.drawn
    }
    const { drawn } = stand
    give()
    await stand.updateComplete
    expect(stand.drawn).to.equal(drawn + 1)
    expect(await change()).to.equal(drawn + 2)
    expect([stand.ledger.view?.version, stand.ledger.situation?.now, stand.ledger.device]).to.deep.equal([7, 5, 'lobby'])
    shop.provider.setValue(undefined)
    expect(noting.listeners.size).to.equal(0)
    expect(stand.ledger.view).to.equal(undefined)
    give()
    expect(noting.listeners.size).to.equal(1)
    stand.remove()
    expect(noting.listeners.size).to.equal(0)
  })

  it('asks as this window, and as the person who asks', async () => {
    const { stand, noting, give } = await open()
    give()
    await stand.ledger.execute(lend)
    await stand.ledger.execute(lend, { worker: 'w1' })
    await stand.ledger.execute(lend, { token: 't' })
    await stand.ledger.execute(lend, { id: 'at-six' })
    expect(noting.asked.map(({ actor }) => actor)).to.deep.equal([
      { device: 'lobby' },
      { device: 'lobby', worker: 'w1' },
      { device: 'lobby', token: 't' },
      { device: 'lobby' },
    ])
    expect(noting.asked[0]).to.deep.include(lend)
    expect(noting.asked[3]?.id).to.equal('at-six')
  })

  it('asks for the same thing again under the same id only after a failure', async () => {
    const { stand, noting, give, ids } = await open()
    give()
    const fail = async (...asked: Parameters<typeof stand.ledger.execute>): Promise<void> => {
      noting.fails = true
      let failed = false
      await stand.ledger.execute(...asked).catch(() => (failed = true))
      expect(failed, 'the failure is told').to.equal(true)
      noting.fails = false
    }
    await fail(lend)
    await fail(lend)
    await stand.ledger.execute({ ...lend, umbrella: 'blue' })
    await stand.ledger.execute(lend, { worker: 'w1' })
    await stand.ledger.execute(lend)
    await stand.ledger.execute(lend)
    const [first, second, blue, worker, third, fourth] = ids()
    expect([second, third]).to.deep.equal([first, first])
    expect(new Set([first, blue, worker, fourth]).size, 'each of these is a thing of its own').to.equal(4)
    await fail({ ...lend, umbrella: 'one' }, { key: 'umbrella of today' })
    await stand.ledger.execute({ ...lend, umbrella: 'two' }, { key: 'umbrella of today' })
    expect(ids().at(-1)).to.equal(ids().at(-2))
  })
})
