// The backups' words in English.
import type { BackupsWords } from './backups.words.shape.js'

const plural = (count: number, one: string, many = `${one}s`): string => `${count} ${count === 1 ? one : many}`

export const words: BackupsWords = {
  title: 'Backup and restore',
  notConnected: 'This page is not connected to the tickets.',
  opening: 'Looking at the backups…',
  failed: 'That did not work; nothing was changed. Please try again.',
  unread: 'Some records cannot be read just now. Backups, restoring and checking the numbers work all the same.',
  aside: (records) =>
    `${plural(records, 'record')} could not be read and ${records === 1 ? 'was' : 'were'} set aside; nothing was guessed. Numbers go on once the last ones have been checked; a backup can be restored too.`,
  reading: (percent) => `Reading the records, ${percent}%`,
  checking: (percent) => `Working on the backup, ${percent}%`,

  backup: 'Daily backup',
  noFolder: 'No folder has been chosen yet. Once it is, a backup is made every day by itself, and the last 30 are kept.',
  byHand: 'This browser cannot write files by itself: please download a backup once a day and keep it on another machine or a USB stick.',
  folder: (name) => `A backup goes into the folder “${name}” every day; the last 30 are kept.`,
  askAgain: 'The browser has to ask once more before it may write into this folder.',
  allow: 'Allow writing',
  last: (day, records) => `Last backup: ${day}, ${plural(records, 'record')}.`,
  never: 'No backup has been made yet.',
  due: 'There is no backup of today yet.',
  nothing: 'There are no records yet, so there is nothing to back up: there will be once the first number is given.',
  backupFailed: 'The last backup failed; the earlier ones are still there.',
  choose: 'Choose a folder',
  change: 'Choose another folder',
  backUpNow: 'Back up now',
  download: 'Download today’s backup',
  privacy:
    'Residents’ contact details go into a file of their own, replaced every day: what is deleted here is gone from it a day later. A downloaded backup has none, and workers’ PINs are never backed up.',

  restore: 'Restore a backup',
  restoreNote:
    'Choose the file of one day from the backup folder, and with it the one named “private” if contact details should come back. The files are checked first; then you decide.',
  chooseFiles: 'Choose backup files',
  found: (day, records, personal) =>
    `Backup of ${day}, undamaged: ${plural(records, 'record')}${personal > 0 ? `, ${plural(personal, 'contact')}` : ''}.`,
  replace: 'Discard the records now on this machine and put this backup in their place',
  restoreNow: 'Restore',
  restored: 'Restored. Numbers are given again once today’s last ones have been checked.',
  errors: {
    'not-a-backup': 'This is not a backup of a Doorstep station.',
    newer: 'A later version made this backup: please update the program on this machine first.',
    torn: 'This backup is not whole: its end is missing. Please choose another day’s.',
    changed: 'This backup was changed or is damaged. Please choose another day’s.',
    damaged: 'There are records in this backup that cannot be understood. Please choose another day’s.',
    'other-station': 'This is the backup of another station.',
    nothing: 'There are no records to back up.',
    unverified: 'What was written does not read back the same: please check the disk. Earlier backups are still there.',
    'not-empty': 'There are records on this machine already. To replace them, tick the box first.',
  },

  lost: 'No numbers are given now',
  lostNote:
    'This machine has lost its tickets, or they were replaced, and residents may hold numbers of today. Restore a backup if there is one; then enter the last number given today for each letter, 0 if none was. Numbers go on from there.',
  lastNumber: (letter) => `Last number of ${letter}`,
  lastRunning: { need: 'Number of the last need', order: 'Number of the last order' },
  who: 'Entered by',
  chooseWho: 'Please choose',
  resume: 'Checked: go on giving numbers',
  badNumber: 'Every field needs a whole number from 0 to 9999, and please choose who you are.',
  notResumed: 'That did not work. Please check this machine’s date and time, and try again.',
}
