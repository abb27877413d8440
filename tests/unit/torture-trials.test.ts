// The torture of the whole station: its plan, and its judge over restores, clocks and lines, each kind of broken promise named.
import type { Recorded } from '@doorstep/model/journal'
import { needsDecider, type NeedsCommand, type NeedsEvent, type NeedsTypes } from '@doorstep/model/needs'
import type { QueueEvent } from '@doorstep/model/queue'
import { needs } from '../torture/needs/needs.js'
import { needsChoices } from '../torture/needs/plan.js'
import { allTried } from '../torture/all-tried.js'
import { sentAway, unfairCalls } from '../torture/queue/fair.js'
import { queue as tickets } from '../torture/queue/queue.js'
import type { UmbrellaEvent } from '../../packages/elements/src/station/testing/umbrellas.js'
import { allStreams } from '@doorstep/model/streams'
import { judge, lastLine } from '../torture/judge.js'
import { callNext, issue, OPERATIONS, played, signIn, type PlayedHistory } from '../torture/queue/played.js'
import { brokenPromises, lastOnPaper, onPaper } from '../torture/promises.js'
import { byTheClock, ofEach } from '../torture/run.js'
import { brokenRestore, withoutDue } from '../torture/restored.js'
import { rulesFor, situationAt, timeOf } from '../torture/station.js'
import { judged } from '../torture/streams.js'
import type { HistoryOf } from '../torture/history.js'
import { umbrellas } from '../torture/umbrellas/umbrellas.js'
import { trialsOf, type Trial } from '../torture/trials.js'

const rules = rulesFor(tickets.stream, OPERATIONS)
const queue = judged(tickets, OPERATIONS)
const wishes = judged(needs, OPERATIONS)

/** The same day after a restore of its first records, with numbers said and tickets taken since. */
function restored(first: PlayedHistory, kept: number, last: Readonly<Record<string, number>> | undefined, tickets: number) {
  const base = first.records.slice(0, kept)
  const said = last ? [{ type: 'raiseNumbers' as const, last, worker: 'w1' }] : []
  const whole = played(...Array<typeof issue>(kept).fill(issue), ...said, ...Array<typeof issue>(tickets).fill(issue))
  // later commands are others than those of before the restore
  const rename = <Value>(value: Value): Value => JSON.parse(JSON.stringify(value).replaceAll(/"id":"c(\d+)"/g, '"id":"later$1"')) as Value
  const attempts = whole.attempts.slice(kept).map((attempt) => ({ ...rename(attempt), answered: attempt.answered }))
  return { base, attempts, records: [...base, ...rename(whole.records.slice(kept))] }
}

describe('numbers over a restore', () => {
  const before = played(issue, issue, issue, issue)

  it('that are on paper and are given again are doubled, unless somebody said which were the last', () => {
    const unasked = brokenPromises([before, restored(before, 2, undefined, 2)], queue)
    expect(unasked).toMatchObject({ lost: [], gaps: [] })
    expect(unasked.doubled).toHaveLength(2)
    expect(unasked.doubled[0]).toContain('2026-11-20/G003 was given 2 times: c2, later')
    const said = Object.fromEntries([...lastOnPaper(onPaper([before], queue))].map(([line, last]) => [line.split('/')[1] ?? '', last]))
    expect(said).toEqual({ G: 4 })
    expect(brokenPromises([before, restored(before, 2, said, 2)], queue)).toEqual({ lost: [], doubled: [], gaps: [] })
  })

  it('leave a gap that is explained by what was said, and no wider one', () => {
    const after = restored(before, 2, { G: 7 }, 1)
    expect(brokenPromises([after], queue).gaps).toEqual([])
    const records = after.records.filter(({ events }) => events.every(({ type }) => type !== 'NumbersRaised'))
    expect(brokenPromises([{ ...after, records }], queue).gaps).toEqual(['version 4: 2026-11-20/G goes from 2 to 8'])
  })

  it('that were stored and told to nobody are free again when a restore puts them aside', () => {
    const untold = played(issue, issue, issue)
    Object.assign(untold.attempts[2]!, { answered: Infinity, answer: undefined })
    expect(brokenPromises([untold, restored(untold, 2, undefined, 1)], queue).doubled).toEqual([])
    // but not while they stand there
    const twice = { attempts: [], records: [...untold.records, { ...untold.records[2]!, version: 4, id: 'other' }] }
    expect(brokenPromises([twice], queue).doubled).toHaveLength(1)
  })

  it('what was restored stays', () => {
    const after = restored(before, 2, { G: 4 }, 1)
    expect(brokenPromises([{ ...after, records: after.records.slice(1) }], queue).lost).toEqual([
      'version 1 was restored and is not there any more',
    ])
  })

  it('a command that is stored again under another id is doubled', () => {
    const draft = played(issue, issue)
    const [first, second] = draft.records
    const answer = { kind: 'accepted' as const, repeated: false, record: { ...second!, id: 'c0/again' } }
    const attempts = [
      { ...draft.attempts[0]!, answer: undefined, answered: Infinity },
      { ...draft.attempts[0]!, answer },
    ]
    expect(brokenPromises([{ attempts, records: [first!, answer.record] }], queue).doubled).toContain(
      'the command c0 is stored, and was stored once more when it was asked again',
    )
  })
})

