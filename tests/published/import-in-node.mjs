// Imports every address of the installed packages in a process of Node of its own, as a server that renders a page does.
import assert from 'node:assert/strict'
import { execFileSync } from 'node:child_process'

/** @param {string} folder where they are installed @returns {string} a remark */
export function importInNode(folder) {
  const code = `
    import { readFileSync, readdirSync } from 'node:fs'
    const failed = []
    let count = 0
    for (const name of readdirSync('node_modules/@doorstep')) {
      const home = 'node_modules/@doorstep/' + name + '/'
      const { exports } = JSON.parse(readFileSync(home + 'package.json', 'utf8'))
      const addresses = Object.entries(exports).flatMap(([key, target]) => {
        const file = typeof target === 'string' ? target : target.default ?? ''
        if (!file.endsWith('.js')) return []
        if (!key.includes('*')) return [key]
        const [before, after] = file.split('*')
        return readdirSync(home + before).filter((entry) => entry.endsWith(after)).map((entry) => key.replace('*', entry.slice(0, -after.length)))
      })
      for (const key of addresses) {
        count += 1
        await import('@doorstep/' + name + key.slice(1)).catch((error) => failed.push(name + key.slice(1) + ': ' + error.message))
      }
    }
    console.log(JSON.stringify({ count, failed }))
    process.exit()`
  const said = execFileSync(process.execPath, ['--input-type=module', '--eval', code], { cwd: folder, encoding: 'utf8' })
  const { count, failed } = JSON.parse(said.trim().split('\n').pop() ?? '')
  assert.deepEqual(failed, [])
  assert.ok(count > 30, `only ${count} addresses were found`)
  return `${count} addresses`
}
