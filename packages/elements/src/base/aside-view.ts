// What is said of records that could not be read: how many, which, and what is wrong with them for whoever looks after the machine.
import type { LedgerView } from '@doorstep/model/journal'
import { html, nothing, type TemplateResult } from 'lit'

const MOST_NAMED = 20

/**
 * What is said of records that could not be read.
 *
 * @csspart aside - The records that could not be read, by name.
 */
export function renderAside(
  views: readonly (readonly [stream: string, view: LedgerView<unknown> | undefined])[],
  says: (records: number) => string,
): TemplateResult | typeof nothing {
  const aside = views.flatMap(([stream, view]) => (view?.setAside ?? []).map((each) => ({ stream, ...each })))
  if (aside.length === 0) return nothing
  return html`<details class="notice" part="aside">
    <summary class="button">${says(aside.length)}</summary>
    <ul lang="en">
      ${aside.slice(0, MOST_NAMED).map(({ stream, version, why }) => html`<li>${stream} ${version}: ${why}</li>`)}
    </ul>
  </details>`
}

/** How far something long has come. */
export function renderProgress(share: number | undefined, says: (percent: number) => string): TemplateResult | typeof nothing {
  if (share === undefined) return nothing
  const label = says(Math.floor(share * 100))
  return html`<p class="progress" role="status"><progress max="1" .value=${share} aria-label=${label}></progress> ${label}</p>`
}
