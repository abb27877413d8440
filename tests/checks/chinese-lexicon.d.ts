// What of chinese-lexicon is used: how often a word is said in films.
declare module 'chinese-lexicon/statistics/movieWordFrequency.js' {
  export const movieWordFrequencies: Record<string, { count: number }>
}
