// English words and typing mistakes in them.

/** A word without its ending, roughly: `copies`, `copying` and `copy` meet, and so do `bill` and `bills`, but not `car` and `care`. */
export function stem(word: string): string {
  if (word.length < 4) return word
  const bare = word
    .replace(/(?:ies|ied)$/, 'y')
    .replace(/(?<=s|x|z|ch|sh)es$|(?<=[a-z]{2}[^su])s$|(?<=[a-z]{3})(?:ing|ed)$/, '')
    .replace(/([^aeiouls])\1$/, '$1')
  return bare.length > 4 || /[vkcgz]e$/.test(bare) ? bare.replace(/e$/, '') : bare
}

/** Whether one letter put in, left out, changed or swapped with its neighbour makes `one` into `other`. */
export function isOneSlipApart(one: string, other: string): boolean {
  if (one.length > other.length) return isOneSlipApart(other, one)
  if (other.length - one.length > 1) return false
  let at = 0
  while (at < one.length && one.charCodeAt(at) === other.charCodeAt(at)) at++
  if (one.length < other.length) return one.slice(at) === other.slice(at + 1)
  if (one.slice(at + 1) === other.slice(at + 1)) return true
  return one[at] === other[at + 1] && one[at + 1] === other[at] && one.slice(at + 2) === other.slice(at + 2)
}
