// Numbers after a loss: what is proposed to a worker, when they are asked at all, and that nothing goes on above a number that was not stored.
import type { Stream } from '@doorstep/model/streams'
import { words } from '../../../packages/elements/src/backups/backups.words.zh-hans.js'
import { Numbers } from '../../../packages/elements/src/backups/numbers.js'
import { Work } from '../../../packages/elements/src/base/work.js'
import { filledIn, does, seen } from './seen.js'

const station = { workers: [{ id: 'w1', name: '王芳' }] }
const READY = { ready: true, state: {} }
/** A stream that asks for the last number under each of these names, of which it knows 5. */
const stream = (name: string, ...under: readonly string[]) =>
  ({
    ...{ name, prefix: '' },
    ...(under.length > 0 && {
      numbers: {
        last: (_state: unknown, _feed: unknown, day: string) => under.map((each) => ({ under: each, number: 5, day, highest: 999 })),
        raise: (last: unknown) => ({ type: 'raise', of: name, last }),
      },
    }),
  }) as unknown as Stream

interface World {
  readonly streams?: readonly Stream[]
  readonly views?: Readonly<Record<string, object | undefined>>
  readonly lost?: boolean
  readonly numbering?: object | undefined
  /** What comes of a command, by its stream. */
  readonly answer?: (name: string) => unknown
}

function bench({ streams = [stream('one', 'A'), stream('two', 'B')], views = {}, lost = true, answer = () => true, ...more }: World = {}) {
  const asked: unknown[] = []
  const told: string[] = []
  const world = { lost, views: { one: READY, two: READY, ...views } as Record<string, object | undefined> }
  const ledgers = new Map(
    ['one', 'two'].map((name) => [
      name,
      {
        get view() {
          return world.views[name]
        },
        execute: async (command: unknown, by: unknown) => {
          asked.push([command, by])
          return { accepted: await answer(name) }
        },
      },
    ]),
  )
  const numbering = 'numbering' in more ? more.numbering : { lastNoted: () => undefined, resume: async () => void told.push('resumed') }
  const work = new Work({ words: () => words, show: () => undefined, look: async () => void told.push('looked') })
  const numbers = new Numbers(ledgers as never, work)
  const scene = () => ({ ...{ streams, station, words, lost: world.lost, feed: {}, today: '2026-11-20' }, upkeep: { numbering } })
  const view = () => numbers.render({ ...scene(), nameOf: ({ name }: { name: string }) => name } as never)
  const enter = async (given: Readonly<Record<string, string>>) => {
    filledIn(given, () => does(view(), '', '@submit', { preventDefault: () => undefined }))
    await vi.waitFor(() => expect(told.at(-1)).toBe('looked'))
  }
  const proposed = () =>
    seen(view()).flatMap((line) => /^input\[name=last-(\w+)\].*\[\.defaultValue=(\d*)\]/.exec(line)?.slice(1).join('') ?? [])
  return { world, asked, told, enter, proposed, lines: () => seen(view()) }
}
const ALL = { worker: 'w1', 'last-A': '7', 'last-B': '8' }

test.each<[string, World, readonly string[]]>([
  ['after a loss', {}, ['A5', 'B5']],
  ['while nothing was lost', { lost: false }, []],
  ['after a record that could not be read', { lost: false, views: { two: { ...READY, numbersUnsure: true } } }, ['A5', 'B5']],
  ['before one of them was read', { views: { two: { ready: false, state: {} } } }, []],
  ['before one of them is there', { views: { two: undefined } }, []],
  ['where one cannot be read', { views: { two: { ready: false, failure: 'x', state: {} } } }, ['A5', 'B5']],
  ['of a stream without numbers', { streams: [stream('one'), stream('two', 'B')] }, ['B5']],
])('the last numbers are asked for %s', (_, world, asked) => expect(bench(world).proposed()).toEqual(asked))

test.each<[string, object | undefined, readonly string[]]>([
  ['nothing', undefined, ['A5', 'B5']],
  ['less', { lastNoted: () => ({ A: 4 }) }, ['A5', 'B5']],
  ['more of the day', { lastNoted: (day: string) => (day === '2026-11-20' ? { A: 6 } : {}) }, ['A6', 'B5']],
  ['more of what runs on', { lastNoted: () => ({ A: 6 }), lastRunning: () => ({ B: 9 }) }, ['A6', 'B9']],
])('where %s was noted, the highest that is known is proposed', (_, numbering, proposed) =>
  expect(bench({ numbering }).proposed()).toEqual(proposed),
)

test('each stream goes on above what was said, by who said it, and then numbers are given again', async () => {
  const { asked, told, enter } = bench()
  await enter(ALL)
  expect(asked).toEqual([
    [{ type: 'raise', of: 'one', last: { A: 7 } }, { worker: 'w1' }],
    [{ type: 'raise', of: 'two', last: { B: 8 } }, { worker: 'w1' }],
  ])
  expect(told).toEqual(['resumed', 'looked'])
})

const failed = `p.notice[role=alert] ${words.notResumed}`
test.each<[string, (name: string) => unknown, number]>([
  ['is refused', (name) => name !== 'one', 1],
  ['is refused for the second stream', (name) => name !== 'two', 2],
  ['cannot be stored', () => Promise.reject(new Error('the disk')), 1],
])('nothing goes on when a last number %s, and the next try says nothing of it', async (_, answer, tries) => {
  const said = vi.spyOn(console, 'error').mockImplementation(() => undefined)
  let comes = answer
  const { asked, told, enter, lines } = bench({ answer: (name) => comes(name) })
  await enter(ALL)
  expect([asked.length, told]).toEqual([tries, ['looked']])
  expect(lines()).toContain(failed)
  comes = () => true
  told.length = 0
  await enter(ALL)
  expect(told).toEqual(['resumed', 'looked'])
  expect(lines()).not.toContain(failed)
  said.mockRestore()
})

test('a number that is none is said to be, and nothing is asked', async () => {
  const { asked, told, enter, lines } = bench()
  await enter({ ...ALL, 'last-B': '' })
  expect(lines()).toContain(`p.notice[role=alert] ${words.badNumber}`)
  expect([asked, told]).toEqual([[], ['looked']])
})
