// OpenMensa piece by piece: XML, prices and opening times, each way one of them may be written.
import { importOpenMensa } from './openmensa.js'
import { readXml } from './xml.js'

const V2 = 'http://openmensa.org/open-mensa-v2'
const feed = (canteen: string) => `<openmensa version="2.1" xmlns="${V2}"><canteen>${canteen}</canteen></openmensa>`
const meal = (content: string) => feed(`<day date="2026-11-23"><category name="A"><meal><name>B</name>${content}</meal></category></day>`)
const dishOf = (content: string) => Object.values(importOpenMensa(meal(content)).value?.dishes ?? {})[0]

describe('XML', () => {
  const root = (text: string) => {
    const document = readXml(text)
    return 'root' in document ? document.root : document
  }

  test('is a tree of names, name spaces, attributes and trimmed texts', () => {
    expect(root('<?xml version="1.0"?><!-- no --><a xmlns="u" xmlns:p="v" x="1" y="02"> t <p:b>007</p:b><q:c/> u </a>')).toEqual({
      ...{ name: 'a', namespace: 'u', text: 't  u', attributes: { xmlns: 'u', 'xmlns:p': 'v', x: '1', y: '02' } },
      children: [
        { name: 'b', namespace: 'v', attributes: {}, children: [], text: '007' },
        { name: 'c', namespace: '', attributes: {}, children: [], text: '' },
      ],
    })
    expect(root('<a><b>1</b></a>')).toMatchObject({ namespace: '', children: [{ namespace: '' }] })
  })

  test('keeps the places of texts beside elements, and instructions are none', () => {
    expect(root('<a><?php x?>b<![CDATA[ <c> ]]>&euro;&#x41;&lt;</a>')).toMatchObject({ text: 'b <c> €A<', children: [] })
  })

  test('may stand behind a mark and white space, and goes no deeper than fifty', () => {
    expect(root('\uFEFF \n <a/>')).toMatchObject({ name: 'a' })
    const nested = (depth: number) => root('<a>'.repeat(depth) + '</a>'.repeat(depth))
    expect(nested(49)).toMatchObject({ name: 'a' })
    expect(nested(60)).toMatchObject({ refused: 'xml' })
  })

  test.each(['<!DOCTYPE a><a/>', '<!doctype a><a/>', '<a/><!ENTITY b "c">', '<!ELEMENT a>', '<!ATTLIST a>'])('%s is refused', (text) => {
    expect(readXml(text)).toEqual({ refused: 'doctype', found: text.slice(text.indexOf('<!')) })
  })

  test('that is none is told by its beginning, or by what is wrong with it', () => {
    expect(readXml('x'.repeat(99))).toMatchObject({ refused: 'xml' })
    expect(readXml(`<?x ${'x'.repeat(99)}?>`)).toMatchObject({ refused: 'xml' })
    expect(readXml(`<!DOCTYPE ${'x'.repeat(99)}>`)).toEqual({ refused: 'doctype', found: `<!DOCTYPE ${'x'.repeat(50)}` })
  })

  test('may hold as many entities as it likes', () => {
    expect(root(`<a>${'&amp;'.repeat(3000)}</a>`)).toMatchObject({ text: '&'.repeat(3000) })
  })
})

test.each([
  ['1', 1],
  ['+2.', 2],
  ['.5', 0.5],
  ['1e1', 10],
  ['1.5E+1', 15],
  ['25e-1', 2.5],
])('%s is a price', (text, price) =>
  expect(dishOf(`<price role="other">${text}</price>`)).toMatchObject({ price, prices: { other: price } }),
)

test.each(['', '-1', '1,2', '1.2.3', '1 €', 'e1', '.', '0x1'])('%j is no price', (text) => {
  expect(dishOf(`<price role="other">${text}</price>`)).not.toHaveProperty('price')
  expect(importOpenMensa(meal(`<price role="other">${text}</price>`)).problems).toMatchObject([{ expected: 'amount', leftOut: true }])
})

test('a role that stands twice is told, and the first price of it holds', () => {
  const twice = '<price role="student">1</price><price role="student">2</price><price>3</price>'
  expect(dishOf(twice)).toMatchObject({ price: 1, prices: { student: 1 } })
  expect(importOpenMensa(meal(twice)).problems.map(({ path, expected, leftOut }) => [path, expected, leftOut])).toEqual([
    ['canteen.day[0].category[0].meal[0].price[1].role', 'unique-id', true],
    ['canteen.day[0].category[0].meal[0].price[2].role', 'one-of:pupil student employee other', true],
  ])
  expect(dishOf('')).not.toHaveProperty('price')
})

