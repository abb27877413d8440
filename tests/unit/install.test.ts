// When `npm start` and `npm test` install, and when they leave an installation alone.
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { installationNeeded, installMissing } from '../../kiosk/install.mjs'

let root: string
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'doorstep-install-'))
})
afterEach(() => {
  rmSync(root, { recursive: true })
})

const wanted = {
  '': { name: 'doorstep' },
  'packages/model': { version: '0.1.0' },
  'node_modules/@doorstep/model': { link: true },
  'node_modules/lit': { version: '3.3.3' },
  'node_modules/@esbuild/win32-x64': { version: '1.0.0', optional: true },
}
function given(installed?: Record<string, { version?: string; link?: boolean }>) {
  writeFileSync(join(root, 'package-lock.json'), JSON.stringify({ packages: wanted }))
  if (!installed) return
  mkdirSync(join(root, 'node_modules'))
  writeFileSync(join(root, 'node_modules/.package-lock.json'), JSON.stringify({ packages: installed }))
}

test('a fresh checkout', () => {
  given()
  expect(installationNeeded(root)).toBe('the npm packages are missing')
})
test("what the lock file says, without another system's files, is left alone", () => {
  given({ 'node_modules/lit': { version: '3.3.3' } })
  expect(installationNeeded(root)).toBeUndefined()
})
test.each([{}, { 'node_modules/lit': { version: '3.3.2' } }])('another version, or none, is named', (installed) => {
  given(installed)
  expect(installationNeeded(root)).toBe('lit is not the version in package-lock.json')
})

describe('what is missing', () => {
  const said: string[] = []
  /** Installs by an npm that notes what it is asked for, and is done with the verbs of `works`. */
  function install(...works: string[]): string[] {
    const npm = join(root, 'npm.js')
    const lines = [`const [verb] = process.argv.slice(2)`, `require('fs').appendFileSync('asked', verb + ' ')`]
    writeFileSync(npm, [...lines, `process.exitCode = ${JSON.stringify(works)}.includes(verb) ? 0 : 1`].join('\n'))
    vi.stubEnv('npm_execpath', npm)
    said.length = 0
    try {
      installMissing(root, (line) => said.push(line))
    } finally {
      vi.unstubAllEnvs()
    }
    return asked()
  }
  const asked = () => (existsSync(join(root, 'asked')) ? readFileSync(join(root, 'asked'), 'utf8').trim().split(' ') : [])

  test.each([
    [['ci'], ['ci']],
    [['install'], ['ci', 'install']],
  ])('is installed by an npm that can %j', (works, asks) => {
    given()
    expect(install(...works)).toEqual(asks)
    expect(said).toEqual([expect.stringMatching(/^installing: the npm packages are missing/)])
  })
  test.runIf(process.platform !== 'win32').each([undefined, '/opt/pnpm/pnpm'])(
    'is installed by the npm of the path where %j started us',
    (other) => {
      given()
      const npm = join(root, 'bin/npm')
      mkdirSync(join(root, 'bin'))
      writeFileSync(npm, '#!/bin/sh\necho "$1" >> asked\n', { mode: 0o755 })
      vi.stubEnv('PATH', `${join(root, 'bin')}:${process.env['PATH'] ?? ''}`)
      vi.stubEnv('npm_execpath', other)
      try {
        installMissing(root, () => undefined)
      } finally {
        vi.unstubAllEnvs()
      }
      expect(asked()).toEqual(['ci'])
    },
  )
  test('and cannot be had is told; what is there is not asked for', () => {
    given()
    expect(() => install()).toThrow('could not be installed')
    expect(asked()).toEqual(['ci', 'install'])
    rmSync(join(root, 'asked'))
    given({ 'node_modules/lit': { version: '3.3.3' } })
    expect([install(), said]).toEqual([[], []])
  })
})