describe('numbers of needs and orders', () => {
  const leave = (id: string): NeedsCommand => ({
    id,
    actor: { device: 'k' },
    type: 'leave',
    need: id,
    kind: 'need',
    category: 'health',
    parts: {},
  })

  function wished(...ids: readonly string[]): HistoryOf<NeedsTypes> & { readonly records: Recorded<NeedsEvent>[] } {
    let state = needsDecider.initial
    const records: Recorded<NeedsEvent>[] = []
    const attempts = ids.map((id, index) => {
      const command = leave(id)
      const now = timeOf(index, OPERATIONS)
      const decision = needsDecider.decide(state, command, situationAt(now, rulesFor(needs.stream, OPERATIONS)))
      const events = decision.accepted ? decision.events : []
      const record = { version: index + 1, id, at: now, actor: command.actor, schema: 1, events }
      state = needsDecider.fold(state, events)
      records.push(record)
      return {
        window: 'k',
        command,
        invoked: index * 10,
        answered: index * 10 + 5,
        answer: { kind: 'accepted' as const, repeated: false, record },
      }
    })
    return { attempts, records }
  }

  it('are judged as tickets are', () => {
    const once = wished('n1', 'n2')
    expect(brokenPromises([once], wishes)).toEqual({ lost: [], doubled: [], gaps: [] })
    expect(brokenPromises([once, wished('n3')], wishes).doubled).toEqual(['need 1 was given 2 times: n1, n3'])
    expect(brokenPromises([{ ...once, records: once.records.slice(1) }], wishes)).toMatchObject({
      lost: [expect.stringContaining('need 1 was acknowledged')],
      gaps: ['version 2: need goes from 0 to 2'],
    })
  })

  it('go on above what an event raises them to', () => {
    const later = wished('n1')
    const [left] = later.records
    const raised = {
      ...left!,
      id: 'said',
      version: 1,
      events: [{ type: 'NeedsNumbersRaised', last: { need: 4 } }],
    } as unknown as Recorded<NeedsEvent>
    const fifth = { ...left!, version: 2, events: left!.events.map((event) => ({ ...event, number: 5 })) }
    const attempts = [
      { ...later.attempts[0]!, answer: { kind: 'accepted' as const, repeated: false, record: fifth } },
      { ...later.attempts[0]!, command: { ...leave('said') }, answered: Infinity, answer: undefined },
    ]
    expect(brokenPromises([{ attempts, records: [raised, fifth] }], wishes).gaps).toEqual([])
    expect(brokenPromises([{ attempts, records: [{ ...raised, events: [] }, fifth] }], wishes).gaps).toHaveLength(1)
  })
})

