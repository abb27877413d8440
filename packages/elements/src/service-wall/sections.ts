// What the pages of a wall are made of: the lists asked for, by category, and each item as the lines a person reads from afar.
import { itemNow, type ItemNow, type Moment } from '@doorstep/model/now'
import { CHANNELS, SERVICE_LISTS, type ServiceItem, type Services } from '@doorstep/model/services'
import { textIn, type Language, type LocalisedText } from '@doorstep/model/text'
import { categoryName } from '../i18n/category-names.js'
import { canOf, type Can } from '../now/now-follower.js'
import { personText } from '../now/now-texts.js'
import { countCategories } from '../service-board/categories.js'
import { listName, type ServiceList } from '../service-board/lists.js'
import type { WallWords } from './service-wall.words.shape.js'

/** One item, in words. Lines that have nothing to say are empty. */
export interface WallEntry {
  readonly id: string
  readonly name: string
  /** The name in English, where a second line was asked for. */
  readonly second: string
  /** The desk, or the way it is done without one; for an item that is not done here, that. */
  readonly place: string
  /** Who helps, or where it is done instead. */
  readonly who: string
  /** The handler's position, the way to the other place, what a number answers. */
  readonly more: string
  readonly can: Can
  readonly elsewhere: boolean
}

/** Entries that belong under one heading. */
export interface WallSection {
  readonly list: ServiceList
  readonly title: string
  readonly entries: readonly WallEntry[]
}

export interface SectionsOptions {
  readonly services: Services
  /** What is true now; undefined before the station is known. */
  readonly moment: Moment | undefined
  /** See `listsIn`. */
  readonly lists: string
  readonly language: Language
  readonly words: WallWords
  /** The name of a standard category. */
  readonly categories: Partial<Record<string, string>>
  readonly text: (text: LocalisedText | undefined) => string
  /** Whether names have a second line in English. */
  readonly english: boolean
}

/** Any words for lists, parted by spaces or commas; the services where none of them is one. */
export function listsIn(words: string): readonly ServiceList[] {
  const asked = words.split(/[\s,]+/)
  const lists = asked.flatMap((word) => SERVICE_LISTS.find((list) => list === word) ?? [])
  return lists.length > 0 ? [...new Set(lists)] : ['service']
}

/** Items put into words in one step; a hundred took 9 ms on a machine four times slower. */
const ITEMS_A_STEP = 100

/**
 * The sections in their order, in steps. The services have one for each category; the other lists are shorter, and have one each,
 * in the order of the categories.
 */
export function* wallSections(options: SectionsOptions): Generator<undefined, readonly WallSection[], unknown> {
  const { services, lists, language, text } = options
  const sections: WallSection[] = []
  let count = 0
  for (const list of listsIn(lists)) {
    const listed = services.items.filter((item) => item.list === list)
    const entries = new Map<string, WallEntry[]>()
    for (const item of listed) {
      if ((count += 1) % ITEMS_A_STEP === 0) yield
      const entry = entryOf(item, options)
      const category = entries.get(item.category)
      if (category) category.push(entry)
      else entries.set(item.category, [entry])
    }
    const categories = countCategories(services, listed).map(({ id }) => ({
      title: categoryName({ words: options.categories, text }, id, services),
      entries: entries.get(id) ?? [],
    }))
    if (list === 'service') sections.push(...categories.map((category) => ({ list, ...category })))
    else if (listed.length > 0)
      sections.push({ list, title: listName(list, language), entries: categories.flatMap((each) => each.entries) })
  }
  return sections
}

/** The texts of an entry, for how long they take to read and how much room they need. */
export const linesOf = ({ name, second, place, who, more, can }: WallEntry): readonly string[] => [name, second, place, who, more, can.says]

const NOTHING_KNOWN: Can = { now: false, says: '' }

function entryOf(item: ServiceItem, options: SectionsOptions): WallEntry {
  const { moment, language, text, english } = options
  const name = text(item.name)
  const inEnglish = english && language !== 'en' && typeof item.name === 'object' ? textIn(item.name, ['en']) : name
  const now = moment && itemNow(moment, item)
  return {
    id: `${item.list}/${item.id}`,
    name,
    second: inEnglish === name ? '' : inEnglish,
    ...(item.elsewhere ? wayElsewhere(item.elsewhere, options) : wayHere(item, now, options)),
    can: moment && now ? canOf(now, moment, language) : NOTHING_KNOWN,
    elsewhere: item.elsewhere !== undefined,
  }
}

type Way = Pick<WallEntry, 'place' | 'who' | 'more'>

function wayElsewhere({ name, walkMinutes, telephone }: NonNullable<ServiceItem['elsewhere']>, { words, text }: SectionsOptions): Way {
  const more = walkMinutes === undefined ? (telephone ?? '') : words.walk(walkMinutes)
  return { place: words.notHere, who: words.goTo(text(name)), more }
}

function wayHere(item: ServiceItem, now: ItemNow | undefined, { language, words, text }: SectionsOptions): Way {
  const desk = now?.desk
  const way = CHANNELS.find((channel) => item.channels.includes(channel))
  const phone = desk ? undefined : item.phones[0]
  const place = desk ? text(desk.name) : way ? words.ways[way] : ''
  if (now?.worker) return { place, who: personText(now, { language, text }), more: text(now.worker.position) }
  if (phone) return { place, who: phone.number, more: text(phone.name) }
  return { place, who: desk ? words.anyone : text(item.department), more: '' }
}
