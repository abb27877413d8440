// The kiosk's own server: types, revalidation, headers, and nothing from outside of its folder.
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { request, type IncomingHttpHeaders } from 'node:http'
import { connect } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { serve } from '../../kiosk/serve.mjs'

const ACTIVE = [
  'index.html',
  'page.HTM',
  'page.xhtml',
  'script.js',
  'script.mjs',
  'style.css',
  'style.xsl',
  'picture.svg',
  'menu.xml',
  'paper.pdf',
  'code.wasm',
  'page.mht',
  'without',
]
const INERT = "default-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'; sandbox"
vi.mock('node:fs/promises', async (original) => {
  const real = await original<typeof import('node:fs/promises')>()
  const open = (path: string): unknown => (path.endsWith('broken.txt') ? Promise.reject(new Error('EIO')) : real.open(path))
  const stat = (path: string): unknown =>
    path.endsWith('silent.txt') ? Promise.reject(Object.assign(new Error('EIO'), { code: 'EIO' })) : real.stat(path)
  return { ...real, open, stat }
})

let outside: string
let server: Awaited<ReturnType<typeof serve>>

beforeAll(async () => {
  outside = mkdtempSync(join(tmpdir(), 'doorstep-serve-'))
  const folder = join(outside, 'dist')
  mkdirSync(join(folder, 'assets'), { recursive: true })
  mkdirSync(join(folder, 'counter'))
  writeFileSync(join(outside, 'secret.txt'), 'secret')
  writeFileSync(join(folder, 'csp.txt'), "default-src 'none'\n")
  writeFileSync(join(folder, 'index.html'), '<!doctype html><title>家门口</title>')
  writeFileSync(join(folder, 'counter/index.html'), 'counter')
  writeFileSync(join(folder, 'assets/a-1b2c.js'), 'export {}')
  writeFileSync(join(folder, 'sw.js'), '')
  for (const name of ['broken.txt', 'silent.txt']) writeFileSync(join(folder, name), 'secret')
  writeFileSync(join(folder, 'ten.txt'), '0123456789')
  writeFileSync(join(folder, 'empty.txt'), '')
  writeFileSync(join(folder, 'favicon.svg'), '<svg xmlns="http://www.w3.org/2000/svg"/>')
  mkdirSync(join(folder, 'stations/x'), { recursive: true })
  for (const name of ACTIVE) writeFileSync(join(folder, 'stations/x', name), '<script>alert(1)</script>')
  writeFileSync(join(folder, '.hidden'), 'hidden')
  writeFileSync(join(folder, '名单.json'), '{}')
  symlinkSync(join(outside, 'secret.txt'), join(folder, 'link.txt'))
  server = await serve({ port: 0, folder })
})
afterAll(async () => {
  await server.close()
  rmSync(outside, { recursive: true })
})

interface Answer {
  readonly status: number
  readonly body: string
  readonly location: string | undefined
  readonly headers: IncomingHttpHeaders
}

/** Asks for exactly this path; fetch would tidy it first. */
function ask(path: string, method = 'GET', headers: Record<string, string> = {}): Promise<Answer> {
  const { hostname, port } = new URL(server.url)
  return new Promise((done, failed) => {
    request({ hostname, port, path, method, headers }, (response) => {
      let body = ''
      response.on('data', (chunk) => (body += String(chunk)))
      response.on('end', () =>
        done({ status: response.statusCode ?? 0, body, location: response.headers.location, headers: response.headers }),
      )
    })
      .on('error', failed)
      .end()
  })
}

/** Sends these bytes and gives back all that comes. */
function raw(text: string): Promise<string> {
  const { port } = new URL(server.url)
  return new Promise((done, failed) => {
    let heard = ''
    const socket = connect(Number(port), '127.0.0.1', () => socket.write(text))
    socket.on('data', (chunk) => (heard += String(chunk)))
    socket.on('close', () => done(heard)).on('error', failed)
  })
}

test.each([
  ['', 'text/html; charset=utf-8', 'no-cache', "default-src 'none'"],
  ['sw.js', 'text/javascript; charset=utf-8', 'no-cache', "default-src 'none'"],
  ['assets/a-1b2c.js', 'text/javascript; charset=utf-8', 'public, max-age=31536000, immutable', "default-src 'none'"],
  ['%E5%90%8D%E5%8D%95.json', 'application/json; charset=utf-8', 'no-cache', INERT],
  ['favicon.svg', 'image/svg+xml', 'no-cache', INERT],
])('/%s has its type, its age and its policy', async (path, type, age, policy) => {
  const { status, headers } = await fetch(`${server.url}${path}`)
  expect(status).toBe(200)
  expect(headers.get('content-type')).toBe(type)
  expect(headers.get('cache-control')).toBe(age)
  expect(headers.get('content-security-policy')).toBe(policy)
  expect(headers.get('x-content-type-options')).toBe('nosniff')
  expect(headers.get('referrer-policy')).toBe('no-referrer')
  expect(headers.get('cross-origin-opener-policy')).toBe('same-origin')
})

