// My matters: what whoever is here has still to do, and for the secretary what everybody has.
import '@doorstep/elements/define/matters'
import type { DeskWindow } from '../room.js'

export function openMatters({ pins, opened }: DeskWindow): HTMLElement {
  const matters = document.createElement('doorstep-matters')
  matters.pins = pins
  void opened.then(({ storage }) => {
    if ('database' in storage) matters.notes = storage.database.private
  })
  return matters
}
