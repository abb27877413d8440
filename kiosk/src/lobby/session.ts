// One person's visit to the lobby's screen: where they are, the way back, and how they want it; pure, and gone without trace.
import { nearestLanguage, type Language } from '@doorstep/model/text'

export const SCREENS = ['start', 'home', 'ticket', 'services', 'timetable', 'meals', 'needs', 'human'] as const
export type ScreenName = (typeof SCREENS)[number]

/** A screen, and the matter it is about: the ticket's, the service that is open, or the resource that is ordered. `typing`: the keyboard of the services is open at once. */
export interface Route {
  readonly screen: ScreenName
  readonly service?: string
  readonly typing?: true
}

export interface Session {
  /** Counts sessions of this window: another number, other DOM. */
  readonly number: number
  readonly route: Route
  /** The way back, the latest last. The browser's history stays as it is, because it cannot be erased. */
  readonly trail: readonly Route[]
  /** The language chosen; undefined is the station's first. */
  readonly language: Language | undefined
  readonly large: boolean
  readonly voice: boolean
  /** A ticket was taken on the screen that is shown: a reload must not ask for it again. */
  readonly issued?: true
}

/** Screens that may be about one matter. */
const ABOUT: ReadonlySet<ScreenName> = new Set(['ticket', 'services', 'needs'])

const START: Route = { screen: 'start' }
const HOME: Route = { screen: 'home' }

/** Nobody is here: the attract screen, and nothing of the person before. */
export function nobody(number: number): Session {
  return { number, route: START, trail: [], language: undefined, large: false, voice: false }
}

/** Somebody touched the attract screen, or wants to begin anew. */
export function begin(session: Session): Session {
  return moved(session, HOME, [])
}

function moved({ issued: _, ...session }: Session, route: Route, trail: readonly Route[]): Session {
  return { ...session, route, trail }
}

export function go(session: Session, route: Route): Session {
  const { route: here, trail } = session
  if (route.screen === 'home') return begin(session)
  if (route.screen === here.screen && route.service === here.service) return session
  return moved(session, route, here.screen === 'start' ? [] : [...trail, here])
}

/** The screen before; home where the way back is not known. */
export function back(session: Session): Session {
  const before = session.trail.at(-1)
  // a ticket that was taken is behind the person, not in front
  return before && !session.issued ? moved(session, before, session.trail.slice(0, -1)) : begin(session)
}

/** The ticket asked for was issued. */
export function issued(session: Session): Session {
  return { ...session, issued: true }
}

/** The language after `language` in the order a button goes through them: backwards, so that Chinese is followed by English. Undefined where there is no other. */
export function nextLanguage(language: Language, offered: readonly Language[]): Language | undefined {
  const at = offered.indexOf(language)
  const next = offered.at(at <= 0 ? -1 : at - 1)
  return next === language ? undefined : next
}

/** How long nothing may happen before the countdown begins, in seconds. */
export function patience({ large, voice }: Session): number {
  return large || voice ? 120 : 60
}

/** The session an address stands for, so that a reload stays where it was; the trail is not in it. */
export function sessionFromAddress(query: URLSearchParams, number: number): Session {
  const asked = query.get('screen')
  const screen = SCREENS.find((name) => name === asked) ?? 'start'
  if (screen === 'start') return nobody(number)
  const service = query.get('service')
  const lang = query.get('lang')
  return {
    number,
    route: { screen, ...(ABOUT.has(screen) && service !== null && service !== '' ? { service } : {}) },
    trail: [],
    language: lang === null ? undefined : nearestLanguage(lang),
    large: query.get('size') === 'large',
    voice: query.has('voice'),
  }
}

/** The query that stands for a session; parameters that are none of its business (`station`, `pxPerMm`) are kept. */
export function queryOf({ route: shown, language, large, voice, issued: isIssued }: Session, query: URLSearchParams): string {
  const result = new URLSearchParams(query)
  for (const name of ['screen', 'service', 'lang', 'size', 'voice']) result.delete(name)
  const route = isIssued ? HOME : shown
  if (route.screen !== 'start') {
    result.set('screen', route.screen)
    if (route.service !== undefined) result.set('service', route.service)
    if (language !== undefined) result.set('lang', language)
    if (large) result.set('size', 'large')
    if (voice) result.set('voice', '')
  }
  const text = result.toString()
  return text === '' ? '' : `?${text}`
}
