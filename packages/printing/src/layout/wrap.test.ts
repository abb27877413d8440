// Tests of line breaking on paper.
import fc from 'fast-check'
import { columnsOf, wrap } from './wrap.js'

test.each([
  ['请带好旧病历本，没有也可以', 14, ['请带好旧病历', '本，没有也可以']],
  ['请带好旧病历本没有也可以', 14, ['请带好旧病历本', '没有也可以']],
  ['居住证（本人页）', 8, ['居住证', '（本人', '页）']],
  ['老人家说“好的。”然后走了', 12, ['老人家说“好', '的。”然后走', '了']],
  ['请等……一下', 8, ['请等……', '一下']],
  ['请您等……一下', 8, ['请您', '等……一', '下']],
  ['请老人家“好的。”走', 12, ['请老人家“好', '的。”走']],
  ['Whoever receives you first', 12, ['Whoever', 'receives you', 'first']],
  ['who receives you', 8, ['who', 'receives', 'you']],
  ['请到2026号room', 8, ['请到2026', '号room']],
  ['费用¥15元', 6, ['费用', '¥15元']],
  ['请各老人家“好的。”', 12, ['请各老人家', '“好的。”']],
  ['Urban-Resident-Pension', 16, ['Urban-Resident-', 'Pension']],
  ['A-1024-K2 10-20', 9, ['A-1024-K2', '10-20']],
  ['ABCDEFGHIJ', 4, ['ABCD', 'EFGH', 'IJ']],
  // a word that is cut takes a character along to the marks behind it
  ['CardCardCard，！）', 16, ['CardCardCar', 'd，！）']],
  ['（（（ABCDEF', 8, ['（（（AB', 'CDEF']],
  ['，，，，，', 4, ['，，', '，，', '，']],
  ['一二三', 2, ['一', '二', '三']],
  ['一 二', 4, ['一', '二']],
  ['', 10, []],
])('%j in %d columns', (text, columns, lines) => {
  expect(wrap(text, columns)).toEqual(lines)
})

test('marks stay with their base and take no column', () => {
  expect(columnsOf('g\u0308号')).toBe(3)
  expect(wrap('中中中\u0304中', 6)).toEqual(['中中中\u0304', '中'])
})

test('a line too narrow for a character is refused', () => {
  expect(() => wrap('好', 1)).toThrow('A line of 1 columns holds no Chinese character')
  expect(() => wrap('好', NaN)).toThrow(RangeError)
})

const piece = fc.constantFrom('医', '保', '卡', '，', '。', '（', '）', '《', '》', 'ab', 'Card', '12', ' ', '！', '“', '”', '¥')

test('nothing is lost, no line is too long, and no line begins or ends with the wrong mark', () => {
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 40 }), fc.integer({ min: 16, max: 48 }), (parts, columns) => {
      const text = parts.join('').replace(/ +/g, ' ').trim()
      const lines = wrap(text, columns)
      expect(lines.join('').replaceAll(' ', '')).toBe(text.replaceAll(' ', ''))
      for (const line of lines) expect(columnsOf(line)).toBeLessThanOrEqual(columns)
      // a run of marks longer than half a line has to be broken somewhere
      if (/[，。（）《》！“”¥]{4}/u.test(text)) return
      for (const line of lines.slice(1)) if (!text.includes(` ${line[0]}`)) expect(line).not.toMatch(/^[，。）》！”]/u)
      for (const line of lines.slice(0, -1)) if (!text.includes(`${line.at(-1)} `)) expect(line).not.toMatch(/[（《“¥]$/u)
    }),
    { numRuns: 1000 },
  )
})