describe('a restore', () => {
  const source = played(issue, issue, issue).records
  const before = played(issue, issue, issue, issue).records
  const whole = { stream: 'queue', source, before, acknowledged: 2, ended: false }

  it('brings back what was acknowledged before the backup, and may bring back what came while it was made', () => {
    expect(brokenRestore({ ...whole, base: source.slice(0, 2) })).toEqual([])
    expect(brokenRestore({ ...whole, base: source })).toEqual([])
    expect(brokenRestore({ ...whole, base: source.slice(0, 1) })).toEqual([
      'queue: a restore brought back 1 versions, and 2 were backed up',
    ])
    const wrong = [source[0]!, { ...source[1]!, at: 0 }]
    expect(brokenRestore({ ...whole, base: wrong })).toEqual(['queue: a restore left version 2 as it never was'])
  })

  it('that was ended in its middle changed all or nothing', () => {
    expect(brokenRestore({ ...whole, base: before, ended: true })).toEqual([])
    expect(brokenRestore({ ...whole, base: before.slice(0, 1), ended: true })).toHaveLength(1)
    expect(brokenRestore({ ...whole, base: [], ended: true })).toHaveLength(1)
    // one that came to its end has no excuse
    expect(brokenRestore({ ...whole, base: before, ended: false })).toHaveLength(1)
  })
})

describe('what the clock asks for at once after a restore', () => {
  const [first, second, third] = played(issue, issue, issue).records
  const due = { ...third!, id: 'miss/a', actor: { device: 'clock' } }

  it('is not of the restore, unless it was backed up', () => {
    expect(withoutDue([first!, second!, due], [first!, second!])).toEqual([first, second])
    expect(withoutDue([first!, due], [first!, due])).toEqual([first, due])
    expect(withoutDue([first!, due, second!], [first!])).toEqual([first, due, second])
  })
})

describe('lines', () => {
  it('nobody who came later is called before somebody who held a number, without a reason', () => {
    const day = played(signIn('d1', 'w1'), issue, issue, callNext('d1', 'w1'))
    expect(unfairCalls(day, rules)).toEqual([])
    const other = (draft: PlayedHistory) =>
      JSON.parse(
        JSON.stringify(draft.records).replace('"TicketCalled","ticket":"2026-11-20/G001"', '"TicketCalled","ticket":"2026-11-20/G002"'),
      ) as Recorded<QueueEvent>[]
    const passed = { ...day, records: other(day) }
    expect(unfairCalls(passed, rules)).toEqual(['version 4: d1 calls 2026-11-20/G002, and 2026-11-20/G001 came before it and waits'])
    // between two who tap at once either may be first
    Object.assign(day.attempts[2]!, { invoked: day.attempts[1]!.invoked })
    expect(unfairCalls(passed, rules)).toEqual([])
  })

  it('a head start, a transfer and a worker’s own choice are reasons', () => {
    const day = played(signIn('d1', 'w1'), issue, { type: 'issue', priorityClass: 'senior' }, callNext('d1', 'w1'))
    expect(JSON.stringify(day.records[3])).toContain('"ticket":"2026-11-20/G002"')
    expect(unfairCalls(day, rules)).toEqual([])
    const chosen = played(signIn('d1', 'w1'), issue, issue, {
      type: 'callThis',
      ticket: '2026-11-20/G002',
      desk: 'd1',
      why: 'urgent',
      worker: 'w1',
    })
    expect(chosen.records).toHaveLength(4)
    expect(unfairCalls(chosen, rules)).toEqual([])
  })

  it('whom a wrong date sent away and a worker brought back stands where they stood', () => {
    const day = played(signIn('d1', 'w1'), issue, callNext('d1', 'w1'), issue, issue)
    const at = timeOf(5, OPERATIONS)
    const actor = { device: 'clock' }
    const closed = { version: 6, id: 'closeDay/2026-11-20/0', at, actor, schema: 1 }
    const ended = { ...closed, events: [{ type: 'DayClosed', day: '2026-11-20', at } as const] }
    const opened = { ...closed, version: 7, id: 'r', events: [{ type: 'DayReopened', day: '2026-11-20', by: 'w1', at } as const] }
    const call = (version: number, ticket: string): Recorded<QueueEvent> =>
      JSON.parse(
        JSON.stringify({ ...day.records[2], version }).replaceAll('2026-11-20/G001', `2026-11-20/${ticket}`),
      ) as Recorded<QueueEvent>
    const after = (...tickets: readonly string[]) => ({
      ...day,
      records: [...day.records, ended, opened, ...tickets.map((ticket, index) => call(8 + index, ticket))],
    })
    expect(unfairCalls(after('G001', 'G002', 'G003'), rules)).toEqual([])
    expect(unfairCalls(after('G002'), rules)).toEqual(['version 8: d1 calls 2026-11-20/G002, and 2026-11-20/G001 came before it and waits'])
    expect(unfairCalls(after('G001', 'G003'), rules)).toEqual([
      'version 9: d1 calls 2026-11-20/G003, and 2026-11-20/G002 came before it and waits',
    ])
  })

  it('who waited and was sent away by a date is named', () => {
    const { records } = played(issue, issue)
    const closed: Recorded<QueueEvent> = {
      ...records[1]!,
      version: 3,
      id: 'closing',
      events: [{ type: 'DayClosed', day: '2026-11-20', at: records[1]!.at }],
    }
    expect(sentAway(records, [...records, closed], '2026-11-20')).toHaveLength(2)
    expect(sentAway(records, records, '2026-11-20')).toEqual([])
    // the end of a day that is over sends people home rightly
    expect(sentAway(records, [...records, closed], '2026-11-21')).toEqual([])
  })
})

