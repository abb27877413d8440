// My matters: what whoever is here has still to do, and for the secretary what everybody has.
import '@doorstep/elements/define/matters'
import { followNote } from '../../follow-note.js'
import { readSound, soundKey } from '../../sound/settings.js'
import { rememberKeys } from '../remember-keys.js'
import type { DeskWindow } from '../room.js'

export function openMatters({ database, pins, opened }: DeskWindow): HTMLElement {
  const matters = document.createElement('doorstep-matters')
  matters.pins = pins
  rememberKeys(matters, localStorage)
  matters.withoutHeading = true
  // it is heard as the lobby's bell is
  followNote(soundKey(database), (text) => (matters.volume = readSound(text).bell))
  void opened.then(({ storage }) => {
    if ('database' in storage) matters.notes = storage.database.private
  })
  return matters
}
