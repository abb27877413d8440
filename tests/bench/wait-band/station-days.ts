// Days of a station that never was: who comes when, what they ask for, and when the desks go to lunch. Minutes count from opening.
import { chanceOf } from '../../../packages/model/src/testing/chance.mjs'
import { exponential, lognormal } from './chance.js'

/** What residents ask for: share of visits, and mean minutes at the desk; 9 minutes on the whole. */
const SERVICES = [
  { id: 'booklet', share: 0.3, mean: 4 },
  { id: 'card', share: 0.35, mean: 8 },
  { id: 'subsidy', share: 0.25, mean: 12 },
  { id: 'mediation', share: 0.1, mean: 20 },
]
const MEAN_MINUTES = SERVICES.reduce((sum, { share, mean }) => sum + share * mean, 0)
const SPREAD = 0.6

/** How many come, against the mean of the day: most in the morning, few at noon. Tickets are issued for eight hours. */
const COMING = [
  { from: 0, to: 30, factor: 1.3 },
  { from: 30, to: 120, factor: 1.5 },
  { from: 120, to: 210, factor: 1 },
  { from: 210, to: 300, factor: 0.5 },
  { from: 300, to: 390, factor: 1 },
  { from: 390, to: 480, factor: 0.6 },
]
const ISSUING = 480
const WEIGHT = COMING.reduce((sum, { from, to, factor }) => sum + (to - from) * factor, 0)

const LUNCH_MINUTES = 45
const NO_SHOWS = 0.08
const PRIORITY = { share: 0.05, headStart: 20 }

/** One resident as fate has them; what is to come is not known to the estimate. */
export interface Visit {
  readonly issuedAt: number
  readonly service: string
  /** What the line is ordered by: issue less the head start of a class. */
  readonly turn: number
  readonly comes: boolean
  /** Minutes the desk is held from the call on: the service, or the calls that nobody answers. */
  readonly deskMinutes: number
  /** Minutes until the worker calls the next one. */
  readonly pause: number
}

/** When a worker goes to lunch, for how long, and when home if not after the last resident; each as soon as the ticket is closed. */
export interface Roster {
  readonly lunch: number
  readonly lunchMinutes: number
  readonly leaves: number
}

export interface Day {
  readonly visits: readonly Visit[]
  readonly desks: readonly Roster[]
}

export interface Setting {
  readonly desks: number
  readonly days: number
  readonly seed: number
  /** Work that comes on a mean day, as a share of what the desks can do in the time tickets are issued. */
  readonly load: number
}

/** The days of a setting, the same every time. */
export function* stationDays({ desks, days, seed, load }: Setting): Generator<Day> {
  const chance = chanceOf(seed)
  const meanVisits = (load * desks * (ISSUING - LUNCH_MINUTES)) / MEAN_MINUTES
  for (let day = 0; day < days; day++) {
    // No two days are alike: up to a fifth more or fewer come.
    const rate = (meanVisits * (0.8 + 0.4 * chance())) / WEIGHT
    const visits: Visit[] = []
    for (const { from, to, factor } of COMING) {
      for (let at = from + exponential(chance, rate * factor); at < to; at += exponential(chance, rate * factor))
        visits.push(visit(at, chance))
    }
    yield { visits, desks: rosters(desks, chance) }
  }
}

// Lunches follow one another where there are several desks; on every third day one of several closes for good in the afternoon.
function rosters(desks: number, chance: () => number): Roster[] {
  const leaver = desks > 1 && chance() < 1 / 3 ? Math.floor(desks * chance()) : undefined
  const leaves = 300 + 120 * chance()
  return Array.from({ length: desks }, (_, desk) => ({
    lunch: desks === 1 ? 210 : 180 + (90 / desks) * desk,
    lunchMinutes: LUNCH_MINUTES,
    leaves: desk === leaver ? leaves : Infinity,
  }))
}

function visit(issuedAt: number, chance: () => number): Visit {
  const drawn = chance()
  let upTo = 0
  const service = SERVICES.find(({ share }) => drawn < (upTo += share)) ?? SERVICES[0]
  if (!service) throw new Error('A station without services has no visits.')
  const comes = chance() >= NO_SHOWS
  return {
    issuedAt,
    service: service.id,
    turn: issuedAt - (chance() < PRIORITY.share ? PRIORITY.headStart : 0),
    comes,
    deskMinutes: comes ? lognormal(chance, service.mean, SPREAD) : 1 + chance(),
    pause: chance(),
  }
}
