// What the counter says to the worker: the shape of its words, and where each language stands.
import type { CallReason, QueueRefusal } from '@doorstep/model/queue'
import type { Dictionary } from '../i18n/localise.js'
import { wholeNumbers } from '../i18n/whole-numbers.js'
import { words } from './counter.words.zh-hans.js'
import type { CounterNames, CounterWords } from './counter.words.shape.js'

/** A refusal in words. */
export function refusalSentence(words: CounterWords, refusal: QueueRefusal, names: CounterNames): string {
  return (words.refusals[refusal.code] as (refusal: QueueRefusal, names: CounterNames) => string)(refusal, names)
}

/** Why a ticket was called, in one sentence. */
export function reasonSentence(words: CounterWords, reason: CallReason, names: CounterNames): string {
  return wholeNumbers((words.reasons[reason.code] as (reason: CallReason, names: CounterNames) => string)(reason, names))
}

export const counterWords: Dictionary<CounterWords> = {
  'zh-Hans': words,
  'zh-Hant': () => import('./counter.words.zh-hant.js').then((file) => file.words),
  en: () => import('./counter.words.en.js').then((file) => file.words),
}
