// What the station promises whoever holds a number, looked for in a history without the help of the product's own deciders.
import type { Command, Recorded, Refusal } from '@doorstep/model/journal'
import type { Attempt, History } from './history.js'
import type { Given, Judged } from './streams.js'
import { same } from './text.js'

/** Broken promises as sentences, one each. */
export interface Broken {
  /** Acknowledged, and not in the journal. */
  readonly lost: readonly string[]
  /** One number for two commands, or one command answered as two. */
  readonly doubled: readonly string[]
  /** A number left out, or one that nobody can have asked for. */
  readonly gaps: readonly string[]
}

/** The attempts of every command, by its id. */
export function byCommand<C extends Command, Event, Refused extends Refusal>(
  attempts: readonly Attempt<C, Event, Refused>[],
): Map<string, Attempt<C, Event, Refused>[]> {
  const found = new Map<string, Attempt<C, Event, Refused>[]>()
  for (const attempt of attempts) {
    const same = found.get(attempt.command.id)
    if (same) same.push(attempt)
    else found.set(attempt.command.id, [attempt])
  }
  return found
}

/** The records that were acknowledged, each with the command it answered. */
export function acknowledged<C extends Command, Event, Refused extends Refusal>(attempts: readonly Attempt<C, Event, Refused>[]) {
  return attempts.flatMap((attempt) => {
    const { answer } = attempt
    return answer?.kind === 'accepted' && answer.record ? [{ attempt, record: answer.record, answer }] : []
  })
}

/** Whether an attempt may have stored something: it was accepted, or nothing is known of it. */
export const mayHaveStored = ({ answer }: Attempt): boolean => answer === undefined || (answer.kind === 'accepted' && !!answer.record)

/** The numbers people hold: those that were acknowledged in any of some histories. */
export function onPaper<C extends Command, Event, Refused extends Refusal>(
  histories: readonly Pick<History<C, Event, Refused>, 'attempts'>[],
  stream: Judged<C, Event, Refused>,
): (Given & { readonly command: string })[] {
  return histories.flatMap(({ attempts }) =>
    acknowledged(attempts).flatMap(({ attempt, record }) =>
      record.events.flatMap((event) => stream.given(event).map((given) => ({ ...given, command: attempt.command.id }))),
    ),
  )
}

/** The last number on paper of each line, which is what a worker can say after a loss. */
export function lastOnPaper(given: readonly Given[]): Map<string, number> {
  const last = new Map<string, number>()
  for (const { line, sequence } of given) last.set(line, Math.max(last.get(line) ?? 0, sequence))
  return last
}

function lost<C extends Command, Event, Refused extends Refusal>(
  { base = [], attempts, records }: History<C, Event, Refused>,
  stream: Judged<C, Event, Refused>,
): string[] {
  const stored = new Map(records.map((record) => [record.version, record]))
  const missing = new Map<string, string>()
  for (const { attempt, record } of acknowledged(attempts)) {
    if (same(stored.get(record.version), record)) continue
    const what = record.events.flatMap((event) => stream.given(event))[0]?.name ?? attempt.command.id
    missing.set(
      attempt.command.id,
      `${what} was acknowledged to ${attempt.window} as version ${record.version}, which holds something else`,
    )
  }
  for (const record of base) {
    if (!same(stored.get(record.version), record))
      missing.set(record.id, `version ${record.version} was restored and is not there any more`)
  }
  return [...missing.values()]
}

/** What one history says of its own commands. */
function answeredTwice<C extends Command, Event, Refused extends Refusal>({ attempts, records }: History<C, Event, Refused>): string[] {
  const found: string[] = []
  const ids = new Set<string>()
  for (const record of records) {
    if (ids.has(record.id)) found.push(`the command ${record.id} is stored twice`)
    ids.add(record.id)
  }
  const first = new Map<string, Recorded<Event>>()
  const firsts = new Set<string>()
  for (const { attempt, record, answer } of acknowledged(attempts)) {
    const { id } = attempt.command
    const before = first.get(id)
    if (before && !same(before, record)) found.push(`the command ${id} was given two outcomes`)
    else if (!answer.repeated && firsts.has(id)) found.push(`the command ${id} was twice answered as new`)
    else if (record.id !== id && ids.has(id)) found.push(`the command ${id} is stored, and was stored once more when it was asked again`)
    first.set(id, record)
    if (!answer.repeated) firsts.add(id)
  }
  return found
}

/** Numbers that two commands have: on paper in any of the histories, or stored in one and on paper by then. */
function givenTwice<C extends Command, Event, Refused extends Refusal>(
  histories: readonly History<C, Event, Refused>[],
  stream: Judged<C, Event, Refused>,
): string[] {
  const owners = new Map<string, Set<string>>()
  const found = new Map<string, readonly string[]>()
  const own = (name: string, command: string, all: Map<string, Set<string>>) => {
    const commands = all.get(name) ?? new Set(owners.get(name))
    all.set(name, commands.add(command))
    if (commands.size > 1) found.set(name, [...commands])
  }
  for (const history of histories) {
    for (const { name, command } of onPaper([history], stream)) own(name, command, owners)
    // what was stored and told to nobody is on no paper: when a restore puts it aside, another may have its number
    const here = new Map<string, Set<string>>()
    for (const { id, events } of history.records) for (const { name } of events.flatMap((event) => stream.given(event))) own(name, id, here)
  }
  return [...found].map(([name, commands]) => `${name} was given ${commands.length} times: ${commands.join(', ')}`)
}

function gaps<C extends Command, Event, Refused extends Refusal>(
  { base = [], attempts, records }: History<C, Event, Refused>,
  stream: Judged<C, Event, Refused>,
): string[] {
  const found: string[] = []
  const commands = byCommand(attempts)
  const known = new Set(base.map(({ version }) => version))
  const last = new Map<string, number>()
  for (const { version, id, events } of records) {
    const asked = known.has(version) || commands.get(id)?.some(mayHaveStored) === true
    if (!asked) found.push(`version ${version} holds the command ${id}, which nobody can have asked for with success`)
    for (const event of events) {
      for (const { line, sequence } of stream.raised(event)) last.set(line, Math.max(last.get(line) ?? 0, sequence))
      for (const { line, sequence, name, most } of stream.given(event)) {
        const before = last.get(line) ?? 0
        if (sequence > before + 1) found.push(`version ${version}: ${line} goes from ${before} to ${sequence}`)
        last.set(line, Math.max(before, sequence))
        if (sequence > most) found.push(`version ${version}: ${name} is beyond the cap of ${most}`)
      }
    }
  }
  return found
}

/**
 * Looks for every broken promise in the histories of one stream: the first, and one more for each time a backup was restored.
 *
 * @example
 * const { lost, doubled, gaps } = brokenPromises([history], judged(stream, 2000))
 */
export function brokenPromises<C extends Command, Event, Refused extends Refusal>(
  histories: readonly History<C, Event, Refused>[],
  stream: Judged<C, Event, Refused>,
): Broken {
  return {
    lost: histories.flatMap((history) => lost(history, stream)),
    doubled: [...histories.flatMap((history) => answeredTwice(history)), ...givenTwice(histories, stream)],
    gaps: histories.flatMap((history) => gaps(history, stream)),
  }
}
