// OpenMensa feeds (v1, v2.0, v2.1) as a menu; the faults an XML Schema validator would find are named, the rest is kept.
import { readMenu } from '@doorstep/model/feed'
import type { Menu } from '@doorstep/model/menu'
import type { Problem, Salvaged } from '@doorstep/model/schema'
import { isLocalDate } from '@doorstep/model/time'
import { fault, idOf, inSource, LONGEST_SOURCE, unreadable } from '../source.js'
import { readCategory } from './categories.js'
import { readXml, type XmlElement } from './xml.js'

const NAMESPACE = { openmensa: 'http://openmensa.org/open-mensa-v2', cafeteria: 'http://openmensa.org/open-mensa-v1' } as const
const VERSION = { openmensa: ['2.0', '2.1'], cafeteria: ['1.0'] } as const
const ROLES = ['pupil', 'student', 'employee', 'other']
const MONEY = /^\+?(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d+)?$/

interface MensaDish {
  readonly name: string
  readonly group: string
  readonly price?: number
  /** What the roles of OpenMensa pay; not ours to show, kept so that nothing is lost when the menu is written out again. */
  readonly prices?: Readonly<Record<string, number>>
  readonly notes: readonly string[]
}

// The native menu while it grows, and where each of its entries came from.
interface Gathered {
  readonly groups: Map<string, { id: string; name: string }>
  readonly dishes: Map<string, MensaDish>
  readonly meals: Map<string, { date: string; meal: string; dishes: string[]; point?: string }>
  readonly closed: { date: string; point?: string }[]
  readonly points: object[]
  readonly origins: Map<string, string>
  readonly problems: Problem[]
  readonly root: 'openmensa' | 'cafeteria'
}

type Placed = { readonly element: XmlElement; readonly path: string }

function named(parent: Placed, name: string): Placed[] {
  const prefix = parent.path === '' ? name : `${parent.path}.${name}`
  return parent.element.children.filter((child) => child.name === name).map((element, at) => ({ element, path: `${prefix}[${at}]` }))
}

function textOf(parent: XmlElement, name: string): string {
  return parent.children.find((child) => child.name === name)?.text ?? ''
}

// Elements of other namespaces are extensions and stay silent; ours in the wrong place are said.
function refuseOthers(parent: Placed, known: readonly string[], draft: Gathered): void {
  for (const child of parent.element.children) {
    if (known.includes(child.name) || child.namespace !== parent.element.namespace) continue
    draft.problems.push(
      fault(`${parent.path}${parent.path ? '.' : ''}${child.name}`, `<${child.name}>`, `element:${known.join(' ')}`, true),
    )
  }
}

function readPrices(meal: Placed, draft: Gathered): Pick<MensaDish, 'price' | 'prices'> {
  const prices = new Map<string, number>()
  let first: number | undefined
  for (const { element, path } of named(meal, 'price')) {
    const role = element.attributes['role']
    if (!MONEY.test(element.text)) {
      draft.problems.push(fault(path, element.text, 'amount', true))
    } else if (draft.root === 'openmensa' && (role === undefined || !ROLES.includes(role))) {
      draft.problems.push(fault(`${path}.role`, role, `one-of:${ROLES.join(' ')}`, true))
    } else if (role !== undefined && prices.has(role)) {
      draft.problems.push(fault(`${path}.role`, role, 'unique-id', true))
    } else {
      const amount = Number(element.text)
      first ??= amount
      if (role !== undefined) prices.set(role, amount)
    }
  }
  if (first === undefined) return {}
  const price = prices.get('other') ?? first
  return prices.size > 0 ? { price, prices: Object.fromEntries(prices) } : { price }
}

function readDish(meal: Placed, group: string, draft: Gathered): string | undefined {
  refuseOthers(meal, ['name', 'note', 'price'], draft)
  const name = textOf(meal.element, 'name')
  if (name === '') {
    const written = meal.element.children.some((child) => child.name === 'name')
    draft.problems.push(fault(`${meal.path}.name`, written ? '' : undefined, 'text', true))
    return undefined
  }
  const notes = named(meal, 'note').map(({ element }) => element.text)
  const dish: MensaDish = { name, group, ...readPrices(meal, draft), notes: notes.filter((note) => note !== '') }
  // Notes carry allergens and "vegan": a dish that says something else today is another dish, never a mixture of both.
  const id = idOf('dish', JSON.stringify([name, group, dish.price ?? null, dish.notes]))
  if (!draft.dishes.has(id)) {
    draft.dishes.set(id, dish)
    draft.origins.set(`dishes.${id}`, meal.path)
  }
  return id
}

