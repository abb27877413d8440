// Serves a built example as a careful site would: nothing but its own files, under a strict policy.
import { createReadStream, existsSync, statSync } from 'node:fs'
import { createServer } from 'node:http'
import { extname, join, normalize } from 'node:path'

/** @type {Record<string, string>} */
const types = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
}

/**
 * @param {string} folder @param {string} policy the Content-Security-Policy of every answer
 * @returns {Promise<{ address: string, stop: () => void }>}
 */
export async function serve(folder, policy) {
  const server = createServer(({ url = '/' }, answer) => {
    const path = normalize(decodeURIComponent(new URL(url, 'http://localhost').pathname))
    const file = join(folder, path.endsWith('/') ? `${path}index.html` : path)
    if (path === '/favicon.ico') return void answer.writeHead(204).end()
    if (!existsSync(file) || !statSync(file).isFile()) return void answer.writeHead(404).end()
    answer.writeHead(200, { 'Content-Type': types[extname(file)] ?? 'application/octet-stream', 'Content-Security-Policy': policy })
    createReadStream(file).pipe(answer)
  })
  await new Promise((done) => server.listen(0, '127.0.0.1', () => done(undefined)))
  const address = server.address()
  if (address === null || typeof address === 'string') throw new Error('The server has no port.')
  return { address: `http://localhost:${address.port}/`, stop: () => void server.close() }
}
