// What stands in a feed, as a problem names it; apart from the sentences, which are long and seldom read.
export const MISSING = 'undefined'

/** What stands in a feed, short enough for a sentence: texts in single quotes, the rest as JSON. */
export function quoted(found: unknown): string {
  if (found === undefined) return MISSING
  const text = typeof found === 'string' ? `'${found}'` : (JSON.stringify(found) ?? typeof found)
  return text.length > 60 ? `${text.slice(0, 57)}...` : text
}
