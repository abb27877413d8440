// What the wall board says, in English.
import type { WallWords } from './service-wall.words.shape.js'

export const words: WallWords = {
  notes: {
    resource: 'If you would like one of these, tell whoever receives you.',
    demand: 'Tell whoever receives you what is missing here.',
    assist: 'By law the committee assists with these alone. For anything else ask at the desk.',
    stamp: 'The committee stamps these papers alone. If you need another, ask at the desk.',
  },
  firstContact: 'You need not know whom to ask. Whoever receives you first sees it through.',
  telephone: 'Telephone',
  page: (page, of) => `Page ${page} of ${of}`,
  none: 'No services have been posted here yet.',
  making: 'Loading…',
  notHere: 'Not here',
  goTo: (place) => `Go to ${place}`,
  walk: (minutes) => `about ${minutes} minutes on foot`,
  anyone: 'Whoever receives you',
  ways: { desk: 'Desk', online: 'Online', video: 'Video', phone: 'Phone', 'home-visit': 'Home visit', card: 'Card' },
  controls: 'Pages',
  previous: 'Previous',
  pause: 'Stay on this page',
  resume: 'Go on',
  next: 'Next',
  paused: 'Staying on this page',
}
