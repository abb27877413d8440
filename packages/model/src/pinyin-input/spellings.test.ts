// How a syllable may be typed, and what each way costs; the costs are those of the comments in spellings.ts.
import { spellings } from './spellings.js'

/** `letters cost`, with ~ where the syllable is only begun. */
const waysOf = (syllable: string): string[] =>
  [...spellings([syllable])].map(([letters, [way]]) => `${letters} ${Number(way?.cost.toFixed(2))}${way?.begun ? '~' : ''}`)

test.each<[syllable: string, ways: string]>([
  // in full, by its initial of one letter or two, by some letters more; and with s for sh
  ['shui', 'shui 0, s 1.4~, sh 1.4~, shu 3.5~, sui 2.2, su 5.7~'],
  // without an initial the first letter stands for it
  ['an', 'an 0, a 1.4~, ang 2.2'],
  ['er', 'er 0, e 1.4~'],
  ['a', 'a 0'],
  // n and l, in and ing, z and zh are not told apart, alone or together
  ['lv', 'lv 0, l 1.4~, nv 2.2, n 3.6~'],
  ['ning', 'ning 0, n 1.4~, ni 3.5~, nin 2.2, ling 2.2, l 3.6~, li 5.7~, lin 2.2'],
  ['qin', 'qin 0, q 1.4~, qi 3.5~, qing 2.2'],
  ['cen', 'cen 0, c 1.4~, ce 3.5~, chen 2.2, ch 3.6~, che 5.7~, ceng 2.2, cheng 2.2'],
  ['chang', 'chang 0, c 1.4~, ch 1.4~, cha 3.5~, chan 2.2, cang 2.2, ca 5.7~, can 2.2'],
  ['zan', 'zan 0, z 1.4~, za 3.5~, zhan 2.2, zh 3.6~, zha 5.7~, zang 2.2, zhang 2.2'],
  ['zhang', 'zhang 0, z 1.4~, zh 1.4~, zha 3.5~, zhan 2.2, zang 2.2, za 5.7~, zan 2.2'],
  ['sen', 'sen 0, s 1.4~, se 3.5~, shen 2.2, sh 3.6~, she 5.7~, seng 2.2, sheng 2.2'],
  // ong may lose its g, and un is un; letters within a syllable are no initials
  ['lun', 'lun 0, l 1.4~, lu 3.5~, nun 2.2, n 3.6~, nu 5.7~'],
  ['hong', 'hong 0, h 1.4~, ho 3.5~, hon 2.2'],
])('%s', (syllable, ways) => expect(waysOf(syllable).sort()).toEqual(ways.split(', ').sort()))

test('letters that may be several syllables name each of them once, by the cheapest way', () => {
  const readings = new Map(
    spellings(['lin', 'ling', 'nin'])
      .get('lin')
      ?.map(({ syllable, cost }) => [syllable, cost]),
  )
  expect(readings).toEqual(
    new Map([
      ['lin', 0],
      ['ling', 2.2],
      ['nin', 2.2],
    ]),
  )
})
