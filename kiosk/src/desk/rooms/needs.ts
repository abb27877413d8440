// Needs and orders: nothing personal is shown before a worker's PIN.
import '@doorstep/elements/define/needs-desk'
import type { DeskWindow } from '../room.js'

export function openNeedsDesk({ pins }: DeskWindow): HTMLElement {
  const desk = document.createElement('doorstep-needs-desk')
  desk.pins = pins
  desk.withoutHeading = true
  return desk
}
