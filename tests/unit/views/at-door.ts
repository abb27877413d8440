// Signing in without a browser at what a door draws.
import type { LitElement } from 'lit'
import { eventually, type Placed } from './page.js'

const event = { preventDefault: () => undefined }

/** Chooses a name of the sign-in. */
export async function chooses<Component extends LitElement>(it: Placed<Component>, worker: string): Promise<void> {
  await eventually(() => it.tells('button', { 'data-worker': worker }, '@click', event))
  await it.element.updateComplete
}

/** Types digits, and sends them. */
export async function types<Component extends LitElement>(it: Placed<Component>, pin: string): Promise<void> {
  await eventually(() => it.tells('input', { class: 'digits' }, '@input', { target: { value: pin } }))
  it.tells('form', { class: 'pin' }, '@submit', event)
  await it.element.updateComplete
}

export async function enters<Component extends LitElement>(it: Placed<Component>, worker: string, pin: string): Promise<void> {
  await chooses(it, worker)
  await types(it, pin)
}
