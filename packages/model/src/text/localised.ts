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

/**
 * The supported language nearest to a language tag, also one written `zh_CN.UTF-8`, `zh-cmn-Hant` or `zh-CHT`. In which script a language or
 * region is read is the browser's knowledge (likely subtags of Unicode's CLDR): `yue` and `zh-MO` are traditional, `wuu` and `zh-SG`
 * simplified. `other` is for a language that is not among them; what names no language (`und`, `x-default`, `cn`, nothing) is undefined.
 */
export function nearestLanguage(tag: string, other?: Language): Language | undefined {
  let name = tag
    .trim()
    .replaceAll('_', '-')
    .replace(/[^\w-].*/, '')
    .replace(/^zh-ch([st])\b/i, 'zh-Han$1')
    .replace(/^zh-(?=(?!min)[a-z]{3}\b)/i, '')
  // what follows a part that cannot be read is not read either
  for (; name; name = name.replace(/-?[^-]*$/, '')) {
    try {
      const { language, region, script = '' } = new Intl.Locale(name).maximize()
      if (/Han[st]/.test(script)) return `zh-${script as 'Hans'}`
      if (language === 'zh') return 'zh-Hans'
      return /^und$/i.test(name) || !region ? undefined : language === 'en' ? 'en' : other
    } catch {}
  }
  return undefined
}
