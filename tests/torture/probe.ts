// One who tries what people want next, with nobody else in the station, and says what does not work.
import { setTimeout as pause } from 'node:timers/promises'
import type { Actor } from '@doorstep/model/journal'
import type { StreamTypes } from '@doorstep/model/streams'
import type { Run } from './run.js'
import { WORKERS } from './station.js'
import { textOf } from './text.js'

/** The worker who says and does what has to be said and done after a trial. */
export const WORKER = WORKERS[0]
/** A write that the browser aborts is asked for again; a window may have twelve of those before it. */
const MOST_TRIES = 14

export class Probe {
  #steps = 0
  readonly found: string[] = []

  constructor(
    readonly run: Run,
    private readonly after: string,
  ) {}

  say(sentence: string): void {
    this.found.push(`after ${this.after}: ${sentence}`)
  }

  id(): string {
    return `${this.run.seed}/probe/${this.run.count}/${(this.#steps += 1)}`
  }

  /** What a command of a resident, or of a worker, begins with. */
  by(window: string): { readonly id: string; readonly actor: Actor } {
    const isWorker = (WORKERS as readonly string[]).includes(window)
    return { id: this.id(), actor: isWorker ? { device: `counter-${window}`, worker: window } : { device: window } }
  }

  /** Whether it was accepted, or refused for a reason that may be. */
  async ask<T extends StreamTypes>(
    stream: T['name'],
    window: string,
    command: T['command'] & { readonly type: string },
    ...expected: readonly T['refusal']['code'][]
  ): Promise<boolean> {
    let last = 'no answer'
    for (let tries = 0; tries < MOST_TRIES; tries += 1) {
      const { answer } = await this.run.ask<T>(stream, window, command, true)
      if (answer?.kind === 'accepted' || (answer?.kind === 'refused' && expected.includes(answer.refusal.code))) return true
      if (answer?.kind === 'refused') {
        this.say(`${command.type} is refused: ${textOf(answer.refusal)}`)
        return false
      }
      last = answer?.error ?? last
      await pause(5 * tries)
    }
    this.say(`${command.type} fails: ${last}`)
    return false
  }
}
