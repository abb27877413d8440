// Stops the build when a station's table of characters is older than its services, because some would not be found by their sound.
import { readdir, readFile } from 'node:fs/promises'
import { relative, resolve } from 'node:path'
import type { Plugin } from 'vite'
import { withCommand } from '../doorstep.mjs'

/**
 * The folders below `stations` whose services.json has an index that `withIndex` would write in another way. One without any index is
 * none of them: its services are found by the words that stand there.
 */
export async function staleStations(stations: string, withIndex: (text: string) => string): Promise<string[]> {
  const folders = await readdir(stations).catch(() => [])
  const stale = await Promise.all(
    folders.sort().map(async (folder) => {
      const text = await readFile(resolve(stations, folder, 'services.json'), 'utf8').catch(() => undefined)
      return text !== undefined && /"index"\s*:\s*\{/.test(text) && withIndex(text) !== text ? [resolve(stations, folder)] : []
    }),
  )
  return stale.flat()
}

/** The Vite plugin: names every stale station with the command that mends it. */
export function found(): Plugin {
  return {
    name: 'doorstep-found',
    apply: 'build',
    // before anything is built, so that nothing speaks after it
    async configResolved({ publicDir }) {
      const stale = await withCommand(({ withIndex }) => staleStations(resolve(publicDir, 'stations'), withIndex))
      if (stale.length === 0) return
      const commands = stale.map((folder) => `npm run doorstep -- index ${relative('.', folder)}`)
      throw new Error(`Services were changed after their index was written. Write it anew:\n${commands.join('\n')}`)
    },
  }
}
