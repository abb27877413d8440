// The number under which a resident finds an answer again.

/** Three digits at least, as on a ticket: `023`. The language's own letters stand before it. */
export function referenceOf(number: number): string {
  return String(number).padStart(3, '0')
}

/** A telephone number's digits, if it can be one: 7 to 15 of them (ITU-T E.164). */
export function phoneOf(typed: string): string | undefined {
  const digits = typed.normalize('NFKC').replace(/[\s()-]/g, '')
  return /^\+?\d{7,15}$/.test(digits) ? digits : undefined
}
