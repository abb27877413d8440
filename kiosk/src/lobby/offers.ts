// What this lobby can give now: a number or why none, a need, and the lists its station has. No screen offers anything else.
import { anyNumberNow, noNumberNow } from '@doorstep/model/now'
import type { Station } from '@doorstep/model/station'
import type { Language, LocalisedText } from '@doorstep/model/text'
import { noNumberText, type QueueController } from '@doorstep/elements'
import { lobbyWords } from './lobby.words.js'

export interface Offers {
  /** Why no number of the general kind can be had, in a resident's words; undefined while one can, '' where the station gives none at all. */
  readonly noNumber: string | undefined
  /** A number can be had for some matter: those of one kind may be used up while others are not. */
  readonly numbers: boolean
  /** Needs can be left. */
  readonly needs: boolean
}

interface OfferReader {
  readonly language: Language
  text(text: LocalisedText | undefined | null): string
}

/**
 * What can be had at this moment.
 *
 * @param halted why this machine gives no numbers though it should
 * @param before the last answer, given again while it is the same
 */
export function offersNow(
  station: Station,
  queue: Pick<QueueController, 'view' | 'situation' | 'device'>,
  needs: { readonly view: unknown },
  halted: string | undefined,
  reader: OfferReader,
  before: Offers | undefined,
): Offers {
  const noNumber = whyNoNumber(station, queue, halted, reader)
  const { view, situation } = queue
  const others =
    noNumber !== '' && halted === undefined && view?.ready === true && situation !== undefined && anyNumberNow(view.state, situation)
  const now = { noNumber, numbers: noNumber === undefined || others, needs: needs.view !== undefined }
  return before && Object.entries(now).every(([name, value]) => before[name as keyof Offers] === value) ? before : now
}

function whyNoNumber(
  station: Station,
  { view, situation, device }: Pick<QueueController, 'view' | 'situation' | 'device'>,
  halted: string | undefined,
  reader: OfferReader,
): string | undefined {
  if (!station.queue || station.queue.series.length === 0) return ''
  if (halted !== undefined) return lobbyWords[reader.language].noStorage
  // the journal opens a moment after the page
  if (!view?.ready || !situation) return view?.failure === undefined ? undefined : lobbyWords[reader.language].noStorage
  const refusal = noNumberNow(view.state, situation, { device })
  // somebody took many at once: that is over before anybody has read it
  if (!refusal || refusal.code === 'too-fast') return undefined
  return noNumberText(refusal, situation, reader) ?? lobbyWords[reader.language].noStorage
}