test.each([
  [
    'every open day the same',
    '<monday open="11:00-14:30"/><tuesday open="11:00-14:30"/><sunday closed="true"/>',
    { opens: '11:00', closes: '14:30' },
  ],
  ['days that differ', '<monday open="11:00-14:30"/><tuesday open="11:00-14:00"/>', undefined],
  ['an hour in words', '<monday open="noon-14:30"/>', undefined],
  ['an end in words', '<monday open="11:00-late"/>', undefined],
  ['an hour of one digit', '<monday open="9:00-14:30"/>', undefined],
  ['no end', '<monday open="11:00"/>', undefined],
  ['nothing', '', undefined],
])('opening times with %s', (_, days, lunch) => {
  const { value, problems } = importOpenMensa(feed(`<name>M</name><times type="opening">${days}</times>`))
  expect(problems).toEqual([])
  expect(value?.points[0]?.mealTimes).toEqual(lunch ? { lunch } : {})
})

test('two categories of one meal are one meal, and two meals of a day are two', () => {
  const category = (name: string, dish: string) => `<category name="${name}"><meal><name>${dish}</name></meal></category>`
  const { value } = importOpenMensa(feed(`<day date="2026-11-23">${category('A', '1')}${category('B', '2')}${category('晚餐', '3')}</day>`))
  expect(value?.meals.map(({ meal, dishes }) => [meal, dishes.map((id) => value.dishes[id]?.name)])).toEqual([
    ['lunch', ['1', '2']],
    ['dinner', ['3']],
  ])
  expect(value?.groups.map(({ name }) => name)).toEqual(['A', 'B', '晚餐'])
  expect(value?.points).toEqual([])
  expect(value?.meals[0]).not.toHaveProperty('point')
})

test('a fault of the menu stands at its place in the source', () => {
  const long = 'x'.repeat(501)
  const { problems } = importOpenMensa(
    feed(`<name>${long}</name><day date="2026-11-23"><category name="A"><meal><name>${long}</name></meal></category></day>`),
  )
  expect(problems.map(({ path }) => path).sort()).toEqual(['canteen.day[0].category[0].meal[0].name', 'canteen.name'])
})

test.each<[text: string, faults: readonly (readonly [path: string, found: string, expected: string])[]]>([
  [
    feed('').replace('<canteen></canteen>', '<canteen/><canteen/><canteen/>'),
    [1, 2].map((at) => [`openmensa.canteen[${at}]`, "'<canteen>'", 'only-one'] as const),
  ],
  [feed('').replace(V2, 'x'), [['openmensa.xmlns', "'x'", `one-of:${V2}`]]],
  [feed('').replace(` xmlns="${V2}"`, ''), [['openmensa.xmlns', 'undefined', `one-of:${V2}`]]],
  [feed('').replace('2.1', '2.10'), []],
  [feed('').replace('2.1', '2'), []],
  [feed('').replace('2.1', '1.0'), [['openmensa.version', "'1.0'", 'one-of:2.0 2.1']]],
  [feed('').replace(' version="2.1"', ''), [['openmensa.version', 'undefined', 'one-of:2.0 2.1']]],
  ['<cafeteria version="2.0" xmlns="http://openmensa.org/open-mensa-v1"/>', [['cafeteria.version', "'2.0'", 'one-of:1.0']]],
  [
    '<cafeteria version="1.0" xmlns="http://openmensa.org/open-mensa-v1"><canteen/></cafeteria>',
    [['cafeteria.canteen', "'<canteen>'", 'element:day']],
  ],
  [feed('<feed><url>a</url></feed>'), [['canteen.feed[0].url', "'a'", 'menu-elsewhere']]],
  [feed('<day/>'), [['canteen.day[0].date', 'undefined', 'date']]],
  [meal('<extra/>'), [['canteen.day[0].category[0].meal[0].extra', "'<extra>'", 'element:name note price']]],
  [meal('').replace('<name>B</name>', ''), [['canteen.day[0].category[0].meal[0].name', 'undefined', 'text']]],
  [meal('').replace('<meal>', '<note/><meal>'), [['canteen.day[0].category[0].note', "'<note>'", 'element:meal']]],
])('%s', (text, faults) => {
  expect(importOpenMensa(text).problems.map(({ path, found, expected }) => [path, found, expected])).toEqual(faults)
})

test('another root is told by its name', () => {
  expect(importOpenMensa('<menu/>').problems).toEqual([{ path: '', found: "'<menu>'", expected: 'element:openmensa cafeteria' }])
})
