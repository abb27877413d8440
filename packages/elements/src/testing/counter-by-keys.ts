// A counter worked by its keys in tests: one key after the other, and the label that stands on a button without one.
import { sendKeys } from '@web/test-runner-commands'
import type { DoorstepCounter } from '../counter/counter.js'
import { textOf } from './reading.js'
import { waitUntil } from './wait.js'

/** A key, or one with Shift. */
export async function key(name: string): Promise<void> {
  const [, shifted] = /^Shift\+(.)$/.exec(name) ?? []
  if (shifted === undefined) return sendKeys({ press: name })
  await sendKeys({ down: 'Shift' })
  await sendKeys({ press: /\d/.test(shifted) ? `Digit${shifted}` : shifted })
  await sendKeys({ up: 'Shift' })
}
export const all = (counter: DoorstepCounter, selector: string): HTMLElement[] => [
  ...(counter.shadowRoot?.querySelectorAll<HTMLElement>(selector) ?? []),
]

/** The label that the key for labels puts on a button that reads so. */
export async function labelOf(counter: DoorstepCounter, words: string): Promise<string> {
  await waitUntil(() => all(counter, '[data-hint]').length > 0, 'the buttons are labelled')
  const label = all(counter, '[data-hint]')
    .find((each) => textOf(each).includes(words))
    ?.getAttribute('data-hint')
  if (!label) throw new Error(`no label on “${words}” in: ${textOf(counter)}`)
  return label.toLowerCase()
}
