// Where a service is done, from its locations: at a desk of the station, or elsewhere.
import { list, object, own, pass, text, type Source } from './fields.js'
import { markedOf } from './terms.js'

const ADDRESS = ['address_1', 'address_2', 'city', 'region', 'state_province', 'postal_code', 'country']

/** The number of an HSDS telephone with its extension (`021-0555 0188 x100`); undefined without one. */
export function telephoneOf(phone: Source): string | undefined {
  // the standard's own example wraps the number in quotation marks
  const number = text(phone, 'number')?.replace(/^"(.*)"$/, '$1')
  const extension = own(phone, 'extension')
  const inner = typeof extension === 'number' || typeof extension === 'string' ? ` x${extension}` : ''
  return number ? `${number}${inner}` : undefined
}

function addressOf(location: Source): string | undefined {
  const [address] = list(location, 'addresses')
  const lines = address ? ADDRESS.flatMap((name) => text(address, name) ?? []) : []
  return lines.length > 0 ? lines.join(', ') : undefined
}

function elsewhereOf(place: Source, location: Source, marked: ReadonlyMap<string, readonly string[]>): object | undefined {
  const name = text(location, 'name')
  const written = marked.get('address')?.[0]
  // our own files tell the address in words too, for those who do not know the attribute
  if (written !== undefined) text(location, 'description')
  const address = written ?? addressOf(location)
  if (name === undefined && address === undefined) return undefined
  const [phone] = [...list(location, 'phones'), ...list(place, 'phones')]
  const telephone = phone && telephoneOf(phone)
  const walk = marked.get('walkMinutes')?.[0]
  return {
    name: name ?? address,
    ...(address && name && { address }),
    ...(telephone && { telephone }),
    ...(walk !== undefined && { walkMinutes: Number(walk) }),
  }
}

/**
 * The desk our own file names, and the first physical location that is not the station's own: a service that is done at
 * another place is one to go there for.
 */
export function placeOf(service: Source): { desk?: string; elsewhere?: object } {
  let desk: string | undefined
  let elsewhere: object | undefined
  for (const place of list(service, 'service_at_locations')) {
    const ours = markedOf(place).get('desk')?.[0]
    if (ours !== undefined) {
      desk ??= ours
      // the desk's name stands in the station's own manifest
      text(place, 'description')
    }
    const location = object(place, 'location')
    if (!location) continue
    const marked = markedOf(location)
    // the station says all this of itself in its manifest; met here, it is no loss
    if (marked.has('station')) pass(location)
    else if (!elsewhere && (text(location, 'location_type') ?? 'physical') === 'physical') elsewhere = elsewhereOf(place, location, marked)
  }
  return { ...(desk !== undefined && { desk }), ...(elsewhere && { elsewhere }) }
}
