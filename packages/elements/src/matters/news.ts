// What has come up for a worker since it was last looked at, so that it is heard once and not again and again.
import { newsOf, type DocketMatter } from '@doorstep/model/queue'
import type { LocalDate } from '@doorstep/model/time'

/** So long the bell is asked for, in ms: less than its own pause, so that it is heard once. */
const SOUNDS_MS = 4000

/** Remembers what was heard, for each worker, as long as the window is there. */
export class MatterNews {
  #heard = new Set<string>()
  #until = -Infinity

  /** How much of it is new; from now on it is not. */
  hear(worker: string, matters: readonly DocketMatter[], today: LocalDate, now: number): number {
    const fresh = matters.flatMap((matter) => {
      const news = newsOf(matter, today)
      return news === undefined || this.#heard.has(`${worker} ${news}`) ? [] : [`${worker} ${news}`]
    })
    for (const each of fresh) this.#heard.add(each)
    if (fresh.length > 0) this.#until = now + SOUNDS_MS
    return fresh.length
  }

  /** Whether the sound is to be made at this moment. */
  sounds(now: number): boolean {
    return now < this.#until
  }
}
