// A station and its services as JSON-LD in schema.org's words, for the page that shows them; what is lost by that stands apart.
import type { ServiceItem, Services } from '@doorstep/model/services'
import type { Station } from '@doorstep/model/station'
import { textIn, type Language, type LocalisedText } from '@doorstep/model/text'
import type { OpeningSpan } from '@doorstep/model/time'
import { nameOfCategory } from '../category-names.js'
import { addressInFull, some } from '../source.js'
import { channelWords } from './services.words.js'

export interface SchemaOrgOptions {
  /** The language that is written. Default: the station's first. */
  readonly language?: Language
  /** The station's currency, ISO 4217. Default `CNY`. */
  readonly currency?: string
  /** Where the feed stands on the web: relative addresses are made whole, and ids are made of it. */
  readonly base?: string
}

type Thing = Readonly<Record<string, unknown>>

const DAYS = {
  mo: 'Monday',
  tu: 'Tuesday',
  we: 'Wednesday',
  th: 'Thursday',
  fr: 'Friday',
  sa: 'Saturday',
  su: 'Sunday',
  holiday: 'PublicHolidays',
} as const
// What a resident asks for, and what is not done at present, is not a service on offer.
export const isOffered = ({ list, status }: ServiceItem): boolean => list !== 'demand' && status === 'active'

class Graph {
  readonly #here: string

  constructor(
    private readonly services: Services,
    private readonly station: Station,
    private readonly language: Language,
    private readonly options: SchemaOrgOptions,
  ) {
    this.#here = this.#idOf('station')
  }

  write(): Thing {
    const { categories, items } = this.services
    const names = new Map(categories.map(({ id, name }) => [id, this.#say(name)]))
    const services = items.filter(isOffered).map((item) => this.#service(item, names.get(item.category)))
    return { '@context': 'https://schema.org', '@graph': [this.#place(), ...services] }
  }

  #idOf(name: string): string {
    const { base } = this.options
    return `${(base && addressInFull(base, undefined)?.replace(/#.*$/, '')) ?? ''}#${encodeURIComponent(name)}`
  }

  #say(text: LocalisedText): string {
    return textIn(text, [this.language, ...this.station.languages])
  }

  #text(text: LocalisedText | undefined): string | undefined {
    return text === undefined ? undefined : this.#say(text)
  }

  // Both an organization and a place: what it is in law (a committee, an office, a centre) the feed does not say.
  #place(): Thing {
    const { name, address, telephone, geo, openingHours, specialOpeningHours } = this.station
    return {
      '@type': ['Organization', 'Place'],
      '@id': this.#here,
      name: this.#say(name),
      address: this.#text(address),
      telephone,
      geo: geo && { '@type': 'GeoCoordinates', latitude: geo.latitude, longitude: geo.longitude },
      openingHoursSpecification: this.#hours(openingHours),
      specialOpeningHoursSpecification: some(
        // a specification without times is a closed day to schema.org as it is to us
        specialOpeningHours.map(({ date, opens, closes }) => ({
          '@type': 'OpeningHoursSpecification',
          validFrom: date,
          validThrough: date,
          opens: opens === closes ? undefined : opens,
          closes: opens === closes ? undefined : lastMinute(closes),
        })),
      ),
    }
  }

  #service(item: ServiceItem, category: string | undefined): Thing {
    const { department, elsewhere, eligibility } = item
    const government = item.category === 'government' || item.list === 'assist' || item.list === 'stamp'
    const here = elsewhere ? undefined : { '@id': this.#here }
    return {
      '@type': government ? 'GovernmentService' : 'Service',
      '@id': this.#idOf(item.id),
      identifier: item.id,
      name: this.#say(item.name),
      alternateName: some(item.keywords.map((words) => this.#say(words))),
      description: this.#text(item.summary),
      serviceType: category ?? nameOfCategory(item.category, this.language),
      audience: eligibility === undefined ? undefined : { '@type': 'Audience', audienceType: this.#say(eligibility) },
      // a department's matter is done for it by the station; what is done elsewhere alone, by neither that we know
      provider: department === undefined ? here : { '@type': 'Organization', name: this.#say(department) },
      serviceOperator: government && department !== undefined ? here : undefined,
      url: this.#address(item.url),
      hoursAvailable: this.#hours(item.hours ?? []),
      offers: some(item.fees.flatMap((fee) => this.#offer(fee))),
      availableChannel: some(this.#channels(item)),
    }
  }

  #address(address: string | null | undefined): string | undefined {
    return typeof address === 'string' ? addressInFull(address, this.options.base) : undefined
  }

  #hours(spans: readonly OpeningSpan[]): readonly Thing[] | undefined {
    const written = spans.map(({ days, nthOfMonth, opens, closes }) => {
      if (nthOfMonth?.length) return { dayOfWeek: [] }
      const dayOfWeek = days.flatMap((day) => (day === 'makeup' ? [] : `https://schema.org/${DAYS[day]}`))
      return { '@type': 'OpeningHoursSpecification', dayOfWeek, opens, closes: lastMinute(closes) }
    })
    return some(written.filter(({ dayOfWeek }) => dayOfWeek.length > 0))
  }

  #offer({ name, amount, note }: ServiceItem['fees'][number]): Thing[] {
    if (name === undefined && amount === undefined && note === undefined) return []
    const price = amount === undefined ? {} : { price: amount, priceCurrency: this.options.currency ?? 'CNY' }
    return [{ '@type': 'Offer', name: this.#text(name), ...price, description: this.#text(note) }]
  }

  #channels(item: ServiceItem): Thing[] {
    const { elsewhere, phones } = item
    const words = channelWords[this.language]
    const channel = (fields: Thing): Thing => ({ '@type': 'ServiceChannel', ...fields })
    const there = elsewhere && {
      '@type': 'Place',
      name: this.#say(elsewhere.name),
      address: this.#text(elsewhere.address),
      telephone: elsewhere.telephone,
    }
    // the old people's card pays for a service and is no way to it
    const ways = item.channels.filter((way) => way !== 'phone' && way !== 'card')
    return [
      ...ways.map((way) => {
        if (way === 'desk') return channel({ name: words.desk, serviceLocation: { '@id': this.#here } })
        return channel({ name: words[way], serviceUrl: way === 'online' ? this.#address(item.url) : undefined })
      }),
      ...(there ? [channel({ serviceLocation: there })] : []),
      ...phones.map(({ number, name }) =>
        channel({ name: words.phone, servicePhone: { '@type': 'ContactPoint', name: this.#text(name), telephone: number } }),
      ),
    ]
  }
}

// A time of the day (xsd:time) cannot be the end of it.
function lastMinute(closes: string | undefined): string | undefined {
  return closes === '24:00' ? '23:59' : closes
}

/**
 * The graph as a text that may stand in a `script` element as it is: no `<` is in it.
 *
 * @see https://schema.org/GovernmentService
 */
export function schemaOrgText(services: Services, station: Station, options: SchemaOrgOptions = {}): string {
  const graph = new Graph(services, station, options.language ?? station.languages[0] ?? 'zh-Hans', options)
  // a closing tag in a name would end the script it stands in
  return JSON.stringify(graph.write()).replaceAll('<', '\\u003c')
}
