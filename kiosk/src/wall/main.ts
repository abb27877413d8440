// The wall board's page: all the station does on a screen nobody touches, dark unless ?theme=light. Where this machine has the queue,
// it says who sits where; it does nothing in it.
import '@doorstep/elements/define/service-wall'
import '@doorstep/elements/define/station'
import { late } from '@doorstep/elements'
import type { QueueEvent } from '@doorstep/model/queue'
import { MINUTE_MS } from '@doorstep/model/time'
import { encloseWindow } from '../enclose.js'
import { keepErrors } from '../errors.js'
import { followStation } from '../follow-station.js'
import { databaseName, parametersHere } from '../here.js'
import { notes } from '../machine.js'
import { pageClock } from '../page-clock.js'
import { namePage } from '../page-says.js'
import { registerWorker } from '../register-worker.js'
import { seatsAround } from '../desk/seats.js'
import { followUpdates } from '../update.js'
import { setTheme } from '../window.js'
import { bePresent } from '../windows/presence.js'

/** A page that somebody stopped and left goes on after so many ms. */
const LEFT_ALONE_MS = 5 * MINUTE_MS

keepErrors('wall', notes)
const asked = new URLSearchParams(location.search)
const { station: src, language = 'zh-Hans' } = await parametersHere()
setTheme('dark')

const wall = document.createElement('doorstep-service-wall')
const seconds = Number(asked.get('seconds'))
if (seconds >= 5 && seconds <= 600) wall.seconds = seconds
wall.lists = asked.get('lists') ?? wall.lists
wall.english = asked.has('english')
const station = document.createElement('doorstep-station')
const clock = pageClock()
clock.give(station)
station.src = src
station.enclosed = true
encloseWindow()
station.append(wall)
document.querySelector('#page')?.replaceChildren(station)
document.documentElement.lang = language
namePage('wall')
bePresent('wall', databaseName(src), notes())
// it goes to another station when the desks of this one have
const seated = seatsAround(wall)
followStation({ shown: src, free: () => !seated(), say: () => undefined })

// nothing on this page has the focus before somebody asks for it, so its keys are the wall's
let alone: ReturnType<typeof setTimeout> | undefined
const touched = (): void => {
  clearTimeout(alone)
  alone = setTimeout(() => (wall.paused = false), LEFT_ALONE_MS)
}
addEventListener('keydown', (event) => {
  touched()
  wall.press(event)
})
for (const type of ['pointermove', 'pointerdown']) addEventListener(type, touched)

// what is public is on the screen first; without the queue the rota says who is there
void late(() => import('../storage.js')).then(async ({ openStorage }) => {
  const storage = await openStorage(src, clock.now)
  if ('failure' in storage) return console.error(storage.failure)
  const { database } = storage
  station.device = 'wall'
  station.snapshots = database.snapshots
  station.journals = { queue: database.journal<QueueEvent>('queue') }
})

void registerWorker().then((registration) => registration && followUpdates(registration, { activates: 'alone', free: () => true }))
