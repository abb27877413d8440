// The summary that writes itself: sentences, each of them only where it is true and there is something to say.
import { meanPoints, minutesAt, ratedTimes, SUMMARY_SCHEMA, timesOf, type Summary } from '@doorstep/model/queue'
import type { Language } from '@doorstep/model/text'
import type { RecordsNames } from '../names.js'
import { arrivals, busiest, ENOUGH, longerThan, services } from './data.js'
import type { Compared } from './headlines.js'
import { average, points, weekdayName } from './pictures.js'
import type { PictureWords } from './pictures.words.shape.js'

export interface SayingScene {
  readonly summary: Summary
  readonly before: Compared | undefined
  /** The period as far as it has come, by name. */
  readonly period: string
  readonly words: PictureWords
  readonly language: Language
  readonly names: Pick<RecordsNames, 'service'>
}

const LONG_MINUTES = 30

/** What happened, in plain sentences. */
export function saying(scene: SayingScene): readonly string[] {
  const { summary, period, words } = scene
  const { total } = summary
  const { saying: say } = words
  if (total.issued + total.served === 0) return [say.nobody(period)]
  const came = say.came(period, total.issued, total.served)
  // what an earlier version has not counted is not 0
  if (summary.schema < SUMMARY_SCHEMA) return [came]
  return [came, ...compared(scene), ...whenAndWhat(scene), ...waits(scene), ...ends(scene)]
}

function compared({ summary, before, words: { saying: say } }: SayingScene): readonly string[] {
  if (!before || before.unfinished) return []
  const by = summary.total.served - before.total.served
  return [by > 0 ? say.more(before.name, by) : by < 0 ? say.fewer(before.name, -by) : say.same(before.name)]
}

function whenAndWhat({ summary, words, language, names }: SayingScene): readonly string[] {
  const { saying: say } = words
  const when = arrivals(summary)
  const most = summary.total.issued < ENOUGH ? undefined : busiest(when)
  const hour = most && words.hour(most.hour)
  const all = services(summary)
  const [first, second] = all.filter(({ id }) => id !== '')
  const sayMost = all.some(({ id, issued }) => id === '' && issued > 0) ? say.mostSaid : say.most
  return [
    ...(most && hour !== undefined
      ? [
          when.rows.length === 1
            ? say.busiestHour(hour, most.average * most.days)
            : say.busiest(weekdayName(most.weekday, language, 'long'), hour, average(most.average)),
        ]
      : []),
    // what two services share is nobody's most
    ...(first && first.issued > 1 && first.issued !== second?.issued ? [sayMost(names.service(first.id), first.issued)] : []),
  ]
}

function waits({ summary: { total }, words: { saying: say } }: SayingScene): readonly string[] {
  const [half, ninety] = [minutesAt(total.waits, 0.5), minutesAt(total.waits, 0.9)]
  if (half === undefined || ninety === undefined || timesOf(total.waits) < ENOUGH) return []
  const long = longerThan(total.waits, LONG_MINUTES)
  return [say.waited(half, ninety), long > 0 ? say.long(long) : say.noneLong]
}

function ends({ summary: { total }, words: { saying: say } }: SayingScene): readonly string[] {
  const { resolved, sameDay, kept, broken, calls, noShows, ratings, followUps, followedUp } = total
  const mean = meanPoints(ratings)
  return [
    ...(resolved > 0 ? [say.sameDay(resolved, sameDay)] : []),
    ...(broken > 0 ? [say.broken(broken, kept)] : kept > 0 ? [say.kept(kept)] : []),
    ...(calls > 0 ? [noShows > 0 ? say.missed(noShows, calls) : say.noneMissed(calls)] : []),
    ...(mean ? [say.rated(ratedTimes(ratings), points(mean.attitude), points(mean.ability))] : []),
    ...(followUps > 0 ? [say.lowRated(followUps, followedUp)] : []),
  ]
}
