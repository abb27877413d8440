// The script tag as one folder for a server of files: named after its version, never changed, with the hash of every script.
import { cpSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { spawnSync } from 'node:child_process'

/** @typedef {{ version: string, entry: string, files: Record<string, { bytes: number, integrity: string }>, tags: Record<string, string[]> }} EmbedManifest */

/**
 * What a page pastes to have every script of the folder checked by the browser: the import map knows the hashes of the parts, which the
 * script asks for by itself. It stands before any other module of the page.
 *
 * @param {EmbedManifest} manifest @param {string} address where the folder stands, with a slash at its end
 */
export function pinned({ entry, files }, address) {
  const scripts = Object.entries(files).filter(([file]) => file.endsWith('.js'))
  const integrity = Object.fromEntries(scripts.map(([file, { integrity: hash }]) => [address + file, hash]))
  return [
    `<script type="importmap">\n${JSON.stringify({ integrity }, null, 2)}\n</script>`,
    `<script type="module" src="${address}${entry}" integrity="${files[entry]?.integrity}" crossorigin="anonymous"></script>\n`,
  ].join('\n')
}

/**
 * Writes `doorstep@<version>` and its archive.
 *
 * @param {string} embed the built embed folder @param {string} out where to @returns {{ folder: string, archive: string, manifest: EmbedManifest }}
 */
export function writeCdn(embed, out) {
  /** @type {EmbedManifest} */
  const manifest = JSON.parse(readFileSync(join(embed, 'manifest.json'), 'utf8'))
  const name = `doorstep@${manifest.version}`
  const folder = join(out, name)
  rmSync(folder, { recursive: true, force: true })
  cpSync(embed, folder, { recursive: true })
  const lines = Object.entries(manifest.files).map(([file, { integrity }]) => `${integrity}  ${file}\n`)
  writeFileSync(join(folder, 'integrity.txt'), lines.join(''))
  writeFileSync(join(folder, 'pinned.html'), pinned(manifest, `https://cdn.example/${name}/`))
  const archive = join(out, `${name}.tgz`)
  const { status, stderr } = spawnSync('tar', ['-czf', archive, '-C', out, name], { encoding: 'utf8' })
  if (status !== 0) throw new Error(`tar: ${stderr}`)
  return { folder, archive, manifest }
}
