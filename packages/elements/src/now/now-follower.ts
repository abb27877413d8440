// Follows what is true of a station's services now for a component that shows it: the queue too, where the component is of a station.
import { canNow, momentKeeper, type CanNow, type Moment } from '@doorstep/model/now'
import type { ServiceItem } from '@doorstep/model/services'
import type { Language } from '@doorstep/model/text'
import type { ReactiveControllerHost } from 'lit'
import type { FeedController } from '../controllers/feed-controller.js'
import { QueueController } from '../controllers/queue-controller.js'
import { canText } from './can-texts.js'

type Host = ReactiveControllerHost & HTMLElement & { readonly src: string | undefined }

/** Whether a service can be done now, and that in words; no words where nothing is known. */
export interface Can {
  readonly now: boolean
  readonly says: string
}

/** Added to a component that stands on the page already. */
export class NowFollower {
  readonly #queue: QueueController
  readonly #momentOf = momentKeeper()
  // asked for at every key, and the same for a minute
  #told: { readonly of: readonly unknown[]; readonly can: Map<ServiceItem, Can> } | undefined

  constructor(
    private readonly host: Host,
    private readonly feed: FeedController,
  ) {
    feed.need('holidays')
    this.#queue = new QueueController(host)
  }

  /** The moment now; undefined before the station is known. The same while nothing in it changed. */
  get moment(): Moment | undefined {
    // with an address of its own a component shows another station than the one around it
    const queue = this.host.src ? undefined : this.#queue.view
    return this.#momentOf(this.feed.view, queue, this.feed.now())
  }

  can(item: ServiceItem, language: Language): Can | undefined {
    const { moment } = this
    if (!moment) return undefined
    const of = [moment, language]
    if (!this.#told || of.some((each, at) => each !== this.#told?.of[at])) this.#told = { of, can: new Map() }
    const known = this.#told.can.get(item) ?? canOf(canNow(moment, item), moment, language)
    this.#told.can.set(item, known)
    return known
  }
}

/** What is said of a service at a moment. */
export function canOf(item: CanNow, { at }: Moment, language: Language): Can {
  return { now: item.can === 'yes', says: canText(item, at, language) }
}
