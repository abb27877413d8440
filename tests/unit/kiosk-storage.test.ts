// What a page opens on its machine: the station's database or why there is none, the browser's promise to keep it, its worker, its last words.
import { StorageError } from '@doorstep/sources/journal'
import { LAST_PAGE, lastWords } from '../../kiosk/src/last-words.js'
import { registerWorker } from '../../kiosk/src/register-worker.js'
import { askToKeep, openStorage } from '../../kiosk/src/storage.js'

interface World {
  failure: unknown
  opened: unknown[]
  numbering: Record<string, unknown>
}
const world = vi.hoisted((): World => ({ failure: undefined, opened: [], numbering: {} }))
vi.mock('../../kiosk/src/here.js', () => ({ databaseName: (station: string) => `db${station}` }))
vi.mock('@doorstep/sources/journal', async (original) => ({
  ...(await original<object>()),
  openIndexedDb: (name: string, { now }: { now: () => number }) => {
    world.opened.push([name, now()])
    if (world.failure) return Promise.reject(world.failure)
    const said = (what: string) => () => Promise.resolve(what)
    return Promise.resolve({ generation: said('g'), numbersAsked: said('asked'), numbersSaid: said('said'), journal: 'open' })
  },
}))
vi.mock('@doorstep/sources/backup', () => ({
  Numbering: function (options: Record<string, unknown>) {
    world.numbering = options
  },
}))
beforeEach(() => {
  vi.stubGlobal('localStorage', 'notes')
  Object.assign(world, { failure: undefined, opened: [], numbering: {} })
})
afterEach(() => vi.unstubAllGlobals())

describe('the storage of a station', () => {
  const now = () => 77
  test('is its database, by the station’s time, with numbers that know of a loss', async () => {
    const storage = await openStorage('/a.json', now)
    expect(world.opened).toEqual([['db/a.json', 77]])
    expect(Object.keys(storage)).toEqual(['database', 'numbering'])
    const { generation, open, notes, key, asked, said } = world.numbering as Record<string, () => unknown>
    expect([open, notes, key, await generation?.(), await asked?.(), await said?.()]).toEqual([
      ...['open', 'notes', 'doorstep-numbers:db/a.json', 'g', 'asked', 'said'],
    ])
  })

  test('that cannot be opened says why, and never rejects', async () => {
    world.failure = new StorageError('newer', 'x', 'a newer version')
    expect(await openStorage('/a.json', now)).toEqual({ failure: world.failure })
    world.failure = new TypeError('odd')
    const { failure } = (await openStorage('/a.json', now)) as { failure: StorageError }
    expect(failure).toBeInstanceOf(StorageError)
    expect(failure).toMatchObject({ code: 'failed', cause: world.failure })
    expect(failure.message).toContain('odd')
  })
})

describe('a browser that is asked to keep what is stored', () => {
  const keeping = (storage: unknown) => (vi.stubGlobal('navigator', { storage }), askToKeep())
  test('answers as it does, or not at all', async () => {
    const no = () => Promise.reject(new Error('no'))
    const estimate = async () => ({ usage: 5, quota: 9 })
    expect(await keeping({ persist: async () => true, estimate })).toEqual({ persistent: true, used: 5, quota: 9 })
    expect(await keeping({ persist: async () => false, estimate })).toEqual({ persistent: false, used: 5, quota: 9 })
    const unknown = { persistent: undefined, used: undefined, quota: undefined }
    for (const storage of [undefined, {}, { persist: no, estimate: no }]) expect(await keeping(storage)).toEqual(unknown)
  })
})

describe('the worker of a page', () => {
  const asked: unknown[][] = []
  const register = async (...all: unknown[]) => (asked.push(all), 'a registration')
  beforeEach(() => void asked.splice(0))

  test('is the one there is, asked for past the cache', async () => {
    vi.stubGlobal('navigator', { serviceWorker: { register } })
    expect(await registerWorker()).toBe('a registration')
    expect(asked).toEqual([['/sw.js', { scope: '/', updateViaCache: 'none' }]])
  })

  test('goes through a policy that lets through nothing else', async () => {
    const policies: [string, (input: string) => string][] = []
    const createPolicy = (name: string, { createScriptURL }: { createScriptURL: (input: string) => string }) => {
      policies.push([name, createScriptURL])
      return { createScriptURL: (input: string) => ({ trusted: createScriptURL(input) }) }
    }
    vi.stubGlobal('navigator', { serviceWorker: { register } })
    vi.stubGlobal('trustedTypes', { createPolicy })
    await registerWorker()
    expect([policies[0]?.[0], asked[0]?.[0]]).toEqual(['doorstep', { trusted: '/sw.js' }])
    expect(() => policies[0]?.[1]('/evil.js')).toThrow('Only /sw.js may be loaded as a worker, not /evil.js.')
  })

  test('is none where there are none or it is refused, and the page goes on', async () => {
    const warn = vi.spyOn(console, 'warn').mockImplementation(() => undefined)
    vi.stubGlobal('navigator', {})
    expect(await registerWorker()).toBeUndefined()
    expect(warn).not.toHaveBeenCalled()
    vi.stubGlobal('navigator', { serviceWorker: { register: () => Promise.reject(new Error('refused')) } })
    expect(await registerWorker()).toBeUndefined()
    expect(warn).toHaveBeenCalledOnce()
    warn.mockRestore()
  })
})

test('the last words stand in three languages, one heading of the page, each with a way to try again', () => {
  const words = lastWords('div')
  expect(words).toMatch(/^<div class="last-words">[^]*<\/div>$/)
  expect([...words.matchAll(/<section lang="([\w-]+)">\s*<(h[12])>([^<]+)<\/\2>/g)].map(([, ...all]) => all)).toEqual([
    ['zh-Hans', 'h1', '这个屏幕暂时打不开'],
    ['zh-Hant', 'h2', '這個螢幕暫時打不開'],
    ['en', 'h2', 'This screen cannot be opened right now'],
  ])
  expect([...words.matchAll(/<p><a href="">([^<]+)<\/a><\/p>/g)].map(([, label]) => label)).toEqual(['再试一次', '再試一次', 'Try again'])
  expect(words.match(/人工办理不受影响|人工辦理不受影響|they can help you without it/g)).toHaveLength(3)
  expect(lastWords('main')).toMatch(/^<main [^]*<\/main>$/)
  // whole in itself, and it loads itself anew
  expect(LAST_PAGE).toContain(lastWords('main'))
  expect(LAST_PAGE).toContain('<meta http-equiv="refresh" content="60" />')
})
