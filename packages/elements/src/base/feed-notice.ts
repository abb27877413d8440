// What residents read of a feed that is old, faulty or cannot be had; fetched only then. Where and what is wrong is for the desk and the console.
import { describeFailure, isUnreachable, type PartState } from '@doorstep/model/feed'
import { describeProblem, type Problem } from '@doorstep/model/schema'
import type { Language } from '@doorstep/model/text'
import { html, nothing, type TemplateResult } from 'lit'
import type { FeedController } from '../controllers/feed-controller.js'
import { formatAge } from '../i18n/format.js'
import { noticeWords } from './feed-notice.words.js'

interface NoticeOptions {
  readonly language: Language
  readonly feed: Pick<FeedController, 'now' | 'refresh' | 'connected'>
  /** Whether there is something to show all the same. */
  readonly ready: boolean
}

/** An entry of a list or of a record: `items[3]`, `dishes.egg`, `VEVENT[4]`. */
const ENTRY = /^[^.[]+(?:\[\d+\]|\.[^.[]+)?/

/** How many entries are not shown; of those that are not listed a file's last problem says how many faults they have. */
function leftOut(problems: readonly (Problem & { readonly href: string })[]): number {
  const entries = new Set(problems.flatMap(({ href, path, leftOut }) => (leftOut ? [`${href} ${ENTRY.exec(path)?.[0] ?? path}`] : [])))
  let count = entries.size
  for (const { expected, found } of problems) if (expected === 'more-faults') count += Number(found)
  return count
}

const told = new Set<string>()

/** Says once to whoever develops the page or looks after the feed what residents need not read. */
function tellDevelopers(parts: readonly PartState<unknown>[]): void {
  const lines = parts.flatMap(({ failures, problems }) => [
    ...failures.map(
      (failure) => `${describeFailure(failure, 'en')} (${failure.href}${failure.detail === undefined ? '' : `, ${failure.detail}`})`,
    ),
    ...problems.map((problem) => `${problem.href}: ${describeProblem(problem, 'en')}`),
  ])
  for (const line of lines) {
    if (told.has(line)) continue
    told.add(line)
    console.info(`Doorstep feed: ${line}`)
  }
}

/**
 * The age of a last good copy, how many entries are not shown, or that there is nothing to show or nowhere to read from.
 *
 * @csspart stale - The age of the last good copy, where nothing newer can be had.
 * @csspart failed - There is nothing to show, and why.
 * @csspart problems - How many entries are left out because they are faulty.
 */
export function feedNotice(parts: readonly PartState<unknown>[], { language, feed, ready }: NoticeOptions): TemplateResult {
  const words = noticeWords[language]
  const old = parts.flatMap((part) => (part.stale && part.asOf !== undefined ? [part.asOf] : []))
  const entries = leftOut(parts.flatMap((part) => part.problems))
  const failures = parts.flatMap((part) => part.failures)
  // what stays as it is until somebody mends it is never called a connection that is missing
  const broken = failures.some((failure) => !isUnreachable(failure))
  const failed = !ready && failures.length > 0 && !parts.some((part) => part.loading)
  tellDevelopers(parts)
  if (!feed.connected) return html`<p class="empty" role="status" part="status">${words.nowhere}</p>`
  return html`
    ${
      ready && old.length > 0
        ? html`<p class="notice" role="status" part="stale">
            ${(broken ? words.unread : words.stale)(formatAge(Math.min(...old), feed.now(), language))}
          </p>`
        : nothing
    }
    ${
      failed
        ? html`<div class="empty" role="status" part="failed">
            <p>${words.failed}</p>
            <p class="small">${broken ? words.ask : words.offline}</p>
            <button type="button" @click=${() => feed.refresh()}>${words.retry}</button>
          </div>`
        : nothing
    }
    ${ready && entries > 0 ? html`<p class="small soft" part="problems">${words.problems(entries)}</p>` : nothing}
  `
}
