// The keyboard's words in traditional characters; fetched where they are written.
import { TRADITIONAL_WORDS } from '@doorstep/exchange/pinyin-traditional'
import { Traditional } from '@doorstep/model/pinyin-input'

let traditional: Traditional | undefined

/** One for all keyboards of a page. */
export const openTraditional = (): Traditional => (traditional ??= new Traditional(TRADITIONAL_WORDS))
