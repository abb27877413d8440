// What there is to say on the service board, whatever the language.

export interface BoardWords {
  readonly title: string
  readonly summary: (categories: number, items: number) => string
  readonly search: string
  readonly example: string
  readonly all: string
  readonly count: (items: number) => string
  readonly more: (items: number) => string
  readonly own: string
  readonly none: string
  readonly elsewhere: (place: string) => string
  readonly look: string
}
