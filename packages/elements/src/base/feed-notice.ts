// What is said when a feed is old, faulty or cannot be had; fetched only then, with the sentences for every fault.
import { describeFailure, describeProblem, isUnreachable, type Instant, type Language, type PartState, type Problem } from '@doorstep/model'
import { html, nothing, type TemplateResult } from 'lit'
import { formatAge } from '../i18n/format.js'
import { noticeWords } from './feed-notice.words.js'

interface NoticeOptions {
  readonly language: Language
  readonly now: Instant
  /** Whether there is something to show all the same. */
  readonly ready: boolean
  readonly retry: () => void
  /** Asks at once for a part of the component that did not come. */
  readonly again: (() => void) | undefined
}

/** How many faults there are; only the first of a file are listed, and a last entry says how many more it has. */
function count(problems: readonly Problem[]): number {
  return problems.reduce((sum, { expected, found }) => sum + (expected === 'more-faults' ? Number(found) : 1), 0)
}

/** The age of a last good copy, the faults of a feed as a list to open, or why there is nothing to show. */
export function feedNotice(parts: readonly PartState<unknown>[], { language, now, ready, retry, again }: NoticeOptions): TemplateResult {
  const words = noticeWords[language]
  const old = parts.flatMap((part) => (part.stale && part.asOf !== undefined ? [part.asOf] : []))
  const problems = parts.flatMap((part) => part.problems)
  const failures = parts.flatMap((part) => part.failures)
  // what stays as it is until somebody mends it is never called a connection that is missing
  const broken = failures.filter((failure) => !isUnreachable(failure))
  const failed = !ready && failures.length > 0 && !parts.some((part) => part.loading)
  return html`
    ${
      again
        ? html`<p class="notice" role="status" part="missing">
            ${words.missing} <button type="button" @click=${again}>${words.retry}</button>
          </p>`
        : nothing
    }
    ${
      ready && old.length > 0
        ? html`<p class="notice" role="status" part="stale">
            ${(broken.length > 0 ? words.unread : words.stale)(formatAge(Math.min(...old), now, language))}
            ${broken.map((failure) => html`<span class="small">${describeFailure(failure, language)}</span> `)}
          </p>`
        : nothing
    }
    ${
      failed
        ? html`<div class="empty" role="status" part="failed">
            <p>${words.failed}</p>
            ${failures.map((failure) => html`<p class="small">${describeFailure(failure, language)}</p>`)}
            <button type="button" @click=${retry}>${words.retry}</button>
          </div>`
        : nothing
    }
    ${
      problems.length > 0
        ? html`<details class="notice" part="problems">
            <summary>${words.problems(count(problems))}</summary>
            <ul>
              ${problems.map((problem) => html`<li>${problem.href.replace(/^.*\//, '')}: ${describeProblem(problem, language)}</li>`)}
            </ul>
          </details>`
        : nothing
    }
  `
}
