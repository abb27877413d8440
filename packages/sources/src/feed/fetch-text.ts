// One request for one file of a feed: its text, or why there is none.
import type { FeedFailure } from '@doorstep/model'

export interface FetchedText {
  readonly text: string
  readonly etag?: string
  readonly lastModified?: string
}

/** What came of a request; `unchanged` is a 304 that reached us. */
export type Answer =
  | { readonly kind: 'text'; readonly fetched: FetchedText }
  | { readonly kind: 'unchanged' }
  | { readonly kind: 'failed'; readonly failure: FeedFailure }

/**
 * Fetches a text, never rejects. `cache: 'no-cache'` makes the browser ask "has it changed?" by itself; a hand-written
 * If-None-Match would cost a CORS preflight.
 */
export async function fetchText(href: string, doFetch: typeof fetch, signal: AbortSignal, timeoutMs: number): Promise<Answer> {
  const failed = (code: FeedFailure['code'], more: Pick<FeedFailure, 'status' | 'detail'>): Answer => {
    return { kind: 'failed', failure: { code, href, ...more } }
  }
  const controller = new AbortController()
  const abort = () => controller.abort()
  signal.addEventListener('abort', abort)
  let late = false
  const timer = setTimeout(() => {
    late = true
    controller.abort()
  }, timeoutMs)
  let bytes: ArrayBuffer
  let headers: Headers
  try {
    const response = await doFetch(href, { cache: 'no-cache', signal: controller.signal })
    if (response.status === 304) return { kind: 'unchanged' }
    if (!response.ok) {
      // Nobody reads the body of an error page; left alone it would hold its connection.
      response.body?.cancel().catch(() => undefined)
      return failed('http', { status: response.status, detail: response.statusText })
    }
    headers = response.headers
    bytes = await response.arrayBuffer()
  } catch (error) {
    return failed('unreachable', { detail: late ? `timeout ${timeoutMs} ms` : String(error) })
  } finally {
    clearTimeout(timer)
    signal.removeEventListener('abort', abort)
  }
  try {
    // A file saved in another encoding would read as garbage and pass every check: texts may hold any characters.
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes)
    const [etag, lastModified] = [headers.get('etag'), headers.get('last-modified')]
    return { kind: 'text', fetched: { text, ...(etag && { etag }), ...(lastModified && { lastModified }) } }
  } catch {
    return failed('invalid', { detail: 'not UTF-8' })
  }
}
