// What is said when a number is called, as a list of sounds: chime, sentence, 600 ms, once more; digits one by one.
import type { Language, LocalisedText } from '@doorstep/model/text'

/** The languages there are clips in. Traditional and simplified Chinese are spoken alike. */
export type ClipLanguage = 'zh' | 'en'

/** One sound of an announcement, and how many seconds of silence come before it. */
export type Cue =
  | { readonly chime: true; readonly after: number }
  | { readonly chime?: never; readonly language: ClipLanguage; readonly clip: string; readonly after: number }

/** The desks whose numbers there are clips for. */
const MOST_DESKS = 20

/** Seconds of silence: between chime and sentence, between the sentence and once more, between two digits, between two words. */
const PAUSE = { chime: 0.25, again: 0.6, sign: 0.06, word: 0.1, joined: 0.02 } as const

const DESK_NAMES = [/^(\d{1,2})\s*[号號]接待[台臺]$/, /^desk\s*(\d{1,2})$/i]

/**
 * The number in a desk's name when it is just a numbered desk (`2号接待台`, `Desk 2`), from 1 to 20; undefined for any other
 * name, which has no clip: then the sentence says 接待台, and the caption says the name.
 */
export function deskNumber(name: LocalisedText | undefined): number | undefined {
  const texts = typeof name === 'string' ? [name] : Object.values(name ?? {})
  for (const text of texts) {
    for (const pattern of DESK_NAMES) {
      const number = Number(pattern.exec(text?.trim() ?? '')?.[1])
      if (number >= 1 && number <= MOST_DESKS) return number
    }
  }
  return undefined
}

/**
 * The languages a station's calls are said in: Chinese wherever the station lists it, English where it lists that and asks
 * for it, or where it lists nothing else.
 */
export function spokenLanguages(station: readonly Language[], withEnglish: boolean): readonly ClipLanguage[] {
  const chinese = station.length === 0 || station.some((language) => language !== 'en')
  const english = station.includes('en') && (withEnglish || !chinese)
  return [...(chinese ? (['zh'] as const) : []), ...(english ? (['en'] as const) : [])]
}

/**
 * The sounds of one sentence: `请 A 0 1 2 号到 2号 接待台`. Empty when a sign of the number has no clip: half a number would send
 * somebody else.
 */
export function sentence(number: string, desk: LocalisedText | undefined, language: ClipLanguage): readonly Cue[] {
  const signs = Array.from(number.toUpperCase()).filter((sign) => !/[\s-]/.test(sign))
  if (signs.length === 0 || !signs.every((sign) => /[A-Z0-9]/.test(sign))) return []
  const numbered = deskNumber(desk)
  const cue = (clip: string, after: number): Cue => ({ language, clip, after })
  const named = numbered === undefined ? [] : [cue(`desk-${numbered}`, PAUSE.sign)]
  // in Chinese the desk's number comes first and 接待台 after it; in English one clip says both
  const last = language === 'zh' ? [cue('desk', named.length > 0 ? PAUSE.joined : PAUSE.sign)] : []
  const place = named.length > 0 ? [...named, ...last] : [cue('desk', PAUSE.sign)]
  return [cue('begin', 0), ...signs.map((sign, at) => cue(sign, at === 0 ? PAUSE.word : PAUSE.sign)), cue('to', PAUSE.word), ...place]
}

/**
 * All sounds of one announcement: the chime, the sentence in the first language twice, then once in every other.
 *
 * @example
 * announcement('A012', '2号接待台', ['zh'])
 */
export function announcement(number: string, desk: LocalisedText | undefined, languages: readonly ClipLanguage[]): readonly Cue[] {
  const [first, ...others] = languages
  const said = first === undefined ? [] : [first, first, ...others]
  const sentences = said.map((language) => sentence(number, desk, language)).filter((cues) => cues.length > 0)
  return [
    { chime: true, after: 0 },
    ...sentences.flatMap((cues, at) =>
      cues.map((cue, first) => (first === 0 ? { ...cue, after: at === 0 ? PAUSE.chime : PAUSE.again } : cue)),
    ),
  ]
}
