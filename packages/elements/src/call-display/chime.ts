// The chime before a call, made by code: it sounds even where no voice could be fetched.

/** Two falling notes, G5 and E5, within what old ears hear best; each with its octave, dying away. */
const NOTES = [
  { pitch: 783.99, at: 0 },
  { pitch: 659.26, at: 0.38 },
] as const
const LASTS = 1.1
const LEVEL = 0.3

/**
 * The chime's samples, between -1 and 1.
 *
 * @param rate samples a second
 */
export function chimeSamples(rate: number): ReturnType<Float32ArrayConstructor['of']> {
  const samples = new Float32Array(Math.round(LASTS * rate))
  for (const { pitch, at } of NOTES) {
    for (let n = Math.round(at * rate); n < samples.length; n += 1) {
      const t = n / rate - at
      // 4 ms to rise, so that it does not click; the end is faded to nothing
      const envelope = Math.min(1, t / 0.004) * Math.exp(-4.5 * t) * Math.min(1, (LASTS - n / rate) / 0.1)
      samples[n] = (samples[n] ?? 0) + LEVEL * envelope * (Math.sin(2 * Math.PI * pitch * t) + 0.35 * Math.sin(4 * Math.PI * pitch * t))
    }
  }
  return samples
}
