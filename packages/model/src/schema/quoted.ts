// What stands in a feed, as a problem names it; apart from the sentences, which are long and seldom read.
export const MISSING = 'undefined'
const LONGEST = 60

/** What stands in a feed, short enough for a sentence: texts in single quotes, the rest as JSON, numbers as they are. */
export function quoted(found: unknown): string {
  if (found === undefined) return MISSING
  const text = typeof found === 'string' ? `'${found.slice(0, LONGEST)}'` : written(found, LONGEST)
  const long = text.length > LONGEST || (typeof found === 'string' && found.length > LONGEST)
  return long ? `${text.slice(0, LONGEST - 3)}...` : text
}

/** A text as it stands in the feed, out of how a problem quotes it; what is no text stays as it is. */
export function unquoted(found: string): string {
  return found.replace(/^'|'$/g, '')
}

/** JSON of a value, given up a little after so many characters: a value may be megabytes long and thousands of levels deep. */
function written(value: unknown, room: number): string {
  if (typeof value === 'string') return JSON.stringify(value.slice(0, room + 1))
  if (typeof value === 'number') return String(value)
  if (typeof value !== 'object' || value === null) return JSON.stringify(value) ?? typeof value
  const list = Array.isArray(value)
  let text = list ? '[' : '{'
  let first = true
  for (const key in value) {
    if (text.length > room) break
    if (!Object.hasOwn(value, key)) continue
    if (!first) text += ','
    first = false
    if (!list) text += `${JSON.stringify(key.slice(0, room + 1))}:`
    text += written((value as Readonly<Record<string, unknown>>)[key], room - text.length)
  }
  return text + (list ? ']' : '}')
}
