// What a slip opens, and how many guesses a machine takes.
import type { Asked } from '../journal/decider.js'
import { recordLines } from '../journal/table.js'
import { decideNeeds } from './decide.js'
import { foldNeeds } from './evolve.js'
import type { NeedsCommand } from './messages.js'
import { NO_NEEDS, type NeedsState } from './need.js'
import type { NeedsRules } from './rules.js'
import { isSlipCode, NO_TRIES, openedBySlip, slipCode, tried, triedRight, waitForTry } from './slip.js'

const now = Date.UTC(2026, 10, 20)
const rules: NeedsRules = {
  ...{ workers: new Map([['w1', []]]), backstop: [], categories: new Set(['life']), resources: new Map([['cobbler', true]]) },
}

function decide(state: NeedsState, asked: Asked<NeedsCommand>, worker?: string) {
  const command = { ...asked, id: 'id', actor: { device: 'd', ...(worker === undefined ? {} : { worker }) } } as NeedsCommand
  return decideNeeds(state, command, { now, businessDay: '2026-11-20', rules })
}

function after(state: NeedsState, asked: Asked<NeedsCommand>, worker?: string): NeedsState {
  const decision = decide(state, asked, worker)
  if (!decision.accepted) throw new Error(decision.refusal.code)
  return foldNeeds(state, decision.events)
}

const leave = (need: string, token?: string) =>
  ({ type: 'leave', need, kind: 'need', category: 'life', parts: {}, ...(token === undefined ? {} : { token }) }) as const
const order = (id: string, token: string) =>
  ({ type: 'order', order: id, resource: 'cobbler', place: 'station', people: 1, parts: { contact: 'r' }, token }) as const

it('a slip opens the need or order of its own number and code, and nothing else', () => {
  let state = after(NO_NEEDS, leave('a', '048213'))
  state = after(state, leave('b', '190422'))
  state = after(state, leave('old'))
  state = after(state, order('o', '662019'))
  expect(openedBySlip(state, 1, '048213')).toMatchObject({ id: 'a' })
  expect(openedBySlip(state, 1, '662019')).toMatchObject({ id: 'o' })
  for (const [number, code] of [
    [1, '190422'],
    [2, '048213'],
    [3, ''],
    [3, 'undefined'],
    [3, '000000'],
    [9, '048213'],
  ] as const)
    expect(openedBySlip(state, number, code), `${number} ${code}`).toBeUndefined()
})

it('whoever left one that was merged opens their own, which stands where the other does', () => {
  let state = after(after(NO_NEEDS, leave('a', '048213')), leave('b', '190422'))
  state = after(state, { type: 'merge', need: 'a', into: 'b' }, 'w1')
  expect(openedBySlip(state, 1, '048213')).toMatchObject({ id: 'a', mergedInto: 'b' })
  expect(openedBySlip(state, 2, '048213')).toBeUndefined()
})

it('an old slip does not open what got its number again after a loss', () => {
  const before = after(NO_NEEDS, leave('a', '048213'))
  const again = after(NO_NEEDS, leave('b', '190422'))
  expect(openedBySlip(before, 1, '048213')).toMatchObject({ id: 'a' })
  expect(openedBySlip(again, 1, '048213')).toBeUndefined()
})

it.each(['', '1234', '12345', '1234567', '12345a', '１２３４５６', '12345\n'])('%j is no code, and nothing is left under it', (token) => {
  expect(isSlipCode(token)).toBe(false)
  expect(decide(NO_NEEDS, leave('a', token))).toEqual({ accepted: false, refusal: { code: 'bad-token' } })
  expect(decide(NO_NEEDS, order('o', token))).toEqual({ accepted: false, refusal: { code: 'bad-token' } })
})

it('a code goes into the journal and into no export', async () => {
  const decision = decide(NO_NEEDS, leave('a', '048213'))
  if (!decision.accepted) throw new Error('refused')
  expect(JSON.stringify(decision.events)).toContain('048213')
  const record = { version: 1, id: 'x', at: now, schema: 1, actor: { device: 'd' }, events: decision.events }
  const lines: string[] = []
  for await (const line of recordLines(
    (async function* () {
      yield record
    })(),
  ))
    lines.push(line)
  expect(lines.join('')).toContain('NeedLeft')
  expect(lines.join('')).not.toMatch(/048213|token/)
})

it('codes are six digits, as likely as each other', () => {
  expect(slipCode(() => 48_213)).toBe('048213')
  expect(slipCode(() => 0)).toBe('000000')
  // 2^32 is no multiple of a million: its last numbers are drawn again
  const drawn = [4_294_967_295, 4_294_000_000, 999_999]
  expect(slipCode(() => drawn.shift() ?? 0)).toBe('999999')
})

describe('guessing', () => {
  const guessesIn = (ms: number): number => {
    let tries = NO_TRIES
    let count = 0
    for (let at = now; at < now + ms; at += 1000) {
      if (waitForTry(tries, at) > 0) continue
      tries = tried(tries, at)
      count += 1
    }
    return count
  }

  it('all day long has less than one chance in a thousand', () => {
    expect(guessesIn(86_400_000) / 1e6).toBeLessThan(0.001)
  })

  it('is slow only after ten tries', () => {
    expect(guessesIn(11_000)).toBe(10)
    expect(guessesIn(130_000)).toBe(11)
  })

  it('is not made cheaper by right slips in between, and a right one costs nothing', () => {
    let tries = NO_TRIES
    for (let each = 0; each < 50; each += 1) tries = triedRight(tried(tries, now))
    expect(waitForTry(tries, now)).toBe(0)
    for (let each = 0; each < 10; each += 1) tries = triedRight(tried(tried(tries, now), now))
    expect(waitForTry(tries, now)).toBe(120_000)
  })

  it('gains nothing by a clock set back, and nobody waits longer for one', () => {
    let tries = NO_TRIES
    for (let each = 0; each < 10; each += 1) tries = tried(tries, now)
    expect(waitForTry(tries, now - 86_400_000)).toBe(120_000)
    expect(waitForTry(tried(tries, now - 86_400_000), now - 86_400_000 + 240_000)).toBe(0)
  })
})
