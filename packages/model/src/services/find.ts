// Finding a service by words: those whose name, keywords or description hold what was typed, the nearest first.
import { LANGUAGES, textIn, type LocalisedText } from '../text/localised.js'
import type { ServiceItem } from './schema.js'

interface Indexed {
  readonly item: ServiceItem
  /** The item's words by weight: name, keywords, the rest. */
  readonly fields: readonly (readonly string[])[]
}

const indexes = new WeakMap<readonly ServiceItem[], readonly Indexed[]>()

/** Full-width and half-width, upper and lower case, and spaces make no difference. */
function folded(words: string): string {
  return words.normalize('NFKC').toLowerCase().replaceAll(/\s+/g, ' ').trim()
}

function everyLanguage(text: LocalisedText | undefined): string[] {
  return LANGUAGES.map((language) => folded(textIn(text, [language])))
}

function indexOf(items: readonly ServiceItem[]): readonly Indexed[] {
  let index = indexes.get(items)
  if (!index) {
    index = items.map((item) => ({
      item,
      fields: [everyLanguage(item.name), item.keywords.flatMap(everyLanguage), [item.summary, item.department].flatMap(everyLanguage)],
    }))
    indexes.set(items, index)
  }
  return index
}

// A keyword may be shorter than what was typed ("病历本" in "我的病历本用完了") or longer.
function meets(field: string, words: string): boolean {
  return field !== '' && (field.includes(words) || (field.length > 1 && words.includes(field)))
}

/**
 * The items that match `words`, best first: by name, then keyword, then description; in the feed's order within each.
 * All items for empty words. Several words apart by spaces must all be met.
 */
export function findServices(items: readonly ServiceItem[], words: string): readonly ServiceItem[] {
  const wanted = folded(words).split(' ').filter(Boolean)
  if (wanted.length === 0) return items
  const found: { item: ServiceItem; rank: number }[] = []
  for (const { item, fields } of indexOf(items)) {
    const ranks = wanted.map((word) => fields.findIndex((field) => field.some((text) => meets(text, word))))
    if (!ranks.includes(-1)) found.push({ item, rank: Math.max(...ranks) })
  }
  return found.sort((one, other) => one.rank - other.rank).map(({ item }) => item)
}
