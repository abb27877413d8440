// What a room of the desk is, and what it is given.
import type { StaffLevel } from '@doorstep/elements'
import type { NeedsState } from '@doorstep/model/needs'
import type { QueueRules, QueueState } from '@doorstep/model/queue'
import type { LocalDate } from '@doorstep/model/time'
import type { Pins } from '@doorstep/sources/journal'
import type { SVGTemplateResult } from 'lit'
import type { OpenedWindow } from '../window.js'
import type { RoomName } from './desk-app.words.js'

/** What a room is given of the window it is in. */
export interface DeskWindow {
  /** The station's manifest, and the name of its database on this machine. */
  readonly station: string
  readonly database: string
  /** The workers' PINs; undefined on a page without https, which has no slow hash. */
  readonly pins: Pins | undefined
  /** Storage, once it is open or could not be. */
  readonly opened: Promise<OpenedWindow>
}

/** What is known now, for the number beside a room's name. What was not read yet is undefined. */
export interface DeskFacts {
  readonly queue: { readonly state: QueueState; readonly rules: QueueRules } | undefined
  readonly needs: NeedsState | undefined
  readonly worker: string | undefined
  readonly today: LocalDate
}

export interface DeskRoom {
  readonly name: RoomName
  readonly icon: SVGTemplateResult
  /** What it asks of who is here. */
  readonly level: StaffLevel
  /** Fetches what opens the room: when it is first wanted, again and again until it is here. `missed` is told each time how to ask at once. */
  readonly load: (missed: (retry: () => void) => void) => Promise<(desk: DeskWindow) => HTMLElement>
  /** How many things in it want something of whoever is here. */
  readonly count?: (facts: DeskFacts) => number
  /** What may be new in it to whoever is here, each by a key that stays the same: seen once, it is not new any more. */
  readonly news?: (facts: DeskFacts) => readonly string[]
  /** Whether its news ring once, whatever room is open. */
  readonly rings?: boolean
}

/** A room with places of its own in the address: `#settings/printer`. */
export interface RoomWithPlaces extends HTMLElement {
  /** What stands in the address behind the room's name; '' where nothing does. */
  place: string
}
