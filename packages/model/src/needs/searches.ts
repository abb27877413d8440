// What was looked for and not found, counted rather than piled up: the same words, however written, are one entry.
import type { Instant } from '../time/local.js'
import { openNeeds, type Need, type NeedsState } from './need.js'

/** The same thing looked for by however many people. */
export interface Missed {
  /** As it was typed last. */
  readonly words: string
  readonly needs: readonly Need[]
  readonly latest: Instant
}

/** Words without what makes no difference to staff: width, capitals, spaces, punctuation. */
function plain(words: string): string {
  return words
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\s\p{P}]/gu, '')
}

/**
 * The open searches by their words, those most looked for first. The words stand in the PrivateStore, so they are compared only
 * where somebody may read them; a search whose words are gone is left out.
 *
 * @param wordsOf what was typed; undefined when it was forgotten or has not been read
 */
export function missedSearches(state: NeedsState, wordsOf: (need: Need) => string | undefined): readonly Missed[] {
  const groups = new Map<string, Missed>()
  for (const need of openNeeds(state, 'search')) {
    const words = wordsOf(need)
    if (words === undefined) continue
    const key = plain(words)
    const { needs = [], latest = 0, words: before = words } = groups.get(key) ?? {}
    const newer = need.leftAt >= latest
    groups.set(key, { words: newer ? words : before, needs: [...needs, need], latest: newer ? need.leftAt : latest })
  }
  return [...groups.values()].sort((one, other) => other.needs.length - one.needs.length || other.latest - one.latest)
}
