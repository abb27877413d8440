// The finder with what it needs: the feed's own table of characters, or a dictionary that is fetched only when it must be.
import { LANGUAGES, textIn, type CharacterIndex, type ServiceItem, type Services } from '@doorstep/model'
import { createFinder } from '@doorstep/model/find'

const HAS_LETTERS = /[a-z]{2}/i

const textsOf = ({ name, keywords, summary, department }: ServiceItem): string[] =>
  [name, ...keywords, summary, department].flatMap((text) => LANGUAGES.map((language) => textIn(text, [language])))

/** Finds services by what people say. Without a table in the feed, sounds come from a dictionary fetched at the first letters. */
export class Finding {
  #fetched: CharacterIndex | undefined
  #asked = false

  constructor(private readonly changed: () => void) {}

  find(services: Services, words: string): readonly ServiceItem[] {
    const index = services.index ?? this.#fetched
    if (!index && HAS_LETTERS.test(words)) this.#fetch(services)
    return createFinder(services.items, index)
      .find(words)
      .map(({ item }) => item)
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
