// The stations that are looked at beside the demo: one whose names are long, one that has said little yet.
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

const ALTERED: Readonly<Record<Exclude<Feed, 'demo'>, Readonly<Record<string, (part: Json) => unknown>>>> = {
  long: {
    services: (part) => ({ ...part, items: lengthened(part['items']) }),
    timetable: (part) => ({ ...part, entries: lengthened(part['entries']) }),
    menu: (part) => ({ ...part, dishes: lengthened(part['dishes']) }),
  },
  sparse: {
    services: (part) => ({ ...part, items: few(part['items'], 2) }),
    timetable: (part) => ({ ...part, entries: few(part['entries'], 1) }),
    menu: (part) => ({ ...part, meals: few(part['meals'], 1) }),
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
