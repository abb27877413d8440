// Words of one meaning: which stand in a text, where, and whether they are only asked.
import { Meanings } from './meanings.js'

const meanings = new Meanings('理发 剃头 头 haircut|食品经营 < 面馆 理发店 饭|+ 新办 < 想开|- 注销|剃头匠 haircuts 饭 haircut')
const told = (text: string, asking: boolean): string[] => {
  const found: string[] = []
  meanings.in(text, asking, (group, start, end, same) => found.push(`${group} ${start}-${end}${same ? '' : ' asked'}`))
  return found
}

test.each([
  ['剃头', ['0 0-2', '0 1-2']],
  ['我要剃头匠', ['0 2-4', '4 2-5', '0 3-4']],
  ['食品经营', ['1 0-4']],
  ['食品经', []],
  ['面馆', []],
  ['饭', ['4 0-1']],
  ['注销新办', ['3 0-2', '2 2-4']],
  ['', []],
  ['无关', []],
])('in %s', (text, expected) => expect(told(text, false)).toEqual(expected))

test.each([
  ['面馆', ['1 0-2 asked']],
  ['吃饭', ['4 1-2', '1 1-2 asked']],
  ['理发店', ['0 0-2', '1 0-3 asked']],
  ['想开面馆', ['2 0-2 asked', '1 2-4 asked']],
])('asked in %s', (text, expected) => expect(told(text, true)).toEqual(expected))

test('English words have their groups by their stem, each once', () => {
  expect(meanings.of('haircut')).toEqual([0, 4])
  expect(meanings.of('shave')).toEqual([])
})

test('what is done with a matter is usual or not', () =>
  expect([...meanings.actions]).toEqual([
    [2, true],
    [3, false],
  ]))

test('every Chinese word is known once with all its groups', () => {
  const all = Array.from(meanings, ({ word, groups, asked }) => `${word} ${groups.join()} ${asked.join()}`)
  expect(all.sort()).toEqual(
    ['理发 0 ', '剃头 0 ', '头 0 ', '食品经营 1 ', '面馆  1', '理发店  1', '饭 4 1', '新办 2 ', '想开  2', '注销 3 ', '剃头匠 4 '].sort(),
  )
})

test('no groups are no words', () => expect([...new Meanings('')].map(({ word }) => word).filter((word) => word !== '')).toEqual([]))
