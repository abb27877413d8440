// A text that all windows of a machine share where there is a place for it, and that this window has alone where there is none.
import type { KeptText } from '@doorstep/sources/journal'

export class SharedText implements KeptText {
  #own: string | undefined
  /** A place that took nothing is not asked again. */
  #full: KeptText | undefined

  constructor(private readonly given: () => KeptText | undefined) {}

  get #place(): KeptText | undefined {
    const given = this.given()
    return given === this.#full ? undefined : given
  }

  read(): string | undefined {
    const place = this.#place
    return place ? place.read() : this.#own
  }

  write(text: string | undefined): void {
    const place = this.#place
    if (!place) return void (this.#own = text)
    try {
      place.write(text)
    } catch (failure) {
      console.error(failure)
      this.#full = place
      this.#own = text
    }
  }
}
