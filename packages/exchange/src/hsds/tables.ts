// HSDS as tables (the JSON twin of its CSV package, `services.csv` and so on): each service put together with its rows.
import { isFields, type Fields, type Source } from './fields.js'

/** What hangs on a record: the field it has in the nested form, the table, and the column of the table that names the record. */
const ON_SERVICE = [
  ['phones', 'service_id'],
  ['schedules', 'service_id'],
  ['contacts', 'service_id'],
  ['required_documents', 'service_id'],
  ['cost_options', 'service_id'],
  ['service_areas', 'service_id'],
  ['languages', 'service_id'],
  ['funding', 'service_id'],
] as const
const ON_PLACE = [
  ['phones', 'service_at_location_id'],
  ['schedules', 'service_at_location_id'],
  ['contacts', 'service_at_location_id'],
] as const
const ON_LOCATION = [
  ['addresses', 'location_id'],
  ['phones', 'location_id'],
  ['schedules', 'location_id'],
  ['accessibility', 'location_id'],
] as const

/** Whether a file is a set of tables. */
export function isTables(value: unknown): value is Fields {
  return isFields(value) && Array.isArray(value['services.csv'])
}

/**
 * The services of a set of tables, in the nested form of the API. Every record keeps the place of its row
 * (`phones.csv[3]`); a row that names no record that is there belongs to nothing and is not read.
 */
export function servicesInTables(root: Source): Source[] {
  const rows = new Map<string, Fields[]>()
  const places = new Map<Fields, string>()
  for (const [file, table] of Object.entries(root.fields)) {
    const read = Array.isArray(table) ? (table as unknown[]) : []
    read.forEach((row, at) => {
      if (isFields(row)) places.set(row, `${file}[${at}]`)
    })
    rows.set(file, read.filter(isFields))
  }

  const indexes = new Map<string, Map<unknown, Fields[]>>()
  const having = (table: string, column: string, id: unknown): Fields[] => {
    const key = `${table} ${column}`
    let index = indexes.get(key)
    if (!index) {
      index = new Map()
      for (const row of rows.get(`${table}.csv`) ?? []) {
        const same = index.get(row[column])
        if (same) same.push(row)
        else index.set(row[column], [row])
      }
      indexes.set(key, index)
    }
    return id === undefined || id === null || id === '' ? [] : (index.get(id) ?? [])
  }
  const named = (table: string, id: unknown) => having(table, 'id', id)[0]

  // the same row is the same record wherever it is met, so that what is asked of it is asked once
  const grown = new Map<Fields, Fields>()
  const grow = (row: Fields | undefined, more: (row: Fields) => Fields): Fields | undefined => {
    if (!row) return undefined
    let record = grown.get(row)
    if (!record) {
      const attributes = having('attributes', 'link_id', row['id']).map((attribute) => {
        const taxonomy_term = named('taxonomy_terms', attribute['taxonomy_term_id'])
        return placed(attribute, { ...attribute, ...(taxonomy_term && { taxonomy_term }) })
      })
      record = placed(row, { ...row, ...more(row), ...(attributes.length > 0 && { attributes }) })
      grown.set(row, record)
    }
    return record
  }
  const placed = (row: Fields, record: Fields): Fields => {
    places.set(record, places.get(row) ?? '')
    return record
  }
  const nothing = () => ({})
  const hung = (row: Fields, tables: readonly (readonly [string, string])[]): Fields =>
    Object.fromEntries(
      tables.flatMap(([table, column]) => {
        const records = having(table, column, row['id']).flatMap((each) => grow(each, nothing) ?? [])
        return records.length > 0 ? [[table, records]] : []
      }),
    )
  const located = (place: Fields): Fields => {
    const location = grow(named('locations', place['location_id']), (row) => hung(row, ON_LOCATION))
    return { ...hung(place, ON_PLACE), ...(location && { location }) }
  }

  return (rows.get('services.csv') ?? []).flatMap((row) => {
    const service = grow(row, () => {
      const organization = grow(named('organizations', row['organization_id']), nothing)
      const program = grow(named('programs', row['program_id']), nothing)
      const service_at_locations = having('service_at_location', 'service_id', row['id']).flatMap((place) => grow(place, located) ?? [])
      return { ...hung(row, ON_SERVICE), ...(organization && { organization }), ...(program && { program }), service_at_locations }
    })
    return service ? [{ ...root, fields: service, path: places.get(row) ?? '', places }] : []
  })
}
