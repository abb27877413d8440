// iCalendar text as components: unfolding, nesting, and what a bad line, a missing END or one too many costs.
import { readComponents, type Component } from './lines.js'

const shown = ({ name, line, lines, children, closed }: Component): string =>
  `${name}@${line}${closed ? '' : '!'}(${[...lines.map((each) => `${each.name}@${each.line}`), ...children.map(shown)].join(' ')})`
const read = (...lines: string[]) => {
  const { components, problems } = readComponents(lines.join('\r\n'))
  return [components.map(shown).join(' '), ...problems.map(({ path, found, expected }) => `${path} ${found} ${expected}`)]
}

test('lines are unfolded, one character of white space taken away, and numbered by their first', () => {
  const text = '\uFEFFBEGIN:VEVENT\n\nSUMMARY:Tai\r\n  chi\r\tand\n\t\ttea\nend:vevent\n'
  expect(readComponents(text).components[0]?.lines).toEqual([{ name: 'SUMMARY', text: 'SUMMARY:Tai chiand\ttea', line: 3 }])
  // nothing is before the first line that it could go on
  expect(read(' BEGIN:VEVENT', 'END:VEVENT')).toEqual(['VEVENT@1()'])
  expect(readComponents('BEGIN:A\n \nX:1\nEND:A').components[0]?.lines).toEqual([{ name: 'X', text: 'X:1', line: 3 }])
})

test.each<[what: string, lines: string[], shown: string[]]>([
  ['nested', ['BEGIN:VCALENDAR', 'A:1', 'begin:vevent', 'B;C=D:2', 'END:VEVENT', 'END:VCALENDAR'], ['VCALENDAR@1(A@2 VEVENT@3(B@4))']],
  ['beside each other', ['BEGIN:VEVENT', 'END:VEVENT', 'BEGIN:VTODO', 'END:VTODO'], ['VEVENT@1() VTODO@3()']],
  ['an alarm in an event', ['BEGIN:VEVENT', 'BEGIN:VALARM', 'A:1', 'END:VALARM', 'B:1', 'END:VEVENT'], ['VEVENT@1(B@5 VALARM@2(A@3))']],
  ['lines in nothing', ['A:1', 'BEGIN:VEVENT', 'END:VEVENT', 'B:1'], ['VEVENT@2()']],
  ['white space around', ['BEGIN : VEVENT ', 'A ;B=C:1', 'END:VEVENT'], ['VEVENT@1(A@2)']],
  [
    'no end',
    ['BEGIN:VCALENDAR', 'BEGIN:VEVENT'],
    ['VCALENDAR@1!(VEVENT@2!())', "line 1 'VCALENDAR' component-end", "line 2 'VEVENT' component-end"],
  ],
  [
    'an event in an event: the first has lost its end, and is whole as far as it goes',
    ['BEGIN:VCALENDAR', 'BEGIN:VEVENT', 'A:1', 'BEGIN:VEVENT', 'B:1', 'END:VEVENT', 'END:VCALENDAR'],
    ['VCALENDAR@1(VEVENT@2(A@3) VEVENT@4(B@5))', "line 4 'VEVENT' component-end"],
  ],
  [
    'an event in an alarm: both have lost their end',
    ['BEGIN:VEVENT', 'BEGIN:VALARM', 'BEGIN:VTODO', 'END:VTODO'],
    ['VEVENT@1(VALARM@2()) VTODO@3()', "line 3 'VEVENT' component-end"],
  ],
  [
    'an end of what is around: what is within ends too, and is told',
    ['BEGIN:VEVENT', 'BEGIN:VALARM', 'END:VEVENT', 'A:1'],
    ['VEVENT@1(VALARM@2())', "line 2 'VALARM' component-end"],
  ],
  ['an end of nothing', ['END:VEVENT', 'BEGIN:VEVENT', 'END:VEVENT'], ['VEVENT@2()', "line 1 'END:VEVENT' component-end"]],
  ['a calendar in a calendar', ['BEGIN:VCALENDAR', 'BEGIN:VCALENDAR', 'END:VCALENDAR', 'END:VCALENDAR'], ['VCALENDAR@1(VCALENDAR@2())']],
  [
    'no lines',
    ['BEGIN:VEVENT', 'words', ':1', 'ü:1', 'END:VEVENT'],
    ['VEVENT@1()', "line 2 'words' calendar-line", "line 3 ':1' calendar-line", "line 4 'ü:1' calendar-line"],
  ],
])('%s', (_, lines, expected) => expect(read(...lines)).toEqual(expected))

test('twenty components may stand in each other, not more, and fifty faults are named', () => {
  const deep = (levels: number) => readComponents(`${'BEGIN:X\n'.repeat(levels)}${'END:X\n'.repeat(levels)}`)
  expect(deep(20)).toMatchObject({ components: [{ name: 'X', closed: true }], problems: [] })
  expect(deep(21)).toEqual({ components: [], problems: [{ path: 'line 21', found: "'BEGIN:X'", expected: 'calendar' }] })
  expect(readComponents('words\n'.repeat(60)).problems).toHaveLength(50)
})
