// A real web server for the feed's tests: files with an ETag, faults on demand, going away and coming back on the same port.
import { createHash } from 'node:crypto'
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'

type Answering = (request: IncomingMessage, response: ServerResponse) => void

export class TestServer {
  /** Every answer given: `/station.json 200`. */
  readonly log: string[] = []
  #files = new Map<string, string | Buffer | Answering>()
  #server: Server | undefined
  #port = 0

  /** An absolute address on this server. */
  address(path: string): string {
    return `http://127.0.0.1:${this.#port}/${path}`
  }

  /** Puts a file: an object as JSON, a text or bytes as they are, or a function that answers. */
  put(path: string, content: object | string | Buffer | Answering): this {
    const plain = typeof content === 'string' || typeof content === 'function' || Buffer.isBuffer(content)
    this.#files.set(`/${path}`, plain ? (content as string | Buffer | Answering) : JSON.stringify(content))
    return this
  }

  /** How often a path was answered, with that status if one is given. */
  count(path: string, status?: number): number {
    return this.log.filter((line) => line === `/${path} ${status}` || (status === undefined && line.startsWith(`/${path} `))).length
  }

  start(): Promise<void> {
    const server = createServer((request, response) => this.#answer(request, response))
    this.#server = server
    return new Promise((resolve, reject) => {
      server.once('error', reject)
      server.listen(this.#port, '127.0.0.1', () => {
        this.#port = (server.address() as AddressInfo).port
        resolve()
      })
    })
  }

  stop(): Promise<void> {
    const server = this.#server
    this.#server = undefined
    if (!server) return Promise.resolve()
    return new Promise((resolve) => {
      server.close(() => resolve())
      server.closeAllConnections()
    })
  }

  #answer(request: IncomingMessage, response: ServerResponse): void {
    const path = request.url ?? ''
    const content = this.#files.get(path)
    response.on('close', () => this.log.push(`${path} ${response.statusCode}`))
    if (typeof content === 'function') return content(request, response)
    if (content === undefined) return void response.writeHead(404).end('<h1>not here</h1>')
    const etag = `"${createHash('sha1').update(content).digest('hex')}"`
    if (request.headers['if-none-match'] === etag) return void response.writeHead(304, { etag }).end()
    response.writeHead(200, { etag, 'last-modified': 'Sat, 21 Nov 2026 00:00:00 GMT' }).end(content)
  }
}
