// OpenMensa by small files of our own: what is read, what is refused, and what a hostile file gets.
import { describeProblem } from '@doorstep/model/schema'
import { importOpenMensa } from './openmensa.js'

const V2 = 'http://openmensa.org/open-mensa-v2'
const feed = (canteen: string, root = `<openmensa version="2.1" xmlns="${V2}">`) =>
  `<?xml version="1.0" encoding="UTF-8"?>\n${root}<canteen>${canteen}</canteen></openmensa>`
const day = (content: string, date = '2026-11-23') => `<day date="${date}">${content}</day>`
const lunch = (meals: string, category = 'Essen 1') => `<category name="${category}">${meals}</category>`

describe('a menu from OpenMensa', () => {
  it('reads canteen, days, groups, dishes, notes and the price of others', () => {
    const { value, problems } = importOpenMensa(
      feed(
        `<name>Mensa</name><address>Weg 1</address><phone>123</phone><times type="opening"><monday open="11:00-14:30"/><sunday closed="true"/></times>` +
          day(
            lunch('<meal><name>Suppe</name><note>vegan</note><price role="student">1.20</price><price role="other">3.00</price></meal>'),
          ) +
          day('<closed/>', '2026-11-24'),
      ),
    )
    expect(problems).toEqual([])
    const [id, dish] = Object.entries(value?.dishes ?? {})[0] ?? []
    expect(dish).toMatchObject({ name: 'Suppe', price: 3, notes: ['vegan'], prices: { student: 1.2, other: 3 } })
    expect(value?.groups).toEqual([{ id: dish?.group, name: 'Essen 1' }])
    expect(value?.points).toMatchObject([
      { name: 'Mensa', address: 'Weg 1', telephone: '123', mealTimes: { lunch: { opens: '11:00', closes: '14:30' } } },
    ])
    const point = value?.points[0]?.id
    expect(value?.meals).toMatchObject([{ date: '2026-11-23', meal: 'lunch', dishes: [id], point }])
    expect(value?.closed).toEqual([{ date: '2026-11-24', point }])
    expect(value?.currency).toBe('EUR')
  })

  it('takes the first role when others pay no price of their own', () => {
    const { value } = importOpenMensa(
      feed(day(lunch('<meal><name>A</name><price role="pupil">2</price><price role="employee">4</price></meal>'))),
    )
    expect(Object.values(value?.dishes ?? {})[0]?.price).toBe(2)
  })

  it('gives a dish on two days one identity, and another one when its notes say something else', () => {
    const meal = '<meal><name>A</name><note>vegan</note><price role="other">2</price></meal>'
    const { value } = importOpenMensa(
      feed(day(lunch(meal)) + day(lunch(meal), '2026-11-24') + day(lunch(meal.replace('vegan', 'Ei')), '2026-11-25')),
    )
    const ids = value?.meals.map(({ dishes }) => dishes[0])
    expect(ids?.[0]).toBe(ids?.[1])
    expect(ids?.[2]).not.toBe(ids?.[0])
    expect(Object.keys(value?.dishes ?? {})).toHaveLength(2)
  })

  it('reads meal and standard group from a category of our own making', () => {
    const { value } = importOpenMensa(feed(day(lunch('<meal><name>汤</name></meal>', '晚餐·湯'))))
    expect(value?.meals[0]?.meal).toBe('dinner')
    expect(Object.values(value?.dishes ?? {})[0]?.group).toBe('soup')
    expect(value?.groups).toEqual([])
  })

  it('reads prefixes, CDATA, entities, a byte order mark and CRLF', () => {
    const text =
      `\uFEFF<?xml version="1.0"?>\r\n<om:openmensa version="2.0" xmlns:om="${V2}" xmlns:x="urn:x">\r\n<om:canteen>` +
      `<om:day date="2026-11-23"><x:extra/><om:category name="A &amp; B">\r\n<om:meal><om:name><![CDATA[<b>K</b> & K]]></om:name><om:note>&#228;&lt;script&gt;</om:note></om:meal>` +
      `</om:category></om:day></om:canteen></om:openmensa>`
    const { value, problems } = importOpenMensa(text)
    expect(problems).toEqual([])
    expect(value?.groups[0]?.name).toBe('A & B')
    expect(Object.values(value?.dishes ?? {})[0]).toMatchObject({ name: '<b>K</b> & K', notes: ['ä<script>'] })
  })

  it('reads version 1, and names the meal without a name', () => {
    const { value, problems } = importOpenMensa(
      `<cafeteria version="1.0" xmlns="http://openmensa.org/open-mensa-v1">` +
        day(lunch('<meal><name>A</name><price>1.20</price></meal><meal><name/></meal>')) +
        `</cafeteria>`,
    )
    expect(Object.values(value?.dishes ?? {})).toMatchObject([{ name: 'A', price: 1.2 }])
    expect(problems).toEqual([{ path: 'cafeteria.day[0].category[0].meal[1].name', found: "''", expected: 'text', leftOut: true }])
  })
})

