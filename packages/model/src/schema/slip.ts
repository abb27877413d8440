// Whether a word is a slip of a known one: another spelling of it, or a letter or two that went wrong.

/** The same word however it is joined or capitalised: `opening_hours`, `Opening-Hours`, `openingHours`. */
const plain = (word: string): string =>
  word
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\s_-]/g, '')

/**
 * How many letters were left out, put in, taken for another or swapped with their neighbour (optimal string alignment).
 *
 * @example
 * lettersWrong('elsewere', 'elsewhere') // 1
 */
export function lettersWrong(a: string, b: string): number {
  let before: number[] = []
  let row = Array.from({ length: b.length + 1 }, (_, at) => at)
  for (let i = 1; i <= a.length; i++) {
    const next = [i]
    for (let j = 1; j <= b.length; j++) {
      const same = a[i - 1] === b[j - 1]
      let least = Math.min((row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1, (row[j - 1] ?? 0) + (same ? 0 : 1))
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) least = Math.min(least, (before[j - 2] ?? 0) + 1)
      next[j] = least
    }
    before = row
    row = next
  }
  return row[b.length] ?? 0
}

/** How far a word is from a known one; undefined where it is too far for a slip. */
function slipOf(word: string, known: string): number | undefined {
  const [a, b] = [plain(word), plain(known)]
  if (a === b) return 0
  const [short, long] = a.length < b.length ? [a, b] : [b, a]
  if (short.length < 3 || long.length - short.length > 2 || /\d/.test(a + b)) return undefined
  const wrong = lettersWrong(a, b)
  // of a short word one letter may be missing, doubled or swapped; one that is another letter makes another word
  if (short.length < 5) return wrong === 1 && (a.length !== b.length || sorted(a) === sorted(b)) ? wrong : undefined
  return wrong <= (short.length < 8 ? 1 : 2) || (wrong === 2 && a[0] === b[0] && short.length >= 6) ? wrong : undefined
}

const sorted = (word: string): string => Array.from(word).sort().join('')

/**
 * The known word of which another is most likely a slip; undefined where none is near.
 *
 * @example
 * slippedFrom('hal', ['hall', 'activity']) // 'hall'
 */
export function slippedFrom(word: string, known: Iterable<string>): string | undefined {
  let best: { readonly word: string; readonly wrong: number } | undefined
  for (const candidate of known) {
    const wrong = slipOf(word, candidate)
    if (wrong !== undefined && wrong < (best?.wrong ?? Infinity)) best = { word: candidate, wrong }
  }
  return best?.word
}

/** What people write who know the matter and not the feed's word for it. The first that the place knows is meant. */
const OTHER_WORDS: Readonly<Record<string, readonly string[]>> = {
  required: ['optional'],
  open: ['opens'],
  opening: ['opens', 'openingHours'],
  close: ['closes'],
  closing: ['closes'],
  phone: ['telephone', 'phones'],
  tel: ['telephone', 'phones'],
  phonenumber: ['telephone', 'number'],
  link: ['url', 'href'],
  website: ['url'],
  holiday: ['onHoliday', 'holidays'],
  organizer: ['organiser'],
  tags: ['keywords'],
  materials: ['documents'],
  rrule: ['recurrenceRules'],
  recurrence: ['recurrenceRules'],
  exceptions: ['recurrenceOverrides'],
  opentimes: ['openingHours'],
  businesshours: ['openingHours', 'hours'],
}

/** A field's own mark of being somebody's note or a program's: never a slip. */
const OWN_FIELD = /^[$_#@/]|^x-/i

/**
 * The field that was meant by one the feed does not know; undefined for an extension, which is kept and ignored.
 *
 * @param free the fields known at this place that nobody has filled in
 * @example
 * fieldMeant('elsewere', ['elsewhere', 'url']) // 'elsewhere'
 */
export function fieldMeant(field: string, free: readonly string[]): string | undefined {
  if (OWN_FIELD.test(field)) return undefined
  const near = slippedFrom(field, free)
  if (near !== undefined) return near
  const other = Object.hasOwn(OTHER_WORDS, plain(field)) ? plain(field) : slippedFrom(field, Object.keys(OTHER_WORDS))
  return OTHER_WORDS[other ?? '']?.find((word) => free.includes(word))
}
