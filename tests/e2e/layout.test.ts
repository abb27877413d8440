// The short form of `npm run check:layout`: the most telling views have nothing cut, overlapping, broken or out of sight.
import { fileURLToPath } from 'node:url'
import { linesOf, summaryOf } from '../layout/main.js'
import { walkAll, type Looked } from '../layout/walk.js'
import type { Walk } from '../layout/steps.js'
import { address, browser } from './kiosk.js'

const dist = fileURLToPath(new URL('../../kiosk/dist', import.meta.url))
/** Where words are longest, letters largest, glass lowest: each was wrong once. */
const TELLING = new Set(['landscape normal en', 'landscape large zh-Hans', 'portrait normal zh-Hant', 'phone normal en'])
const SCREENS = /^(home|services|services-detail|timetable-.*|meals-.*|ticket)$/
/** What stands elsewhere than in the lobby's first station: the desk's windows, a page of somebody else's, and names twice as long. */
const ELSEWHERE: readonly RegExp[] = [
  /^demo laptop normal en (counter-called|rating|records)$/,
  /^demo phone normal en guest-(timetable|meals)-week$/,
  /^long landscape normal en (timetable-today|meals-today|wall)$/,
  /^long phone (normal en needs|large en services-sure)$/,
]

test('what is looked for is in sight and whole', { timeout: 240_000 }, async () => {
  const found: string[] = []
  const looked = await walkAll({
    ...{ browser, address, dist },
    feeds: ['demo', 'long'],
    chosen: ({ glass, size, language, feed }, screen) => {
      const view = `${glass} ${size} ${language}`
      return (
        (feed === 'demo' && TELLING.has(view) && SCREENS.test(screen)) ||
        ELSEWHERE.some((pattern) => pattern.test(`${feed} ${view} ${screen}`))
      )
    },
    looked: (one: Looked) => found.push(...linesOf(one)),
  })
  expect(looked.length).toBeGreaterThan(40)
  expect(found).toEqual([])
})

test('a step that breaks loses its own walk and no other, and is named at the end', { timeout: 240_000 }, async () => {
  const walks: readonly Walk[] = [
    {
      path: '?screen=home',
      steps: [{ name: 'home' }, { name: 'broken', reach: () => Promise.reject(new Error('no such button')) }, { name: 'behind' }],
    },
    { path: '?screen=services', steps: [{ name: 'services' }] },
  ]
  const looked = await walkAll({
    ...{ browser, address, dist, walks },
    chosen: ({ glass, size, language }) => `${glass} ${size} ${language}` === 'laptop normal en',
  })
  expect(looked.flatMap(linesOf)).toEqual([
    'broken laptop normal en: not reached: broken: Error: no such button',
    'behind laptop normal en: not reached: broken: Error: no such button',
  ])
  expect(summaryOf(looked)).toBe('2 screens, 0 cut, 0 overlapping, 0 broken words, 0 empty first screens, 2 not reached')
})
