// One request: what comes back as a text, every reason why none does, and that nothing is left open.
import { MOST_BYTES } from '@doorstep/model/schema'
import { fetchText, type Answer } from './fetch-text.js'

const HREF = 'http://station.example/services.json'
const NEVER = new AbortController().signal
const asked: unknown[] = []
const ask = (answer: Response | Promise<Response>, signal = NEVER, timeoutMs = 60_000): Promise<Answer> =>
  fetchText(
    HREF,
    async (...request: unknown[]) => {
      asked.push(request)
      return answer
    },
    signal,
    timeoutMs,
  )
const failure = (code: string, more: object = {}) => ({ kind: 'failed', failure: { code, href: HREF, ...more } })
/** A body that tells whether the rest of it was let go. */
function body(...chunks: (string | Uint8Array)[]) {
  const told = { cancelled: false, taken: 0 }
  const stream = new ReadableStream<Uint8Array>(
    {
      pull: (controller) => {
        const chunk = chunks[told.taken++]
        if (chunk === undefined) controller.close()
        else controller.enqueue(typeof chunk === 'string' ? new TextEncoder().encode(chunk) : chunk)
      },
      cancel: () => void (told.cancelled = true),
    },
    { highWaterMark: 0 },
  )
  return { stream, told }
}
afterEach(() => {
  vi.unstubAllGlobals()
  asked.length = 0
})

test('a text comes with what the server says of this version of it, if it says something', async () => {
  const { stream } = body('{"a":', '1}')
  const headers = { etag: '"x"', 'last-modified': 'Sat, 21 Nov 2026 00:00:00 GMT' }
  expect(await ask(new Response(stream, { headers }))).toEqual({
    ...{ kind: 'text', fetched: { text: '{"a":1}', etag: '"x"', lastModified: headers['last-modified'] } },
  })
  expect(asked).toEqual([[HREF, { cache: 'no-cache', signal: expect.any(AbortSignal) as unknown }]])
  const { fetched } = (await ask(new Response('[]'))) as Answer & { kind: 'text' }
  expect(Object.keys(fetched)).toEqual(['text'])
  expect(await ask(new Response(null, { status: 304 }))).toEqual({ kind: 'unchanged' })
})

const bytes = (...codes: number[]) => Uint8Array.from([...codes, 1, 2, 3, 4, 5])
test.each<[what: string, content: Uint8Array, mistake: string]>([
  ['a spreadsheet', bytes(0x50, 0x4b, 3, 4), 'office'],
  ['an old spreadsheet', bytes(0xd0, 0xcf, 0x11, 0xe0), 'old-office'],
  ['a PDF', bytes(0x25, 0x50, 0x44, 0x46), 'pdf'],
  ['packed files', bytes(0x52, 0x61, 0x72, 0x21), 'packed'],
  ['packed files of another kind', bytes(0x37, 0x7a, 0xbc, 0xaf), 'packed'],
  ['a packed file', bytes(0x1f, 0x8b, 8, 0), 'packed'],
  ['a picture', bytes(0x89, 0x50, 0x4e, 0x47), 'picture'],
  ['a photograph', bytes(0xff, 0xd8, 0xff, 0xe1), 'picture'],
])('%s is no text', async (_, content, mistake) => {
  expect(await ask(new Response(content as Uint8Array<ArrayBuffer>))).toEqual(failure('no-text', { mistake }))
})

test.each<[what: string, content: string | Uint8Array, code: string]>([
  ['nothing', '', 'empty'],
  ['blanks', ' \r\n\t', 'empty'],
  ['a page', '<!DOCTYPE html><p>', 'page'],
  ['a page without a type', ' \n<HTML lang="zh">', 'page'],
  ['a part of a page', '<head>', 'page'],
  ['another part', '<body class="x">', 'page'],
  ['a script', '<script>location = 1</script>', 'page'],
  ['GBK', Uint8Array.of(0x22, 0xce, 0xe0, 0x22), 'encoding'],
  ['UTF-16 without a mark', Uint8Array.of(0x5b, 0, 0x5d, 0), 'encoding'],
])('%s is no file of a feed', async (_, content, code) => {
  expect(await ask(new Response(content as string))).toEqual(failure(code))
})

