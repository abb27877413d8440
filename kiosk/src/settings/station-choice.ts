// station-choice: which station this machine shows, and, for the secretary, changing it on purpose.
import { baseStyles, Door, doorStyles, Localise } from '@doorstep/elements'
import type { Station } from '@doorstep/model/station'
import type { Pins } from '@doorstep/sources/journal'
import { css, html, LitElement, nothing, type TemplateResult } from 'lit'
import { property, state } from 'lit/decorators.js'
import { DEFAULT_STATION, manifestAddress } from '../address.js'
import { bindStation, boundStations } from '../identity.js'
import { beginAnew } from '../follow-station.js'
import { chooseStation } from '../kept-station.js'
import { machine, notes } from '../machine.js'
import { sectionStyles } from './section.styles.js'
import { settingsWords } from './settings.words.js'

const OTHER = ''

export class StationChoice extends LitElement {
  static override readonly styles = [
    baseStyles,
    sectionStyles,
    doorStyles,
    css`
      form {
        display: grid;
        gap: 0.75em;
        justify-items: start;
        inline-size: min(100%, 40em);
      }
      .field {
        inline-size: 100%;
      }
      .choice {
        display: flex;
        align-items: center;
        gap: 0.6em;
        min-block-size: var(--_target);
      }
      .choice input {
        inline-size: 1.3em;
        block-size: 1.3em;
        accent-color: var(--_accent);
      }
    `,
  ]

  #localise = new Localise(this, settingsWords)
  #door = new Door(this, { level: 'keeper', shut: () => this.cancel() })

  @state() private asking = false
  @state() private other = false
  @state() private trouble = false
  @state() private busy = false

  /** The station's manifest, and the station once it is read. */
  @property({ attribute: false }) address = ''
  @property({ attribute: false }) station: Station | undefined = undefined
  @property({ attribute: false }) pins: Pins | undefined = undefined
  /** Opens the page anew with what was chosen. */
  @property({ attribute: false }) begin: () => void = beginAnew

  private async choose(event: SubmitEvent): Promise<void> {
    event.preventDefault()
    const given = new FormData(event.currentTarget as HTMLFormElement)
    const chosen = given.get('station') === OTHER ? given.get('address') : given.get('station')
    const address = typeof chosen === 'string' ? manifestAddress(chosen, new URL(location.href)) : undefined
    if (this.busy) return
    this.busy = true
    this.trouble = false
    try {
      if (address !== undefined && (await bindStation(address, machine))) {
        chooseStation(notes(), address)
        return this.begin()
      }
    } catch (failure) {
      console.error(failure)
    } finally {
      this.busy = false
    }
    this.trouble = true
  }

  private readonly ask = (): void => void (this.asking = true)

  private readonly cancel = (): void => void (this.asking = this.trouble = this.other = false)

  private turn(value: string): void {
    this.other = value === OTHER
  }

  override render(): TemplateResult {
    const words = this.#localise.words.station
    this.#door.use(this.pins, this.station)
    return html`<div class="frame">
      <p>${words.now(this.address)}</p>
      ${
        !this.asking
          ? html`<button type="button" class="quiet" @click=${this.ask}>${words.change}</button>`
          : this.#door.opens()
            ? this.renderChoice()
            : this.#door.render()
      }
    </div>`
  }

  private renderChoice(): TemplateResult {
    const words = this.#localise.words.station
    const bound = boundStations(notes()).filter(
      ({ address, id }) => id !== undefined && address !== this.address && address !== DEFAULT_STATION,
    )
    const others = [...bound, ...(this.address === DEFAULT_STATION ? [] : [{ address: DEFAULT_STATION, id: undefined }])]
    const choice = (value: string, label: string, first: boolean) =>
      html`<label class="choice"
        ><input type="radio" name="station" .value=${value} .checked=${first} @change=${() => this.turn(value)} /> ${label}</label
      >`
    const other = this.other || others.length === 0
    return html`<form novalidate @submit=${(event: SubmitEvent) => void this.choose(event)}>
      <fieldset>
        <legend>${words.choose}</legend>
        ${others.map(({ address, id }, nth) => choice(address, id === undefined ? words.demo : `${id} (${address})`, nth === 0))}
        ${choice(OTHER, words.other, others.length === 0)}
      </fieldset>
      ${other ? html`<label class="field">${words.example} <input name="address" autocomplete="off" spellcheck="false" /></label>` : nothing}
      ${this.trouble ? html`<p class="notice" role="alert">${words.none}</p>` : nothing}
      <p class="soft small">${words.after}</p>
      <div class="group">
        <button type="submit" class="primary" aria-disabled=${this.busy ? 'true' : 'false'}>${words.use}</button>
        <button type="button" class="quiet" @click=${this.cancel}>${words.cancel}</button>
      </div>
    </form>`
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'station-choice': StationChoice
  }
}
