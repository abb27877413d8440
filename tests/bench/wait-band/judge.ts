// Holds a simulated station against what the wait band must be: nearer than two simpler rules, and right four times out of five.
import { simulate, type Observation } from './simulation.js'
import type { Setting } from './station-days.js'

/** Figures of one setting; errors are mean absolute errors in minutes, over tickets that had to wait for a desk. */
export interface Judgement {
  readonly setting: Setting
  readonly issued: number
  readonly waited: number
  readonly unknown: number
  readonly meanWait: number
  readonly error: number
  /** Of place in line times a constant: the constant that errs least over these very tickets, found afterwards. */
  readonly positionError: number
  readonly positionMinutes: number
  /** Of saying what the last one called had waited. */
  readonly lastWaitError: number
  /** Share of waits inside the band before it is rounded, and as it is shown. */
  readonly exactCover: number
  readonly shownCover: number
  /** The same of those who are told less than 10, 10 to under 30, and 30 minutes and more. */
  readonly coverByLength: readonly number[]
  /** The same of those who look again with one person left before them. */
  readonly againCover: number
  readonly meanWidth: number
}

/** Cover that still counts as 80%. */
export const COVER = { least: 0.75, most: 0.85 }

/** Simulates a setting and measures it. */
export function judge(setting: Setting): Judgement {
  const { issued, unknown, waited, again } = simulate(setting)
  const position = bestConstant(waited)
  const shown = ({ shown: band, actual }: Observation) => actual >= band.from && actual <= band.to
  const between = (from: number, to: number) => waited.filter(({ expected }) => expected >= from && expected < to)
  return {
    setting,
    issued,
    unknown,
    waited: waited.length,
    meanWait: mean(waited, ({ actual }) => actual),
    error: meanError(waited, ({ expected }) => expected),
    positionError: position.error,
    positionMinutes: position.minutes,
    lastWaitError: meanError(waited, ({ lastWait }) => lastWait),
    exactCover: share(waited, ({ exact, actual }) => actual >= exact.from && actual <= exact.to),
    shownCover: share(waited, shown),
    coverByLength: [between(0, 10), between(10, 30), between(30, Infinity)].map((tickets) => share(tickets, shown)),
    againCover: share(again, shown),
    meanWidth: mean(waited, ({ shown: { from, to } }) => to - from),
  }
}

/** What does not hold, in words; empty when all does. */
export function faultsOf(judgement: Judgement): string[] {
  const { error, positionError, lastWaitError, exactCover, shownCover, setting } = judgement
  const faults: string[] = []
  const fault = (what: string) => faults.push(`${setting.desks} desks, load ${setting.load}: ${what}`)
  if (!(error < positionError)) fault(`errs by ${error.toFixed(2)} minutes, place in line times a constant by ${positionError.toFixed(2)}`)
  if (!(error < lastWaitError)) fault(`errs by ${error.toFixed(2)} minutes, the last one's wait by ${lastWaitError.toFixed(2)}`)
  for (const [name, cover] of Object.entries({ exact: exactCover, shown: shownCover })) {
    if (!(cover >= COVER.least && cover <= COVER.most)) fault(`the ${name} band holds ${(100 * cover).toFixed(1)}% of waits`)
  }
  return faults
}

// The error is a convex function of the constant, and minutes in steps of a twentieth are finer than anyone would post.
function bestConstant(tickets: readonly Observation[]): { readonly minutes: number; readonly error: number } {
  let best = { minutes: 0, error: Infinity }
  for (let minutes = 0.05; minutes <= 30; minutes += 0.05) {
    const error = meanError(tickets, ({ position }) => position * minutes)
    if (error > best.error) break
    best = { minutes, error }
  }
  return best
}

function meanError(tickets: readonly Observation[], estimate: (ticket: Observation) => number): number {
  return mean(tickets, (ticket) => Math.abs(estimate(ticket) - ticket.actual))
}

function share(tickets: readonly Observation[], holds: (ticket: Observation) => boolean): number {
  return mean(tickets, (ticket) => Number(holds(ticket)))
}

function mean(tickets: readonly Observation[], of: (ticket: Observation) => number): number {
  return tickets.reduce((sum, ticket) => sum + of(ticket), 0) / tickets.length
}
