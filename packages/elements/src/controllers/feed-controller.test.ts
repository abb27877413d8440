// Whose feed a component follows: its own `src` before the station around it, and nothing after it is gone.
import { stationContext } from '../contexts/station.js'
import { ContextProvider } from '@lit/context'
import { EMPTY_FEED } from '@doorstep/model/feed'
import { expect, fixture, html } from '@open-wc/testing'
import { LitElement } from 'lit'
import { FeedController } from './feed-controller.js'
import { localNow } from './local-now.js'
import { fresh, StillFeed } from '../testing/feeds.js'
import { FRIDAY_MORNING, station } from '../testing/station.js'
import { waitUntil } from '../testing/wait.js'

class Follower extends LitElement {
  static override properties = { src: {} }
  declare src: string | undefined
  readonly feed = new FeedController(this, ['services'])
  drawn = 0

  override render(): string {
    return ''
  }

  override updated(): void {
    this.drawn += 1
  }
}
customElements.define('test-follower', Follower)

class Place extends LitElement {
  readonly provider = new ContextProvider(this, { context: stationContext, initialValue: undefined })

  give(feed: StillFeed, time?: () => undefined): void {
    this.provider.setValue({ feed, now: () => FRIDAY_MORNING, ...(time ? { time } : {}) })
  }

  protected override createRenderRoot(): HTMLElement {
    return this
  }
}
customElements.define('test-place', Place)
// what waits for a station asks again when there is one
if (!customElements.get('doorstep-station')) customElements.define('doorstep-station', class extends HTMLElement {})

async function page(): Promise<{ place: Place; follower: Follower }> {
  const place = await fixture<Place>(html`<test-place><test-follower></test-follower></test-place>`)
  const follower = place.querySelector<Follower>('test-follower')
  if (!follower) throw new Error('no follower')
  return { place, follower }
}
/** A feed, and how many follow it. */
function counted(): { feed: StillFeed; followers: () => number } {
  const feed = new StillFeed({ station: fresh(station) })
  let followers = 0
  const subscribe = feed.subscribe.bind(feed)
  feed.subscribe = (listener) => {
    followers += 1
    const stop = subscribe(listener)
    return () => {
      followers -= 1
      stop()
    }
  }
  return { feed, followers: () => followers }
}

describe('a component and its feed', () => {
  it('without a station and an address there is nothing, and the time is the machine’s', async () => {
    const { follower } = await page()
    expect(follower.feed.connected).to.equal(false)
    expect(follower.feed.view).to.equal(EMPTY_FEED)
    expect(follower.feed.time).to.equal(undefined)
    const before = Date.now()
    expect(follower.feed.now()).to.be.within(before, Date.now())
    // nothing to ask, and no error
    follower.feed.refresh()
  })

  it('in a station it asks for its parts, is drawn at every change, and goes by the station’s time', async () => {
    const { place, follower } = await page()
    const { feed, followers } = counted()
    place.give(feed)
    await follower.updateComplete
    expect(follower.feed.connected).to.equal(true)
    expect([...feed.needed]).to.deep.equal(['services'])
    expect(follower.feed.view.station.value?.id).to.equal(station.id)
    expect(follower.feed.now()).to.equal(FRIDAY_MORNING)
    expect(localNow(follower.feed)).to.equal('2026-11-20T10:24')
    const { drawn } = follower
    feed.show({ holidays: fresh([]) })
    await follower.updateComplete
    expect(follower.drawn).to.equal(drawn + 1)
    expect(follower.feed.view.holidays.value).to.deep.equal([])
    follower.feed.need('menu')
    expect([...feed.needed]).to.deep.equal(['services', 'menu'])
    follower.feed.refresh()
    expect(feed.refreshed).to.equal(1)
    expect(followers()).to.equal(1)
  })

  it('another feed of the station is followed instead, with all the parts that were asked for', async () => {
    const { place, follower } = await page()
    const [first, second] = [counted(), counted()]
    place.give(first.feed)
    follower.feed.need('menu')
    place.give(second.feed)
    await follower.updateComplete
    expect([first.followers(), second.followers()]).to.deep.equal([0, 1])
    expect([...second.feed.needed]).to.deep.equal(['services', 'menu'])
    place.give(second.feed)
    expect(second.followers(), 'the same is not followed twice').to.equal(1)
  })

  it('is let go of when the component leaves, and followed again when it is back', async () => {
    const { place, follower } = await page()
    const { feed, followers } = counted()
    place.give(feed)
    follower.remove()
    expect(followers()).to.equal(0)
    place.append(follower)
    await follower.updateComplete
    expect(followers()).to.equal(1)
  })

  it('its own address wins over the station, and leads back to it when it is taken away', async () => {
    const { place, follower } = await page()
    const { feed, followers } = counted()
    place.give(feed)
    follower.src = new URL('../testing/files/station.json', import.meta.url).href
    await follower.updateComplete
    expect(followers()).to.equal(0)
    expect([follower.feed.connected, follower.feed.view === EMPTY_FEED], 'nothing of the station’s is shown meanwhile').to.deep.equal([
      true,
      true,
    ])
    await waitUntil(() => follower.feed.view.services.value, 'its own feed')
    follower.src = ''
    await follower.updateComplete
    expect(followers()).to.equal(1)
    expect(follower.feed.view.station.value?.id).to.equal(station.id)
  })

  it('what comes of an address that was changed meanwhile is not followed', async () => {
    const { place, follower } = await page()
    const { feed, followers } = counted()
    place.give(feed)
    follower.src = new URL('../testing/files/station.json', import.meta.url).href
    await follower.updateComplete
    follower.src = undefined
    await follower.updateComplete
    // the loader that was asked for is here by now
    await import('@doorstep/sources/shared-feed')
    await new Promise((done) => setTimeout(done))
    expect(followers()).to.equal(1)
    expect(follower.feed.view.station.value?.id).to.equal(station.id)
  })
})
