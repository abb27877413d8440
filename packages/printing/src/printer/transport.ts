// What a connection to a printer must be able to do, whatever cable it is.

/** Bytes of its own buffer, which a browser's interfaces ask for; so written because `Uint8Array` takes no parameter before TypeScript 5.7. */
export type Bytes = ReturnType<Uint8ArrayConstructor['of']>

/** Where a connection puts what it hears. */
export interface Ears {
  heard(bytes: Uint8Array): void
  /** The connection is gone and will not come back by itself. */
  lost(cause: unknown): void
}

/** An open connection. */
export interface Link {
  /** Whether anything can come back over it at all. */
  readonly hears: boolean
  /** Resolves when the bytes are taken over; rejects when the connection is gone. A busy or stopped printer may keep it waiting. */
  write(bytes: Bytes): Promise<void>
  /** Asks past the printer's full memory whether it has paper, where the cable has a way for that (USB). */
  hasPaper?(): Promise<boolean>
  /** Never rejects. */
  close(): Promise<void>
}

/** A way to one printer. It is opened for each slip, so that a printer that was unplugged is found again by itself. */
export interface Transport {
  /** @throws PrinterTrouble `no-printer` when there is none that may be used */
  open(ears: Ears): Promise<Link>
}

/** The message of anything thrown, for a log. */
export const messageOf = (cause: unknown): string => (cause instanceof Error ? cause.message : String(cause))
