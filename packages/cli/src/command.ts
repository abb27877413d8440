// What a command of `doorstep` is, and how it speaks.

/** Where a command's lines go. */
export interface Terminal {
  say(line: string): void
  complain(line: string): void
}

/** A fault of the call or of the files, told in one line to whoever typed the command; anything else thrown is a bug. */
export class UserFault extends Error {}

export interface Subcommand {
  readonly name: string
  /** The call after `doorstep`, for the help. */
  readonly usage: string
  readonly summary: string
  /** The exit code, 0 for undefined. */
  run(words: readonly string[], terminal: Terminal): Promise<number | undefined>
}
