// Comma-separated values as RFC 4180 writes them, for people who open them in a spreadsheet.

/** Makes a spreadsheet read the file as UTF-8: without it Chinese is unreadable in most of them. */
export const BYTE_ORDER_MARK = '\uFEFF'

// What a spreadsheet may take for a formula (OWASP, CSV Injection), the full-width forms of a Chinese keyboard included.
const FORMULA = /^[\s\0]*[=+\-@＝＋－＠]|^[\t\r\n]/
// A spreadsheet of a country that separates by semicolons or tabs begins a cell here, whatever is quoted. A list's dash is no formula.
const WITHIN = /([;\t\r\n]\s*)(?=[=@＝＠]|[+\-＋－]\S)/g

/**
 * One field. A text that could be run as a formula gets an apostrophe before it, which spreadsheets do not show; numbers stay numbers.
 *
 * @example
 * csvField('=1+1') // "'=1+1"
 */
export function csvField(value: string | number | undefined): string {
  if (value === undefined) return ''
  if (typeof value === 'number') return Number.isFinite(value) ? String(value) : ''
  const inside = value.replace(WITHIN, "$1'")
  const text = FORMULA.test(value) ? `'${inside}` : inside
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text
}

/** One line, its end included. */
export function csvLine(fields: readonly (string | number | undefined)[]): string {
  return `${fields.map(csvField).join(',')}\r\n`
}
