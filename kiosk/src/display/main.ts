// The display's page: the wall that calls people, dark unless ?theme=light.
import '@doorstep/elements/define/call-display'
import '@doorstep/elements/define/station'
import { followNote } from '../follow-note.js'
import { databaseName, parametersHere } from '../here.js'
import { seatsAround } from '../desk/seats.js'
import { namePage } from '../page-says.js'
import { readSound, soundKey, voiceFolder } from '../sound/settings.js'
import { openWindow } from '../window.js'
import { DisplayFooter } from './display-footer.js'

customElements.define('display-footer', DisplayFooter)

const display = document.createElement('doorstep-call-display')
const footer = document.createElement('display-footer')
footer.slot = 'footer'
display.append(footer)
const asked = new URLSearchParams(location.search)
const { station } = await parametersHere()
followNote(soundKey(databaseName(station)), (text) => {
  const { volume, silent, voice } = readSound(text)
  display.silent = silent || asked.has('silent')
  display.volume = volume
  display.clips = voice === 'own' ? voiceFolder(station) : undefined
})
display.withEnglish = asked.has('english')
const waiting = Number(asked.get('waiting') ?? 5)
display.withWaiting = waiting >= 0 && waiting <= 9 ? Math.floor(waiting) : 5

// a version more loses nothing; another station would call nobody whom a desk of this one still calls
const calls = seatsAround(display)
await openWindow({ device: 'display', content: display, theme: 'dark', free: () => true, leaves: () => !calls() })
namePage('display')
