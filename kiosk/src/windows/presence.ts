// The windows of this machine: each says that it is there when it is asked, points at itself, and leaves a note of when it was last there.
import { nearestLanguage, type Language } from '@doorstep/model/text'
import { MINUTE_MS, type Instant } from '@doorstep/model/time'
import type { Machine } from '../identity.js'

/** What a window can be, in the order in which they are shown. */
export const WINDOW_KINDS = ['lobby', 'display', 'desk', 'second', 'wall'] as const
export type WindowKind = (typeof WINDOW_KINDS)[number]

export interface OpenWindow {
  /** Of this one opening. */
  readonly id: string
  readonly kind: WindowKind
  /** Its title: which desk, which room. */
  readonly shows: string
  /** The name it was opened by, for whoever opened it. */
  readonly name: string
  readonly since: Instant
}

/** What windows tell each other. */
export type WindowNews =
  | { readonly type: 'ask' }
  | { readonly type: 'here'; readonly window: OpenWindow }
  | { readonly type: 'gone' | 'point'; readonly id: string }

/** The channel on which the windows of a station's machine hear each other. */
export const windowsChannel = (database: string): string => `doorstep-windows:${database}`
/** The lock a window holds as long as it lives: it goes when the window crashes, and stays when it hangs. */
export const windowLock = (id: string): string => `doorstep-window:${id}`
/** Where it is noted when a kind of window was last there. */
export const lastThereKey = (database: string, kind: WindowKind): string => `${database}:there:${kind}`

const NOTE_EVERY_MS = MINUTE_MS
const POINT_MS = 8000

const HERE: Readonly<Record<Language, string>> = { 'zh-Hans': '这个窗口在这里', 'zh-Hant': '這個視窗在這裡', en: 'This window is here' }

/** When a kind of window was last there; undefined where nobody knows. */
export function lastThere(notes: Pick<Machine['notes'], 'getItem'>, database: string, kind: WindowKind): Instant | undefined {
  const noted = Number(notes.getItem(lastThereKey(database, kind)) ?? NaN)
  return Number.isFinite(noted) && noted > 0 ? noted : undefined
}

let own: string | undefined

/** The id of this window, once it is present. */
export const thisWindow = (): string | undefined => own

/** Says of a page, as long as it lives, that it is there. Called once by every page that stays open. */
export function bePresent(kind: WindowKind, database: string, notes: Machine['notes']): void {
  // nobody needs to be kept from guessing it, and an insecure page has no randomUUID
  const id = (own = `${Date.now()}-${Math.random()}`)
  const since = Date.now()
  const channel = new BroadcastChannel(windowsChannel(database))
  const send = (news: WindowNews): void => channel.postMessage(news)
  // a window that was put away by its browser and comes back is there again
  const tell = (): void => send({ type: 'here', window: { id, kind, shows: document.title, name: window.name, since } })
  const note = (): void => {
    try {
      notes.setItem(lastThereKey(database, kind), String(Date.now()))
    } catch {
      // without it only those that are open are known
    }
  }
  channel.addEventListener('message', ({ data }: MessageEvent<WindowNews>) => {
    if (data.type === 'ask') tell()
    else if (data.type === 'point' && data.id === id) point()
  })
  addEventListener('pagehide', () => {
    note()
    send({ type: 'gone', id })
  })
  addEventListener('pageshow', tell)
  setInterval(note, NOTE_EVERY_MS)
  note()
  tell()
  const locks = navigator.locks as LockManager | undefined
  // until the window goes
  locks?.request(windowLock(id), () => new Promise<never>(() => undefined)).catch(() => undefined)
}

/** Says on the window itself where it is: a browser lets no window bring another one to the front that it did not open. */
function point(): void {
  document.querySelector('body > .pointed')?.remove()
  const says = document.createElement('p')
  says.className = 'pointed'
  says.setAttribute('role', 'status')
  says.textContent = HERE[nearestLanguage(document.documentElement.lang) ?? 'zh-Hans']
  document.body.append(says)
  setTimeout(() => says.remove(), POINT_MS)
  window.focus()
}
