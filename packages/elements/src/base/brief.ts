// A text that shows its first lines only; what it leaves out is whole where it leads to.
import type { CSSResult } from 'lit'
import { css } from './css.js'

/**
 * Declarations for a block of at most so many lines; an ellipsis says that there is more.
 *
 * @example css`h3 { ${brief(2)} }`
 */
export const brief = (lines: number): CSSResult => css`
  display: -webkit-box;
  -webkit-box-orient: vertical;
  -webkit-line-clamp: ${lines};
  overflow: hidden;
`
