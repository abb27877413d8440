// storage-repair: what to do about records that cannot be opened: what helps for this fault, and the last resort, to begin with none and restore.
import { baseStyles, Door, doorStyles, Localise, mendable } from '@doorstep/elements'
import type { Station } from '@doorstep/model/station'
import type { Pins, StorageErrorCode } from '@doorstep/sources/journal'
import { css, html, LitElement, nothing, type TemplateResult } from 'lit'
import { property, state } from 'lit/decorators.js'
import { checkWords } from './check.words.js'
import { sectionStyles } from './section.styles.js'
import { settingsWords } from './settings.words.js'

/** Of all other faults another window, another version, more room or another browser puts them right: nothing is thrown away for them. */
const DAMAGED: StorageErrorCode = 'failed'

export class StorageRepair extends LitElement {
  static override readonly styles = [
    baseStyles,
    sectionStyles,
    doorStyles,
    css`
      form {
        display: grid;
        gap: 0.75em;
        justify-items: start;
      }
      details {
        display: grid;
        gap: 0.75em;
      }
      summary {
        cursor: pointer;
        min-block-size: var(--_target);
        align-content: center;
        font-weight: 600;
      }
    `,
  ]

  #localise = new Localise(this, settingsWords)
  #says = new Localise(this, checkWords)
  #door = new Door(this, { level: 'keeper' })

  @state() private failed = false
  @state() private sure = false
  @state() private busy = false

  @property({ attribute: false }) code: StorageErrorCode = 'failed'
  @property({ attribute: false }) database = ''
  @property({ attribute: false }) pins: Pins | undefined = undefined
  @property({ attribute: false }) station: Station | undefined = undefined
  @property({ attribute: false }) reload: () => void = () => location.reload()

  private async beginAnew(event: Event): Promise<void> {
    event.preventDefault()
    if (this.busy || !this.sure) return
    this.busy = true
    this.failed = false
    try {
      await deleteDatabase(this.database)
      this.reload()
    } catch (failure) {
      console.error(failure)
      this.failed = true
    } finally {
      this.busy = false
    }
  }

  override render(): TemplateResult {
    const words = this.#localise.words.repair
    const { what, how } = this.#says.words.trouble.storage[this.code]
    this.#door.use(this.pins, this.station)
    return html`<div class="frame">
      <h2>${words.title}</h2>
      <div class="notice" role="alert">
        <p>${what}</p>
        <p>${how}</p>
      </div>
      <button type="button" class="primary" @click=${() => this.reload()}>${words.again}</button>
      ${this.code === DAMAGED ? this.renderAnew() : nothing}
    </div>`
  }

  // where no PIN can be asked for, it is as lost as the records, or there never was one
  private renderAnew(): TemplateResult {
    const words = this.#localise.words.repair
    const why = this.#door.why()
    if (why !== undefined && mendable(why, true) !== 'restore') return html`${this.#door.render()}`
    return html`<details>
      <summary>${words.anew}</summary>
      <form @submit=${(event: Event) => void this.beginAnew(event)}>
        <p>${words.anewNote}</p>
        <label class="check"
          ><input
            type="checkbox"
            .checked=${this.sure}
            @change=${({ target }: { target: HTMLInputElement }) => (this.sure = target.checked)}
          />
          ${words.sure}</label
        >
        ${this.failed ? html`<p class="notice" role="alert">${words.failed}</p>` : nothing}
        <button type="submit" aria-disabled=${this.busy || !this.sure ? 'true' : 'false'}>${words.begin}</button>
      </form>
    </details>`
  }
}

function deleteDatabase(name: string): Promise<void> {
  return new Promise((resolve, reject) => {
    const deleting = indexedDB.deleteDatabase(name)
    deleting.onsuccess = () => resolve()
    deleting.onerror = () => reject(deleting.error ?? new Error(name))
    deleting.onblocked = () => reject(new Error(`${name} is held by another window.`))
  })
}

declare global {
  interface HTMLElementTagNameMap {
    'storage-repair': StorageRepair
  }
}
