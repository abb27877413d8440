// A small station and parts for the feed's tests, and waiting for a view.
import type { Feed, FeedView } from '@doorstep/model/feed'

export const station = (parts: object = {}) => ({ id: 'wutongli', name: '梧桐里家门口服务站', timeZone: 'Asia/Shanghai', parts })
export const item = (id: string, name = id) => ({ id, name, category: 'government' })
export const services = (...ids: string[]) => ({ items: ids.map((id) => item(id)) })
export const activity = (uid: string, title = uid) => ({ uid, title, start: '2026-11-21T13:30' })
export const holidayYear = (year: number) => ({ year, days: [{ name: '元旦', date: `${year}-01-01`, isOffDay: true }] })

/** Resolves with the first view that fits; fails with the last one seen when none comes in time. */
export function until(feed: Feed, fits: (view: FeedView) => boolean, ms = 3000): Promise<FeedView> {
  return new Promise((resolve, reject) => {
    const done = (view: FeedView) => {
      if (!fits(view)) return
      clearTimeout(timer)
      unsubscribe()
      resolve(view)
    }
    const timer = setTimeout(() => {
      unsubscribe()
      reject(new Error(`no such view within ${ms} ms; the last one was ${JSON.stringify(feed.view)}`))
    }, ms)
    const unsubscribe = feed.subscribe(done)
    done(feed.view)
  })
}

/** Nothing under way for a part and nothing waited for. */
export const settled = (name: keyof FeedView) => (view: FeedView) => {
  const part = view[name]
  return !part.loading && (part.value !== undefined || part.failures.length > 0)
}
