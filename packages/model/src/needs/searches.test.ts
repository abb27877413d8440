// Searches that found nothing, counted by their words.
import type { NeedsEvent } from './messages.js'
import { foldNeeds } from './evolve.js'
import { NO_NEEDS } from './need.js'
import { missedSearches } from './searches.js'

const left = (need: string, at: number, kind: 'need' | 'search' = 'search'): NeedsEvent => ({
  ...{ type: 'NeedLeft', need, number: at, kind, parts: { words: need }, due: '2026-11-25', at },
})

it('the same words are one entry, the most looked for first, and what is gone is left out', () => {
  const words = new Map([
    ['a', '修伞'],
    ['b', 'WiFi 密码'],
    ['c', '修 伞？'],
    ['d', '修伞'],
    ['n', '修伞'],
  ])
  const state = foldNeeds(NO_NEEDS, [
    ...[left('a', 1), left('b', 2), left('c', 3), left('d', 4), left('gone', 5), left('n', 6, 'need')],
    { type: 'NeedClosed', need: 'd', outcome: 'referred', by: 'w1', at: 7 },
  ])
  const missed = missedSearches(state, ({ id }) => words.get(id))
  expect(missed.map(({ words, needs, latest }) => [words, needs.map(({ id }) => id), latest])).toEqual([
    ['修 伞？', ['a', 'c'], 3],
    ['WiFi 密码', ['b'], 2],
  ])
})

it('words are as they were typed last, whatever order they stand in; of two looked for as often the later is first', () => {
  const typed = (events: readonly (readonly [need: string, at: number, words: string])[]) => {
    const state = foldNeeds(
      NO_NEEDS,
      events.map(([need, at], index) => ({ ...left(need, at), number: index + 1 })),
    )
    const words = new Map(events.map(([need, , each]) => [need, each]))
    return missedSearches(state, ({ id }) => words.get(id)).map(({ words: said, latest }) => `${said} ${latest}`)
  }
  expect(
    typed([
      ['a', 9, 'ＷＩＦＩ'],
      ['b', 3, 'wifi'],
    ]),
  ).toEqual(['ＷＩＦＩ 9'])
  expect(
    typed([
      ['a', 3, 'wi-fi'],
      ['b', 3, 'Wi Fi!'],
    ]),
  ).toEqual(['Wi Fi! 3'])
  expect(
    typed([
      ['a', 1, '伞'],
      ['b', 2, '灯'],
      ['c', 3, '锁'],
    ]),
  ).toEqual(['锁 3', '灯 2', '伞 1'])
})
