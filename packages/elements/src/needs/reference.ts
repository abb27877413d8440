// The number under which a resident finds an answer again, and the number to call back.

/** Three digits at least, as on a ticket: `023`. The language's own letters stand before it. */
export function referenceOf(number: number): string {
  return String(number).padStart(3, '0')
}

/** The number in a reference as somebody types it, with or without its letters: `需-023`, `N 23`, `２３`. Undefined if there is none. */
export function numberIn(typed: string): number | undefined {
  const digits = typed.normalize('NFKC').replace(/\D/g, '')
  const number = Number(digits)
  return digits !== '' && Number.isSafeInteger(number) && number > 0 ? number : undefined
}

/** A slip's code in two groups, as it is read out and typed: `048 213`. */
export function spacedCode(code: string): string {
  return code.replace(/^(\d{3})(?=\d)/, '$1 ')
}

/** The digits of a code as somebody types it, with spaces or in full width. */
export function codeOf(typed: string): string {
  return typed.normalize('NFKC').replace(/\s/g, '')
}

/** A telephone number's digits, if it can be one: 7 to 15 of them (ITU-T E.164). */
export function phoneOf(typed: string): string | undefined {
  const digits = typed.normalize('NFKC').replace(/[\s()-]/g, '')
  return /^\+?\d{7,15}$/.test(digits) ? digits : undefined
}

/** A number in groups that can be read out: `138 0000 0000`, `021 5550 0188`. */
export function spacedPhone(digits: string): string {
  return digits.replace(/(\d)(?=(?:\d{4})+$)/g, '$1 ')
}
