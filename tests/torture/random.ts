// A seeded source of chances: the same seed draws the same for ever, on every machine.
import { chanceOf } from '../../packages/model/src/testing/chance.mjs'

/**
 * Numbers from 0 up to 1 drawn from a seed (mulberry32 over an FNV-1a hash of the seed's text).
 *
 * @example
 * const chance = random('7/kiosk-1')
 * if (chance() < 0.1) tapTwice()
 */
export function random(seed: string): () => number {
  let state = 0x811c9dc5
  for (const character of seed) state = Math.imul(state ^ (character.codePointAt(0) ?? 0), 0x01000193)
  return chanceOf(state)
}

/** One of some choices, each as likely as its weight says. */
export function choose<Choice>(chance: () => number, ...choices: readonly (readonly [weight: number, choice: Choice])[]): Choice {
  const first = choices[0]
  if (!first) throw new RangeError('There is nothing to choose from.')
  let left = chance() * choices.reduce((sum, [weight]) => sum + weight, 0)
  for (const [weight, choice] of choices) if ((left -= weight) < 0) return choice
  return first[1]
}
