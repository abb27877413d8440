// The desk, /desk/: one page for all the staff do, with a room for each of it.
import '@doorstep/elements/define/station'
import { indexedDbPins } from '@doorstep/sources/journal'
import { databaseName, parametersHere } from '../here.js'
import { openWindow } from '../window.js'
import { DeskApp } from './desk-app.js'
import { DeskBell } from './desk-bell.js'
import { leftAlone } from './left-alone.js'

customElements.define('desk-bell', DeskBell)
customElements.define('desk-app', DeskApp)

const { station } = await parametersHere()
const database = databaseName(station)
const desk = document.createElement('desk-app')
const free = leftAlone(() => desk.entered)
// another version comes back to the resident who is here, another station does not
const leaves = (): boolean => free() && !desk.seated
const opened = openWindow({ device: 'desk', content: desk, theme: 'light', free, leaves })
// handed over before anything is shown, so that there is no moment without the PINs
const pins = (globalThis.crypto.subtle as SubtleCrypto | undefined) && indexedDbPins(`${database}:pins`)
desk.machine = { station, database, pins, opened }
await opened
