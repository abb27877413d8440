// How loud this machine calls people and in whose voice: kept in localStorage, read by every wall of the machine, changed in the settings.

export interface SoundSettings {
  /** In steps of a tenth, from 0.1 to 1. */
  readonly volume: number
  /** Calls are only shown. */
  readonly silent: boolean
  /** The clips that come with the program, or those the station recorded itself. */
  readonly voice: 'built-in' | 'own'
}

export const USUAL_SOUND: SoundSettings = { volume: 1, silent: false, voice: 'built-in' }

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
  const { volume, silent, voice } = found
  return {
    volume: typeof volume === 'number' && volume >= 0.1 && volume <= 1 ? Math.round(volume * 10) / 10 : USUAL_SOUND.volume,
    silent: silent === true,
    voice: voice === 'own' ? 'own' : 'built-in',
  }
}

/**
 * Where a station keeps clips of its own voice: the folder `voice` beside its manifest (docs/sound.md).
 *
 * @example
 * voiceFolder('/stations/wutongli/station.json') // '/stations/wutongli/voice/'
 */
export function voiceFolder(station: string): string {
  return station.replace(/[?#].*$/s, '').replace(/[^/]*$/, 'voice/')
}
