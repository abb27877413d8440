// The script for a page that pastes one tag: it finds the Doorstep tags of the page and fetches just their code, and their stations' files beside it.
import { askAhead } from '@doorstep/sources/feed'
import { TagParts, preloadModule, type PartTable } from './loader/parts.js'
import { Watch } from './loader/watch.js'

/** Every tag with its files: written by `packages/embed.mjs` from the folder `define`; JSON, which is read faster than it is run. */
declare const DOORSTEP_PARTS: string | undefined

/** In the shortest form: files that several tags need, and for each tag the hash of its own and which of these. */
interface Packed {
  readonly shared: readonly string[]
  readonly tags: Readonly<Record<string, readonly [hash: string, ...shared: number[]]>>
}

const unpacked = ({ shared, tags }: Packed): PartTable =>
  Object.fromEntries(
    Object.entries(tags).map(([name, [hash, ...others]]) => [name, [`${name}-${hash}`, ...others.map((at) => shared[at] ?? '')]]),
  )

interface Loading {
  /** The elements of each tag that is being fetched, or was. */
  readonly tags: Map<string, Set<Element>>
  readonly stations: Set<string>
}

// Symbol.for: a page may have two of these scripts, also of two versions; the second fetches only what the first does not know.
const KEY = Symbol.for('doorstep/loading')

let watch: Watch | undefined

/** Looks for tags in a root that a page keeps closed, and goes on doing so; all others are found without being told. */
export function load(root: Document | DocumentFragment): void {
  watch?.add(root)
}

function start(table: PartTable): void {
  const page = globalThis as { [KEY]?: Loading }
  const loading = (page[KEY] ??= { tags: new Map(), stations: new Set() })
  const base = import.meta.url
  // any script's is the page's; ours may have come through a redirect, under another address
  const nonce = document.querySelector<HTMLScriptElement>('script[nonce]')?.nonce
  const parts = new TagParts(table, {
    base,
    // eslint-disable-next-line no-restricted-syntax -- an address that only the build knows
    load: (href) => import(/* @vite-ignore */ href),
    preload: (href) => preloadModule(href, nonce),
    reload: () => location.reload(),
  })
  watch = new Watch((element) => {
    const tag = element.localName
    const name = tag.replace(/^doorstep-/, '')
    if (name === tag || !Object.hasOwn(table, name)) return
    const waiting = loading.tags.get(tag)
    const defined = customElements.get(tag)
    askForStation(element, loading, defined !== undefined)
    if (defined) return
    if (waiting) return void waiting.add(element)
    const first = new Set([element])
    loading.tags.set(tag, first)
    void parts.fetch(name, first).then(() => first.clear())
  })
  watch.add(document)
  // the parser attaches roots without a word
  document.addEventListener('DOMContentLoaded', watch.again)
}

// Once for each: a feed that was there has the answer already, or asks for itself.
function askForStation(element: Element, { stations }: Loading, defined: boolean): void {
  const src = element.getAttribute('src')
  if (!src) return
  let href: string
  try {
    ;({ href } = new URL(src, document.baseURI))
  } catch {
    // the widget says so
    return
  }
  if (stations.has(href)) return
  stations.add(href)
  if (!defined) askAhead(href)
}

if (typeof document !== 'undefined' && typeof DOORSTEP_PARTS !== 'undefined') start(unpacked(JSON.parse(DOORSTEP_PARTS) as Packed))
