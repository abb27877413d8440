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

export interface StreamPart {
  table(name: string, reading: RecordsReader): TableWords
  /** What is shown of a stretch of time, as plain data, how, and what of it stands in the summary. */
  readonly figures?: {
    read(journal: Journal<unknown>, stretch: Stretch): Promise<unknown>
    pictures(figures: unknown, reading: RecordsReader): readonly Picture[]
    saying(figures: unknown, reading: RecordsReader): readonly string[]
  }
}
