// The clips a sentence is put together from: one sound file per language, and where in it each clip stands.
import type { ClipLanguage, Cue } from './sentence.js'

/** Where a language's clips are: a sound file, and a JSON object of clip names with `[from, to]` in seconds. */
export interface ClipSource {
  readonly sound: URL
  readonly places: URL
}

/** Clips that are fetched and decoded; `shift` is how far this browser's decoder moved them. */
export interface Clips {
  readonly buffer: AudioBuffer
  readonly places: ReadonlyMap<string, readonly [from: number, to: number]>
  readonly shift: number
}

/** The clips of this package, or those of a folder of the same make: a station may record its own voice. */
export function clipSource(language: ClipLanguage, folder?: string): ClipSource {
  if (folder !== undefined && folder !== '') {
    const base = new URL(folder.endsWith('/') ? folder : `${folder}/`, document.baseURI)
    return { sound: new URL(`${language}.mp3`, base), places: new URL(`${language}.json`, base) }
  }
  // written out one by one, so that a bundler finds the files
  return language === 'en'
    ? { sound: new URL('../../clips/en.mp3', import.meta.url), places: new URL('../../clips/en.json', import.meta.url) }
    : { sound: new URL('../../clips/zh.mp3', import.meta.url), places: new URL('../../clips/zh.json', import.meta.url) }
}

const isPlace = (value: unknown): value is [number, number] =>
  Array.isArray(value) && value.length === 2 && typeof value[0] === 'number' && typeof value[1] === 'number' && value[0] < value[1]

/** @throws {Error} which clip is written how, and what was expected */
export function readPlaces(value: unknown, from: string): Clips['places'] {
  if (typeof value !== 'object' || value === null) throw new Error(`${from}: expected an object of clips, found ${JSON.stringify(value)}`)
  return new Map(
    Object.entries(value).map(([name, place]: [string, unknown]) => {
      if (!isPlace(place)) throw new Error(`${from}: "${name}" must be [from, to] in seconds, found ${JSON.stringify(place)}`)
      return [name, place]
    }),
  )
}

const AUDIBLE = 0.01
/** Decoders differ by less than this, in seconds; a first sound further away is not the first clip. */
const LARGEST_SHIFT = 0.12

/**
 * How much later than written the clips are heard, in seconds. An MP3 begins with a silence of about 50 ms that some browsers
 * remove and some do not, so the first clip's first sound is looked for.
 */
export function shiftOf(samples: Float32Array, rate: number, firstFrom: number): number {
  const found = samples.findIndex((sample) => Math.abs(sample) > AUDIBLE)
  const shift = found / rate - firstFrom
  return found < 0 || Math.abs(shift) > LARGEST_SHIFT ? 0 : shift
}

async function answer(url: URL): Promise<Response> {
  const response = await fetch(url)
  if (!response.ok) throw new Error(`${url.href} answered ${response.status}`)
  return response
}

/** Fetches and decodes a language's clips, once for a whole day of announcements. */
export async function loadClips({ sound, places }: ClipSource, context: BaseAudioContext): Promise<Clips> {
  const [bytes, listed] = await Promise.all([
    answer(sound).then((response) => response.arrayBuffer()),
    answer(places).then((response) => response.json() as Promise<unknown>),
  ])
  const read = readPlaces(listed, places.href)
  const buffer = await context.decodeAudioData(bytes)
  const first = Math.min(...[...read.values()].map(([from]) => from))
  return { buffer, places: read, shift: shiftOf(buffer.getChannelData(0), buffer.sampleRate, first) }
}

/** Whether every clip of these sounds is there: a sentence with a word missing is not said. */
export function complete(cues: readonly Cue[], clips: ReadonlyMap<ClipLanguage, Clips>): boolean {
  return cues.every((cue) => cue.chime === true || clips.get(cue.language)?.places.has(cue.clip) === true)
}

/**
 * Puts the sounds of an announcement on a context's time line, all at once: from then on the audio thread plays them, however
 * busy the page is.
 *
 * @param at when it begins, in the context's seconds
 * @returns when it ends, and what takes back the rest of it
 */
export function schedule(
  output: AudioNode,
  cues: readonly Cue[],
  { clips, chime, at }: { clips: ReadonlyMap<ClipLanguage, Clips>; chime: AudioBuffer; at: number },
): { readonly ends: number; readonly stop: () => void } {
  const sources: AudioBufferSourceNode[] = []
  let ends = at
  for (const cue of cues) {
    const own = cue.chime === true ? undefined : clips.get(cue.language)
    const place = cue.chime === true ? ([0, chime.duration] as const) : own?.places.get(cue.clip)
    const buffer = cue.chime === true ? chime : own?.buffer
    if (!place || !buffer) continue
    const [from, to] = place
    const source = new AudioBufferSourceNode(output.context, { buffer })
    source.connect(output)
    source.start(ends + cue.after, Math.max(0, from + (own?.shift ?? 0)), to - from)
    sources.push(source)
    ends += cue.after + to - from
  }
  return { ends, stop: () => sources.forEach((source) => source.stop()) }
}
