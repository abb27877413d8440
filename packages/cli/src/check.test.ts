// `doorstep check` as a command: how it ends, whom it speaks to, what it reads and leaves alone.
import { cpSync, mkdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { checkFolder } from './commands/check-folder.js'
import { systemLanguage } from './commands/check-station.js'
import { doorstep, FILES, stationFolder } from './testing/planted.js'

const DEMO = fileURLToPath(new URL('../../../kiosk/public/stations/wutongli', import.meta.url))

let folder = ''
beforeEach(() => {
  folder = stationFolder()
})
afterEach(() => rmSync(folder, { recursive: true }))

describe('doorstep check', () => {
  it('finds nothing in the demo station, and nothing in extensions and notes', async () => {
    expect(await doorstep(DEMO, '--lang', 'en')).toEqual({ code: 0, said: ['Nothing wrong was found.'], complained: '' })
    writeFileSync(
      join(folder, 'services.json'),
      (FILES['services.json'] ?? '').replace('"id": "a",', '"$schema": "x", "id": "a", "internalNo": 7, "备注": "内部",'),
    )
    expect((await doorstep(folder, '--lang', 'zh-CN')).said).toEqual(['没有发现问题。'])
  })

  it('ends with 1 for a fault, with 0 for a notice, and with 1 for it when it is strict', async () => {
    writeFileSync(join(folder, 'menu-old.json'), '{}')
    expect(await doorstep(folder, '--lang', 'zh-Hant')).toMatchObject({
      code: 0,
      said: [expect.stringContaining('沒有用到這個檔案') as string, '0 處要改，1 處請看一下。'],
    })
    expect((await doorstep(folder, '--strict', '--lang', 'en')).code).toBe(1)
    writeFileSync(join(folder, 'menu.json'), '')
    expect(await doorstep(folder, '--lang', 'en')).toMatchObject({
      code: 1,
      said: expect.arrayContaining(['1 fault, 1 notice.']) as string[],
    })
  })

  it('says in its reader’s language that there is no such folder, or no station in it', async () => {
    expect(await doorstep(join(folder, 'no'), '--lang', 'zh-Hans')).toMatchObject({
      code: 1,
      complained: expect.stringContaining('这个文件夹，看看名字和位置写对没有') as string,
    })
    expect((await doorstep(join(folder, 'menu.json'), '--lang', 'en')).complained).toContain('is a file: name the folder')
    mkdirSync(join(folder, 'empty'))
    expect((await doorstep(join(folder, 'empty'), '--lang', 'en')).complained).toContain('There is no station.json in')
    expect((await doorstep()).code).toBe(1)
    expect((await doorstep(folder, '--lang', 'fr')).complained).toContain('--lang takes')
    expect((await doorstep(folder, '--colour')).complained).toContain('--colour')
  })

  it('speaks the machine’s language', () => {
    expect(systemLanguage({ LANG: 'zh_CN.UTF-8' })).toBe('zh-Hans')
    expect(systemLanguage({ LANG: 'en_GB.UTF-8', LC_ALL: 'zh_TW' })).toBe('zh-Hant')
    expect(systemLanguage({ LANG: 'fr_FR' })).toBe('en')
  })

  it('reads nothing outside of the folder, nor beside it where a name begins alike', async () => {
    const outside = [join(tmpdir(), 'doorstep-outside.json'), `${folder}-old.json`]
    for (const file of outside) writeFileSync(file, FILES['menu.json'] ?? '')
    outside.forEach((file, nth) => symlinkSync(file, join(folder, `link-${nth}.json`)))
    for (const name of ['../doorstep-outside.json', '..%2fdoorstep-outside.json', 'link-0.json', 'link-1.json']) {
      writeFileSync(join(folder, 'station.json'), (FILES['station.json'] ?? '').replace('"menu.json"', JSON.stringify(name)))
      expect(
        (await checkFolder(folder)).findings.some(
          ({ finding }) => finding.kind === 'file' && ['outside', 'not-in-folder'].includes(finding.failure.code),
        ),
      ).toBe(true)
    }
    for (const file of outside) rmSync(file)
  })

  it('says of a file that is there and cannot be read that it is there', async () => {
    rmSync(join(folder, 'menu.json'))
    symlinkSync('menu.json', join(folder, 'menu.json'))
    const { said, code } = await doorstep(folder, '--lang', 'en')
    expect(said[0]).toBe(
      'menu.json: fault: menu.json is in the folder, but this computer does not let it be read (ELOOP). See to the permission to read it, and whether another program holds it, and try again.',
    )
    expect(code).toBe(1)
    symlinkSync('round', join(folder, 'round'))
    await expect(checkFolder(join(folder, 'round'))).rejects.toMatchObject({ why: 'unreadable' })
    await expect(checkFolder(join(folder, 'menu'))).rejects.toMatchObject({ why: 'missing' })
  })

  it('names at most a hundred faults of each kind of a file, and how many more', async () => {
    const items = Array.from({ length: 300 }, (_, at) => ({ id: `i${at}`, name: 'x', category: 'life', handler: 'nobody' }))
    writeFileSync(join(folder, 'services.json'), JSON.stringify({ items }))
    const { said } = await doorstep(folder, '--lang', 'en')
    expect(said).toHaveLength(102)
    expect(said.at(-1)).toBe('300 faults, 0 notices.')
  })

  it('leaves the folder as it was', async () => {
    const before = readFileSync(join(folder, 'services.json'), 'utf8')
    cpSync(folder, `${folder}-copy`, { recursive: true })
    await doorstep(folder)
    expect(readFileSync(join(folder, 'services.json'), 'utf8')).toBe(before)
    rmSync(`${folder}-copy`, { recursive: true })
  })
})
