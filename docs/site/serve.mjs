// A small static server for the built site, as any host of static files is: pages, files, and leave for other sites to load them.
import { createReadStream, existsSync, statSync } from 'node:fs'
import { createServer } from 'node:http'
import { extname, join, normalize, sep } from 'node:path'
import { createGzip } from 'node:zlib'

/** @type {Record<string, string>} */
const TYPES = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.ogg': 'audio/ogg',
  '.mp3': 'audio/mpeg',
  '.txt': 'text/plain; charset=utf-8',
}
const PACKED = /^\.(html|js|css|json|svg|txt)$/

/**
 * @param {{ folder: string, port?: number }} options port 0 takes a free one
 * @returns {Promise<{ url: string, close(): Promise<void> }>}
 */
export async function serve({ folder, port = 0 }) {
  const server = createServer((request, response) => {
    const [path = '/'] = (request.url ?? '/').split(/[?#]/)
    const wanted = normalize(join(folder, decodeURIComponent(path)))
    const inside = wanted === folder || wanted.startsWith(folder.endsWith(sep) ? folder : folder + sep)
    const isFolder = inside && existsSync(wanted) && statSync(wanted).isDirectory()
    if (isFolder && !path.endsWith('/')) return void response.writeHead(301, { Location: `${path}/` }).end()
    const file = isFolder ? join(wanted, 'index.html') : wanted
    if (!inside || !existsSync(file)) return void response.writeHead(404, { 'Content-Type': 'text/plain' }).end('There is nothing here.\n')
    const kind = extname(file)
    const packed = PACKED.test(kind) && /\bgzip\b/.test(request.headers['accept-encoding'] ?? '')
    response.writeHead(200, {
      'Content-Type': TYPES[kind] ?? 'application/octet-stream',
      // the widgets and the demo station are tried out from pages elsewhere
      'Access-Control-Allow-Origin': '*',
      'X-Content-Type-Options': 'nosniff',
      'Cache-Control': 'no-cache',
      ...(packed && { 'Content-Encoding': 'gzip', Vary: 'Accept-Encoding' }),
    })
    const stream = createReadStream(file)
    if (packed) stream.pipe(createGzip()).pipe(response)
    else stream.pipe(response)
  })
  await new Promise((done, failed) => server.once('error', failed).listen(port, '127.0.0.1', () => done(undefined)))
  const address = server.address()
  return {
    url: `http://localhost:${typeof address === 'object' && address ? address.port : port}/`,
    close: () =>
      new Promise((done) => {
        server.close(() => done())
        server.closeAllConnections()
      }),
  }
}
