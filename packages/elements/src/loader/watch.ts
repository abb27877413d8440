// Every element of a page as it comes: in the page and in its shadow roots, those there and those attached later.

/**
 * Calls `seen` with each element below the roots it is given. A root that is attached later tells nobody of it, and to look for it
 * again and again would cost a busy page its time, so `attachShadow` is called through: it does what it did.
 */
export class Watch {
  #known = new WeakSet<Node>()
  #observer = new MutationObserver((changes) => {
    for (const { addedNodes } of changes) for (const node of addedNodes) if (node instanceof Element) this.#walk(node)
  })

  constructor(private readonly seen: (element: Element) => void) {
    const whole = Element.prototype.attachShadow
    const { add } = this
    Element.prototype.attachShadow = function attachShadow(init) {
      const root = whole.call(this, init)
      add(root)
      return root
    }
  }

  /** Watches a root, with all below it. */
  readonly add = (root: Document | DocumentFragment): void => {
    if (this.#known.has(root)) return
    this.#known.add(root)
    this.#observer.observe(root, { childList: true, subtree: true })
    this.#walk(root)
  }

  /** Looks once more for roots that the parser attached: it calls nobody. */
  readonly again = (): void => this.#walk(document)

  #walk(top: Element | Document | DocumentFragment): void {
    if (top instanceof Element) this.#look(top)
    for (const element of top.querySelectorAll('*')) this.#look(element)
  }

  #look(element: Element): void {
    if (element.shadowRoot) this.add(element.shadowRoot)
    this.seen(element)
  }
}
