// What the views of matters are given beyond what the counter's panels need.
import type { DocketMatter } from '@doorstep/model/queue'
import type { MatterScene } from '../counter/matter-scene.js'
import type { MattersWords } from './matters.words.js'

export interface MattersScene extends MatterScene {
  readonly says: MattersWords
  /** Whose list it is: the worker's own, or one that a keeper looks at. */
  readonly whose: string
  /** The open desk of who looks, to go on with a matter there. */
  readonly seat: string | undefined
  /** The card whose keys work, by its ticket. */
  readonly chosen: string | undefined
  /** What was just done, in a sentence; '' once it is no news. */
  readonly said: string
  /** A stored note, once it was fetched, by its reference. */
  readonly storedNote: (ref: string) => string | undefined
  readonly day: (moment: number) => string
}

/** Whether the keys shown are this matter's. */
export const hasKeys = ({ keys, chosen }: Pick<MattersScene, 'keys' | 'chosen'>, { ticket }: Pick<DocketMatter, 'ticket'>): boolean =>
  keys && chosen === ticket.id
