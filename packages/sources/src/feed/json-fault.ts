// Where a text stops being JSON, and by what: line, column and the kind of mistake, which no engine tells; loaded when there is one.
import type { JsonMistake } from '@doorstep/model/feed'
import { placeAt } from './json-places.js'

/** The place of the first mistake, from 1; `end` when the text is right as far as it goes and only ends too early. */
export interface JsonFault {
  readonly line: number
  readonly column: number
  readonly end: boolean
  /** What stands there. */
  readonly found: string
  readonly mistake: JsonMistake
}

const SPACE = /[ \t\n\r]*/y
const STRING = /"(?:[^"\\\u0000-\u001f]|\\(?:["\\/bfnrt]|u[\da-fA-F]{4}))*"/y
const SCALAR = /(?:-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?|true|false|null)(?![\w.+-])/y
/** What may have been going to be a value, had the text not ended. */
const BEGINNING =
  /(?:"(?:[^"\\\u0000-\u001f]|\\(?:["\\/bfnrt]|u[\da-fA-F]{4}))*(?:\\(?:u[\da-fA-F]{0,3})?)?|-?\d*(?:\.\d*)?(?:[eE][+-]?\d*)?|t(?:r(?:u)?)?|f(?:a(?:l(?:s)?)?)?|n(?:u(?:l)?)?)$/y
const TOKENS_A_STEP = 5000

type Expected = 'value' | 'value-or-end' | 'key' | 'key-or-end' | 'colon' | 'comma-or-end'

/** Looks for the first mistake of a text that is no JSON, in steps. */
export function* findFault(text: string): Generator<undefined, JsonFault, unknown> {
  let at = 0
  let tokens = 0
  // what is open, and what may come next
  const open: ('{' | '[')[] = []
  let next: Expected = 'value'
  const match = (pattern: RegExp): boolean => {
    pattern.lastIndex = at
    if (!pattern.test(text)) return false
    at = pattern.lastIndex
    return true
  }
  for (;;) {
    if ((tokens += 1) % TOKENS_A_STEP === 0) yield
    match(SPACE)
    const sign = text.charAt(at)
    if (sign === '') return faultAt(text, at, next)
    const inside = open.at(-1)
    if (next === 'comma-or-end' && inside === undefined) return faultAt(text, at, next)
    if (next === 'colon') {
      if (sign !== ':') return faultAt(text, at, next)
      at += 1
      next = 'value'
    } else if (sign === (inside === '{' ? '}' : ']') && inside !== undefined && next.endsWith('end')) {
      at += 1
      open.pop()
      next = 'comma-or-end'
    } else if (next === 'comma-or-end') {
      if (sign !== ',') return faultAt(text, at, next)
      at += 1
      next = inside === '{' ? 'key' : 'value'
    } else if (next.startsWith('key')) {
      if (!match(STRING)) return faultAt(text, at, next)
      next = 'colon'
    } else if (sign === '{' || sign === '[') {
      at += 1
      open.push(sign)
      next = sign === '{' ? 'key-or-end' : 'value-or-end'
    } else {
      if (!match(STRING) && !match(SCALAR)) return faultAt(text, at, next)
      next = 'comma-or-end'
    }
  }
}

function faultAt(text: string, at: number, next: Expected): JsonFault {
  BEGINNING.lastIndex = at
  const end = at === text.length || BEGINNING.test(text)
  return { ...placeAt(text, at), end, found: text.slice(at, at + 40), mistake: mistakeAt(text, at, next) }
}

/** Signs of a Chinese keyboard, and blanks that look like one: none of them means anything between JSON's own. */
const OTHER_SIGN =
  /[\u201c\u201d\u2018\u2019\u300c\u300d\uff02\uff0c\uff1a\uff1b\u3001\uff5b\uff5d\uff3b\uff3d\u3010\u3011\u3000\u00a0\u200b\ufeff]/

function mistakeAt(text: string, at: number, next: Expected): JsonMistake {
  const sign = text.charAt(at)
  const before = text.slice(0, at).trimEnd()
  if (before === '') return /^BEGIN:/i.test(text.slice(at)) ? 'calendar' : sign === '<' ? 'xml' : 'no-json'
  if (OTHER_SIGN.test(sign)) return 'other-sign'
  if (sign === '/' || sign === '#') return 'comment'
  if (sign === "'" || sign === '`') return 'quotes'
  if (next === 'colon') return 'colon'
  if (next === 'comma-or-end') return /^[\s]*[}\]{[\w"]/.test(text.slice(at, at + 40)) && isOver(before) ? 'after-end' : 'no-comma'
  if (sign === '"') return brokenText(text, at)
  if (sign === ',' || (/[}\]]/.test(sign) && before.endsWith(','))) return 'comma'
  if (/[}\]]/.test(sign)) return 'no-value'
  if (next.startsWith('key')) return 'quotes'
  if (/^(?:true|false|none|null|nan|-?infinity|undefined|yes|no)\b/i.test(text.slice(at, at + 12))) return 'word'
  return /[-+.\d]/.test(sign) ? 'number' : 'quotes'
}

/** Whether all that was opened is closed again. */
function isOver(before: string): boolean {
  try {
    JSON.parse(before)
    return true
  } catch {
    return false
  }
}

/** What is wrong within a text that begins here. */
function brokenText(text: string, at: number): JsonMistake {
  const inside = /^"(?:[^"\\\u0000-\u001f]|\\(?:["\\/bfnrt]|u[\da-fA-F]{4}))*/.exec(text.slice(at))?.[0] ?? ''
  return text.charAt(at + inside.length) === '\\' ? 'backslash' : 'line-break'
}
