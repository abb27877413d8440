// machine-check: what is known of this machine and what is to be done about it, and all of it as one text for whoever helps by telephone.
import { baseStyles, Localise, saveFile } from '@doorstep/elements'
import { localDateTime } from '@doorstep/model/time'
import { css, html, LitElement, nothing, type TemplateResult } from 'lit'
import { property, state } from 'lit/decorators.js'
import { checkMachine, checkText, troublesOf, type CheckGroup } from './check.js'
import { checkWords } from './check.words.js'
import type { MachineFacts } from './facts.js'
import { sectionStyles } from './section.styles.js'

export class MachineCheck extends LitElement {
  static override readonly styles = [
    baseStyles,
    sectionStyles,
    css`
      .head {
        display: flex;
        flex-wrap: wrap;
        align-items: center;
        justify-content: space-between;
        gap: var(--_gap) 1em;
        inline-size: 100%;
      }
      .todo {
        display: grid;
        gap: 0.6em;
        inline-size: min(100%, 52em);
      }
      .todo li {
        margin: 0;
      }
      .todo p + p {
        font-weight: 400;
      }
      .todo p {
        font-weight: 600;
      }
      .groups {
        display: grid;
        grid-template-columns: repeat(auto-fill, minmax(min(100%, 24em), 1fr));
        gap: 0.75em;
        inline-size: 100%;
      }
      .groups section {
        min-inline-size: 0;
      }
      dl {
        display: grid;
        grid-template-columns: minmax(5em, max-content) minmax(0, 1fr);
        gap: 0.3em 1em;
        margin-block-start: 0.4em;
      }
      /* an address wants the whole line */
      @container sheet (inline-size < 26em) {
        dl {
          grid-template-columns: minmax(0, 1fr);
          gap: 0;
        }
        dd {
          margin-block-end: 0.4em;
        }
      }
      dt {
        color: var(--_soft);
      }
      .wrong {
        color: var(--_note-text);
        font-weight: 600;
      }
      .wrong::before {
        content: '! ';
      }
      .errors dl {
        grid-template-columns: minmax(0, 1fr);
        gap: 0;
      }
      .errors dd {
        margin-block-end: 0.5em;
      }
      .errors {
        grid-column: 1 / -1;
      }
    `,
  ]

  #localise = new Localise(this, checkWords)

  @state() private said: 'copied' | 'notCopied' | undefined = undefined

  /** What is known; undefined until it was gathered. */
  @property({ attribute: false }) facts: MachineFacts | undefined = undefined
  /** Gathers it anew. */
  @property({ attribute: false }) look: () => Promise<void> = () => Promise.resolve()
  @property({ attribute: false }) looking = false

  private textOf(groups: readonly CheckGroup[], facts: MachineFacts): string {
    const { words } = this.#localise
    return checkText(groups, facts.findings, words, `${words.title} ${this.day(facts)} ${facts.station ?? facts.address}`)
  }

  private day({ at, stationZone }: MachineFacts): string {
    return localDateTime(at, stationZone ?? 'UTC').slice(0, 10)
  }

  private async copy(text: string): Promise<void> {
    try {
      await navigator.clipboard.writeText(text)
      this.said = 'copied'
    } catch (failure) {
      console.warn(failure)
      this.said = 'notCopied'
    }
  }

  override render(): TemplateResult {
    const { words } = this.#localise
    const { facts } = this
    const again = html`<button
      type="button"
      class="quiet"
      aria-disabled=${this.looking ? 'true' : 'false'}
      @click=${() => void this.look()}
    >
      ${this.looking ? words.looking : words.again}
    </button>`
    const head = html`<div class="head">
      <h2>${words.title}</h2>
      ${again}
    </div>`
    if (!facts)
      return html`<div class="frame">
        ${head}
        <p class="soft" role="status">${words.looking}</p>
      </div>`
    const groups = checkMachine(facts, words)
    const troubles = troublesOf(groups)
    const text = this.textOf(groups, facts)
    return html`<div class="frame">
      ${head}
      <p class="state ${troubles.length === 0 ? 'on' : ''}" role="status">
        ${troubles.length === 0 ? words.good : words.troubles(troubles.length)}
      </p>
      ${
        troubles.length === 0
          ? nothing
          : html`<ul class="todo">
              ${troubles.map(
                ({ what, how }) =>
                  html`<li class="notice">
                    <p>${what}</p>
                    <p>${how}</p>
                  </li>`,
              )}
            </ul>`
      }
      <div class="groups">
        ${groups.map(
          ({ name, lines }) =>
            html`<section class="card ${name}">
              <h3>${words.groups[name]}</h3>
              ${
                lines.length === 0
                  ? html`<p class="soft">${words.none}</p>`
                  : html`<dl>
                      ${lines.map(
                        ({ label, value, trouble }) =>
                          html`<dt>${label}</dt>
                            <dd class=${trouble ? 'wrong' : ''}>${value}</dd>`,
                      )}
                    </dl>`
              }
            </section>`,
        )}
      </div>
      <p class="soft">${words.forHelp}</p>
      <div class="group">
        <button type="button" class="primary" @click=${() => void this.copy(text)}>${words.copy}</button>
        <button
          type="button"
          class="quiet"
          @click=${() => saveFile(`${words.fileName(this.day(facts))}.txt`, new Blob([text], { type: 'text/plain' }))}
        >
          ${words.save}
        </button>
      </div>
      <p class="says" role="status">${this.said === undefined ? '' : words[this.said]}</p>
    </div>`
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'machine-check': MachineCheck
  }
}
