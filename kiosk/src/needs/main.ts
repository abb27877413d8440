// The page of needs and orders for the staff, /counter/needs/: nothing personal is shown before a worker's PIN.
import '@doorstep/elements/define/needs-desk'
import '@doorstep/elements/define/station'
import { indexedDbPins } from '@doorstep/sources/journal'
import { databaseName, parametersHere } from '../here.js'
import { openWindow } from '../window.js'

const desk = document.createElement('doorstep-needs-desk')
// a page without https has no slow hash, and then nobody gets in
if (globalThis.crypto.subtle as SubtleCrypto | undefined) {
  desk.pins = indexedDbPins(`${databaseName((await parametersHere()).station)}:pins`)
}
await openWindow({ device: 'needs', content: desk, theme: 'light', free: () => false })
