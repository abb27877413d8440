// The catalogue of 1,135 real service items as a station's feed: each department a category of its own.
import { readFileSync } from 'node:fs'
import { oracle } from './oracles.js'

interface Department {
  readonly department: string
  readonly items: readonly { readonly sub_items: readonly { readonly name: string; readonly link: string }[] }[]
}

export interface RealServices {
  readonly categories: readonly { readonly id: string; readonly name: string }[]
  readonly items: readonly { readonly id: string; readonly name: string; readonly category: string; readonly url: string }[]
}

export function realServices(): RealServices {
  const departments = JSON.parse(readFileSync(oracle('service-items/items.json'), 'utf8')) as Department[]
  return {
    categories: departments.map(({ department }, at) => ({ id: `d${at}`, name: department })),
    items: departments.flatMap(({ items }, at) =>
      items.flatMap(({ sub_items }, group) =>
        sub_items.map(({ name, link }, index) => ({ id: `d${at}-${group}-${index}`, name, category: `d${at}`, url: encodeURI(link) })),
      ),
    ),
  }
}
