// Weekly hours in a line a person reads: `周一至周五 8:30–20:00`.
import { WEEKDAYS, type Language, type OpeningSpan, type Weekday } from '@doorstep/model'
import { formatTime, formatWeekday } from '../i18n/format.js'

// 2024-01-01 was a Monday
const dayName = (day: Weekday, language: Language): string => formatWeekday(`2024-01-0${WEEKDAYS.indexOf(day) + 1}`, language, 'short')

const HOLIDAY: Record<Language, Record<'holiday' | 'makeup', string>> = {
  'zh-Hans': { holiday: '节假日', makeup: '调休上班日' },
  'zh-Hant': { holiday: '節假日', makeup: '調休上班日' },
  en: { holiday: 'public holidays', makeup: 'make-up working days' },
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
  return spans.map(({ days, opens, closes }) => `${daysText(days, language)} ${formatTime(opens)}–${formatTime(closes)}`)
}
