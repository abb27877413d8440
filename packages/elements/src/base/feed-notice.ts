// What is said when a feed is old, faulty or cannot be had; fetched only then, with the sentences for every fault.
import { describeProblem, type Instant, type Language, type PartState } from '@doorstep/model'
import { html, nothing, type TemplateResult } from 'lit'
import { formatAge } from '../i18n/format.js'
import { noticeWords } from './feed-notice.words.js'

interface NoticeOptions {
  readonly language: Language
  readonly now: Instant
  /** Whether there is something to show all the same. */
  readonly ready: boolean
  readonly retry: () => void
}

/** The age of a last good copy, the faults of a feed as a list to open, or why there is nothing to show. */
export function feedNotice(parts: readonly PartState<unknown>[], { language, now, ready, retry }: NoticeOptions): TemplateResult {
  const words = noticeWords[language]
  const old = parts.flatMap((part) => (part.stale && part.asOf !== undefined ? [part.asOf] : []))
  const problems = parts.flatMap((part) => part.problems)
  const failures = parts.flatMap((part) => part.failures)
  const failed = !ready && failures.length > 0 && !parts.some((part) => part.loading)
  return html`
    ${
      ready && old.length > 0
        ? html`<p class="notice" role="status" part="stale">${words.stale(formatAge(Math.min(...old), now, language))}</p>`
        : nothing
    }
    ${
      failed
        ? html`<div class="empty" role="status" part="failed">
            <p>${words.failed}</p>
            ${failures.map((failure) => html`<p class="small">${words.failure(failure)}</p>`)}
            <button type="button" @click=${retry}>${words.retry}</button>
          </div>`
        : nothing
    }
    ${
      problems.length > 0
        ? html`<details class="notice" part="problems">
            <summary>${words.problems(problems.length)}</summary>
            <ul>
              ${problems.map((problem) => html`<li>${problem.href.replace(/^.*\//, '')}: ${describeProblem(problem, language)}</li>`)}
            </ul>
          </details>`
        : nothing
    }
  `
}
