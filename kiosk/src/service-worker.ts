// The service worker: the pages of the kiosk without a network, a new version only when the page says so, and feeds never hidden.
//
// Feeds (stations/**) are left to the network. The feed loader keeps its own last good copy with the time it was confirmed; a
// worker that answered in the network's place would make an old feed look fresh.
import { matchPrecache, precacheAndRoute, type PrecacheEntry } from 'workbox-precaching'
import { NavigationRoute, registerRoute } from 'workbox-routing'

declare const self: ServiceWorkerGlobalScope

const scope = new URL(self.registration.scope)
const manifest = self.__WB_MANIFEST.map((entry): PrecacheEntry => (typeof entry === 'string' ? { url: entry } : entry))

// Whatever a page's address carries (?station=, a ticket's code) is for the page; the file is the same.
precacheAndRoute(manifest, { directoryIndex: 'index.html', cleanURLs: false, ignoreURLParametersMatching: [/./] })

// An address below a page, or without its last slash, is that page's; anything else is the lobby's.
const pages = manifest
  .map((entry) => entry.url)
  .filter((url) => url === 'index.html' || url.endsWith('/index.html'))
  .sort((a, b) => b.length - a.length)

registerRoute(
  new NavigationRoute(
    async ({ url, request }) => {
      const asked = `${url.pathname.slice(scope.pathname.length)}/`
      const page = pages.find((candidate) => asked.startsWith(candidate.slice(0, -'index.html'.length)))
      return (page !== undefined && (await matchPrecache(page))) || fetch(request)
    },
    // An address that names a file (a feed opened by hand, a picture) is that file, not a page.
    { denylist: [/\.[a-z0-9]+$/i] },
  ),
)

// The first worker takes the page that installed it, so that one visit is enough to be ready for a lost network.
self.addEventListener('activate', (event) => {
  event.waitUntil(self.clients.claim())
})

// Only the page knows when nobody is using it: a new version waits until it is told; where the page says among which pages, until
// no other is open.
self.addEventListener('message', (event) => {
  const data: unknown = event.data
  if (typeof data !== 'object' || data === null || !('type' in data) || data.type !== 'activate') return
  event.waitUntil(onlyOpen('among' in data ? String(data.among) : '/').then((only) => (only ? self.skipWaiting() : undefined)))
})

async function onlyOpen(page: string): Promise<boolean> {
  const windows = await self.clients.matchAll({ type: 'window', includeUncontrolled: true })
  return windows.every(({ url }) => new URL(url).pathname.startsWith(page))
}