describe('the verdict', () => {
  it('counts what was seen while it ran, and says disorder only when there is any', () => {
    const { attempts, records } = played(issue)
    const chapter = { ...ofEach(() => ({ base: [], attempts: [], records: [] })), queue: { base: [], attempts, records } }
    const verdict = judge({ chapters: [chapter], seen: { lost: ['a write that did not wait'], stuck: ['nobody can sign in'] } }, OPERATIONS)
    expect(verdict).toMatchObject({
      lost: ['a write that did not wait'],
      doubled: [],
      doubleCalls: [],
      gaps: [],
      stuck: ['nobody can sign in'],
      disorder: [],
    })
    const none = { lost: 0, doubled: 0, doubleCalls: 0, gaps: 0, stuck: 0, disorder: 0 }
    expect(lastLine(none)).toBe('lost 0, doubled 0, double calls 0, unexplained gaps 0, stuck 0')
    expect(lastLine({ ...none, stuck: 2, disorder: 1 })).toBe(
      'lost 0, doubled 0, double calls 0, unexplained gaps 0, stuck 2, out of order 1',
    )
  })
})

describe('the streams that are tried', () => {
  it('are all of the registry, the third one too', () => {
    expect(allTried().map(({ stream }) => stream)).toEqual(allStreams())
    expect(allStreams().map(({ name }) => name)).toEqual(['queue', 'needs', 'umbrellas'])
  })

  const lend = (id: string, number: number): Recorded<UmbrellaEvent> => ({
    ...{ version: number, id, at: timeOf(number, OPERATIONS), actor: { device: 'k' }, schema: 1 },
    events: [{ type: 'Lent', umbrella: id, number, day: '2026-11-20', phone: 'p', at: 0 }],
  })
  const lent = (...records: readonly Recorded<UmbrellaEvent>[]) => {
    const answered = (record: Recorded<UmbrellaEvent>) => ({ kind: 'accepted' as const, repeated: false, record })
    const attempts = records.map((record, index) => ({
      ...{ window: 'k', invoked: index * 10, answered: index * 10 + 5, answer: answered(record) },
      command: { type: 'lend', id: record.id, actor: record.actor, umbrella: record.id, phone: 'p' },
    }))
    return { base: [], attempts, records: [...records] }
  }
  const verdictOf = (past: ReturnType<typeof lent>) =>
    judge({ chapters: [{ ...ofEach(() => lent()), umbrellas: past }], seen: { lost: [], stuck: [] } }, OPERATIONS)

  it('are judged without being named: a number left out, one given twice, a record that is gone', () => {
    expect(verdictOf(lent(lend('a', 1), lend('b', 3))).gaps).toEqual(['version 3: umbrella goes from 1 to 3'])
    expect(verdictOf(lent(lend('a', 1), { ...lend('b', 1), version: 2 })).doubled).toEqual(['umbrella 1 was given 2 times: a, b'])
    const gone = lent(lend('a', 1), lend('b', 2))
    expect(verdictOf({ ...gone, records: gone.records.slice(0, 1) }).lost).toHaveLength(1)
  })

  it('do what the clock must do, known by the record alone', () => {
    const actor = { device: 'clock' }
    const next = timeOf(OPERATIONS - 1, OPERATIONS)
    const missed = { version: 2, id: 'miss/a', at: next, actor, schema: 1, events: [{ type: 'Missed' as const, umbrella: 'a', at: next }] }
    const past = { ...lent(lend('a', 1)), records: [lend('a', 1), missed] }
    expect(byTheClock(past, judged(umbrellas, OPERATIONS)).map(({ command }) => command)).toEqual([
      { type: 'miss', id: 'miss/a', umbrella: 'a', actor },
    ])
    // what was not due is nobody's
    const early = { ...past, records: [lend('a', 1), { ...missed, at: timeOf(0, OPERATIONS) }] }
    expect(byTheClock(early, judged(umbrellas, OPERATIONS))).toEqual([])
  })
})

