// One content line read by ical.js: parameters, value type and values; only its parser is used, never its recurrences.
import ICAL from 'ical.js'
import type { ContentLine } from './lines.js'

/** A property as jCal (RFC 7265) has it; `raw` is the text after the colon as it stands in the file. */
export interface Property {
  readonly name: string
  readonly parameters: Readonly<Record<string, string>>
  readonly type: string
  readonly values: readonly unknown[]
  readonly raw: string
}

// ical.js looks for the value's colon once per parameter; this bounds that search and leaves room for any honest line.
const LONGEST_PARAMETERS = 2000

function valueAt(line: string): number {
  let quoted = false
  for (let at = 0; at < line.length && at < LONGEST_PARAMETERS; at++) {
    if (line[at] === '"') quoted = !quoted
    else if (line[at] === ':' && !quoted) return at
  }
  return -1
}

/** The property of a content line, or undefined for a line that is none (no colon, an open quote, parameters without end). */
export function readProperty(line: ContentLine): Property | undefined {
  const colon = valueAt(line.text)
  if (colon < 0) return undefined
  // as an unknown property a rule stays text: ical.js throws at rules it does not know, and ours are read elsewhere
  const text = line.name === 'RRULE' || line.name === 'EXRULE' ? `X-${line.text.trimStart()}` : line.text.trimStart()
  try {
    const read: unknown = ICAL.parse.property(text)
    if (!Array.isArray(read)) return undefined
    const [, held, type, ...values] = read as [string, Record<string, unknown>, string, ...unknown[]]
    const parameters = Object.fromEntries(Object.entries(held).map(([name, value]) => [name, String(value)]))
    return { name: line.name, parameters, type, values, raw: line.text.slice(colon + 1).trim() }
  } catch {
    return undefined
  }
}
