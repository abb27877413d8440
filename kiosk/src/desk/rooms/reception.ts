// Reception: the counter with this machine's PINs, printer and notes, at the desk this window was at before.
import '@doorstep/elements/define/counter'
import { keptText } from '@doorstep/sources/journal'
import { followPrinter } from '../../printer/follow-printer.js'
import { rememberDesk } from '../remember-desk.js'
import { rememberKeys } from '../remember-keys.js'
import type { DeskWindow } from '../room.js'

export function openReception({ database, pins, opened }: DeskWindow): HTMLElement {
  const counter = document.createElement('doorstep-counter')
  rememberKeys(counter, localStorage)
  // the desk says and sounds it above all its rooms
  counter.withoutBell = true
  counter.leases = database
  rememberDesk(counter, sessionStorage, database)
  counter.pins = pins
  // a station can begin before its secretary was there: until the first PIN is made the sign-in says that anybody can
  counter.pinsOptional = true
  counter.withoutHeading = true
  counter.mattersHref = '#matters'
  counter.ticks = keptText(`${database}:papers`)
  void opened.then(({ storage }) => {
    if ('database' in storage) counter.notes = storage.database.private
  })
  followPrinter(database, (printer) => (counter.printer = printer))
  return counter
}
