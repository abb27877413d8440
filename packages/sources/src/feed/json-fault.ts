// Where a text stops being JSON: line and column, which no engine tells for every mistake; loaded when there is one.

/** The place of the first mistake, from 1; `end` when the text is right as far as it goes and only ends too early. */
export interface JsonFault {
  readonly line: number
  readonly column: number
  readonly end: boolean
  /** What stands there. */
  readonly found: string
}

const SPACE = /[ \t\n\r]*/y
const STRING = /"(?:[^"\\\u0000-\u001f]|\\(?:["\\/bfnrt]|u[\da-fA-F]{4}))*"/y
const SCALAR = /(?:-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?|true|false|null)(?![\w.+-])/y
/** What may have been going to be a value, had the text not ended. */
const BEGINNING =
  /(?:"(?:[^"\\\u0000-\u001f]|\\(?:["\\/bfnrt]|u[\da-fA-F]{4}))*(?:\\(?:u[\da-fA-F]{0,3})?)?|-?\d*(?:\.\d*)?(?:[eE][+-]?\d*)?|t(?:r(?:u)?)?|f(?:a(?:l(?:s)?)?)?|n(?:u(?:l)?)?)$/y
const TOKENS_A_STEP = 5000

/** Looks for the first mistake of a text that is no JSON, in steps. */
export function* findFault(text: string): Generator<undefined, JsonFault, unknown> {
  let at = 0
  let tokens = 0
  // what is open, and what may come next
  const open: ('{' | '[')[] = []
  let next: 'value' | 'value-or-end' | 'key' | 'key-or-end' | 'colon' | 'comma-or-end' = 'value'
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
    if (sign === '') return faultAt(text, at)
    const inside = open.at(-1)
    if (next === 'comma-or-end' && inside === undefined) return faultAt(text, at)
    if (next === 'colon') {
      if (sign !== ':') return faultAt(text, at)
      at += 1
      next = 'value'
    } else if (sign === (inside === '{' ? '}' : ']') && inside !== undefined && next.endsWith('end')) {
      at += 1
      open.pop()
      next = 'comma-or-end'
    } else if (next === 'comma-or-end') {
      if (sign !== ',') return faultAt(text, at)
      at += 1
      next = inside === '{' ? 'key' : 'value'
    } else if (next.startsWith('key')) {
      if (!match(STRING)) return faultAt(text, at)
      next = 'colon'
    } else if (sign === '{' || sign === '[') {
      at += 1
      open.push(sign)
      next = sign === '{' ? 'key-or-end' : 'value-or-end'
    } else {
      if (!match(STRING) && !match(SCALAR)) return faultAt(text, at)
      next = 'comma-or-end'
    }
  }
}

function faultAt(text: string, at: number): JsonFault {
  const before = text.slice(0, at)
  const line = before.split('\n').length
  BEGINNING.lastIndex = at
  return { line, column: at - before.lastIndexOf('\n'), end: at === text.length || BEGINNING.test(text), found: text.slice(at, at + 40) }
}
