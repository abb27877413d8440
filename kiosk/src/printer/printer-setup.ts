// printer-setup: chooses this machine's ticket printer, tells it what the printer can do, and prints a test.
import type { Station } from '@doorstep/model/station'
import { CHARSETS, failureWords } from '@doorstep/printing'
import { baseStyles, Door, doorStyles, Localise } from '@doorstep/elements'
import type { Pins } from '@doorstep/sources/journal'
import { html, LitElement, nothing, type TemplateResult } from 'lit'
import { property } from 'lit/decorators.js'
import { openPrinter } from './open-printer.js'
import { renderPicks } from '../settings/picks.js'
import { renderPaper, testSlip } from './paper-view.js'
import { printerStyles } from './printer-setup.styles.js'
import { sectionStyles } from '../settings/section.styles.js'
import { Trial } from '../settings/trial.js'
import { printerWords } from './printer.words.js'
import { BAUD_RATES, CONNECTIONS, CUTTERS, NO_PRINTER, WIDTHS, type PrinterSettings } from './settings.js'

/** What the browser offers to ask for a device; absent in browsers that reach none. */
interface DeviceChooser {
  readonly usb?: { requestDevice(options: { filters: readonly { classCode: number }[] }): Promise<unknown> }
  readonly serial?: { requestPort(): Promise<unknown> }
}

/** USB's class of printers. */
const PRINTER_CLASS = 7

/** The settings were changed; `settings` are to be kept. */
export class PrinterChangedEvent extends Event {
  static readonly type = 'printer-changed'
  constructor(readonly settings: PrinterSettings) {
    super(PrinterChangedEvent.type)
  }
}

export class PrinterSetup extends LitElement {
  static override readonly styles = [baseStyles, sectionStyles, doorStyles, printerStyles]

  #localise = new Localise(this, printerWords)

  // what every machine needs is open before the first PIN as well
  #door = new Door(this, { level: 'house' })

  /** In a sentence. */
  #trial = new Trial<string>(this)

  @property({ attribute: false }) settings: PrinterSettings = NO_PRINTER

  /** The workers' PINs on this machine, and the station whose workers they are. Once there is one, a worker's is asked for. */
  @property({ attribute: false }) pins: Pins | undefined = undefined
  @property({ attribute: false }) station: Station | undefined = undefined

  private change(change: Partial<PrinterSettings>): void {
    this.settings = { ...this.settings, ...change }
    this.#trial.say(undefined)
    this.dispatchEvent(new PrinterChangedEvent(this.settings))
  }

  // A device may be asked for only by a person's own tap; from then on every window of this origin may use it.
  private async choose(connection: 'usb' | 'serial'): Promise<void> {
    const { words } = this.#localise
    const { usb, serial } = navigator as DeviceChooser
    try {
      if (connection === 'usb') await usb?.requestDevice({ filters: [{ classCode: PRINTER_CLASS }] })
      else await serial?.requestPort()
      this.#trial.say(words.chosen)
    } catch (failure) {
      console.warn(failure)
      this.#trial.say(words.notChosen)
    }
  }

  private readonly test = (): Promise<void> =>
    this.#trial.run(async () => {
      const { words, language } = this.#localise
      const outcome = await openPrinter(this.settings)?.print(testSlip(words, language, location.origin))
      if (outcome?.outcome === 'failed') return failureWords[language][outcome.code]
      if (outcome?.outcome !== 'printed') return words.unknown
      const missing = outcome.missing.length === 0 ? '' : ` ${words.missing(outcome.missing.join(' '))}`
      return (outcome.paperLow ? words.low : words.printed) + missing
    })

  override render(): TemplateResult {
    const { words } = this.#localise
    const { settings } = this
    const { busy, came } = this.#trial
    const { connection } = settings
    const cable = connection === 'usb' || connection === 'serial' ? connection : undefined
    const prints = connection !== 'none' && (cable === undefined || cable in navigator)
    this.#door.use(this.pins, this.station)
    if (!this.#door.opens())
      return html`<div class="frame">
        <h2>${words.title}</h2>
        ${this.#door.render()}
      </div>`
    return html`<div class="frame">
      <div class="here">
        <h2>${words.title}</h2>
        ${this.#door.renderLeave()}
      </div>
      <p class="soft">${words.intro}</p>
      <p class="state ${prints ? 'on' : ''}">
        ${!prints ? words.none : words.prints(words.connections[connection], words.width(settings.paper))}
      </p>
      <div class="beside">
        <div class="questions">
          ${this.renderPicks(
            'connection',
            words.connection,
            CONNECTIONS,
            (each) => words.connections[each],
            (each) => words.about[each],
          )}
          ${connection === 'none' ? nothing : this.renderPicks('paper', words.paper, WIDTHS, words.width)}
          ${cable === undefined ? nothing : this.renderCable(cable)}
          ${
            prints
              ? html`<div class="group">
                  ${
                    cable === undefined
                      ? nothing
                      : html`<button type="button" @click=${() => void this.choose(cable)}>${words.choose[cable]}</button>`
                  }
                  <button type="button" class="primary" aria-disabled=${busy ? 'true' : 'false'} @click=${this.test}>${words.test}</button>
                </div>`
              : nothing
          }
        </div>
        ${prints ? this.renderPaper() : nothing}
      </div>
      <p class="says" role="status">${busy ? words.testing : came === 'failed' ? words.unknown : came}</p>
    </div>`
  }

  /** What the test will look like, as wide as the paper is beside the other one. */
  private renderPaper(): TemplateResult {
    const { words, language } = this.#localise
    return html`<div class="paper" aria-hidden="true">${renderPaper(testSlip(words, language, 'A012'), this.settings)}</div>`
  }

  private renderCable(cable: 'usb' | 'serial'): TemplateResult {
    const { words } = this.#localise
    const yesOrNo = [true, false] as const
    if (!(cable in navigator)) return html`<p class="notice">${words.cannot}</p>`
    return html`
      <details>
        <summary>${words.details}</summary>
        <div class="questions">
          <p class="soft">${words.detailsNote}</p>
          ${cable === 'serial' ? this.renderPicks('baudRate', words.baud, BAUD_RATES, String) : nothing}
          ${this.renderPicks('charset', words.charset, CHARSETS, (each) => words.charsets[each])}
          ${this.renderPicks('cutter', words.cutter, CUTTERS, (each) => words.cutters[each])}
          ${this.renderPicks('nativeQr', words.qr, yesOrNo, (each) => words.qrs[`${each}`])}
          ${this.renderPicks('answers', words.answers, yesOrNo, (each) => words.answering[`${each}`])}
        </div>
      </details>
    `
  }

  private renderPicks<Key extends keyof PrinterSettings>(
    key: Key,
    legend: string,
    values: readonly PrinterSettings[Key][],
    label: (value: PrinterSettings[Key]) => string,
    about?: (value: PrinterSettings[Key]) => string,
  ): TemplateResult {
    const choose = (value: PrinterSettings[Key]): void => this.change({ [key]: value })
    return renderPicks({ key, legend, values, chosen: this.settings[key], label, ...(about ? { about } : {}), choose })
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'printer-setup': PrinterSetup
  }
  interface HTMLElementEventMap {
    'printer-changed': PrinterChangedEvent
  }
}
