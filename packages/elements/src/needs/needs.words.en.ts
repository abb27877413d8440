// What residents read before they choose what they need, in English.
import type { NeedsWords } from './needs.words.shape.js'

export const words: NeedsWords = {
  title: 'I need something',
  ask: 'What kind of help would you like?',
  lead: (days) => `Choose one and tell us. Staff answer within ${days} days; you get a number to look it up.`,
  wanted: (people) => (people === 1 ? '1 person wants this' : `${people} people want this`),
  others: 'Others have asked for',
  look: 'Look up an answer',
  readOnly: 'This page is for reading only. Please use the screen at the station’s entrance.',
  opening: 'Opening…',
  unreadable: 'This screen cannot keep anything at the moment. Please tell us at the desk.',
  unreachable: 'This does not open now. Please try again, or ask at the desk.',
  stale: 'What you see may not be the latest.',
}
