// The script that watches over a page: says once that it lives, brings the last words back, and loads a page anew that stays empty.

const ADDRESS = 'http://localhost:4173/counter/?station=x'

/** As much of a document as the watch looks at. */
class FakeNode {
  parentNode: FakeNode | null = null
  childNodes: FakeNode[] = []
  append(...nodes: FakeNode[]): this {
    for (const node of nodes) node.parentNode = this
    this.childNodes.push(...nodes)
    return this
  }
}
class FakeText extends FakeNode {
  constructor(readonly data: string) {
    super()
  }
}
class FakeElement extends FakeNode {
  shadowRoot: FakeShadow | null = null
  boxes = 1
  isConnected = true
  readonly classes: string[]
  readonly classList = { add: (name: string) => void this.classes.push(name) }
  constructor(
    readonly tag = 'div',
    ...classes: string[]
  ) {
    super()
    this.classes = classes
  }
  matches = (selector: string) => selector.split(', ').some((each) => each === this.tag || this.classes.some((name) => each === `.${name}`))
  getClientRects = () => ({ length: this.boxes })
  querySelector = () => this.childNodes.find((node) => node instanceof FakeElement && node.classes.includes('last-words')) ?? null
  replaceChildren(...nodes: FakeNode[]): void {
    for (const node of this.childNodes) if (node instanceof FakeElement) node.isConnected = false
    this.childNodes = []
    this.append(...nodes)
    for (const node of nodes) if (node instanceof FakeElement) node.isConnected = true
  }
}
class FakeShadow extends FakeNode {
  constructor(readonly host: FakeElement) {
    super()
    host.shadowRoot = this
  }
}

let page: FakeElement | null
let words: FakeElement
let told: unknown[]
let reloads: number
let reachable: boolean
let kept: Map<string, string>
let storage: 'fine' | 'denied'
let container: EventTarget & { controller: { postMessage: (sign: unknown) => void } | null; ready: Promise<unknown> }

const drawn = (): FakeElement => new FakeElement().append(new FakeText('您好'))
const pass = (seconds: number) => vi.advanceTimersByTimeAsync(seconds * 1000)

beforeEach(() => {
  vi.useFakeTimers()
  vi.resetModules()
  words = new FakeElement('div', 'last-words').append(new FakeText('这个屏幕暂时打不开'))
  page = new FakeElement().append(words)
  ;[told, reloads, reachable, kept, storage] = [[], 0, true, new Map<string, string>(), 'fine']
  const worker = { postMessage: (sign: unknown) => void told.push(sign) }
  container = Object.assign(new EventTarget(), {
    controller: worker,
    ready: Promise.resolve({ active: { postMessage: (sign: object) => void told.push({ ...sign, to: 'the one that is active' }) } }),
  })
  const access = <Value>(use: () => Value): Value => {
    if (storage === 'denied') throw new DOMException('denied', 'SecurityError')
    return use()
  }
  vi.stubGlobal('Text', FakeText)
  vi.stubGlobal('Element', FakeElement)
  vi.stubGlobal('ShadowRoot', FakeShadow)
  vi.stubGlobal('document', { querySelector: () => page })
  vi.stubGlobal('navigator', { serviceWorker: container })
  vi.stubGlobal('sessionStorage', {
    getItem: (key: string) => access(() => kept.get(key) ?? null),
    setItem: (key: string, value: string) => access(() => kept.set(key, value)),
  })
  vi.stubGlobal('location', { href: ADDRESS, pathname: '/counter/', reload: () => (reloads += 1) })
  vi.stubGlobal('fetch', async (address: string, options: object) => {
    expect([address, options]).toEqual([ADDRESS, { method: 'HEAD', cache: 'no-store' }])
    if (!reachable) throw new TypeError('Failed to fetch')
    return { ok: true }
  })
})
afterEach(() => {
  vi.useRealTimers()
  vi.unstubAllGlobals()
})
const watch = () => import('../../kiosk/src/watch.js')

