// The real list: 1,133 service items of one district as it publishes them, with names and nothing else, which is what a district imports.
import { readFileSync } from 'node:fs'
import { characterIndex } from '@doorstep/exchange/characters'
import { readServices } from '@doorstep/model/feed'
import type { CharacterIndex } from '@doorstep/model/find'
import type { ServiceItem } from '@doorstep/model/services'
import type { Question } from './questions.js'

interface Department {
  readonly items: readonly { readonly sub_items: readonly { readonly name: string }[] }[]
}

export interface RealList {
  readonly items: readonly ServiceItem[]
  readonly index: CharacterIndex
  /** Questions that name the right items, with `*` for any part of a name, as questions that have their ids. */
  byId(questions: readonly Question[]): Question[]
}

/**
 * @param file the published list, which is not in this repository
 * @throws Error for a question whose item is not in the list.
 */
export function realList(file: string): RealList {
  const departments = JSON.parse(readFileSync(file, 'utf8')) as Department[]
  const names = [...new Set(departments.flatMap(({ items }) => items.flatMap(({ sub_items }) => sub_items.map(({ name }) => name))))]
  const items = readServices({ items: names.map((name, at) => ({ id: `i${at}`, name, category: 'government' })) }).value?.items ?? []
  const idsOf = (pattern: string): string[] => {
    const parts = pattern.split('*')
    const [start = '', end = ''] = [parts[0], parts.length > 1 ? parts.at(-1) : '']
    const found = names.flatMap((name, at) =>
      name === pattern || (parts.length > 1 && name.startsWith(start) && name.endsWith(end)) ? [`i${at}`] : [],
    )
    if (found.length === 0) throw new Error(`the list has no ${pattern}`)
    return found
  }
  return {
    items,
    index: characterIndex(names),
    byId: (questions) => questions.map(({ words, expected }) => ({ words, expected: expected.flatMap(idsOf) })),
  }
}
