// A ticket's number and desk as they are said aloud: digits one by one.
import type { Language } from '@doorstep/model/text'

const DIGITS: Record<Language, readonly string[]> = {
  'zh-Hans': ['零', '一', '二', '三', '四', '五', '六', '七', '八', '九'],
  'zh-Hant': ['零', '一', '二', '三', '四', '五', '六', '七', '八', '九'],
  en: ['zero', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine'],
}

/** `A零一二`; `A zero one two`. */
export function spokenNumber(number: string, language: Language): string {
  const said = number.split('').map((sign) => DIGITS[language][Number(sign)] ?? sign)
  return said.join(language === 'en' ? ' ' : '')
}

/** The sentence of a call: `请A零一二号到2号接待台`. */
export function callSentence(number: string, desk: string, language: Language): string {
  const said = spokenNumber(number, language)
  if (language === 'en') return `Ticket ${said}, please go to ${desk}`
  return language === 'zh-Hant' ? `請${said}號到${desk}` : `请${said}号到${desk}`
}
