// Open Referral HSDS 3 and its UK profile as services; required fields are those of the standard's own schema.
import { readServices } from '@doorstep/model/feed'
import type { Problem } from '@doorstep/model/schema'
import type { Category, Services } from '@doorstep/model/services'
import { isLocalDate } from '@doorstep/model/time'
import { fault, inSource, LONGEST_SOURCE, unreadable, type Imported } from '../source.js'
import { categoryOf } from './categories.js'
import { amount, at, isFields, list, object, own as fieldOf, pass, rootOf, text, textLike, unasked, type Source } from './fields.js'
import { telephoneOf, placeOf } from './places.js'
import { hoursIn } from './schedules.js'
import { isTables, servicesInTables } from './tables.js'
import { markedOf, type Term } from './terms.js'

const STATUS = { active: 'active', inactive: 'inactive', defunct: 'inactive', 'temporarily closed': 'suspended' } as const
// A feed's relative addresses would be ours; HSDS asks for whole ones, and only these two schemes are links.
const ADDRESS = /^https?:\/\/[^\s\\]+$/i
const EMAIL = /^[^\s@]+@[^\s@]+\.[^\s@]+$/
const DEPTH = 60
const FIELDS = {
  keywords: 'alternate_name',
  summary: 'description',
  eligibility: 'eligibility_description',
  documents: 'required_documents',
  steps: 'application_process',
  timeLimit: 'wait_time',
  fees: 'cost_options',
  category: 'attributes',
  hours: 'schedules',
  department: 'organization',
}

// Nesting is counted in the text, for a value nested deeply enough breaks whoever walks it.
function isDeep(text: string): boolean {
  let depth = 0
  let inText = false
  for (let at = 0; at < text.length; at++) {
    const unit = text[at]
    if (inText) {
      if (unit === '\\') at++
      else if (unit === '"') inText = false
    } else if (unit === '"') inText = true
    else if (unit === '[' || unit === '{') {
      if (++depth > DEPTH) return true
    } else if (unit === ']' || unit === '}') depth--
  }
  return false
}

// A service alone, in a list, in a page of the API, in its organization, or behind a service-at-location.
function servicesIn(root: Source, isList: boolean): Source[] | undefined {
  const holder = isList ? '' : ['contents', 'items', 'services'].find((name) => Array.isArray(root.fields[name]))
  if (holder !== undefined) {
    // in the organization's own file its services need not name it again
    const { services, ...organization } = root.fields
    const shared = services !== undefined && organization['name'] !== undefined ? { organization } : {}
    return list(root, holder).map((entry) => {
      const service = object(entry, 'service') ?? entry
      return { ...service, fields: { ...shared, ...service.fields } }
    })
  }
  if (isFields(root.fields['service']) && root.fields['service']['status'] !== undefined) return [object(root, 'service') ?? root]
  return ['status', 'organization', 'organization_id'].some((name) => name in root.fields) ? [root] : undefined
}

function feesOf(service: Source, ours: string): object[] {
  const options = list(service, 'cost_options').map((option) => {
    const name = text(option, 'option')
    const cost = amount(option, 'amount')
    const currency = cost === undefined ? undefined : text(option, 'currency')?.toUpperCase()
    // an amount in another currency would be shown in the station's, so it stands in words
    const foreign = currency !== undefined && currency !== ours
    const said = [foreign ? `${cost} ${currency}` : undefined, text(option, 'amount_description')].filter((words) => words !== undefined)
    return given({ name, amount: foreign ? undefined : cost, note: said.length > 0 ? said.join(' · ') : undefined })
  })
  const described = text(service, 'fees_description') ?? text(service, 'fees')
  return [...options.filter((option) => Object.keys(option).length > 0), ...(described ? [{ note: described }] : [])]
}

function phonesOf(service: Source): object[] {
  return list(service, 'phones').flatMap((phone) => {
    const number = telephoneOf(phone)
    const name = text(phone, 'description')
    if (number === undefined && phone.fields['number'] === undefined) {
      phone.problems.push(fault(at(phone, 'number'), undefined, 'text'))
    }
    return number === undefined ? [] : [{ number, ...(name && { name }) }]
  })
}

