// Texts that are cut: by a box that clips, by the glass's edge, by the line of a box, or by an ellipsis before the part that tells them apart.
import { clipOf, findAll, isShown } from './flat.js'
import type { Finding } from './finding.js'
import { linesOf, nameOf, type Block } from './texts.js'

/** Pixels a letter may reach beyond its box. */
const BEYOND = 2
/** The least that is left of a shortened text: characters, of which a Chinese one counts twice. */
const LEAST = 8

/** What a field asks, before it gives an example. */
const QUESTION = /^[^?？]*[?？]/

interface Shortened {
  readonly finding: Finding
  readonly key: string
  readonly whole: string
  readonly seen: string
}

export function cutTexts(blocks: readonly Block[]): Finding[] {
  const found: Finding[] = []
  const shortened: Shortened[] = []
  const complete = new Map<string, Set<string>>()
  for (const block of blocks) {
    const lines = linesOf(block, 0, block.text.length)
    const [first] = lines
    if (!first) continue
    const key = nameOf(block.root)
    const whole = plain(block.text)
    const out = lines.filter((line) => isOut(line))
    if (out.length === 0) {
      complete.set(key, (complete.get(key) ?? new Set()).add(whole))
      continue
    }
    const { shortens } = clipOf(first.element)
    const finding: Finding = { what: 'cut', text: whole, element: key, box: out[0] ?? first }
    if (!shortens) found.push(finding)
    else shortened.push({ finding, key, whole, seen: seenOf(block) })
  }
  for (const { finding, key, whole, seen } of shortened) {
    const others = shortened.filter((other) => other.key === key && other.whole !== whole && other.seen === seen)
    const short = width(seen) < Math.min(LEAST, width(whole) - 1)
    const alike = others.length > 0 || [...(complete.get(key) ?? [])].some((other) => other === seen)
    if (short || alike) found.push({ ...finding, what: `cut to “${seen}”${alike ? ', like another' : ''}` })
  }
  return [...found, ...cutFields()]
}

function isOut(line: ReturnType<typeof linesOf>[number]): boolean {
  const clip = clipOf(line.element)
  const { left, right, top, bottom } = line
  return left < clip.left - BEYOND || right > clip.right + BEYOND || top < clip.top - BEYOND || bottom > clip.bottom + BEYOND
}

const plain = (text: string): string => text.replace(/[\s\uFFFC]+/g, ' ').trim()
const width = (text: string): number => text.length + (text.match(/\p{Script=Han}/gu)?.length ?? 0)

/** The letters of a text that are inside of what clips it; the ellipsis stands where the last of them would be. */
function seenOf(block: Block): string {
  let seen = ''
  for (let at = 0; at < block.text.length; at += 1) {
    const lines = linesOf(block, at, at + 1)
    if (block.text[at]?.trim() === '' || (lines.length > 0 && !lines.some(isOut))) seen += block.text[at] ?? ''
  }
  return plain(seen).slice(0, -1).trim()
}

// What stands in a field while it is empty is drawn by the browser; its width is found with the field's own font.
function cutFields(): Finding[] {
  const context = document.createElement('canvas').getContext('2d')
  return findAll('input[placeholder]').flatMap((field): Finding[] => {
    if (!(field instanceof HTMLInputElement) || !context || field.value !== '' || !isShown(field)) return []
    const style = getComputedStyle(field)
    context.font = `${style.fontWeight} ${style.fontSize} ${style.fontFamily}`
    const room = field.clientWidth - parseFloat(style.paddingLeft) - parseFloat(style.paddingRight)
    if (room <= 0) return []
    const told = (words: string): boolean => context.measureText(words).width <= room + BEYOND
    // an ellipsis may take the example, not the question
    const question = style.textOverflow === 'ellipsis' ? QUESTION.exec(field.placeholder)?.[0] : undefined
    if (told(question === undefined ? field.placeholder : `${question}…`) || told(field.placeholder)) return []
    return [{ what: 'cut', text: field.placeholder, element: nameOf(field), box: field.getBoundingClientRect() }]
  })
}
