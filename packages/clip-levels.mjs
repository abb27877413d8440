// Trims a clip to what is heard of it, and measures how loud that is.

// Biquads of ITU-R BS.1770-4 at 48 kHz: the head's shelf, and the ear's deafness to rumble.
/** @type {readonly { b: readonly [number, number, number], a: readonly [number, number] }[]} */
const K_WEIGHTING = [
  { b: [1.53512485958697, -2.69169618940638, 1.19839281085285], a: [-1.69065929318241, 0.73248077421585] },
  { b: [1, -2, 1], a: [-1.99004745483398, 0.99007225036621] },
]

/** @param {Float32Array} samples */
export function peak(samples) {
  return samples.reduce((highest, sample) => Math.max(highest, Math.abs(sample)), 0)
}

/** @param {Float32Array} samples @param {number} factor changes the samples themselves */
export function amplify(samples, factor) {
  samples.forEach((sample, at) => (samples[at] = sample * factor))
}

/**
 * Loudness in LUFS (ITU-R BS.1770-4), over the whole of a clip instead of blocks of 400 ms, which a digit does not fill.
 *
 * @param {Float32Array} samples @param {number} rate must be 48,000, for which the filters are given
 */
export function loudness(samples, rate) {
  if (rate !== 48_000) throw new Error(`Loudness is measured at 48,000 samples a second, not at ${rate}.`)
  const filtered = K_WEIGHTING.reduce((input, { b: [b0, b1, b2], a: [a1, a2] }) => {
    let [x1, x2, y1, y2] = [0, 0, 0, 0]
    return input.map((x0) => {
      const y0 = b0 * x0 + b1 * x1 + b2 * x2 - a1 * y1 - a2 * y2
      ;[x1, x2, y1, y2] = [x0, x1, y0, y1]
      return y0
    })
  }, Float64Array.from(samples))
  return -0.691 + 10 * Math.log10(filtered.reduce((sum, sample) => sum + sample * sample, 0) / filtered.length)
}

/**
 * What lies between the first and the last sound that is not 40 dB below the loudest, with 5 ms of fade at both ends.
 *
 * @param {Float32Array} samples @param {number} rate
 */
export function trim(samples, rate) {
  const quiet = peak(samples) / 100
  const first = samples.findIndex((sample) => Math.abs(sample) > quiet)
  const last = samples.findLastIndex((sample) => Math.abs(sample) > quiet)
  const fade = Math.round(rate * 0.005)
  const clip = samples.slice(Math.max(0, first - fade), last + fade)
  return clip.map((sample, at) => sample * Math.min(1, at / fade, (clip.length - 1 - at) / fade))
}
