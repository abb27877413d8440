// What is chosen in the configurator, and how it stands in the page's address so that it can be passed on.
import { BRICK, readHex } from './colour.js'

export const WIDGETS = ['services', 'timetable', 'meals', 'all'] as const
export const LANGUAGES = ['page', 'zh-Hans', 'zh-Hant', 'en'] as const
export const WIDTHS = ['320', '640', 'full'] as const
export const FRAMEWORKS = ['html', 'iframe', 'react', 'vue', 'svelte', 'angular'] as const

export type Widget = (typeof WIDGETS)[number]
export type SnippetLanguage = (typeof LANGUAGES)[number]
export type Width = (typeof WIDTHS)[number]
export type Framework = (typeof FRAMEWORKS)[number]

export interface Choice {
  /** Absolute address of station.json; empty as long as none is given. */
  readonly station: string
  readonly widget: Widget
  readonly language: SnippetLanguage
  /** Six hexadecimal digits after a hash. */
  readonly colour: string
  readonly width: Width
  readonly framework: Framework
}

export const FIRST: Choice = { station: '', widget: 'services', language: 'page', colour: BRICK, width: '640', framework: 'html' }

/** The choice an address names. What it does not name, or names wrongly, is as at first. */
export function choiceIn(query: string, first: Choice = FIRST): Choice {
  const asked = new URLSearchParams(query)
  const oneOf = <Value extends string>(name: string, values: readonly Value[], otherwise: Value): Value =>
    values.find((value) => value === asked.get(name)) ?? otherwise
  return {
    station: asked.get('station') ?? first.station,
    widget: oneOf('widget', WIDGETS, first.widget),
    language: oneOf('language', LANGUAGES, first.language),
    colour: readHex(asked.get('colour') ?? '') ?? first.colour,
    width: oneOf('width', WIDTHS, first.width),
    framework: oneOf('framework', FRAMEWORKS, first.framework),
  }
}

/** The query for a choice; only what differs from the first. */
export function queryOf(choice: Choice, first: Choice = FIRST): string {
  const query = new URLSearchParams()
  for (const [name, value] of Object.entries(choice) as [keyof Choice, string][]) if (value !== first[name]) query.set(name, value)
  const text = query.toString()
  return text === '' ? '' : `?${text}`
}

/** An address of a station's manifest as the snippet has it; undefined for what is no address of the web. */
export function stationAddress(typed: string, base: string): string | undefined {
  const text = typed.trim()
  if (text === '') return undefined
  // what is typed by hand often lacks its beginning
  const whole = /^[\w-]+(\.[\w-]+)+(:\d+)?(\/|$)/.test(text) && !/\.json$/.test(text.split('/')[0] ?? '') ? `https://${text}` : text
  if (!URL.canParse(whole, base)) return undefined
  const url = new URL(whole, base)
  return /^https?:$/.test(url.protocol) ? url.href : undefined
}
