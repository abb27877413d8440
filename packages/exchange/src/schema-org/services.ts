// A station and its services in schema.org's words, with what these have no place for.
import type { Problem } from '@doorstep/model/schema'
import type { Services } from '@doorstep/model/services'
import type { Station } from '@doorstep/model/station'
import type { OpeningSpan } from '@doorstep/model/time'
import { addressInFull, fault, type Exported } from '../source.js'
import { isOffered, schemaOrgText, type SchemaOrgOptions } from './graph.js'

/** Fields of an item that schema.org has no words for. What nobody reads a search result for (ids, dates) is no loss. */
const LOST = ['documents', 'steps', 'timeLimit', 'legalBasis'] as const

function lossesOf({ items }: Services, { openingHours }: Station, { base }: SchemaOrgOptions): readonly Problem[] {
  const ofItems = items.flatMap((item, at) => {
    const path = `items[${at}]`
    if (!isOffered(item)) return [noPlace(path, item.id)]
    const fields = LOST.flatMap((name) => {
      const value = item[name]
      return value === undefined || value.length === 0 ? [] : [noPlace(`${path}.${name}`, value)]
    })
    const { url } = item
    const address = typeof url === 'string' && addressInFull(url, base) === undefined ? [fault(`${path}.url`, url, 'address')] : []
    return [...fields, ...address, ...ofHours(item.hours ?? [], `${path}.hours`)]
  })
  return [...ofItems, ...ofHours(openingHours, 'station.openingHours')]
}

function ofHours(spans: readonly OpeningSpan[], path: string): Problem[] {
  return spans.flatMap(({ days, nthOfMonth }, at) => {
    if (nthOfMonth?.length) return [noPlace(`${path}[${at}].nthOfMonth`, nthOfMonth.join(' '))]
    return days.includes('makeup') ? [noPlace(`${path}[${at}].days`, 'makeup')] : []
  })
}

const noPlace = (path: string, found: unknown): Problem => fault(path, found, 'no-place:schema.org')

/**
 * Writes the station and the services it offers as one JSON-LD graph: GovernmentService for government matters and for the
 * two positive lists, Service for the rest. Only what the feed says is written; `losses` names what schema.org has no words
 * for. The text may stand in a `script` element as it is: no `<` is in it.
 *
 * @see https://schema.org/GovernmentService
 * @example
 * const { text } = exportSchemaOrg(services, station, { language: 'en', base: 'https://example.org/station.json' })
 */
export function exportSchemaOrg(services: Services, station: Station, options: SchemaOrgOptions = {}): Exported {
  return { text: schemaOrgText(services, station, options), losses: lossesOf(services, station, options) }
}
