// What a screen says, as text to be read out: through shadow roots, only what can be seen, block by block.

const SILENT = new Set(['SCRIPT', 'STYLE', 'TEMPLATE', 'SVG', 'svg', 'INPUT', 'SELECT', 'TEXTAREA'])
const END_OF_SENTENCE = /[。！？!?…]$/

function childrenOf(element: Element): readonly Node[] {
  if (element.shadowRoot) return [...element.shadowRoot.childNodes]
  if (element instanceof HTMLSlotElement) {
    const given = element.assignedNodes()
    return given.length > 0 ? given : [...element.childNodes]
  }
  return [...element.childNodes]
}

function isSilent(element: Element): boolean {
  return SILENT.has(element.tagName) || element.getAttribute('aria-hidden') === 'true' || !isShown(element)
}

// A slot and a host with `display: contents` have no box of their own and are not hidden for that.
function isShown(element: Element): boolean {
  return getComputedStyle(element).display === 'contents' || element.checkVisibility({ visibilityProperty: true })
}

// `data-sentence`: set in several lines, and said as one.
function collect(node: Node, lines: string[], within = false): void {
  if (node instanceof Text) {
    // a space between two inline elements parts their words
    lines.push((lines.pop() ?? '') + node.data)
    return
  }
  if (!(node instanceof Element) || isSilent(node)) return
  const isBlock = !within && !getComputedStyle(node).display.startsWith('inline')
  const one = within || node.hasAttribute('data-sentence')
  if (isBlock) lines.push('')
  for (const child of childrenOf(node)) collect(child, lines, one)
  if (isBlock) lines.push('')
}

/**
 * The visible text below an element, one sentence for each block of it.
 *
 * @param stop the sign a line without one is ended with
 */
export function spokenText(root: Element, stop: '。' | '. '): string {
  const lines = ['']
  collect(root, lines)
  return lines
    .map((line) => line.replaceAll(/\s+/g, ' ').trim())
    .filter((line) => line !== '')
    .map((line) => (END_OF_SENTENCE.test(line) ? line : `${line}${stop.trim()}`))
    .join('\n')
}
