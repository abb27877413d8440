// The rules needs and orders are decided by, drawn from the station's feed.
import type { Services } from '../services/schema.js'
import { STANDARD_CATEGORIES } from '../services/categories.js'
import type { Station } from '../station/schema.js'
import type { LocalDate } from '../time/local.js'

/** Days somebody has to answer a need; then it is the backstop's. */
export const ANSWER_DAYS = 5
/** Days after which what is personal is forgotten, whatever became of the need. */
export const PRIVATE_DAYS = 30
/** How long a closed need is shown with its answer, and an ended order is kept in the state. */
export const SHOWN_DAYS = 30
/** A title or an answer is a sentence or two, not a letter. In UTF-16 units. */
export const LONGEST_NEED_TEXT = 200
export const MOST_PEOPLE = 999
/** More needs or orders than a station numbers in its life: a slip of the finger must not lift them for good. */
export const HIGHEST_NEED = 999_999

/** What `decide` needs to know of the station; data only, made anew when the feed changes. */
export interface NeedsRules {
  /** The workers, each with the days they are away. */
  readonly workers: ReadonlyMap<string, readonly { readonly from: LocalDate; readonly to: LocalDate }[]>
  readonly backstop: readonly string[]
  readonly categories: ReadonlySet<string>
  /** Resource id -> whether it can be ordered now. */
  readonly resources: ReadonlyMap<string, boolean>
}

/** The rules of a station; until its services are read nothing can be ordered, but a need can be left. */
export function needsRules(station: Station, services: Services | undefined): NeedsRules {
  const { backstop } = station
  const resources = (services?.items ?? []).filter(({ list }) => list === 'resource')
  return {
    workers: new Map(station.workers.map(({ id, absences }) => [id, absences])),
    backstop: backstop ? [backstop.secretary, backstop.deputy].filter((id) => id !== undefined) : [],
    categories: new Set([...STANDARD_CATEGORIES, ...(services?.categories ?? []).map(({ id }) => id)]),
    resources: new Map(resources.map(({ id, status, elsewhere }) => [id, status === 'active' && !elsewhere])),
  }
}
