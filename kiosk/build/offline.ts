// What makes the built pages work without a network: the service worker as one file, with the list of everything it keeps.
import { createHash } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { resolve } from 'node:path'
import { build, type Plugin, type ResolvedConfig } from 'vite'
import { injectManifest } from 'workbox-build'

// The largest file worth holding on a kiosk. A larger one stops the build: left out in silence, it would be missing offline.
const largestFile = 8 * 1024 * 1024

async function integrityOf(path: string): Promise<string> {
  return `sha384-${createHash('sha384')
    .update(await readFile(path))
    .digest('base64')}`
}

// The worker is built apart from the pages: a classic script in one file, which every browser accepts as a service worker.
async function buildWorker(config: ResolvedConfig, folder: string): Promise<string> {
  await build({
    configFile: false,
    root: config.root,
    publicDir: false,
    logLevel: 'warn',
    define: { 'process.env.NODE_ENV': JSON.stringify('production') },
    build: {
      target: 'es2022',
      outDir: folder,
      emptyOutDir: true,
      modulePreload: false,
      rolldownOptions: {
        input: resolve(config.root, 'src/service-worker.ts'),
        output: { format: 'iife', entryFileNames: 'sw.js', codeSplitting: false },
      },
    },
  })
  return resolve(folder, 'sw.js')
}

/**
 * The Vite plugin: after the pages are written, builds `src/service-worker.ts` into `dist/sw.js` with a manifest of every built
 * file but the feeds, which staff change after the build. Each entry carries its hash (Subresource Integrity), so a file changed on its way is refused at installation.
 */
export function offline(): Plugin {
  let config: ResolvedConfig
  return {
    name: 'doorstep-offline',
    apply: 'build',
    configResolved(resolved) {
      config = resolved
    },
    closeBundle: {
      order: 'post',
      async handler() {
        const dist = resolve(config.root, config.build.outDir)
        const { count, size, warnings } = await injectManifest({
          swSrc: await buildWorker(config, resolve(config.root, '../.cache/worker')),
          swDest: resolve(dist, 'sw.js'),
          globDirectory: dist,
          globPatterns: ['**/*'],
          globIgnores: ['sw.js', 'csp.txt', 'stations/**', '**/*.map', '**/LICENSE', '**/*.txt', '**/*.md'],
          maximumFileSizeToCacheInBytes: largestFile,
          // Names with a hash never change; without this, workbox would ask for them past the HTTP cache.
          dontCacheBustURLsMatching: /^assets\//,
          manifestTransforms: [
            async (entries) => ({
              manifest: await Promise.all(
                entries.map(async (entry) => ({ ...entry, integrity: await integrityOf(resolve(dist, entry.url)) })),
              ),
              warnings: [],
            }),
          ],
        })
        if (warnings.length > 0) throw new Error(`The list of files for offline use is not whole:\n${warnings.join('\n')}`)
        config.logger.info(`offline: ${count} files, ${Math.round(size / 1000)} kB`)
      },
    },
  }
}
