// The doorstep command on folders of its own: what it says, how it ends, and what it writes.
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { readServices } from '@doorstep/model/feed'
import { createFinder } from '@doorstep/model/find'
import { run } from './run.js'

let folder = ''
beforeEach(() => (folder = mkdtempSync(join(tmpdir(), 'doorstep-cli-'))))
afterEach(() => rmSync(folder, { recursive: true }))

async function doorstep(...words: string[]) {
  const said: string[] = []
  const complained: string[] = []
  const code = await run(words, { say: (line) => said.push(line), complain: (line) => complained.push(line) })
  return { code, said: said.join('\n'), complained: complained.join('\n') }
}
const file = () => join(folder, 'services.json')
const written = () => readFileSync(file(), 'utf8')

describe('doorstep', () => {
  const HELP = [
    'doorstep <command>',
    '',
    '  check <station folder> [--lang zh-Hans] [--strict]  names everything that is wrong in a station’s files, in Chinese or English; ends with 1 when something is (--strict: notices too)',
    '  index <station folder or services.json> [--all]     writes into services.json what finding by pinyin, initials and everyday words needs; names what is not found (--all of it)',
  ].join('\n')
  it.each(['--help', '-h', 'help'])('tells its commands when it is asked by %s', async (word) =>
    expect(await doorstep(word)).toEqual({ code: 0, said: HELP, complained: '' }),
  )
  it('tells them to a call without a word too, which is a wrong one', async () =>
    expect(await doorstep()).toEqual({ code: 2, said: HELP, complained: '' }))
  it.each(['--help', '-h'])('tells one command by %s', async (word) => {
    const { code, said } = await doorstep('index', word)
    expect([code, ...said.split('\n')]).toEqual([
      ...[0, 'doorstep index <station folder or services.json> [--all]'],
      'writes into services.json what finding by pinyin, initials and everyday words needs; names what is not found (--all of it)',
    ])
    expect((await doorstep('check', folder, word)).said).toContain('doorstep check <station folder>')
  })
  it('knows no other', async () =>
    expect(await doorstep('indx')).toEqual({
      ...{ code: 2, said: '', complained: "doorstep: there is no command 'indx'. Known: check, index." },
    }))
  it('tells a fault of its user in a line with the command, and lets a fault of its own through', async () => {
    expect((await doorstep('index')).complained).toBe('doorstep index: name one station folder or one services.json')
    writeFileSync(file(), '{ "items": [] }')
    const broken = { say: () => expect.fail('the terminal is gone'), complain: () => undefined }
    await expect(run(['index', folder], broken)).rejects.toThrow('the terminal is gone')
  })
})

