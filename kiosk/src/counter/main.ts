// The counter's page: the counter inside its station, and a line about where the tickets are kept.
import '@doorstep/elements/define/counter'
import '@doorstep/elements/define/feed-report'
import '@doorstep/elements/define/station'
import { indexedDbPins } from '@doorstep/sources/journal'
import { databaseName, parametersHere } from '../here.js'
import { pageWords } from '../page.words.js'
import { followPrinter } from '../printer/follow-printer.js'
import { openWindow } from '../window.js'
import { rememberDesk } from './remember-desk.js'
import { rememberKeys } from './remember-keys.js'

const UNTOUCHED_MS = 20_000

// A worker's window is reloaded for a new version only when it was left alone for a while; its desk comes back by itself.
let touched = -UNTOUCHED_MS
for (const sign of ['pointerdown', 'keydown']) addEventListener(sign, () => (touched = performance.now()), { capture: true, passive: true })

const counter = document.createElement('doorstep-counter')
rememberKeys(counter, localStorage)
const database = databaseName((await parametersHere()).station)
counter.leases = database
rememberDesk(counter, sessionStorage, database)
// PINs are handed over before anything is shown, so that there is no moment without them; a page without https has no slow hash
if (globalThis.crypto.subtle as SubtleCrypto | undefined) counter.pins = indexedDbPins(`${database}:pins`)
// a station can begin before its secretary was there: until the first PIN is made the sign-in says that anybody can
counter.pinsOptional = true

const { language, storage, keeping } = await openWindow({
  device: 'counter',
  content: counter,
  beside: [document.createElement('doorstep-feed-report')],
  theme: 'light',
  free: () => performance.now() - touched >= UNTOUCHED_MS,
})
if ('database' in storage) counter.notes = storage.database.private
followPrinter(database, (printer) => (counter.printer = printer))
// another window for each: this one is a desk
for (const [page, name] of Object.entries(pageWords[language].pages)) {
  const link = document.createElement('a')
  link.href = `/counter/${page}/${location.search}`
  link.target = '_blank'
  link.rel = 'noopener'
  link.textContent = name
  document.querySelector('#pages')?.append(link)
}
const storageNote = document.querySelector('#storage-note')
if (storageNote) storageNote.textContent = pageWords[language].storageNote(keeping)
