// Texts that stand over one another.
import { clipOf, isCoveredAt, topAt } from './flat.js'
import type { Finding } from './finding.js'
import { linesOf, nameOf, type Block, type Line } from './texts.js'

/** Pixels two lines may share: a box is rounded to one. */
const SHARED = 1

interface Told extends Line {
  readonly text: string
}

export function overlapping(blocks: readonly Block[]): Finding[] {
  const lines = blocks
    .flatMap((block) =>
      block.pieces.flatMap(({ node, from }) =>
        linesOf(block, from, from + node.length).map((line): Told => ({ ...line, text: node.data.trim() })),
      ),
    )
    .sort((a, b) => a.top - b.top)
  const found: Finding[] = []
  lines.forEach((one, at) => {
    for (const other of lines.slice(at + 1)) {
      if (other.top >= one.bottom - SHARED) break
      if (one.element === other.element && one.text === other.text) continue
      const [a, b] = [seen(one, other), seen(other, one)]
      const box = {
        left: Math.max(a.left, b.left),
        top: Math.max(a.top, b.top),
        right: Math.min(a.right, b.right),
        bottom: Math.min(a.bottom, b.bottom),
      }
      if (box.right - box.left <= SHARED || box.bottom - box.top <= SHARED) continue
      const x = (box.left + box.right) / 2
      const y = (box.top + box.bottom) / 2
      if (isCovered(one, other, x, y)) continue
      found.push({
        what: 'overlapping',
        text: `${one.text.slice(0, 30)} / ${other.text.slice(0, 30)}`,
        element: `${nameOf(one.element)} / ${nameOf(other.element)}`,
        box,
      })
    }
  })
  return found
}

// Beside what another scroller holds, only what is in sight of one's own counts.
function seen(line: Told, other: Told): Told {
  const clip = clipOf(line.element)
  const scroller = clip.scroller !== clipOf(other.element).scroller ? clip.scroller?.getBoundingClientRect() : undefined
  return {
    ...line,
    left: Math.max(line.left, clip.left),
    right: Math.min(line.right, clip.right),
    top: Math.max(line.top, clip.top, scroller?.top ?? -Infinity),
    bottom: Math.min(line.bottom, clip.bottom, scroller?.bottom ?? Infinity),
  }
}

/** Whether the text below cannot be seen: something that is not see-through lies over it, be it the other's own ground. */
function isCovered(one: Told, other: Told, x: number, y: number): boolean {
  // beyond the glass nobody can say
  return topAt(x, y) !== undefined && [one, other].some(({ element }) => isCoveredAt(element, x, y))
}
