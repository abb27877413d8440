// One part of a feed: the files the manifest names for it, each on its own, seen as one value by code that is fetched when the part is wanted.
import type { FeedFailure, PartState } from '@doorstep/model/feed'
import type { PartFormat, PartLink } from '@doorstep/model/station'
import { FeedFile, type Means, type FormatReader } from './feed-file.js'
import { NotLoaded, type PartKind } from './kinds/kind.js'

/** An address made absolute; one that cannot be (`http://[`) stays as it is, for the request to fail with it. */
export function absolute(href: string | URL, base: string | undefined): string {
  try {
    const url = new URL(href, base)
    url.hash = ''
    return url.href
  } catch {
    return String(href)
  }
}

/** A link of the manifest, made absolute. */
interface FileLink {
  readonly href: string
  readonly format: PartFormat
}

function fileLink(link: PartLink, base: string): FileLink {
  const { href, format } = typeof link === 'string' ? { href: link, format: 'doorstep' as const } : link
  return { href: absolute(href, base), format }
}

export class FeedPart<Held, Value> {
  /** Whether anyone has asked for this part. */
  get needed(): boolean {
    return this.#needed
  }
  #needed = false
  #files: { readonly key: string; readonly file: FeedFile<Held>; readonly format: PartFormat }[] = []
  #held: readonly Held[] = []
  #value: Value | undefined
  #kind: PartKind<Held, Value> | undefined
  #coming: Promise<PartKind<Held, Value>> | undefined

  /** `load` fetches what this part needs of its own; `readerOf` gives the reader for a format. */
  constructor(
    private readonly load: () => Promise<PartKind<Held, Value>>,
    private readonly readerOf: (format: PartFormat, timeZone: string, kind: () => Promise<PartKind<Held, Value>>) => FormatReader<Held>,
    private readonly means: Means,
    private readonly changed: () => void,
  ) {}

  /** From now on the part is wanted; its code is on its way while the manifest is. */
  want(): void {
    this.#needed = true
    void this.#fetch().catch(() => undefined)
  }

  #fetch = (): Promise<PartKind<Held, Value>> =>
    (this.#coming ??= this.load().then(
      (kind) => (this.#kind = kind),
      (failure: unknown) => {
        this.#coming = undefined
        throw new NotLoaded(String(failure))
      },
    ))

  get files(): readonly FeedFile<Held>[] {
    return this.#files.map(({ file }) => file)
  }

  /** The files with the formats they are in. */
  get sources(): readonly { readonly file: FeedFile<Held>; readonly format: PartFormat }[] {
    return this.#files
  }

  /** Follows the manifest: files it names anew are loaded, files it names no more are let go, the others stay as they are. */
  arrange(links: PartLink | readonly PartLink[] | undefined, base: string, timeZone: string): void {
    if (!this.needed) return
    const before = new Map(this.#files.map((each) => [each.key, each]))
    const list: readonly PartLink[] = links === undefined ? [] : typeof links === 'object' && 'length' in links ? links : [links]
    const added: FeedFile<Held>[] = []
    const wanted = new Map<string, { readonly file: FeedFile<Held>; readonly format: PartFormat }>()
    for (const { href, format } of list.map((link) => fileLink(link, base))) {
      // Formats of others are read for a time zone, so a file is another one when the zone changes.
      const key = format === 'doorstep' ? href : `${format} ${timeZone} ${href}`
      const known = before.get(key) ?? wanted.get(key)
      const file = known?.file ?? new FeedFile<Held>(href, this.readerOf(format, timeZone, this.#fetch), this.means, this.changed)
      if (!known) added.push(file)
      wanted.set(key, { file, format })
    }
    for (const [key, { file }] of before) if (!wanted.has(key)) file.close()
    this.#files = [...wanted].map(([key, each]) => ({ key, ...each }))
    for (const file of added) void file.load()
  }

  /** The part as a screen sees it. `waiting` is what stands in its way while there is no manifest. */
  state(waiting: { readonly loading: boolean; readonly failures: readonly FeedFailure[] }): PartState<Value> {
    const states = this.#files.map(({ file }) => file.state)
    const read = states.filter((state) => state.value !== undefined)
    const value = this.#merged(read.map((state) => state.value as Held))
    return {
      value,
      // As old as its oldest file.
      asOf: read.length > 0 ? Math.min(...read.map((state) => state.asOf ?? 0)) : undefined,
      loading: this.needed && (waiting.loading || states.some((state) => state.loading)),
      stale: read.some((state) => state.failure !== undefined),
      problems: states.flatMap((state) => state.problems),
      failures: [...(this.needed ? waiting.failures : []), ...states.flatMap((state) => state.failure ?? [])],
    }
  }

  /** The same values give the same object again, so that what did not change is not drawn anew. */
  #merged(values: readonly Held[]): Value | undefined {
    const same = values.length === this.#held.length && values.every((value, index) => value === this.#held[index])
    if (same) return this.#value
    this.#held = values
    const [first, ...rest] = values
    this.#value = first === undefined ? undefined : this.#kind?.merge([first, ...rest])
    return this.#value
  }
}
