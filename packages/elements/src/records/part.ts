// What the records say of one stream: what its tables are called, and pictures of its own.
import type { Journal } from '@doorstep/model/journal'
import type { Stretch } from '@doorstep/model/needs'
import type { Language } from '@doorstep/model/text'
import type { RecordsNames } from './names.js'
import type { Picture } from './pictures/picture.js'
import type { RecordsWords } from './records.words.shape.js'

/** Who reads, and what ids are called for them. */
export interface RecordsReader {
  readonly words: RecordsWords
  readonly language: Language
  readonly names: RecordsNames
}

/** What a table is called, and what stands in it, in the reader's language. */
export interface TableWords {
  readonly label: string
  readonly fileName: (today: string) => string
  readonly heading: (column: string) => string
  readonly name: (column: string, id: string) => string
}

/** What is known of a stretch of time, as plain data: of it, and of the one before it where the records reach back to its beginning. */
export interface PartFigures {
  readonly now: unknown
  readonly before: unknown
}

export interface FiguresReader extends RecordsReader {
  /** How a count has changed since the period before, in words; undefined where there is nothing to compare it with. */
  readonly changed: (now: number, before: number | undefined) => string | undefined
  /** What something was in the period before, in words; undefined where that is over too soon to say so. */
  readonly was: (before: string | undefined) => string | undefined
}

export interface StreamPart {
  table(name: string, reading: RecordsReader): TableWords
  /** What is shown of a stretch of time, how, and what of it stands in the summary. */
  readonly figures?: {
    /** Begins to read a journal, which is looked at again and again. */
    open(journal: Journal<unknown>): (stretch: Stretch, before: Stretch) => Promise<PartFigures>
    pictures(figures: PartFigures, reading: FiguresReader): readonly Picture[]
    saying(figures: PartFigures, reading: FiguresReader): readonly string[]
  }
}