describe('faults in an OpenMensa feed', () => {
  const good = lunch('<meal><name>A</name></meal>')
  it.each([
    ['a date that does not exist', day(good, '2026-02-30'), 'canteen.day[0].date', 'date'],
    ['a day without anything', day(''), 'canteen.day[0].category', 'text'],
    ['a category without a name', day('<category><meal><name>A</name></meal></category>'), 'canteen.day[0].category[0].name', 'text'],
    ['a category without meals', day(lunch('')), 'canteen.day[0].category[0].meal', 'text'],
    ['a meal outside a category', day(`${good}<meal><name>A</name></meal>`), 'canteen.day[0].meal', 'element:category closed'],
    ['closed and open', day(`<closed/>${good}`), 'canteen.day[0].closed', 'closed-or-category'],
    [
      'a price in words',
      day(lunch('<meal><name>A</name><price role="other">1,20</price></meal>')),
      'canteen.day[0].category[0].meal[0].price[0]',
      'amount',
    ],
    [
      'an unknown role',
      day(lunch('<meal><name>A</name><price role="cat">1</price></meal>')),
      'canteen.day[0].category[0].meal[0].price[0].role',
      'one-of:pupil student employee other',
    ],
    [
      'a file that only points to the menu',
      '<feed name="full"><url>http://e.org/m.xml</url></feed>',
      'canteen.feed[0].url',
      'menu-elsewhere',
    ],
  ])('%s is named, and the good day beside it stays', (_, bad, path, expected) => {
    const { value, problems } = importOpenMensa(feed(bad + (expected === 'menu-elsewhere' ? '' : day(good, '2026-11-30'))))
    expect(problems).toMatchObject([{ path, expected }])
    if (expected !== 'menu-elsewhere') expect(value?.meals.map(({ date }) => date)).toContain('2026-11-30')
    for (const language of ['zh-Hans', 'zh-Hant', 'en'] as const) {
      const sentence = describeProblem(problems[0]!, language)
      expect(sentence).toContain(path)
      expect(sentence).not.toContain(`(${expected})`)
      expect(sentence).not.toContain(`（${expected}）`)
    }
  })

  it('names a missing namespace and an unknown version, and reads on', () => {
    const { value, problems } = importOpenMensa(feed(day(good), '<openmensa version="3.0">'))
    expect(problems.map(({ path }) => path)).toEqual(['openmensa.xmlns', 'openmensa.version'])
    expect(value?.meals).toHaveLength(1)
  })

  it.each([
    ['no text', '', 'xml'],
    ['a web page', '<!doctype html><html><body><p>404</body></html>', 'doctype'],
    ['another root', '<menu/>', 'element:openmensa cafeteria'],
    ['no canteen', `<openmensa version="2.1" xmlns="${V2}"/>`, 'object'],
    ['a cut file', feed(day(good)).slice(0, -30), 'xml'],
    ['JSON', '{"a":1}', 'xml'],
  ])('%s is refused', (_, text, expected) => {
    const { value, problems } = importOpenMensa(text)
    expect(value).toBeUndefined()
    expect(problems).toMatchObject([{ expected }])
  })
})

describe('hostile OpenMensa files', () => {
  it('refuses an entity bomb without expanding it', () => {
    const lines = Array.from({ length: 9 }, (_, at) => `<!ENTITY l${at + 1} "${`&l${at};`.repeat(10)}">`).join('')
    const { value, problems } = importOpenMensa(
      `<!DOCTYPE o [<!ENTITY l0 "lol">${lines}]>${feed(day(lunch('<meal><name>&l9;</name></meal>')))}`,
    )
    expect(value).toBeUndefined()
    expect(problems[0]?.expected).toBe('doctype')
  })

  it('refuses deep nesting, cuts a very long name and does not choke on markup', () => {
    expect(importOpenMensa(feed('<a>'.repeat(20_000) + '</a>'.repeat(20_000))).problems[0]?.expected).toBe('xml')
    const long = 'ä'.repeat(1_000_000)
    const { value, problems } = importOpenMensa(feed(day(lunch(`<meal><name>${long}</name></meal>`))))
    expect(Object.values(value?.dishes ?? {}).map(({ name }) => name)).toEqual([`${long.slice(0, 499)}…`])
    expect(problems).toMatchObject([{ found: '1000000', expected: 'too-large:500' }])
    expect(importOpenMensa('<'.repeat(1_000_000)).value).toBeUndefined()
    expect(importOpenMensa(`<a ${'b="c" '.repeat(100_000)}/>`).value).toBeUndefined()
  })

  it('keeps names such as __proto__ away from objects', () => {
    const { value } = importOpenMensa(
      feed(day(lunch('<meal><name>__proto__</name><price role="__proto__">1</price></meal>', 'constructor'))),
    )
    expect(value?.groups).toMatchObject([{ name: 'constructor' }])
    expect(Object.values(value?.dishes ?? {})[0]?.name).toBe('__proto__')
  })
})

