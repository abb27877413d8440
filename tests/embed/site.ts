// The site a widget is a guest of: the embed folder at /doorstep/, the demo station, and host pages that a check makes as it goes.
import { createReadStream, existsSync, statSync } from 'node:fs'
import { createServer, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { extname, join, normalize } from 'node:path'

const TYPES: Readonly<Record<string, string>> = {
  '.css': 'text/css',
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.json': 'application/json',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
}

/** What stands here stands at `/doorstep/`, as a server says who keeps several versions. */
const LATEST = '/latest/'

export interface Site {
  readonly url: string
  /** Serves this page, and gives its address; `headers` may name another type. */
  host(html: string | Uint8Array, headers?: Readonly<Record<string, string>>): string
  /** Answers in the place of the files, where it gives true: what a server does that has lost something. */
  instead: ((path: string, answer: ServerResponse) => boolean) | undefined
  /** How long each answer takes to begin, in ms. */
  latency: number
  close(): Promise<void>
}

/**
 * @param folders what stands at which path; the longest path that fits is taken
 * @param first markup that every page a check makes begins with
 */
export async function openSite(folders: Readonly<Record<string, string>>, first = ''): Promise<Site> {
  const pages = new Map<string, { readonly html: string | Uint8Array; readonly headers: Readonly<Record<string, string>> }>()
  const paths = Object.keys(folders).sort((one, other) => other.length - one.length)
  const site: Pick<Site, 'latency' | 'instead'> = { latency: 0, instead: undefined }
  const server = createServer((request, answer) => {
    const path = decodeURIComponent(new URL(request.url ?? '/', 'http://site').pathname)
    setTimeout(() => {
      // a page in a sandbox has no origin
      answer.setHeader('access-control-allow-origin', '*')
      answer.setHeader('service-worker-allowed', '/')
      const page = pages.get(path)
      if (page !== undefined) {
        answer.writeHead(200, { 'content-type': TYPES['.html'], ...page.headers }).end(page.html)
        return
      }
      if (site.instead?.(path, answer)) return
      if (path.startsWith(LATEST)) {
        answer.writeHead(302, { location: `/doorstep/${path.slice(LATEST.length)}` }).end()
        return
      }
      const at = paths.find((begin) => path.startsWith(begin))
      const file = at === undefined ? undefined : join(folders[at] ?? '', normalize(`/${path.slice(at.length)}`))
      if (file === undefined || !existsSync(file) || !statSync(file).isFile()) {
        answer.writeHead(404).end()
        return
      }
      answer.writeHead(200, { 'content-type': TYPES[extname(file)] ?? 'application/octet-stream' })
      createReadStream(file).pipe(answer)
    }, site.latency)
  })
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  return Object.assign(site, {
    url,
    host(html: string | Uint8Array, headers: Readonly<Record<string, string>> = {}) {
      const path = `/host/${pages.size}.html`
      pages.set(path, { html: typeof html === 'string' ? html.replace('<meta charset', `${first}$&`) : html, headers })
      return url + path
    },
    close: () =>
      new Promise<void>((done) => {
        server.close(() => done())
        server.closeAllConnections()
      }),
  })
}
