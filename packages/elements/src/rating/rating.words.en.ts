// What the rating says, in English.
import type { RatingWords } from './rating.words.shape.js'

export const words: RatingWords = {
  title: 'How did it go?',
  about: (worker) => `You were received by ${worker}. No name is kept: please say what you think.`,
  attitude: 'Manner',
  attitudeHint: 'Friendly, and patient?',
  ability: 'Help',
  abilityHint: 'Clearly explained, and done?',
  steps: { 5: 'Very good', 4: 'Good', 3: 'Fair', 2: 'Poor', 1: 'Very poor' },
  note: 'Anything else? (You need not write)',
  noteHint: 'No name or number, please. Only the people in charge read it, and it is deleted after 30\u00a0days.',
  send: 'Send to the station',
  sending: 'One moment…',
  both: 'Please choose one answer in each.',
  thanks: 'Thank you. We have it.',
  thanksGood: 'We will keep it up.',
  thanksBad: 'Thank you for being frank. The person in charge will read it, ask, and put it right.',
  opening: 'Opening…',
  noQueue: 'Ratings cannot be given here. Please use the machine at the station, or tell anyone at the desk.',
  failed: 'It could not be saved. Please try again.',
  refused: {
    'not-yet': 'This is not finished yet. Please rate it afterwards.',
    unknown: 'This ticket is not known here, so it cannot be rated.',
    own: 'You received this person yourself: the rating is theirs.',
    other: 'It cannot be rated now. Please tell anyone at the desk.',
  },
  over: (days) => `More than ${days}\u00a0days have passed, so it can no longer be rated. Please come and tell us.`,
  already: 'This ticket has been rated already. Thank you.',
}
