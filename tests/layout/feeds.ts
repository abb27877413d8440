// The stations that are looked at beside the demo: one with long names and much of everything, one that has said little yet.
import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { serve } from '../../kiosk/serve.mjs'

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
/** Of 30 letters; the others are called as they are. */
const WORKERS = ['Alexandria Featherstonehaugh-Li', 'Bartholomew Wolverhampton-Zhang'].map((en) => ({
  'zh-Hans': '阿卜杜热合曼·买买提依明江',
  'zh-Hant': '阿卜杜熱合曼·買買提依明江',
  en,
}))
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
    station: (part) => ({
      ...part,
      name: STATION,
      workers: each(part['workers'], (worker, at) => ({ ...worker, name: WORKERS[at === 6 ? 0 : at] ?? worker['name'] })),
    }),
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

/**
 * Serves the kiosk with another station's feed in the demo's place, from a copy of its folder: a page whose requests a test answers
 * has no cache, and takes twice as long.
 */
export async function serveFeed(
  dist: string,
  feed: Exclude<Feed, 'demo'>,
): Promise<{ readonly url: string; readonly close: () => Promise<void> }> {
  const folder = await mkdtemp(join(tmpdir(), 'doorstep-layout-'))
  await cp(dist, folder, { recursive: true })
  for (const [part, change] of Object.entries(ALTERED[feed])) {
    const path = join(folder, 'stations/wutongli', `${part}.json`)
    await writeFile(path, JSON.stringify(change(JSON.parse(await readFile(path, 'utf8')) as Json)))
  }
  const { url, close } = await serve({ port: 0, folder })
  return {
    url,
    close: async () => {
      await close()
      await rm(folder, { recursive: true, force: true })
    },
  }
}
