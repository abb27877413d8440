// A text that all windows of this machine read and write: a line in the browser profile, beside the records and in no backup or export of them.

/** Where such a text is. */
export interface KeptText {
  /** What stands there now; undefined for nothing. */
  read(): string | undefined
  /** Puts another text there, or nothing. Throws where it cannot be kept. */
  write(text: string | undefined): void
}

/**
 * The text kept under a name. Where the browser keeps none it reads as nothing, and writing throws.
 *
 * @example
 * counter.ticks = keptText('my-station:papers')
 */
export function keptText(name: string): KeptText {
  return {
    read: () => {
      try {
        return localStorage.getItem(name) ?? undefined
      } catch {
        return undefined
      }
    },
    write: (text) => (text === undefined ? localStorage.removeItem(name) : localStorage.setItem(name, text)),
  }
}
