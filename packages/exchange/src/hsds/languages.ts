// Which languages the texts of a feed are in, beside the one that is written.
import { LANGUAGES, type Language } from '@doorstep/model/text'

/** The other languages in which any text within `value` says something else than in `language`. */
export function languagesBeside(value: unknown, language: Language): Language[] {
  const found = new Set<Language>()
  const visit = (inner: unknown): void => {
    if (typeof inner !== 'object' || inner === null) return
    const texts = inner as Readonly<Record<string, unknown>>
    const written = LANGUAGES.filter((each) => typeof texts[each] === 'string')
    // the only language there is gets written whichever it is
    if (written.length > 1) for (const each of written) if (each !== language && texts[each] !== texts[language]) found.add(each)
    Object.values(inner).forEach(visit)
  }
  visit(value)
  return LANGUAGES.filter((each) => found.has(each))
}
