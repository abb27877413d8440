// doorstep-feed-report: what is wrong in the station's files, for the desk, in everyday words; nothing while all is well.
import { describeFinding, type Feed, type FeedFinding, type FeedView } from '@doorstep/model/feed'
import { PART_NAMES } from '@doorstep/model/station'
import { css, html, nothing, type TemplateResult } from 'lit'
import { state } from 'lit/decorators.js'
import { DoorstepElement } from '../base/element.js'
import { consume } from '../contexts/consume.js'
import { stationContext } from '../contexts/station.js'
import { Localise } from '../i18n/localise.js'
import { baseStyles } from '../tokens/base.styles.js'
import { feedReportWords } from './feed-report.words.js'

/** What must have changed for the feed to be looked through again: an hourly word that all is as it was is no change. */
function signsOf(view: FeedView): readonly unknown[] {
  return ['station' as const, ...PART_NAMES].flatMap((name) => {
    const { value, problems, failures, loading } = view[name]
    return [value, problems, ...failures.map(({ href, code, status, line }) => `${href} ${code} ${status ?? ''} ${line ?? ''}`), loading]
  })
}

/** How many findings are of a kind; a file's last one may say how many more it has. */
function countOf(findings: readonly FeedFinding[], severity: FeedFinding['severity']): number {
  return findings.reduce((sum, finding) => sum + (restOf(finding) || (finding.severity === severity ? 1 : 0)), 0)
}

const restOf = (finding: FeedFinding): number =>
  finding.kind === 'entry' && finding.expected === 'more-faults' ? Number(finding.found) : 0

/**
 * @summary Names for the staff what is wrong in the station's files: which file, which entry, which field, and what to write instead.
 * @csspart frame - Everything.
 * @csspart findings - The list that opens.
 * @csspart again - The button that checks once more.
 * @example
 * <doorstep-station src="station.json"><doorstep-feed-report></doorstep-feed-report></doorstep-station>
 */
export class DoorstepFeedReport extends DoorstepElement {
  static override readonly styles = [
    baseStyles,
    css`
      summary {
        cursor: pointer;
        min-block-size: var(--_target);
        align-content: center;
        font-weight: 600;
      }
      details details summary {
        font-weight: 400;
      }
      .frame {
        margin-block-start: 1.25em;
      }
      [part='again'] {
        margin-block-start: 0.5em;
      }
      section {
        margin-block: 0.75em;
      }
      li {
        margin-block: 0.5em;
        padding-inline-start: 0.75em;
        border-inline-start: 2px solid var(--_line);
      }
      code {
        overflow-wrap: anywhere;
      }
    `,
  ]

  #localise = new Localise(this, feedReportWords)
  #feed: Feed | undefined
  #stop: (() => void) | undefined
  #signs: readonly unknown[] = []
  #asked = 0

  @state() private findings: readonly FeedFinding[] = []
  @state() private looking = false

  constructor() {
    super()
    consume(this, stationContext, (station) => this.#follow(station?.feed))
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback()
    this.#stop?.()
    this.#stop = this.#feed = undefined
  }

  #follow(feed: Feed | undefined): void {
    if (feed === this.#feed) return
    this.#stop?.()
    this.#feed = feed
    this.#signs = []
    this.findings = []
    this.#stop = feed?.subscribe((view) => this.#look(view))
    if (feed) this.#look(feed.view)
  }

  #look(view: FeedView): void {
    const signs = signsOf(view)
    if (signs.length === this.#signs.length && signs.every((sign, at) => sign === this.#signs[at])) return
    this.#signs = signs
    void this.#review()
  }

  async #review(): Promise<void> {
    const asked = (this.#asked += 1)
    const findings = await this.#feed?.review?.()
    // a later look is under way: its answer is the one to show
    if (asked === this.#asked && this.isConnected) this.findings = findings ?? []
  }

  async #again(): Promise<void> {
    if (this.looking) return
    this.looking = true
    await this.#feed?.refresh()
    await this.#review()
    this.looking = false
  }

  override render(): TemplateResult | typeof nothing {
    const { findings } = this
    if (findings.length === 0) return nothing
    const { words } = this.#localise
    const files = [...new Set(findings.map(({ href }) => href))]
    return html`<div class="frame" part="frame">
      <details class="notice" part="findings">
        <summary>${words.title(countOf(findings, 'fault'), countOf(findings, 'notice'))}</summary>
        <p class="small soft">${words.hint}</p>
        <p>
          <button type="button" part="again" aria-disabled=${this.looking} @click=${() => void this.#again()}>
            ${this.looking ? words.looking : words.again}
          </button>
        </p>
        ${files.map((href) =>
          this.renderFile(
            href,
            findings.filter((finding) => finding.href === href),
          ),
        )}
      </details>
    </div>`
  }

  private renderFile(href: string, findings: readonly FeedFinding[]): TemplateResult {
    const { words, language } = this.#localise
    const listed = findings.filter((finding) => restOf(finding) === 0)
    const more = findings.reduce((sum, finding) => sum + restOf(finding), 0)
    const places = listed.flatMap((finding) => (finding.kind === 'entry' && finding.path !== '' ? [finding.path] : []))
    return html`<section>
      ${listed[0] ? html`<h3>${describeFinding(listed[0], language).file}</h3>` : nothing}
      <ul>
        ${listed.map((finding) => {
          const { where, what, how } = describeFinding(finding, language)
          return html`<li>
            <p><strong>${where}</strong></p>
            <p>${what}</p>
            ${how === '' ? nothing : html`<p class="soft">${how}</p>`}
          </li>`
        })}
      </ul>
      ${more > 0 ? html`<p>${words.more(more)}</p>` : nothing}
      <details class="small soft">
        <summary>${words.technical}</summary>
        <p>${href}</p>
        ${places.map((path) => html`<p><code>${path}</code></p>`)}
      </details>
    </section>`
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'doorstep-feed-report': DoorstepFeedReport
  }
}
