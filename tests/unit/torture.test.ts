// The torture's own judge: a sound history passes, each kind of broken one is named, and a seed's plan is the same for ever.
import * as fc from 'fast-check'
import type { Recorded } from '@doorstep/model/journal'
import { queueDecider, type QueueCommand, type QueueEvent, type QueueRefusal, type QueueTypes } from '@doorstep/model/queue'
import type { Answer, AttemptOf } from '../torture/history.js'
import { againstLinearizability } from '../torture/linearizable.js'
import { disturbances } from '../torture/plan.js'
import { brokenPromises } from '../torture/promises.js'
import { doubleCalls as doubleCallsOf } from '../torture/queue/calls.js'
import type { QueueHistory } from '../torture/queue/history.js'
import { counterChoices, kioskChoices } from '../torture/queue/plan.js'
import { queue as tickets } from '../torture/queue/queue.js'
import { judged } from '../torture/streams.js'
import { choose, random } from '../torture/random.js'
import { readFlags } from '../torture/flags.js'
import { callNext, issue, OPERATIONS, played, signIn, type PlayedHistory } from '../torture/queue/played.js'
import { rulesFor, situationAt, timeOf } from '../torture/station.js'
import { same } from '../torture/text.js'

const rules = rulesFor(tickets.stream, OPERATIONS)
const queue = judged(tickets, OPERATIONS)

type Told = Answer<QueueEvent, QueueRefusal>

/** How much is wrong with a history, by kind. */
function judge(history: QueueHistory) {
  const { lost, doubled, gaps } = brokenPromises([history], queue)
  return {
    lost: lost.length,
    doubled: doubled.length,
    doubleCalls: doubleCallsOf(history).length,
    gaps: gaps.length,
    disorder: againstLinearizability(history, queue).length,
  }
}

const SOUND = { lost: 0, doubled: 0, doubleCalls: 0, gaps: 0, disorder: 0 }
const A_DAY = [signIn('d1', 'w1'), signIn('d2', 'w2'), issue, callNext('d1', 'w1'), callNext('d2', 'w2'), issue, callNext('d2', 'w2')]

/** Takes away an answer: nobody knows what came of that command. */
function unheard(draft: PlayedHistory, index: number): PlayedHistory {
  Object.assign(draft.attempts[index] ?? {}, { answered: Infinity, answer: undefined })
  return draft
}

describe('the promises', () => {
  it('hold in a sound history, with refusals, and with answers that never came', () => {
    const day = played(...A_DAY)
    expect(day.attempts.map(({ answer }) => answer?.kind)).toEqual([
      ...Array<string>(4).fill('accepted'),
      'refused',
      'accepted',
      'accepted',
    ])
    expect(judge(day)).toEqual(SOUND)
    expect(judge(unheard(played(...A_DAY), 2))).toEqual(SOUND)
    const last = unheard(played(...A_DAY, issue), 7)
    expect(judge({ ...last, records: last.records.slice(0, -1) })).toEqual(SOUND)
  })

  it('a ticket that was acknowledged and is not in the journal is lost', () => {
    const { attempts, records } = played(...A_DAY, issue)
    expect(judge({ attempts, records: records.slice(0, -1) })).toEqual({ ...SOUND, lost: 1 })
  })

  it('a number given to two commands is doubled, whether both are stored or one was only acknowledged', () => {
    const twice = played(issue, issue)
    const [first, second] = twice.records
    const events = first?.events ?? []
    const stored = { ...second!, events }
    twice.attempts[1]!.answer = { kind: 'accepted', repeated: false, record: stored }
    expect(judge({ ...twice, records: [first!, stored] })).toMatchObject({ lost: 0, doubled: 1 })
    expect(judge({ ...twice, records: [first!] })).toMatchObject({ lost: 1, doubled: 1 })
  })

  it('a command with two outcomes, or twice answered as new, is doubled', () => {
    const draft = played(issue)
    const again = { ...draft.attempts[0]!, invoked: 10, answered: 15 }
    expect(judge({ ...draft, attempts: [...draft.attempts, again] })).toMatchObject({ doubled: 1 })
    const repeated: Told = { kind: 'accepted', repeated: true, record: draft.records[0]! }
    expect(judge({ ...draft, attempts: [...draft.attempts, { ...again, answer: repeated }] })).toEqual(SOUND)
  })

  it('a ticket called to two desks, and a desk with two tickets, are double calls', () => {
    const retold = (from: string, to: string) => {
      const day = played(...A_DAY)
      const records = day.records.map((record) => JSON.parse(JSON.stringify(record).replaceAll(from, to)) as Recorded<QueueEvent>)
      return { attempts: day.attempts.map((attempt) => ({ ...attempt, answered: Infinity, answer: undefined })), records }
    }
    const second = '"type":"TicketCalled","ticket":"2026-11-20/G002"'
    expect(judge(retold(second, second.replace('G002', 'G001')))).toMatchObject({ doubleCalls: 1 })
    expect(judge(retold(`${second},"desk":"d2"`, `${second},"desk":"d1"`))).toMatchObject({ doubleCalls: 1 })
  })

  it('a call that was acknowledged, is not stored, and is somebody else’s too is a double call', () => {
    const day = played(...A_DAY.slice(0, 3), callNext('d1', 'w1'))
    const call = day.records[3]!
    const command: QueueCommand = { id: 'other', actor: { device: 'window', worker: 'w2' }, type: 'callNext', desk: 'd2' }
    const answer: Told = { kind: 'accepted', repeated: false, record: { ...call, id: 'other', version: 5 } }
    const attempts = [...day.attempts, { window: 'window', command, invoked: 30, answered: 40, answer }]
    expect(judge({ ...day, attempts })).toMatchObject({ lost: 1, doubleCalls: 1 })
  })

  it('a number left out is a gap, and so is a record nobody can have asked for', () => {
    const day = played(issue, issue, issue)
    expect(judge({ ...unheard(day, 1), records: day.records.filter(({ id }) => id !== 'c1') })).toMatchObject({ lost: 0, gaps: 1 })
    const { attempts, records } = played(issue, issue)
    expect(judge({ attempts: attempts.slice(0, 1), records })).toMatchObject({ gaps: 1, disorder: 0 })
    const failed = played(issue)
    failed.attempts[0]!.answer = { kind: 'failed', error: 'the disk is full' }
    expect(judge(failed)).toMatchObject({ gaps: 1 })
  })
})

