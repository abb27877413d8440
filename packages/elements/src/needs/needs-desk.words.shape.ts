// What there is to say to workers about needs, whatever the language.
import type { DeclineReason, NeedOutcome, NeedsRefusal } from '@doorstep/model/needs'

export interface DeskWords {
  readonly title: string
  // looking a number up
  readonly lookLabel: string
  readonly noSuch: string
  readonly readOnly: string
  readonly opening: string
  readonly unreadable: string
  // the lists
  readonly open: string
  readonly orders: string
  readonly missed: string
  readonly nothing: Record<'open' | 'orders' | 'missed', string>
  readonly wanted: (people: number) => string
  readonly due: (day: string) => string
  readonly overdue: string
  readonly escalated: string
  readonly handledBy: (worker: string) => string
  readonly said: string
  readonly contact: string
  readonly gone: string
  readonly matchedTo: (resource: string) => string
  readonly wished: (day: string) => string
  readonly agreed: (day: string) => string
  readonly forNeed: (reference: string) => string
  readonly times: (times: number) => string
  readonly quoted: (words: string) => string
  // the steps
  readonly take: string
  readonly publish: string
  readonly retitle: string
  readonly titleLabel: string
  readonly namesNobody: string
  readonly category: string
  readonly merge: string
  readonly mergeNote: string
  readonly nothingToMerge: string
  readonly into: string
  readonly match: string
  readonly resource: string
  readonly orderFor: string
  readonly answer: string
  readonly answerAgain: string
  readonly answerLabel: string
  readonly close: string
  readonly closeNote: string
  readonly answerFirst: string
  readonly outcomes: Record<NeedOutcome, string>
  readonly makeNeed: string
  readonly keyword: string
  readonly keywordNote: string
  readonly keywordLabel: string
  readonly item: string
  readonly copy: string
  readonly copied: string
  readonly notCopied: (line: string) => string
  readonly putAway: string
  readonly confirmDay: string
  /** Below what ends an order. */
  readonly endNote: string
  readonly came: string
  readonly why: string
  readonly steps: Record<'confirm' | 'another' | 'decline' | 'deliver' | 'cancel', string>
  readonly reasons: Record<DeclineReason, string>
  readonly choose: string
  readonly cancel: string
  readonly ok: string
  readonly failed: string
  readonly refused: string
  readonly refusals: Partial<Record<NeedsRefusal['code'], string>>
}
