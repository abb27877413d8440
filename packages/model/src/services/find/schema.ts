// The table of characters that stands in services.json: how they sound, and which are written in two ways.
import type * as v from 'valibot'
import { shape, textSchema } from '../../schema/primitives.js'

/**
 * What `doorstep index` writes into services.json. It says something about characters and nothing about items, so an edited item
 * cannot make it wrong: a character it does not hold is merely not found by its sound.
 */
export const characterIndexSchema = shape({
  /** Every syllable without tone, followed by the characters read so: `bing病并 zhang长张`. A character may stand in several. */
  pinyin: textSchema,
  /** Every simplified character, followed by the traditional ones written for it: `历歷曆 发發髮`. */
  variants: textSchema,
})
export type CharacterIndex = v.InferOutput<typeof characterIndexSchema>
