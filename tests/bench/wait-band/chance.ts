// Chance that comes out the same on every machine: a seeded generator and the few distributions a station needs.

/** Numbers from 0 up to 1, the same for the same seed (mulberry32, public domain). */
export function seeded(seed: number): () => number {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
}

/** Time until the next of events that come at this rate, independently of each other. */
export function exponential(chance: () => number, rate: number): number {
  return -Math.log(1 - chance()) / rate
}

/** A lognormal value of this mean; `spread` is the standard deviation of its logarithm. */
export function lognormal(chance: () => number, mean: number, spread: number): number {
  const normal = Math.sqrt(-2 * Math.log(1 - chance())) * Math.cos(2 * Math.PI * chance())
  return mean * Math.exp(spread * normal - (spread * spread) / 2)
}
