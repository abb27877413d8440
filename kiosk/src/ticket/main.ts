// A ticket's own page: live in the windows of the machine that holds its journal, elsewhere what its code carried.
import '@doorstep/elements/define/station'
import '@doorstep/elements/define/ticket-status'
import type { QueueEvent } from '@doorstep/model/queue'
import { nearestLanguage } from '@doorstep/model/text'
import { encloseWindow } from '../enclose.js'
import { parametersHere } from '../here.js'
import { pageClock } from '../page-clock.js'
import { namePage } from '../page-says.js'
import { GLASS_FROM_PX } from '../profile.js'
import { openStorage } from '../storage.js'
import { takeLink } from './fragment.js'

/** A phone shows the number after this long, whatever its storage does. */
const PATIENCE_MS = 800

const parameters = await parametersHere()
document.documentElement.lang = parameters.language ?? nearestLanguage(navigator.language) ?? 'zh-Hans'

const station = document.createElement('doorstep-station')
const clock = pageClock()
clock.give(station)
station.src = parameters.station
station.device = 'phone'
// on a phone its telephone numbers can be dialled; anything wider may be the station's own glass
station.enclosed = innerWidth >= GLASS_FROM_PX
if (station.enclosed) encloseWindow()
const status = document.createElement('doorstep-ticket-status')

function show(): void {
  const link = takeLink(window, sessionStorage)
  Object.assign(status, { link, token: link?.token })
}

// The service worker is not registered here: a phone need not carry the whole kiosk for one ticket.
const opening = openStorage(parameters.station, clock.now).then((storage) => {
  if (!('database' in storage)) return
  status.notes = storage.database.private
  station.snapshots = storage.database.snapshots
  station.journals = { queue: storage.database.journal<QueueEvent>('queue') }
})
await Promise.race([opening, new Promise((resolve) => setTimeout(resolve, PATIENCE_MS))])
show()
// the same tab may be given another code
addEventListener('hashchange', () => location.hash !== '' && show())
station.append(status)
document.querySelector('#page')?.replaceChildren(station)
namePage('ticket')
