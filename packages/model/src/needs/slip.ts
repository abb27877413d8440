// Finding an answer with a slip: its number and a code that cannot be guessed, and how often somebody may try.
import type { Instant } from '../time/local.js'
import type { Need, NeedsState, Order } from './need.js'

/** Digits of a slip's code: as many as of the codes that banks and clinics send to telephones. */
export const SLIP_DIGITS = 6

/** Wrong tries that a machine takes at once, and after how many milliseconds it takes one more. */
export const FREE_TRIES = 10
export const TRY_MS = 120_000

/** What a machine remembers of the tries on it: how many of {@link FREE_TRIES} were used, as of a moment. */
export interface SlipTries {
  readonly used: number
  readonly at: Instant
}

export const NO_TRIES: SlipTries = { used: 0, at: 0 }

export function isSlipCode(code: string): boolean {
  return code.length === SLIP_DIGITS && /^[0-9]+$/.test(code)
}

/**
 * A slip's code of random numbers. Numbers that would make some codes likelier than others are passed over.
 *
 * @param random gives unsigned 32-bit numbers, as `crypto.getRandomValues` fills them
 * @example slipCode(() => crypto.getRandomValues(new Uint32Array(1))[0] ?? 0) // '048213'
 */
export function slipCode(random: () => number): string {
  const codes = 10 ** SLIP_DIGITS
  const fair = 2 ** 32 - (2 ** 32 % codes)
  for (;;) {
    const drawn = random()
    if (drawn < fair) return String(drawn % codes).padStart(SLIP_DIGITS, '0')
  }
}

/**
 * What this slip opens: a need or an order that has this number and this code. What has no code is opened by no slip, whatever is
 * typed; whether there is such a number is never told.
 */
export function openedBySlip({ needs, orders }: NeedsState, number: number, code: string): Need | Order | undefined {
  if (!isSlipCode(code)) return undefined
  return [...needs.values(), ...orders.values()].find((each) => each.number === number && each.token === code)
}

/** How many tries count against a machine now. A clock set back gives nothing away and locks nobody out for longer. */
function usedAt({ used, at }: SlipTries, now: Instant): number {
  return Math.max(0, used - Math.max(0, now - at) / TRY_MS)
}

/** Milliseconds until the next try may be made. */
export function waitForTry(tries: SlipTries, now: Instant): number {
  return Math.ceil(Math.max(0, usedAt(tries, now) + 1 - FREE_TRIES) * TRY_MS)
}

/** After one more try, which counts before it is looked at. */
export function tried(tries: SlipTries, now: Instant): SlipTries {
  return { used: usedAt(tries, now) + 1, at: now }
}

/** The last try was right: it does not count. Those before it still do, so that a slip of one's own buys no guesses. */
export function triedRight({ used, at }: SlipTries): SlipTries {
  return { used: Math.max(0, used - 1), at }
}
