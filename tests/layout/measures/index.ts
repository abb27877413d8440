// All measures of a page at once, for a page that a browser has open.
import { cutTexts } from './cut.js'
import type { Finding } from './finding.js'
import { emptyFirst, type First } from './first.js'
import { findAll, forget } from './flat.js'
import { overlapping } from './overlap.js'
import { blocksOf } from './texts.js'
import { brokenWords } from './words.js'

export interface Measured {
  readonly cut: readonly Finding[]
  readonly overlapping: readonly Finding[]
  readonly broken: readonly Finding[]
  readonly empty: readonly Finding[]
}

// What is far below is not laid out until it comes near; here everything is looked at.
function layOutAll(): void {
  for (const element of findAll('*')) {
    if (element instanceof HTMLElement && getComputedStyle(element).contentVisibility === 'auto')
      element.style.contentVisibility = 'visible'
  }
}

export function measure(first?: First): Measured {
  forget()
  layOutAll()
  const blocks = blocksOf(document.body)
  return {
    cut: cutTexts(blocks),
    overlapping: overlapping(blocks),
    broken: brokenWords(blocks),
    empty: first ? emptyFirst(first) : [],
  }
}
