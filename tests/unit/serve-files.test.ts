// The files the kiosk's server opens: each is closed whatever becomes of its answer, also when it changes or its reader goes away meanwhile.
import { existsSync, mkdtempSync, readdirSync, readlinkSync, realpathSync, rmSync, truncateSync, writeFileSync } from 'node:fs'
import { Server as HttpServer } from 'node:http'
import { connect } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { serve } from '../../kiosk/serve.mjs'

/** Larger than what a connection holds in its buffers, so that a reader who goes away leaves the file half read. */
const LARGE = 16_000_000
/** Twice as many as a process may usually have files open. */
const READERS = 2_000

let folder: string
let server: Awaited<ReturnType<typeof serve>>
beforeAll(async () => {
  folder = realpathSync(mkdtempSync(join(tmpdir(), 'doorstep-files-')))
  writeFileSync(join(folder, 'large.mp3'), Buffer.alloc(LARGE))
  writeFileSync(join(folder, 'shrinks.mp3'), Buffer.alloc(LARGE))
  writeFileSync(join(folder, 'ten.txt'), '0123456789')
  server = await serve({ port: 0, folder })
})
afterAll(async () => {
  await server.close()
  rmSync(folder, { recursive: true })
})

/** The files of the folder that are open. */
const open = (): string[] =>
  readdirSync('/proc/self/fd').flatMap((fd) => {
    try {
      const path = readlinkSync(`/proc/self/fd/${fd}`)
      return path.startsWith(folder) ? [path] : []
    } catch {
      return []
    }
  })

test.runIf(existsSync('/proc/self/fd'))(
  `${READERS} readers who go away leave no file open`,
  async () => {
    let begun = 0
    const goAway = (): Promise<void> =>
      new Promise((done) => {
        const socket = connect(Number(new URL(server.url).port), '127.0.0.1', () =>
          socket.write('GET /large.mp3 HTTP/1.1\r\nHost: x\r\n\r\n'),
        )
        socket.once('data', (chunk) => {
          if (String(chunk).startsWith('HTTP/1.1 200 ')) begun += 1
          socket.resetAndDestroy()
        })
        socket.on('error', () => undefined).on('close', () => done())
      })
    const readers = Array.from({ length: 50 }, async () => {
      for (let turn = 0; turn < READERS / 50; turn += 1) await goAway()
    })
    await Promise.all(readers)
    expect(begun).toBe(READERS)
    await expect.poll(open, { timeout: 20_000 }).toEqual([])
    expect(await (await fetch(`${server.url}ten.txt`)).text()).toBe('0123456789')
  },
  120_000,
)

test.runIf(existsSync('/proc/self/fd'))('nor do those who are told that there is nothing to send', async () => {
  for (const [status, method, headers] of [
    [200, 'HEAD', {}],
    [304, 'GET', { 'If-None-Match': '*' }],
    [416, 'GET', { Range: 'bytes=99-' }],
  ] as const) {
    const answer = await fetch(`${server.url}ten.txt`, { method, headers })
    await answer.arrayBuffer()
    expect(answer.status).toBe(status)
    await expect.poll(open).toEqual([])
  }
})

test('who reads a file that shrank meanwhile is told by the end of the connection, and never takes the next answer for the rest', async () => {
  const { port } = new URL(server.url)
  const heard = await new Promise<string>((done) => {
    let all = ''
    const socket = connect(Number(port), '127.0.0.1', () =>
      socket.write(['shrinks.mp3', 'ten.txt'].map((name) => `GET /${name} HTTP/1.1\r\nHost: x\r\n\r\n`).join('')),
    )
    socket.once('data', () => truncateSync(join(folder, 'shrinks.mp3'), 10))
    socket.on('data', (chunk) => (all += String(chunk)))
    socket.on('error', () => undefined).on('close', () => done(all))
  })
  expect(heard).toMatch(/^HTTP\/1\.1 200 /)
  expect(heard.length).toBeLessThan(LARGE)
  expect(heard).not.toContain('0123456789')
})

/** Somebody who begins to read the large file and takes nothing more; resolves when the connection is over. */
function stall(url: string): Promise<() => Promise<void>> {
  return new Promise((begun) => {
    const socket = connect(Number(new URL(url).port), '127.0.0.1', () => socket.write('GET /large.mp3 HTTP/1.1\r\nHost: x\r\n\r\n'))
    const over = new Promise<void>((done) => socket.on('error', () => undefined).once('close', () => done()))
    socket.once('data', () => {
      socket.pause()
      // what it has in its buffers ends first
      begun(() => {
        socket.resume()
        return over
      })
    })
  })
}

test('who takes nothing for a minute is given up, and a server that closes waits for nobody', async () => {
  const usual = Object.getOwnPropertyDescriptor(HttpServer.prototype, 'setTimeout')?.value as (this: HttpServer, ms: unknown) => HttpServer
  const minute = vi.spyOn(HttpServer.prototype, 'setTimeout').mockReturnThis()
  minute.mockImplementationOnce(function (this: HttpServer, ms: unknown) {
    return usual.call(this, Number(ms) / 600)
  })
  const hasty = await serve({ port: 0, folder })
  const patient = await serve({ port: 0, folder })
  minute.mockRestore()
  const stalled = await stall(hasty.url)
  await expect.poll(open).toEqual([])
  await stalled()
  const reading = await stall(patient.url)
  await Promise.all([patient.close(), hasty.close()])
  await reading()
})
