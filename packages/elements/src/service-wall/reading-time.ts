// How long a page of the wall has to stand for what there is to read on it.

/** Signs a second somebody takes in who looks for one matter among several: twice the pace of reading every word aloud. */
const PACE = 9
/** Seconds to look up and find where to begin. */
const LOOKING_UP = 2
/** A letter is so much less than a Chinese character: a word of English has about five and a space. */
const LETTER = 0.4

const CHARACTER = /\p{Script=Han}/u

/** What the texts weigh in Chinese characters. */
export function signsIn(texts: Iterable<string>): number {
  let signs = 0
  for (const text of texts) for (const sign of text) if (sign !== ' ') signs += CHARACTER.test(sign) ? 1 : LETTER
  return signs
}

/** Seconds it takes to find and read one's way through these texts. */
export const readingTime = (texts: Iterable<string>): number => LOOKING_UP + signsIn(texts) / PACE
