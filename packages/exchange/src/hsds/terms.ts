// The terms of our own in an HSDS file: what the standard has no field for stands in `attributes`, as it provides.
import { list, object, text, type Source } from './fields.js'

/** The taxonomy of attributes that hold a field of the feed; the term's code is the field, the attribute's value its value. */
export const FIELD_TAXONOMY = 'Doorstep fields'
/** The taxonomy of the feed's categories; the term's code is the category's id. */
export const CATEGORY_TAXONOMY = 'Doorstep categories'
/** The taxonomy of further names a service is found by. */
export const KEYWORD_TAXONOMY = 'Doorstep keywords'

/** Every field that is written as an attribute, with what it says to a reader who does not know it. */
export const TERMS = {
  id: 'The id of the item in the station’s own feed',
  list: 'Which list the item stands on: service, resource, demand, assist or stamp',
  own: 'The item is the station’s own, beyond the set ones',
  tier: 'How far up the matter is dealt with',
  minutes: 'Minutes the matter takes at the desk',
  hoursIncomplete: 'The item is done at times that its schedules do not say; ask the station',
  legalBasis: 'The law or rule the item rests on',
  channel: 'A way to get the service: desk, online, video, phone, home-visit or card',
  station: 'This organization or location is the station that publishes the file',
  desk: 'The id of the desk where it is done',
  handler: 'The id of the worker who does it',
  address: 'The address of the place, in one line',
  walkMinutes: 'Minutes to walk there from the station',
  name: 'The name of the document alone',
  form: 'How the document is brought: original, copy, original-and-copy or electronic',
  optional: 'The document helps but is not needed',
  note: 'A note on the document',
  day: 'A kind of day the hours are for: holiday (public) or makeup (a working day in exchange for one)',
} as const
export type Term = keyof typeof TERMS

/** The values of our own attributes of an object, by term, in their order. */
export function markedOf(source: Source): ReadonlyMap<string, readonly string[]> {
  const marked = new Map<string, string[]>()
  for (const attribute of list(source, 'attributes')) {
    const term = object(attribute, 'taxonomy_term')
    if (!term || text(term, 'taxonomy') !== FIELD_TAXONOMY) continue
    const [code, value] = [text(term, 'code'), text(attribute, 'value')]
    for (const told of ['name', 'description']) text(term, told)
    if (code !== undefined && value !== undefined) marked.set(code, [...(marked.get(code) ?? []), value])
  }
  return marked
}
