// One request for one file of a feed: its text, or why there is none.
import type { FeedFailure, Program } from '@doorstep/model/feed'
import { MOST_BYTES } from '@doorstep/model/schema'

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
 * If-None-Match would cost a CORS preflight. A file over the limit is refused while it comes in, whatever its headers say.
 */
export async function fetchText(href: string, doFetch: typeof fetch, signal: AbortSignal, timeoutMs: number): Promise<Answer> {
  const failed = (code: FeedFailure['code'], more: Pick<FeedFailure, 'status' | 'detail' | 'mistake'> = {}): Answer => {
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
  let bytes: Uint8Array | undefined
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
    bytes = await readWithin(response, MOST_BYTES)
  } catch (error) {
    // a machine without any network is told apart from a server that does not answer
    const offline = (globalThis.navigator as Navigator | undefined)?.onLine === false
    return failed(offline ? 'offline' : 'unreachable', { detail: late ? `timeout ${timeoutMs} ms` : String(error) })
  } finally {
    clearTimeout(timer)
    signal.removeEventListener('abort', abort)
  }
  if (!bytes) return failed('too-large', { detail: String(MOST_BYTES) })
  const program = programOf(bytes)
  if (program) return failed('no-text', { mistake: program })
  const text = textOf(bytes)
  if (text === undefined) return failed('encoding')
  if (/^\s*$/.test(text)) return failed('empty')
  // a server that answers everything with its own page, or a network that wants a sign-in first
  if (/^\s*<(?:!doctype html|html|head|body|script)\b/i.test(text)) return failed('page')
  const [etag, lastModified] = [headers.get('etag'), headers.get('last-modified')]
  return { kind: 'text', fetched: { text, ...(etag && { etag }), ...(lastModified && { lastModified }) } }
}

/** The body's bytes; undefined, and the rest is not taken, when there are more than `most`. */
async function readWithin(response: Response, most: number): Promise<Uint8Array | undefined> {
  const { body, headers } = response
  if (!body) {
    // nothing came, or an old page's own `fetch` has no streams
    const whole = new Uint8Array(await response.arrayBuffer())
    return whole.length > most ? undefined : whole
  }
  // what is sent packed is larger still when it is unpacked
  if (Number(headers.get('content-length')) > most) {
    await body.cancel().catch(() => undefined)
    return undefined
  }
  const reader = body.getReader()
  const chunks: Uint8Array[] = []
  let length = 0
  for (let read = await reader.read(); !read.done; read = await reader.read()) {
    length += read.value.length
    if (length > most) {
      await reader.cancel().catch(() => undefined)
      return undefined
    }
    chunks.push(read.value)
  }
  const bytes = new Uint8Array(length)
  let at = 0
  for (const chunk of chunks) {
    bytes.set(chunk, at)
    at += chunk.length
  }
  return bytes
}

/** How the files of programs begin that are put where a feed's should be. */
const BEGINNINGS: Readonly<Record<string, Program>> = {
  'PK\u0003\u0004': 'office',
  '\u00d0\u00cf\u0011\u00e0': 'old-office',
  '%PDF': 'pdf',
  'Rar!': 'packed',
  '7z\u00bc\u00af': 'packed',
  '\u001f\u008b': 'packed',
  '\u0089PNG': 'picture',
  '\u00ff\u00d8\u00ff': 'picture',
}

function programOf(bytes: Uint8Array): Program | undefined {
  const first = String.fromCharCode(...bytes.subarray(0, 4))
  return Object.entries(BEGINNINGS).find(([beginning]) => first.startsWith(beginning))?.[1]
}

/** A file saved in another encoding would read as garbage and pass every check: texts may hold any characters. */
function textOf(bytes: Uint8Array): string | undefined {
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes)
    // UTF-16 without a mark, in plain letters, is UTF-8 with a zero beside each
    return text.includes('\u0000') ? undefined : text
  } catch {
    return undefined
  }
}
