// A station's folder read as a screen would read it, by the very same code, and everything that is wrong in it.
import { readdir, readFile, realpath, stat } from 'node:fs/promises'
import { join, relative, resolve, sep } from 'node:path'
import { PART_NAMES, type FeedFinding, type FeedView } from '@doorstep/model'
import { MemoryFeedStore, openFeed, placesIn } from '@doorstep/sources/feed'

/** A finding with its place in the file's text, where the file is JSON; `file` is its path in the folder, or its address elsewhere. */
export interface PlacedFinding {
  readonly finding: FeedFinding
  readonly file: string
  readonly line?: number
  readonly column?: number
}

export interface FolderCheck {
  readonly findings: readonly PlacedFinding[]
  /** The station's id, when its manifest can be read. */
  readonly id: string | undefined
  /** The feed as a screen sees it. */
  readonly view: FeedView
  /** Addresses on other servers the feed names. */
  readonly elsewhere: readonly string[]
}

/** No server has this name (RFC 6761): whatever stands below it is the folder. */
const HERE = 'http://folder.invalid/'
const TIMEOUT_MS = 10_000

/**
 * Checks a station's folder. What a part names on another server is asked for over the network; what does not answer is a notice.
 *
 * @throws NoStation where there is no such folder, or no station.json in it
 * @example
 * const { findings } = await checkFolder('kiosk/public/stations/wutongli')
 */
export async function checkFolder(path: string, fetchElsewhere: typeof fetch = fetch): Promise<FolderCheck> {
  const folder = await folderAt(path)
  const texts = new Map<string, string>()
  const elsewhere = new Set<string>()
  const read: typeof fetch = async (address, options) => {
    const href = address instanceof Request ? address.url : address.toString()
    if (!href.startsWith(HERE)) {
      elsewhere.add(href)
      return fetchElsewhere(address, options)
    }
    const name = decodeURIComponent(new URL(href).pathname.slice(1))
    const bytes = await bytesIn(folder, name)
    if (!bytes) return new Response(null, { status: 404 })
    texts.set(href, new TextDecoder().decode(bytes))
    return new Response(bytes)
  }
  const feed = openFeed(`${HERE}station.json`, {
    ...{ parts: PART_NAMES, store: new MemoryFeedStore(), fetch: read, refreshMinutes: 0, timing: { timeoutMs: TIMEOUT_MS, retryMs: 0 } },
  })
  try {
    const findings = [...(await feed.review()), ...(await unlinked(folder, texts))].map(asNotice)
    return { findings: inOrder(placed(findings, texts)), id: feed.view.station.value?.id, view: feed.view, elsewhere: [...elsewhere] }
  } finally {
    feed.close()
  }
}

/** Why a folder is no station's. */
export class NoStation extends Error {
  constructor(
    readonly why: 'missing' | 'file' | 'empty',
    readonly path: string,
  ) {
    super(`${path}: ${why}`)
  }
}

/** The folder itself, by its one name. */
async function folderAt(path: string): Promise<string> {
  const found = await stat(path).catch(() => undefined)
  if (!found) throw new NoStation('missing', path)
  if (!found.isDirectory()) throw new NoStation('file', path)
  const folder = await realpath(resolve(path))
  if (!(await stat(join(folder, 'station.json')).catch(() => undefined))) throw new NoStation('empty', path)
  return folder
}

/** A file of the folder; undefined for what is none, or leads out of it. */
async function bytesIn(folder: string, name: string): Promise<Uint8Array<ArrayBuffer> | undefined> {
  try {
    const file = await realpath(join(folder, name))
    return file.startsWith(folder + sep) ? new Uint8Array(await readFile(file)) : undefined
  } catch {
    return undefined
  }
}

/** Files that look like a part of the feed and that nothing names: most often a link was forgotten. */
async function unlinked(folder: string, texts: ReadonlyMap<string, string>): Promise<FeedFinding[]> {
  const files = await readdir(folder, { recursive: true, withFileTypes: true })
  return files
    .filter((entry) => entry.isFile() && /^(?!\.).*\.(?:json|ics)$/i.test(entry.name) && !entry.name.endsWith('.schema.json'))
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)).split(sep))
    .filter((segments) => !segments.some((segment) => segment.startsWith('.') || segment === 'node_modules'))
    .map((segments) => HERE + segments.map(encodeURIComponent).join('/'))
    .filter((href) => !texts.has(href))
    .sort()
    .map((href) => ({
      ...({ kind: 'entry', severity: 'notice', role: 'station', keys: [], place: [] } as const),
      href,
      path: '',
      found: '',
      expected: 'not-linked',
    }))
}

/** A server that does not answer just now says nothing about the folder. */
function asNotice(finding: FeedFinding): FeedFinding {
  const { kind, href } = finding
  const silent = kind === 'file' && (finding.failure.code === 'unreachable' || finding.failure.code === 'offline')
  return silent && !href.startsWith(HERE) ? { ...finding, severity: 'notice' } : finding
}

/** The findings of a file from its beginning to its end. */
function inOrder(findings: readonly PlacedFinding[]): PlacedFinding[] {
  const files = [...new Set(findings.map(({ file }) => file))]
  const order = (each: PlacedFinding): number[] => [files.indexOf(each.file), each.line ?? 0, each.column ?? 0]
  return [...findings].sort((a, b) => {
    const [before, after] = [order(a), order(b)]
    const at = before.findIndex((value, index) => value !== after[index])
    return (before[at] ?? 0) - (after[at] ?? 0)
  })
}

function placed(findings: readonly FeedFinding[], texts: ReadonlyMap<string, string>): PlacedFinding[] {
  const places = new Map<string, ReturnType<typeof placesIn>>()
  for (const href of new Set(findings.map((finding) => finding.href))) {
    const wanted = findings.flatMap((each) => (each.kind === 'entry' && each.href === href && each.keys ? [each.keys] : []))
    const text = texts.get(href)
    // a text that is no JSON has no places in it; where it breaks is known already
    if (text !== undefined && wanted.length > 0) places.set(href, placesIn(text, wanted))
  }
  return findings.map((finding) => {
    const file = finding.href.startsWith(HERE) ? decodeURIComponent(finding.href.slice(HERE.length)) : finding.href
    if (finding.kind === 'file') {
      const { line, column } = finding.failure
      return { finding, file, ...(line !== undefined && { line }), ...(column !== undefined && { column }) }
    }
    const line = /^line (\d+)$/.exec(finding.path)?.[1]
    if (!finding.keys) return { finding, file, ...(line !== undefined && { line: Number(line) }) }
    return { finding, file, ...(finding.keys.length > 0 && places.get(finding.href)?.(finding.keys)) }
  })
}
