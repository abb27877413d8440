// bell-setup: how loud the lobby's bell rings at the desks of this machine, with a ring to try and what the browser says about it.
import { baseStyles, Localise, SoundTrial } from '@doorstep/elements'
import { html, LitElement, type TemplateResult } from 'lit'
import { property, state } from 'lit/decorators.js'
import { USUAL_SOUND, type SoundSettings } from '../sound/settings.js'
import { sectionStyles } from './section.styles.js'
import { bellSetupWords } from './bell-setup.words.js'
import { settingsWords } from './settings.words.js'
import { SoundChangedEvent } from './sound-setup.js'
import { renderVolume, volumeStyles } from './volume.js'

export class BellSetup extends LitElement {
  static override readonly styles = [baseStyles, sectionStyles, volumeStyles]

  #localise = new Localise(this, bellSetupWords)
  #calls = new Localise(this, settingsWords)
  #sound: SoundTrial | undefined

  @state() private busy = false
  @state() private tried: Awaited<ReturnType<SoundTrial['ring']>> | 'failed' | undefined = undefined

  @property({ attribute: false }) settings: SoundSettings = USUAL_SOUND

  override disconnectedCallback(): void {
    super.disconnectedCallback()
    this.#sound?.close()
    this.#sound = undefined
  }

  private change(bell: number): void {
    this.settings = { ...this.settings, bell }
    this.tried = undefined
    this.dispatchEvent(new SoundChangedEvent(this.settings))
  }

  private async test(): Promise<void> {
    if (this.busy) return
    this.busy = true
    this.tried = undefined
    try {
      this.#sound ??= new SoundTrial(() => this.requestUpdate())
      this.tried = await this.#sound.ring(this.settings.bell)
    } catch (failure) {
      console.error(failure)
      this.tried = 'failed'
    } finally {
      this.busy = false
    }
  }

  override render(): TemplateResult {
    const { words } = this.#localise
    const { tried } = this
    const { volume: label, quieter, louder } = words
    const came = tried === undefined ? '' : tried === 'rung' ? words.rung : this.#calls.words.sound.tried[tried]
    return html`<div class="frame">
      <h2>${words.title}</h2>
      <p class="soft">${words.intro}</p>
      ${renderVolume({ volume: this.settings.bell, label, quieter, louder, set: (volume) => this.change(volume) })}
      <button type="button" class="primary" aria-disabled=${this.busy ? 'true' : 'false'} @click=${() => void this.test()}>
        ${words.test}
      </button>
      <p class="says" role="status">${this.busy ? words.ringing : came}</p>
    </div>`
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'bell-setup': BellSetup
  }
}
