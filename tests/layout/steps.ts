// What a walk of the layout check is made of: the glasses, the steps on one page, and what a first screen must show.
import type { LobbyPage } from '../e2e/lobby-page.js'
import type { First } from './measures/first.js'

export const GLASSES = {
  portrait: { width: 1080, height: 1920 },
  landscape: { width: 1920, height: 1080 },
  laptop: { width: 1366, height: 768 },
  /** A small screen at a desk that is touched. */
  touch: { width: 1024, height: 768 },
  tablet: { width: 768, height: 1024 },
  phone: { width: 360, height: 740 },
} as const
export type Glass = keyof typeof GLASSES

/** Where the lobby stands, and where residents open it. */
export const LOBBY_GLASSES: readonly Glass[] = ['portrait', 'landscape', 'laptop', 'tablet', 'phone']

/** What a screen is looked at on. */
export interface View {
  readonly glass: Glass
  readonly large: boolean
}

export interface Step {
  readonly name: string
  /** From the step before, or from the walk's address. */
  readonly reach?: (lobby: LobbyPage) => Promise<unknown>
  readonly first?: (view: View) => First | undefined
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
  /** By default those of the lobby. */
  readonly glasses?: readonly Glass[]
  /** How large type is asked for where the page has none of its own: by the browser at 200 %, or not at all. */
  readonly larger?: 'by-browser' | 'never'
  /** In a profile of its own: what it does and keeps is nobody else's. */
  readonly alone?: true
  /** It is a page of somebody else's. */
  readonly guest?: true
  readonly steps: readonly Step[]
}

/** The first of them is in sight. */
export const one = (items: string) => (): First => ({ items })
