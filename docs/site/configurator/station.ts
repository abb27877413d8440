// Whether an address is a station's: read with the widgets' own loader, and said in numbers or in what is wrong.
import { describeFailure, describeFinding, howToMend, type FeedView, type FindingText } from '@doorstep/model/feed'
import { fallbacks, textIn, type Language } from '@doorstep/model/text'
import { MemoryFeedStore, openFeed } from '@doorstep/sources/feed'

export interface StationReport {
  readonly name: string
  readonly telephone?: string
  readonly services?: number
  readonly activities?: number
  /** The last day that has a menu. */
  readonly menuUntil?: string
  /** What residents do not see, or see wrongly, each with its file and place. */
  readonly faults: readonly FindingText[]
}

export type Checked =
  | { readonly kind: 'station'; readonly report: StationReport }
  /** `cors`: the server is there and does not let this page read. */
  | { readonly kind: 'refused'; readonly cors: boolean; readonly why: string; readonly how: string }

/** Reads a station and all its parts to the end. It never rejects. */
export async function checkStation(
  href: string,
  language: Language,
  doFetch: typeof fetch = (...asked) => fetch(...asked),
): Promise<Checked> {
  const feed = openFeed(href, { refreshMinutes: 0, store: new MemoryFeedStore(), fetch: doFetch, timing: { retryMs: 600_000 } })
  try {
    const findings = await feed.review()
    const failure = feed.view.station.failures[0]
    if (feed.view.station.value === undefined && failure) {
      const cors = failure.code === 'unreachable' && (await answers(href, doFetch))
      return { kind: 'refused', cors, why: describeFailure(failure, language), how: howToMend(failure, language) }
    }
    const faults = findings.filter(({ severity }) => severity === 'fault').map((finding) => describeFinding(finding, language))
    return { kind: 'station', report: reportOf(feed.view, faults, language) }
  } finally {
    feed.close()
  }
}

/** Whether a server answers at all, though it does not let this page read what it says. */
async function answers(href: string, doFetch: typeof fetch): Promise<boolean> {
  try {
    await doFetch(href, { mode: 'no-cors', cache: 'no-store' })
    return true
  } catch {
    return false
  }
}

function reportOf(view: FeedView, faults: readonly FindingText[], language: Language): StationReport {
  const station = view.station.value
  const days = view.menu.value?.meals.map(({ date }) => date) ?? []
  return {
    name: textIn(station?.name, fallbacks(language)),
    ...(station?.telephone !== undefined && { telephone: textIn(station.telephone, fallbacks(language)) }),
    ...(view.services.value && { services: view.services.value.items.length }),
    ...(view.timetable.value && { activities: view.timetable.value.entries.length }),
    ...(days.length > 0 && { menuUntil: days.reduce((last, day) => (day > last ? day : last)) }),
    faults,
  }
}
