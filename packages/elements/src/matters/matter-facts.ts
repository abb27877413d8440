// What there is to say of one matter, on its card and in a short list: its day, what was promised, what it waits for.
import type { DocketMatter } from '@doorstep/model/queue'
import { html, nothing, type TemplateResult } from 'lit'
import type { MatterScene } from '../counter/matter-scene.js'
import { departmentName } from '../counter/parts.js'
import type { MattersWords } from './matters.words.js'

export interface FactsScene extends Pick<MatterScene, 'words' | 'names' | 'clock' | 'services' | 'text'> {
  readonly says: MattersWords
  /** The day of a moment. */
  readonly day: (moment: number) => string
}

/** The day, as the loudest thing of a matter but its number. */
export function renderDay({ words, says, names }: FactsScene, { due, left, kind }: DocketMatter): TemplateResult | typeof nothing {
  if (kind === 'follow-up') return nothing
  if (due === undefined || left === undefined) return html`<span class="day none">${says.groups.undated}</span>`
  const how = left < 0 ? words.overdue(-left) : left === 0 ? words.dueToday : says.inDays(left)
  return html`<span class="day ${left < 0 ? 'late' : left === 0 ? 'now' : ''}"
    ><strong>${how}</strong>${left === 0 ? nothing : html` <span class="small">${names.day(due)}</span>`}</span
  >`
}

/** What was promised by when, and how often that day was changed; '' where there is nothing to say. */
export function promiseOf(
  { says, words, names }: FactsScene,
  { ticket, kind, due }: DocketMatter,
): { readonly promise: string; readonly moved: string } {
  const { promise, dueDays } = ticket
  if (due === undefined || kind === 'follow-up') return { promise: '', moved: '' }
  const moved = dueDays.filter(({ ended }) => ended === 'moved').length
  return {
    promise:
      // nothing is agreed before the colleague takes it
      kind === 'asked'
        ? says.asked(names.day(due))
        : promise !== undefined
          ? says.promised(names.day(due), words.promises[promise])
          : says.agreed(names.day(due)),
    moved: moved > 0 ? says.moved(moved) : '',
  }
}

/** Whom and what it waits for, and what came of asking others, a sentence each. */
export function matterFacts(scene: FactsScene, { ticket, kind }: DocketMatter): readonly string[] {
  const { says, words, names, clock } = scene
  const { promise, proposal, returned, invited, rating, handler } = ticket
  const until = proposal ? names.at(clock(proposal.expires)) : ''
  return [
    ...(kind === 'follow-up' && rating
      ? [`${words.rated(rating.attitude, rating.ability)}\u00a0·\u00a0${words.ratedWorker(names.worker(rating.worker))}`]
      : []),
    ...(kind === 'asked' && proposal ? [says.askedBy(names.worker(proposal.by), until)] : []),
    ...(kind === 'asked' && promise !== undefined && ticket.due !== undefined
      ? [says.promised(names.day(ticket.due), words.promises[promise])]
      : []),
    ...(kind !== 'asked' && proposal ? [says.waitsForColleague(names.worker(proposal.worker), until, names.day(proposal.due))] : []),
    ...(kind === 'returned' && returned ? [says.returned[returned.why](names.worker(returned.worker))] : []),
    ...(kind === 'followed' ? [says.handledBy(names.worker(handler))] : []),
    ...invited.map(({ department, at }) => says.waitsForDepartment(departmentName(scene, department), scene.day(at))),
  ]
}
