// Tests of the grid: what stands on one printer line, and how much it is enlarged.
import { layOut, type Line } from './lines.js'
import { PAPERS } from './paper.js'
import { columnsOf } from './wrap.js'
import type { SlipBlock } from '../slip/slip.js'

const linesOf = (dots: number, ...blocks: SlipBlock[]): Line[] => layOut({ language: 'zh-Hans', blocks }, dots)
const number = (text: string): SlipBlock => ({ kind: 'text', text, size: 'number' })

test.each([
  ['A012', 384, 7],
  ['A012', 576, 8],
  ['A1024', 384, 6],
  ['AB1024-K2', 384, 3],
  ['一二三', 384, 5],
  ['ABCDEFGHIJKLMNOPQRSTUVWXYZ', 384, 1],
])('%s on %d dots is enlarged %d times', (text, dots, scale) => {
  expect(linesOf(dots, number(text))).toMatchObject([{ text, scale }])
})

// 512: a part of a column, which some printers have at the end of a line, holds no character
test.each([
  [384, 32],
  [512, 42],
  [576, 48],
])('a number too long for a line of %d dots goes on after %d characters', (dots, columns) => {
  expect(linesOf(dots, number('A'.repeat(columns + 8)))).toMatchObject([
    { text: 'A'.repeat(columns), scale: 1 },
    { text: 'A'.repeat(8), scale: 1 },
  ])
})

test('an item hangs below its box, its note smaller', () => {
  expect(linesOf(384, { kind: 'item', text: '代办要带代办人身份证', note: '原件' })).toEqual([
    { kind: 'text', text: '□代办要带代办人', scale: 2, align: 'start', bold: false },
    { kind: 'text', text: '  身份证', scale: 2, align: 'start', bold: false },
    { kind: 'text', text: '    原件', scale: 1, align: 'start', bold: false },
  ])
})

test('no line is wider than the paper', () => {
  const text = '《上海市居住证》（Residence-Permit）：首页、本人页，复印件请用A4纸。'.repeat(3)
  for (const { dots } of Object.values(PAPERS))
    for (const line of linesOf(dots, { kind: 'text', text }, { kind: 'text', text, size: 'large' }, { kind: 'item', text, note: text }))
      if (line.kind === 'text') expect(columnsOf(line.text) * 12 * line.scale).toBeLessThanOrEqual(dots)
})

test('a rule is as wide as the paper, a gap and a code stand as they are', () => {
  expect(linesOf(384, { kind: 'rule' }, { kind: 'gap' }, { kind: 'qr', content: 'x' })).toEqual([
    { kind: 'rule', columns: 32 },
    { kind: 'gap' },
    { kind: 'qr', content: 'x' },
  ])
  expect(linesOf(576, { kind: 'text', text: '号', size: 'large', align: 'centre', bold: true }, { kind: 'text', text: '号' })).toEqual([
    { kind: 'text', text: '号', scale: 2, align: 'centre', bold: true },
    { kind: 'text', text: '号', scale: 1, align: 'start', bold: false },
  ])
})

test('a text of nothing leaves no empty line', () => {
  expect(linesOf(384, { kind: 'text', text: '\u0000 ' }, { kind: 'item', text: '' })).toEqual([])
})

test('a head too narrow is refused', () => {
  expect(() => linesOf(100, number('A012'))).toThrow('A head of 100 dots is too narrow: at least 192 are needed')
})
