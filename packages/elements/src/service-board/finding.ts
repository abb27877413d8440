// The finder with what it needs: the feed's own table of characters, or a dictionary that is fetched only when it must be.
import type { ServiceItem, Services } from '@doorstep/model/services'
import { LANGUAGES, textIn } from '@doorstep/model/text'
import { createFinder, type Finder, type Found } from '@doorstep/model/find'
import type { Late } from '../base/late-part.js'
import { once } from '../base/once.js'

type CharacterTables = typeof import('@doorstep/exchange/characters')

const HAS_LETTERS = /[a-z]{2}/i

// WebKit has no idle callback
const whenIdle = (work: (deadline?: IdleDeadline) => void): unknown =>
  'requestIdleCallback' in globalThis ? requestIdleCallback(work) : setTimeout(work)

const textsOf = ({ name, keywords, summary, department }: ServiceItem): string[] =>
  [name, ...keywords, summary, department].flatMap((text) => LANGUAGES.map((language) => textIn(text, [language])))

/** Finds services by what people say. Without a table in the feed, sounds come from a dictionary fetched at the first letters. */
export class Finding {
  #indexOf = once((items: readonly ServiceItem[], { characterIndex }: CharacterTables) => characterIndex(items.flatMap(textsOf)))
  #prepared: Services | undefined
  #last: { readonly finder: Finder; readonly words: string; readonly found: readonly Found[] } | undefined

  /** @param characters the dictionary of sounds */
  constructor(private readonly characters: Late<CharacterTables>) {}

  find(services: Services, words: string): readonly Found[] {
    // names and keywords are found without it
    if (!services.index && HAS_LETTERS.test(words)) void this.characters.fetch()
    const finder = this.#finder(services)
    // the board is drawn many times for one question: as its end comes near, and whenever the clock moves on
    if (this.#last?.finder !== finder || this.#last.words !== words) {
      this.#last = { finder, words, found: finder.find(words) }
    }
    return this.#last.found
  }

  /** Builds the index in idle moments, so that no key waits for it. Asked again for the same services it does nothing. */
  prepare(services: Services): void {
    if (this.#prepared === services) return
    this.#prepared = services
    const finder = this.#finder(services)
    const work = (deadline?: IdleDeadline): void => {
      if (this.#prepared !== services) return
      do if (!finder.prepare()) return
      while (deadline && deadline.timeRemaining() > 2)
      whenIdle(work)
    }
    whenIdle(work)
  }

  #finder({ items, index }: Services): Finder {
    const { value } = this.characters
    return createFinder(items, index ?? (value && this.#indexOf(items, value)))
  }
}
