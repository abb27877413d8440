// The lobby's page: registers its parts, opens the station and its storage, and keeps itself up to date.
import '@doorstep/elements/define/meal-calendar'
import '@doorstep/elements/define/needs'
import '@doorstep/elements/define/service-board'
import '@doorstep/elements/define/station'
import '@doorstep/elements/define/ticket-dispenser'
import '@doorstep/elements/define/timetable'
import { databaseName } from '../here.js'
import { openPage } from '../page.js'
import { nameWindow } from '../page-says.js'
import { followPrinter } from '../printer/follow-printer.js'
import { LobbyApp } from './lobby-app.js'
import { LobbyAttract } from './lobby-attract.js'
import { LobbyBar } from './lobby-bar.js'
import { LobbyBell } from './lobby-bell.js'
import { LobbyHome } from './lobby-home.js'
import { LobbyHuman } from './lobby-human.js'
import { LobbyIdle } from './lobby-idle.js'
import { LobbyScroll } from './lobby-scroll.js'
import { LobbyShut } from './lobby-shut.js'

customElements.define('lobby-attract', LobbyAttract)
customElements.define('lobby-bar', LobbyBar)
customElements.define('lobby-bell', LobbyBell)
customElements.define('lobby-home', LobbyHome)
customElements.define('lobby-human', LobbyHuman)
customElements.define('lobby-idle', LobbyIdle)
customElements.define('lobby-scroll', LobbyScroll)
customElements.define('lobby-shut', LobbyShut)
customElements.define('lobby-app', LobbyApp)

const lobby = document.createElement('lobby-app')
nameWindow()
const { parameters, storage } = await openPage({ device: 'lobby', content: lobby, activates: true, free: () => lobby.free })
if ('failure' in storage) lobby.halted = storage.failure.code === 'newer' ? 'newer' : 'storage'
followPrinter(databaseName(parameters.station), (printer) => (lobby.printer = printer))
