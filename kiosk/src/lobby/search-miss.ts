// What somebody looked for and did not find, kept for the staff: the words apart from the event, without long numbers.
import { privateUntil, withoutNumbers } from '@doorstep/model/needs'
import type { NeedsController } from '@doorstep/elements'

const LONGEST = 100

/** Records it where there is a journal and a place for personal words. Nobody waits for it, and nobody is troubled when it fails. */
export async function recordMiss(needs: NeedsController, typed: string): Promise<void> {
  const { personal, situation } = needs
  const words = withoutNumbers(typed.trim()).slice(0, LONGEST)
  if (!personal || !situation || words === '') return
  try {
    const ref = await personal.put(words, privateUntil(situation.now))
    const outcome = await needs.execute({ type: 'leave', need: ref, kind: 'search', parts: { words: ref } })
    if (!outcome.accepted) await personal.delete(ref)
  } catch (failure) {
    // what was put and not told of expires by itself
    console.error(failure)
  }
}
