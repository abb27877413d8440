// The records' page, /counter/records/: what the station did, its exports and backups, and numbering after a loss.
import '@doorstep/elements/define/records'
import '@doorstep/elements/define/station'
import { indexedDbPins } from '@doorstep/sources/journal'
import { databaseName, parametersHere } from '../here.js'
import { pageWords } from '../page.words.js'
import { openWindow } from '../window.js'
import { tellRestored } from './keep.js'

const records = document.createElement('doorstep-records')
// handed over before anything is shown; a page without https has no slow hash, and no PINs
const parameters = await parametersHere()
if (globalThis.crypto.subtle as SubtleCrypto | undefined) records.pins = indexedDbPins(`${databaseName(parameters.station)}:pins`)
const { language, storage, keeping, backups } = await openWindow({ device: 'records', content: records, theme: 'light', free: () => true })
if ('database' in storage) {
  const { database, numbering } = storage
  const shared = { journals: numbering.journals, summaries: database.summaries, numbering }
  records.records = shared
  const { station } = parameters
  records.addEventListener('doorstep-restored', () => {
    tellRestored(station)
    location.reload()
  })
  // why there are none the page has told already
  void backups?.then(
    (opened) => (records.records = { ...shared, backups: opened }),
    () => undefined,
  )
}
const line = document.querySelector('#storage-note')
if (line) line.textContent = pageWords[language].storageNote(keeping)