// The later of "checked" and "changed": both say the text was true on that day.
function updatedOf(service: Source): string | undefined {
  const days = ['assured_date', 'last_modified'].map((name) => {
    const day = text(service, name)?.slice(0, 10)
    if (day === undefined || isLocalDate(day)) return day
    service.problems.push(fault(at(service, name), day, 'date'))
    return undefined
  })
  return days
    .filter((day) => day !== undefined)
    .sort()
    .at(-1)
}

function eligibilityOf(service: Source): unknown {
  const described = text(service, 'eligibility_description')
  if (described !== undefined) return described
  const from = amount(service, 'minimum_age')
  const to = amount(service, 'maximum_age')
  if (from === undefined && to === undefined) return undefined
  if (to === undefined) return { 'zh-Hans': `${from} 岁及以上`, 'zh-Hant': `${from} 歲及以上`, en: `Aged ${from} and over` }
  return { 'zh-Hans': `${from ?? 0} 至 ${to} 岁`, 'zh-Hant': `${from ?? 0} 至 ${to} 歲`, en: `Aged ${from ?? 0} to ${to}` }
}

function truthOf(value: string | undefined): boolean | undefined {
  return value === undefined ? undefined : value === 'true'
}

function given(fields: object): object {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined))
}

function documentsOf(service: Source): object[] {
  return list(service, 'required_documents').flatMap((document) => {
    const marked = markedOf(document)
    const words = text(document, 'document')
    const name = marked.get('name')?.[0] ?? words
    const [form, note] = [marked.get('form')?.[0], marked.get('note')?.[0]]
    const optional = truthOf(marked.get('optional')?.[0])
    return name === undefined ? [] : [given({ name, form, optional, note })]
  })
}

// What the standard has no field for, from the attributes that our own files have.
function markedFields(marked: ReadonlyMap<string, readonly string[]>): object {
  const one = (term: Term) => marked.get(term)?.[0]
  const minutes = one('minutes')
  return {
    list: one('list'),
    tier: one('tier'),
    legalBasis: one('legalBasis'),
    own: truthOf(one('own')),
    minutes: minutes === undefined ? undefined : Number(minutes),
    channels: marked.get('channel'),
  }
}

function handlerOf(service: Source): string | undefined {
  for (const contact of list(service, 'contacts')) {
    const handler = markedOf(contact).get('handler')?.[0]
    if (handler === undefined) continue
    // the person's name and position stand in the station's own manifest
    for (const told of ['name', 'title']) text(contact, told)
    return handler
  }
  return undefined
}

function departmentOf(service: Source): string | undefined {
  const organization = object(service, 'organization')
  if (!organization) return undefined
  const name = text(organization, 'name')
  if (!markedOf(organization).has('station')) return name
  pass(organization)
  return undefined
}

// Hours that cannot be read are not the station's: it is known that nobody knows.
function hoursOf(service: Source, marked: boolean): object {
  const own = list(service, 'schedules')
  const schedules = own.length > 0 ? own : list(service, 'service_at_locations').flatMap((place) => list(place, 'schedules'))
  if (schedules.length === 0) return marked ? { hours: [] } : {}
  const { hours, incomplete } = hoursIn(schedules)
  return (incomplete || marked) && hours.length > 0 ? { hours, hoursIncomplete: true } : { hours }
}

