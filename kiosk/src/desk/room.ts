// What a room of the desk is, and what it is given.
import type { NeedsState } from '@doorstep/model/needs'
import type { QueueState } from '@doorstep/model/queue'
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

/** What is known now, for the number beside a room's name. */
export interface DeskFacts {
  readonly queue: QueueState | undefined
  readonly needs: NeedsState | undefined
}

export interface DeskRoom {
  readonly name: RoomName
  readonly icon: SVGTemplateResult
  /** Fetches what opens the room: when it is first wanted. */
  readonly load: () => Promise<(desk: DeskWindow) => HTMLElement>
  /** How many things in it are new to whoever works here. */
  readonly count?: (facts: DeskFacts) => number
}
