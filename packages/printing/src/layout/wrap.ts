// Breaking a text into lines of half-width columns by the rules for Chinese (避头尾, a subset of UAX #14).

/** What may not begin a line: closing marks, and what belongs to the character before it. */
const NOT_FIRST = new Set('，。、；：？！）］｝」』》】〉〕〗〙〛’”…—～·・％‰℃°々〻ー,.;:?!)]}%'.split(''))
/** What may not end a line: opening marks and signs of a number that follows. */
const NOT_LAST = new Set('（［｛「『《【〈〔〖〘〚‘“￥＄#＃№([{$¥'.split(''))

// A word of Latin letters and digits stays whole; everything else breaks anywhere but between a base and its marks.
const ATOM = /\s+|[!-~\u{c0}-\u{24f}]+|[^\s!-~\u{c0}-\u{24f}]\p{M}*/gu
// between letters only: a ticket's number and a span of minutes stay whole
const AFTER_HYPHEN = /(?<=[a-z]-)(?=[a-z])/i
const CHARACTER = /[^\p{M}]\p{M}*|\p{M}+/gu

/** Columns a text takes on a receipt printer: one for ASCII, none for a combining mark, two for everything else. */
export function columnsOf(text: string): number {
  let columns = 0
  for (const character of text) if (!/\p{M}/u.test(character)) columns += character >= ' ' && character <= '~' ? 1 : 2
  return columns
}

const firstOf = (text: string): string => text.match(/^./u)?.[0] ?? ''
const lastOf = (text: string): string => text.match(/.$/u)?.[0] ?? ''

/** The pieces of a text between which a line may end; a space stands at the end of its piece. */
function pieces(text: string): string[] {
  const found: string[] = []
  for (const atom of Array.from(text.matchAll(ATOM)).flatMap(([run]) => run.split(AFTER_HYPHEN))) {
    const before = found.at(-1)
    const joins = before !== undefined && !before.endsWith(' ') && (NOT_FIRST.has(firstOf(atom)) || NOT_LAST.has(lastOf(before)))
    if (before !== undefined && (joins || /^\s/.test(atom))) found[found.length - 1] = before + atom
    else found.push(atom)
  }
  return found
}

/** A piece that is longer than a line, cut between characters; before and after a mark only where it is nothing but marks. */
function cut(piece: string, columns: number): string[] {
  const parts: string[] = []
  let rest = [...piece.matchAll(CHARACTER)].map(([character]) => character)
  while (columnsOf(rest.join('')) > columns) {
    let fits = rest.length - 1
    while (fits > 1 && columnsOf(rest.slice(0, fits).join('')) > columns) fits -= 1
    let at = fits
    while (at > 0 && (NOT_FIRST.has(firstOf(rest[at] ?? '')) || NOT_LAST.has(lastOf(rest[at - 1] ?? '')))) at -= 1
    parts.push(rest.slice(0, at || fits).join(''))
    rest = rest.slice(at || fits)
  }
  return rest.length === 0 ? parts : [...parts, rest.join('')]
}

/**
 * The lines of a text. A line never starts with a closing mark nor ends with an opening one, and Latin words stay whole, unless
 * one such piece alone is longer than a line. Spaces at a line's end are dropped.
 *
 * @param text one line, as {@link plainText} makes it
 * @param columns half-width columns, at least 2
 * @example
 * wrap('请带好旧病历本，没有也可以', 14) // ['请带好旧病历', '本，没有也可以']
 */
export function wrap(text: string, columns: number): string[] {
  if (!(columns >= 2)) throw new RangeError(`A line of ${columns} columns holds no Chinese character`)
  const lines: string[] = []
  let line = ''
  for (const piece of pieces(text)) {
    if (columnsOf((line + piece).trimEnd()) <= columns) {
      line += piece
      continue
    }
    if (line !== '') lines.push(line.trimEnd())
    const parts = columnsOf(piece.trimEnd()) <= columns ? [piece] : cut(piece, columns)
    lines.push(...parts.slice(0, -1).map((part) => part.trimEnd()))
    line = parts.at(-1) ?? ''
  }
  if (line.trimEnd() !== '') lines.push(line.trimEnd())
  return lines
}