describe('linearizability', () => {
  it('a command that was acknowledged before another was asked for stands before it', () => {
    const draft = played(issue, issue)
    // the same journal, but its second ticket was in somebody's hand before the first was asked for
    Object.assign(draft.attempts[0]!, { invoked: 20, answered: 25 })
    expect(judge(draft)).toEqual({ ...SOUND, disorder: 1 })
    Object.assign(draft.attempts[0]!, { invoked: 14 })
    expect(judge(draft)).toEqual(SOUND)
  })

  it('what is stored is what the decider gives', () => {
    const draft = played(issue)
    draft.records[0] = JSON.parse(
      JSON.stringify(draft.records[0]).replace('"headStartMinutes":0', '"headStartMinutes":5'),
    ) as Recorded<QueueEvent>
    expect(againstLinearizability(unheard(draft, 0), queue)).toEqual(['version 1 holds other events than the decider gives'])
  })

  it('a refusal is true at some moment between its asking and its answer', () => {
    const stale = played(signIn('d1', 'w1'), callNext('d1', 'w1'), issue)
    const [, refused, issued] = stale.attempts
    expect(refused?.answer).toMatchObject({ kind: 'refused', refusal: { code: 'nobody-waiting' } })
    // while the ticket is being issued either may come first
    Object.assign(refused!, { invoked: 22, answered: 40 })
    expect(judge(stale)).toEqual(SOUND)
    // but not once its holder knows of it
    Object.assign(refused!, { invoked: issued!.answered + 1 })
    expect(judge(stale)).toEqual({ ...SOUND, disorder: 1 })
  })

  it('nobody sees less than somebody who was answered before they asked', () => {
    const draft = played(signIn('d1', 'w1'), callNext('d1', 'w1'), issue, callNext('d1', 'w1'), callNext('d1', 'w1'))
    // c1 says that nobody waits, c3 calls the ticket of c2, c4 says that the desk is busy with it
    unheard(unheard(draft, 2), 3)
    for (const index of [2, 3]) draft.attempts[index]!.invoked = 10
    Object.assign(draft.attempts[1]!, { invoked: 30, answered: 35 })
    Object.assign(draft.attempts[4]!, { invoked: 20, answered: 25 })
    expect(judge(draft)).toEqual({ ...SOUND, disorder: 1 })
    Object.assign(draft.attempts[4]!, { answered: 31 })
    expect(judge(draft)).toEqual(SOUND)
  })

  it('a command that is stored is not refused afterwards', () => {
    const day = played(...A_DAY.slice(0, 4))
    const refused: Told = {
      kind: 'refused',
      refusal: { code: 'desk-busy', desk: 'd1', ticket: '2026-11-20/G001' },
      now: timeOf(4, OPERATIONS),
    }
    const attempts = [...day.attempts, { ...day.attempts[3]!, answered: 40, answer: refused }]
    expect(judge({ ...day, attempts })).toEqual({ ...SOUND, disorder: 1 })
  })

  it('agrees with trying every placing, over random times', () => {
    let linearizable = 0
    const time = fc.tuple(fc.nat(60), fc.nat(30))
    fc.assert(
      fc.property(
        fc.array(time, { minLength: 7, maxLength: 7 }),
        fc.array(fc.boolean(), { minLength: 7, maxLength: 7 }),
        (times, heard) => {
          const draft = played(
            signIn('d1', 'w1'),
            callNext('d1', 'w1'),
            callNext('d1', 'w1'),
            issue,
            callNext('d1', 'w1'),
            ...[0, 1].map(() => callNext('d1', 'w1')),
          )
          draft.attempts.forEach((attempt, index) => {
            const [invoked, lasts] = times[index] ?? [0, 0]
            Object.assign(attempt, { invoked, answered: invoked + lasts })
            const stores = attempt.answer?.kind === 'accepted'
            if (stores && heard[index] !== true) unheard(draft, index)
          })
          const possible = someOrder(draft)
          linearizable += possible ? 1 : 0
          expect(againstLinearizability(draft, queue).length === 0).toBe(possible)
        },
      ),
      { numRuns: 3000, seed: 7 },
    )
    // both answers must come up for this to say anything
    expect(linearizable).toBeGreaterThan(100)
    expect(linearizable).toBeLessThan(2900)
  })
})

