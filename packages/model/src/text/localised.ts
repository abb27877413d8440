// Words in several languages: the type of every text a resident reads, and how one language is chosen.
/** The languages every user-facing word exists in, as BCP 47 tags. */
export const LANGUAGES = ['zh-Hans', 'zh-Hant', 'en'] as const
export type Language = (typeof LANGUAGES)[number]

/** A text in one language, or the same text under its language tags; missing languages fall back. */
export type LocalisedText = string | { readonly [language in Language]?: string | undefined }

/**
 * The words of `text` in the first of `languages` that has them; any language it has otherwise; '' for nothing.
 *
 * @example
 * textIn({ 'zh-Hans': '病历本更换', en: 'New medical booklet' }, ['zh-Hant', 'zh-Hans']) // '病历本更换'
 */
export function textIn(text: LocalisedText | undefined | null, languages: readonly Language[]): string {
  if (text === undefined || text === null) return ''
  if (typeof text === 'string') return text
  for (const language of [...languages, ...LANGUAGES]) {
    const words = text[language]
    if (words !== undefined) return words
  }
  return ''
}

/** The order in which languages are tried for a reader: the reader's own, then its Chinese sibling, then the station's. */
export function fallbacks(language: Language, station: readonly Language[] = LANGUAGES): readonly Language[] {
  const sibling: readonly Language[] = language === 'zh-Hant' ? ['zh-Hans'] : language === 'zh-Hans' ? ['zh-Hant'] : []
  return [...new Set([language, ...sibling, ...station])]
}

/** The supported language nearest to a BCP 47 tag (`zh-TW` and `zh-HK` read traditional, `zh-Hans-HK` says that it does not), or undefined. */
export function nearestLanguage(tag: string): Language | undefined {
  if (/^en\b/i.test(tag)) return 'en'
  if (!/^zh\b/i.test(tag)) return undefined
  return /-(?:hant|tw|hk|mo)\b/i.test(tag) && !/-hans/i.test(tag) ? 'zh-Hant' : 'zh-Hans'
}
