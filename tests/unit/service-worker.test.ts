// The service worker: which page it opens, when a version takes over or is given up, and what stands there when nothing can be had.
import { LAST_PAGE } from '../../kiosk/src/last-words.js'
import { live, NO_VERSIONS, takeUp, type Versions } from '../../kiosk/src/worker/versions.js'

const PATIENCE = 3000
const ORIGIN = 'http://localhost:4173'
const FILES = { 'index.html': 'i', 'counter/index.html': 'c', 'counter/needs/index.html': 'n', 'assets/a-1.js': 'a', 'csp.txt': 't' }

/** What the fake of `worker/files.js` holds, by version and path. */
const disk = new Map<string, Set<string>>()
let versions: Versions = NO_VERSIONS
let missing: string[] = []
let did: string[] = []
vi.mock('../../kiosk/src/worker/files.js', () => ({
  Files: class {
    versions = async () => versions
    change = async (by: (before: Versions) => Versions) => (versions = by(versions))
    list = async (id: string) =>
      disk.has(id) ? { id, files: id === 'own' ? FILES : { 'index.html': 'o', 'assets/old.js': 'o' } } : undefined
    file = async ({ id }: { id: string }, path: string) => (disk.get(id)?.has(path) ? new Response(`${id} ${path}`) : undefined)
    doubt = () => void did.push('doubts')
    fill = async () => (did.push('fills'), missing)
    clear = async (kept: readonly string[]) => void did.push(`keeps ${kept.join(' ')}`)
  },
}))

class Client {
  readonly heard: unknown[] = []
  constructor(
    readonly id: string,
    public url: string,
    /** Whether this worker is the page's own; a newer one may have taken it over. */
    readonly controlled = true,
  ) {}
  postMessage = (message: unknown) => void this.heard.push(message)
  navigate = async (url: string) => void did.push(`opens ${new URL(url).pathname} anew`)
}

class Worker extends EventTarget {
  readonly doorstep = { id: 'own', files: FILES, patience: PATIENCE }
  windows: Client[] = []
  /** What an update finds: a worker that becomes installed, or nothing. */
  finds: 'nothing' | 'a version' | 'a network that is gone' = 'nothing'
  readonly toWaiting: unknown[] = []
  readonly registration: {
    waiting: { postMessage: (message: unknown) => void } | null
    installing: (EventTarget & { state: string }) | null
    update: () => Promise<void>
  } = {
    waiting: null,
    installing: null,
    update: async () => {
      did.push('asks for a version')
      if (this.finds === 'a network that is gone') throw new TypeError('Failed to fetch')
      if (this.finds === 'nothing') return
      const installing = Object.assign(new EventTarget(), { state: 'installing' })
      this.registration.installing = installing
      setTimeout(() => {
        installing.state = 'installed'
        this.registration.waiting = { postMessage: (message) => this.toWaiting.push(message) }
        installing.dispatchEvent(new Event('statechange'))
      }, 100)
    },
  }
  skipWaiting = async () => void did.push('takes over')
  readonly clients = {
    claim: async () => void did.push('claims'),
    matchAll: async ({ includeUncontrolled = false } = {}) => this.windows.filter(({ controlled }) => controlled || includeUncontrolled),
    get: async (id: string) => this.windows.find((client) => client.id === id),
  }
  /** Raises one of the events a browser raises; what is waited for, and what it is answered with. */
  async raise(type: string, more: object = {}): Promise<{ response: Response | undefined; failure: unknown }> {
    const waits: Promise<unknown>[] = []
    let answer: Promise<Response> | undefined
    const event = Object.assign(new Event(type), more, {
      waitUntil: (work: Promise<unknown>) => void waits.push(work),
      respondWith: (response: Promise<Response>) => (answer = response),
    })
    this.dispatchEvent(event)
    const response = await answer
    let failure: unknown
    this.after = Promise.all(waits).catch((thrown: unknown) => (failure = thrown))
    if (type !== 'fetch') await Promise.race([this.after, vi.advanceTimersByTimeAsync(PATIENCE * 3)])
    return { response, failure }
  }
  after: Promise<unknown> = Promise.resolve()
  async asks(path: string, { mode = 'navigate', method = 'GET', client = '' } = {}): Promise<string | undefined> {
    const request = { url: new URL(path, ORIGIN).href, method, mode }
    const { response } = await this.raise('fetch', { request, resultingClientId: client })
    return response && (response.type === 'error' ? 'error' : await response.text())
  }
}
let worker: Worker
let network: string | undefined

