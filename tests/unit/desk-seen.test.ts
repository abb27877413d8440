// What a worker has seen in a room of the desk, on one machine with several windows; and what rings because it is new.
import type { ReactiveControllerHost } from 'lit'
import { NewsBell } from '../../packages/elements/src/bell/news-bell.js'
import { readSeen, SeenThings } from '../../kiosk/src/desk/seen.js'

const kept = new Map<string, string>()
let written = 0
const windows = new EventTarget()
beforeEach(() => {
  kept.clear()
  written = 0
  const storage = {
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, text: string) => {
      written += 1
      if (written > 20) throw new Error('two windows take turns for ever')
      kept.set(key, text)
      windows.dispatchEvent(Object.assign(new Event('storage'), { key }))
    },
  }
  vi.stubGlobal('localStorage', storage)
  vi.stubGlobal('addEventListener', windows.addEventListener.bind(windows))
})
afterEach(() => vi.unstubAllGlobals())

test('what was looked at is not new, to that worker, in that room, in every window and after a reload', () => {
  const seen = new SeenThings('k', () => undefined)
  expect(seen.fresh('w1', 'matters', ['a', 'b'])).toEqual(['a', 'b'])
  expect([seen.look('w1', 'matters', ['a', 'b']), seen.look('w1', 'matters', ['a', 'b'])]).toEqual([true, false])
  for (const each of [seen, new SeenThings('k', () => undefined)]) {
    expect(each.fresh('w1', 'matters', ['b', 'c'])).toEqual(['c'])
    expect(each.fresh('w1', 'needs', ['a'])).toEqual(['a'])
    expect(each.fresh('w2', 'matters', ['a'])).toEqual(['a'])
  }
})

test('two windows of which each is behind the other come to rest', () => {
  const both = new Map<string, SeenThings>()
  const open = (name: string, things: readonly string[]) =>
    both.set(name, new SeenThings('k', () => both.get(name)?.look('w1', 'needs', things)))
  open('one', ['a', 'b'])
  open('other', ['a', 'c'])
  both.get('one')?.look('w1', 'needs', ['a', 'b'])
  both.get('other')?.look('w1', 'needs', ['a', 'c'])
  expect(written).toBeLessThan(5)
  expect(both.get('one')?.fresh('w1', 'needs', ['a', 'b', 'c'])).toEqual([])
})

test('what is gone is forgotten in the end', () => {
  const seen = new SeenThings('k', () => undefined)
  for (let nth = 0; nth < 20; nth += 1) {
    written = 0
    seen.look(
      'w1',
      'reception',
      Array.from({ length: 50 }, (_, at) => `${nth}/${at}`),
    )
  }
  // the latest of them stay: those another window may still be behind with
  const keys = (from: number, to: number) =>
    Array.from({ length: to - from }, (_, at) => `${Math.floor((from + at) / 50)}/${(from + at) % 50}`)
  expect(readSeen(kept.get('k') ?? null)['w1']?.reception).toEqual(keys(450, 1000))
})

test('rings for what is new to whoever is here, once, and for the next worker by themselves', () => {
  let at = 0
  vi.spyOn(performance, 'now').mockImplementation(() => at)
  let rings = (): boolean => false
  const controllers = { addController: (bell: object) => void (rings = (bell as { rings: () => boolean }).rings) }
  const bell = new NewsBell(controllers as unknown as ReactiveControllerHost, () => 1)
  const heard = (worker: string, ...things: readonly string[]): boolean => {
    at += 60_000
    bell.hear(worker, things)
    return rings()
  }
  expect([heard('w1'), heard('w1', 'a'), heard('w1', 'a'), heard('w1', 'a', 'b'), heard('w1', 'b')]).toEqual([
    false,
    true,
    false,
    true,
    false,
  ])
  expect([heard('w2', 'a'), heard('w2', 'a'), heard('w1', 'a')]).toEqual([true, false, false])
  // so long, and then it is over
  heard('w2', 'c')
  at += 3999
  expect(rings()).toBe(true)
  at += 1
  expect(rings()).toBe(false)
  vi.restoreAllMocks()
})

test.each([[null], ['no json'], ['null'], ['[1]'], ['{"w1":5}'], ['{"w1":{"needs":"a"}}'], ['"x"']])(
  '%j tells of nothing that was seen',
  (text) => expect(Object.values(readSeen(text)).flatMap((rooms) => Object.values(rooms))).toEqual([]),
)

test('a name that every object has changes no other object, and is a name', () => {
  const seen = readSeen('{"__proto__":{"matters":["a"]},"constructor":{"matters":["b"]},"w1":{"__proto__":["c"],"matters":["d"]}}')
  expect([({} as Record<string, unknown>)['matters'], (Object as unknown as Record<string, unknown>)['matters']]).toEqual([
    undefined,
    undefined,
  ])
  expect(['__proto__', 'constructor', 'w1', 'valueOf'].map((worker) => seen[worker]?.matters)).toEqual([['a'], ['b'], ['d'], undefined])
})
