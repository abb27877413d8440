// A small static server for the built kiosk: the right types, revalidation, and the security headers its pages are written for.
import { createReadStream } from 'node:fs'
import { readFile, realpath, stat } from 'node:fs/promises'
import { createServer } from 'node:http'
import { extname, join, resolve, sep } from 'node:path'
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

const everywhere = {
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'no-referrer',
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Permissions-Policy':
    'accelerometer=(), camera=(), display-capture=(), geolocation=(), gyroscope=(), magnetometer=(), microphone=(), midi=(), payment=(), usb=(self), serial=(self)',
}

/**
 * The file an address stands for: undefined where there is none, or where the address leads out of the folder.
 *
 * @param {string} folder
 * @param {string} pathname still percent-encoded
 * @returns {Promise<{ path: string, size: number, etag: string } | { redirect: true } | undefined>}
 */
async function find(folder, pathname) {
  let name
  try {
    name = decodeURIComponent(pathname)
  } catch {
    return undefined
  }
  // Also no file that starts with a dot, and no backslash, which is a separator on Windows.
  if (/[\0\\]|(^|\/)\./.test(name)) return undefined
  try {
    const asked = await realpath(join(folder, name))
    if (asked !== folder && !asked.startsWith(folder + sep)) return undefined
    const isFolder = (await stat(asked)).isDirectory()
    if (isFolder && !name.endsWith('/')) return { redirect: true }
    const path = isFolder ? join(asked, 'index.html') : asked
    const found = await stat(path)
    return found.isFile() ? { path, size: found.size, etag: `W/"${found.size.toString(36)}-${found.mtimeMs.toString(36)}"` } : undefined
  } catch {
    return undefined
  }
}

/**
 * Headers by what a file is. Names with a hash may be kept for ever; everything else is asked about each time.
 *
 * @param {string} folder
 * @param {string} path
 * @returns {Promise<Record<string, string>>}
 */
async function headersOf(folder, path) {
  const type = types[extname(path).toLowerCase()] ?? 'application/octet-stream'
  const hashed = path.startsWith(join(folder, 'assets') + sep)
  /** @type {Record<string, string>} */
  const headers = { ...everywhere, 'Content-Type': type, 'Cache-Control': hashed ? 'public, max-age=31536000, immutable' : 'no-cache' }
  if (extname(path) === '.html' || path === join(folder, 'sw.js')) {
    // The build writes the policy once, for its pages' meta tag and for this header. A folder of another build has its own or none.
    const policy = await readFile(join(folder, 'csp.txt'), 'utf8').catch(() => "frame-ancestors 'self'")
    headers['Content-Security-Policy'] = policy.trim()
  }
  return headers
}

/**
 * Serves a folder until it is closed.
 *
 * @param {{ port?: number, folder?: string, host?: string }} [options] port 0 takes a free one; only this machine is served
 *   unless a host is named
 * @returns {Promise<{ url: string, close(): Promise<void> }>} rejects with the system's error, for instance code EADDRINUSE
 * @example
 * const { url, close } = await serve({ port: 0, folder: 'kiosk/dist' })
 * await fetch(url)
 * await close()
 */
export async function serve({ port = 4173, folder = fileURLToPath(new URL('dist', import.meta.url)), host = '127.0.0.1' } = {}) {
  const root = await realpath(resolve(folder))
  /** @param {import('node:http').IncomingMessage} request @param {import('node:http').ServerResponse} response */
  const answer = async (request, response) => {
    const { pathname, search } = new URL(`http://localhost${request.url?.startsWith('/') ? request.url : '/'}`)
    /** @param {number} status @param {string} text @param {Record<string, string>} [headers] */
    const say = (status, text, headers) => {
      response.writeHead(status, { ...everywhere, 'Content-Type': 'text/plain; charset=utf-8', ...headers }).end(`${text}\n`)
    }
    if (request.method !== 'GET' && request.method !== 'HEAD') return say(405, 'Only GET and HEAD.', { Allow: 'GET, HEAD' })
    const found = await find(root, pathname)
    if (!found) return say(404, 'There is nothing here.')
    // One slash only: "//name/" would send the browser to another server.
    if ('redirect' in found) return say(301, 'Moved.', { Location: `${pathname.replace(/^\/+/, '/')}/${search}` })
    const headers = { ...(await headersOf(root, found.path)), ETag: found.etag }
    if (request.headers['if-none-match']?.split(/\s*,\s*/).includes(found.etag)) return response.writeHead(304, headers).end()
    response.writeHead(200, { ...headers, 'Content-Length': found.size })
    if (request.method === 'HEAD') return response.end()
    createReadStream(found.path)
      .on('error', () => response.destroy())
      .pipe(response)
  }
  const server = createServer((request, response) => {
    answer(request, response).catch(() => response.destroy())
  })
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
