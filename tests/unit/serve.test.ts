// The kiosk's own server: types, revalidation, headers, and nothing from outside of its folder.
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { request } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { serve } from '../../kiosk/serve.mjs'

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
  writeFileSync(join(folder, '.hidden'), 'hidden')
  writeFileSync(join(folder, '名单.json'), '{}')
  symlinkSync(join(outside, 'secret.txt'), join(folder, 'link.txt'))
  server = await serve({ port: 0, folder })
})
afterAll(async () => {
  await server.close()
  rmSync(outside, { recursive: true })
})

/** Asks for exactly this path; fetch would tidy it first. */
function ask(path: string, method = 'GET'): Promise<{ status: number; body: string; location: string | undefined }> {
  const { hostname, port } = new URL(server.url)
  return new Promise((done, failed) => {
    request({ hostname, port, path, method }, (response) => {
      let body = ''
      response.on('data', (chunk) => (body += String(chunk)))
      response.on('end', () => done({ status: response.statusCode ?? 0, body, location: response.headers.location }))
    })
      .on('error', failed)
      .end()
  })
}

test.each([
  ['', 'text/html; charset=utf-8', 'no-cache', "default-src 'none'"],
  ['sw.js', 'text/javascript; charset=utf-8', 'no-cache', "default-src 'none'"],
  ['assets/a-1b2c.js', 'text/javascript; charset=utf-8', 'public, max-age=31536000, immutable', null],
  ['%E5%90%8D%E5%8D%95.json', 'application/json; charset=utf-8', 'no-cache', null],
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

test('a file that did not change is not sent again', async () => {
  const etag = (await fetch(server.url)).headers.get('etag') ?? ''
  expect(etag).not.toBe('')
  expect((await fetch(server.url, { headers: { 'If-None-Match': `"old", ${etag}` } })).status).toBe(304)
  expect((await fetch(server.url, { headers: { 'If-None-Match': '"old"' } })).status).toBe(200)
})

test.each([
  '/../secret.txt',
  '/..%2fsecret.txt',
  '/%2e%2e/secret.txt',
  '/counter/../../secret.txt',
  '/counter/..%2f..%2fsecret.txt',
  '/..%5csecret.txt',
  '/link.txt',
  '/.hidden',
  '/%00',
  '/%zz',
  '//secret.txt',
  '/nothing',
  '/assets/',
])('%s is not found', async (path) => {
  const { status, body } = await ask(path)
  expect(status).toBe(404)
  expect(body).not.toContain('secret')
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
