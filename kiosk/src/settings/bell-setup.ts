// bell-setup: how loud the lobby's bell rings at the desks of this machine, with a ring to try and what the browser says about it.
import { baseStyles, Localise, SoundTrial } from '@doorstep/elements'
import { html, LitElement, type TemplateResult } from 'lit'
import { property } from 'lit/decorators.js'
import { USUAL_SOUND, type SoundSettings } from '../sound/settings.js'
import { sectionStyles } from './section.styles.js'
import { bellSetupWords } from './bell-setup.words.js'
import { settingsWords } from './settings.words.js'
import { SoundChangedEvent } from './sound-setup.js'
import { Trial } from './trial.js'
import { renderVolume, volumeStyles } from './volume.js'

export class BellSetup extends LitElement {
  static override readonly styles = [baseStyles, sectionStyles, volumeStyles]

  #localise = new Localise(this, bellSetupWords)
  #calls = new Localise(this, settingsWords)
  #sound: SoundTrial | undefined

  #trial = new Trial<Awaited<ReturnType<SoundTrial['ring']>>>(this)

  @property({ attribute: false }) settings: SoundSettings = USUAL_SOUND

  override disconnectedCallback(): void {
    super.disconnectedCallback()
    this.#sound?.close()
    this.#sound = undefined
  }

  private change(bell: number): void {
    this.settings = { ...this.settings, bell }
    this.#trial.say(undefined)
    this.dispatchEvent(new SoundChangedEvent(this.settings))
  }

  private readonly test = (): Promise<void> =>
    this.#trial.run(() => {
      this.#sound ??= new SoundTrial(() => this.requestUpdate())
      return this.#sound.ring(this.settings.bell)
    })

  override render(): TemplateResult {
    const { words } = this.#localise
    const { busy, came: tried } = this.#trial
    const { volume: label, quieter, louder } = words
    const came = tried === undefined ? '' : tried === 'rung' ? words.rung : this.#calls.words.sound.tried[tried]
    return html`<div class="frame">
      <h2>${words.title}</h2>
      <p class="soft">${words.intro}</p>
      ${renderVolume({ volume: this.settings.bell, label, quieter, louder, set: (volume) => this.change(volume) })}
      <button type="button" class="primary" aria-disabled=${busy ? 'true' : 'false'} @click=${this.test}>${words.test}</button>
      <p class="says" role="status">${busy ? words.ringing : came}</p>
    </div>`
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'bell-setup': BellSetup
  }
}
