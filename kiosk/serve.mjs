// A small static server for the built kiosk: the right types, revalidation, and the security headers its pages are written for.
import { open, readFile, realpath, stat } from 'node:fs/promises'
import { createServer } from 'node:http'
import { extname, join, relative, resolve, sep } from 'node:path'
import { pipeline } from 'node:stream/promises'
import { fileURLToPath, pathToFileURL } from 'node:url'

/** @type {Record<string, string>} */
const types = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.map': 'application/json; charset=utf-8',
  '.webmanifest': 'application/manifest+json; charset=utf-8',
  '.ics': 'text/calendar; charset=utf-8',
  '.xml': 'application/xml; charset=utf-8',
  '.txt': 'text/plain; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.jpg': 'image/jpeg',
  '.webp': 'image/webp',
  '.avif': 'image/avif',
  '.ico': 'image/x-icon',
  '.woff2': 'font/woff2',
  '.mp3': 'audio/mpeg',
  '.ogg': 'audio/ogg',
  '.wav': 'audio/wav',
  '.wasm': 'application/wasm',
}

/** The longest address that is looked at, in characters; none of the kiosk's comes near. */
const LONGEST = 4096
/** A reader that takes nothing for so many ms is given up, and its file closed. */
const STALLED_MS = 60_000

/** For everything that is no page of ours: opened by itself, it runs nothing, loads nothing, and is of no origin. */
const inert = "default-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'; sandbox"

/** What a station's folder may send as what it is. Anything else there is text or a download, so that no page can run it or style itself with it. */
const ofStations = /^\.(json|ics|xml|txt|svg|png|jpg|webp|avif|ico|mp3|ogg|wav)$/
const asText = /^\.(html?|xht(ml)?|m?js|css|map|xslt?)$/

const everywhere = {
  'Content-Security-Policy': inert,
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'no-referrer',
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Permissions-Policy':
    'accelerometer=(), camera=(), display-capture=(), geolocation=(), gyroscope=(), magnetometer=(), microphone=(), midi=(), payment=(), usb=(self), serial=(self)',
}

/**
 * The path and the query a request asks for; undefined for an address that is none, or that means to lead out of the folder.
 *
 * @param {string} address as the request line has it
 * @returns {{ name: string, path: string, query: string } | undefined} name: decoded; path and query: as they came
 */
