// The ruler of a wall: entries are drawn unseen, measured once, and dealt onto the pages of the box they will stand in.
import { paginate } from './paginate.js'
import { readingTime } from './reading-time.js'
import { linesOf, type WallEntry, type WallSection } from './sections.js'

/** What stands on the screen at once. */
export interface WallPage {
  /** A page is known by what stands first on it. */
  readonly id: string
  readonly section: WallSection
  readonly entries: readonly WallEntry[]
  /** Which page of its section it is, from 1, and of how many. */
  readonly number: number
  readonly of: number
  /** Seconds it takes to read. */
  readonly reading: number
}

/** The room a page has. Of another width, or in another type, every entry has another height. */
interface WallSize {
  readonly width: number
  readonly height: number
  readonly columns: number
  readonly type: string
}

/** Entries dealt onto pages in one step. */
const DEALT_A_STEP = 1000

/** What an entry looks like depends on these words alone. */
export const keyOf = (entry: WallEntry): string => [entry.elsewhere, ...linesOf(entry)].join('\n')

/** Knows the box of the pages and the height of every entry in it. */
export class Ruler {
  #room: WallSize = { width: 0, height: 0, columns: 1, type: '' }
  #heights = new Map<string, number>()

  get columns(): number {
    return this.#room.columns
  }

  /** Reads the box and the entries drawn in the list beneath it, by their `data-key`. True if the box is not what it was. */
  read(box: HTMLElement, list: HTMLElement): boolean {
    const style = getComputedStyle(list)
    const before = this.#room
    const room = {
      width: box.clientWidth,
      height: box.clientHeight,
      columns: style.gridTemplateColumns.split(' ').length,
      type: `${style.fontSize} ${style.fontFamily}`,
    }
    const kept = before.width === room.width && before.columns === room.columns && before.type === room.type
    if (!kept) this.#heights.clear()
    this.#room = room
    for (const entry of list.querySelectorAll('li')) this.#heights.set(entry.dataset['key'] ?? '', entry.getBoundingClientRect().height)
    return !kept || before.height !== room.height
  }

  knows(entry: WallEntry): boolean {
    return this.#heights.has(keyOf(entry))
  }

  /** The entries whose height is not known yet, to be drawn in the list. */
  unmeasured(sections: readonly WallSection[]): readonly WallEntry[] {
    return sections.flatMap(({ entries }) => entries.filter((entry) => !this.knows(entry)))
  }

  /** The pages of sections in which every height is known, in steps. What is in none of them is forgotten: a wall runs for months. */
  *deal(sections: readonly WallSection[]): Generator<undefined, readonly WallPage[], unknown> {
    const known = new Map<string, number>()
    const pages: WallPage[] = []
    let dealt = 0
    for (const section of sections) {
      const heights: number[] = []
      for (const entry of section.entries) {
        if ((dealt += 1) % DEALT_A_STEP === 0) yield
        const key = keyOf(entry)
        const height = this.#heights.get(key) ?? 0
        known.set(key, height)
        heights.push(height)
      }
      const counts = paginate(heights, this.#room)
      let end = 0
      counts.forEach((count, at) => {
        const entries = section.entries.slice(end, (end += count))
        pages.push({
          id: entries[0]?.id ?? '',
          section,
          entries,
          number: at + 1,
          of: counts.length,
          // of thousands of pages only the one that is shown is asked
          get reading() {
            return readingTime(entries.flatMap(linesOf))
          },
        })
      })
    }
    this.#heights = known
    return pages
  }
}
