// This machine: its printer, the other windows of it, what is wrong with the station's files, and how its tickets are kept.
import '@doorstep/elements/define/feed-report'
import { sharedFeed } from '@doorstep/sources/feed'
import { pageWords } from '../../page.words.js'
import { PrinterSetup } from '../../printer/printer-setup.js'
import { printerKey, readSettings } from '../../printer/settings.js'
import type { DeskWindow } from '../room.js'

customElements.define('printer-setup', PrinterSetup)

export function openSettings({ station, database, pins, opened }: DeskWindow): HTMLElement {
  const key = printerKey(database)
  const setup = document.createElement('printer-setup')
  setup.settings = readSettings(localStorage.getItem(key))
  setup.addEventListener('printer-changed', ({ settings }) => localStorage.setItem(key, JSON.stringify(settings)))
  setup.pins = pins
  // whose PIN can be asked for
  const { feed } = sharedFeed(new URL(station, document.baseURI))
  feed.subscribe(() => (setup.station = feed.view.station.value))
  setup.station = feed.view.station.value

  const second = document.createElement('a')
  Object.assign(second, { href: `/counter/second/${location.search}`, target: '_blank', rel: 'noopener' })
  const kept = document.createElement('p')
  void opened.then(({ language, keeping }) => {
    second.textContent = pageWords[language].second
    kept.textContent = pageWords[language].storageNote(keeping)
  })
  const room = document.createElement('div')
  room.append(setup, document.createElement('doorstep-feed-report'), second, kept)
  return room
}
