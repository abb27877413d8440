// The table that stands in services.json: how characters sound, which are written in two ways, and which words mean the same.
import * as v from 'valibot'
import { shape, tableSchema } from '../../schema/primitives.js'

/**
 * What `doorstep index` writes into services.json. It says something about the language and nothing about items, so an edited item
 * cannot make it wrong: a character it does not hold is merely not found by its sound.
 */
export const characterIndexSchema = shape({
  /** Every syllable without tone, followed by the characters read so: `bing病并 zhang长张`. A character may stand in several. */
  pinyin: tableSchema,
  /** Every simplified character, followed by the traditional ones written for it: `历歷曆 发發髮`. */
  variants: tableSchema,
  /** Words of the same meaning in everyday and official language, a bar between two groups: `理发 剃头 haircut|量血压 血压高`. */
  meanings: v.optional(tableSchema),
})
export type CharacterIndex = v.InferOutput<typeof characterIndexSchema>
