// The date or the time that somebody meant who wrote it as a spreadsheet or a letter does.
import { unquoted } from '../schema/quoted.js'
import { addDays, isLocalDate } from '../time/local.js'

const two = (text: string | number): string => String(text).padStart(2, '0')

/** The day before a spreadsheet's first, as far as its numbers go after the leap day it invented. */
const BEFORE_FIRST = '1899-12-30'

/**
 * A date as the feed writes it; undefined where nobody can be sure.
 *
 * @param found as a finding quotes it
 * @example
 * dateMeant("'2026/11/7'") // '2026-11-07'
 * dateMeant('46353') // '2026-11-27', a spreadsheet's number
 */
export function dateMeant(found: string): string | undefined {
  const text = unquoted(found).normalize('NFKC').trim()
  if (/^[345]\d{4}$/.test(text)) return addDays(BEFORE_FIRST, Number(text))
  const [, year = '', month = '', day = ''] = /^(\d{4})\s*[-/.年]\s*(\d{1,2})\s*[-/.月]\s*(\d{1,2})\s*日?(?:$|[T\s])/.exec(text) ?? []
  const date = `${year}-${two(month)}-${two(day)}`
  return isLocalDate(date) ? date : undefined
}

/**
 * A time of the day as the feed writes it; undefined where nobody can be sure.
 *
 * @example
 * timeMeant("'8:30 PM'") // '20:30'
 * timeMeant('0.5') // '12:00', a spreadsheet's part of a day
 */
export function timeMeant(found: string): string | undefined {
  const text = unquoted(found).normalize('NFKC').trim()
  if (/^0?\.\d+$/.test(text)) {
    const minutes = Math.round(Number(text) * 1440)
    return `${two(Math.floor(minutes / 60))}:${two(minutes % 60)}`
  }
  const pattern = /^(上午|下午|晚上|中午)?\s*(\d{1,2})\s*(?:[:.点時时]|點)\s*(\d{2}|半)?\s*分?(?::\d{2})?\s*(am|pm)?$/i
  const [, part = '', hour = '', minute = '00', half = ''] = pattern.exec(text) ?? []
  if (hour === '') return undefined
  const late = /pm/i.test(half) || part === '下午' || part === '晚上' || (part === '中午' && Number(hour) < 6)
  const hours = Number(hour) + (late && Number(hour) < 12 ? 12 : 0) - (/am/i.test(half) && Number(hour) === 12 ? 12 : 0)
  const minutes = minute === '半' ? 30 : Number(minute)
  return hours < 24 && minutes < 60 ? `${two(hours)}:${two(minutes)}` : undefined
}

/** A date and time: `'2026-9-1 8:00'`, also with a zone's distance behind, which is the station's own. */
export function dateTimeMeant(found: string): string | undefined {
  const text = unquoted(found)
  const [, day = '', time = ''] = /^(.*?\d日?)[T\s]+(.+?)(?:\+08:?00)?$/.exec(text) ?? []
  const [date, clock] = [dateMeant(day), timeMeant(time)]
  return date !== undefined && clock !== undefined ? `${date}T${clock}` : undefined
}