test.each([
  ['/nothing', 404],
  ['/%zz', 400],
  ['/counter', 301],
  ['/', 405, 'POST'],
  ['/ten.txt', 416, 'GET', { Range: 'bytes=99-' }],
  ['/favicon.svg', 304, 'GET', { 'If-None-Match': '*' }],
] as const)(
  '%s, answered by %i, has a policy under which nothing runs',
  async (path, status, method: string = 'GET', asked: Record<string, string> = {}) => {
    const answer = await ask(path, method, asked)
    expect(answer.status).toBe(status)
    expect(answer.headers['content-security-policy']).toBe(INERT)
    expect(answer.headers['x-content-type-options']).toBe('nosniff')
  },
)

test('a file that a disk does not give is answered by 500, with the policy', async () => {
  const said = vi.spyOn(console, 'error').mockReturnValue()
  for (const path of ['/broken.txt', '/silent.txt'])
    expect([path, await ask(path)]).toMatchObject([path, { status: 500, headers: { 'content-security-policy': INERT } }])
  expect(said).toHaveBeenCalledTimes(2)
  said.mockRestore()
})

test.each(['nonsense\r\n\r\n', `GET /${'a'.repeat(100_000)} HTTP/1.1\r\nHost: x\r\n\r\n`, 'GET / HTTP/1.1\r\n: \0\r\n\r\n'])(
  'what is no request is answered by 400, with the policy (%#)',
  async (text) => {
    const heard = await raw(text)
    expect(heard).toMatch(/^HTTP\/1\.1 400 /)
    expect(heard).toContain(`Content-Security-Policy: ${INERT}\r\n`)
    expect((await ask('/')).status).toBe(200)
  },
)

test.each(ACTIVE)('stations/x/%s is nothing a browser runs or styles by', async (name) => {
  const { status, headers } = await ask(`/stations/x/${name}`)
  expect(status).toBe(200)
  expect(headers['content-security-policy']).toBe(INERT)
  expect(headers['x-content-type-options']).toBe('nosniff')
  // a script, a worker and a style need their own type under nosniff; a page or a PDF is a text or a file to keep
  expect(headers['content-type']).not.toMatch(/html|script|css|pdf|wasm/)
  if (!/^(text\/plain|image\/svg|application\/xml)/.test(headers['content-type'] ?? '')) {
    expect(headers['content-disposition']).toBe('attachment')
  }
})

test('a file that did not change is not sent again', async () => {
  const etag = (await fetch(server.url)).headers.get('etag') ?? ''
  expect(etag).not.toBe('')
  expect((await fetch(server.url, { headers: { 'If-None-Match': `"old", ${etag}` } })).status).toBe(304)
  expect((await fetch(server.url, { headers: { 'If-None-Match': '"old"' } })).status).toBe(200)
})

test.each([
  ['bytes=0-3', 206, '0123', 'bytes 0-3/10'],
  ['bytes=4-', 206, '456789', 'bytes 4-9/10'],
  ['bytes=-3', 206, '789', 'bytes 7-9/10'],
  ['bytes=-99', 206, '0123456789', 'bytes 0-9/10'],
  ['bytes=8-99', 206, '89', 'bytes 8-9/10'],
  ['BYTES=9-9', 206, '9', 'bytes 9-9/10'],
  ['bytes=10-', 416, undefined, 'bytes */10'],
  ['bytes=-0', 416, undefined, 'bytes */10'],
  // several, another unit and nonsense are as if they were not there
  ['bytes=0-1,3-4', 200, '0123456789', undefined],
  ['lines=0-1', 200, '0123456789', undefined],
  ['bytes=5-2', 200, '0123456789', undefined],
  ['bytes=-', 200, '0123456789', undefined],
  ['bytes=a-b', 200, '0123456789', undefined],
])('the range %s is answered by %i', async (range, status, body, content) => {
  const answer = await ask('/ten.txt', 'GET', { Range: range })
  expect(answer.status).toBe(status)
  if (body !== undefined) {
    expect(answer.body).toBe(body)
    expect(answer.headers['content-length']).toBe(String(body.length))
  }
  expect(answer.headers['content-range']).toBe(content)
  expect(answer.headers['accept-ranges']).toBe('bytes')
})

test('a range is of the version that was meant, of a GET, and of a file that has one', async () => {
  const etag = (await ask('/ten.txt')).headers.etag ?? ''
  const Range = 'bytes=0-3'
  expect(await ask('/ten.txt', 'GET', { Range, 'If-Range': etag })).toMatchObject({ status: 206, body: '0123' })
  for (const old of ['"old"', `W/${etag}`, 'Fri, 20 Nov 2026 02:24:00 GMT'])
    expect(await ask('/ten.txt', 'GET', { Range, 'If-Range': old })).toMatchObject({ status: 200, body: '0123456789' })
  // what is known already is not sent in parts either
  expect((await ask('/ten.txt', 'GET', { Range, 'If-None-Match': `W/${etag}` })).status).toBe(304)
  expect(await ask('/ten.txt', 'HEAD', { Range })).toMatchObject({ status: 200, body: '', headers: { 'content-length': '10' } })
  expect((await ask('/empty.txt', 'GET', { Range })).status).toBe(416)
  expect(await ask('/empty.txt')).toMatchObject({ status: 200, body: '', headers: { 'content-length': '0' } })
})

