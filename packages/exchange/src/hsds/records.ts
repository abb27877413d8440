// The records an HSDS file is made of: their ids, our own attributes, hours, the station and its people.
import type { Station } from '@doorstep/model/station'
import { textIn, type Language, type LocalisedText } from '@doorstep/model/text'
import { localDateTime, HOUR_MS, type OpeningSpan } from '@doorstep/model/time'
import { v5, validate } from 'uuid'
import { some } from '../source.js'
import { CATEGORY_TAXONOMY, FIELD_TAXONOMY, KEYWORD_TAXONOMY, TERMS, type Term } from './terms.js'
import { writeWords } from './write.words.js'

/** A record as it is written; fields that are undefined are left out of the JSON. */
export type Written = Readonly<Record<string, unknown>>

// A name space of our own, made once by chance: the ids of two stations can never meet, and stay the same on every day.
const NAME_SPACE = '6f1c3bd2-98a4-4f0e-b5d7-2c1e0a9f7d43'
const MIDDAY = 12 * HOUR_MS

/** Everything that is written of one station in one language. */
export class HsdsRecords {
  readonly #space: string
  readonly #offset: number | undefined

  constructor(
    readonly station: Station,
    readonly language: Language,
  ) {
    this.#space = v5(station.id, NAME_SPACE)
    this.#offset = offsetOf(station.timeZone)
  }

  /** The id of a record (RFC 9562, version 5): made of the station and the names that lead to it, the same every time. */
  id(...names: readonly (string | number)[]): string {
    return v5(JSON.stringify(names), this.#space)
  }

  /** An item that came from an HSDS file has its id already. */
  idOfItem(id: string): string {
    return validate(id) ? id : this.id('service', id)
  }

  say(text: LocalisedText): string {
    return textIn(text, [this.language, ...this.station.languages])
  }

  /** A field of the feed that the standard has no field for, as an attribute of the record `owner`. */
  mark(owner: string, term: Term, value: string | number | boolean | undefined, index = 0): Written[] {
    if (value === undefined) return []
    const taxonomy_term = { id: this.id('term', term), code: term, name: term, description: TERMS[term], taxonomy: FIELD_TAXONOMY }
    return [{ id: this.id(owner, term, index), link_id: owner, link_type: term, value: String(value), taxonomy_term }]
  }

  category(owner: string, code: string, name: string): Written {
    const taxonomy_term = { id: this.id('category', code), code, name, description: name, taxonomy: CATEGORY_TAXONOMY }
    return { id: this.id(owner, 'category'), link_id: owner, link_type: 'category', link_entity: 'service', taxonomy_term }
  }

  keyword(owner: string, name: string, index: number): Written {
    const taxonomy_term = { id: this.id('keyword', name), name, description: name, taxonomy: KEYWORD_TAXONOMY }
    return { id: this.id(owner, 'keyword', index), link_id: owner, link_type: 'keyword', link_entity: 'service', taxonomy_term }
  }

  /** Hours of a week, or of some weekdays of a month, as rules of RFC 5545; kinds of day that no rule can name stand in words and as attributes. */
  schedules(owner: string, spans: readonly OpeningSpan[]): Written[] {
    const words = writeWords[this.language]
    return spans.flatMap(({ days, nthOfMonth, opens, closes }, at) => {
      const id = this.id(owner, 'schedule', at)
      const kinds = days.filter((day) => day === 'holiday' || day === 'makeup')
      const weekdays = days.filter((day) => day !== 'holiday' && day !== 'makeup').map((day) => day.toUpperCase())
      const monthly = nthOfMonth !== undefined && nthOfMonth.length > 0
      const byday = monthly ? nthOfMonth.flatMap((nth) => weekdays.map((day) => `${nth}${day}`)) : weekdays
      if (days.length === 0) return []
      return {
        id,
        ...(byday.length > 0 && { freq: monthly ? 'MONTHLY' : 'WEEKLY', interval: 1, byday: byday.join(',') }),
        ...(kinds.length > 0 && { description: words.alsoOn(kinds.map((kind) => words[kind])) }),
        opens_at: this.#timeOf(opens),
        closes_at: this.#timeOf(closes),
        timezone: this.#offset,
        attributes: some(kinds.flatMap((kind, index) => this.mark(id, 'day', kind, index))),
      }
    })
  }

  /** The station as the organization that provides what no department does. */
  organization(): Written {
    const id = this.id('organization')
    const name = this.say(this.station.name)
    return { id, name, description: name, attributes: this.mark(id, 'station', this.station.id) }
  }

  department(name: string): Written {
    return { id: this.id('department', name), name, description: name }
  }

  /** The station as a location; its one line of address is no HSDS address, which has a city and a post code apart. */
  location(): Written {
    const { name, address, geo, telephone, openingHours } = this.station
    const id = this.id('location')
    return {
      id,
      location_type: 'physical',
      name: this.say(name),
      description: address && this.say(address),
      latitude: geo?.latitude,
      longitude: geo?.longitude,
      phones: telephone ? [{ id: this.id('telephone'), number: telephone }] : undefined,
      schedules: some(this.schedules(id, openingHours)),
      attributes: [...this.mark(id, 'station', this.station.id), ...this.mark(id, 'address', address && this.say(address))],
    }
  }

  #timeOf(time: string): string {
    if (this.#offset === undefined) return time
    const minutes = Math.abs(this.#offset * 60)
    const two = (number: number) => String(number).padStart(2, '0')
    return `${time}${this.#offset < 0 ? '-' : '+'}${two(Math.floor(minutes / 60))}:${two(minutes % 60)}`
  }
}

// Hours from UTC; none where summer time makes two of it, for one number in front of a weekly rule would be false half the year.
function offsetOf(timeZone: string): number | undefined {
  const [winter, summer] = [0, 6].map((month) => {
    const noon = Date.UTC(2026, month, 1) + MIDDAY
    return (Date.parse(`${localDateTime(noon, timeZone)}Z`) - noon) / HOUR_MS
  })
  return winter === summer ? winter : undefined
}
