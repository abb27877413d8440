// `npm run doorstep`: the command from its sources, as a process that ends as the command does.
import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

const script = fileURLToPath(new URL('../../kiosk/doorstep.mjs', import.meta.url))

it('says what is wrong where complaints are read, and fails whoever goes on only after a clean check', () => {
  const folder = mkdtempSync(join(tmpdir(), 'doorstep-empty-'))
  try {
    const { status, stdout, stderr } = spawnSync(process.execPath, [script, 'check', folder, '--lang', 'en'], { encoding: 'utf8' })
    expect([status, stdout, stderr.trim()]).toEqual([1, '', expect.stringContaining(`There is no station.json in ${folder}`)])
  } finally {
    rmSync(folder, { recursive: true })
  }
})
