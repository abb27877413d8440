// The stations that are looked at beside the demo: one with long names and much of everything, one that has said little yet.
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { BrowserContext } from 'playwright-core'

export const FEEDS = ['demo', 'long', 'sparse'] as const
export type Feed = (typeof FEEDS)[number]

type Json = Record<string, unknown>

const MORE: Readonly<Record<string, string>> = {
  'zh-Hans': '（含跨区通办、代办、帮办）',
  'zh-Hant': '（含跨區通辦、代辦、幫辦）',
  en: ', including representations, authentications and interdepartmental responsibilities',
}

/** Every name with more behind it: what staff write is often twice as long as anybody thought. */
function lengthened(value: unknown, key = ''): unknown {
  if (Array.isArray(value)) return value.map((each) => lengthened(each))
  if (typeof value !== 'object' || value === null) return value
  const isText = key === 'name' || key === 'title' || key === 'summary'
  return Object.fromEntries(
    Object.entries(value).map(([name, inner]) => [
      name,
      isText && typeof inner === 'string' && name in MORE ? inner + (MORE[name] ?? '') : lengthened(inner, name),
    ]),
  )
}

const few = (list: unknown, count: number): unknown[] => (Array.isArray(list) ? list.slice(0, count) : [])

/** A name of 30 characters. */
const STATION = {
  'zh-Hans': '上海市浦东新区梧桐里街道第十二居民区联合家门口综合服务中心站',
  'zh-Hant': '上海市浦東新區梧桐里街道第十二居民區聯合家門口綜合服務中心站',
  en: 'Wutongli Subdistrict Twelfth Residential Area Joint Neighbourhood Service Centre',
}
/** With these there are twelve. */
const CATEGORIES = ['1', '2', '3', '4'].map((at) => ({
  id: `long-${at}`,
  name: { 'zh-Hans': `跨区通办代办帮办事项${at}`, 'zh-Hant': `跨區通辦代辦幫辦事項${at}`, en: `Interdepartmental authentications ${at}` },
}))
const DISHES = 40

const each = (list: unknown, change: (item: Json, at: number) => Json): unknown =>
  Array.isArray(list) ? (list as Json[]).map(change) : list

const ALTERED: Readonly<Record<Exclude<Feed, 'demo'>, Readonly<Record<string, (part: Json) => unknown>>>> = {
  long: {
    station: (part) => ({ ...part, name: STATION }),
    services: (part) => ({
      ...part,
      categories: [...(part['categories'] as Json[]), ...CATEGORIES],
      items: each(lengthened(part['items']), (item, at) => ({
        ...item,
        ...(at % 3 === 2 ? { category: CATEGORIES[at % CATEGORIES.length]?.id } : {}),
      })),
    }),
    timetable: (part) => ({ ...part, entries: lengthened(part['entries']) }),
    menu: (part) => {
      const dishes = lengthened(part['dishes']) as Json
      return { ...part, dishes, meals: each(part['meals'], (meal) => ({ ...meal, dishes: Object.keys(dishes).slice(0, DISHES) })) }
    },
  },
  sparse: {
    services: (part) => ({ ...part, items: few(part['items'], 2) }),
    timetable: (part) => ({ ...part, entries: few(part['entries'], 1) }),
    menu: (part) => ({
      ...part,
      meals: few(part['meals'], 1).map((meal) => ({ ...(meal as Json), dishes: few((meal as Json)['dishes'], 1), sets: [] })),
    }),
  },
}

/** Gives the pages of a context another station's feed at the demo's address. */
export async function alter(context: BrowserContext, dist: string, feed: Feed): Promise<void> {
  if (feed === 'demo') return
  for (const [part, change] of Object.entries(ALTERED[feed])) {
    const json = JSON.parse(await readFile(join(dist, 'stations/wutongli', `${part}.json`), 'utf8')) as Json
    await context.route(`**/stations/wutongli/${part}.json`, (route) => route.fulfill({ json: change(json) }))
  }
}
