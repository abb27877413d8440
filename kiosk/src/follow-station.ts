// Follows this machine to another station: a window begins anew there when nobody is in the middle of something, and says so until then.
import { nearestLanguage } from '@doorstep/model/text'
import { followNote } from './follow-note.js'
import { hereWords } from './here.words.js'
import { CHOSEN_KEY, chosenStation } from './kept-station.js'
import { notes } from './machine.js'

const LOOK_EVERY_MS = 5000

/** The address of a page without the station it asks for: it shows the machine's. */
function withoutStation(): URL {
  const next = new URL(location.href)
  next.searchParams.delete('station')
  return next
}

/** Opens this page anew, with the station of the machine. */
export function beginAnew(): void {
  // an enclosed window leads nowhere else, and may begin anew
  history.replaceState(null, '', withoutStation())
  location.reload()
}

export interface FollowingStation {
  /** The station this window shows. */
  readonly shown: string
  /** Whether nobody is disturbed by a reload of this window now. */
  readonly free: () => boolean
  /** Says that there is another station now, while it has to wait, and takes that back. Residents are told nothing: it is not their matter. */
  readonly say: (waits: boolean) => void
  readonly begin?: () => void
}

/** Hears when somebody has set the machine to another station in another window. */
export function followStation({ shown, free, say, begin = beginAnew }: FollowingStation): void {
  // what was chosen before this window was opened is the station it shows, or its address says otherwise
  let heard = false
  let elsewhere = false
  const look = (): void => {
    if (elsewhere && free()) return begin()
    say(elsewhere)
  }
  followNote(CHOSEN_KEY, () => {
    const chosen = chosenStation(notes(), new URL(location.href))
    if (heard && chosen !== undefined) {
      elsewhere = chosen !== shown
      look()
    }
    heard = true
  })
  setInterval(() => {
    if (elsewhere) look()
  }, LOOK_EVERY_MS)
}

let line: HTMLElement | undefined

/** A line over a page of the staff, with the way there. */
export function sayElsewhere(waits: boolean): void {
  if (!waits) {
    line?.remove()
    line = undefined
    return
  }
  if (line) return
  const words = hereWords[nearestLanguage(document.documentElement.lang) ?? 'zh-Hans']
  line = document.createElement('p')
  line.className = 'trouble'
  line.setAttribute('role', 'alert')
  const link = document.createElement('a')
  link.href = withoutStation().href
  link.textContent = words.openAnew
  link.style.color = 'inherit'
  link.addEventListener('click', (event) => {
    // an address that differs by what stands behind # is the page that is open
    event.preventDefault()
    beginAnew()
  })
  line.append(`${words.elsewhere} `, link)
  document.body.prepend(line)
}
