// How many candidates are seen at once: rows of buttons, each as wide as its text and at least as wide as a fingertip.

/** The room for candidates, in widths of one character of theirs. */
export interface CandidateRoom {
  readonly rows: number
  /** Of one row. */
  readonly width: number
  /** The narrowest button. */
  readonly narrowest: number
  /** What a button has beside its text, and between itself and the next. */
  readonly around: number
  readonly between: number
}

/** How many of `texts`, from `from` on, stand in the room; one at least, however long it is. */
export function pageSize(texts: readonly string[], from: number, { rows, width, narrowest, around, between }: CandidateRoom): number {
  let row = 1
  let filled = 0
  for (let at = from; at < texts.length; at++) {
    const wide = Math.max(narrowest, Array.from(texts[at] ?? '').length + around)
    if (filled > 0 && filled + between + wide > width) {
      row++
      filled = 0
      if (row > rows) return Math.max(1, at - from)
    }
    filled += (filled > 0 ? between : 0) + wide
  }
  return texts.length - from
}
