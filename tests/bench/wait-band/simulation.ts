// Runs days of a station through its desks, and notes for every ticket what was said at its issue and what came of it.
import {
  AWAY_MINUTES,
  exactBand,
  expectedWait,
  learnCall,
  learnService,
  learnWait,
  NO_WAITS,
  PRIOR_SERVICE_MINUTES,
  serviceMinutes,
  waitBand,
  type WaitBand,
  type WaitHistory,
} from '../../../packages/model/src/queue/wait-band.js'
import { stationDays, type Day, type Roster, type Setting, type Visit } from './station-days.js'

/** What was known when a ticket was issued, and how long it waited then. Minutes. */
export interface Observation {
  readonly expected: number
  readonly exact: WaitBand
  readonly shown: WaitBand
  /** Place in the line; 1 is next. */
  readonly position: number
  /** How long the last one called had waited. */
  readonly lastWait: number
  readonly actual: number
}

export interface Outcome {
  readonly issued: number
  /** Tickets issued while no desk was open: nothing was said but how many are ahead. */
  readonly unknown: number
  /** Tickets that had to wait for a desk. */
  readonly waited: readonly Observation[]
  /** Tickets that met a free desk: nothing was said but that it will be soon. */
  readonly atOnce: readonly Observation[]
  /** The same people, asked again when one was left before them. */
  readonly again: readonly Observation[]
}

type Said = Omit<Observation, 'actual'>

interface Waiting {
  readonly visit: Visit
  readonly said: Said | undefined
  again?: { readonly said: Said; readonly at: number }
}

interface Desk {
  readonly roster: Roster
  state: 'free' | 'holding' | 'pausing' | 'away'
  since: number
  /** When the state ends; a free desk waits for someone, or to go. */
  until: number
  ate: boolean
  visit?: Visit
}

/** Simulates a setting; the history goes on from day to day, as a station's does. */
export function simulate(setting: Setting): Outcome {
  const outcome = { issued: 0, unknown: 0, waited: [] as Observation[], atOnce: [] as Observation[], again: [] as Observation[] }
  let history = NO_WAITS
  for (const day of stationDays(setting)) history = runDay(day, history, outcome)
  return outcome
}

function runDay(
  day: Day,
  before: WaitHistory,
  outcome: { issued: number; unknown: number } & Record<'waited' | 'atOnce' | 'again', Observation[]>,
): WaitHistory {
  let history = before
  let lastWait = 0
  let next = 0
  const line: Waiting[] = []
  const desks: Desk[] = day.desks.map((roster) => ({ roster, state: 'free', since: 0, until: roster.lunch, ate: false }))

  const minutesOf = (service: string) => serviceMinutes(PRIOR_SERVICE_MINUTES, history.minutes[service])

  const say = (ahead: readonly Waiting[], now: number): Said | undefined => {
    const open = desks.filter(({ state }) => state !== 'away')
    const expected = expectedWait({
      ahead: ahead.map(({ visit }) => ({ showProbability: history.showProbability, minutes: minutesOf(visit.service) })),
      serving: open.flatMap(({ visit, since }) => (visit ? [{ minutes: minutesOf(visit.service), elapsed: now - since }] : [])),
      desks: open.length,
      away: desks.filter(({ state, since }) => state === 'away' && now - since < AWAY_MINUTES).length,
    })
    if (expected === 'unknown') return undefined
    const { ratios } = history
    return { expected, exact: exactBand(expected, ratios), shown: waitBand(expected, ratios), position: ahead.length + 1, lastWait }
  }

  const issue = (visit: Visit) => {
    const place = line.findIndex((other) => other.visit.turn > visit.turn)
    const at = place === -1 ? line.length : place
    const said = say(line.slice(0, at), visit.issuedAt)
    outcome.issued++
    if (!said) outcome.unknown++
    line.splice(at, 0, { visit, said })
  }

  const call = (desk: Desk, now: number) => {
    const called = line.shift()
    if (!called) return
    const { visit, said, again } = called
    const actual = now - visit.issuedAt
    lastWait = actual
    history = learnWait(history, said?.expected, actual)
    if (said) (said.expected > 0 ? outcome.waited : outcome.atOnce).push({ ...said, actual })
    if (again) outcome.again.push({ ...again.said, actual: now - again.at })
    Object.assign(desk, { state: 'holding', visit, since: now, until: now + visit.deskMinutes })
  }

  const finish = (desk: Desk, now: number) => {
    const { visit } = desk
    if (!visit) return
    history = learnCall(history, visit.comes)
    if (visit.comes) history = learnService(history, visit.service, now - desk.since)
    delete desk.visit
    Object.assign(desk, { state: 'pausing', until: now + visit.pause })
  }

  for (;;) {
    const arrival = day.visits[next]
    const now = Math.min(arrival?.issuedAt ?? Infinity, ...desks.map(({ until }) => until))
    // the desks have their lunch whoever comes, so a day ends when nothing is to come
    if (now === Infinity) return history
    for (const desk of desks) {
      if (desk.until > now) continue
      if (desk.state === 'holding') finish(desk, now)
      else Object.assign(desk, { state: 'free', until: Math.max(now, desk.ate ? desk.roster.leaves : desk.roster.lunch) })
    }
    if (arrival && arrival.issuedAt <= now) {
      issue(arrival)
      next++
    }
    for (const desk of desks) {
      if (desk.state !== 'free') continue
      const { lunch, lunchMinutes, leaves } = desk.roster
      if (now >= leaves) Object.assign(desk, { state: 'away', since: now, until: Infinity })
      else if (!desk.ate && now >= lunch) Object.assign(desk, { state: 'away', since: now, until: now + lunchMinutes, ate: true })
      else call(desk, now)
    }
    const second = line[1]
    if (second?.said && !second.again) {
      const said = say(line.slice(0, 1), now)
      if (said) second.again = { said, at: now }
    }
  }
}
