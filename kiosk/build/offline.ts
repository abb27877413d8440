// What makes the built pages work without a network: the service worker with the list of everything it keeps, and the watch over a page.
import { createHash } from 'node:crypto'
import { readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { build, type Plugin, type ResolvedConfig } from 'vite'
import { lastWords } from '../src/last-words.js'
import { listId } from '../src/worker/files.js'

// The largest file worth holding on a kiosk. A larger one stops the build: left out in silence, it would be missing offline.
const largestFile = 8 * 1024 * 1024
/** How long a page may show no life before its version is given up, in ms. A cold start on a slow machine takes a tenth. */
const PATIENCE_MS = 30_000
/** What is no part of a version: the worker itself, feeds, which staff change after the build, and what no page asks for. */
const left = /^(?:sw\.js|csp\.txt|stations\/.*|.*\.(?:map|txt|md)|(?:.*\/)?LICENSE)$/

function filesBelow(folder: string, inside = ''): string[] {
  return readdirSync(join(folder, inside), { withFileTypes: true })
    .sort((a, b) => (a.name < b.name ? -1 : 1))
    .flatMap((entry) => {
      const path = inside + entry.name
      return entry.isDirectory() ? filesBelow(folder, `${path}/`) : left.test(path) ? [] : [path]
    })
}

/**
 * Writes the list of a folder's files into the first line of its `sw.js`: what is there now becomes a version. Each has its hash
 * (Subresource Integrity), so a file changed on its way is refused at installation, and one changed on the disk later is mended.
 *
 * @param patience how long a page of this version may show no life, in ms
 * @returns the version's id, how many files it has, and their bytes
 */
export async function sealVersion(dist: string, patience = PATIENCE_MS): Promise<{ id: string; count: number; size: number }> {
  const paths = filesBelow(dist)
  const sizes = paths.map((path) => statSync(join(dist, path)).size)
  const tooLarge = paths.filter((_, nth) => (sizes[nth] ?? 0) > largestFile)
  if (tooLarge.length > 0) throw new Error(`Too large to be kept for offline use: ${tooLarge.join(', ')}`)
  const hash = (path: string): string =>
    createHash('sha384')
      .update(readFileSync(join(dist, path)))
      .digest('base64')
  const files = Object.fromEntries(paths.map((path) => [path, `sha384-${hash(path)}`]))
  const id = await listId(files)
  const worker = join(dist, 'sw.js')
  const script = readFileSync(worker, 'utf8').replace(/^self\.doorstep=.*\n/, '')
  writeFileSync(worker, `self.doorstep=${JSON.stringify({ id, patience, files })};\n${script}`)
  return { id, count: paths.length, size: sizes.reduce((sum, size) => sum + size, 0) }
}

// Built apart from the pages: a classic script in one file, which every browser accepts as a service worker and runs before a module.
async function buildScript(config: ResolvedConfig, source: string, name: string): Promise<void> {
  await build({
    configFile: false,
    root: config.root,
    publicDir: false,
    logLevel: 'warn',
    build: {
      target: 'es2022',
      outDir: resolve(config.root, config.build.outDir),
      emptyOutDir: false,
      modulePreload: false,
      rolldownOptions: { input: resolve(config.root, source), output: { format: 'iife', entryFileNames: name, codeSplitting: false } },
    },
  })
}

/**
 * The Vite plugin: puts the last words and the watch into every page, and after the pages are written builds `watch.js` and `sw.js`
 * with the list of files.
 */
export function offline(): Plugin {
  let config: ResolvedConfig
  return {
    name: 'doorstep-offline',
    apply: 'build',
    configResolved(resolved) {
      config = resolved
    },
    transformIndexHtml: {
      order: 'post',
      handler(html) {
        const page = /<(main|div) id="page"><\/\1>/
        const title = /<title>/
        if (!page.test(html) || !title.test(html)) this.error('A page has no empty <main id="page"> or <div id="page">, or no title.')
        return (
          html
            .replace(page, (found, tag: string) => found.replace('><', `>\n      ${lastWords(tag === 'main' ? 'div' : 'main')}\n    <`))
            // it runs before any other script, so that it sees what they do
            .replace(title, (found) => `<script src="/watch.js"></script>\n    ${found}`)
        )
      },
    },
    closeBundle: {
      order: 'post',
      async handler() {
        await buildScript(config, 'src/watch.ts', 'watch.js')
        await buildScript(config, 'src/service-worker.ts', 'sw.js')
        const { count, size } = await sealVersion(resolve(config.root, config.build.outDir))
        config.logger.info(`offline: ${count} files, ${Math.round(size / 1000)} kB`)
      },
    },
  }
}
