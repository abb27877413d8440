// Tests of what a text loses before it may stand on paper.
import fc from 'fast-check'
import { plainText } from './slip.js'

test.each([
  ['病历本\u001bp\u0000更换\n', '病历本p更换'],
  ['第一行\r\n第二行\u2028第三行', '第一行 第二行 第三行'],
  ['  前后\u3000空格\t ', '前后 空格'],
  ['abc\u202edcb\u200b\ufeff', 'abcdcb'],
  ['cafe\u0301', 'café'],
  ['cafe\u200d\u0301 \u200d x', 'café x'],
  ['半个\ud83d字', '半个\ufffd字'],
  ['☎\ufe0f', '☎'],
  ['\u007f\u009b\u0010\u0004', ''],
])('%j is %j on paper', (text, plain) => {
  expect(plainText(text)).toBe(plain)
})

test('no text keeps a control character, a line break or a space at its ends, and doing it twice changes nothing', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 60 }), (text) => {
      const plain = plainText(text)
      expect(plain).not.toMatch(/[\p{Cc}\p{Cf}\p{Cs}\u2028\u2029]/u)
      expect(plain.trim()).toBe(plain)
      expect(plainText(plain)).toBe(plain)
    }),
    { numRuns: 500 },
  )
})
