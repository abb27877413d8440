// The clock on the wall of a tortured window: it can be set ahead and back, and only `Date` hears of that.

/** What the machine's clocks show. */
export interface Wall {
  /** How far the station's time has come, in milliseconds since 1970; it only grows. */
  readonly now: number
  /** How far the clock on the wall is ahead of that, in milliseconds; negative when it is behind. */
  readonly ahead: number
}

/** Real time of this window, for the harness's own patience. */
export const realTime = performance.now.bind(performance)

let wall: Wall = { now: Date.now(), ahead: 0 }

/** By this the windows of the machine have one clock: a window that nobody asks is not left behind. */
let windows: BroadcastChannel | undefined

function goOnTo(now: number): void {
  wall = { ...wall, now: Math.max(wall.now, now) }
}

/** Sets the clocks of this window, and lets the time of all others go on with it. How far a date is ahead each is told by itself. */
export function setWall(next: Wall): void {
  wall = { ...wall, ahead: next.ahead }
  goOnTo(next.now)
  windows?.postMessage(next.now)
}

/** Puts the wall clock in the place of the browser's; `performance.now` goes on with the station's time, as it does when only the date is set. */
export function hangWall(first: Wall): void {
  wall = first
  windows = new BroadcastChannel('torture-wall')
  windows.onmessage = ({ data }: MessageEvent<number>) => goOnTo(data)
  const began = first.now
  const Real = Date
  const now = () => wall.now + wall.ahead
  globalThis.Date = class extends Real {
    constructor(...given: [] | [number | string | Date]) {
      super(...((given.length === 0 ? [now()] : given) as [number]))
    }
    static override now = now
  } as DateConstructor
  Object.defineProperty(performance, 'now', { configurable: true, value: () => wall.now - began })
}
