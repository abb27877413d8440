// How wide the desk's rail is: by the window, and by whoever folded it on this machine.
import { html, nothing, type ReactiveController, type ReactiveControllerHost, type TemplateResult } from 'lit'
import { notes } from '../machine.js'
import type { DeskAppWords } from './desk-app.words.js'
import { foldIcons } from './icons.js'

const KEY = 'doorstep-rail'

/** Icons with their names below instead of a line for each room. */
export class Rail implements ReactiveController {
  /** Where there is room for a wide one; the styles know the same width. */
  readonly #wide = matchMedia('(min-width: 68.75em)')
  #folded: boolean

  constructor(private readonly host: ReactiveControllerHost & HTMLElement) {
    this.#folded = notes().getItem(KEY) === 'folded'
    host.addController(this)
  }

  /** Whether it can be folded and unfolded: not where the window leaves it no choice. */
  get chooses(): boolean {
    return this.#wide.matches
  }

  get folded(): boolean {
    return this.#folded || !this.#wide.matches
  }

  readonly turn = (): void => {
    this.#folded = !this.#folded
    try {
      notes().setItem(KEY, this.#folded ? 'folded' : 'wide')
    } catch (failure) {
      // it is so until the window is loaded anew
      console.error(failure)
    }
    this.#look()
  }

  /** The button for it, where there is a choice. */
  renderFold(words: Pick<DeskAppWords, 'fold' | 'unfold'>): TemplateResult | typeof nothing {
    if (!this.chooses) return nothing
    const { folded } = this
    return html`<button
      type="button"
      class="fold"
      aria-expanded=${folded ? 'false' : 'true'}
      aria-keyshortcuts="Alt+0"
      title="Alt+0"
      @click=${this.turn}
    >
      ${folded ? foldIcons.unfold : foldIcons.fold}<span>${folded ? words.unfold : words.fold}</span>
    </button>`
  }

  hostConnected(): void {
    this.#wide.addEventListener('change', this.#look)
    this.#look()
  }

  hostDisconnected(): void {
    this.#wide.removeEventListener('change', this.#look)
  }

  readonly #look = (): void => {
    this.host.toggleAttribute('folded', this.folded)
    this.host.requestUpdate()
  }
}
