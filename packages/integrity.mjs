// The list of the embed folder: the size and the hash of every script and style in it, and which files a tag needs.
import { createHash } from 'node:crypto'
import { readdir, readFile, writeFile } from 'node:fs/promises'
import { join, relative } from 'node:path'

/** As `integrity` of a script tag has it. @param {Uint8Array} bytes */
export const integrityOf = (bytes) => `sha384-${createHash('sha384').update(bytes).digest('base64')}`

/** Writes `manifest.json`. @param {string} embed the folder, whole @param {Record<string, string[]>} tags the files each tag needs at once */
export async function writeManifest(embed, tags) {
  const { version } = JSON.parse(await readFile(join(embed, '../../package.json'), 'utf8'))
  const names = (await readdir(embed, { recursive: true, withFileTypes: true }))
    .filter((entry) => entry.isFile() && /\.(?:js|css)$/.test(entry.name))
    .map((entry) => relative(embed, join(entry.parentPath, entry.name)).replaceAll('\\', '/'))
    .sort()
  /** @type {Record<string, { bytes: number, integrity: string }>} */
  const files = {}
  for (const name of names) {
    const bytes = await readFile(join(embed, name))
    files[name] = { bytes: bytes.length, integrity: integrityOf(bytes) }
  }
  await writeFile(join(embed, 'manifest.json'), `${JSON.stringify({ version, entry: 'doorstep.js', files, tags }, null, 2)}\n`)
}
