// A label on every button that has no key of its own, so that the keyboard reaches each of them by two keys.

/** What stands on the buttons, in their order; what comes after is reached with the tab key. */
const LABELS = '123456789abcdefghiklmnopqrstuvwxyz'
const ATTRIBUTE = 'data-hint'

/** Labels the buttons below a root, those without a key; gives back what takes a key press, and the labels away with the first one. */
export class Hints {
  #labelled = new Map<string, HTMLElement>()

  get shown(): boolean {
    return this.#labelled.size > 0
  }

  show(root: ParentNode): void {
    this.hide()
    const buttons = root.querySelectorAll<HTMLElement>(
      'button:not([data-key], [data-row], [data-choice]:not([data-choice=""]), .cancel, [aria-disabled="true"])',
    )
    for (const [index, button] of [...buttons].entries()) {
      const label = LABELS[index]
      if (label === undefined) return
      this.#labelled.set(label, button)
      button.setAttribute(ATTRIBUTE, label.toUpperCase())
    }
  }

  hide(): void {
    for (const button of this.#labelled.values()) button.removeAttribute(ATTRIBUTE)
    this.#labelled.clear()
  }

  /** Whether a key press was one for the labels: it presses the button, or only takes the labels away. */
  press(key: string): boolean {
    // the shift key alone is on its way to a letter
    if (!this.shown || key === 'Shift') return false
    const button = this.#labelled.get(key.toLowerCase())
    this.hide()
    if (button?.isConnected) {
      button.focus()
      button.click()
    }
    return true
  }
}
