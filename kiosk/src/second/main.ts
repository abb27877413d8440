// The counter's second screen: /desk/second/?desk=d1, in a window of its own that faces the resident.
import '@doorstep/elements/define/rating'
import '@doorstep/elements/define/station'
import { databaseName, parametersHere } from '../here.js'
import { openPage } from '../page.js'
import { namePage, sayNoStorage } from '../page-says.js'
import { rememberSide } from './remember-side.js'
import { SecondScreen } from './second-screen.js'

customElements.define('second-screen', SecondScreen)

const query = new URLSearchParams(location.search)
const screen = document.createElement('second-screen')
screen.desk = query.get('desk') ?? undefined
rememberSide(screen, () => localStorage, databaseName((await parametersHere()).station))

// it goes to another station when its desk does
const leaves = (): boolean => screen.free && !screen.seated
const free = (): boolean => screen.free
const { parameters, storage } = await openPage({ device: 'second', content: screen, activates: false, free, leaves })
const language = parameters.language ?? 'zh-Hans'
document.documentElement.lang = language
screen.usual = language
if ('database' in storage) screen.notes = storage.database.private
else {
  console.error(storage.failure)
  sayNoStorage(storage.failure.code)
}
namePage('second')
