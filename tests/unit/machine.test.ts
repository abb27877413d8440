// What a browser profile knows of its stations: how many records a database holds, the last good copy's id, and what a manifest answers.
import 'fake-indexeddb/auto'
import { openFeedStore } from '@doorstep/sources/feed'
import { machine, notes } from '../../kiosk/src/machine.js'

const ADDRESS = '/stations/own/station.json'
const MANIFEST = JSON.stringify({ id: 'own', timeZone: 'Asia/Shanghai' })

beforeEach(() => vi.stubGlobal('location', { origin: 'http://localhost:4173', href: 'http://localhost:4173/' }))
afterEach(() => {
  vi.unstubAllGlobals()
  vi.restoreAllMocks()
})

/** Makes a database with a store of so many things. */
function make(name: string, store: string, count: number): Promise<void> {
  return new Promise((done, failed) => {
    const opening = indexedDB.open(name, 3)
    opening.onerror = () => failed(opening.error ?? new Error(name))
    opening.onupgradeneeded = () => {
      const made = opening.result.createObjectStore(store, { autoIncrement: true })
      for (let nth = 0; nth < count; nth += 1) made.add(nth)
    }
    opening.onsuccess = () => {
      opening.result.close()
      done()
    }
  })
}

describe('the databases of a machine', () => {
  it('are named, and each is counted without one being made or held', async () => {
    await make('doorstep:/a', 'records', 4)
    await make('doorstep:/b', 'other', 9)
    expect(await machine.databases()).toEqual(expect.arrayContaining(['doorstep:/a', 'doorstep:/b']))
    expect(await Promise.all(['doorstep:/a', 'doorstep:/b', 'doorstep:/never'].map(machine.records))).toEqual([4, 0, 0])
    expect(await machine.databases()).not.toContain('doorstep:/never')
    // nothing is left open: a newer version may be made at once
    await new Promise<void>((done, failed) => {
      const opening = indexedDB.open('doorstep:/a', 4)
      opening.onblocked = () => failed(new Error('still open'))
      opening.onsuccess = () => {
        opening.result.close()
        done()
      }
    })
  })

  it('are none where the browser does not say', async () => {
    vi.spyOn(indexedDB, 'databases').mockRejectedValue(new Error('no'))
    expect(await machine.databases()).toEqual([])
  })
})

describe('the id of a manifest', () => {
  it('is in its last good copy; undefined where there is none, or it is none', async () => {
    const store = await openFeedStore()
    const copy = (href: string, text: string) => store.save({ href: `http://localhost:4173${href}`, text, confirmedAt: 1 } as never)
    await copy(ADDRESS, MANIFEST)
    await copy('/no-zone.json', '{"id":"x"}')
    await copy('/no-id.json', '{"timeZone":"Asia/Shanghai","id":5}')
    await copy('/null.json', 'null')
    await copy('/broken.json', '{"id"')
    store.close()
    const ids = [ADDRESS, '/no-zone.json', '/no-id.json', '/null.json', '/broken.json', '/never.json'].map(machine.remembered)
    expect(await Promise.all(ids)).toEqual(['own', undefined, undefined, undefined, undefined, undefined])
  })

  it.each<[string, () => Response | Promise<Response>, unknown]>([
    ['a manifest', () => new Response(MANIFEST), { id: 'own' }],
    ['a manifest that was cut off', () => new Response(MANIFEST.slice(0, 20)), 'unknown'],
    ['a list that was cut off', () => new Response(' [1, '), 'unknown'],
    ['other data', () => new Response('{"services":[]}'), 'none'],
    ['a word', () => new Response('"station"'), 'none'],
    ['a text', () => new Response('hello'), 'none'],
    ['a page', () => new Response('<!doctype html><p>hello', { headers: { 'content-type': 'text/html' } }), 'none'],
    ...[400, 404, 410, 414].map((status): [string, () => Response, unknown] => [`${status}`, () => new Response('', { status }), 'none']),
    ...[401, 403, 500, 503].map((status): [string, () => Response, unknown] => [
      `${status}`,
      () => new Response('', { status }),
      'unknown',
    ]),
    ['no network', () => Promise.reject(new TypeError('Failed to fetch')), 'unknown'],
  ])('as a server answers: %s', async (_, answer, expected) => {
    const asked: string[] = []
    vi.stubGlobal('fetch', async (href: string) => {
      asked.push(href)
      return answer()
    })
    expect(await machine.ask(ADDRESS)).toEqual(expected)
    expect(new Set(asked.map(String))).toEqual(new Set([`http://localhost:4173${ADDRESS}`]))
  })
})

describe('what two windows do at once', () => {
  it('is done one after the other where the browser has locks, and gives what was worked out', async () => {
    const told: string[] = []
    const request = async (name: string, work: () => Promise<void>) => {
      told.push(name)
      await work()
      told.push('free')
    }
    const seven = async () => {
      await new Promise((soon) => setTimeout(soon))
      told.push('done')
      return 7
    }
    vi.stubGlobal('navigator', { locks: { request } })
    expect(await machine.alone(seven)).toBe(7)
    expect(told).toEqual(['doorstep-stations', 'done', 'free'])
    vi.stubGlobal('navigator', {})
    expect(await machine.alone(() => Promise.resolve(8))).toBe(8)
  })
})

test('notes are the browser’s, and none where it allows none', () => {
  const kept = { getItem: () => 'x', setItem: () => undefined }
  vi.stubGlobal('localStorage', kept)
  expect([notes(), machine.notes]).toEqual([kept, kept])
  Object.defineProperty(globalThis, 'localStorage', {
    configurable: true,
    get: () => {
      throw new DOMException('denied', 'SecurityError')
    },
  })
  expect(notes().getItem('a')).toBeNull()
  expect(() => notes().setItem('a', 'b')).not.toThrow()
})
