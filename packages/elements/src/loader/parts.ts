// The code of a tag: its files asked for together, asked for again when they do not come, and said in its place meanwhile.
import { elementWords } from '../base/element.words.js'
import { inTime, late, NO_ANSWER } from '../base/late.js'
import { languageOf } from '../i18n/localise.js'

/** The files in `parts/` that a tag needs, without `.js`, by the tag without `doorstep-`: its own first, then what that imports. */
export type PartTable = Readonly<Record<string, readonly string[]>>

/** What the files are fetched with; tests give their own. */
export interface PartMeans {
  /** The address of the script, beside which the folder `parts` stands. */
  readonly base: string
  /** Runs a module. */
  readonly load: (href: string) => Promise<unknown>
  /** Fetches a module with all it needs to be run later; rejects when it does not come. */
  readonly preload: (href: string) => Promise<unknown>
  /** Reads the page anew. */
  readonly reload: () => void
}

const SAID = 'data-doorstep-missing'

/**
 * The same file under an address of which no browser remembers a failure: older ones do so as long as the page lives, for what a
 * file imports as well. A letter of the folder written as its number is the same letter to every server, and what the file imports
 * is asked for beside it.
 */
export function spelled(href: string, tries: number): string {
  const letters = Array.from('parts', (letter, at) => ((tries >> at) & 1 ? `%${letter.charCodeAt(0).toString(16)}` : letter))
  return href.replace(/parts(?=\/[^/]*$)/, letters.join(''))
}

/** Whether the page names the hashes of modules, which hold for their own addresses. */
const isPinned = (): boolean => Array.from(document.scripts).some(({ type, text }) => type === 'importmap' && text.includes('"integrity"'))

/** Puts a module where the page finds it when it is imported, for pages with a policy too. */
export function preloadModule(href: string, nonce?: string): Promise<unknown> {
  const link = document.createElement('link')
  // a browser that knows no such link fetches at the import
  if (!link.relList.supports('modulepreload')) return Promise.resolve()
  // no `finally`: a page's own Promise, which an old library brings, need not have it
  return new Promise<void>((resolve, reject) => {
    const over = (settle: () => void) => (): void => {
      link.remove()
      settle()
    }
    link.onload = over(resolve)
    link.onerror = over(() => reject(new Error(`${href} did not come`)))
    link.rel = 'modulepreload'
    link.crossOrigin = 'anonymous'
    if (nonce) link.nonce = nonce
    link.href = href
    document.head.append(link)
  })
}

export class TagParts {
  /** What is there, or on its way. */
  #fetched = new Map<string, Promise<unknown>>()
  #pressed = false

  constructor(
    private readonly table: PartTable,
    private readonly means: PartMeans,
  ) {}

  /** Fetches a tag's code until it is there, and says in the elements that wait for it when it does not come. */
  async fetch(name: string, waiting: Set<Element>): Promise<void> {
    const files = this.table[name] ?? []
    let tries = 0
    const come = async (): Promise<void> => {
      tries += 1
      try {
        if (tries === 1) return await this.#first(files)
      } catch (failure) {
        // most of what fails has failed once, and is asked for again at once; what gives no answer is said first
        if (failure === NO_ANSWER) throw failure
        console.error(failure)
      }
      await this.#again(files, tries)
    }
    await late(come, (retry) => {
      for (const element of waiting)
        // one that was taken off the page is held no longer; where it comes back it is seen again
        if (!element.isConnected) waiting.delete(element)
        else
          say(element, () => {
            // asked for by a hand and still not there, it may be gone: new files were put in its place
            if (this.#pressed) this.means.reload()
            this.#pressed = true
            retry()
          })
    })
    for (const element of waiting) saidIn(element)?.remove()
  }

  async #first(files: readonly string[]): Promise<void> {
    // not one after the other, as each would be known by what imports it
    for (const file of files) void this.#preload(file).catch(() => undefined)
    await inTime(this.means.load(this.#href(files[0] ?? '')))
  }

  /** Rejects when it does not come under any address. */
  async #again(files: readonly string[], tries: number): Promise<void> {
    const [own = ''] = files
    try {
      await Promise.all(files.map((file) => this.#preload(file)))
      await inTime(this.means.load(this.#href(own)))
      return
    } catch (failure) {
      // under another spelling it would pass by the hashes that the page gave
      if (isPinned()) throw failure
      console.error(failure)
    }
    // all of them anew, as one that is there asks for its late parts beside itself, and so for what failed
    const hrefs = files.map((file) => spelled(this.#href(file), tries))
    await Promise.all(hrefs.map((href) => inTime(this.means.preload(href))))
    await inTime(this.means.load(spelled(this.#href(own), tries)))
  }

  #href(file: string): string {
    return new URL(`parts/${file}.js`, this.means.base).href
  }

  #preload(file: string): Promise<unknown> {
    const known = this.#fetched.get(file)
    if (known) return known
    const coming = inTime(this.means.preload(this.#href(file)))
    this.#fetched.set(file, coming)
    coming.catch(() => this.#fetched.delete(file))
    return coming
  }
}

const saidIn = (element: Element): Element | null => element.querySelector(`:scope > [${SAID}]`)

/** Below the page's own content, which stays. */
function say(element: Element, again: () => void): void {
  const words = elementWords[languageOf(element)]
  const line = document.createElement('p')
  const way = document.createElement('button')
  line.setAttribute(SAID, '')
  line.setAttribute('role', 'status')
  way.type = 'button'
  way.textContent = words.retry
  way.onclick = again
  line.append(words.missing, ' ', way)
  const before = saidIn(element)
  if (before) before.replaceWith(line)
  else element.append(line)
}
