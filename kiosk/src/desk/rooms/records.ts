// The records: what the station did and its exports; below them its backups, and numbering after a loss.
import '@doorstep/elements/define/backups'
import '@doorstep/elements/define/records'
import { tellRestored } from '../../records/keep.js'
import type { DeskWindow } from '../room.js'

export function openRecords({ station, pins, opened }: DeskWindow): HTMLElement {
  const records = document.createElement('doorstep-records')
  const safe = document.createElement('doorstep-backups')
  records.pins = safe.pins = pins
  safe.addEventListener('doorstep-restored', () => {
    tellRestored(station)
    location.reload()
  })
  void opened.then(({ storage, backups }) => {
    if (!('database' in storage)) return
    const { database, numbering } = storage
    const { journals } = numbering
    records.records = { journals, summaries: database.summaries }
    safe.upkeep = { journals, numbering }
    // why there are none the page has told already
    void backups?.then(
      (made) => (safe.upkeep = { journals, numbering, backups: made }),
      () => undefined,
    )
  })
  const room = document.createElement('div')
  room.append(records, safe)
  return room
}