describe('a page lives', () => {
  const lives: [string, () => FakeElement, boolean][] = [
    ['text in a box', drawn, true],
    ['text deep within', () => new FakeElement().append(new FakeElement().append(drawn())), true],
    [
      'text in a shadow root',
      () => {
        const host = new FakeElement()
        new FakeShadow(host).append(new FakeText('您好'))
        return host
      },
      true,
    ],
    ['a space', () => new FakeElement().append(new FakeText(' \n')), false],
    ['a box without text', () => new FakeElement().append(new FakeElement()), false],
    ['a heading for screen readers', () => new FakeElement('h1', 'unseen').append(new FakeText('服务站')), false],
    ['a style', () => new FakeElement().append(new FakeElement('style').append(new FakeText('p {}'))), false],
    ['a script', () => new FakeElement('script').append(new FakeText('1')), false],
    ['text without a box', () => Object.assign(drawn(), { boxes: 0 }), false],
    [
      'text in the shadow of a host without a box',
      () => {
        const host = Object.assign(new FakeElement(), { boxes: 0 })
        new FakeShadow(host).append(new FakeText('您好'))
        return host
      },
      false,
    ],
  ]
  test.each(lives)('%s: %#', async (_, content, alive) => {
    await watch()
    page?.append(content())
    await pass(1)
    expect(told).toEqual(alive ? [{ type: 'alive', page: '/counter/' }] : [])
  })

  test('is said once, soon, and forgets that it was loaded anew', async () => {
    kept.set('doorstep-reloads', '3')
    await watch()
    page?.append(drawn())
    await pass(0.3)
    expect([told.length, kept.get('doorstep-reloads')]).toEqual([1, '0'])
    await pass(5)
    expect(told).toHaveLength(1)
  })

  test('is said to the first worker of a page that has none yet', async () => {
    container.controller = null
    await watch()
    page?.append(drawn())
    await pass(1)
    expect(told).toEqual([{ type: 'alive', page: '/counter/', to: 'the one that is active' }])
  })

  test('needs no worker, and no page', async () => {
    vi.stubGlobal('navigator', {})
    page = null
    await watch()
    await pass(120)
    expect(reloads).toBe(0)
    page = new FakeElement().append(drawn())
    await pass(1)
    expect(told).toEqual([])
  })
})

describe('a page that became empty', () => {
  test('has its last words back after eight seconds, in place of what is left', async () => {
    await watch()
    page?.replaceChildren(drawn())
    await pass(1)
    page?.replaceChildren(new FakeElement())
    await pass(7)
    expect(page?.childNodes).not.toContain(words)
    await pass(1.5)
    expect(page?.childNodes).toEqual([words])
    expect(words.classes).toContain('at-once')
  })

  test('keeps the words that stand there, and none come to a page that never lived', async () => {
    await watch()
    await pass(20)
    expect(words.classes).not.toContain('at-once')
    page?.append(drawn())
    await pass(1)
    page?.childNodes.pop()
    await pass(20)
    expect(words.classes).not.toContain('at-once')
  })

  test('that is made anew in time is left alone', async () => {
    await watch()
    page?.replaceChildren(drawn())
    for (let times = 0; times < 20; times += 1) {
      page?.replaceChildren()
      await pass(7)
      page?.replaceChildren(drawn())
      await pass(0.5)
    }
    expect(words.isConnected).toBe(false)
    expect(reloads).toBe(0)
  })
})

describe('a page without life', () => {
  test('is loaded anew after a minute, and after twice as long each time, at most ten minutes', async () => {
    await watch()
    const at: number[] = []
    for (let second = 1; second <= 3000; second += 1) {
      const before = reloads
      await pass(1)
      if (reloads > before) at.push(second)
    }
    const pauses = at.map((second, nth) => second - (at[nth - 1] ?? 0))
    expect(pauses.map((pause) => Math.round(pause / 10) * 10)).toEqual([60, 120, 240, 480, 600, 600, 600])
    expect(kept.get('doorstep-reloads')).toBe('7')
  })

  test('goes by the tries that were noted before, and by the first pause where nothing can be noted', async () => {
    kept.set('doorstep-reloads', '2')
    await watch()
    await pass(239)
    expect(reloads).toBe(0)
    await pass(2)
    expect(reloads).toBe(1)
    storage = 'denied'
    await pass(61)
    expect(reloads).toBe(2)
    page?.append(drawn())
    await pass(1)
    expect(told).toHaveLength(1)
  })

  test('without a worker is not given up for the browser’s own words about the network', async () => {
    container.controller = null
    reachable = false
    await watch()
    await pass(300)
    expect(reloads).toBe(0)
    reachable = true
    await pass(61)
    expect(reloads).toBe(1)
  })

  test('begins anew when another version takes over; one that lived does not, nor one that had no version', async () => {
    await watch()
    container.dispatchEvent(new Event('controllerchange'))
    expect(reloads).toBe(1)
    page?.append(drawn())
    await pass(1)
    container.dispatchEvent(new Event('controllerchange'))
    expect(reloads).toBe(1)
    container.controller = null
    page = new FakeElement()
    vi.resetModules()
    const before = reloads
    await watch()
    container.dispatchEvent(new Event('controllerchange'))
    expect(reloads).toBe(before)
  })
})

export {}