test.each(['<openmensa/>', '<htmlx>', 'PK', '%PD', 'before <html>', '\u00ff'])('%j is a text', async (text) => {
  expect(await ask(new Response(text))).toEqual({ kind: 'text', fetched: { text } })
})

test('what a server says instead of the file is not read, and its connection is let go', async () => {
  const { stream, told } = body('<h1>', 'gone')
  expect(await ask(new Response(stream, { status: 410, statusText: 'Gone' }))).toEqual(failure('http', { status: 410, detail: 'Gone' }))
  expect(told.cancelled).toBe(true)
  expect(await ask(new Response(null, { status: 500, statusText: 'Oh' }))).toEqual(failure('http', { status: 500, detail: 'Oh' }))
})

describe('a file up to its limit', () => {
  const tooLarge = failure('too-large', { detail: String(MOST_BYTES) })
  const blanks = (count: number) => new Uint8Array(count).fill(0x20)

  test('is taken to the last byte, and of one beyond it no more', async () => {
    const just = body('[]', blanks(MOST_BYTES - 2))
    expect(await ask(new Response(just.stream))).toMatchObject({ kind: 'text' })
    const over = body('[]', blanks(MOST_BYTES - 2), ' ', 'never read')
    expect(await ask(new Response(over.stream))).toEqual(tooLarge)
    expect(over.told).toEqual({ cancelled: true, taken: 3 })
  })

  test('is not begun where it says that it is larger', async () => {
    const { stream, told } = body('[]')
    expect(await ask(new Response(stream, { headers: { 'content-length': String(MOST_BYTES + 1) } }))).toEqual(tooLarge)
    expect(told).toEqual({ cancelled: true, taken: 0 })
    expect(await ask(new Response('[]', { headers: { 'content-length': String(MOST_BYTES) } }))).toMatchObject({ kind: 'text' })
  })
})

describe('a server that cannot be reached', () => {
  /** A fetch that ends when it is given up, as a browser's does. */
  const giving = (_: unknown, { signal }: RequestInit = {}) =>
    new Promise<Response>((_, reject) => signal?.addEventListener('abort', () => reject(new DOMException('given up', 'AbortError'))))

  test('is told from a machine that has no network', async () => {
    const refused = () => ask(Promise.reject(new TypeError('refused')))
    expect(await refused()).toEqual(failure('unreachable', { detail: 'TypeError: refused' }))
    vi.stubGlobal('navigator', { onLine: true })
    expect(await refused()).toMatchObject({ failure: { code: 'unreachable' } })
    vi.stubGlobal('navigator', { onLine: false })
    expect(await refused()).toEqual(failure('offline', { detail: 'TypeError: refused' }))
  })

  test('is waited for so long and not longer; an answer in time stops the clock', async () => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] })
    const late = fetchText(HREF, giving, NEVER, 50)
    vi.advanceTimersByTime(49)
    vi.advanceTimersByTime(1)
    expect(await late).toEqual(failure('unreachable', { detail: 'timeout 50 ms' }))
    await ask(new Response('[]'))
    expect(vi.getTimerCount()).toBe(0)
    vi.useRealTimers()
  })

  test('is given up when nobody wants the file any more', async () => {
    const wanted = new AbortController()
    const [added, removed] = [vi.spyOn(wanted.signal, 'addEventListener'), vi.spyOn(wanted.signal, 'removeEventListener')]
    const answer = fetchText(HREF, giving, wanted.signal, 60_000)
    wanted.abort()
    expect(await answer).toEqual(failure('unreachable', { detail: 'AbortError: given up' }))
    expect(removed.mock.calls).toEqual(added.mock.calls)
  })
})
