// The counter's page: the counter inside its station, and a line about where the tickets are kept.
import '@doorstep/elements/define/counter'
import '@doorstep/elements/define/station'
import { pageWords } from '../page.words.js'
import { openWindow } from '../window.js'
import { rememberDesk } from './remember-desk.js'

const UNTOUCHED_MS = 20_000

// A worker's window is reloaded for a new version only when it was left alone for a while; its desk comes back by itself.
let touched = -UNTOUCHED_MS
for (const sign of ['pointerdown', 'keydown']) addEventListener(sign, () => (touched = performance.now()), { capture: true, passive: true })

const counter = document.createElement('doorstep-counter')
rememberDesk(counter, sessionStorage)

const { language, keeping } = await openWindow({
  device: 'counter',
  content: counter,
  theme: 'light',
  free: () => performance.now() - touched >= UNTOUCHED_MS,
})
const kept = document.querySelector('#kept')
if (kept) kept.textContent = pageWords[language].kept(keeping)
