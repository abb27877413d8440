// Tests of Chinese as two bytes: known codes, every character there and back, and what is not among them.
import { bytesOf, gbkCode } from './gbk.js'

// From the code charts of GB 2312 and GBK, by section.
test.each([
  ['\u3000', 0xa1a1],
  ['，', 0xa3ac],
  ['〓', 0xa1fe],
  ['□', 0xa1f5],
  ['啊', 0xb0a1],
  ['中', 0xd6d0],
  ['齄', 0xf7fe],
  ['丂', 0x8140],
  ['狛', 0xa0fe],
  ['号', 0xbac5],
  ['號', 0xcc96],
  ['門', 0xe954],
  ['囍', 0x87d6],
  ['镕', 0xe946],
])('%s is %i', (character, code) => {
  expect(gbkCode(character)).toBe(code)
})

const all = Array.from({ length: 0x10000 }, (_, unit) => String.fromCharCode(unit)).filter((character) => gbkCode(character) !== undefined)

test('every character comes back from its bytes, and no byte of it is a control byte or below', () => {
  const decoder = new TextDecoder('gb18030', { fatal: true })
  expect(all.length).toBeGreaterThan(21_500)
  for (const character of all) {
    const bytes = bytesOf(character, 'gbk') ?? []
    if (!(bytes.length === 2 && (bytes[0] ?? 0) >= 0x81 && (bytes[1] ?? 0) >= 0x40 && bytes[1] !== 0x7f))
      throw new Error(`${character}: ${bytes.join(' ')}`)
    if (decoder.decode(Uint8Array.from(bytes)) !== character) throw new Error(`${character} comes back as another character`)
  }
  expect(new Set(all.map(gbkCode)).size).toBe(all.length)
})

test('all 20,902 characters of the first Unicode block are among them', () => {
  const block = Array.from({ length: 0x9fa5 - 0x4e00 + 1 }, (_, at) => String.fromCharCode(0x4e00 + at))
  expect(block.filter((character) => gbkCode(character) === undefined)).toEqual([])
})

test.each([['𠮷'], ['😀'], ['\ue000'], ['\ufffd'], ['ñ'], ['한'], ['\u0301'], ['ab'], ['']])('%j has no code', (character) => {
  expect(gbkCode(character)).toBeUndefined()
})

test('ASCII is itself, without its control characters', () => {
  for (let code = 0; code < 0x80; code++)
    expect(bytesOf(String.fromCharCode(code), 'none')).toEqual(code >= 0x20 && code < 0x7f ? [code] : undefined)
})

test('a simplified font has simplified characters and marks only', () => {
  expect(['号', '，', 'Ａ', '〓', '齄'].map((character) => bytesOf(character, 'gb2312') !== undefined)).toEqual([
    true,
    true,
    true,
    true,
    true,
  ])
  expect(['號', '囍', '镕', '①'].map((character) => bytesOf(character, 'gb2312'))).toEqual([undefined, undefined, undefined, undefined])
  expect(all.filter((character) => /\p{Script=Han}/u.test(character) && bytesOf(character, 'gb2312')).length).toBe(6763 + '々〇'.length - 1)
})

test('without Chinese there is none', () => {
  expect(bytesOf('号', 'none')).toBeUndefined()
})
