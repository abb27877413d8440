// What the address of a frame asks for: which widget of which station, how it looks and speaks. Anybody may write one.
import { nearestLanguage } from '@doorstep/model/text'
import { frameWords } from './frame.words.js'

/** The widgets that can do all they promise without a queue; a frame has none. */
export const FRAMED = ['service-board', 'service-wall', 'timetable', 'meal-calendar'] as const

/** What a frame shows. */
export interface FrameRequest {
  readonly tag: `doorstep-${(typeof FRAMED)[number]}`
  /** The address of its `station.json`, absolute. */
  readonly station: string
  readonly lang: string | undefined
  readonly dark: boolean
  /** Custom properties by their names. */
  readonly tokens: ReadonlyMap<string, string>
  /** What is left: attributes of the widget, if it has such. */
  readonly attributes: ReadonlyMap<string, string>
}

/** What a request is read with. */
export interface FramePage {
  /** The page's own address; a station's address may be relative to it. */
  readonly address: string
  /** The policy of the page. A station on a server it does not name cannot be read. */
  readonly policy: string
  /** Whether a value is one of CSS for this property. */
  readonly supports: (property: string, value: string) => boolean
}

const OWN = ['widget', 'station', 'lang', 'theme']

function addressOf(text: string, base: string): URL | undefined {
  try {
    const address = new URL(text, base)
    return /^https?:$/.test(address.protocol) ? address : undefined
  } catch {
    return undefined
  }
}

/** Whether a token may have this value: a typeface, or a colour or a size. No address is either. */
function tokenAllows(name: string, value: string, supports: FramePage['supports']): boolean {
  if (!name.startsWith('--doorstep-')) return false
  return name === '--doorstep-font' ? supports('font-family', value) : supports('color', value) || supports('inline-size', value)
}

/**
 * Reads the address of a frame, `frame.html?widget=timetable&station=/stations/wutongli/station.json&lang=en`, with `theme=dark`,
 * tokens by their names (`--doorstep-accent=%231f4e79`) and the widget's own attributes (`view=month`). A sentence instead if
 * it cannot be shown, in the language that is asked for.
 */
export function readRequest({ address, policy, supports }: FramePage): FrameRequest | string {
  const { origin, searchParams } = new URL(address)
  const lang = searchParams.get('lang')
  // as a widget reads the language around it
  const words = frameWords[nearestLanguage(lang ?? '', 'en') ?? 'zh-Hans']
  const name = searchParams.get('widget') ?? FRAMED[0]
  const widget = FRAMED.find((known) => known === name)
  if (!widget) return words.unknownWidget(name, FRAMED.join(', '))
  const asked = searchParams.get('station')
  if (!asked) return words.noStation
  const station = addressOf(asked, address)
  if (!station) return words.badStation(asked)
  if (station.origin !== origin && !policy.split(/[\s;]+/).includes(station.origin)) return words.otherServer(station.origin)
  const rest = [...searchParams].filter(([key]) => !OWN.includes(key))
  const tokens = rest.filter(([key]) => key.startsWith('--'))
  const wrong = tokens.find(([key, value]) => !tokenAllows(key, value, supports))
  if (wrong) return words.badToken(...wrong)
  return {
    tag: `doorstep-${widget}`,
    station: station.href,
    lang: lang ?? undefined,
    dark: searchParams.get('theme') === 'dark',
    tokens: new Map(tokens),
    attributes: new Map(rest.filter(([key]) => !key.startsWith('--'))),
  }
}
