// A room's index names what is public; as published it passes on whole files, and its types alone still name what is public.
//
// esbuild keeps a file that names what it passes on, and counts all that this file imports to what a page loads first: every schema of a
// room for one of its small functions, when the page needs the schema later (a board of 43 kB instead of 15). `export *` is looked through.
import { readFile, writeFile } from 'node:fs/promises'
import { pathToFileURL } from 'node:url'

const NAMED = /^export \{([^}]*)\} from ('[^']+';?)$/gm

/** A built index that passes on whole files, and the names it had. @param {string} text */
export function passOn(text) {
  /** @type {string[]} */
  const names = []
  const code = text.replace(NAMED, (_, list, from) => {
    names.push(...list.split(',').flatMap((/** @type {string} */ name) => name.trim().split(' as ').pop() || []))
    return `export * from ${from}`
  })
  return { code, names }
}

/**
 * Makes a room's built index pass on whole files.
 *
 * @param {string} path
 * @throws Error for a name that two files of the room have, which would be nobody's
 */
export async function passOnWhole(path) {
  const { code, names } = passOn(await readFile(path, 'utf8'))
  await writeFile(path, code)
  const room = await import(pathToFileURL(path).href)
  const lost = names.filter((name) => !(name in room))
  if (lost.length > 0) throw new Error(`${path}: ${lost.join(', ')}: renamed, or exported by two files of the room.`)
}
