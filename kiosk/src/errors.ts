// The last errors of this machine's windows, kept for whoever helps: what the code said, and nothing that a person wrote.
import type { Instant } from '@doorstep/model/time'
import type { Machine } from './identity.js'

export interface NotedError {
  readonly at: Instant
  /** Which window. */
  readonly device: string
  readonly says: string
  /** How often in a row, from 1. */
  readonly times: number
}

export const ERRORS_KEY = 'doorstep-errors'
const MOST = 20
const LONGEST = 200

/**
 * What an error says, without what may be somebody's: quoted values, characters other than Latin ones, long numbers. A browser quotes
 * what it could not read, and that may be a resident's words.
 */
export function withoutPersons(text: string): string {
  return text
    .replace(/(?<!\w)["'`“‘«].*?(?:["'`”’»](?!\w)|$)/gs, '“…”')
    .replace(/[^\x20-\x7e“”…]+/g, '…')
    .replace(/\d{5,}/g, '#####')
    .slice(0, LONGEST)
}

function textOf(given: unknown): string {
  if (given instanceof Error) return `${given.name}: ${given.message}`
  return typeof given === 'string' ? given : typeof given
}

/** The errors that were noted, the last one first. */
export function lastErrors(notes: Pick<Machine['notes'], 'getItem'>): readonly NotedError[] {
  try {
    const held: unknown = JSON.parse(notes.getItem(ERRORS_KEY) ?? '[]')
    return Array.isArray(held) ? held.filter(isNoted) : []
  } catch {
    return []
  }
}

function isNoted(held: unknown): held is NotedError {
  const { at, device, says, times } = (held ?? {}) as Partial<Record<keyof NotedError, unknown>>
  return Number.isFinite(at) && typeof device === 'string' && typeof says === 'string' && Number.isInteger(times)
}

/** Notes one; the same again is counted. */
export function noteError(notes: Machine['notes'], device: string, given: readonly unknown[], at: Instant): void {
  const says = withoutPersons(given.map(textOf).join(' '))
  if (says === '') return
  const held = lastErrors(notes)
  const [last] = held
  const again = last?.says === says && last.device === device
  const all = again ? [{ ...last, at, times: last.times + 1 }, ...held.slice(1)] : [{ at, device, says, times: 1 }, ...held]
  try {
    notes.setItem(ERRORS_KEY, JSON.stringify(all.slice(0, MOST)))
  } catch {
    // a machine that can keep nothing has worse to tell
  }
}

/** Notes what goes wrong in this window from now on: what nobody caught, and what somebody caught and said in the console. */
export function keepErrors(device: string, notes: () => Machine['notes']): void {
  const note = (...given: readonly unknown[]): void => noteError(notes(), device, given, Date.now())
  addEventListener('error', ({ error, message }: ErrorEvent) => note((error as unknown) ?? message))
  addEventListener('unhandledrejection', ({ reason }) => note(reason as unknown))
  const say = console.error
  console.error = (...given: unknown[]): void => {
    note(...given)
    say(...given)
  }
}
