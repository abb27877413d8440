// Services as Open Referral HSDS 3: a page of the API, every service with all that belongs to it.
import type { Problem } from '@doorstep/model/schema'
import { documentSchema, feeSchema, serviceItemSchema, servicesSchema, type ServiceItem, type Services } from '@doorstep/model/services'
import type { Station } from '@doorstep/model/station'
import type { Language, LocalisedText } from '@doorstep/model/text'
import { addressInFull, fault, some, type Exported } from '../source.js'
import { nameOfCategory } from '../category-names.js'
import { languagesBeside } from './languages.js'
import { HsdsRecords, type Written } from './records.js'
import { writeWords } from './write.words.js'

export interface HsdsOptions {
  /** The language that is written; the others are a loss, because HSDS has one. Default: the station's first. */
  readonly language?: Language
  /** The station's currency, ISO 4217. Default `CNY`. */
  readonly currency?: string
  /** Where the feed stands on the web: a relative address in it is made whole. Without it such addresses are a loss. */
  readonly base?: string
}

const STATUS = { active: 'active', inactive: 'inactive', suspended: 'temporarily closed' } as const
/** What `url` may hold: an address of RFC 3986, which has no letters beyond ASCII. */
const URI = /^https?:\/\/[\w\-.~:/?#[\]@!$&'()*+,;=%]+$/i
const LOST = 'no-place:HSDS'

class Writer extends HsdsRecords {
  readonly losses: Problem[] = []
  readonly #names: ReadonlyMap<string, string>

  constructor(
    private readonly services: Services,
    station: Station,
    language: Language,
    private readonly options: HsdsOptions,
  ) {
    super(station, language)
    this.#names = new Map(services.categories.map(({ id, name }) => [id, this.say(name)]))
  }

  write(): Written[] {
    const { services, station, losses, language } = this
    const used = new Set(services.items.map(({ category }) => category))
    this.#unknown('', services, Object.keys(servicesSchema.entries))
    services.categories.forEach((category, at) => {
      if (!used.has(category.id)) losses.push(fault(`categories[${at}]`, category.id, LOST))
      this.#unknown(`categories[${at}]`, category, ['id', 'name'])
    })
    if (station.specialOpeningHours.length > 0) {
      losses.push(fault('station.specialOpeningHours', station.specialOpeningHours.map(({ date }) => date).join(' '), LOST))
    }
    const others = languagesBeside(services, language)
    if (others.length > 0) losses.push(fault('items', others.join(' '), `one-language:${language}`))
    return services.items.map((item, at) => this.#service(item, `items[${at}]`))
  }

  #service(item: ServiceItem, path: string): Written {
    const id = this.idOfItem(item.id)
    const [alternate, ...keywords] = item.keywords.map((words) => this.say(words))
    this.#unknown(path, item, [...Object.keys(serviceItemSchema.entries), 'tier'])
    return {
      id,
      name: this.say(item.name),
      alternate_name: alternate,
      description: this.#text(item.summary),
      eligibility_description: this.#text(item.eligibility),
      application_process: some(item.steps.map((step, at) => this.#line(`${path}.steps[${at}]`, step)))?.join('\n'),
      wait_time: this.#text(item.timeLimit),
      url: this.#address(item.url ?? undefined, `${path}.url`),
      status: STATUS[item.status],
      assured_date: item.updated,
      organization: this.#provider(item),
      required_documents: some(item.documents.map((document, at) => this.#document(id, document, at, path))),
      cost_options: some(item.fees.flatMap((fee, at) => this.#fee(id, fee, at, path))),
      phones: some(
        item.phones.map((phone, at) => {
          this.#unknown(`${path}.phones[${at}]`, phone, ['number', 'name'])
          return { id: this.id(id, 'phone', at), number: phone.number, description: this.#text(phone.name) }
        }),
      ),
      schedules: some(this.schedules(id, item.hours ?? [])),
      service_at_locations: this.#places(id, item, path),
      contacts: this.#contacts(id, item.handler),
      attributes: this.#attributes(id, item, keywords),
    }
  }

  // The department whose matter it is, else the station; who provides what is only done elsewhere the feed does not say.
  #provider({ department, desk, elsewhere }: ServiceItem): Written | undefined {
    if (department !== undefined) return this.department(this.say(department))
    return elsewhere && desk === undefined ? undefined : this.organization()
  }

  #text(text: LocalisedText | undefined): string | undefined {
    return text === undefined ? undefined : this.say(text)
  }

  // One line is one step in `application_process`.
  #line(path: string, text: LocalisedText): string {
    const words = this.say(text)
    const line = words.replaceAll(/\s*[\r\n]+\s*/g, ' ')
    if (line !== words) this.losses.push(fault(path, words, 'one-line'))
    return line
  }

  #address(address: string | undefined, path: string): string | undefined {
    if (address === undefined || URI.test(address)) return address
    const href = addressInFull(address, this.options.base)
    if (href === undefined) this.losses.push(fault(path, address, 'address'))
    return href
  }

  // In words for everyone, and its parts as attributes: a paper that only helps must not read as one that is required.
  #document(service: string, document: ServiceItem['documents'][number], at: number, path: string): Written {
    const { form, optional } = document
    this.#unknown(`${path}.documents[${at}]`, document, Object.keys(documentSchema.entries))
    const id = this.id(service, 'document', at)
    const [name, note] = [this.say(document.name), this.#text(document.note)]
    const words = writeWords[this.language]
    const remarks = [...(form ? [words[form]] : []), ...(optional ? [words.optional] : []), ...(note ? [note] : [])]
    const marks = [
      ...this.mark(id, 'name', name),
      ...this.mark(id, 'form', form),
      ...this.mark(id, 'optional', optional),
      ...this.mark(id, 'note', note),
    ]
    return { id, document: remarks.length > 0 ? words.document(name, remarks) : name, attributes: marks.length > 1 ? marks : undefined }
  }

  #fee(service: string, fee: ServiceItem['fees'][number], at: number, path: string): Written[] {
    const { name, amount, note } = fee
    this.#unknown(`${path}.fees[${at}]`, fee, Object.keys(feeSchema.entries))
    if (name === undefined && amount === undefined && note === undefined) return []
    const currency = amount === undefined ? undefined : (this.options.currency ?? 'CNY')
    return [{ id: this.id(service, 'fee', at), option: this.#text(name), amount, currency, amount_description: this.#text(note) }]
  }

  #places(service: string, { desk, elsewhere }: ServiceItem, path: string): Written[] | undefined {
    const places: Written[] = []
    if (!elsewhere || desk !== undefined) {
      const id = this.id(service, 'here')
      const known = this.station.desks.find((each) => each.id === desk)
      const description = known && [known.name, known.zone].flatMap((words) => this.#text(words) ?? []).join(' · ')
      places.push({ id, description, location: this.location(), attributes: some(this.mark(id, 'desk', desk)) })
    }
    if (elsewhere) {
      this.#unknown(`${path}.elsewhere`, elsewhere, ['name', 'address', 'telephone', 'walkMinutes'])
      const [name, address] = [this.say(elsewhere.name), this.#text(elsewhere.address)]
      const id = this.id('elsewhere', name, address ?? '')
      const location = {
        id,
        location_type: 'physical',
        name,
        description: address,
        phones: elsewhere.telephone ? [{ id: this.id(id, 'phone'), number: elsewhere.telephone }] : undefined,
        attributes: some([...this.mark(id, 'address', address), ...this.mark(id, 'walkMinutes', elsewhere.walkMinutes)]),
      }
      places.push({ id: this.id(service, 'there'), location })
    }
    return places
  }

  #contacts(service: string, handler: string | undefined): Written[] | undefined {
    if (handler === undefined) return undefined
    const id = this.id(service, 'contact')
    const worker = this.station.workers.find((each) => each.id === handler)
    return [{ id, name: this.#text(worker?.name), title: this.#text(worker?.position), attributes: this.mark(id, 'handler', handler) }]
  }

  #attributes(id: string, item: ServiceItem, keywords: readonly string[]): Written[] {
    const { category } = item
    const tier = this.#text(item.tier)
    return [
      this.category(id, category, this.#names.get(category) ?? nameOfCategory(category, this.language)),
      ...this.mark(id, 'id', item.id),
      ...this.mark(id, 'list', item.list),
      ...this.mark(id, 'own', item.own),
      ...this.mark(id, 'tier', tier),
      ...this.mark(id, 'minutes', item.minutes),
      ...this.mark(id, 'hoursIncomplete', item.hoursIncomplete || item.hours?.length === 0 ? true : undefined),
      ...this.mark(id, 'legalBasis', this.#text(item.legalBasis)),
      ...item.channels.flatMap((channel, at) => this.mark(id, 'channel', channel, at)),
      ...keywords.map((name, at) => this.keyword(id, name, at)),
    ]
  }

  // The feed keeps fields it does not know; what nobody knows cannot be told in another standard.
  #unknown(path: string, value: object, known: readonly string[]): void {
    for (const [name, found] of Object.entries(value)) {
      if (!known.includes(name)) this.losses.push(fault(path === '' ? name : `${path}.${name}`, found, LOST))
    }
  }
}

/**
 * Writes services as HSDS 3.0 JSON, in the shape of the API's `/services`: one page with all services, each complete.
 * What HSDS has no field for stands in attributes of our own taxonomies (`terms.ts`), which {@link importHsds} reads again;
 * what it cannot hold at all is named in `losses`, by its place in the feed. Ids are made from the station's and the item's.
 *
 * @see https://docs.openreferral.org/en/3.0/hsds/schema_reference.html
 * @example
 * const { text, losses } = exportHsds(services, station, { language: 'en' })
 */
export function exportHsds(services: Services, station: Station, options: HsdsOptions = {}): Exported {
  const language = options.language ?? station.languages[0] ?? 'zh-Hans'
  const writer = new Writer(services, station, language, options)
  const contents = writer.write()
  const page = {
    total_items: contents.length,
    total_pages: 1,
    page_number: 1,
    size: contents.length,
    first_page: true,
    last_page: true,
    empty: contents.length === 0,
    contents,
  }
  return { text: `${JSON.stringify(page, undefined, 2)}\n`, losses: writer.losses }
}
