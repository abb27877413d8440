// The pages of a wall: made of what the feed says, measured in the box they stand in, and made again when either changes.
import { Ruler, type WallPage } from './ruler.js'
import { wallSections, type SectionsOptions, type WallEntry, type WallSection } from './sections.js'

/** The sections, and the pages they make in a box. */
export class WallPages {
  #ruler = new Ruler()
  #of: readonly unknown[] = []
  #sections: readonly WallSection[] = []
  #dealt: readonly WallSection[] | undefined
  #pages: readonly WallPage[] = []

  /** Whether there is nothing to show. */
  get empty(): boolean {
    return this.#sections.length === 0
  }

  get columns(): number {
    return this.#ruler.columns
  }

  /** The entries to be drawn in the list that measures them. */
  get unmeasured(): readonly WallEntry[] {
    return this.#ruler.unmeasured(this.#sections)
  }

  /** Takes what the sections are made of; they stay the same while all of it does. */
  make(options: SectionsOptions): void {
    const of = Object.values(options)
    if (of.every((each, at) => each === this.#of[at])) return
    this.#of = of
    this.#sections = wallSections(options)
  }

  /**
   * The pages for this box, when the height of every entry is known: those drawn in the list are as high as on their page. The
   * same pages, if nothing has changed; undefined, if entries must be drawn first.
   */
  deal(box: HTMLElement, list: HTMLElement): readonly WallPage[] | undefined {
    if (this.#ruler.read(box, list)) this.#dealt = undefined
    if (this.unmeasured.length > 0) return undefined
    if (this.#dealt !== this.#sections) this.#pages = this.#ruler.deal(this.#sections)
    this.#dealt = this.#sections
    return this.#pages
  }
}
