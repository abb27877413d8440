// What `npm run bench:board` measures in the page: three ways to show 5,000 services, mounted, filtered by keys, scrolled.
import '@doorstep/elements/define/service-board'
import '@doorstep/elements/define/station'
import '@lit-labs/virtualizer'
import { readServices, readStation, type Feed, type FeedView, type PartState } from '@doorstep/model/feed'
import type { ServiceItem } from '@doorstep/model/services'
import { html, render } from 'lit'

/** One way to show the list: how to put it on the page, and how to show only what answers some words. */
interface Way {
  mount(box: HTMLElement): Promise<void>
  filter(box: HTMLElement, words: string): Promise<void>
}

const frame = (): Promise<number> => new Promise((resolve) => requestAnimationFrame(resolve))
const twoFrames = async (): Promise<void> => {
  await frame()
  await frame()
}

const nothing: PartState<never> = { value: undefined, loading: false, stale: undefined, problems: [], failures: [] } as never

export async function openWays(count: number): Promise<Record<string, Way>> {
  const [station, services] = await Promise.all(
    ['station.json', 'services.json'].map(async (name) => (await fetch(`/stations/wutongli/${name}`)).json() as Promise<unknown>),
  )
  const demo = readServices(services).value
  const read = readStation(station).value
  if (!demo || !read) throw new Error('the demo station cannot be read')
  const items = Array.from({ length: count }, (_, at) => {
    const item = demo.items[at % demo.items.length] as ServiceItem
    return { ...item, id: `${item.id}-${at}`, list: 'service' as const }
  })
  const whole = <Value>(value: Value): PartState<Value> => ({ ...(nothing as PartState<Value>), value })
  const view = { station: whole(read), services: whole({ ...demo, items }), holidays: whole([]), timetable: nothing, menu: nothing }
  const feed = {
    view: view as unknown as FeedView,
    need: () => undefined,
    refresh: () => undefined,
    subscribe: () => () => undefined,
  } as unknown as Feed
  const textOf = ({ name, summary }: ServiceItem): string =>
    [name, summary].map((text) => (typeof text === 'string' ? text : (text?.['zh-Hans'] ?? ''))).join(' ')
  const texts = items.map(textOf)

  return {
    doorstep: {
      async mount(box) {
        render(html`<doorstep-station .feed=${feed}><doorstep-service-board></doorstep-service-board></doorstep-station>`, box)
        const board = box.querySelector('doorstep-service-board')
        while (!board?.shadowRoot?.querySelector('[data-service]')) await new Promise((resolve) => setTimeout(resolve))
        await twoFrames()
      },
      async filter(box, words) {
        const board = box.querySelector('doorstep-service-board')
        board?.find(words)
        await board?.updateComplete
      },
    },
    ul: {
      async mount(box) {
        const list = document.createElement('ul')
        for (const text of texts) {
          const item = document.createElement('li')
          item.textContent = text
          list.append(item)
        }
        box.append(list)
        await twoFrames()
      },
      async filter(box, words) {
        for (const item of box.querySelectorAll('li')) item.hidden = !item.textContent.includes(words)
        await Promise.resolve()
      },
    },
    virtualizer: {
      async mount(box) {
        render(html`<lit-virtualizer .items=${texts} .renderItem=${(text: string) => html`<p>${text}</p>`}></lit-virtualizer>`, box)
        while (!box.querySelector('p')) await new Promise((resolve) => setTimeout(resolve))
        await twoFrames()
      },
      async filter(box, words) {
        const list = box.querySelector('lit-virtualizer')
        if (list) list.items = texts.filter((text) => text.includes(words))
        await list?.updateComplete
      },
    },
  }
}

export interface Measured {
  readonly mount: number
  /** From a key to the layout of what it found. */
  readonly keys: readonly number[]
  /** From a key to the second frame after it, when what was found is on the glass. */
  readonly shown: readonly number[]
  /** The frames after a key, in which the rest is drawn. */
  readonly after: readonly number[]
  /** The frames of scrolling. */
  readonly frames: readonly number[]
  readonly nodes: number
}

/** The time from frame to frame, for so many of them. */
async function frames(count: number, each: () => void = () => undefined): Promise<number[]> {
  const times: number[] = []
  let last = await frame()
  for (let at = 0; at < count; at += 1) {
    each()
    const now = await frame()
    times.push(now - last)
    last = now
  }
  return times
}

/** Milliseconds of each step. A person does not type faster than six keys a second, so that there are ten frames between two. */
export async function measure(way: Way, keys: readonly string[]): Promise<Measured> {
  const box = document.createElement('main')
  document.body.replaceChildren(box)
  await twoFrames()
  const begun = performance.now()
  await way.mount(box)
  const mount = performance.now() - begun
  const scrolled = await frames(150, () => scrollBy({ top: 160, behavior: 'instant' }))
  scrollTo(0, 0)
  const nodes = [...box.querySelectorAll('*')].reduce(
    (sum, element) => sum + 1 + (element.shadowRoot?.querySelectorAll('*').length ?? 0),
    0,
  )
  // what is fetched at the first key is not the key's
  await way.filter(box, '病')
  await new Promise((resolve) => setTimeout(resolve, 3000))
  const times: number[] = []
  const shown: number[] = []
  const after: number[] = []
  for (const words of keys) {
    after.push(...(await frames(10)))
    const pressed = performance.now()
    await way.filter(box, words)
    // layout, which a frame would do next
    box.getBoundingClientRect()
    times.push(performance.now() - pressed)
    await twoFrames()
    shown.push(performance.now() - pressed)
  }
  return { mount, keys: times, shown, after, frames: scrolled.slice(2), nodes }
}

Object.assign(globalThis, { bench: { openWays, measure } })
