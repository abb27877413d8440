// The records: what the station did, and its exports.
import '@doorstep/elements/define/records'
import type { DeskWindow } from '../room.js'

export function openRecords({ pins, opened }: DeskWindow): HTMLElement {
  const records = document.createElement('doorstep-records')
  records.pins = pins
  records.withoutHeading = true
  void opened.then(({ storage }) => {
    if ('database' in storage) records.records = { journals: storage.numbering.journals, summaries: storage.database.summaries }
  })
  return records
}
