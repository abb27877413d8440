// How fast a window gives numbers: when it may give the next, and which of those it gave as fast as it may look like play.
import { rushed, tooFast } from './pace.js'
import { id, Play, rules } from './testing/play.js'

const pace = { tickets: 3, seconds: 60 }
const paced = () => new Play('2026-11-20T09:00', { ...rules, pace: undefined })
const take = (play: Play, seconds: number, device = 'lobby') => play.do({ type: 'issue', actor: { device } }, undefined, seconds)
const after = (...seconds: number[]) => {
  const play = paced()
  for (const each of seconds) take(play, each)
  return play
}
const waits = (play: Play, seconds: number, device = 'lobby') => tooFast(play.state, { pace }, device, play.situation(seconds).now)

test.each<[taken: number[], now: number, seconds: number | undefined]>([
  [[], 0, undefined],
  [[0, 10], 20, undefined],
  [[0, 10, 20], 20, 40],
  [[0, 10, 20], 59.5, 1],
  // the first of them is a minute ago
  [[0, 10, 20], 60, undefined],
  [[0, 10, 20], 75, undefined],
  // more were given than may be: the last three count
  [[0, 10, 20, 30], 35, 35],
])('after numbers at %j s, at %d s the next one is %s s away', (taken, now, seconds) => expect(waits(after(...taken), now)).toBe(seconds))

test('each window has its own pace, and where none is asked for there is none', () => {
  const play = paced()
  for (const each of [0, 1, 2]) take(play, each)
  take(play, 3, 'door')
  expect([waits(play, 10), waits(play, 10, 'door'), waits(play, 10, 'unheard')]).toEqual([50, undefined, undefined])
  expect(tooFast(play.state, { pace: undefined }, 'lobby', play.situation(10).now)).toBeUndefined()
})

const rush = (play: Play, minutes = 0) =>
  rushed(play.state, { pace }, play.situation(minutes * 60).now)
    .map(({ number }) => number)
    .sort()

test.each<[what: string, taken: number[], rushed: string[]]>([
  ['two alone', [0, 1], []],
  ['three within the minute', [0, 30, 59], ['G001', 'G002', 'G003']],
  ['three in just a minute', [0, 30, 60], []],
  ['those that were fast, and none of the others', [0, 100, 110, 120, 300], ['G002', 'G003', 'G004']],
  ['a long rush, each once', [0, 20, 40, 60, 80], ['G001', 'G002', 'G003', 'G004', 'G005']],
])('of a rush are told: %s', (_, taken, numbers) => expect(rush(after(...taken), 6)).toEqual(numbers))

test('a rush is told while its tickets wait, for half an hour, and of one window', () => {
  const play = after(0, 10, 20)
  expect([rush(play, 29), rush(play, 30), rush(play, 31)]).toEqual([['G001', 'G002', 'G003'], [], []])
  play.do({ type: 'void', ticket: id('G002'), why: 'test' }, 'w1', 60)
  expect(rush(play, 2)).toEqual(['G001', 'G003'])
  const two = paced()
  for (const [seconds, device] of [
    [0, 'lobby'],
    [1, 'door'],
    [2, 'lobby'],
    [3, 'door'],
  ] as const)
    take(two, seconds, device)
  expect(rush(two)).toEqual([])
  take(two, 4, 'door')
  expect(rush(two)).toEqual(['G002', 'G004', 'G005'])
  expect(rushed(two.state, { pace: undefined }, two.situation().now)).toEqual([])
})
