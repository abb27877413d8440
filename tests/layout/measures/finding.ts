// What a measure found: which text, where, and what is wrong with it.
import type { Box } from './flat.js'

export interface Finding {
  readonly what: string
  readonly text: string
  readonly element: string
  readonly box: Box
}
