// The few distributions of chance that a station needs.

/** Time until the next of events that come at this rate, independently of each other. */
export function exponential(chance: () => number, rate: number): number {
  return -Math.log(1 - chance()) / rate
}

/** A lognormal value of this mean; `spread` is the standard deviation of its logarithm. */
export function lognormal(chance: () => number, mean: number, spread: number): number {
  const normal = Math.sqrt(-2 * Math.log(1 - chance())) * Math.cos(2 * Math.PI * chance())
  return mean * Math.exp(spread * normal - (spread * spread) / 2)
}
