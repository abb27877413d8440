// Chance from a seed, for tests, benches and plants: the same on every machine, and plain JavaScript, for scripts that run as they are.

/**
 * Numbers from 0 up to 1, the same for the same seed (mulberry32, public domain).
 *
 * @param {number} seed a whole number
 * @returns {() => number}
 */
export function chanceOf(seed) {
  let state = seed | 0
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
}