function addressOf(address) {
  const [, path, query = ''] = /^(?:https?:\/\/[^/?#]*)?(\/[^?#]*)(\?[^#]*)?/i.exec(address) ?? []
  if (path === undefined || address.length > LONGEST) return undefined
  try {
    const name = decodeURIComponent(path)
    // a backslash is a separator on Windows
    return /[\0-\x1f\x7f\\]|(^|\/)\.\.?(\/|$)/.test(name) ? undefined : { name, path, query }
  } catch {
    return undefined
  }
}

/**
 * The file a name stands for: undefined where there is none, or where it leads out of the folder.
 *
 * @param {string} folder
 * @param {string} name
 * @returns {Promise<{ path: string } | { redirect: true } | undefined>}
 */
async function find(folder, name) {
  // no file that starts with a dot
  if (/(^|\/)\./.test(name)) return undefined
  try {
    const asked = await realpath(join(folder, name))
    if (asked !== folder && !asked.startsWith(folder + sep)) return undefined
    const isFolder = (await stat(asked)).isDirectory()
    if (isFolder && !name.endsWith('/')) return { redirect: true }
    const path = isFolder ? join(asked, 'index.html') : asked
    return (await stat(path)).isFile() ? { path } : undefined
  } catch (error) {
    // whoever is not let in, and a disk that does not answer, is another matter than a file that is not there
    const code = error instanceof Error && 'code' in error ? error.code : ''
    if (code === 'ENOENT' || code === 'ENOTDIR' || code === 'ENAMETOOLONG' || code === 'ELOOP') return undefined
    throw error
  }
}

/**
 * Headers by what a file is and where it lies. Names with a hash may be kept for ever; everything else is asked about each time.
 *
 * @param {string} folder
 * @param {string} path
 * @param {boolean} [isStation] the folder is a station's own, wherever it lies
 * @returns {Promise<Record<string, string>>}
 */
async function headersOf(folder, path, isStation = false) {
  const [top] = relative(folder, path).split(sep)
  const kind = extname(path).toLowerCase()
  const type = types[kind] ?? 'application/octet-stream'
  /** @type {Record<string, string>} */
  const headers = { ...everywhere, 'Cache-Control': top === 'assets' && !isStation ? 'public, max-age=31536000, immutable' : 'no-cache' }
  // Staff fill the stations' folders, and nothing they put there may be a page or a part of one.
  if (isStation || top?.toLowerCase() === 'stations') {
    if (ofStations.test(kind)) return { ...headers, 'Content-Type': type }
    if (asText.test(kind)) return { ...headers, 'Content-Type': 'text/plain; charset=utf-8' }
    return { ...headers, 'Content-Type': 'application/octet-stream', 'Content-Disposition': 'attachment' }
  }
  if (kind === '.html' || kind === '.js') {
    // The build writes the policy once, for its pages' meta tag and for this header. A folder of another build has its own or none.
    const policy = await readFile(join(folder, 'csp.txt'), 'utf8').catch(() => "frame-ancestors 'self'")
    headers['Content-Security-Policy'] = policy.trim()
  }
  return { ...headers, 'Content-Type': type }
}

/**
 * The part of a file that a Range header asks for (RFC 9110, 14): undefined for the whole, which is also the answer to several
 * ranges, to another unit and to what cannot be read; `none` where the file has no such part.
 *
 * @param {string | undefined} range
 * @param {number} size in bytes
 * @returns {{ start: number, end: number } | 'none' | undefined} end: the last byte
 */
function partOf(range, size) {
  const [, first = '', last = ''] = /^bytes=[ \t]*(\d*)-(\d*)[ \t]*$/i.exec(range ?? '') ?? []
  if (first === '' && last === '') return undefined
  if (first === '') return Number(last) === 0 || size === 0 ? 'none' : { start: Math.max(0, size - Number(last)), end: size - 1 }
  if (last !== '' && Number(last) < Number(first)) return undefined
  return Number(first) >= size ? 'none' : { start: Number(first), end: last === '' ? size - 1 : Math.min(Number(last), size - 1) }
}

/**
 * Sends a file, or a part of it, or word that it did not change. The file is closed when this is over, however it ends.
 *
 * @param {import('node:http').IncomingMessage} request
 * @param {import('node:http').ServerResponse} response
 * @param {string} path
 * @param {Record<string, string>} headers
 */
async function send(request, response, path, headers) {
  const file = await open(path)
  try {
    const { size, mtimeMs } = await file.stat()
    const etag = `"${size.toString(36)}-${mtimeMs.toString(36)}"`
    const known = request.headers['if-none-match']
    const all = { ...headers, ETag: etag, 'Accept-Ranges': 'bytes' }
    if (known !== undefined && (known.trim() === '*' || known.split(',').some((tag) => tag.trim().replace(/^W\//, '') === etag))) {
      return void response.writeHead(304, all).end()
    }
    const whole = request.method === 'HEAD' || (request.headers['if-range'] ?? etag) !== etag
    const part = whole ? undefined : partOf(request.headers.range, size)
    if (part === 'none') {
      const nothing = { ...all, 'Content-Type': 'text/plain; charset=utf-8', 'Content-Range': `bytes */${size}` }
      return void response.writeHead(416, nothing).end('The file has no such part.\n')
    }
    const { start, end } = part ?? { start: 0, end: size - 1 }
    const length = end - start + 1
    response.writeHead(part ? 206 : 200, {
      ...all,
      'Content-Length': length,
      ...(part && { 'Content-Range': `bytes ${start}-${end}/${size}` }),
    })
    if (request.method === 'HEAD' || length === 0) return void response.end()
    const stream = file.createReadStream({ start, end })
    await pipeline(stream, response, { end: false })
    // a file that shrank meanwhile: the reader must not wait for the rest, and an answer that has ended cannot be broken off
    if (stream.bytesRead < length) response.destroy()
    else response.end()
  } finally {
    await file.close()
  }
}

/**
 * Serves a folder until it is closed.
 *
 * @param {{ port?: number, folder?: string, host?: string, stations?: Record<string, string>, here?: object }} [options] port 0 takes a
 *   free one; only this machine is served unless a host is named. `stations`: folders of stations that lie elsewhere, each below
 *   `/stations/<name>/`, read anew for every request. `here`: what `/stations/here.json` says of the machines of this server
 * @returns {Promise<{ url: string, close(): Promise<void> }>} rejects with the system's error, for instance code EADDRINUSE
 * @example
 * const { url, close } = await serve({ port: 0, folder: 'kiosk/dist' })
 * await fetch(url)
 * await close()
 */
export async function serve({
  port = 4173,
  folder = fileURLToPath(new URL('dist', import.meta.url)),
  host = '127.0.0.1',
  stations = {},
  here,
} = {}) {
  const root = await realpath(resolve(folder))
  const own = await Promise.all(
    Object.entries(stations).map(async ([name, place]) => ({ at: `/stations/${name}/`, place: await realpath(resolve(place)) })),
  )
  /** @param {import('node:http').ServerResponse} response @param {number} status @param {string} text @param {Record<string, string>} [headers] */
  const say = (response, status, text, headers) => {
    response.writeHead(status, { ...everywhere, 'Content-Type': 'text/plain; charset=utf-8', ...headers }).end(`${text}\n`)
  }
  /** @param {import('node:http').IncomingMessage} request @param {import('node:http').ServerResponse} response */
  const answer = async (request, response) => {
    if (request.method !== 'GET' && request.method !== 'HEAD') return say(response, 405, 'Only GET and HEAD.', { Allow: 'GET, HEAD' })
    const address = addressOf(request.url ?? '')
    if (!address) return say(response, 400, 'This is no address.')
    if (here !== undefined && address.name === '/stations/here.json') {
      const headers = { ...everywhere, 'Content-Type': 'application/json; charset=utf-8', 'Cache-Control': 'no-store' }
      return void response.writeHead(200, headers).end(request.method === 'HEAD' ? '' : JSON.stringify(here))
    }
    const station = own.find(({ at }) => address.name.startsWith(at))
    const found = station ? await find(station.place, `/${address.name.slice(station.at.length)}`) : await find(root, address.name)
    if (!found) return say(response, 404, 'There is nothing here.')
    // One slash only: "//name/" would send the browser to another server.
    if ('redirect' in found) return say(response, 301, 'Moved.', { Location: `${address.path.replace(/^\/+/, '/')}/${address.query}` })
    return send(request, response, found.path, await headersOf(station?.place ?? root, found.path, station !== undefined))
  }
  const server = createServer((request, response) => {
    answer(request, response).catch((/** @type {unknown} */ failure) => {
      // a reader who went away is no failure, and what has begun cannot be answered in another way
      if (response.headersSent || response.destroyed) return void response.destroy()
      console.error(failure)
      say(response, 500, 'This could not be read.')
    })
  })
  // what is no request at all is answered before there is a response to write to
  server.on('clientError', (failure, socket) => {
    if (!socket.writable || ('code' in failure && failure.code === 'ECONNRESET')) return void socket.destroy()
    const lines = Object.entries({ ...everywhere, 'Content-Type': 'text/plain; charset=utf-8', Connection: 'close' })
    socket.end(`HTTP/1.1 400 Bad Request\r\n${lines.map(([name, value]) => `${name}: ${value}\r\n`).join('')}\r\nThis is no request.\n`)
  })
  server.setTimeout(STALLED_MS)
  await new Promise((done, failed) => server.once('error', failed).listen(port, host, () => done(undefined)))
  const address = server.address()
  const taken = typeof address === 'object' && address ? address.port : port
  return {
    url: `http://${host === '127.0.0.1' ? 'localhost' : host}:${taken}/`,
    close: () =>
      new Promise((done) => {
        server.close(() => done())
        server.closeAllConnections()
      }),
  }
}

// Also by hand: node kiosk/serve.mjs [port] [folder]
if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const { url } = await serve({
    ...(process.argv[2] && { port: Number(process.argv[2]) }),
    ...(process.argv[3] && { folder: process.argv[3] }),
  })
  console.log(url)
}
