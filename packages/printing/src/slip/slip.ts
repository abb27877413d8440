// A slip: what stands on a piece of paper, in reading order, before anyone knows how wide the paper is.
import type { Language } from '@doorstep/model/text'

/** `normal` is 3 mm high on a receipt printer, `large` 6 mm, `number` as large as one line allows. */
export const SIZES = ['normal', 'large', 'number'] as const
export type Size = (typeof SIZES)[number]

/**
 * One block of a slip. Texts are plain: line breaks and control characters in them are taken for spaces or left out, so that
 * words from a feed can never become a command to a printer. An `item` is a large text with a box to tick, its note small below it.
 */
export type SlipBlock =
  | { readonly kind: 'text'; readonly text: string; readonly size?: Size; readonly align?: 'start' | 'centre'; readonly bold?: boolean }
  | { readonly kind: 'item'; readonly text: string; readonly note?: string }
  | { readonly kind: 'rule' }
  | { readonly kind: 'gap' }
  | { readonly kind: 'qr'; readonly content: string }

/**
 * A ticket, or any other short list that fits on a receipt.
 *
 * @example
 * const papers: Slip = {
 *   language: 'zh-Hans',
 *   blocks: [
 *     { kind: 'text', text: '病历本更换', size: 'large', bold: true },
 *     { kind: 'item', text: '医保卡', note: '原件' },
 *   ],
 * }
 */
export interface Slip {
  readonly language: Language
  readonly blocks: readonly SlipBlock[]
}

const INVISIBLE = /[\p{Cc}\p{Cf}\u{fe00}-\u{fe0f}]+/gu

/**
 * A text as it may stand on paper: one line, composed (NFC), without control characters, directions and joiners, which would be
 * commands, empty boxes or tricks there. Half of a surrogate pair is shown as U+FFFD.
 *
 * @example
 * plainText('病历本\u001bp\u0000更换\n') // '病历本p更换'
 */
export function plainText(text: string): string {
  return text
    .replace(/\p{Cs}/gu, '\u{fffd}')
    .replace(/[\s\u{85}]+/gu, ' ')
    .replace(INVISIBLE, '')
    .replace(/ +/g, ' ')
    .normalize('NFC')
    .trim()
}
