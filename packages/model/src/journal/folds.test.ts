// A table of folds has a line for every event and none besides: what is missing or too much does not compile, and is not guessed at.
import { EMPTY_QUEUE, fold } from '../queue/evolve.js'
import type { QueueEvent } from '../queue/messages.js'
import { foldNeeds } from '../needs/evolve.js'
import type { NeedsEvent } from '../needs/messages.js'
import { NO_NEEDS } from '../needs/need.js'
import { foldInto, type Folds } from './folds.js'

type DoorEvent = { readonly type: 'Opened'; readonly by: string } | { readonly type: 'Shut' }
interface Door {
  by: string | undefined
}

const opened = (draft: Door, { by }: { readonly by: string }): void => {
  draft.by = by
}
const shut = (draft: Door): void => {
  draft.by = undefined
}

it('does to a draft what the line of the event says', () => {
  const table: Folds<Door, DoorEvent> = { Opened: opened, Shut: shut }
  const door: Door = { by: undefined }
  foldInto<Door, DoorEvent>(table, door, { type: 'Opened', by: 'w1' })
  expect(door).toEqual({ by: 'w1' })
  foldInto<Door, DoorEvent>(table, door, { type: 'Shut' })
  expect(door).toEqual({ by: undefined })
})

it('does not compile without a line, with one too many, or with another event in it', () => {
  // @ts-expect-error -- nobody folds that the door was shut
  const missing: Folds<Door, DoorEvent> = { Opened: opened }
  // @ts-expect-error -- no event says that the door was painted
  const more: Folds<Door, DoorEvent> = { Opened: opened, Shut: shut, Painted: shut }
  // @ts-expect-error -- the event that the door was shut says nothing of who did it
  const other: Folds<Door, DoorEvent> = { Opened: opened, Shut: opened }
  // @ts-expect-error -- neither does a table that is put together of others, one of which is missing
  const together: Folds<Door, DoorEvent> = { ...({ Opened: opened } satisfies Folds<Door, Extract<DoorEvent, { type: 'Opened' }>>) }
  expect([missing, more, other, together].map((table) => Object.keys(table).length)).toEqual([1, 3, 2, 1])
})

it('folds no event of a type that it does not know, in the queue or among needs', () => {
  expect(() => fold(EMPTY_QUEUE, [{ type: 'BellMelted', at: 0 } as unknown as QueueEvent])).toThrow(TypeError)
  expect(() => foldNeeds(NO_NEEDS, [{ type: 'BellMelted', at: 0 } as unknown as NeedsEvent])).toThrow(TypeError)
})
