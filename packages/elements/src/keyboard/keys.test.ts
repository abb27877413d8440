// Which keys stand in which row, and how many words fit above them.
import { expect } from '@open-wc/testing'
import { digitRows, letterRows, type Key } from './keys.js'
import { pageSize } from './page.js'

const written = (rows: readonly (readonly Key[])[]): string[] =>
  rows.map((row) => row.map((key) => (typeof key === 'string' ? key : `<${key.key}>`)).join(''))

describe('the keys', () => {
  const usual = { lying: false, chinese: true, digits: false, withoutDone: false }
  const cases: [string, Parameters<typeof letterRows>[0], string[]][] = [
    ['upright', usual, ['1234567890', 'qwertyuiop', 'asdfghjkl', '<script>zxcvbnm<delete>', '<clear>，。？<space><done>']],
    [
      'upright, for Latin letters in a field that stays',
      { ...usual, chinese: false, withoutDone: true },
      ['1234567890', 'qwertyuiop', 'asdfghjkl', '<script>zxcvbnm<delete>', '<clear>,.?<space>'],
    ],
    ['lying', { ...usual, lying: true }, ['qwertyuiop<delete>', 'asdfghjkl<clear><done>', '<digits><script>zxcvbnm，。？<space>']],
    [
      'lying, with digits in place of the first row',
      { lying: true, chinese: false, digits: true, withoutDone: true },
      ['1234567890<delete>', 'asdfghjkl<clear>', '<digits><script>zxcvbnm,.?<space>'],
    ],
  ]
  for (const [how, arrangement, rows] of cases) it(`of letters, ${how}`, () => expect(written(letterRows(arrangement))).to.deep.equal(rows))

  it('of digits alone', () => {
    expect(written(digitRows(false))).to.deep.equal(['123', '456', '789', '<clear>0<delete>', '<done>'])
    expect(written(digitRows(true))).to.deep.equal(['123', '456', '789', '<clear>0<delete>'])
  })
})

describe('the words that are seen at once', () => {
  const room = { rows: 1, width: 10, narrowest: 2.5, around: 1, between: 0.5 }
  it('fill the row to its end, each as wide as its text and its edge', () => {
    // 3 + 0.5 + 3 + 0.5 + 3 is exactly the width
    expect(pageSize(['一二', '三四', '五六', '七八'], 0, room)).to.equal(3)
    expect(pageSize(['一二', '三四', '五六', '七八'], 0, { ...room, width: 9.9 })).to.equal(2)
    expect(pageSize(['一二', '三四', '五六', '七八'], 0, { ...room, width: 10.1 })).to.equal(3)
  })
  it('are never narrower than a fingertip', () => {
    // 2.5 + 0.5 + 2.5 + 0.5 + 2.5 = 8.5; as wide as their text alone four would fit
    expect(pageSize(['一', '二', '三', '四'], 0, room)).to.equal(3)
  })
  it('are one at least, however long, and all that are left', () => {
    expect(pageSize(['一二三四五六七八九十一', '二'], 0, room)).to.equal(1)
    expect(pageSize(['一', '一二三四五六七八九十一', '二'], 1, room)).to.equal(1)
    expect(pageSize(['一', '二', '三', '四', '五'], 3, room)).to.equal(2)
    expect(pageSize([], 0, room)).to.equal(0)
  })
  it('fill every row there is', () => {
    const words = Array.from({ length: 12 }, () => '一')
    expect(pageSize(words, 0, { ...room, rows: 2 })).to.equal(6)
    expect(pageSize(words, 5, { ...room, rows: 2 })).to.equal(6)
    expect(pageSize(words, 0, { ...room, rows: 9 })).to.equal(12)
  })
})