beforeEach(async () => {
  vi.useFakeTimers()
  vi.resetModules()
  disk.clear()
  disk.set('own', new Set(Object.keys(FILES)))
  ;[versions, missing, did, network] = [NO_VERSIONS, [], [], undefined]
  worker = new Worker()
  vi.stubGlobal('self', worker)
  vi.stubGlobal('location', new URL(ORIGIN))
  vi.stubGlobal('WindowClient', Client)
  vi.stubGlobal('fetch', async () => {
    if (network === undefined) throw new TypeError('Failed to fetch')
    return new Response(network)
  })
  // no literal for the types, which are those of workers and not of pages; one for whoever looks for the worker's tests
  // oxlint-disable-next-line typescript/no-unnecessary-type-assertion
  await import('../../kiosk/src/service-worker.js' as string)
})
afterEach(() => {
  vi.useRealTimers()
  vi.unstubAllGlobals()
})

describe('what it answers', () => {
  test.each([
    ['/', 'own index.html'],
    ['/?station=/x.json', 'own index.html'],
    ['/counter', 'own counter/index.html'],
    ['/counter/', 'own counter/index.html'],
    ['/counter/needs/anything', 'own counter/needs/index.html'],
    ['/counters', 'own index.html'],
    ['/nowhere', 'own index.html'],
    ['/counter/index.html', 'own counter/index.html'],
    ['/csp.txt', 'own csp.txt'],
  ])('a page at %s is %s', async (address, file) => {
    expect(await worker.asks(address)).toBe(file)
  })

  test('files are answered; feeds, other servers, and what is sent are left to the network', async () => {
    expect(await worker.asks('/assets/a-1.js', { mode: 'cors' })).toBe('own assets/a-1.js')
    expect(await worker.asks('/stations/a/station.json', { mode: 'cors' })).toBeUndefined()
    expect(await worker.asks('/stations/a/station.json')).toBeUndefined()
    expect(await worker.asks('https://elsewhere.example/', {})).toBeUndefined()
    expect(await worker.asks('/', { method: 'POST' })).toBeUndefined()
    expect(await worker.asks('/other.json', { mode: 'cors' })).toBeUndefined()
  })

  test('a window of an older version gets its own files, and its page from the version that is served', async () => {
    disk.set('old', new Set(['index.html', 'assets/old.js']))
    versions = takeUp(live(takeUp(NO_VERSIONS, 'old'), 'old', '/index.html'), 'own')
    expect(await worker.asks('/assets/old.js', { mode: 'cors' })).toBe('old assets/old.js')
    expect(await worker.asks('/')).toBe('own index.html')
    versions = { known: versions.known.slice(1), bad: ['own'] }
    expect(await worker.asks('/')).toBe('old index.html')
    // a window that is open still has the worker's own version
    expect(await worker.asks('/assets/a-1.js', { mode: 'cors' })).toBe('own assets/a-1.js')
  })

  test('what is not on the disk comes from the network, but no file with a hash that came with other bytes', async () => {
    disk.set('own', new Set())
    network = 'from the network'
    expect(await worker.asks('/')).toBe('from the network')
    expect(await worker.asks('/assets/unknown.js', { mode: 'cors' })).toBe('from the network')
    expect(await worker.asks('/assets/a-1.js', { mode: 'cors' })).toBe('error')
  })

  test('a page that nobody has is the last words, which run nothing and load themselves anew', async () => {
    disk.clear()
    const { response } = await worker.raise('fetch', {
      request: { url: `${ORIGIN}/`, method: 'GET', mode: 'navigate' },
      resultingClientId: 'c',
    })
    expect([response?.status, response?.headers.get('content-type'), response?.headers.get('content-security-policy')]).toEqual([
      503,
      'text/html; charset=utf-8',
      "default-src 'none'",
    ])
    expect(await response?.text()).toBe(LAST_PAGE)
    expect(LAST_PAGE).toContain('http-equiv="refresh" content="60"')
  })
})

describe('a version', () => {
  test('is installed with all its files, and not when one is missing or it did not live here', async () => {
    expect((await worker.raise('install')).failure).toBeUndefined()
    expect(did).toEqual(['fills'])
    missing = ['assets/a-1.js', 'csp.txt']
    await worker.raise('install')
    await expect(worker.after).resolves.toMatchObject({ message: expect.stringContaining('assets/a-1.js, csp.txt') as string })
    missing = ['csp.txt']
    await worker.raise('install')
    await expect(worker.after).resolves.toMatchObject({ message: expect.stringMatching(/: csp\.txt$/) as string })
    ;[missing, did] = [[], []]
    versions = { known: [], bad: ['own'] }
    await worker.raise('install')
    await expect(worker.after).resolves.toMatchObject({ message: expect.stringContaining('did not come to life') as string })
    expect(did).toEqual([])
  })

  test('that takes over is the newest, lets the others go, and has the windows', async () => {
    versions = takeUp(NO_VERSIONS, 'old')
    await worker.raise('activate')
    expect(versions.known.map(({ id }) => id)).toEqual(['own', 'old'])
    expect(did).toEqual(['keeps own', 'claims'])
  })

  test('takes over when it is told to, and among some pages only while no other is open', async () => {
    await worker.raise('message', { data: { type: 'activate' }, source: null })
    expect(did).toEqual(['takes over'])
    did = []
    worker.windows = [new Client('w', `${ORIGIN}/wall/`), new Client('l', `${ORIGIN}/`, false)]
    await worker.raise('message', { data: { type: 'activate', among: '/wall/' }, source: null })
    expect(did).toEqual([])
    worker.windows.pop()
    await worker.raise('message', { data: { type: 'activate', among: '/wall/' }, source: null })
    expect(did).toEqual(['takes over'])
  })

  test('fetches again what its cache lost, when it is asked to', async () => {
    await worker.raise('message', { data: { type: 'mend' }, source: null })
    expect(did).toEqual(['fills'])
    await worker.raise('message', { data: null, source: null })
    await worker.raise('message', { data: { type: 'other' }, source: null })
    expect(did).toEqual(['fills'])
  })
})

