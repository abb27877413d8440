// Dates, times and amounts in the reader's language.
import type { Language } from '@doorstep/model/text'
import { daysBetween, MINUTE_MS, type Instant, type LocalDate, type LocalDateTime } from '@doorstep/model/time'

const TAGS: Record<Language, string> = { 'zh-Hans': 'zh-CN', 'zh-Hant': 'zh-TW', en: 'en-GB' }
const formatters = new Map<string, Intl.DateTimeFormat>()

function formatter(language: Language, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const key = language + JSON.stringify(options)
  let found = formatters.get(key)
  if (!found) formatters.set(key, (found = new Intl.DateTimeFormat(TAGS[language], { timeZone: 'UTC', ...options })))
  return found
}

const noon = (date: LocalDate): Date => new Date(`${date}T12:00:00Z`)

/** `11月20日 星期五`, `Friday 20 November`. */
export function formatDate(date: LocalDate, language: Language): string {
  if (language === 'en') return formatter(language, { weekday: 'long', day: 'numeric', month: 'long' }).format(noon(date)).replace(',', '')
  return `${formatDay(date, language)} ${formatWeekday(date, language, 'long')}`
}

/** `11月20日`, `20 November`. */
export function formatDay(date: LocalDate, language: Language): string {
  return formatter(language, { day: 'numeric', month: 'long' }).format(noon(date))
}

/** A day where there is little room: `11月20日`, `20 Nov`. */
export function formatShortDay(date: LocalDate, language: Language): string {
  return formatter(language, { day: 'numeric', month: 'short' }).format(noon(date))
}

/** The first and the last day: `11月16日–22日`, `16–22 November`. */
export function formatDays(first: LocalDate, last: LocalDate, language: Language): string {
  const short = first.slice(0, 7) === last.slice(0, 7)
  if (language === 'en') return `${short ? Number(first.slice(8)) : formatDay(first, language)}–${formatDay(last, language)}`
  return `${formatDay(first, language)}–${short ? `${Number(last.slice(8))}日` : formatDay(last, language)}`
}

/** The month alone: `11月`, short `Nov`, long `November` (and `十一月` in zh-Hans). */
export function formatMonthName(date: LocalDate, language: Language, month: 'short' | 'long' = 'short'): string {
  return formatter(language, { month }).format(noon(date))
}

/** `2026年11月`, `November 2026`. */
export function formatMonth(date: LocalDate, language: Language): string {
  return formatter(language, { year: 'numeric', month: 'long' }).format(noon(date))
}

/** `星期五`, `周五` or `五`; `Friday`, `Fri` or `F`. */
export function formatWeekday(date: LocalDate, language: Language, width: 'long' | 'short' | 'narrow'): string {
  return formatter(language, { weekday: width }).format(noon(date))
}

/** `8:30` of `08:30` or of a local date-time. */
export function formatTime(at: string): string {
  const time = at.length > 5 ? at.slice(11, 16) : at
  return time.replace(/^0/, '')
}

/** `8:30` when it is on `today`, otherwise with the day: `11月23日 星期一 8:30`. */
export function formatMoment(at: LocalDateTime, today: LocalDate, language: Language): string {
  const date = at.slice(0, 10)
  return date === today ? formatTime(at) : `${formatDate(date, language)} ${formatTime(at)}`
}

/** `15元`, `¥15`; other currencies as the reader's language writes them. */
export function formatPrice(amount: number, currency: string, language: Language): string {
  if (currency === 'CNY') {
    const digits = Number.isInteger(amount) ? String(amount) : amount.toFixed(2).replace(/0$/, '')
    return language === 'en' ? `¥${digits}` : `${digits}元`
  }
  return new Intl.NumberFormat(TAGS[language], { style: 'currency', currency, currencyDisplay: 'narrowSymbol' }).format(amount)
}

/** Short notes one after the other: `原件，没有也可以`, `original, not essential`; empty ones fall away. */
export function joinNotes(notes: readonly string[], language: Language): string {
  return notes.filter(Boolean).join(language === 'en' ? ', ' : '，')
}

/** How long ago, in words: `3分钟前`, `2 hours ago`. */
export function formatAge(from: Instant, now: Instant, language: Language): string {
  const minutes = Math.max(0, Math.round((now - from) / MINUTE_MS))
  const relative = new Intl.RelativeTimeFormat(TAGS[language], { numeric: 'auto' })
  if (minutes < 60) return relative.format(-minutes, 'minute')
  if (minutes < 48 * 60) return relative.format(-Math.round(minutes / 60), 'hour')
  return relative.format(-Math.round(minutes / 1440), 'day')
}

/** How many days ago: `今天`, `昨天`, `3天前`; `today`, `yesterday`, `3 days ago`. */
export function formatDaysAgo(day: LocalDate, today: LocalDate, language: Language): string {
  return new Intl.RelativeTimeFormat(TAGS[language], { numeric: 'auto' }).format(-Math.max(0, daysBetween(day, today)), 'day')
}
