// Signing in at a door of the staff: the name, then the digits and the Enter key.
import { found } from './reading.js'
import { waitUntil } from './wait.js'

/** Chooses a name of the sign-in that stands in an element. */
export async function chooseAtDoor(element: Element, worker: string): Promise<void> {
  await waitUntil(() => element.shadowRoot?.querySelector('.door'), 'a door is there')
  // who was away is asked by name: others are one tap away
  const name = (): HTMLElement | null | undefined => element.shadowRoot?.querySelector<HTMLElement>(`[data-worker=${worker}]`)
  if (!name() && element.shadowRoot?.querySelector('.door.alone')) element.shadowRoot.querySelector<HTMLElement>('.other')?.click()
  await waitUntil(name, `${worker} can be chosen`)
  name()?.click()
}

/** Types digits at the sign-in, and sends them. */
export async function typeAtDoor(element: Element, pin: string): Promise<void> {
  const field = await found<HTMLInputElement>(element, '.digits')
  await waitUntil(() => field.value === '', 'nothing is typed yet')
  field.value = pin
  field.dispatchEvent(new InputEvent('input'))
  field.form?.requestSubmit()
}

export async function signInAtDoor(element: Element, worker: string, pin: string): Promise<void> {
  await chooseAtDoor(element, worker)
  await typeAtDoor(element, pin)
}

/** Shows a keeper's PIN on top of the worker's. */
export async function showKeeper(element: Element, pin: string): Promise<void> {
  const field = await found<HTMLInputElement>(element, '.door.top .digits')
  field.value = pin
  field.dispatchEvent(new InputEvent('input'))
  field.form?.requestSubmit()
}
