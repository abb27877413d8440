// Keeps a number and the unit behind it on one line, in a sentence that is put together from words and figures.

/** The same text with a space that breaks no line between a number and the word after it. */
export const wholeNumbers = (text: string): string => text.replace(/(\d) (?=\p{L})/gu, '$1\u00a0')
