// sound-setup: how loud this machine calls people and in whose voice, with a call to try and what the browser says about it.
import { baseStyles, Localise, SoundTrial, type TriedCall } from '@doorstep/elements'
import { html, LitElement, nothing, type TemplateResult } from 'lit'
import { property, state } from 'lit/decorators.js'
import { USUAL_SOUND, voiceFolder, type SoundSettings } from '../sound/settings.js'
import { renderPicks } from './picks.js'
import { sectionStyles } from './section.styles.js'
import { settingsWords } from './settings.words.js'
import { Trial } from './trial.js'
import { renderVolume, volumeStyles } from './volume.js'

/** The settings were changed; `settings` are to be kept. */
export class SoundChangedEvent extends Event {
  static readonly type = 'sound-changed'
  constructor(readonly settings: SoundSettings) {
    super(SoundChangedEvent.type)
  }
}

export class SoundSetup extends LitElement {
  static override readonly styles = [baseStyles, sectionStyles, volumeStyles]

  #localise = new Localise(this, settingsWords)
  #sound: SoundTrial | undefined
  #voice: SoundSettings['voice'] | undefined

  #trial = new Trial<TriedCall>(this)
  /** Whether the station has clips of its own; undefined before anybody asked. */
  @state() private own: boolean | undefined = undefined

  @property({ attribute: false }) settings: SoundSettings = USUAL_SOUND
  /** The station's manifest. */
  @property({ attribute: false }) station = ''
  /** How many calls displays are open. */
  @property({ attribute: false }) walls = 0

  override disconnectedCallback(): void {
    super.disconnectedCallback()
    this.#sound?.close()
    this.#sound = undefined
  }

  // asked for by a press alone: most stations have none, and what is not there stands as an error in the console
  private async look(): Promise<void> {
    const answer = await fetch(`${voiceFolder(this.station)}zh.json`, { method: 'HEAD' }).catch(() => undefined)
    // a server that knows no such file may answer with a page
    this.own = answer?.ok === true && (answer.headers.get('content-type') ?? '').includes('json')
  }

  private get sound(): SoundTrial {
    const { voice } = this.settings
    if (this.#sound && this.#voice === voice) return this.#sound
    this.#sound?.close()
    this.#voice = voice
    return (this.#sound = new SoundTrial(() => this.requestUpdate(), voice === 'own' ? voiceFolder(this.station) : undefined))
  }

  private change(change: Partial<SoundSettings>): void {
    this.settings = { ...this.settings, ...change }
    this.#trial.say(undefined)
    this.dispatchEvent(new SoundChangedEvent(this.settings))
  }

  private readonly test = (): Promise<void> => {
    const { language } = this.#localise
    return this.#trial.run(() => this.sound.call({ number: 'A012', desk: '2号接待台', language, volume: this.settings.volume }))
  }

  override render(): TemplateResult {
    const words = this.#localise.words.sound
    const { state } = this.sound
    const { silent, voice } = this.settings
    const { busy, came } = this.#trial
    return html`<div class="frame">
      <h2>${words.title}</h2>
      <p class="soft">${words.intro}</p>
      <p class="state ${state}" role="status">${words.states[state]}</p>
      ${state === 'on' ? nothing : html`<p class="notice">${words.how[state]}</p>`}
      ${this.renderPicks('silent', words.silence, [false, true], silent, (each) => words.silences[`${each}`])}
      ${silent ? nothing : this.renderVolume()}
      ${this.own === true || voice === 'own' ? this.renderPicks('voice', words.voice, ['built-in', 'own'], voice, (each) => words.voices[each]) : nothing}
      ${
        silent
          ? nothing
          : html`<button type="button" class="primary" aria-disabled=${busy ? 'true' : 'false'} @click=${this.test}>${words.test}</button>`
      }
      <p class="says" role="status">${busy ? words.testing : came ? words.tried[came] : ''}</p>
      <p class=${this.walls === 0 && !silent ? 'notice' : 'soft'}>${words.walls(this.walls)}</p>
      ${
        this.own === true || voice === 'own'
          ? nothing
          : html`<button type="button" class="quiet" data-look @click=${() => void this.look()}>${words.lookForOwn}</button>
              <p class="soft small" role="status">${this.own === false ? words.noOwn(voiceFolder(this.station)) : ''}</p>`
      }
    </div>`
  }

  private renderVolume(): TemplateResult {
    const { volume: label, quieter, louder } = this.#localise.words.sound
    return renderVolume({ volume: this.settings.volume, label, quieter, louder, set: (volume) => this.change({ volume }) })
  }

  private renderPicks<Key extends 'silent' | 'voice'>(
    key: Key,
    legend: string,
    values: readonly SoundSettings[Key][],
    chosen: SoundSettings[Key],
    label: (value: SoundSettings[Key]) => string,
  ): TemplateResult {
    return renderPicks({ key, legend, values, chosen, label, choose: (value) => this.change({ [key]: value }) })
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'sound-setup': SoundSetup
  }
  interface HTMLElementEventMap {
    'sound-changed': SoundChangedEvent
  }
}
