// What there is to say where tickets are taken, whatever the language.

export interface DispenserWords {
  readonly title: string
  readonly promise: string
  readonly anyMatter: string
  readonly forService: (name: string) => string
  readonly other: string
  readonly who: string
  readonly take: string
  readonly taking: string
  readonly readOnly: string
  readonly opening: string
  readonly refused: string
  readonly failed: string
  readonly retry: string
}
