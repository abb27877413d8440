// What a walk of the layout check is made of: the glasses, the steps on one page, and what a first screen must show.
import type { LobbyPage } from '../e2e/lobby-page.js'
import type { First } from './measures/first.js'

export const GLASSES = {
  portrait: { width: 1080, height: 1920 },
  landscape: { width: 1920, height: 1080 },
  laptop: { width: 1366, height: 768 },
  tablet: { width: 768, height: 1024 },
  phone: { width: 360, height: 740 },
} as const
export type Glass = keyof typeof GLASSES

/** What a screen is looked at on. */
export interface View {
  readonly glass: Glass
  readonly large: boolean
}

export interface Step {
  readonly name: string
  /** From the step before, or from the walk's address. */
  readonly reach?: (lobby: LobbyPage) => Promise<unknown>
  readonly first?: (view: View) => First
  /** A station that has said little has no such screen. */
  readonly much?: true
}

/** Steps that follow one another on one page. */
export interface Walk {
  /** After the kiosk's address, without language and size. */
  readonly path: string
  readonly at?: Date
  /** What must be there before anything is looked at, for a page that is not the lobby's. */
  readonly ready?: string
  readonly glasses?: readonly Glass[]
  /** The page has no large type of its own. */
  readonly plain?: true
  /** It is a page of somebody else's. */
  readonly guest?: true
  readonly steps: readonly Step[]
}

/** The first of them is in sight. */
export const one = (items: string) => (): First => ({ items })
