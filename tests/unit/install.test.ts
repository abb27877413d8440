// When `npm start` and `npm test` install, and when they leave an installation alone.
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { installationNeeded } from '../../kiosk/install.mjs'

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
