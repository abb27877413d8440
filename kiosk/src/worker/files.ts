// The files of the kiosk's versions in Cache Storage: each is checked by its hash before it is served, and mended where it is not right.
import { NO_VERSIONS, type Versions } from './versions.js'

/** A version's files by their path, each with its hash as Subresource Integrity writes it; the id is the hash of the list. */
export interface FileList {
  readonly id: string
  readonly files: Readonly<Record<string, string>>
}

const PREFIX = 'doorstep-files-'
const STATE = 'doorstep-versions'
/** The caches of the worker before this one; they hold nothing that is not fetched anew. */
const FORMER = 'workbox-precache'
const AT_ONCE = 8

async function digest(algorithm: 'SHA-256' | 'SHA-384', bytes: BufferSource): Promise<string> {
  return btoa(String.fromCharCode(...new Uint8Array(await crypto.subtle.digest(algorithm, bytes))))
}

/** The id of a list: two builds with the same files are one version. */
export async function listId(files: FileList['files']): Promise<string> {
  return (await digest('SHA-256', new TextEncoder().encode(JSON.stringify(files)))).replace(/\W/g, '').slice(0, 16)
}

async function isRight(response: Response, integrity: string): Promise<boolean> {
  return `sha384-${await digest('SHA-384', await response.arrayBuffer())}` === integrity
}

/** The versions' files and what is remembered of them; `own` is the version of the worker itself. */
export class Files {
  // A file is read and hashed once while the worker lives; afterwards it goes straight from the disk to the page.
  #checked = new Set<string>()
  #lists = new Map<string, FileList>()

  constructor(private readonly own: FileList) {
    this.#lists.set(own.id, own)
  }

  async versions(): Promise<Versions> {
    const stored = await (await caches.open(STATE)).match('/versions')
    try {
      return stored ? ((await stored.json()) as Versions) : NO_VERSIONS
    } catch {
      return NO_VERSIONS
    }
  }

  #changing: Promise<unknown> = Promise.resolve()

  /** Changes what is remembered, one change after the other. */
  change(by: (versions: Versions) => Versions): Promise<Versions> {
    const changing = this.#changing.then(async () => {
      const before = await this.versions()
      const after = by(before)
      if (after !== before) await (await caches.open(STATE)).put('/versions', Response.json(after))
      return after
    })
    this.#changing = changing.catch(() => undefined)
    return changing
  }

  /** The list of a version; undefined where it is not here, or is not what its id says. */
  async list(id: string): Promise<FileList | undefined> {
    const known = this.#lists.get(id)
    if (known) return known
    const stored = await (await caches.open(PREFIX + id)).match('/list')
    const files = (await stored?.json().catch(() => undefined)) as FileList['files'] | undefined
    if (!files || (await listId(files)) !== id) return undefined
    const list = { id, files }
    this.#lists.set(id, list)
    return list
  }

  /** A file of a version with the right bytes: from its cache, another version's, or the network; undefined where nobody has them. */
  async file({ id, files }: FileList, path: string): Promise<Response | undefined> {
    const integrity = files[path]
    if (integrity === undefined) return undefined
    const key = `/${path}`
    const name = `${id} ${path}`
    const cache = await caches.open(PREFIX + id)
    const stored = await cache.match(key)
    if (stored && this.#checked.has(name)) return stored
    if (stored && (await isRight(stored, integrity))) {
      this.#checked.add(name)
      return cache.match(key)
    }
    const right = (await this.#elsewhere(id, key, integrity)) ?? (await fetched(key, integrity))
    if (!right) return undefined
    // a full disk must not keep the page from its file
    await cache.put(key, right.clone()).then(
      () => this.#checked.add(name),
      () => undefined,
    )
    return right
  }

  async #elsewhere(id: string, key: string, integrity: string): Promise<Response | undefined> {
    for (const name of await caches.keys()) {
      if (!name.startsWith(PREFIX) || name === PREFIX + id) continue
      const cache = await caches.open(name)
      const found = await cache.match(key)
      if (found && (await isRight(found, integrity))) return cache.match(key)
    }
    return undefined
  }

  /** Nothing counts as checked any more: a page did not come to life. */
  doubt(): void {
    this.#checked.clear()
  }

  /**
   * Puts every missing file of the worker's own version into its cache.
   *
   * @returns the paths that nobody has
   */
  async fill(): Promise<readonly string[]> {
    const cache = await caches.open(PREFIX + this.own.id)
    if (!(await cache.match('/list'))) await cache.put('/list', Response.json(this.own.files))
    const there = new Set((await cache.keys()).map(({ url }) => new URL(url).pathname.slice(1)))
    const left = Object.keys(this.own.files).filter((path) => !there.has(path))
    const missing: string[] = []
    const work = async (): Promise<void> => {
      for (let path = left.pop(); path !== undefined; path = left.pop()) if (!(await this.file(this.own, path))) missing.push(path)
    }
    await Promise.all(Array.from({ length: AT_ONCE }, work))
    return missing
  }

  /** Deletes the files of every version but these. */
  async clear(kept: readonly string[]): Promise<void> {
    const names = await caches.keys()
    const old = names.filter((name) => name.startsWith(FORMER) || (name.startsWith(PREFIX) && !kept.includes(name.slice(PREFIX.length))))
    await Promise.all(old.map((name) => caches.delete(name)))
  }
}

async function fetched(key: string, integrity: string): Promise<Response | undefined> {
  // a name with a hash never changes, unless what the HTTP cache holds was changed; any other is asked for past it at once
  for (const cache of key.startsWith('/assets/') ? (['default', 'reload'] as const) : (['reload'] as const)) {
    const response = await fetch(key, { integrity, cache }).catch(() => undefined)
    // a server may lead from index.html to its folder; a page must not be answered with a response that was led elsewhere
    if (response?.ok) return response.redirected ? new Response(await response.blob(), { headers: response.headers }) : response
  }
  return undefined
}
