// What `npm run release` refuses, and the folder it makes for a server of files.
import { createHash } from 'node:crypto'
import { execFileSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { writeCdn } from '../../packages/cdn.mjs'
import { writeManifest } from '../../packages/integrity.mjs'
import { packages } from '../../packages/order.mjs'
import { refusals } from '../../packages/release.mjs'

const ready = { dirty: false, branch: 'main', waiting: 0, commit: 'abc', tested: 'abc', user: 'somebody', builder: true }

test('nothing stands in the way', () => {
  expect(refusals(ready)).toEqual([])
})

test.each([
  [{ dirty: true }, /not committed/],
  [{ branch: 'mine' }, /^This is mine: .*main/],
  [{ branch: '' }, /^This is no branch/],
  [{ waiting: 2 }, /^2 changesets wait/],
  [{ tested: undefined }, /npm test has not passed on this commit/],
  [{ tested: 'of yesterday' }, /npm test has not passed on this commit/],
  [{ user: undefined }, /npm login/],
  [{ builder: false }, /Provenance needs a build server/],
])('%j is said, and nothing else', (change, said) => {
  const found = refusals({ ...ready, ...change })
  expect(found).toHaveLength(1)
  expect(found[0]).toMatch(said)
})

test('all reasons are said at once', () => {
  expect(refusals({ ...ready, dirty: true, branch: 'mine', user: undefined })).toHaveLength(3)
})

test('a package comes after those it needs', () => {
  for (const [at, name] of packages.entries()) {
    const { dependencies } = JSON.parse(readFileSync(`packages/${name}/package.json`, 'utf8')) as { dependencies: Record<string, string> }
    const needed = Object.keys(dependencies).filter((each) => each.startsWith('@doorstep/'))
    expect(needed.filter((each) => !packages.slice(0, at).includes(each.slice('@doorstep/'.length)))).toEqual([])
  }
})

describe('the folder for a server of files', () => {
  const root = mkdtempSync(join(tmpdir(), 'doorstep-cdn-'))
  afterAll(() => {
    rmSync(root, { recursive: true })
  })
  const hash = (text: string) => `sha384-${createHash('sha384').update(text).digest('base64')}`

  test('is named after the version, with the hash of every script and style', async () => {
    const embed = join(root, 'dist/embed')
    mkdirSync(join(embed, 'parts'), { recursive: true })
    writeFileSync(join(root, 'package.json'), '{ "version": "1.2.3" }')
    const files = { 'doorstep.js': 'entry', 'frame.css': 'styles', 'parts/a-1.js': 'part' }
    for (const [file, text] of Object.entries(files)) writeFileSync(join(embed, file), text)
    writeFileSync(join(embed, 'LICENSE.txt'), 'licence')
    await writeManifest(embed, { 'doorstep-a': ['parts/a-1.js'] })
    const { folder, archive } = writeCdn(embed, root)

    expect(folder).toBe(join(root, 'doorstep@1.2.3'))
    expect(readFileSync(join(folder, 'integrity.txt'), 'utf8')).toBe(
      Object.entries(files)
        .map(([file, text]) => `${hash(text)}  ${file}\n`)
        .join(''),
    )
    const page = readFileSync(join(folder, 'pinned.html'), 'utf8')
    expect(page).toContain(`src="https://cdn.example/doorstep@1.2.3/doorstep.js" integrity="${hash('entry')}" crossorigin`)
    expect(page).toContain(`"https://cdn.example/doorstep@1.2.3/parts/a-1.js": "${hash('part')}"`)
    expect(page).not.toContain('frame.css')
    expect(execFileSync('tar', ['-tzf', archive], { encoding: 'utf8' })).toContain('doorstep@1.2.3/LICENSE.txt')
  })
})
