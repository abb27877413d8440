// Keeps the keyboard's place: when what had the focus goes with what was done, the next sensible thing gets it.
import type { ReactiveController, ReactiveControllerHost } from 'lit'

/** The share of the window above which a question does not fit with what stands over it: it begins at its top, and is scrolled. */
const FITS = 0.8

/** Where the keyboard goes on, the first that is there. */
const NEXT = ['.panel :is(button, input, select, textarea)', 'form input', '.primary', '.actions button', 'button']

export class FocusKeeper implements ReactiveController {
  #focused: Element | null | undefined

  constructor(private readonly host: ReactiveControllerHost & HTMLElement) {
    host.addController(this)
  }

  hostUpdate(): void {
    this.#focused = this.host.shadowRoot?.activeElement
  }

  hostUpdated(): void {
    if (this.#focused && !this.#focused.isConnected) this.toFirst(...NEXT)
    this.#focused = undefined
  }

  /** Puts the focus on the first of these selectors that is there; of a question all is shown, not its first answer alone. */
  toFirst(...selectors: readonly string[]): void {
    for (const selector of selectors) {
      const found = this.host.shadowRoot?.querySelector<HTMLElement>(selector)
      if (!found) continue
      const panel = found.closest('.panel')
      found.focus({ preventScroll: panel !== null })
      return panel?.scrollIntoView({ block: panel.clientHeight < innerHeight * FITS ? 'nearest' : 'start' })
    }
  }

  /** The same, once the host has rendered. */
  async later(...selectors: readonly string[]): Promise<void> {
    await this.host.updateComplete
    this.toFirst(...selectors)
  }
}
