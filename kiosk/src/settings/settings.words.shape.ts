// What there is to say in the settings, whatever the language: their sections, the sound of calls, windows, another station.
import type { WindowKind } from '../windows/presence.js'

export const SECTIONS = ['printer', 'sound', 'windows', 'backups', 'pins', 'machine'] as const
export type SectionName = (typeof SECTIONS)[number]

export interface SettingsWords {
  readonly index: string
  readonly sections: Record<SectionName, string>
  /** Small, below a section's name. */
  readonly notes: {
    readonly open: (windows: number) => string
    readonly backedUp: string
    readonly notBackedUp: string
    readonly nothingYet: string
    readonly numbersWait: string
    readonly storage: string
    readonly good: string
    readonly pins: string
  }

  readonly sound: {
    readonly title: string
    readonly intro: string
    readonly states: Record<'on' | 'blocked' | 'no-device', string>
    readonly how: Record<'blocked' | 'no-device', string>
    readonly volume: string
    readonly louder: string
    readonly quieter: string
    readonly silence: string
    readonly silences: Record<'false' | 'true', string>
    readonly voice: string
    readonly voices: Record<'built-in' | 'own', string>
    readonly lookForOwn: string
    readonly noOwn: (folder: string) => string
    readonly test: string
    readonly testing: string
    readonly tried: Record<'said' | 'chime' | 'blocked' | 'no-device' | 'failed', string>
    readonly walls: (windows: number) => string
  }

  readonly windows: {
    readonly title: string
    readonly intro: string
    readonly kinds: Record<WindowKind, { readonly name: string; readonly what: string }>
    readonly open: string
    readonly another: string
    readonly forward: string
    readonly point: string
    readonly pointed: string
    readonly blocked: string
    readonly here: string
    readonly since: (time: string) => string
    readonly heard: (seconds: number) => string
    readonly silent: (seconds: number) => string
    readonly silentHow: string
    readonly notOpen: string
    readonly last: (when: string) => string
  }

  readonly station: {
    readonly title: string
    readonly now: (address: string) => string
    readonly change: string
    readonly choose: string
    readonly demo: string
    readonly other: string
    readonly example: string
    readonly use: string
    readonly none: string
    readonly after: string
    readonly cancel: string
  }

  readonly repair: {
    readonly title: string
    readonly again: string
    readonly anew: string
    readonly anewNote: string
    readonly sure: string
    readonly begin: string
    readonly failed: string
  }
}
