// What there is to say on the wall, whatever the language.
import type { CHANNELS, SERVICE_LISTS } from '@doorstep/model/services'

export interface WallWords {
  /** What must be known of a list; for the others, whom to ask. */
  readonly notes: Partial<Record<(typeof SERVICE_LISTS)[number], string>>
  readonly firstContact: string
  readonly telephone: string
  readonly page: (page: number, of: number) => string
  readonly none: string
  /** The pages of a long list are being made. */
  readonly making: string
  readonly notHere: string
  readonly goTo: (place: string) => string
  readonly walk: (minutes: number) => string
  readonly anyone: string
  readonly ways: Record<(typeof CHANNELS)[number], string>
  readonly controls: string
  readonly previous: string
  readonly pause: string
  readonly resume: string
  readonly next: string
  readonly paused: string
}
