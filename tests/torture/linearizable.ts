// Whether a history is linearizable with the journal's order as its witness: one queue, one command after the other.
import type { Actor, Command, Recorded, Refusal } from '@doorstep/model/journal'
import type { Instant } from '@doorstep/model/time'
import type { Attempt, History } from './history.js'
import { byCommand, mayHaveStored } from './promises.js'
import type { Judged, Replay } from './streams.js'
import { same } from './text.js'

/** A record of the journal and what is known of when it was stored. */
interface Placed<C, Event> {
  readonly record: Recorded<Event>
  /** Undefined when nobody can have asked for it, which is a broken promise and said there. */
  readonly command: C | undefined
  readonly actors: readonly Actor[]
  /** It was not stored before this moment, the first at which one who may have stored it asked. */
  readonly invoked: number
  /** It was stored by this moment, the first at which somebody was told. */
  readonly answered: number
}

/** An answer that stored nothing. It fits between two records: after `first` of them at the earliest, after `last` at the latest. */
interface Reading<C extends Command, Event, Refused extends Refusal> {
  readonly attempt: Attempt<C, Event, Refused>
  readonly now: Instant
  readonly first: number
  readonly last: number
}

function place<C extends Command, Event, Refused extends Refusal>(
  attempts: readonly Attempt<C, Event, Refused>[],
  records: readonly Recorded<Event>[],
): Placed<C, Event>[] {
  const commands = byCommand(attempts)
  return records.map((record) => {
    const asked = commands.get(record.id)?.filter(mayHaveStored) ?? []
    const authors = asked.filter(mayBeAuthor)
    return {
      record,
      command: asked[0]?.command,
      // a command whose id is made from its subject may be asked by several
      actors: asked.map(({ command }) => command.actor),
      invoked: Math.min(...(authors.length > 0 ? authors : asked).map(({ invoked }) => invoked)),
      answered: Math.min(...asked.map(({ answered }) => answered)),
    }
  })
}

/** Whether an attempt may be the one that stored its command's record: one that was told "repeated" is not. */
const mayBeAuthor = ({ answer }: Attempt): boolean => answer === undefined || (answer.kind === 'accepted' && !answer.repeated)

/** A record that everybody found stored already was stored by one who was told that nothing was. */
function withoutAuthor<C extends Command, Event, Refused extends Refusal>(
  attempts: readonly Attempt<C, Event, Refused>[],
  records: readonly Recorded<Event>[],
): string[] {
  const commands = byCommand(attempts)
  return records.flatMap(({ id, version }) => {
    const asked = commands.get(id)?.filter(mayHaveStored) ?? []
    return asked.length === 0 || asked.some(mayBeAuthor) ? [] : [`version ${version} was stored by one who was told that it was not`]
  })
}

/** The journal's order must not contradict time: what was acknowledged before another thing was asked for stands before it. */
function againstTime<C, Event>(placed: readonly Placed<C, Event>[]): string[] {
  const found: string[] = []
  let latest: Placed<C, Event> | undefined
  for (const each of placed) {
    // what nobody can have asked for is a broken promise, and has no time
    if (each.command === undefined) continue
    if (latest && latest.invoked > each.answered) {
      const late = (latest.invoked - each.answered).toFixed(1)
      found.push(
        `version ${each.record.version} was acknowledged ${late} ms before version ${latest.record.version} was asked for, and stands behind it`,
      )
    }
    if (!latest || each.invoked > latest.invoked) latest = each
  }
  return found
}

/** Answers that stored nothing, and between which records each can have been given. */
function readingsOf<C extends Command, Event, Refused extends Refusal>(
  attempts: readonly Attempt<C, Event, Refused>[],
  placed: readonly Placed<C, Event>[],
): Reading<C, Event, Refused>[] {
  const positions = new Map(placed.map(({ record }, index) => [record.id, index]))
  const readings = attempts.flatMap((attempt): Reading<C, Event, Refused>[] => {
    const { answer, invoked, answered, command } = attempt
    if (answer === undefined || answer.kind === 'failed' || (answer.kind === 'accepted' && (answer.record || answer.now === undefined))) {
      return []
    }
    let first = 0
    // a command that is stored is never decided again: this answer came before
    let last = positions.get(command.id) ?? placed.length
    placed.forEach((each, index) => {
      if (each.answered < invoked) first = index + 1
      if (each.invoked > answered) last = Math.min(last, index)
    })
    return [{ attempt, now: answer.now ?? 0, first, last }]
  })
  return readings.sort((one, other) => one.attempt.invoked - other.attempt.invoked)
}

function explains<C extends Command, Event, Refused extends Refusal>(
  replay: Replay<C, Event, Refused>,
  { attempt: { command, answer }, now }: Reading<C, Event, Refused>,
): boolean {
  const decision = replay.decide(command, now)
  if (answer?.kind === 'refused') return !decision.accepted && same(decision.refusal, answer.refusal)
  return decision.accepted && decision.events.length === 0
}

/**
 * What speaks against the history being linearizable, as sentences; none means that it is.
 *
 * The journal's order is the candidate: (1) it agrees with the order in which commands were asked and acknowledged; (2) each
 * record is what the decider makes of its command on all before it; (3) each answer that stored nothing is what the decider
 * says at some place between two records that agrees with time too. Answers are placed as early as they can be, in the order
 * in which they were asked for: if any placing works this one does, because an earlier place never takes one from another.
 */
export function againstLinearizability<C extends Command, Event, Refused extends Refusal>(
  { base = [], attempts, records: all }: History<C, Event, Refused>,
  stream: Judged<C, Event, Refused>,
): string[] {
  const records = all.slice(base.length)
  const placed = place(attempts, records)
  const found = [...againstTime(placed), ...withoutAuthor(attempts, records)]
  const replay = stream.replay(base)
  let waiting = readingsOf(attempts, placed)
  for (let position = 0; position <= placed.length; position += 1) {
    // one that was answered before another was asked for must have its place before it
    let until = Infinity
    const left: Reading<C, Event, Refused>[] = []
    for (const reading of waiting) {
      const { attempt, first, last } = reading
      if (first > position || attempt.invoked > until || !explains(replay, reading)) {
        if (position < last) {
          left.push(reading)
          until = Math.min(until, attempt.answered)
        } else {
          found.push(
            `${attempt.window} was told ${JSON.stringify(attempt.answer)} for ${JSON.stringify(attempt.command)}, which is true nowhere from ${first} to ${last}`,
          )
        }
      }
    }
    waiting = left
    const next = placed[position]
    if (!next) break
    const { record, command, actors } = next
    if (command) {
      const decision = replay.decide(command, record.at)
      if (!decision.accepted)
        found.push(`version ${record.version} holds the command ${record.id}, which is refused: ${decision.refusal.code}`)
      else if (!same(decision.events, record.events)) found.push(`version ${record.version} holds other events than the decider gives`)
      if (!actors.some((actor) => same(record.actor, actor))) found.push(`version ${record.version} names another actor than its command`)
    }
    replay.go(record)
  }
  return found
}