describe('a page', () => {
  const lobby = (): Client => new Client('one', `${ORIGIN}/`, false)
  const settles = () => vi.advanceTimersByTimeAsync(PATIENCE + 1000)

  test('that says it is alive is noted for its version, and is not given up', async () => {
    versions = takeUp(live(takeUp(NO_VERSIONS, 'old'), 'old', '/index.html'), 'own')
    worker.windows = [lobby()]
    await worker.asks('/', { client: 'one' })
    await vi.advanceTimersByTimeAsync(1000)
    await worker.raise('message', { data: { type: 'alive', page: '/' }, source: worker.windows[0] })
    await settles()
    expect(versions).toEqual({
      known: [
        { id: 'own', lived: ['/index.html'] },
        { id: 'old', lived: ['/index.html'] },
      ],
      bad: [],
    })
    expect(did).toEqual(['keeps own', 'fills'])
  })

  test('that is alive after all is noted for the version it was served by', async () => {
    disk.set('old', new Set(['index.html']))
    versions = takeUp(live(takeUp(NO_VERSIONS, 'old'), 'old', '/index.html'), 'own')
    worker.windows = [lobby()]
    await worker.asks('/', { client: 'one' })
    versions = { ...versions, bad: ['own'] }
    await worker.raise('message', { data: { type: 'alive', page: '/' }, source: worker.windows[0] })
    expect(versions.bad).toEqual([])
    expect(versions.known[0]).toEqual({ id: 'own', lived: ['/index.html'] })
  })

  test.each([
    ['/counter/', '/counter/index.html'],
    ['/counter/needs/x', '/counter/needs/index.html'],
    ['/nowhere', '/index.html'],
  ])('that the network served at %s is noted as %s', async (address, page) => {
    await worker.raise('message', { data: { type: 'alive', page: address }, source: null })
    expect(versions.known).toEqual([{ id: 'own', lived: [page] }])
  })

  test('without life is opened by the last version that lived, and the other windows are told', async () => {
    disk.set('old', new Set(['index.html']))
    versions = takeUp(live(takeUp(NO_VERSIONS, 'old'), 'old', '/index.html'), 'own')
    const other = new Client('two', `${ORIGIN}/wall/`)
    worker.windows = [lobby(), other]
    await worker.asks('/', { client: 'one' })
    await vi.advanceTimersByTimeAsync(PATIENCE - 500)
    expect(did).toEqual([])
    await settles()
    expect(versions.bad).toEqual(['own'])
    expect(did).toEqual(['doubts', 'asks for a version', 'opens / anew'])
    expect(other.heard).toEqual([{ type: 'outdated' }])
    expect(worker.windows[0]?.heard).toEqual([])
  })

  test('without life waits for a newer version that is found, which opens it when it takes over', async () => {
    worker.windows = [lobby()]
    worker.finds = 'a version'
    await worker.asks('/', { client: 'one' })
    await settles()
    expect(worker.toWaiting).toEqual([{ type: 'activate', abandoned: 'one' }])
    expect(did).toEqual(['doubts', 'asks for a version'])
    // the newer one is told so itself
    ;[did, worker.windows] = [[], [lobby()]]
    await worker.raise('message', { data: { type: 'activate', abandoned: 'one' }, source: null })
    await worker.raise('activate')
    expect(did).toEqual(['takes over', 'keeps own', 'claims', 'opens / anew'])
  })

  test('without life stays when there is nothing to fall back to, also without a network', async () => {
    worker.windows = [lobby()]
    worker.finds = 'a network that is gone'
    await worker.asks('/', { client: 'one' })
    await settles()
    expect(did).toEqual(['doubts', 'asks for a version'])
    expect(versions.bad).toEqual(['own'])
  })

  test('that was closed, or never was a window, is nobody’s fault', async () => {
    worker.windows = [lobby()]
    await worker.asks('/', { client: 'one' })
    await vi.advanceTimersByTimeAsync(1000)
    worker.windows = []
    await settles()
    await worker.asks('/', { client: 'never there' })
    await settles()
    await worker.asks('/', { client: '' })
    await settles()
    expect([did, versions.bad]).toEqual([[], []])
  })
})
