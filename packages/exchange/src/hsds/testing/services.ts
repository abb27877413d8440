// Any services a feed may hold, in one language and as HSDS can hold them, for property tests.
import * as fc from 'fast-check'
import { readServices } from '@doorstep/model/feed'
import { parse } from '@doorstep/model/schema'
import { CHANNELS, DOCUMENT_FORMS, SERVICE_LISTS, SERVICE_STATUSES, STANDARD_CATEGORIES, type Services } from '@doorstep/model/services'
import { stationSchema, type Station } from '@doorstep/model/station'
import { OPENING_DAYS } from '@doorstep/model/time'

const word = fc
  .oneof(
    fc.string({ unit: 'grapheme', minLength: 1, maxLength: 30 }),
    fc.constantFrom('病历本更换', '</script>', '"', 'a · b', '"+44 1"', 'true'),
  )
  .map((text) => text.replaceAll(/\s+/g, ' ').trim())
  .filter((text) => text !== '')
const id = fc.oneof(fc.stringMatching(/^[\w.:@/-]{1,20}$/), fc.uuid())
const own = ['own', 'market', 'c.1']

/** The fields that are there, those chosen absent left out. */
const shape = <Fields extends Record<string, fc.Arbitrary<unknown>>>(fields: Fields, requiredKeys: (keyof Fields & string)[] = []) =>
  fc.record(fields, { requiredKeys })

const time = fc.tuple(fc.nat(23), fc.nat(59)).map((parts) => parts.map((part) => String(part).padStart(2, '0')).join(':'))
const span = fc
  .tuple(fc.subarray([...OPENING_DAYS], { minLength: 1 }), time, fc.oneof(time, fc.constant('24:00')))
  .filter(([, opens, closes]) => closes > opens)
  .map(([days, opens, closes]) => ({ days, opens, closes }))

const item = shape(
  {
    id,
    name: word,
    list: fc.constantFrom(...SERVICE_LISTS),
    category: fc.constantFrom(...STANDARD_CATEGORIES, ...own),
    own: fc.boolean(),
    keywords: fc.array(word, { maxLength: 4 }),
    summary: word,
    eligibility: word,
    documents: fc.array(shape({ name: word, form: fc.constantFrom(...DOCUMENT_FORMS), optional: fc.boolean(), note: word }, ['name']), {
      maxLength: 3,
    }),
    steps: fc.array(word, { maxLength: 3 }),
    timeLimit: word,
    minutes: fc.nat(600),
    fees: fc.array(
      shape({ name: word, amount: fc.nat(10_000).map((cents) => cents / 100), note: word }).filter((fee) => Object.keys(fee).length > 0),
      { maxLength: 2 },
    ),
    legalBasis: word,
    channels: fc.subarray([...CHANNELS]),
    department: word,
    desk: id,
    handler: id,
    // two spans with the same times are one to HSDS, and to us: `days` is a list
    hours: fc.uniqueArray(span, { minLength: 1, maxLength: 3, selector: ({ opens, closes }) => `${opens} ${closes}` }),
    phones: fc.array(shape({ number: fc.stringMatching(/^\+?[0-9][0-9 -]{0,10}[0-9]$/), name: word }, ['number']), { maxLength: 2 }),
    url: fc.webUrl(),
    elsewhere: shape({ name: word, address: word, telephone: fc.constantFrom('962222', '021-0555 0236'), walkMinutes: fc.nat(90) }, [
      'name',
    ]),
    status: fc.constantFrom(...SERVICE_STATUSES),
    updated: fc.constantFrom('2026-02-28', '2024-02-29', '2026-11-21'),
  },
  ['id', 'name', 'category'],
)

/** Services whose categories of their own are named and used, each item once. */
export const anyServices: fc.Arbitrary<Services> = fc
  .tuple(
    fc.uniqueArray(item, { maxLength: 4, selector: (each) => each.id }),
    fc.array(word, { minLength: own.length, maxLength: own.length }),
  )
  .map(([items, names]) => {
    const used = own.filter((category) => items.some((each) => each.category === category))
    const categories = used.flatMap((category, at) => ({ id: category, name: `${names[at] ?? ''}!` }))
    const { value, problems } = readServices({ categories, items })
    if (!value || problems.length > 0) throw new Error(`The test's own services are faulty: ${JSON.stringify(problems)}`)
    return value
  })

/** A station by what is said of it; the rest as in a feed. */
export function stationOf(fields: object = {}): Station {
  const parsed = parse(stationSchema, { id: 'wutongli', name: '梧桐里', timeZone: 'Asia/Shanghai', ...fields })
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.problems))
  return parsed.value
}
