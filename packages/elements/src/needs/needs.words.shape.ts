// What there is to say before a need is written down, whatever the language.

export interface NeedsWords {
  readonly title: string
  readonly ask: string
  readonly lead: (days: number) => string
  readonly wanted: (people: number) => string
  readonly others: string
  readonly look: string
  readonly readOnly: string
  readonly opening: string
  readonly unreadable: string
  /** What is fetched after the choice did not come. */
  readonly unreachable: string
  readonly stale: string
}
