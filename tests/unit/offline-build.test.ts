// What a build makes of its folder: a version with a hash for each file that pages ask for, and pages with their last words and their watch.
import { createHash } from 'node:crypto'
import { mkdirSync, mkdtempSync, readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join, relative } from 'node:path'
import type { InlineConfig } from 'vite'
import { offline, sealVersion } from '../../kiosk/build/offline.js'
import { lastWords } from '../../kiosk/src/last-words.js'

// a script that is built holds the name of its source
vi.mock('vite', () => ({
  build: async ({ root = '', build = {} }: InlineConfig) => {
    const { input, output } = (build.rolldownOptions ?? {}) as { input: string; output: { entryFileNames: string } }
    await new Promise(setImmediate)
    writeFileSync(join(build.outDir ?? '', output.entryFileNames), relative(root, input))
  },
}))

let dist: string
beforeEach(() => void (dist = mkdtempSync(join(tmpdir(), 'doorstep-dist-'))))
afterEach(() => rmSync(dist, { recursive: true }))
function write(files: Record<string, string>): void {
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(dist, path)), { recursive: true })
    writeFileSync(join(dist, path), text)
  }
}
const hash = (text: string) => `sha384-${createHash('sha384').update(text).digest('base64')}`
/** The list in the first line of the worker, and what follows it. */
function sealed() {
  const [first = '', ...rest] = readFileSync(join(dist, 'sw.js'), 'utf8').split('\n')
  expect(first).toMatch(/^self\.doorstep=.*;$/)
  return { ...(JSON.parse(first.slice('self.doorstep='.length, -1)) as object), rest: rest.join('\n') }
}

describe('a version', () => {
  test('is all that pages ask for, by its hash; not the worker, the feeds, and what nobody asks for', async () => {
    write({
      'sw.js': 'worker()\n',
      'index.html': '<p>',
      'assets/a.js': 'a()',
      'counter/index.html': '<b>',
      'LICENSE.js': 'x',
      'texts.json': '{}',
    })
    write({
      'csp.txt': 'p',
      'stations/own/station.json': '{}',
      'assets/a.js.map': '{}',
      'README.md': '#',
      LICENSE: 'l',
      'fonts/LICENSE': 'l',
      'robots.txt': '',
    })
    const files = {
      ...{ 'LICENSE.js': hash('x'), 'assets/a.js': hash('a()'), 'counter/index.html': hash('<b>'), 'index.html': hash('<p>') },
      'texts.json': hash('{}'),
    }
    const { id, count, size } = await sealVersion(dist, 7)
    expect([count, size]).toEqual([5, 12])
    expect(sealed()).toEqual({ id, patience: 7, files, rest: 'worker()\n' })
    expect(Object.keys((sealed() as unknown as { files: object }).files)).toEqual(Object.keys(files))
    // sealed again it is the same; changed it is another, with one list all the same
    expect((await sealVersion(dist)).id).toBe(id)
    expect(sealed()).toMatchObject({ patience: 30_000, rest: 'worker()\n' })
    write({ 'index.html': '<i>' })
    expect((await sealVersion(dist)).id).not.toBe(id)
    expect(sealed()).toMatchObject({ files: { 'index.html': hash('<i>') }, rest: 'worker()\n' })
  })

  test('with a file too large to keep is none, and says which', async () => {
    write({ 'sw.js': '', 'a.mp3': '', 'b.mp3': '' })
    truncateSync(join(dist, 'a.mp3'), 8 * 1024 * 1024)
    expect((await sealVersion(dist)).count).toBe(2)
    truncateSync(join(dist, 'b.mp3'), 8 * 1024 * 1024 + 1)
    await expect(sealVersion(dist)).rejects.toThrow('Too large to be kept for offline use: b.mp3')
  })
})

test('a build seals its version last: the watch is kept for a start without network like any other file', async () => {
  write({ 'index.html': '<p>' })
  const { configResolved, closeBundle } = offline() as unknown as {
    configResolved: (config: unknown) => void
    closeBundle: { order: string; handler: () => Promise<void> }
  }
  const info = vi.fn()
  configResolved({ root: dist, build: { outDir: '.' }, logger: { info } })
  await closeBundle.handler()
  expect(closeBundle.order).toBe('post')
  expect(sealed()).toMatchObject({ patience: 30_000, files: { 'index.html': hash('<p>'), 'watch.js': hash('src/watch.ts') } })
  expect(sealed().rest).toBe('src/service-worker.ts')
  expect(info).toHaveBeenCalledExactlyOnceWith('offline: 2 files, 0 kB')
})

describe('a built page', () => {
  const { order, handler } = offline().transformIndexHtml as unknown as { order: string; handler: (this: unknown, html: string) => string }
  const error = (words: string): never => {
    throw new Error(words)
  }
  const built = (html: string) => handler.call({ error }, html)

  test('has its last words where its content will be, and the watch before any other script', () => {
    expect(order).toBe('post')
    const page = built('<head><title>x</title><script src="/a.js"></script></head><div id="page"></div>')
    expect(page).toContain(`<div id="page">\n      ${lastWords('main')}\n    </div>`)
    expect(page).toMatch(/<head><script src="\/watch.js"><\/script>\s*<title>x<\/title><script src="\/a.js">/)
    expect(built('<title>x</title><main id="page"></main>')).toContain(lastWords('div'))
  })

  test.each([
    '<title>x</title>',
    '<main id="page"></main>',
    '<title>x</title><main id="page"><p></main>',
    '<title>x</title><p id="page"></p>',
  ])('without a place for them is no page: %s', (html) => expect(() => built(html)).toThrow('A page has no empty'))
})
