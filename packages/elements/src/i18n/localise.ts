// The localisation controller: the dictionary of the nearest `lang`, and the reader's language for localised texts.
import { fallbacks, nearestLanguage, textIn, type Language, type LocalisedText } from '@doorstep/model/text'
import type { ReactiveController, ReactiveControllerHost } from 'lit'
import { Late, type LateHost } from '../base/late-part.js'

/**
 * One component's words in every language: a text or a function that makes one. Simplified Chinese is always there; another
 * language may be a file of its own, fetched where a page is in that language.
 */
export type Dictionary<Words> = { readonly 'zh-Hans': Words } & {
  readonly [Other in Exclude<Language, 'zh-Hans'>]: Words | (() => Promise<Words>)
}

// One observer for every component on the page: a page's language changes seldom, and then all of them change.
const listeners = new Set<() => void>()
let observer: MutationObserver | undefined

function watchLanguage(listener: () => void): () => void {
  listeners.add(listener)
  if (!observer) {
    observer = new MutationObserver(() => listeners.forEach((changed) => changed()))
    observer.observe(document, { attributes: true, attributeFilter: ['lang'], subtree: true })
  }
  return () => {
    listeners.delete(listener)
    if (listeners.size > 0) return
    observer?.disconnect()
    observer = undefined
  }
}

function closestLang(element: Element): string | undefined {
  for (let at: Element | null = element; at;) {
    const root = at.getRootNode()
    // a frame has the language its widget chose last, which may be about to change
    const holder: Element | null = at.closest(root instanceof ShadowRoot ? '[lang]:not(.frame)' : '[lang]')
    if (holder) return holder.getAttribute('lang') ?? undefined
    at = root instanceof ShadowRoot ? root.host : null
  }
  return undefined
}

/** The supported language an element stands in: its nearest `lang`; where that names none simplified Chinese, in any other language English. */
export function languageOf(element: Element): Language {
  return nearestLanguage(closestLang(element) ?? '', 'en') ?? 'zh-Hans'
}

/**
 * Gives a component its words.
 *
 * @example
 * readonly #localise = new Localise(this, { 'zh-Hans': { open: '开放中' }, 'zh-Hant': { open: '開放中' }, en: { open: 'Open' } })
 * render() { return html`${this.#localise.words.open} ${this.#localise.text(item.name)}` }
 */
export class Localise<Words> implements ReactiveController {
  #stop: (() => void) | undefined
  #language: Language = 'zh-Hans'
  #words: Words

  /** Resolves when the words of the present language are there. */
  loaded: Promise<void> = Promise.resolve()

  constructor(
    private readonly host: ReactiveControllerHost & Element & Partial<LateHost>,
    private readonly dictionary: Dictionary<Words>,
  ) {
    this.#words = dictionary['zh-Hans']
    host.addController(this)
  }

  hostConnected(): void {
    this.#choose()
    this.#stop = watchLanguage(() => {
      if (languageOf(this.host) === this.#language) return
      this.#choose()
      this.host.requestUpdate()
    })
  }

  hostDisconnected(): void {
    this.#stop?.()
  }

  // What is drawn says what it is written in: the page around it may be in a language we do not speak, and run the other way.
  hostUpdated(): void {
    const frame = this.host.shadowRoot?.querySelector<HTMLElement>('.frame')
    if (frame?.lang === this.#language || !frame) return
    frame.lang = this.#language
    frame.dir = 'ltr'
  }

  get language(): Language {
    return this.#language
  }

  get words(): Words {
    return this.#words
  }

  /** The reader's words of a text of the feed. */
  text(text: LocalisedText | undefined | null): string {
    return textIn(text, fallbacks(this.#language))
  }

  #choose(): void {
    const language = languageOf(this.host)
    const words: Words | (() => Promise<Words>) = this.dictionary[language]
    this.#language = language
    if (typeof words !== 'function') {
      this.#words = words
      return
    }
    // the words of before stay until the others are there; a page that lost its network keeps them
    this.loaded = new Late(this.host, words as () => Promise<Words>).fetch().then((fetched) => {
      if (this.#language !== language) return
      this.#words = fetched
      this.host.requestUpdate()
    })
  }
}
