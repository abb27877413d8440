// The schema of localised text, apart from its functions so that a page without schemas stays small.
import * as v from 'valibot'
import { LONGEST_PROSE } from '../schema/limits.js'
import { plain } from '../schema/primitives.js'
import { LANGUAGES } from './localised.js'

const filled = v.pipe(v.string('text'), v.regex(/\S/u, 'text'), v.maxLength(LONGEST_PROSE, `too-large:${LONGEST_PROSE}`))

/** A text in one language, or the same text under its language tags; missing languages fall back. */
export const localisedTextSchema = v.union(
  [
    filled,
    v.pipe(
      v.looseObject(plain({ 'zh-Hans': v.optional(filled), 'zh-Hant': v.optional(filled), en: v.optional(filled) })),
      v.check((texts) => LANGUAGES.some((language) => texts[language] !== undefined), 'localised-text'),
    ),
  ],
  'localised-text',
)
