// Signing in without a browser at what a door draws.
import type { Pins } from '@doorstep/sources/journal'
import type { LitElement, ReactiveController } from 'lit'
import { Staff } from '../../../packages/elements/src/door/staff.js'
import { station } from '../../../packages/elements/src/testing/station.js'
import { eventually, withPage, type Placed } from './page.js'

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

/** Who is behind a doorstep-door, without the element: the host that draws is left out. */
export function staffOf(pins: Pins | undefined, had: readonly string[] = [], at = station): Staff {
  const controllers: ReactiveController[] = []
  const host = {
    addController: (controller: ReactiveController) => void controllers.push(controller),
    removeController: () => undefined,
    requestUpdate: () => undefined,
    updateComplete: Promise.resolve(true),
  }
  const staff = new Staff(host, () => document)
  staff.use(pins, at, had)
  for (const each of controllers) each.hostConnected?.()
  withPage(() => {
    for (const each of controllers) each.hostDisconnected?.()
  })
  return staff
}
