// Which version of the kiosk is served: what lived on which page, what did not, and what is kept to fall back to. Pure.

/** A version that was in use here, by the hash of its list of files, and the pages on which it drew something. */
export interface KioskVersion {
  readonly id: string
  readonly lived: readonly string[]
}

/** What a machine remembers of its versions. */
export interface Versions {
  /** The newest first. */
  readonly known: readonly KioskVersion[]
  /** Ids of versions that showed no life: never taken again. */
  readonly bad: readonly string[]
}

export const NO_VERSIONS: Versions = { known: [], bad: [] }

/** Versions whose files are on the disk at once: the one in use and those it may fall back to. */
const KEPT = 3
const REMEMBERED = 50

function change(versions: Versions, id: string, lived: (pages: readonly string[]) => readonly string[]): KioskVersion[] {
  const known = versions.known.some((version) => version.id === id) ? versions.known : [{ id, lived: [] }, ...versions.known]
  return known.map((version) => (version.id === id ? { id, lived: lived(version.lived) } : version))
}

/** A version comes into use; one that was in use before becomes the newest again. */
export function takeUp(versions: Versions, id: string): Versions {
  const lived = versions.known.find((version) => version.id === id)?.lived ?? []
  return { ...versions, known: [{ id, lived }, ...versions.known.filter((version) => version.id !== id)] }
}

/** A page of a version drew something: it lived, also when it was given up too early. */
export function live(versions: Versions, id: string, page: string): Versions {
  const known = change(versions, id, (pages) => (pages.includes(page) ? pages : [...pages, page]))
  return { known, bad: versions.bad.filter((bad) => bad !== id) }
}

/** A page of a version drew nothing. Where it lived before it is not the version's fault, but the machine's. */
export function fail(versions: Versions, id: string, page: string): Versions {
  if (versions.bad.includes(id) || versions.known.some((version) => version.id === id && version.lived.includes(page))) return versions
  return { ...versions, bad: [id, ...versions.bad].slice(0, REMEMBERED) }
}

/** The version whose files are served by the worker of version `own`: its own, or the last that lived. */
export function choose({ known, bad }: Versions, own: string): string {
  if (!bad.includes(own)) return own
  return known.find(({ id, lived }) => lived.length > 0 && !bad.includes(id))?.id ?? own
}

/** What must stay on the disk: the worker's own version, and every earlier one for the pages on which nothing newer has lived. */
export function keep({ known, bad }: Versions, own: string): readonly string[] {
  const kept = [own]
  const covered = new Set(known.find(({ id }) => id === own && !bad.includes(own))?.lived)
  for (const { id, lived } of known) {
    if (id === own || bad.includes(id) || lived.every((page) => covered.has(page))) continue
    lived.forEach((page) => covered.add(page))
    kept.push(id)
  }
  return kept.slice(0, KEPT)
}
