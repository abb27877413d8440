// A station's services as schema.org's JSON-LD in the head of the page that embeds a board: once, current, and gone with it.
import { schemaOrgText } from '@doorstep/exchange/schema-org'
import type { FeedView } from '@doorstep/model/feed'
import type { Services } from '@doorstep/model/services'
import type { Station } from '@doorstep/model/station'
import type { Language } from '@doorstep/model/text'
import { html, render, type ReactiveController, type ReactiveControllerHost } from 'lit'

/** What of a board is needed. */
export type StructuredDataHost = ReactiveControllerHost &
  HTMLElement & { readonly src: string | undefined; readonly withoutStructuredData: boolean }

/** What is told to search engines. `base` is the manifest's own address: it names the station, and its script. */
interface ToldFacts {
  readonly station: Station
  readonly services: Services
  readonly language: Language
  readonly base: string
}

interface StationScript {
  script: HTMLScriptElement | undefined
  /** The boards of this station on the page; the first one writes. */
  readonly boards: StructuredData[]
}

const places = new Map<string, StationScript>()

const same = (one: ToldFacts | undefined, other: ToldFacts | undefined): boolean =>
  one === other ||
  (one?.station === other?.station && one?.services === other?.services && one?.language === other?.language && one?.base === other?.base)

// Under `require-trusted-types-for 'script'` a page reports text that is put into a script, also where the script is data. One
// that comes from a template counts as run already, is never looked at again, and needs no policy but Lit's.
function dataScript(text: string): HTMLScriptElement {
  const holder = document.createElement('div')
  render(html`<script type="application/ld+json"></script>`, holder)
  const script = holder.querySelector('script')
  if (!script) throw new Error('A template lost its script')
  script.append(text)
  return script
}

/** Writes the facts of a board into the page's head while the board is on it; several boards of one station write once. */
export class StructuredData implements ReactiveController {
  #told: ToldFacts | undefined

  constructor(
    private readonly host: StructuredDataHost,
    private readonly feed: { readonly view: FeedView },
    private readonly reader: { readonly language: Language },
  ) {
    host.addController(this)
    this.hostUpdated()
  }

  hostUpdated(): void {
    const facts = this.#facts()
    if (same(facts, this.#told)) return
    if (facts?.base !== this.#told?.base) this.#leave()
    this.#told = facts
    if (!facts) return
    const place = places.get(facts.base) ?? { script: undefined, boards: [] }
    places.set(facts.base, place)
    if (!place.boards.includes(this)) place.boards.push(this)
    if (place.boards[0] === this) this.#write(facts, place)
  }

  hostDisconnected(): void {
    this.#leave()
  }

  // A page that embeds a station tells search engines of it; inside a `doorstep-station`, as in the kiosk, nobody searches.
  #facts(): ToldFacts | undefined {
    const { src, withoutStructuredData, isConnected } = this.host
    const [station, services] = [this.feed.view.station.value, this.feed.view.services.value]
    if (!src || withoutStructuredData || !isConnected || !station || !services) return undefined
    return { station, services, language: this.reader.language, base: new URL(src, document.baseURI).href }
  }

  #write({ station, services, language, base }: ToldFacts, place: StationScript): void {
    const script = dataScript(schemaOrgText(services, station, { language, base }))
    place.script?.remove()
    place.script = script
    document.head.append(script)
  }

  #leave(): void {
    const base = this.#told?.base
    this.#told = undefined
    const place = base === undefined ? undefined : places.get(base)
    if (base === undefined || !place) return
    const wasFirst = place.boards[0] === this
    place.boards.splice(place.boards.indexOf(this), 1)
    const [next] = place.boards
    if (!next) {
      place.script?.remove()
      places.delete(base)
    } else if (wasFirst && next.#told) next.#write(next.#told, place)
  }
}
