// What stands in a feed, as a problem quotes it: whole where it is short, cut where it is long, never megabytes of it.
import { MISSING, quoted, unquoted } from './quoted.js'

const nested = (levels: number): unknown => (levels === 0 ? 'x' : [nested(levels - 1)])
class Inherits {
  own = 1
}
Object.assign(Inherits.prototype, { inherited: 2 })

test.each<[found: unknown, said: string]>([
  [undefined, MISSING],
  [null, 'null'],
  [true, 'true'],
  [5, '5'],
  [-0.5, '-0.5'],
  [NaN, 'NaN'],
  [Infinity, 'Infinity'],
  ['', "''"],
  ['王芳 "x"', `'王芳 "x"'`],
  ['x'.repeat(58), `'${'x'.repeat(58)}'`],
  ['x'.repeat(59), `'${'x'.repeat(56)}...`],
  ['x'.repeat(60), `'${'x'.repeat(56)}...`],
  ['x'.repeat(61), `'${'x'.repeat(56)}...`],
  [[], '[]'],
  [{}, '{}'],
  [['a', 1, null, [true], undefined], '["a",1,null,[true],undefined]'],
  [{ a: 1, 'b "c"': { d: [] } }, '{"a":1,"b \\"c\\"":{"d":[]}}'],
  [new Inherits(), '{"own":1}'],
  [Array.from({ length: 29 }, () => 1), `[${'1,'.repeat(28)}1]`],
  [Array.from({ length: 30 }, () => 1), `[${'1,'.repeat(28)}...`],
  [{ ['k'.repeat(100)]: 1 }, `{"${'k'.repeat(55)}...`],
  [['y'.repeat(100)], `["${'y'.repeat(55)}...`],
  [nested(29), `${'['.repeat(29)}"x"${']'.repeat(28)}...`.replace(/\]{28}\.\.\./, ']'.repeat(25) + '...')],
])('%j is quoted as %s', (found, said) => expect(quoted(found)).toBe(said))

test.each([
  ["'a'", 'a'],
  ["'o'clock'", "o'clock"],
  ["''46353'", "'46353"],
  ["'5''", "5'"],
  ["''", ''],
  ['46353', '46353'],
  ["'cut...", 'cut...'],
])('%s is a quotation of %s', (found, text) => expect(unquoted(found)).toBe(text))

test('of a long value only its beginning is looked at', () => {
  let looked = 0
  const long = Array.from({ length: 1000 }, () => ({
    get a() {
      looked += 1
      return 1
    },
  }))
  expect(quoted(long)).toBe(`[${'{"a":1},'.repeat(7)}...`)
  expect(looked).toBeLessThan(12)
})
