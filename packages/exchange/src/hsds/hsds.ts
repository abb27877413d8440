// Open Referral HSDS 3 and its UK profile as services; required fields are those of the standard's own schema.
import { isLocalDate, readServices, type Category, type Problem, type Salvaged, type Services } from '@doorstep/model'
import { fault, inSource, LONGEST_TEXT, unreadable } from '../source.js'
import { categoryOf } from './categories.js'
import { amount, at, isFields, list, object, text, textLike, type Source } from './fields.js'
import { weeklyHours } from './schedules.js'

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
function servicesIn(value: unknown, problems: Problem[]): Source[] | undefined {
  const root: Source = { fields: isFields(value) ? value : { '': value }, path: '', problems }
  const holder = Array.isArray(value) ? '' : ['contents', 'items', 'services'].find((name) => Array.isArray(root.fields[name]))
  if (holder !== undefined) {
    // in the organization's own file its services need not name it again
    const organization = holder === 'services' && root.fields['name'] !== undefined ? { organization: value } : {}
    return list(root, holder).map((entry) => {
      const service = object(entry, 'service') ?? entry
      return { ...service, fields: { ...organization, ...service.fields } }
    })
  }
  if (isFields(root.fields['service']) && root.fields['service']['status'] !== undefined) return [object(root, 'service') ?? root]
  return ['status', 'organization', 'organization_id'].some((name) => name in root.fields) ? [root] : undefined
}

function feesOf(service: Source): object[] {
  const options = list(service, 'cost_options').map((option) => {
    const name = text(option, 'option')
    const cost = amount(option, 'amount')
    const note = [text(option, 'amount_description'), cost === undefined ? undefined : text(option, 'currency')?.toUpperCase()]
    const said = note.filter((words) => words !== undefined).join(' · ')
    return { ...(name && { name }), ...(cost !== undefined && { amount: cost }), ...(said && { note: said }) }
  })
  const described = text(service, 'fees_description') ?? text(service, 'fees')
  return [...options.filter((option) => Object.keys(option).length > 0), ...(described ? [{ note: described }] : [])]
}

function phonesOf(service: Source): object[] {
  return list(service, 'phones').flatMap((phone) => {
    const number = text(phone, 'number')?.replace(/^"(.*)"$/, '$1')
    if (!number) {
      if (phone.fields['number'] === undefined) phone.problems.push(fault(at(phone, 'number'), undefined, 'text'))
      return []
    }
    const extension = phone.fields['extension']
    const name = text(phone, 'description')
    const inner = typeof extension === 'number' || typeof extension === 'string' ? ` x${extension}` : ''
    return [{ number: `${number}${inner}`, ...(name && { name }) }]
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
  const from = amount(service, 'minimum_age')
  const to = amount(service, 'maximum_age')
  if (described !== undefined || (from === undefined && to === undefined)) return described
  if (to === undefined) return { 'zh-Hans': `${from} 岁及以上`, 'zh-Hant': `${from} 歲及以上`, en: `Aged ${from} and over` }
  return { 'zh-Hans': `${from ?? 0} 至 ${to} 岁`, 'zh-Hant': `${from ?? 0} 至 ${to} 歲`, en: `Aged ${from ?? 0} to ${to}` }
}

function itemOf(service: Source, own: Map<string, Category>): object | undefined {
  const { problems } = service
  const required = (name: 'id' | 'name' | 'status') => {
    const value = service.fields[name] ?? undefined
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
  const { category, keywords } = categoryOf(service, known ? own : new Map<string, Category>())
  const alternate = text(service, 'alternate_name')
  // an alert has no place of its own on a board, and must not be lost: it comes first
  const summary = [text(service, 'alert'), text(service, 'description')].filter((words) => words !== undefined).join('\n\n')
  const documents = list(service, 'required_documents').flatMap((document) => {
    const words = text(document, 'document')
    return words === undefined ? [] : [{ name: words }]
  })
  const steps = (text(service, 'application_process') ?? '').split(/[\r\n]+/).map((step) => step.trim())
  const ownSchedules = list(service, 'schedules')
  const schedules =
    ownSchedules.length > 0 ? ownSchedules : list(service, 'service_at_locations').flatMap((place) => list(place, 'schedules'))
  const hours = weeklyHours(schedules)
  textLike(service, 'email', EMAIL, 'email')
  const item = {
    id,
    name,
    category,
    keywords: [...(alternate ? [alternate] : []), ...keywords],
    summary: summary || undefined,
    eligibility: eligibilityOf(service),
    documents,
    steps: steps.filter((step) => step !== ''),
    timeLimit: text(service, 'wait_time'),
    fees: feesOf(service),
    hours: hours.length > 0 ? hours : undefined,
    phones: phonesOf(service),
    url: textLike(service, 'url', ADDRESS, 'address'),
    status: known,
    department: departmentOf(service),
    updated: updatedOf(service),
  }
  if (id === undefined || name === undefined || known === undefined) return undefined
  return Object.fromEntries(Object.entries(item).filter(([, value]) => value !== undefined))
}

function departmentOf(service: Source): string | undefined {
  const organization = object(service, 'organization')
  return organization && text(organization, 'name')
}

/**
 * Reads services in HSDS 3 or Open Referral UK JSON: one service, a list, a page of the API (`contents`), an organization
 * with its services. Services without id, name or status are left out and named; what is lost is listed in docs/exchange.md.
 *
 * @see https://docs.openreferral.org/en/3.0/hsds/schema_reference.html
 * @example
 * const { value, problems } = importHsds(json)
 * value?.items[0]?.name // 'Community Counselling'
 * problems[0] // { path: 'contents[2].name', found: 'undefined', expected: 'text', leftOut: true }
 */
export function importHsds(json: string): Salvaged<Services> {
  if (json.length > LONGEST_TEXT) return unreadable('', json.length, `too-large:${LONGEST_TEXT}`)
  const words = json.replace(/^\uFEFF/, '')
  if (isDeep(words)) return unreadable('', words.slice(0, 60), 'json')
  let value: unknown
  try {
    value = JSON.parse(words)
  } catch (error) {
    return unreadable('', error instanceof Error ? error.message : String(error), 'json')
  }
  const problems: Problem[] = []
  const services = servicesIn(value, problems)
  if (!services) return { value: undefined, problems: [fault('', isFields(value) ? Object.keys(value).join(' ') : value, 'services')] }
  if (isFields(value) && value['last_page'] === false)
    problems.push(fault('page_number', value['page_number'], `next-page:${String(value['total_pages'])}`))

  const own = new Map<string, Category>()
  const origins = new Map<string, string>()
  const items: object[] = []
  const ids = new Set<unknown>()
  for (const service of services) {
    const item = itemOf(service, own)
    const id = service.fields['id']
    if (item && ids.has(id)) problems.push(fault(at(service, 'id'), id, 'unique-id', true))
    else if (item) {
      ids.add(id)
      origins.set(`items[${items.length}]`, service.path)
      items.push(item)
    }
  }
  const read = readServices({ categories: [...own.values()], items })
  return { value: read.value, problems: [...problems, ...inSource(read.problems, origins, FIELDS)] }
}
