// A room that stands alone with a door of its own, without a browser: who is let in, and what is typed at it.
import type { Pins } from '@doorstep/sources/journal'
import { html, type TemplateResult } from 'lit'
import { DoorstepElement } from '../../../packages/elements/src/base/element.js'
import { Door, type DoorLevel, type DoorOptions } from '../../../packages/elements/src/door/door.js'
import { station } from '../../../packages/elements/src/testing/station.js'
import { chooses, types } from './at-door.js'
import { Machine } from './machine-pins.js'
import { Placed } from './page.js'

export class Room extends DoorstepElement {
  door: Door
  shut = vi.fn()
  pins: Pins | undefined
  at = station
  constructor(readonly options: DoorOptions) {
    super()
    this.door = new Door(this, { ...options, shut: this.shut })
  }
  override render(): TemplateResult {
    this.door.use(this.pins, this.at)
    const level = (name: DoorLevel) => (this.door.opens(name) ? html`<p>${name} is in</p>` : this.door.render(name))
    const { level: own = 'worker' } = this.options
    return html`${this.door.renderLeave()}${level(own)}${own === 'worker' && this.door.opens() ? level('keeper') : ''}`
  }
}
export const placed: Placed<Room>[] = []
export async function room(pins: Machine | undefined, options: DoorOptions = {}) {
  const element = Object.assign(new Room(options), { pins })
  const it = new Placed(element)
  placed.push(it)
  await settles(it)
  return it
}
export async function settles({ element }: Placed<Room>): Promise<void> {
  for (let turn = 0; turn < 3; turn += 1) {
    await vi.advanceTimersByTimeAsync(0)
    await element.updateComplete
  }
}
export async function enter(it: Placed<Room>, worker: string, pin: string): Promise<void> {
  // whoever was here before is asked by name
  if (it.lines.some((line) => line.endsWith(' 换人'))) it.does('换人')
  await settles(it)
  await chooses(it, worker)
  await settles(it)
  await types(it, pin)
  await settles(it)
}
/** Shows a keeper's PIN on top, by the pad that is the only one then. */
export async function top(it: Placed<Room>, pin: string): Promise<void> {
  await types(it, pin)
  await settles(it)
}
export const inside = ({ lines }: Placed<Room>) => lines.filter((line) => line.endsWith(' is in')).map((line) => line.split(' ')[0])
/** PINs are looked at only once this is called. */
export function held(pins: Machine): () => void {
  const { check } = pins
  let release = (): void => undefined
  const released = new Promise<void>((resolve) => (release = resolve))
  pins.check = async (...asked) => (await released, check(...asked))
  return () => {
    pins.check = check
    release()
  }
}
export const having = (...workers: string[]): Machine => Object.assign(new Machine(), { have: new Set(workers) })
