// The printer's page, /counter/printer/: sets up the ticket printer of this machine, for every window of this browser profile.
import { sharedFeed } from '@doorstep/sources/feed'
import { indexedDbPins } from '@doorstep/sources/journal'
import { holdWindow } from '../enclose.js'
import { databaseName, parametersHere } from '../here.js'
import { PrinterSetup } from './printer-setup.js'
import { printerWords } from './printer.words.js'
import { printerKey, readSettings } from './settings.js'

holdWindow()
customElements.define('printer-setup', PrinterSetup)

const parameters = await parametersHere()
const language = parameters.language ?? 'zh-Hans'
const key = printerKey(databaseName(parameters.station))
document.documentElement.lang = language
document.documentElement.dataset['doorstepTheme'] = 'light'

const heading = document.createElement('h1')
heading.className = 'unseen'
heading.textContent = printerWords[language].title
const setup = document.createElement('printer-setup')
setup.settings = readSettings(localStorage.getItem(key))
setup.addEventListener('printer-changed', ({ settings }) => localStorage.setItem(key, JSON.stringify(settings)))
if (globalThis.crypto.subtle as SubtleCrypto | undefined) setup.pins = indexedDbPins(`${databaseName(parameters.station)}:pins`)
// whose PIN can be asked for
const { feed } = sharedFeed(new URL(parameters.station, document.baseURI))
feed.subscribe(() => (setup.station = feed.view.station.value))
setup.station = feed.view.station.value
document.querySelector('#page')?.replaceChildren(heading, setup)