describe('doorstep index', () => {
  const feed =
    '{\n  "items": [{ "id": "a", "name": "长者病历本", "category": "health" }, { "id": "b", "name": "长期护理", "category": "life" }]\n}\n'

  it('adds what pinyin, initials and traditional characters need, and nothing else', async () => {
    writeFileSync(file(), feed)
    expect((await doorstep('index', folder)).code).toBe(0)
    expect(written().startsWith(feed.slice(0, -3))).toBe(true)
    const { value } = readServices(JSON.parse(written()))
    const find = (words: string) => createFinder(value?.items ?? [], value?.index).find(words)[0]?.item.id
    expect(['zhangzhe', 'zzblb', 'changqi', 'cqhl', '病歷本', '病厉本'].map(find)).toEqual(['a', 'a', 'b', 'b', 'a', 'a'])
  })
  it('holds the characters of every text that is looked into, in each of its languages', async () => {
    const two = (hans: string, hant: string) => ({ en: 'x', 'zh-Hans': hans, 'zh-Hant': hant })
    const item = {
      ...{ id: 'a', category: 'life', name: two('魍', '犇'), keywords: [two('魉', '羴')], summary: two('貔', '麒') },
      ...{ department: two('貅', '麟'), eligibility: two('饕', '餮') },
    }
    writeFileSync(file(), JSON.stringify({ items: [item] }))
    await doorstep('index', folder)
    const { pinyin = '' } = readServices(JSON.parse(written())).value?.index ?? {}
    expect(Array.from('魍犇魉羴貔麒貅麟饕餮').filter((character) => !pinyin.includes(character))).toEqual([])
  })
  it('changes nothing the second time', async () => {
    writeFileSync(file(), feed)
    await doorstep('index', file())
    const first = written()
    expect((await doorstep('index', file())).said).toContain('nothing to do')
    expect(written()).toBe(first)
  })
  it.each([
    ['{ "items": [', 'not JSON'],
    ['{ "name": "x" }', 'not a list of services'],
  ])('names what is wrong with %s, and leaves it', async (text, fault) => {
    writeFileSync(file(), text)
    expect(await doorstep('index', folder)).toMatchObject({ code: 1, complained: expect.stringContaining(fault) as string })
    expect(written()).toBe(text)
  })
  it('names items without everyday words, those that no words tell apart, and keywords that lead elsewhere', async () => {
    const list = (items: object[]) =>
      JSON.stringify({ items: items.map((item, at) => ({ id: `s${at}`, category: 'government', ...item })) })
    const keywords = ['办事']
    writeFileSync(file(), list([{ name: '残疾人证换领' }, { name: '甲乙丙' }, { name: '丁戊', keywords }, { name: '丁、戊', keywords }]))
    const { said, code } = await doorstep('index', folder)
    expect(code).toBe(0)
    expect(said).toContain('2 items have no keywords')
    const lines = said.split('\n')
    expect(lines.find((line) => line.includes('s0 '))).toMatch(/没有关键词 \| no keywords$/)
    expect(lines.find((line) => line.includes('s1 '))).toContain('no everyday word leads to it')
    expect(lines.find((line) => line.includes('s2 '))).toContain('有另一项也叫')
    expect(lines.find((line) => line.includes('s3 '))).toContain('no words tell them apart')
  })
  it('says nothing of a list where all is found, and names forty of more unless all are asked for', async () => {
    writeFileSync(file(), JSON.stringify({ items: [{ id: 'a', name: '残疾人证换领', category: 'government', keywords: ['换残疾证'] }] }))
    expect((await doorstep('index', folder)).said.trim().split('\n')).toHaveLength(1)
    const items = Array.from({ length: 50 }, (_, at) => ({
      id: `s${at}`,
      name: `${String.fromCharCode(0x4e00 + at * 7)}证`,
      category: 'government',
    }))
    writeFileSync(file(), JSON.stringify({ items }))
    expect((await doorstep('index', folder)).said).toContain('还有 10 项')
    expect((await doorstep('index', folder, '--all')).said).not.toContain('还有')
  })
  it('names a folder that is not there, or has no list', async () => {
    expect((await doorstep('index', join(folder, 'no'))).complained).toBe(`doorstep index: there is no '${join(folder, 'no')}'`)
    expect((await doorstep('index', folder)).complained).toBe(`doorstep index: '${file()}' cannot be read`)
  })
  it('says how many bytes more there are, and leaves nothing beside the list', async () => {
    writeFileSync(file(), feed)
    const { said } = await doorstep('index', folder, '--all')
    const more = Buffer.byteLength(written()) - Buffer.byteLength(feed)
    expect(said.split('\n')[0]).toBe(`${file()}: index written, ${more} bytes more`)
    expect(readdirSync(folder)).toEqual(['services.json'])
  })
  it('writes an old index anew, with meanings or without', async () => {
    writeFileSync(file(), feed)
    await doorstep('index', folder)
    const right = written()
    for (const old of ['"pinyin": "x", "variants": ""', '"pinyin": "", "variants": "y", "meanings": "z"']) {
      writeFileSync(file(), feed.replace(/\n\}\n$/, `,\n  "index": { ${old} }\n}\n`))
      await doorstep('index', folder)
      expect(written()).toBe(right)
    }
  })
})
