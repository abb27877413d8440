// A station's folder read as a screen would read it, by the very same code, and everything that is wrong in it.
import { readdir, readFile, realpath, stat } from 'node:fs/promises'
import { join, relative, resolve, sep } from 'node:path'
import type { FeedFailure, FeedFinding, FeedView } from '@doorstep/model/feed'
import { slippedFrom } from '@doorstep/model/schema'
import { PART_NAMES } from '@doorstep/model/station'
import { MemoryFeedStore, openFeed, placesIn } from '@doorstep/sources/feed'

/** A finding with its place in the file's text, where the file is JSON; `file` is its path in the folder, or its address elsewhere. */
export interface PlacedFinding {
  readonly finding: FeedFinding
  readonly file: string
  readonly line?: number | undefined
  readonly column?: number | undefined
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

/** No server has this name (RFC 6761). The folder lies below its root, as a station's does on a real one: `/menu.json` is not in it. */
const SERVER = 'http://folder.invalid/'
const HERE = `${SERVER}stations/here/`
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
  const missing = new Map<string, FeedFailure>()
  const read: typeof fetch = async (address, options) => {
    const href = address instanceof Request ? address.url : address.toString()
    if (!href.startsWith(SERVER)) {
      elsewhere.add(href)
      return fetchElsewhere(address, options)
    }
    const file = href.startsWith(HERE) ? await fileIn(folder, nameOf(href)) : ({ code: 'outside' } as const)
    if ('code' in file) {
      const detail = file.code === 'not-in-folder' ? await alike(folder, nameOf(href)) : file.detail
      missing.set(href, { ...file, href, ...(detail !== undefined && { detail }) })
      return new Response(null, { status: 404 })
    }
    texts.set(href, new TextDecoder().decode(file))
    return new Response(file)
  }
  const feed = openFeed(`${HERE}station.json`, {
    ...{ parts: PART_NAMES, store: new MemoryFeedStore(), fetch: read, refreshMinutes: 0, timing: { timeoutMs: TIMEOUT_MS, retryMs: 0 } },
  })
  try {
    const reviewed = (await feed.review()).map((finding) => asNotice(inFolder(finding, missing)))
    // what a station.json names that cannot be read, nobody knows
    const findings = feed.view.station.value ? [...reviewed, ...(await unlinked(folder, texts, reviewed))] : reviewed
    return { findings: inOrder(placed(findings, texts)), id: feed.view.station.value?.id, view: feed.view, elsewhere: [...elsewhere] }
  } finally {
    feed.close()
  }
}

/** Why a folder is no station's, or cannot be read; `like` is what was probably meant: a file that should be called station.json, a folder that has one. */
export class NoStation extends Error {
  constructor(
    readonly why: 'missing' | 'file' | 'unreadable' | 'empty' | 'misnamed' | 'above',
    readonly path: string,
    readonly like = '',
  ) {
    super(`${path}: ${why}`)
  }
}

/** The folder itself, by its one name. */
async function folderAt(path: string): Promise<string> {
  const refuse = (error: unknown): never => {
    throw new NoStation(isUnreadable(error) ? 'unreadable' : 'missing', path)
  }
  if (!(await stat(path).catch(refuse)).isDirectory()) throw new NoStation('file', path)
  const folder = await realpath(resolve(path))
  // by the folder's own list: some systems find Station.json under station.json, and a web server does not
  const entries = await readdir(folder, { withFileTypes: true }).catch(refuse)
  if (entries.some(({ name }) => name === 'station.json') && (await isFile(join(folder, 'station.json')))) return folder
  const misnamed = entries.find(({ name }) => /^station\.json(?:\.\w+)?$/i.test(name) && name !== 'station.json')
  if (misnamed) throw new NoStation('misnamed', path, misnamed.name)
  for (const { name } of entries) if (await isFile(join(folder, name, 'station.json'))) throw new NoStation('above', path, join(path, name))
  throw new NoStation('empty', path)
}

/** Whether a file is there; a link that leads nowhere is none. */
async function isFile(path: string): Promise<boolean> {
  return (await stat(path).catch(() => undefined))?.isFile() ?? false
}

