// Code in its colours for what the configurator writes: a few kinds of marks, as elements with the classes the whole site has.

const KINDS: readonly (readonly [kind: string, pattern: string])[] = [
  ['comment', '/\\*[\\s\\S]*?\\*/|<!--[\\s\\S]*?-->|(?<![:"\'])//[^\\n]*'],
  ['string', '"[^"\\n]*"|\'[^\'\\n]*\''],
  ['name', '(?<=</?)[a-z][\\w-]*'],
  ['attr', '--[\\w-]+(?=:)|\\b[a-z][\\w-]*(?==["\'])'],
  ['keyword', '\\b(?:import|export|from|function|return|const|class|default)\\b'],
]
const ALL = new RegExp(KINDS.map(([kind, pattern]) => `(?<${kind}>${pattern})`).join('|'), 'g')

/** A text cut into pieces, each with what it is; in a shell's line nothing is marked. */
export function marks(code: string, syntax: string): { readonly text: string; readonly kind?: string }[] {
  if (syntax === 'sh') return [{ text: code }]
  const pieces: { text: string; kind?: string }[] = []
  let at = 0
  for (const found of code.matchAll(ALL)) {
    const [kind] = Object.entries(found.groups ?? {}).find(([, text]) => text !== undefined) ?? []
    if (found.index > at) pieces.push({ text: code.slice(at, found.index) })
    pieces.push({ text: found[0], ...(kind !== undefined && { kind }) })
    at = found.index + found[0].length
  }
  return at < code.length ? [...pieces, { text: code.slice(at) }] : pieces
}

export function highlighted(code: string, syntax: string): (HTMLElement | string)[] {
  return marks(code, syntax).map(({ text, kind }) => {
    if (kind === undefined) return text
    const span = document.createElement('span')
    span.className = `hljs-${kind}`
    span.textContent = text
    return span
  })
}
