// OpenMensa import against the standard's own mock feeds and real canteens' feeds; meals are counted by a search of our own.
import { readdirSync, readFileSync } from 'node:fs'
import type { Menu } from '@doorstep/model/menu'
import { describeProblem, type Salvaged } from '@doorstep/model/schema'
import { LANGUAGES } from '@doorstep/model/text'
import { importOpenMensa } from '../../packages/exchange/src/openmensa/openmensa.js'
import { oracle } from './oracles.js'

const spec = readdirSync(oracle('openmensa/spec')).filter((name) => name.endsWith('.xml'))
const real = readdirSync(oracle('openmensa/real'), { recursive: true })
  .map(String)
  .filter((name) => name.endsWith('.xml'))
const textOf = (path: string) => readFileSync(oracle(`openmensa/${path}`), 'utf8')

const counted = ({ value }: Salvaged<Menu>) => (value?.meals ?? []).reduce((sum, meal) => sum + meal.dishes.length, 0)
const countOf = (text: string, pattern: RegExp) => [...text.replaceAll(/<!--[^]*?-->/g, '').matchAll(pattern)].length

// What a schema validator (libxml2 with the two XSDs) says of the twelve mock feeds.
const VALID = ['feed2_compact.xml', 'feed2_doubleMeals.xml', 'feed2_empty.xml', 'feed_v2.xml', 'feed_v21.xml', 'feed_v2_past_closed.xml']
const VALID_WITHOUT_DAYS = ['metafeed.xml', 'not_complete_metadata.xml', 'single_feed.xml']

test('the files are all there', () => {
  expect(spec).toHaveLength(12)
  expect(real.length).toBeGreaterThanOrEqual(19)
})

describe('valid feeds', () => {
  test.each([...VALID.map((name) => `spec/${name}`), ...real.map((name) => `real/${name}`)])(
    '%s brings every meal and every closed day',
    (path) => {
      const text = textOf(path)
      const menu = importOpenMensa(text)
      expect(menu.problems).toEqual([])
      expect(counted(menu)).toBe(countOf(text, /<meal>/g))
      expect(menu.value?.closed).toHaveLength(countOf(text, /<closed\b/g))

      const { dishes = {}, meals = [] } = menu.value ?? {}
      const served = meals.flatMap((meal) => meal.dishes.map((id) => dishes[id]))
      expect(served.filter((dish) => dish?.price !== undefined)).toHaveLength(countOf(text, /<price role="other">/g))
      expect(served.reduce((sum, dish) => sum + (dish?.notes.length ?? 0), 0)).toBe(countOf(text, /<note>/g))
      const cents = [...text.matchAll(/<price role="other">([\d.]+)</g)].reduce(
        (sum, [, price]) => sum + Math.round(Number(price) * 100),
        0,
      )
      expect(served.reduce((sum, dish) => sum + Math.round((dish?.price ?? 0) * 100), 0)).toBe(cents)
    },
  )

  test.each(VALID_WITHOUT_DAYS)('%s is read, and says that its days stand elsewhere', (name) => {
    const { value, problems } = importOpenMensa(textOf(`spec/${name}`))
    expect(value?.meals).toEqual([])
    expect(problems).toMatchObject([{ path: 'canteen.feed[0].url', expected: 'menu-elsewhere' }])
  })

  test('the feed of version 1 brings every meal that has a name', () => {
    const text = textOf('spec/canteen_feed.xml')
    const menu = importOpenMensa(text)
    expect(counted(menu)).toBe(countOf(text, /<name>[^<]+<\/name>/g))
    expect(menu.problems).toMatchObject([{ path: 'cafeteria.day[2].category[3].meal[0].name', expected: 'text', leftOut: true }])
  })
})

describe('feeds that are not valid', () => {
  test('a model of a ship is no canteen', () => {
    expect(importOpenMensa(textOf('spec/carrier_ship.xml'))).toMatchObject({ value: undefined, problems: [{ found: "'<model>'" }] })
  })

  test('categories outside their day are named, and the day that is right is kept', () => {
    const menu = importOpenMensa(textOf('spec/feed_wellformated.xml'))
    expect(menu.problems.map(({ path }) => path)).toEqual([
      'cafeteria.xmlns',
      'cafeteria.category',
      'cafeteria.category',
      'cafeteria.category',
      'cafeteria.day[0].category',
    ])
    expect(menu.value?.meals.map(({ date }) => date)).toEqual(['2012-05-22'])
    for (const problem of menu.problems)
      for (const language of LANGUAGES) expect(describeProblem(problem, language)).toContain(problem.path)
  })
})