function itemOf(service: Source, own: Map<string, Category>, currency: string): object | undefined {
  const { problems } = service
  const required = (name: 'id' | 'name' | 'status') => {
    const value = fieldOf(service, name)
    if (typeof value === 'string' && value.trim() !== '') return value.trim()
    problems.push(fault(at(service, name), value, 'text', true))
    return undefined
  }
  const [id, name, status] = [required('id'), required('name'), required('status')?.toLowerCase()]
  const known = status !== undefined && Object.hasOwn(STATUS, status) ? STATUS[status as keyof typeof STATUS] : undefined
  if (status !== undefined && !known) {
    problems.push(fault(at(service, 'status'), status, 'one-of:active inactive defunct temporarily-closed', true))
  }
  // all faults of a service are told at once, also of one that is then left out
  const marked = markedOf(service)
  const { category, keywords } = categoryOf(service, known ? own : new Map<string, Category>())
  const alternate = text(service, 'alternate_name')
  // an alert has no place of its own on a board, and must not be lost: it comes first
  const summary = [text(service, 'alert'), text(service, 'description')].filter((words) => words !== undefined).join('\n\n')
  const steps = (text(service, 'application_process') ?? '').split(/[\r\n]+/).map((step) => step.trim())
  textLike(service, 'email', EMAIL, 'email')
  const item = {
    ...markedFields(marked),
    id: marked.get('id')?.[0] ?? id,
    name,
    category,
    keywords: [...(alternate ? [alternate] : []), ...keywords],
    summary: summary || undefined,
    eligibility: eligibilityOf(service),
    documents: documentsOf(service),
    steps: steps.filter((step) => step !== ''),
    timeLimit: text(service, 'wait_time'),
    fees: feesOf(service, currency),
    ...hoursOf(service, marked.get('hoursIncomplete')?.[0] === 'true'),
    phones: phonesOf(service),
    url: textLike(service, 'url', ADDRESS, 'address'),
    status: known,
    department: departmentOf(service),
    updated: updatedOf(service),
    handler: handlerOf(service),
    ...placeOf(service),
  }
  if (id === undefined || name === undefined || known === undefined) return undefined
  return given(item)
}

// A list that is none is met by each field that is looked for in it; it is told once.
function once(problems: readonly Problem[]): Problem[] {
  return [...new Map(problems.map((problem) => [`${problem.path} ${problem.expected}`, problem])).values()]
}

/**
 * Reads services in HSDS 3 or Open Referral UK JSON: one service, a list, a page of the API (`contents`), an organization
 * with its services, or tables (`services.csv` ...). Services without id, name or status are left out and named; `losses` names what the feed has no place for.
 *
 * @param options.currency the station's; an amount in another one says so. Default `CNY`
 * @see https://docs.openreferral.org/en/3.0/hsds/schema_reference.html
 * @example
 * const { value, problems } = importHsds(json)
 * value?.items[0]?.name // 'Community Counselling'
 * problems[0] // { path: 'contents[2].name', found: 'undefined', expected: 'text', leftOut: true }
 */
export function importHsds(json: string, { currency = 'CNY' }: { currency?: string } = {}): Imported<Services> {
  if (json.length > LONGEST_SOURCE) return unreadable('', json.length, `too-large:${LONGEST_SOURCE}`)
  const words = json.replace(/^\uFEFF/, '')
  if (isDeep(words)) return unreadable('', words.slice(0, 60), 'json')
  let value: unknown
  try {
    value = JSON.parse(words)
  } catch (error) {
    return unreadable('', error instanceof Error ? error.message : String(error), 'json')
  }
  const root = rootOf(isFields(value) ? value : { '': value })
  const { problems } = root
  const services = isTables(value) ? servicesInTables(root) : servicesIn(root, Array.isArray(value))
  if (!services) return { value: undefined, problems: [fault('', isFields(value) ? Object.keys(value).join(' ') : value, 'services')] }
  if (root.fields['last_page'] === false)
    problems.push(fault('page_number', root.fields['page_number'], `next-page:${String(root.fields['total_pages'])}`))

  const own = new Map<string, Category>()
  const origins = new Map<string, string>()
  const items: object[] = []
  const losses: Problem[] = []
  const ids = new Set<unknown>()
  for (const service of services) {
    const item = itemOf(service, own, currency)
    const id = item && 'id' in item ? item.id : undefined
    if (item && ids.has(id)) problems.push(fault(at(service, 'id'), id, 'unique-id', true))
    else if (item) {
      ids.add(id)
      origins.set(`items[${items.length}]`, service.path)
      items.push(item)
      losses.push(...unasked(service))
    }
  }
  const read = readServices({ categories: [...own.values()], items })
  return { value: read.value, problems: [...once(problems), ...inSource(read.problems, origins, FIELDS)], losses: once(losses) }
}
