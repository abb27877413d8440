// The records' page, /counter/records/: what the station did and its exports; below them its backups, and numbering after a loss.
import '@doorstep/elements/define/backups'
import '@doorstep/elements/define/records'
import '@doorstep/elements/define/station'
import { indexedDbPins } from '@doorstep/sources/journal'
import { databaseName, parametersHere } from '../here.js'
import { pageWords } from '../page.words.js'
import { openWindow } from '../window.js'
import { tellRestored } from './keep.js'

const records = document.createElement('doorstep-records')
const safe = document.createElement('doorstep-backups')
// handed over before anything is shown; a page without https has no slow hash, and no PINs
const { station } = await parametersHere()
if (globalThis.crypto.subtle as SubtleCrypto | undefined) records.pins = safe.pins = indexedDbPins(`${databaseName(station)}:pins`)
const opened = await openWindow({ device: 'records', content: records, beside: [safe], theme: 'light', free: () => true })
const { language, storage, keeping, backups } = opened
if ('database' in storage) {
  const { database, numbering } = storage
  const { journals } = numbering
  records.records = { journals, summaries: database.summaries }
  safe.upkeep = { journals, numbering }
  safe.addEventListener('doorstep-restored', () => {
    tellRestored(station)
    location.reload()
  })
  // why there are none the page has told already
  void backups?.then(
    (made) => (safe.upkeep = { journals, numbering, backups: made }),
    () => undefined,
  )
}
const line = document.querySelector('#storage-note')
if (line) line.textContent = pageWords[language].storageNote(keeping)
