// The service worker: the pages of the kiosk without a network, a new version only when the page says so, the last one that lived when it
// shows no life, and feeds never hidden.
//
// Feeds (stations/**) are left to the network. The feed loader keeps its own last good copy with the time it was confirmed; a
// worker that answered in the network's place would make an old feed look fresh.
import { LAST_PAGE } from './last-words.js'
import { Files, type FileList } from './worker/files.js'
import { choose, fail, keep, live, NO_VERSIONS, takeUp } from './worker/versions.js'

// The first line of the built file, written by kiosk/build/offline.ts.
declare const self: ServiceWorkerGlobalScope & { readonly doorstep: FileList & { readonly patience: number } }

const LOOK_EVERY_MS = 500

const own = self.doorstep
const files = new Files(own)

// A version that showed no life here is not installed again; one with a file that was changed on its way neither.
self.addEventListener('install', (event) => {
  event.waitUntil(
    files.versions().then(async ({ bad }) => {
      if (bad.includes(own.id)) throw new Error(`Version ${own.id} did not come to life here.`)
      const missing = await files.fill()
      if (missing.length > 0) throw new Error(`Files that cannot be had as they were built: ${missing.join(', ')}`)
    }),
  )
})

/** Clients that showed no life and wait for this version. */
const abandoned = new Set<string>()

// The first worker takes the page that installed it, so that one visit is enough to be ready for a lost network.
self.addEventListener('activate', (event) => {
  event.waitUntil(
    files
      .change((versions) => takeUp(versions, own.id))
      .then(async (versions) => {
        await files.clear(keep(versions, own.id))
        await self.clients.claim()
        await Promise.all([...abandoned].map(openAnew))
      }),
  )
})

// An address below a page, or without its last slash, is that page's; anything else is the lobby's.
const pages = Object.keys(own.files)
  .filter((path) => path === 'index.html' || path.endsWith('/index.html'))
  .sort((a, b) => b.length - a.length)

self.addEventListener('fetch', (event) => {
  const { request } = event
  const url = new URL(request.url)
  const asked = url.pathname.slice(1)
  if (request.method !== 'GET' || url.origin !== location.origin) return
  // Whatever an address carries behind its path (?station=, a ticket's code, a second try) is for the page; the file is the same.
  // An address that names a file (a feed opened by hand, a picture) is that file, not a page.
  if (request.mode === 'navigate' && (!/\.[a-z0-9]+$/i.test(asked) || asked in own.files)) {
    const page = pages.find((candidate) => `${asked}/`.startsWith(candidate.slice(0, -'index.html'.length))) ?? 'index.html'
    event.respondWith(open(event, asked in own.files ? asked : page))
  } else if (asked in own.files || asked.startsWith('assets/')) {
    event.respondWith(answer(request, asked).then(({ response }) => response))
  }
})

interface VersionedResponse {
  readonly response: Response
  /** The version the file is of; undefined where it came from the network as it was. */
  readonly version?: string
}

async function answer(request: Request, path: string): Promise<VersionedResponse> {
  // a worker that cannot read what it remembers still has its own version
  const versions = await files.versions().catch(() => NO_VERSIONS)
  const chosen = choose(versions, own.id)
  // A window of another version asks for its own files: names with a hash are of one version only.
  let listed = false
  for (const id of new Set([chosen, own.id, ...versions.known.map((version) => version.id)])) {
    const list = await files.list(id)
    if (!list || !(path in list.files)) continue
    listed = true
    const response = await files.file(list, path)
    if (response) return { response, version: id }
  }
  // A name with a hash that comes with other bytes was changed on its way; any other may be a newer version's.
  return { response: listed && path.startsWith('assets/') ? Response.error() : await fetch(request) }
}

async function open(event: FetchEvent, path: string): Promise<Response> {
  try {
    const { response, version } = await answer(event.request, path)
    if (version !== undefined && event.resultingClientId !== '') event.waitUntil(watch(event.resultingClientId, version, `/${path}`))
    return response
  } catch {
    return new Response(LAST_PAGE, {
      status: 503,
      headers: { 'Content-Type': 'text/html; charset=utf-8', 'Content-Security-Policy': "default-src 'none'" },
    })
  }
}

/** Pages that were opened and did not say yet that they drew something. */
const watched = new Map<string, { readonly version: string; readonly page: string }>()

async function watch(client: string, version: string, page: string): Promise<void> {
  watched.set(client, { version, page })
  let seen = false
  for (let waited = 0; waited < own.patience; waited += LOOK_EVERY_MS) {
    await new Promise((done) => setTimeout(done, LOOK_EVERY_MS))
    if (!watched.has(client)) return
    const there = (await self.clients.matchAll({ type: 'window', includeUncontrolled: true })).some(({ id }) => id === client)
    // closed, or led elsewhere
    if (seen && !there) return void watched.delete(client)
    seen ||= there
  }
  if (seen) await giveUp(client, version, page)
}

async function giveUp(client: string, version: string, page: string): Promise<void> {
  files.doubt()
  const versions = await files.change((before) => fail(before, version, page))
  const { registration } = self
  if (!registration.waiting) await registration.update().then(installed, () => undefined)
  if (registration.waiting) return registration.waiting.postMessage({ type: 'activate', abandoned: client })
  const next = choose(versions, own.id)
  if (next === version) return
  watched.delete(client)
  // other windows of the version go back as well, when nobody is disturbed: all stand on the same records
  for (const other of await self.clients.matchAll({ type: 'window' })) if (other.id !== client) other.postMessage({ type: 'outdated' })
  await openAnew(client)
}

/** Waits until a version that is being installed is, or is not. */
async function installed(): Promise<void> {
  const { installing } = self.registration
  if (!installing) return
  await new Promise<void>((done) => {
    installing.addEventListener('statechange', () => installing.state !== 'installing' && done())
  })
}

async function openAnew(id: string): Promise<void> {
  const client = await self.clients.get(id)
  if (client instanceof WindowClient) await client.navigate(client.url).catch(() => undefined)
}

// Only the page knows when nobody is using it: a new version waits until it is told; where the page says among which pages, until
// no other is open.
self.addEventListener('message', (event) => {
  const data = event.data as { type?: unknown; among?: unknown; abandoned?: unknown; page?: unknown } | null
  const source = event.source && 'id' in event.source ? event.source.id : ''
  if (data?.type === 'activate') event.waitUntil(activate(data))
  else if (data?.type === 'alive') event.waitUntil(note(source, String(data.page)))
  else if (data?.type === 'mend') event.waitUntil(files.fill())
})

async function activate({ among = '/', abandoned: client }: { among?: unknown; abandoned?: unknown }): Promise<void> {
  if (typeof client === 'string') abandoned.add(client)
  else if (!(await onlyOpen(String(among)))) return
  await self.skipWaiting()
}

async function onlyOpen(page: string): Promise<boolean> {
  const windows = await self.clients.matchAll({ type: 'window', includeUncontrolled: true })
  return windows.every(({ url }) => new URL(url).pathname.startsWith(page))
}

async function note(client: string, address: string): Promise<void> {
  const known = watched.get(client)
  watched.delete(client)
  // a page that the network served, before there was a worker, is of the version that was installed with it
  const page =
    known?.page ?? `/${pages.find((path) => `${address.slice(1)}/`.startsWith(path.slice(0, -'index.html'.length))) ?? 'index.html'}`
  const versions = await files.change((before) => live(before, known?.version ?? choose(before, own.id), page))
  await files.clear(keep(versions, own.id))
  await files.fill()
}
