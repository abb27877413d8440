// A stream that no station has: umbrellas that are lent. It is here to show that a stream needs a folder and a line, and nothing else.
import { accept, csvLine, foldInto, refuse, type Command, type Folds, type PrivateRef } from '@doorstep/model/journal'
import type { Stream, StreamTypes } from '@doorstep/model/streams'
import type { Instant, LocalDate } from '@doorstep/model/time'

interface Umbrella {
  readonly id: string
  readonly number: number
  readonly day: LocalDate
  readonly phone: PrivateRef | undefined
  readonly is: 'out' | 'back' | 'missed'
}

interface UmbrellaState {
  readonly last: number
  readonly lent: ReadonlyMap<string, Umbrella>
}

export type UmbrellaCommand = Command &
  (
    | { readonly type: 'lend'; readonly umbrella: string; readonly phone: PrivateRef }
    | { readonly type: 'bringBack' | 'miss' | 'forget'; readonly umbrella: string }
    | { readonly type: 'raiseNumbers'; readonly last: number }
  )

export type UmbrellaEvent =
  | {
      readonly type: 'Lent'
      readonly umbrella: string
      readonly number: number
      readonly day: LocalDate
      readonly phone: PrivateRef
      readonly at: Instant
    }
  | { readonly type: 'BroughtBack' | 'Missed' | 'PhoneForgotten'; readonly umbrella: string; readonly at: Instant }
  | { readonly type: 'LastRaised'; readonly last: number; readonly at: Instant }

export interface UmbrellaTypes extends StreamTypes {
  readonly name: 'umbrellas'
  readonly state: UmbrellaState
  readonly command: UmbrellaCommand
  readonly event: UmbrellaEvent
  readonly rules: { readonly station: string }
  readonly refusal: { readonly code: 'not-lent' }
}

interface Drawn {
  last: number
  readonly lent: Map<string, Umbrella>
}

const put = (draft: Drawn, id: string, changes: Partial<Umbrella>): void => {
  const umbrella = draft.lent.get(id)
  if (umbrella) draft.lent.set(id, { ...umbrella, ...changes })
}

const FOLDS: Folds<Drawn, UmbrellaEvent> = {
  Lent: (draft, { umbrella: id, number, day, phone }) => {
    draft.last = number
    draft.lent.set(id, { id, number, day, phone, is: 'out' })
  },
  BroughtBack: (draft, { umbrella }) => put(draft, umbrella, { is: 'back' }),
  Missed: (draft, { umbrella }) => put(draft, umbrella, { is: 'missed' }),
  PhoneForgotten: (draft, { umbrella }) => put(draft, umbrella, { phone: undefined }),
  LastRaised: (draft, { last }) => {
    draft.last = Math.max(draft.last, last)
  },
}

function fold(state: UmbrellaState, events: Iterable<UmbrellaEvent>): UmbrellaState {
  const draft: Drawn = { last: state.last, lent: new Map(state.lent) }
  for (const event of events) foldInto(FOLDS, draft, event)
  return draft
}

/** What each command comes to, and of which umbrellas it can be said: what the clock asked for may be overtaken by a worker. */
const HAPPENS = {
  bringBack: { type: 'BroughtBack', of: ['out', 'missed'] },
  miss: { type: 'Missed', of: ['out'] },
  forget: { type: 'PhoneForgotten', of: ['back'] },
} as const satisfies Record<string, { type: UmbrellaEvent['type']; of: readonly Umbrella['is'][] }>

export const umbrellas: Stream<UmbrellaTypes> = {
  name: 'umbrellas',
  decider: {
    initial: { last: 0, lent: new Map() },
    schema: 1,
    decide: ({ last, lent }, command, { now: at, businessDay: day }) => {
      if (command.type === 'raiseNumbers') return accept({ type: 'LastRaised', last: command.last, at })
      const { umbrella } = command
      if (command.type === 'lend') return accept({ type: 'Lent', umbrella, number: last + 1, day, phone: command.phone, at })
      const { type, of } = HAPPENS[command.type]
      const is = lent.get(umbrella)?.is
      return of.some((one) => one === is) ? accept({ type, umbrella, at }) : refuse({ code: 'not-lent' })
    },
    evolve: (state, event) => fold(state, [event]),
    fold,
    fault: (event) => {
      const known = typeof event === 'object' && event !== null && 'type' in event && Object.hasOwn(FOLDS, String(event.type))
      return known ? undefined : 'it is no event'
    },
    numbers: ({ type }) => (type === 'Lent' ? 'given' : type === 'LastRaised' ? 'raised' : undefined),
  },
  rules: ({ station }) => station.value && { station: station.value.id },
  given: (event) => (event.type === 'Lent' ? [{ under: 'umbrella', number: event.number }] : []),
  raised: (event) => (event.type === 'LastRaised' ? [{ under: 'umbrella', number: event.last }] : []),
  begins: (event) => (event.type === 'Lent' ? event.umbrella : undefined),
  continues: (event) => ('umbrella' in event && event.type !== 'Lent' ? event.umbrella : undefined),
  numbers: {
    last: ({ last }) => [{ under: 'umbrella', number: last, highest: 999 }],
    raise: ({ umbrella = 0 }) => ({ type: 'raiseNumbers', last: umbrella }),
  },
  due: ({ lent }, { businessDay }) =>
    [...lent.values()].flatMap(({ id, is, day, phone }) => [
      ...(is === 'out' && day < businessDay ? [{ command: { type: 'miss' as const, id: `miss/${id}`, umbrella: id } }] : []),
      ...(is === 'back' && phone !== undefined
        ? [{ command: { type: 'forget' as const, id: `forget/${id}`, umbrella: id }, forgets: [phone] }]
        : []),
    ]),
  tables: [
    {
      name: 'umbrellas',
      csv: async function* (records, { heading = (column: string) => column }) {
        let state = umbrellas.decider.initial
        for await (const { events } of records) state = fold(state, events)
        yield csvLine(['number', 'day', 'is'].map(heading))
        for (const { number, day, is } of state.lent.values()) yield csvLine([number, day, is])
      },
    },
  ],
}
