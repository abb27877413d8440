// The finder with what it needs: the feed's own table of characters, or a dictionary that is fetched only when it must be.
import { LANGUAGES, textIn, type CharacterIndex, type ServiceItem, type Services } from '@doorstep/model'
import { createFinder, type Finder, type Found } from '@doorstep/model/find'

const HAS_LETTERS = /[a-z]{2}/i

// WebKit has no idle callback
const whenIdle = (work: (deadline?: IdleDeadline) => void): unknown =>
  'requestIdleCallback' in globalThis ? requestIdleCallback(work) : setTimeout(work)

const textsOf = ({ name, keywords, summary, department }: ServiceItem): string[] =>
  [name, ...keywords, summary, department].flatMap((text) => LANGUAGES.map((language) => textIn(text, [language])))

/** Finds services by what people say. Without a table in the feed, sounds come from a dictionary fetched at the first letters. */
export class Finding {
  #fetched: CharacterIndex | undefined
  #asked = false
  #prepared: Services | undefined
  #last: { readonly finder: Finder; readonly words: string; readonly found: readonly Found[] } | undefined

  constructor(private readonly changed: () => void) {}

  find(services: Services, words: string): readonly Found[] {
    if (!services.index && !this.#fetched && HAS_LETTERS.test(words)) this.#fetch(services)
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

  #finder({ items, index = this.#fetched }: Services): Finder {
    return createFinder(items, index)
  }

  #fetch(services: Services): void {
    if (this.#asked) return
    this.#asked = true
    import('@doorstep/exchange/characters')
      .then(({ characterIndex }) => {
        this.#fetched = characterIndex(services.items.flatMap(textsOf))
        this.changed()
      })
      // names and keywords are found all the same
      .catch((failure: unknown) => console.error(failure))
  }
}
