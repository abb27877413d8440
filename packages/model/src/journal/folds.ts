// What events do to a state, as a table with a line for every type.

/**
 * What each event of a stream does to a draft of its state. A type without a line, and a line without a type, do not compile.
 *
 * @example
 * const DOOR: Folds<Draft, DoorEvent> = { Opened: (draft, { by }) => { draft.by = by }, Shut: (draft) => { draft.by = undefined } }
 */
export type Folds<Draft, Event extends { readonly type: string }> = {
  readonly [Type in Event['type']]: (draft: Draft, event: Extract<Event, { readonly type: Type }>) => void
}

/**
 * Does to the draft what the event's line says.
 *
 * @throws TypeError for an event of a type that has none: what is not known is never guessed at
 */
export function foldInto<Draft, Event extends { readonly type: string }>(table: Folds<Draft, Event>, draft: Draft, event: Event): void {
  // which line is of which type is what the table's own type says; the compiler cannot follow that through a union
  const line = table[event.type as Event['type']] as (draft: Draft, event: Event) => void
  line(draft, event)
}
