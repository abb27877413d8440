// The records' page, /counter/records/: what the station did, its exports and backups, and numbering after a loss.
import '@doorstep/elements/define/records'
import '@doorstep/elements/define/station'
import { openPage } from '../page.js'
import { pageWords } from '../page.words.js'
import { keepWords } from './keep.words.js'
import { tellRestored } from './keep.js'

const records = document.createElement('doorstep-records')
const { parameters, storage, keeping, kept } = await openPage({ device: 'records', content: records, activates: false, free: () => true })
const language = parameters.language ?? 'zh-Hans'
document.documentElement.lang = language
document.documentElement.dataset['doorstepTheme'] = 'light'
const heading = document.createElement('h1')
heading.className = 'unseen'
heading.textContent = keepWords[language].page
document.querySelector('#page')?.prepend(heading)

if ('failure' in storage) {
  console.error(storage.failure)
  const says = document.createElement('p')
  says.className = 'trouble'
  says.setAttribute('role', 'alert')
  says.textContent = pageWords[language].noStorage(storage.failure.code)
  document.body.prepend(says)
} else {
  const { database, numbering } = storage
  const shared = { journal: numbering.journal, summaries: database.summaries, numbering }
  records.records = shared
  records.addEventListener('doorstep-restored', () => {
    tellRestored(parameters.station)
    location.reload()
  })
  void kept?.then((backups) => (records.records = { ...shared, backups }))
}
const line = document.querySelector('#kept')
if (line) line.textContent = pageWords[language].kept(await keeping)
