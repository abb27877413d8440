// What is true now, as a wall of thousands of services needs it: the same as long as no line of it would be another.
import { openingNow, presentNow, type Moment } from '@doorstep/model/now'
import { NowFollower } from '../now/now-follower.js'

/** What the lines of services depend on beside the feed and the time: who is there, and whether tickets are given. */
function peopleOf(moment: Moment): string {
  const { stopped } = openingNow(moment)
  return JSON.stringify([stopped, presentNow(moment).map(({ worker, desk, by }) => [worker.id, desk?.id, by])])
}

export class WallNow extends NowFollower {
  #kept: Moment | undefined

  constructor(...[host, feed]: ConstructorParameters<typeof NowFollower>) {
    super(host, feed)
    // the lines name who is on duty
    feed.need('timetable')
  }

  /** A moment that is replaced when another one says something else of a service: not for every ticket that is taken. */
  get steady(): Moment | undefined {
    const { moment } = this
    const kept = this.#kept
    const parts = ['station', 'services', 'timetable', 'holidays', 'at'] as const
    const same = moment && kept && parts.every((part) => moment[part] === kept[part]) && peopleOf(moment) === peopleOf(kept)
    return same ? kept : (this.#kept = moment)
  }
}
