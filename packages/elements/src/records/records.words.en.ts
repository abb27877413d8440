// The records' words in English.
import type { RecordsWords } from './records.words.shape.js'

const plural = (count: number, one: string, many = `${one}s`): string => `${count} ${count === 1 ? one : many}`

export const words: RecordsWords = {
  title: 'Records',
  noRecords: 'This page is not connected to the tickets.',
  opening: 'Opening the records…',
  failed: 'That did not work; nothing was changed. Please try again.',
  unread: 'Some records cannot be read just now, so these figures are not whole. “Backup and restore” says what to do.',
  aside: (records) =>
    `${plural(records, 'record')} could not be read and ${records === 1 ? 'is' : 'are'} not in these figures. “Backup and restore” says what to do.`,
  reading: (percent) => `Reading the records, ${percent}%`,

  exporting: 'Export',
  exportNote:
    'These files hold all records from the first day to today, not only the days chosen above. There are no names or telephone numbers of residents in them.',
  csv: 'Download the tickets (CSV, for a spreadsheet)',
  lines: 'Download all records (JSON Lines)',
  fileName: (day) => `tickets-${day}`,
  linesFile: (day) => `records-${day}`,
  columns: {
    day: 'Day',
    number: 'Number',
    service: 'Service',
    class: 'Priority',
    issued: 'Issued',
    called: 'First call',
    served: 'Received',
    closed: 'Closed',
    outcome: 'Outcome',
    firstResponder: 'First responder',
    handler: 'Handler',
    hops: 'Changes of hands',
    desk: 'Desk',
    waitMinutes: 'Minutes waited',
    serviceMinutes: 'Minutes at the desk',
    noShows: 'Missed calls',
    attitude: 'Attitude',
    ability: 'Ability',
  },
  ends: {
    resolved: 'settled',
    referred: 'referred elsewhere',
    withdrawn: 'given up by the resident',
    expired: 'still waiting at closing',
    voided: 'struck out',
    waiting: 'waiting',
    called: 'called',
    serving: 'being served',
    held: 'put aside',
    pending: 'open',
    'no-show': 'did not come',
    closed: 'closed',
  },
}
