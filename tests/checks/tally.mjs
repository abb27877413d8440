// Counts the checks of a script that is a suite of its own, prints a line for each, and leaves the counts for npm test.
import { AssertionError } from 'node:assert/strict'
import { mkdirSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'

// An assertion's message says it all; for anything else one wants to know where it came from.
/** @param {unknown} error */
function reasonOf(error) {
  if (error instanceof AssertionError) return error.message
  return error instanceof Error ? (error.stack ?? error.message) : String(error)
}

/**
 * A fresh count. `check` runs one check, which fails by throwing and may return a remark to print; `finish` writes the counts
 * where DOORSTEP_REPORT says and sets the exit code.
 *
 * @example
 * const { check, finish } = tally()
 * await check('one and one', () => assert.equal(1 + 1, 2))
 * finish()
 */
export function tally() {
  const counts = { passed: 0, failed: 0, skipped: 0 }
  return {
    /**
     * @param {string} name
     * @param {() => unknown} run
     */
    async check(name, run) {
      try {
        const remark = await run()
        counts.passed += 1
        console.log(`✓ ${name}${typeof remark === 'string' ? `: ${remark}` : ''}`)
      } catch (error) {
        counts.failed += 1
        console.log(`✗ ${name}\n${reasonOf(error).replace(/^/gm, '    ')}`)
      }
    },
    finish() {
      const path = process.env['DOORSTEP_REPORT']
      if (path) {
        mkdirSync(dirname(path), { recursive: true })
        writeFileSync(path, JSON.stringify(counts))
      }
      process.exitCode = counts.failed > 0 || counts.passed === 0 ? 1 : 0
    },
  }
}
