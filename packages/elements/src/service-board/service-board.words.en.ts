// What the service board says, in English.
import type { BoardWords } from './service-board.words.shape.js'

export const words: BoardWords = {
  title: 'Services',
  summary: (categories, items) => `${items} service${items === 1 ? '' : 's'} in ${categories} group${categories === 1 ? '' : 's'}`,
  search: 'What do you need?',
  example: 'for example “medical booklet is full”',
  all: 'All',
  count: (items) => String(items),
  more: (items) => `${items} more, go on`,
  own: 'Our own',
  none: 'No services are listed here yet.',
  elsewhere: (place) => `Not done here. Go to ${place}`,
  look: 'Details',
}
