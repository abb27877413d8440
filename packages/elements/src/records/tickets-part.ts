// Tickets in the records: what their table is called, and what stands in it.
import { ownOf } from '@doorstep/model/text'
import type { StreamPart } from './part.js'

export const ticketsPart: StreamPart = {
  table: (_, { words, names }) => {
    const named: Readonly<Record<string, (id: string) => string>> = {
      service: names.service,
      class: names.class,
      desk: names.desk,
      firstResponder: names.worker,
      handler: names.worker,
      outcome: (id) => ownOf<string>(words.ends, id) ?? id,
    }
    return {
      label: words.csv,
      fileName: words.fileName,
      heading: (column) => ownOf<string>(words.columns, column) ?? column,
      name: (column, id) => ownOf(named, column)?.(id) ?? id,
    }
  },
}