describe('a fault of an OpenMensa feed is told whole', () => {
  const meal = (inner: string) => day(lunch(inner))
  const named = '<name>A</name>'
  const at = 'canteen.day[0].category[0].meal[0]'
  test.each<[what: string, text: string, problem: object]>([
    [
      'a meal without a name',
      meal('<meal><note>x</note></meal>'),
      { path: `${at}.name`, found: 'undefined', expected: 'text', leftOut: true },
    ],
    [
      'a strange element',
      meal(`<meal>${named}<pic/></meal>`),
      { path: `${at}.pic`, found: "'<pic>'", expected: 'element:name note price', leftOut: true },
    ],
    [
      'a price of no role',
      meal(`<meal>${named}<price>1</price></meal>`),
      { path: `${at}.price[0].role`, found: 'undefined', expected: 'one-of:pupil student employee other', leftOut: true },
    ],
    [
      'a price in words',
      meal(`<meal>${named}<price role="other">one</price></meal>`),
      { path: `${at}.price[0]`, found: "'one'", expected: 'amount', leftOut: true },
    ],
    [
      'a role twice',
      meal(`<meal>${named}<price role="other">1</price><price role="other">2</price></meal>`),
      { path: `${at}.price[1].role`, found: "'other'", expected: 'unique-id', leftOut: true },
    ],
    [
      'no date',
      `<day>${lunch(`<meal>${named}</meal>`)}</day>`,
      { path: 'canteen.day[0].date', found: 'undefined', expected: 'date', leftOut: true },
    ],
    [
      'closed and open',
      day(`<closed/>${lunch(`<meal>${named}</meal>`)}`),
      { path: 'canteen.day[0].closed', found: "'<closed>'", expected: 'closed-or-category', leftOut: true },
    ],
    ['an empty day', day(''), { path: 'canteen.day[0].category', found: 'undefined', expected: 'text', leftOut: true }],
    [
      'a category without a name',
      day(`<category name=" "><meal>${named}</meal></category>`),
      { path: 'canteen.day[0].category[0].name', found: "''", expected: 'text', leftOut: true },
    ],
    ['an empty category', day(lunch('')), { path: 'canteen.day[0].category[0].meal', found: 'undefined', expected: 'text', leftOut: true }],
    [
      'a menu elsewhere',
      '<feed name="f"><url>http://e.org/m</url></feed>',
      { path: 'canteen.feed[0].url', found: "'http://e.org/m'", expected: 'menu-elsewhere' },
    ],
  ])('%s', (_, canteen, problem) => expect(importOpenMensa(feed(canteen)).problems).toEqual([problem]))

  test('of its root and its second canteen', () => {
    const good = meal(`<meal>${named}</meal>`)
    expect(importOpenMensa(feed(good, '<openmensa version="3.0">')).problems).toEqual([
      { path: 'openmensa.xmlns', found: 'undefined', expected: `one-of:${V2}` },
      { path: 'openmensa.version', found: "'3.0'", expected: 'one-of:2.0 2.1' },
    ])
    expect(importOpenMensa(feed(`${good}</canteen><canteen>`)).problems).toEqual([
      { path: 'openmensa.canteen[1]', found: "'<canteen>'", expected: 'only-one', leftOut: true },
    ])
    expect(importOpenMensa('<menu/>')).toEqual({
      value: undefined,
      problems: [{ path: '', found: "'<menu>'", expected: 'element:openmensa cafeteria' }],
    })
    expect(importOpenMensa('<!DOCTYPE a>').problems).toEqual([{ path: '', found: "'<!DOCTYPE a>'", expected: 'doctype' }])
    expect(importOpenMensa(`<openmensa version="2.1" xmlns="${V2}"/>`).problems).toEqual([
      { path: 'openmensa.canteen', found: 'undefined', expected: 'object' },
    ])
  })

  test('opening times go over where every open day has the same, and money is written as the schema has it', () => {
    const times = (...spans: string[]) =>
      importOpenMensa(
        feed(
          `<name>M</name><times type="opening">${spans.map((span) => `<monday open="${span}"/>`).join('')}</times>${meal(`<meal>${named}</meal>`)}`,
        ),
      ).value?.points[0]?.mealTimes
    expect(times('11:00-14:30', '11:00-14:30')).toEqual({ lunch: { opens: '11:00', closes: '14:30' } })
    for (const spans of [['11:00-14:30', '11:00-14:00'], ['11-14'], ['11:00-24:30'], ['x11:00-12:00'], ['11:00-12:00x'], []])
      expect(times(...spans)).toEqual({})
    const price = (money: string) =>
      Object.values(importOpenMensa(feed(meal(`<meal>${named}<price role="other">${money}</price></meal>`))).value?.dishes ?? {})[0]?.price
    expect(['+1.5', '.5', '2.', '1e1', '0'].map(price)).toEqual([1.5, 0.5, 2, 10, 0])
    expect(['-1', '1,5', 'x1', '1x', 'e1', ''].map(price)).toEqual(Array.from({ length: 6 }, () => undefined))
  })
})
