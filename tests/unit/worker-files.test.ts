// The files a kiosk keeps: served only with the right bytes, from wherever those are, and cleared when no version needs them.
import { webcrypto } from 'node:crypto'
import { Files, listId, type FileList } from '../../kiosk/src/worker/files.js'
import { NO_VERSIONS, takeUp } from '../../kiosk/src/worker/versions.js'

/** Cache Storage in memory; `full` makes every put fail. */
class Store {
  readonly caches = new Map<string, Map<string, string>>()
  full = false

  async open(name: string) {
    const held = this.caches.get(name) ?? new Map<string, string>()
    this.caches.set(name, held)
    return {
      match: async (key: string) => (held.has(key) ? new Response(held.get(key)) : undefined),
      put: async (key: string, response: Response) => {
        if (this.full) throw new DOMException('no space left', 'QuotaExceededError')
        held.set(key, await response.text())
      },
      keys: async () => [...held.keys()].map((key) => ({ url: `http://localhost${key}` })),
    }
  }
  keys = async () => [...this.caches.keys()]
  delete = async (name: string) => this.caches.delete(name)
  held = (id: string) => Object.fromEntries([...(this.caches.get(`doorstep-files-${id}`) ?? [])].filter(([key]) => key !== '/list'))
}

const BUILT = { 'index.html': '<p>page</p>', 'assets/a-1.js': 'one()', 'sound.mp3': 'la' }
const integrityOf = async (text: string) =>
  `sha384-${Buffer.from(await webcrypto.subtle.digest('SHA-384', new TextEncoder().encode(text))).toString('base64')}`

let store: Store
let server: Map<string, string>
let asked: { key: string; cache: string; integrity: string }[]
let list: FileList
let files: Files

async function listOf(built: Record<string, string>): Promise<FileList> {
  const named = await Promise.all(Object.entries(built).map(async ([path, text]) => [path, await integrityOf(text)] as const))
  return { id: await listId(Object.fromEntries(named)), files: Object.fromEntries(named) }
}

beforeEach(async () => {
  store = new Store()
  server = new Map(Object.entries(BUILT))
  asked = []
  vi.stubGlobal('caches', store)
  vi.stubGlobal('fetch', async (key: string, { cache, integrity }: { cache: string; integrity: string }) => {
    asked.push({ key, cache, integrity })
    const text = server.get(key.slice(1))
    // as a browser does: other bytes than were asked for are a failure of the network
    if (text === undefined) return new Response('', { status: 404 })
    if ((await integrityOf(text)) !== integrity) throw new TypeError('Failed to fetch')
    return new Response(text)
  })
  list = await listOf(BUILT)
  files = new Files(list)
})
afterEach(() => vi.unstubAllGlobals())

const text = async (path: string, of: FileList = list) => (await files.file(of, path))?.text()

test('an id is the hash of the list: sixteen letters and digits, the same for the same files', async () => {
  expect(list.id).toMatch(/^[A-Za-z0-9]{16}$/)
  expect((await listOf(BUILT)).id).toBe(list.id)
  expect((await listOf({ ...BUILT, 'sound.mp3': 'lo' })).id).not.toBe(list.id)
})

test('a version is filled once: what is there is not fetched again, what nobody has is named', async () => {
  expect(await files.fill()).toEqual([])
  expect(store.held(list.id)).toEqual({ '/index.html': '<p>page</p>', '/assets/a-1.js': 'one()', '/sound.mp3': 'la' })
  expect(JSON.parse(store.caches.get(`doorstep-files-${list.id}`)?.get('/list') ?? '')).toEqual(list.files)
  const before = asked.length
  expect(await files.fill()).toEqual([])
  expect(asked).toHaveLength(before)
  store.caches.get(`doorstep-files-${list.id}`)?.delete('/sound.mp3')
  server.delete('sound.mp3')
  expect(await files.fill()).toEqual(['sound.mp3'])
})

test('a file is asked for by its hash: one with a hash in its name from the HTTP cache first, any other past it', async () => {
  await text('index.html')
  await text('assets/a-1.js')
  expect(asked.map(({ key, cache }) => `${key} ${cache}`)).toEqual(['/index.html reload', '/assets/a-1.js default'])
  expect(asked[0]?.integrity).toBe(list.files['index.html'])
  asked = []
  server.set('assets/a-1.js', 'changed()')
  store.caches.clear()
  expect(await text('assets/a-1.js')).toBeUndefined()
  expect(asked.map(({ cache }) => cache)).toEqual(['default', 'reload'])
})

test('what is not in the list is not served', async () => {
  server.set('other.html', 'other')
  expect(await text('other.html')).toBeUndefined()
  expect(asked).toEqual([])
})