test.each([
  '/../secret.txt',
  '/..%2fsecret.txt',
  '/%2e%2e/secret.txt',
  '/counter/../../secret.txt',
  '/counter/..%2f..%2fsecret.txt',
  '/counter/.',
  '/..%5csecret.txt',
  '/counter%5csecret.txt',
  '/%00',
  '/ten.txt%00.html',
  '/%0d%0aSet-Cookie:x',
  '/%zz',
  '/%',
  '/%c3%28',
  '*',
  'secret.txt',
  `/${'a'.repeat(5000)}`,
])('%s is no address', async (path) => {
  const { status, body } = await ask(path)
  expect(status).toBe(400)
  expect(body).not.toContain('secret')
})

test.each(['/link.txt', '/.hidden', '//secret.txt', '/nothing', '/assets/', '/ten.txt/', '/ten.txt/x', `/${'a'.repeat(300)}`])(
  '%s is not found',
  async (path) => {
    const { status, body } = await ask(path)
    expect(status).toBe(404)
    expect(body).not.toContain('secret')
  },
)

test('an address may name its server', async () => {
  expect(await ask('http://localhost/ten.txt?x')).toMatchObject({ status: 200, body: '0123456789' })
})

test('a folder is sent to its slash, with its parameters and to no other server', async () => {
  expect(await ask('/counter?station=x')).toMatchObject({ status: 301, location: '/counter/?station=x' })
  expect(await ask('//counter')).toMatchObject({ status: 301, location: '/counter/' })
})

test('nothing can be sent to it, and HEAD has no body', async () => {
  expect((await ask('/', 'POST')).status).toBe(405)
  expect(await ask('/', 'HEAD')).toMatchObject({ status: 200, body: '' })
})

test('a port in use is an error with a code', async () => {
  await expect(serve({ port: Number(new URL(server.url).port), folder: outside })).rejects.toMatchObject({ code: 'EADDRINUSE' })
})

describe('a station of one’s own', () => {
  let place: string
  let own: Awaited<ReturnType<typeof serve>>
  beforeAll(async () => {
    place = join(outside, 'my station')
    mkdirSync(join(place, 'assets'), { recursive: true })
    writeFileSync(join(place, 'station.json'), '{"id":"own"}')
    writeFileSync(join(place, 'page.html'), '<script>alert(1)</script>')
    writeFileSync(join(place, 'assets/menu.json'), '{}')
    writeFileSync(join(place, '.secret'), 'secret')
    symlinkSync(join(outside, 'secret.txt'), join(place, 'link.txt'))
    own = await serve({ port: 0, folder: join(outside, 'dist'), stations: { own: place }, here: { station: '/stations/own/station.json' } })
  })
  afterAll(() => own.close())
  const ask = (path: string) => fetch(new URL(path, own.url))

  it('is served beside the others, read anew each time, and nothing in it is a page', async () => {
    expect(await (await ask('stations/own/station.json')).json()).toEqual({ id: 'own' })
    writeFileSync(join(place, 'station.json'), '{"id":"changed"}')
    const changed = await ask('stations/own/station.json')
    expect(await changed.json()).toEqual({ id: 'changed' })
    expect(changed.headers.get('content-type')).toBe('application/json; charset=utf-8')
    const page = await ask('stations/own/page.html')
    expect([page.headers.get('content-type'), page.headers.get('content-security-policy')]).toEqual(['text/plain; charset=utf-8', INERT])
    expect((await ask('stations/own/assets/menu.json')).headers.get('cache-control')).toBe('no-cache')
    expect((await ask('index.html')).status).toBe(200)
  })

  it.each([
    '../secret.txt',
    '%2e%2e/secret.txt',
    '..%2fsecret.txt',
    'link.txt',
    '.secret',
    'assets/../../secret.txt',
    'no.json',
    '%5c..%5csecret.txt',
  ])('gives nothing from outside for %s', async (path) => {
    const answer = await new Promise<number | undefined>((done, failed) => {
      request(own.url, { path: `/stations/own/${path}` }, (response) => done(response.resume().statusCode))
        .on('error', failed)
        .end()
    })
    expect([400, 404]).toContain(answer)
  })

  it('is what the server says of its machines, and nobody keeps the answer', async () => {
    const here = await ask('stations/here.json')
    expect(await here.json()).toEqual({ station: '/stations/own/station.json' })
    expect(here.headers.get('cache-control')).toBe('no-store')
  })
})
