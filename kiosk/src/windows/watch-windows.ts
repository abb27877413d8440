// Which windows of this machine are open, as one of them hears it: asked again and again, and missed when they do not answer.
import type { Instant } from '@doorstep/model/time'
import { windowLock, windowsChannel, type OpenWindow, type WindowNews } from './presence.js'

const ASK_EVERY_MS = 3000
/** A window that answered nothing for so long hangs, or its machine slept. */
export const SILENT_MS = 15_000

/** A window that is open, and when it was last heard. */
export interface HeardWindow extends OpenWindow {
  readonly heardAt: Instant
}

export interface WindowWatch {
  /** Those that are open, the oldest first. */
  readonly windows: readonly HeardWindow[]
  /** Has a window say on itself where it is. */
  point(id: string): void
  close(): void
}

/** Listens for windows; `changed` is called when there are others, and after each round of asking. */
export function watchWindows(database: string, changed: () => void): WindowWatch {
  const heard = new Map<string, HeardWindow>()
  const channel = new BroadcastChannel(windowsChannel(database))
  const send = (news: WindowNews): void => channel.postMessage(news)
  channel.addEventListener('message', ({ data }: MessageEvent<WindowNews>) => {
    if (data.type === 'here') heard.set(data.window.id, { ...data.window, heardAt: Date.now() })
    else if (data.type === 'gone') heard.delete(data.id)
    else return
    changed()
  })
  const ask = async (): Promise<void> => {
    send({ type: 'ask' })
    // one that crashed says nothing, and its lock is free
    const held = await heldLocks()
    const silent = [...heard.values()].filter(({ heardAt }) => Date.now() - heardAt > ASK_EVERY_MS)
    for (const { id } of silent) if (held && !held.has(windowLock(id))) heard.delete(id)
    changed()
  }
  const timer = setInterval(() => void ask(), ASK_EVERY_MS)
  void ask()
  return {
    get windows() {
      return [...heard.values()].sort((one, other) => one.since - other.since)
    },
    point: (id) => send({ type: 'point', id }),
    close: () => {
      clearInterval(timer)
      channel.close()
    },
  }
}

/** The names of the locks that are held now; undefined where that cannot be asked. */
async function heldLocks(): Promise<ReadonlySet<string> | undefined> {
  const locks = navigator.locks as LockManager | undefined
  const asked = await locks?.query().catch(() => undefined)
  return asked && new Set((asked.held ?? []).flatMap(({ name }) => name ?? []))
}
