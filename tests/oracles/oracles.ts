// Where the oracle data is: cases and files nobody here wrote, kept beside the repository and never inside it.
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

const folder = process.env['DOORSTEP_ORACLES'] ?? fileURLToPath(new URL('../../../shared/oracles', import.meta.url))

/** Whether the oracle data is there at all, for a script that wants to say so before it starts. */
export const oraclesPresent = existsSync(folder)

/**
 * The absolute path of an oracle file or folder. A test that needs data which is not there fails; it is never skipped.
 *
 * @example
 * readFileSync(oracle('holidays/2026.json'), 'utf8')
 */
export function oracle(path: string): string {
  if (!oraclesPresent) throw new Error(`The oracle data is not at ${folder}; set DOORSTEP_ORACLES`)
  const found = join(folder, path)
  if (!existsSync(found)) throw new Error(`There is no '${path}' in the oracle data at ${folder}`)
  return found
}
