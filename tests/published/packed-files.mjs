// What may not be in an archive: tests, and source maps that point at nothing.
import { existsSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'

/**
 * @param {string} home the package's folder @param {readonly string[]} files of it that are packed
 * @returns {string[]} a sentence for each fault
 */
export function faultsOfFiles(home, files) {
  const packed = new Set(files)
  const faults = files
    .filter((file) => /\.test\.|\/testing\/|\.stories\.|(?:^|\/)tsconfig[^/]*\.json$|\.tsbuildinfo$/.test(file))
    .map((file) => `${file} is of no use to anybody`)
  for (const file of files.filter((each) => each.endsWith('.map'))) {
    /** @type {{ sources: string[], sourceRoot?: string, sourcesContent?: (string | null)[] }} */
    const { sources, sourceRoot = '', sourcesContent = [] } = JSON.parse(readFileSync(join(home, file), 'utf8'))
    for (const [at, source] of sources.entries())
      if (!sourcesContent[at] && !packed.has(join(dirname(file), sourceRoot, source).replaceAll('\\', '/')))
        faults.push(`${file} points at ${source}, which is not packed`)
  }
  for (const file of files.filter((each) => /\.(?:js|css|d\.ts)$/.test(each) && each.startsWith('dist/'))) {
    const [, map] = /[#@] sourceMappingURL=(\S+?\.map)\s*(?:\*\/)?\s*$/.exec(readFileSync(join(home, file), 'utf8')) ?? []
    if (map && !existsSync(join(home, dirname(file), map))) faults.push(`${file} names ${map}, which is not there`)
  }
  return faults
}