/** Whether some order of everything respects time, keeps the journal's order, and explains every answer: by trying them all. */
function someOrder({ attempts, records }: PlayedHistory): boolean {
  const writes = records.map(({ id }) => attempts.find(({ command }) => command.id === id)!)
  const search = (state: typeof queueDecider.initial, stored: number, left: readonly AttemptOf<QueueTypes>[]): boolean => {
    if (left.length === 0) return true
    return left.some((next) => {
      if (left.some((other) => other.answered < next.invoked)) return false
      const isWrite = writes.includes(next)
      if (isWrite && next !== writes[stored]) return false
      const now = isWrite ? (records[stored]?.at ?? 0) : next.answer?.kind === 'refused' ? next.answer.now : 0
      const decision = queueDecider.decide(state, next.command, situationAt(now, rules))
      const rest = left.filter((other) => other !== next)
      if (isWrite) return decision.accepted && search(queueDecider.fold(state, decision.events), stored + 1, rest)
      return (
        !decision.accepted && next.answer?.kind === 'refused' && same(decision.refusal, next.answer.refusal) && search(state, stored, rest)
      )
    })
  }
  return search(queueDecider.initial, 0, attempts)
}

describe('the plan', () => {
  const first = <Choice>(choices: Generator<Choice, never>, count = 50): Choice[] =>
    Array.from({ length: count }, () => choices.next().value)

  it('of a seed is the same every time, and another for another seed or window', () => {
    expect(first(kioskChoices(7, 'kiosk-1'))).toEqual(first(kioskChoices(7, 'kiosk-1')))
    expect(first(kioskChoices(7, 'kiosk-1'))).not.toEqual(first(kioskChoices(8, 'kiosk-1')))
    expect(first(kioskChoices(7, 'kiosk-1'))).not.toEqual(first(kioskChoices(7, 'kiosk-2')))
    expect(first(counterChoices(7, 'w1'))).toEqual(first(counterChoices(7, 'w1')))
    expect(disturbances(7, 2000, 10)).toEqual(disturbances(7, 2000, 10))
    expect(disturbances(7, 2000, 10)).not.toEqual(disturbances(8, 2000, 10))
  })

  it('kills as often as asked, in order, within the run, and loses windows in every way', () => {
    const plan = disturbances(3, 2000, 10)
    expect(plan.filter(({ kind }) => kind === 'kill')).toHaveLength(10)
    expect(new Set(plan.map(({ kind }) => kind))).toEqual(new Set(['kill', 'crash', 'close', 'reload', 'abort']))
    const times = plan.map(({ at }) => at)
    expect(times).toEqual([...times].sort((one, other) => one - other))
    expect(times.every((at) => at >= 0 && at < 2000)).toBe(true)
  })

  it('draws evenly, and by weight', () => {
    const chance = random('even')
    const drawn = Array.from({ length: 20_000 }, chance)
    expect(drawn.every((value) => value >= 0 && value < 1)).toBe(true)
    expect(drawn.reduce((sum, value) => sum + value, 0) / drawn.length).toBeCloseTo(0.5, 1)
    const rare = Array.from({ length: 20_000 }, () => choose(chance, [9, 'often'], [1, 'rarely'])).filter((what) => what === 'rarely')
    expect(rare.length / 20_000).toBeCloseTo(0.1, 1)
  })
})

describe('the flags', () => {
  it('are 20 seeds of 2,000 operations with 200 kills in all unless they say otherwise', () => {
    const trials = { restores: 40, machines: 20, jumps: 40, reads: 40, updates: 40 }
    expect(readFlags([])).toEqual({ seeds: 20, ops: 2000, kills: 200, from: 1, plant: '', ...trials })
    expect(readFlags(['--seeds', '1', '--ops', '200', '--kills=0'])).toMatchObject({ seeds: 1, ops: 200, kills: 0 })
  })

  it('that cannot be are named', () => {
    expect(() => readFlags(['--ops', 'many'])).toThrow('--ops takes a whole number from 100, not "many".')
    expect(() => readFlags(['--seeds', '0'])).toThrow('--seeds takes a whole number from 1, not "0".')
    expect(() => readFlags(['--plant', 'weeds'])).toThrow(/^--plant takes one of skip-version-check, .*, not "weeds"\.$/)
    expect(() => readFlags(['--opps', '3'])).toThrow(/--opps/)
  })
})