/** The file an address stands for, by its path in the folder; of one that is no encoded text, as it stands. */
function nameOf(href: string): string {
  const path = href.slice(HERE.length).replace(/[?#].*$/s, '')
  try {
    return decodeURIComponent(path)
  } catch {
    return path
  }
}

/** A file as its writer knows it. */
function shownName(href: string): string {
  return href.startsWith(HERE) ? nameOf(href) : href.startsWith(SERVER) ? href.slice(SERVER.length - 1) : href
}

/** What a system says of a file that is there and may not or cannot be read. */
const UNREADABLE = new Set(['EACCES', 'EPERM', 'EBUSY', 'EIO', 'ELOOP'])

function isUnreadable(error: unknown): error is Error & { readonly code: string } {
  return error instanceof Error && 'code' in error && typeof error.code === 'string' && UNREADABLE.has(error.code)
}

/** A file of the folder; why not, for what is none, leads out of it, or may not be read. */
async function fileIn(folder: string, name: string): Promise<Uint8Array<ArrayBuffer> | Pick<FeedFailure, 'code' | 'detail'>> {
  try {
    const file = await realpath(join(folder, name))
    return file.startsWith(folder + sep) ? new Uint8Array(await readFile(file)) : { code: 'outside' }
  } catch (error) {
    return isUnreadable(error) ? { code: 'unreadable', detail: error.code } : { code: 'not-in-folder' }
  }
}

/** The folder's files as paths with slashes; hidden ones, installed packages and stations in folders of their own left out. */
async function filesIn(folder: string): Promise<string[]> {
  const files = (await readdir(folder, { recursive: true, withFileTypes: true }))
    .filter((entry) => entry.isFile())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)).split(sep))
    .filter((segments) => !segments.some((segment) => segment.startsWith('.') || segment === 'node_modules'))
    .map((segments) => segments.join('/'))
  const others = files.filter((file) => file.endsWith('/station.json')).map((file) => file.slice(0, -'station.json'.length))
  return files.filter((file) => !others.some((other) => file.startsWith(other))).sort()
}

/** The file that was meant by a name no file has. */
async function alike(folder: string, name: string): Promise<string | undefined> {
  const files = await filesIn(folder)
  const bare = (path: string) => path.replace(/^.*\//s, '').toLowerCase()
  const same = (file: string) => bare(file) === bare(name) || bare(file) === `${bare(name)}.txt`
  // a folder is no file; one of its files may be
  return files.find(same) ?? files.find((file) => file.startsWith(`${name.replace(/\/$/, '')}/`)) ?? slippedFrom(name, files)
}

/** Files that look like a part of the feed and that nothing names: most often a link was forgotten. */
async function unlinked(folder: string, texts: ReadonlyMap<string, string>, reviewed: readonly FeedFinding[]): Promise<FeedFinding[]> {
  const read = new Set([...texts.keys()].map(nameOf))
  // who is told that a file was probably meant is not told that nothing names it
  const meant = new Set(reviewed.flatMap((finding) => (finding.kind === 'file' ? [finding.failure.detail] : [])))
  return (await filesIn(folder))
    .filter((file) => /\.(?:json|ics)$/i.test(file) && !file.endsWith('.schema.json') && !read.has(file) && !meant.has(file))
    .map((file) => ({
      ...({ kind: 'entry', severity: 'notice', role: 'station', keys: [], place: [] } as const),
      href: HERE + file.split('/').map(encodeURIComponent).join('/'),
      path: '',
      found: '',
      expected: 'not-linked',
    }))
}

/** What a folder has not, no server has answered. */
function inFolder(finding: FeedFinding, missing: ReadonlyMap<string, FeedFailure>): FeedFinding {
  const failure = finding.kind === 'file' ? missing.get(finding.href) : undefined
  return failure && finding.kind === 'file' ? { ...finding, failure } : finding
}

/** A server that does not answer just now says nothing about the folder. */
function asNotice(finding: FeedFinding): FeedFinding {
  const { kind, href } = finding
  const silent = kind === 'file' && (finding.failure.code === 'unreachable' || finding.failure.code === 'offline')
  return silent && !href.startsWith(SERVER) ? { ...finding, severity: 'notice' } : finding
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
    const file = shownName(finding.href)
    if (finding.kind === 'file') return { finding, file, line: finding.failure.line, column: finding.failure.column }
    const line = /^line (\d+)$/.exec(finding.path)?.[1]
    if (!finding.keys) return { finding, file, ...(line !== undefined && { line: Number(line) }) }
    return { finding, file, ...(finding.keys.length > 0 && places.get(finding.href)?.(finding.keys)) }
  })
}
