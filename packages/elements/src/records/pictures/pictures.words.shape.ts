// What the pictures and the summary say, whatever the language.
import type { RatingDimension } from '@doorstep/model/queue'
import type { PeriodKind } from '../period.js'
import type { CameBy } from './data.js'

/** The pictures, in the order in which they stand. */
export const PICTURES = ['when', 'waits', 'what', 'who', 'days', 'missed', 'ratings', 'promises', 'counts'] as const
export type PictureId = (typeof PICTURES)[number]

/** The counts that stand by themselves, in their order. */
export const COUNTS = [
  ...(['issued', 'served', 'resolved', 'referred', 'withdrawn', 'noShows', 'expired', 'voided', 'hops', 'outOfTurn'] as const),
] as const

/** The six figures at the head. */
export const HEADLINES = ['served', 'waits', 'services', 'sameDay', 'ratings', 'noShows'] as const
export type Headline = (typeof HEADLINES)[number]

interface About {
  readonly title: string
  /** What is counted. */
  readonly note: string
  /** What stands in its place without anything to draw. */
  readonly empty: string
}

export interface PictureWords {
  readonly periods: Record<PeriodKind, string>
  readonly earlier: Record<Exclude<PeriodKind, 'dates'>, string>
  readonly later: Record<Exclude<PeriodKind, 'dates'>, string>
  readonly today: string
  readonly from: string
  readonly to: string
  readonly show: string
  readonly gaps: (numbers: number) => string
  /** The second date is before the first. */
  readonly badDates: string
  readonly year: (year: number) => string
  readonly between: (from: string, to: string) => string
  readonly daysOf: (span: string, days: number) => string
  /** Beside a period that began before there were records. */
  readonly since: (day: string) => string
  /** Older days are counted anew, so much of them is done; without a number it has only begun. */
  readonly counting: (percent: number | undefined) => string
  /** In the place of a picture that those days may still fill. */
  readonly soon: string

  readonly headlines: Record<Headline, string>
  readonly none: string
  /** After the minutes that half took at most; what took less than one is said to be within one. */
  readonly minutesUnit: string
  readonly issued: (numbers: number) => string
  readonly ninety: (minutes: number) => string
  readonly settled: (settled: number, deferred: number, escalated: number) => string
  readonly ability: (points: string, times: number) => string
  readonly missedOf: (percent: number, calls: number, back: number) => string
  readonly noRatings: string
  readonly noTimes: string
  readonly noneSettled: string
  readonly noCalls: string

  /** What a period is compared with: its name, where it is as long as this one has come. */
  readonly before: {
    readonly day: (weekday: string) => string
    readonly week: (running: boolean) => string
    readonly month: (month: string, running: boolean) => string
    readonly year: (year: number, running: boolean) => string
    readonly dates: (days: number) => string
  }
  readonly more: (before: string, by: number) => string
  readonly fewer: (before: string, by: number) => string
  readonly longer: (before: string, minutes: number) => string
  readonly shorter: (before: string, minutes: number) => string
  readonly same: (before: string) => string
  readonly was: (before: string, value: string) => string
  /** The whole of a day, beside one that is not over. */
  readonly wholeDay: (before: string, value: string) => string

  readonly pictures: Record<PictureId, About>
  /** The notes of pictures that are of one day, of several of each weekday, of days, months or years, and of a worker alone. */
  readonly whenOneDay: string
  readonly whenAverage: string
  readonly came: Record<CameBy, string>
  readonly mine: About
  readonly half: (minutes: string) => string
  readonly minutes: (minutes: number) => string
  readonly hour: (hour: number) => string
  readonly bin: (from: number, to: number | undefined) => string
  readonly step: (step: number) => string
  readonly anyMatter: string
  readonly numbers: string
  readonly hideNumbers: string
  readonly all: (rows: number) => string
  readonly fewerRows: string
  readonly takeTable: string
  readonly columns: {
    readonly weekday: string
    readonly days: string
    readonly minutes: string
    readonly people: string
    readonly share: string
    readonly service: string
    readonly issued: string
    readonly served: string
    readonly wait: string
    readonly took: string
    readonly worker: string
    readonly first: string
    readonly resolved: string
    readonly referred: string
    readonly rating: string
    readonly kept: string
    readonly broken: string
    readonly day: string
    readonly month: string
    readonly year: string
    readonly hour: string
    readonly calls: string
    readonly missed: string
    readonly points: string
  } & Record<RatingDimension, string>
  readonly dimension: (name: string, mean: string, times: number) => string
  readonly followUps: (opened: number, closed: number) => string
  readonly promises: Record<'kept' | 'broken' | 'deferred' | 'escalated' | 'hops', string>

  readonly counts: Record<(typeof COUNTS)[number], string>

  /** Sentences of the summary; each is said only where it is true and there is something to say. */
  readonly saying: {
    readonly title: string
    readonly nobody: (period: string) => string
    readonly came: (period: string, issued: number, served: number) => string
    readonly more: (before: string, by: number) => string
    readonly fewer: (before: string, by: number) => string
    readonly same: (before: string) => string
    readonly busiest: (weekday: string, hour: string, average: string) => string
    readonly busiestHour: (hour: string, came: number) => string
    readonly waited: (half: number, ninety: number) => string
    readonly long: (people: number) => string
    readonly noneLong: string
    readonly most: (service: string, people: number) => string
    /** The same, where others did not say what they came for. */
    readonly mostSaid: (service: string, people: number) => string
    readonly sameDay: (settled: number, sameDay: number) => string
    readonly kept: (kept: number) => string
    readonly broken: (broken: number, kept: number) => string
    readonly missed: (missed: number, calls: number) => string
    readonly noneMissed: (calls: number) => string
    readonly rated: (times: number, attitude: string, ability: string) => string
    readonly lowRated: (opened: number, closed: number) => string
  }

  readonly print: Record<PeriodKind, string>
  readonly report: Record<PeriodKind, string>
  readonly printed: (day: string) => string
  readonly signed: string
  readonly checked: string
}
