// The short form of `npm run check:layout`: the most telling views of the lobby have nothing cut, overlapping, broken or out of sight.
import { fileURLToPath } from 'node:url'
import { linesOf } from '../layout/main.js'
import { walkAll, type Looked } from '../layout/walk.js'
import { address, browser } from './kiosk.js'

const dist = fileURLToPath(new URL('../../kiosk/dist', import.meta.url))
/** Where words are longest, letters largest, glass lowest: each was wrong once. */
const TELLING = new Set(['landscape normal en', 'landscape large zh-Hans', 'portrait normal zh-Hant', 'phone normal en'])
const SCREENS = /^(home|services|services-detail|timetable-.*|meals-.*|ticket)$/

test('what is looked for is in sight and whole', { timeout: 240_000 }, async () => {
  const found: string[] = []
  const looked = await walkAll({
    ...{ browser, address, dist },
    chosen: ({ glass, size, language }, screen) => TELLING.has(`${glass} ${size} ${language}`) && SCREENS.test(screen),
    looked: (one: Looked) => found.push(...linesOf(one)),
  })
  expect(looked.length).toBeGreaterThan(40)
  expect(found).toEqual([])
})
