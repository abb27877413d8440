// The digits of a PIN while they are typed, by fingers or by keys.

const LONGEST = 8

export class Digits {
  #typed = ''

  constructor(private readonly show: () => void) {}

  get typed(): string {
    return this.#typed
  }

  type(text: string): void {
    // a Chinese input method may give them full width
    this.#typed = text
      .normalize('NFKC')
      .replaceAll(/[^0-9]/g, '')
      .slice(0, LONGEST)
    this.show()
  }

  add(digit: string): void {
    this.type(this.#typed + digit)
  }

  erase(): void {
    this.type(this.#typed.slice(0, -1))
  }

  /** Gives what was typed, which is forgotten here. */
  take(): string {
    const typed = this.#typed
    this.#typed = ''
    return typed
  }
}
