// What the ticket dispenser says before there is a ticket, in English.
import type { DispenserWords } from './ticket-dispenser.words.shape.js'

export const words: DispenserWords = {
  title: 'Take a ticket',
  promise: 'Whoever receives you first sees it through.',
  anyMatter: 'Not sure whom to ask? Take a ticket and someone will receive you.',
  forService: (name) => `For: ${name}`,
  other: 'Something else',
  who: 'If one of these is true for you, you can be called a little sooner (you need not choose)',
  take: 'Take a ticket',
  taking: 'One moment…',
  readOnly: 'This page is for reading only. Please take a ticket at the station’s entrance.',
  opening: 'Opening…',
  refused: 'No ticket can be given now. Please go straight to the desk.',
  failed: 'It could not be saved, so no ticket was given. Please try again, or go straight to the desk.',
  retry: 'Try again',
}