test('a stored file is checked once; one that was damaged is fetched again', async () => {
  await files.fill()
  asked = []
  expect(await text('index.html')).toBe('<p>page</p>')
  const held = store.caches.get(`doorstep-files-${list.id}`)
  held?.set('/index.html', 'damaged')
  // read and found right before: it goes straight from the disk
  expect(await text('index.html')).toBe('damaged')
  files.doubt()
  expect(await text('index.html')).toBe('<p>page</p>')
  expect([asked.length, held?.get('/index.html')]).toEqual([1, '<p>page</p>'])
  held?.set('/sound.mp3', 'damaged')
  expect(await new Files(list).file(list, 'sound.mp3').then((file) => file?.text())).toBe('la')
})

test('a stored file that is right is not fetched, also by a worker that has just begun', async () => {
  await files.fill()
  asked = []
  const begun = new Files(list)
  const sound = async () => (await begun.file(list, 'sound.mp3'))?.text()
  expect(await sound()).toBe('la')
  store.caches.get(`doorstep-files-${list.id}`)?.set('/sound.mp3', 'checked once')
  expect(await sound()).toBe('checked once')
  expect(asked).toEqual([])
})

test('another version’s file with the same bytes is taken before the network, and no other cache’s', async () => {
  await files.fill()
  const newer = await listOf({ ...BUILT, 'index.html': 'new page' })
  asked = []
  const next = new Files(newer)
  expect(await next.file(newer, 'sound.mp3').then((file) => file?.text())).toBe('la')
  expect(asked).toEqual([])
  expect(store.held(newer.id)).toEqual({ '/sound.mp3': 'la' })
  // the same name with other bytes is no help
  server.set('index.html', 'new page')
  expect(await next.file(newer, 'index.html').then((file) => file?.text())).toBe('new page')
  expect(asked).toHaveLength(1)
  await (await store.open('another page’s')).put('/assets/b-2.js', new Response('two()'))
  const third = await listOf({ 'assets/b-2.js': 'two()' })
  expect(await files.file(third, 'assets/b-2.js')).toBeUndefined()
})

test('a full disk does not keep the page from its file', async () => {
  store.full = true
  expect(await text('index.html')).toBe('<p>page</p>')
  expect(await text('index.html')).toBe('<p>page</p>')
})

test('what was led elsewhere, as index.html to its folder, answers as if it was not', async () => {
  const led = new Response('<p>page</p>', { headers: { 'content-type': 'text/html' } })
  Object.defineProperty(led, 'redirected', { value: true })
  vi.stubGlobal('fetch', async () => led)
  const file = await files.file(list, 'index.html')
  expect([file?.redirected, file?.headers.get('content-type'), await file?.text()]).toEqual([false, 'text/html', '<p>page</p>'])
})

test('the list of another version is read from its cache, if it is what its id says', async () => {
  const other = await listOf({ 'index.html': 'older' })
  expect(await files.list(list.id)).toBe(list)
  expect(await files.list(other.id)).toBeUndefined()
  const cache = await store.open(`doorstep-files-${other.id}`)
  await cache.put('/list', Response.json({ 'index.html': 'sha384-other' }))
  expect(await files.list(other.id)).toBeUndefined()
  await cache.put('/list', new Response('{'))
  expect(await files.list(other.id)).toBeUndefined()
  await cache.put('/list', Response.json(other.files))
  expect(await files.list(other.id)).toEqual(other)
  store.caches.clear()
  expect(await files.list(other.id)).toEqual(other)
})

test('what is remembered of the versions is changed one after the other, and is nothing where it cannot be read', async () => {
  expect(await files.versions()).toEqual(NO_VERSIONS)
  const both = await Promise.all([files.change((versions) => takeUp(versions, 'a')), files.change((versions) => takeUp(versions, 'b'))])
  expect(both[1].known.map(({ id }) => id)).toEqual(['b', 'a'])
  expect((await files.versions()).known.map(({ id }) => id)).toEqual(['b', 'a'])
  store.full = true
  await expect(files.change((versions) => takeUp(versions, 'c'))).rejects.toThrow('no space')
  // the same again is nothing to write
  await files.change((versions) => versions)
  store.full = false
  expect((await files.change((versions) => takeUp(versions, 'd'))).known.map(({ id }) => id)).toEqual(['d', 'b', 'a'])
  store.caches.get('doorstep-versions')?.set('/versions', '{')
  expect(await files.versions()).toEqual(NO_VERSIONS)
})

test('the files of versions that nobody needs go, and those of the worker before this one; what is remembered stays', async () => {
  for (const name of ['doorstep-files-a', 'doorstep-files-b', 'workbox-precache-v2-x', 'doorstep-versions', 'another page’s'])
    await store.open(name)
  await files.clear(['b'])
  expect(await store.keys()).toEqual(['doorstep-files-b', 'doorstep-versions', 'another page’s'])
})