function readDay(day: Placed, point: { point?: string }, draft: Gathered): void {
  const date = day.element.attributes['date']
  if (date === undefined || !isLocalDate(date)) {
    draft.problems.push(fault(`${day.path}.date`, date, 'date', true))
    return
  }
  const closes = draft.root === 'openmensa' && named(day, 'closed').length > 0
  const categories = named(day, 'category')
  refuseOthers(day, draft.root === 'openmensa' ? ['category', 'closed'] : ['category'], draft)
  if (closes && categories.length > 0) draft.problems.push(fault(`${day.path}.closed`, '<closed>', 'closed-or-category', true))
  if (closes && categories.length === 0) {
    draft.closed.push({ date, ...point })
    return
  }
  if (categories.length === 0) draft.problems.push(fault(`${day.path}.category`, undefined, 'text', true))
  for (const category of categories) {
    const name = category.element.attributes['name']?.trim()
    const meals = named(category, 'meal')
    refuseOthers(category, ['meal'], draft)
    if (!name) {
      draft.problems.push(fault(`${category.path}.name`, name, 'text', true))
      continue
    }
    if (meals.length === 0) draft.problems.push(fault(`${category.path}.meal`, undefined, 'text', true))
    const read = readCategory(name)
    const dishes = meals.map((meal) => readDish(meal, read.group, draft)).filter((id) => id !== undefined)
    if (dishes.length === 0) continue
    if (read.ownGroup !== undefined) draft.groups.set(read.group, { id: read.group, name: read.ownGroup })
    const key = `${date} ${read.meal}`
    const meal = draft.meals.get(key) ?? { date, meal: read.meal, dishes: [], ...point }
    meal.dishes.push(...dishes)
    draft.meals.set(key, meal)
  }
}

// Opening times go over only when every open day has the same: a menu has one span for lunch, not one per weekday.
function lunchTimes(canteen: XmlElement): { mealTimes?: object } {
  const days = canteen.children.find((child) => child.name === 'times')?.children ?? []
  const spans = new Set(days.map((day) => day.attributes['open']).filter((span) => span !== undefined))
  const [opens = '', closes = ''] = [...spans][0]?.split('-') ?? []
  const time = /^(?:[01]\d|2[0-3]):[0-5]\d$/
  return spans.size === 1 && time.test(opens) && time.test(closes) ? { mealTimes: { lunch: { opens, closes } } } : {}
}

function readCanteen(canteen: Placed, draft: Gathered): void {
  const name = textOf(canteen.element, 'name')
  const point = name === '' ? {} : { point: idOf('canteen', name) }
  if (point.point !== undefined) {
    const address = textOf(canteen.element, 'address')
    const telephone = textOf(canteen.element, 'phone')
    draft.origins.set('points[0]', canteen.path)
    draft.points.push({
      id: point.point,
      name,
      ...(address && { address }),
      ...(telephone && { telephone }),
      ...lunchTimes(canteen.element),
    })
  }
  const days = named(canteen, 'day')
  for (const day of days) readDay(day, point, draft)
  const elsewhere = named(canteen, 'feed')[0]
  if (days.length === 0 && elsewhere) {
    draft.problems.push(fault(`${elsewhere.path}.url`, textOf(elsewhere.element, 'url'), 'menu-elsewhere'))
  }
}

/**
 * Reads an OpenMensa feed, version 1 or 2, as a menu in euro. What has no place in a menu is listed in docs/exchange.md.
 * A problem's path is the place in the XML, with indexes among elements of the same name.
 *
 * @see https://doc.openmensa.org/feed/v2/
 * @example
 * const { value, problems } = importOpenMensa(xml)
 * value?.meals[0] // { date: '2012-05-29', meal: 'lunch', dishes: ['dish-1x7k9', ...] }
 * problems[0] // { path: 'canteen.day[3].category[0].meal[1].name', found: "''", expected: 'text', leftOut: true }
 */
export function importOpenMensa(text: string): Salvaged<Menu> {
  if (text.length > LONGEST_SOURCE) return unreadable('', text.length, `too-large:${LONGEST_SOURCE}`)
  const document = readXml(text)
  if ('refused' in document) return unreadable('', document.found, document.refused)
  const { root } = document
  if (root.name !== 'openmensa' && root.name !== 'cafeteria') return unreadable('', `<${root.name}>`, 'element:openmensa cafeteria')
  const draft: Gathered = {
    groups: new Map(),
    dishes: new Map(),
    meals: new Map(),
    closed: [],
    points: [],
    origins: new Map(),
    problems: [],
    root: root.name,
  }
  if (root.namespace !== NAMESPACE[root.name]) {
    draft.problems.push(fault(`${root.name}.xmlns`, root.namespace || undefined, `one-of:${NAMESPACE[root.name]}`))
  }
  const version = root.attributes['version']
  if (version === undefined || !VERSION[root.name].some((known) => Number(known) === Number(version))) {
    draft.problems.push(fault(`${root.name}.version`, version, `one-of:${VERSION[root.name].join(' ')}`))
  }
  if (root.name === 'cafeteria') {
    refuseOthers({ element: root, path: 'cafeteria' }, ['day'], draft)
    for (const day of named({ element: root, path: 'cafeteria' }, 'day')) readDay(day, {}, draft)
  } else {
    const [canteen, ...more] = root.children.filter((child) => child.name === 'canteen')
    if (!canteen) return { value: undefined, problems: [...draft.problems, fault('openmensa.canteen', undefined, 'object')] }
    more.forEach((_, at) => draft.problems.push(fault(`openmensa.canteen[${at + 1}]`, '<canteen>', 'only-one', true)))
    readCanteen({ element: canteen, path: 'canteen' }, draft)
  }
  const { groups, dishes, meals, closed, points, origins, problems } = draft
  const read = readMenu({
    currency: 'EUR',
    groups: [...groups.values()],
    points,
    dishes: Object.fromEntries(dishes),
    meals: [...meals.values()],
    closed,
  })
  return { value: read.value, problems: [...problems, ...inSource(read.problems, origins)] }
}
