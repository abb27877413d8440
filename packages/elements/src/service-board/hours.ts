// Weekly hours in a line a person reads: `周一至周五 8:30–20:00`.
import type { ServiceItem } from '@doorstep/model/services'
import type { Language } from '@doorstep/model/text'
import { WEEKDAYS, type OpeningSpan, type Weekday } from '@doorstep/model/time'
import { formatTime, formatWeekday } from '../i18n/format.js'
import { canWords } from '../now/can.words.js'

// 2024-01-01 was a Monday
const dayName = (day: Weekday, language: Language): string => formatWeekday(`2024-01-0${WEEKDAYS.indexOf(day) + 1}`, language, 'short')

const HOLIDAY: Record<Language, Record<'holiday' | 'makeup', string>> = {
  'zh-Hans': { holiday: '节假日', makeup: '调休上班日' },
  'zh-Hant': { holiday: '節假日', makeup: '調休上班日' },
  en: { holiday: 'public holidays', makeup: 'make-up working days' },
}

const ORDINALS = ['first', 'second', 'third', 'fourth', 'fifth']

/** `每月第一个周一`, `first Mon of the month`; which of a month's, or `''` for all of them. */
function nthText(nthOfMonth: OpeningSpan['nthOfMonth'], language: Language): string {
  if (!nthOfMonth || nthOfMonth.length === 0) return ''
  const hant = language === 'zh-Hant'
  const names = nthOfMonth.map((nth) => {
    const count = Math.abs(nth)
    if (language === 'en')
      return nth > 0 ? (ORDINALS[nth - 1] ?? `${nth}th`) : count === 1 ? 'last' : `${ORDINALS[count - 1] ?? `${count}th`} to last`
    const of = hant ? '個' : '个'
    return nth > 0
      ? `第${'一二三四五'[nth - 1] ?? nth}${of}`
      : count === 1
        ? `最${hant ? '後' : '后'}一${of}`
        : `${hant ? '倒數' : '倒数'}第${'一二三四五'[count - 1] ?? count}${of}`
  })
  return language === 'en' ? `${names.join(' and ')} ` : `每月${names.join('、')}`
}

function daysText(days: OpeningSpan['days'], language: Language): string {
  const weekdays = WEEKDAYS.filter((day) => days.includes(day))
  const first = weekdays[0]
  const last = weekdays.at(-1)
  const run = first !== undefined && last !== undefined && WEEKDAYS.indexOf(last) - WEEKDAYS.indexOf(first) === weekdays.length - 1
  const names =
    run && weekdays.length > 2 && first !== undefined && last !== undefined
      ? [`${dayName(first, language)}${language === 'en' ? '–' : '至'}${dayName(last, language)}`]
      : weekdays.map((day) => dayName(day, language))
  const special = (['holiday', 'makeup'] as const).filter((day) => days.includes(day)).map((day) => HOLIDAY[language][day])
  return [...names, ...special].join(language === 'en' ? ', ' : '、')
}

/** One line per span. */
export function hoursLines(spans: readonly OpeningSpan[], language: Language): readonly string[] {
  return spans.map(({ days, nthOfMonth, opens, closes }) => {
    const nth = nthText(nthOfMonth, language)
    const ofMonth = nth !== '' && language === 'en' ? ' of the month' : ''
    return `${nth}${daysText(days, language)}${ofMonth} ${formatTime(opens)}–${formatTime(closes)}`
  })
}

/** When an item is done, where it has hours of its own: those that are known, and that there are others. */
export function itemHoursLines({ hours, hoursIncomplete }: ServiceItem, language: Language): readonly string[] {
  if (!hours) return []
  const lines = hoursLines(hours, language)
  return lines.length === 0 || hoursIncomplete ? [...lines, canWords[language].ask['unknown-hours']] : lines
}
