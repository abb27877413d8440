// The date and time at a feed's station now, apart from the controller so that only those who need it carry it.
import { localDateTime, type LocalDateTime } from '@doorstep/model/time'
import type { FeedController } from './feed-controller.js'

/** In the browser's own zone until the station is known. */
export function localNow(feed: FeedController): LocalDateTime {
  return localDateTime(feed.now(), feed.view.station.value?.timeZone ?? Intl.DateTimeFormat().resolvedOptions().timeZone)
}
