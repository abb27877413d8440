// What every Stream must be, as tests that any definition runs, whoever wrote it.
import { expect } from 'chai'
import { EMPTY_FEED } from '@doorstep/model/feed'
import type { Stream, StreamTypes } from '@doorstep/model/streams'
import { runnersWords, type TestWords } from './globals.js'

/** What is known of a stream beside its definition; each more is looked at too. */
export interface StreamSample<Event> {
  /** A history in today's shape, in order. */
  readonly events?: readonly Event[]
}

const NO_EVENTS = [undefined, null, 1, 'TicketIssued', [], {}, { type: 'no such event' }, { type: 1 }, { type: '__proto__' }]

/** A state as it is after it was stored. */
const stored = <State>(state: State): State => structuredClone(state)

/**
 * Declares the suite for one stream.
 *
 * @example
 * for (const stream of allStreams()) streamContract(stream)
 */
export function streamContract<T extends StreamTypes>(
  stream: Stream<T>,
  { events = [] }: StreamSample<T['event']> = {},
  words: TestWords = runnersWords(),
): void {
  const { describe, it } = words
  const { decider } = stream
  describe(`${stream.name} is a Stream`, () => {
    it('begins with a state that can be stored, and folds nothing to it', () => {
      expect(decider.fold(decider.initial, [])).to.deep.equal(decider.initial)
      expect(stored(decider.initial)).to.deep.equal(decider.initial)
      expect(decider.schema).to.be.a('number').that.is.at.least(1)
    })

    it('has no rules before a station is read', () => {
      expect(stream.rules(EMPTY_FEED)).to.equal(undefined)
    })

    it('says of what is no event that it is none, and throws for nothing', () => {
      if (!decider.fault) return
      for (const event of NO_EVENTS) expect(decider.fault(event), JSON.stringify(event)).to.be.a('string')
    })

    it('folds its events one by one to what they fold to in one go, and leaves the state it was given', () => {
      let state = decider.initial
      for (const event of events) {
        const before = stored(state)
        const next = decider.evolve(state, event)
        expect(state).to.deep.equal(before)
        state = next
      }
      expect(state).to.deep.equal(decider.fold(decider.initial, events))
      expect(stored(state)).to.deep.equal(state)
    })

    it('finds nothing wrong with its own events, whose numbers are named alike everywhere', () => {
      for (const event of events) {
        expect(decider.fault?.(event)).to.equal(undefined)
        const said = stream.given(event).length > 0 ? 'given' : stream.raised(event).length > 0 ? 'raised' : undefined
        expect(decider.numbers?.(event)).to.equal(said)
      }
    })

    it('goes on only with what has begun', () => {
      const begun = new Set<string>()
      for (const event of events) {
        const begins = stream.begins(event)
        const continues = stream.continues(event)
        if (begins !== undefined) {
          expect(begun.has(begins), `${begins} begins twice`).to.equal(false)
          begun.add(begins)
        }
        if (continues !== undefined) expect(begun.has(continues), `${continues} goes on and has not begun`).to.equal(true)
      }
    })

    it('writes tables of names, each with a line of headings', async () => {
      for (const { name, csv } of stream.tables ?? []) {
        let text = ''
        for await (const line of csv((async function* () {})(), { timeZone: 'Asia/Shanghai' })) text += line
        expect(text, name).to.match(/\S/)
      }
    })
  })
}
