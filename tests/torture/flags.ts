// The command line of `npm run torture`.
import { parseArgs } from 'node:util'
import { PLANTS } from './plants.js'
import { TRIALS, type Counts } from './trials.js'

/** All counts are over all seeds; {@link Counts} says how often the station as a whole is put to a trial. */
export interface Flags extends Counts {
  readonly seeds: number
  /** Operations of each seed. */
  readonly ops: number
  /** How often the browser is killed, over all seeds. */
  readonly kills: number
  /** The first seed. */
  readonly from: number
  /** A fault to plant, or nothing. */
  readonly plant: string
}

/**
 * Reads the command line.
 *
 * @throws {Error} with a sentence for whoever typed it
 */
export function readFlags(args: readonly string[]): Flags {
  const { values } = parseArgs({
    args: [...args],
    options: {
      seeds: { type: 'string', default: '20' },
      ops: { type: 'string', default: '2000' },
      kills: { type: 'string', default: '200' },
      restores: { type: 'string', default: '40' },
      machines: { type: 'string', default: '20' },
      jumps: { type: 'string', default: '40' },
      reads: { type: 'string', default: '40' },
      updates: { type: 'string', default: '40' },
      from: { type: 'string', default: '1' },
      plant: { type: 'string', default: '' },
    },
  })
  const number = (name: keyof Flags & keyof typeof values, least: number): number => {
    const value = Number(values[name])
    if (!Number.isInteger(value) || value < least) throw new Error(`--${name} takes a whole number from ${least}, not "${values[name]}".`)
    return value
  }
  const { plant } = values
  if (plant !== '' && !PLANTS.some((known) => known === plant))
    throw new Error(`--plant takes one of ${PLANTS.join(', ')}, not "${plant}".`)
  const trials = Object.fromEntries(TRIALS.map((name) => [name, number(name, 0)])) as unknown as Counts
  return { seeds: number('seeds', 1), ops: number('ops', 100), kills: number('kills', 0), from: number('from', 0), plant, ...trials }
}
