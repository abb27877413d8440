// The pages of a wall: made of what the feed says, measured in the box they stand in, and made again when either changes; all in steps.
import { Ruler, type WallPage } from './ruler.js'
import { wallSections, type SectionsOptions, type WallEntry, type WallSection } from './sections.js'

/** Entries drawn and measured at once; fifty took 90 ms on a machine four times slower. */
export const ENTRIES_AT_ONCE = 50

/** The sections, and the pages they make in a box. The pages there are stay until the new ones are whole. */
export class WallPages {
  #ruler = new Ruler()
  #of: readonly unknown[] = []
  #making: Generator<undefined, readonly WallSection[], unknown> | undefined
  #sections: readonly WallSection[] = []
  /** Entries whose height is not known; undefined before anybody looked. */
  #unmeasured: readonly WallEntry[] | undefined
  #dealing: Generator<undefined, readonly WallPage[], unknown> | undefined
  #pages: readonly WallPage[] | undefined

  /** Whether there is nothing to show, which is known once all has been looked at. */
  get empty(): boolean {
    return this.#making === undefined && this.#sections.length === 0
  }

  get columns(): number {
    return this.#ruler.columns
  }

  /** The entries to be drawn in the list that measures them. */
  get unmeasured(): readonly WallEntry[] {
    return this.#unmeasured?.slice(0, ENTRIES_AT_ONCE) ?? []
  }

  /** Takes what the sections are made of; they stay the same while all of it does. The latest wins. */
  make(options: SectionsOptions): void {
    const of = Object.values(options)
    if (of.every((each, at) => each === this.#of[at])) return
    this.#of = of
    this.#making = wallSections(options)
  }

  /**
   * A step towards the pages for this box: those drawn in the list are as high as on their page. The same pages, if nothing has
   * changed. Otherwise `draw`, when what is unmeasured must be drawn before it goes on, or `wait`, when others should have a turn first.
   */
  deal(box: HTMLElement, list: HTMLElement): readonly WallPage[] | 'draw' | 'wait' {
    if (this.#ruler.read(box, list)) this.#begin()
    else if (this.#unmeasured) this.#unmeasured = this.#unmeasured.slice(this.#known(this.#unmeasured))
    if (this.#making) {
      const step = this.#making.next()
      if (!step.done) return 'wait'
      this.#making = undefined
      this.#sections = step.value
      this.#begin()
    }
    if (!this.#unmeasured) {
      this.#unmeasured = this.#ruler.unmeasured(this.#sections)
      if (this.#unmeasured.length > 0) return 'draw'
    }
    if (this.#unmeasured.length > 0) return 'wait'
    if (this.#pages) return this.#pages
    this.#dealing ??= this.#ruler.deal(this.#sections)
    const step = this.#dealing.next()
    if (!step.done) return 'wait'
    this.#dealing = undefined
    return (this.#pages = step.value)
  }

  /** How many of these, from the first, have a height by now. */
  #known(entries: readonly WallEntry[]): number {
    const first = entries.findIndex((entry) => !this.#ruler.knows(entry))
    return first < 0 ? entries.length : first
  }

  /** Other sections, or another box: measured and dealt anew. */
  #begin(): void {
    this.#unmeasured = undefined
    this.#dealing = undefined
    this.#pages = undefined
  }
}