describe('the trials of a seed', () => {
  const counts = { restores: 10, machines: 3, jumps: 8, reads: 6, updates: 2 }
  const plan = trialsOf(5, 2000, counts)
  const of = <Kind extends Trial['kind']>(kind: Kind) =>
    plan.filter((trial): trial is Extract<Trial, { kind: Kind }> => trial.kind === kind)

  it('are the same every time, as many as asked, one after the other, each with a backup before it', () => {
    expect(trialsOf(5, 2000, counts)).toEqual(plan)
    expect(trialsOf(6, 2000, counts)).not.toEqual(plan)
    expect(of('restore').length + of('loss').length).toBe(10)
    expect([of('machine').length, of('jump').length, of('reads').length, of('update').length]).toEqual([3, 8, 6, 2])
    const times = plan.flatMap(({ backupAt, at, until }) => [backupAt, at, until])
    expect(times).toEqual([...times].sort((one, other) => one - other))
    expect(times.at(-1)).toBeLessThan(2000)
  })

  it('have every kind of loss, of wrong clock and of failing read', () => {
    expect(new Set(of('restore').map(({ loss }) => loss))).toEqual(new Set(['nothing', 'database', 'everything']))
    expect(of('restore').some(({ killedAfter }) => killedAfter !== undefined)).toBe(true)
    expect(of('loss')).toHaveLength(2)
    const days = of('jump').map(({ wrongBy }) => wrongBy / 86_400_000)
    expect(days).toEqual(expect.arrayContaining([365, -365, 1, -1]))
    expect(new Set(of('reads').map(({ when }) => when))).toEqual(new Set(['following', 'working', 'opening']))
    // one that stays goes ahead: the days that come are days that were not yet
    expect(trialsOf(5, 2000, { ...counts, jumps: 200 }).every((trial) => trial.kind !== 'jump' || !trial.stays || trial.wrongBy > 0)).toBe(
      true,
    )
  })

  it('needs are left by residents and seen to by workers', () => {
    const choices = needsChoices(7, 'estate')
    const drawn = Array.from({ length: 200 }, () => choices.next().value)
    for (const { who, act } of drawn) expect(['leave', 'order', 'second'].includes(act)).toBe(who === 'resident')
    expect(new Set(drawn.map(({ act }) => act)).size).toBe(12)
  })
})
