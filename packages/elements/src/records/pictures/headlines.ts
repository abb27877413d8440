// The six figures at the head: what each counts, what stands beside it, and how it has changed since the period before.
import { meanPoints, minutesAt, ratedTimes, SUMMARY_SCHEMA, timesOf, type Minutes, type Summary, type Tally } from '@doorstep/model/queue'
import { html, nothing, type TemplateResult } from 'lit'
import { wholeNumbers } from '../../i18n/whole-numbers.js'
import { ENOUGH, percent } from './data.js'
import { points } from './pictures.js'
import { HEADLINES, type Headline, type PictureWords } from './pictures.words.shape.js'

/** The period that another one is compared with. */
export interface Against {
  readonly name: string
  /** The period is a day that is not over: a difference would say nothing yet. */
  readonly unfinished: boolean
}

/** The same with what happened in it. */
export interface Compared extends Against {
  readonly total: Tally
}

interface Figure {
  readonly value: string
  readonly unit?: string
  readonly detail: string
  readonly change?: string | undefined
}

/** What a day that an earlier version has counted can say. */
const SAID_BEFORE: ReadonlySet<Headline> = new Set(['served', 'waits', 'services'])

export function renderHeadlines(
  { total, schema }: Pick<Summary, 'total' | 'schema'>,
  before: Compared | undefined,
  words: PictureWords,
): TemplateResult {
  return html`<dl class="headlines" part="counts">
    ${HEADLINES.map((key) => {
      const known = schema >= SUMMARY_SCHEMA || SAID_BEFORE.has(key)
      const { value, unit, detail, change }: Figure = known ? FIGURES[key](total, before, words) : { value: words.none, detail: words.soon }
      return html`<div class="card" data-figure=${key}>
        <dt>${words.headlines[key]}</dt>
        <dd class="value">${value}${unit === undefined ? nothing : html` <span class="unit">${unit}</span>`}</dd>
        <dd class="detail soft">${wholeNumbers(detail)}</dd>
        ${change === undefined ? nothing : html`<dd class="change soft">${wholeNumbers(change)}</dd>`}
      </div>`
    })}
  </dl>`
}

type Make = (total: Tally, before: Compared | undefined, words: PictureWords) => Figure

const FIGURES: Readonly<Record<Headline, Make>> = {
  served: ({ served, issued }, before, words) => ({
    ...{ value: String(served), detail: words.issued(issued) },
    change: counted(served, before, before?.total.served, words),
  }),
  waits: ({ waits }, before, words) => took(waits, before, before?.total.waits, words),
  services: ({ services }, before, words) => took(services, before, before?.total.services, words),
  sameDay: ({ resolved, sameDay, deferred, escalated }, before, words) => {
    const share = percent(sameDay, resolved)
    const then = before && percent(before.total.sameDay, before.total.resolved)
    const value = share === undefined ? words.none : `${share}%`
    const detail = share === undefined && deferred + escalated === 0 ? words.noneSettled : words.settled(resolved, deferred, escalated)
    return { value, detail, change: share === undefined ? undefined : was(before, then === undefined ? undefined : `${then}%`, words) }
  },
  ratings: ({ ratings }, before, words) => {
    const mean = meanPoints(ratings)
    if (!mean) return { value: words.none, detail: words.noRatings }
    const then = before && meanPoints(before.total.ratings)
    const detail = words.ability(points(mean.ability), ratedTimes(ratings))
    return { value: points(mean.attitude), detail, change: was(before, then && points(then.attitude), words) }
  },
  noShows: ({ noShows, calls, rejoined }, before, words) => ({
    value: String(noShows),
    detail: calls === 0 ? words.noCalls : words.missedOf(percent(noShows, calls) ?? 0, calls, rejoined),
    change: counted(noShows, before, before?.total.noShows, words),
  }),
}

function took(minutes: Minutes, before: Compared | undefined, then: Minutes | undefined, words: PictureWords): Figure {
  const [half, ninety] = [minutesAt(minutes, 0.5), minutesAt(minutes, 0.9)]
  if (half === undefined || ninety === undefined) return { value: words.none, detail: words.noTimes }
  const was = then && timesOf(then) >= ENOUGH && timesOf(minutes) >= ENOUGH ? minutesAt(then, 0.5) : undefined
  return {
    ...{ value: String(Math.max(1, half)), unit: words.minutesUnit, detail: words.ninety(ninety) },
    change: before && was !== undefined ? minuteChange(half, before, was, words) : undefined,
  }
}

function minuteChange(half: number, { name, unfinished }: Compared, then: number, words: PictureWords): string {
  if (unfinished) return words.wholeDay(name, words.minutes(then))
  return half === then ? words.same(name) : half > then ? words.longer(name, half - then) : words.shorter(name, then - half)
}

/** How a count has changed. */
export function counted(now: number, before: Against | undefined, then: number | undefined, words: PictureWords): string | undefined {
  if (!before || then === undefined) return undefined
  const { name, unfinished } = before
  if (unfinished) return words.wholeDay(name, String(then))
  return now === then ? words.same(name) : now > then ? words.more(name, now - then) : words.fewer(name, then - now)
}

/** What something was. */
export function was(before: Against | undefined, then: string | undefined, words: PictureWords): string | undefined {
  if (!before || then === undefined) return undefined
  return before.unfinished ? words.wholeDay(before.name, then) : words.was(before.name, then)
}
