// How loud this machine calls people and in whose voice, and how loud the lobby's bell rings at its desks: kept in localStorage, changed in the settings.

export interface SoundSettings {
  /** In steps of a tenth, from 0.1 to 1. */
  readonly volume: number
  /** Calls are only shown. */
  readonly silent: boolean
  /** The clips that come with the program, or those the station recorded itself. */
  readonly voice: 'built-in' | 'own'
  /** How loud the lobby's bell rings at a desk of this machine, in the same steps; it cannot be off. */
  readonly bell: number
}

export const USUAL_SOUND: SoundSettings = { volume: 1, silent: false, voice: 'built-in', bell: 1 }

/** The key of a station's sound in localStorage. */
export const soundKey = (database: string): string => `${database}:sound`

/** The settings as they were written. What cannot be used is as usual: a wall must call whatever stands there. */
export function readSound(text: string | null): SoundSettings {
  let found: Partial<Record<keyof SoundSettings, unknown>> = {}
  try {
    const value: unknown = JSON.parse(text ?? '{}')
    if (typeof value === 'object' && value !== null) found = value
  } catch {
    // as if there were none
  }
  const { silent, voice } = found
  return {
    volume: loudness(found.volume),
    silent: silent === true,
    voice: voice === 'own' ? 'own' : 'built-in',
    bell: loudness(found.bell),
  }
}

const loudness = (found: unknown): number => (typeof found === 'number' && found >= 0.1 && found <= 1 ? Math.round(found * 10) / 10 : 1)

/**
 * Where a station keeps clips of its own voice: the folder `voice` beside its manifest (docs/sound.md).
 *
 * @example
 * voiceFolder('/stations/wutongli/station.json') // '/stations/wutongli/voice/'
 */
export function voiceFolder(station: string): string {
  return station.replace(/[?#].*$/s, '').replace(/[^/]*$/, 'voice/')
}
