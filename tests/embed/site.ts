// The site a widget is a guest of: the embed folder at /doorstep/, the demo station, and host pages that a check makes as it goes.
import { createReadStream, existsSync, statSync } from 'node:fs'
import { createServer } from 'node:http'
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

export interface Site {
  readonly url: string
  /** Serves this page, and gives its address. */
  host(html: string): string
  /** How long each answer takes to begin, in ms. */
  latency: number
  close(): Promise<void>
}

/**
 * @param folders what stands at which path; the longest path that fits is taken
 * @param first markup that every page a check makes begins with
 */
export async function openSite(folders: Readonly<Record<string, string>>, first = ''): Promise<Site> {
  const pages = new Map<string, string>()
  const paths = Object.keys(folders).sort((one, other) => other.length - one.length)
  const site = { latency: 0 }
  const server = createServer((request, answer) => {
    const path = decodeURIComponent(new URL(request.url ?? '/', 'http://site').pathname)
    setTimeout(() => {
      const page = pages.get(path)
      if (page !== undefined) {
        answer.writeHead(200, { 'content-type': TYPES['.html'] }).end(page)
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
    host(html: string) {
      const path = `/host/${pages.size}.html`
      pages.set(path, html.replace('<meta charset', `${first}$&`))
      return url + path
    },
    close: () =>
      new Promise<void>((done) => {
        server.close(() => done())
        server.closeAllConnections()
      }),
  })
}
