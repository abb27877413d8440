// The demo station's feed as the tests about it read it: every part parsed strictly, and small helpers on them.
import { readFileSync } from 'node:fs'
import { menuSchema } from '@doorstep/model/menu'
import { parse, type Parsed } from '@doorstep/model/schema'
import { servicesSchema } from '@doorstep/model/services'
import { stationSchema } from '@doorstep/model/station'
import { addDays, holidayYearSchema, type LocalDate } from '@doorstep/model/time'
import { timetableSchema } from '@doorstep/model/timetable'

const folder = new URL('../../kiosk/public/stations/wutongli/', import.meta.url)

export const read = (file: string): unknown => JSON.parse(readFileSync(new URL(file, folder), 'utf8'))

function valueOf<Value>(parsed: Parsed<Value>): Value {
  if (!parsed.ok) throw new Error(parsed.problems.map(({ path, found, expected }) => `${path}: ${found}, ${expected}`).join('\n'))
  return parsed.value
}

export const station = valueOf(parse(stationSchema, read('station.json')))
export const { categories, items } = valueOf(parse(servicesSchema, read('services.json')))
export const { rooms, entries } = valueOf(parse(timetableSchema, read('timetable.json')))
export const menu = valueOf(parse(menuSchema, read('menu.json')))
export const holidays = ['holidays/2026.json', 'holidays/2027.json'].map((file) => valueOf(parse(holidayYearSchema, read(file))))
export const calendar = { ...station, holidays }
export const activities = entries.filter(({ kind }) => kind === 'activity')
export const duties = entries.filter(({ kind }) => kind === 'duty')

export const idsOf = (list: readonly { readonly id: string }[]): ReadonlySet<string> => new Set(list.map(({ id }) => id))
export const days = (from: LocalDate, count: number) => Array.from({ length: count }, (_, day) => addDays(from, day))

/** What stands in a list more than once. */
export function repeated(list: readonly string[]): string[] {
  return list.filter((id, at) => list.indexOf(id) !== at)
}
