// As much of a page as the kiosk's own scripts touch: elements that remember what was done to them, a document, a window that hears.

/** An element of any kind; what a script sets on it stays on it. */
export class FakeElement extends EventTarget {
  readonly attributes = new Map<string, string>()
  readonly dataset: Record<string, string> = {}
  children: FakeElement[] = []
  isConnected = false
  className = ''
  offsetHeight = 0
  #text = ''
  readonly style = {
    set: new Map<string, string>(),
    setProperty: (name: string, value: string) => void this.style.set.set(name, value),
    removeProperty: (name: string) => void this.style.set.delete(name),
  };
  [property: string]: unknown

  constructor(readonly tag = 'div') {
    super()
  }
  get textContent(): string {
    return this.#text + this.children.map((child) => child.textContent).join('')
  }
  set textContent(text: string) {
    this.children = []
    this.#text = text
  }
  #adopt(nodes: readonly FakeElement[]): FakeElement[] {
    const inside = nodes.flatMap((node) => (node.tag === '#fragment' ? node.children : [node]))
    for (const node of inside) node.isConnected = true
    return inside
  }
  append(...nodes: FakeElement[]): void {
    this.children.push(...this.#adopt(nodes))
  }
  prepend(...nodes: FakeElement[]): void {
    this.children.unshift(...this.#adopt(nodes))
  }
  replaceChildren(...nodes: FakeElement[]): void {
    this.children = this.#adopt(nodes)
  }
  remove(): void {
    this.isConnected = false
    this['removed'] = true
  }
  setAttribute = (name: string, value: string): void => void this.attributes.set(name, value)
  getAttribute = (name: string): string | null => this.attributes.get(name) ?? null
  hasAttribute = (name: string): boolean => this.attributes.has(name)
}

/** A fake window and document in the place of the real ones, at an address. `found`: what `document.querySelector` finds. */
export function fakePage(address: string, found: Record<string, FakeElement> = {}) {
  const url = new URL(address, 'http://localhost:4173')
  const page = found['#page'] ?? new FakeElement('main')
  const root = new FakeElement('html')
  const body = new FakeElement('body')
  root['lang'] = 'zh-Hans'
  /** Elements in the order they were made. */
  const made: FakeElement[] = []
  const element = (tag: string): FakeElement => {
    const created = new FakeElement(tag)
    made.push(created)
    return created
  }
  const watchers: { node: unknown; look: () => void }[] = []
  const reload = vi.fn<() => void>()
  const replaced: string[] = []
  const heard = new EventTarget()
  const kept = new Map<string, string>()
  const storage = (held: Map<string, string>) => ({
    getItem: (key: string) => held.get(key) ?? null,
    setItem: (key: string, value: string) => void held.set(key, value),
    removeItem: (key: string) => void held.delete(key),
  })
  vi.stubGlobal('document', {
    baseURI: url.href,
    body,
    documentElement: root,
    createElement: element,
    createDocumentFragment: () => element('#fragment'),
    querySelector: (selector: string) => ({ '#page': page, ...found })[selector] ?? null,
  })
  vi.stubGlobal('location', { href: url.href, origin: url.origin, search: url.search, hash: url.hash, pathname: url.pathname, reload })
  vi.stubGlobal('history', { replaceState: (_: unknown, __: string, to: URL | string) => replaced.push(String(to)) })
  vi.stubGlobal('localStorage', storage(kept))
  vi.stubGlobal('sessionStorage', storage(new Map()))
  vi.stubGlobal('addEventListener', heard.addEventListener.bind(heard))
  vi.stubGlobal('customElements', { define: (name: string) => void made.push(new FakeElement(`defines ${name}`)) })
  vi.stubGlobal(
    'MutationObserver',
    class {
      constructor(private readonly look: () => void) {}
      observe(node: unknown): void {
        watchers.push({ node, look: this.look })
      }
    },
  )
  return {
    ...{ page, root, body, made, reload, replaced, heard, kept },
    /** The first element of a kind that was made. */
    the: (tag: string): FakeElement =>
      made.find((each) => each.tag === tag) ?? expect.fail(`no ${tag} among ${made.map((each) => each.tag).join()}`),
    /** Another language for the page, as those who watch it hear of it. */
    speaks: (lang: string): void => {
      root['lang'] = lang
      for (const { node, look } of watchers) if (node === root) look()
    },
    /** A note that another window wrote. */
    notes: (key: string | null): void => void heard.dispatchEvent(Object.assign(new Event('storage'), { key })),
  }
}
/** Lets everything that is ready go on. */
export const settled = async (): Promise<void> => {
  for (let turns = 0; turns < 20; turns += 1) await new Promise((done) => setImmediate(done))
}
