// The small schemas at their bounds: what is taken just within, what is refused just beyond, and how it is called.
import * as v from 'valibot'
import * as p from './primitives.js'

const expectedOf = (schema: v.GenericSchema, value: unknown): string | undefined =>
  v.safeParse(schema, value, { abortPipeEarly: true }).issues?.[0].message

test.each<
  [name: string, schema: v.GenericSchema, taken: readonly unknown[], refused: readonly (readonly [value: unknown, code: string])[]]
>([
  [
    'a text',
    p.textSchema,
    [' x ', 'x'.repeat(5000)],
    [
      ['', 'text'],
      [' \n', 'text'],
      [3, 'text'],
      ['x'.repeat(5001), 'too-large:5000'],
    ],
  ],
  [
    'a table',
    p.tableSchema,
    ['a', 'x'.repeat(500_000)],
    [
      ['', 'text'],
      [null, 'text'],
      ['x'.repeat(500_001), 'too-large:500000'],
    ],
  ],
  [
    'an id',
    p.idSchema,
    ['w1', 'a.b-c_d:e@f/g', 'x'.repeat(200)],
    [
      ['', 'id'],
      ['a b', 'id'],
      ['王', 'id'],
      [1, 'id'],
      ['x'.repeat(201), 'too-large:200'],
    ],
  ],
  [
    'yes or no',
    p.booleanSchema,
    [true, false],
    [
      ['true', 'boolean'],
      [0, 'boolean'],
    ],
  ],
  [
    'a count',
    p.countSchema,
    [0, 1_000_000],
    [
      [-1, 'count'],
      [1.5, 'count'],
      ['1', 'count'],
      [1_000_001, 'range:0 1000000'],
      [Infinity, 'count'],
    ],
  ],
  [
    'an amount',
    p.amountSchema,
    [0, 6.5, 1_000_000],
    [
      [-0.01, 'amount'],
      ['6', 'amount'],
      [1_000_000.5, 'range:0 1000000'],
    ],
  ],
  [
    'a measure',
    p.measureSchema,
    [0, 0.5, 1_000_000],
    [
      [-0.1, 'range:0 1000000'],
      [1_000_001, 'range:0 1000000'],
      ['1', 'number'],
    ],
  ],
  [
    'minutes',
    p.minutesSchema,
    [0, 10_080],
    [
      [-1, 'range:0 10080'],
      [10_081, 'range:0 10080'],
      [0.5, 'whole'],
      ['5', 'number'],
    ],
  ],
  [
    'an age',
    p.ageSchema,
    [0, 150],
    [
      [-1, 'range:0 150'],
      [151, 'range:0 150'],
      [60.5, 'whole'],
    ],
  ],
  [
    'per cent',
    p.percentSchema,
    [0, 12.5, 100],
    [
      [-1, 'range:0 100'],
      [100.5, 'range:0 100'],
    ],
  ],
  [
    'an interval',
    p.intervalSchema,
    [1, 1000],
    [
      [0, 'range:1 1000'],
      [1001, 'range:1 1000'],
      [1.5, 'whole'],
    ],
  ],
  [
    'a position',
    p.positionSchema,
    [-366, 366],
    [
      [-367, 'range:-366 366'],
      [367, 'range:-366 366'],
      [0.5, 'whole'],
    ],
  ],
  [
    'a latitude',
    p.latitudeSchema,
    [-90, 31.2, 90],
    [
      [-90.1, 'range:-90 90'],
      [90.1, 'range:-90 90'],
    ],
  ],
  [
    'a longitude',
    p.longitudeSchema,
    [-180, 121.5, 180],
    [
      [-180.1, 'range:-180 180'],
      [180.1, 'range:-180 180'],
    ],
  ],
  [
    'a year',
    p.yearSchema,
    [1900, 9999],
    [
      [1899, 'range:1900 9999'],
      [10_000, 'range:1900 9999'],
      [2026.5, 'whole'],
    ],
  ],
  [
    'a time',
    p.localTimeSchema,
    ['00:00', '09:59', '19:00', '23:59', '24:00'],
    [
      ['24:01', 'time'],
      ['9:00', 'time'],
      ['12:60', 'time'],
      ['08:30:00', 'time'],
      [' 08:30', 'time'],
      [830, 'time'],
    ],
  ],
  [
    'a date',
    p.localDateSchema,
    ['1900-01-01', '2028-02-29'],
    [
      ['1899-12-31', 'date'],
      ['2026-02-29', 'date'],
      ['2026-1-1', 'date'],
      ['x2026-01-01', 'date'],
      ['2026-01-01x', 'date'],
      [2026, 'date'],
    ],
  ],
  [
    'a moment',
    p.localDateTimeSchema,
    ['2026-11-20T09:00', '2026-11-20T23:59:59', '1900-01-01T00:00'],
    [
      ...[
        '2026-11-20',
        '2026-11-20T24:00',
        '2026-02-29T09:00',
        '1899-12-31T09:00',
        '2026-11-20T9:00',
        'x2026-11-20T09:00',
        '2026-11-20T09:00x',
      ],
      5,
    ].map((value) => [value, 'date-time'] as const),
  ],
  [
    'a duration',
    p.durationSchema,
    ['PT0M', 'PT1H30M', 'P1D', 'P366D', 'P1W'],
    [
      ['P366DT1M', 'longest-duration:P366D'],
      ...['P', 'PT', '1H', 'PT1.5H', 'xPT1H', 'PT1Hx', 90].map((value) => [value, 'duration'] as const),
    ],
  ],
  [
    'an address',
    p.addressSchema,
    ['https://example.org/a?b#c', 'HTTP://example.org', 'services.json', './a/b.json', '?x', `https://e.org/${'x'.repeat(1986)}`],
    [
      ...['javascript:alert(1)', 'DATA:text/html,x', '//example.org', 'a b', '\u0001javascript:x', 'https://e x', 'a\\b', '', 7].map(
        (value) => [value, 'address'] as const,
      ),
      [`https://e.org/${'x'.repeat(1987)}`, 'too-large:2000'],
    ],
  ],
  [
    'one of some words',
    p.oneOf(['a', 'b']),
    ['a', 'b'],
    [
      ['c', 'one-of:a b'],
      [1, 'one-of:a b'],
    ],
  ],
  [
    'a list',
    p.listOf(p.booleanSchema, 2),
    [[], [true, false]],
    [
      [{}, 'list'],
      [[true, true, true], 'too-many:2'],
      [['x'], 'boolean'],
    ],
  ],
  ['a list of any length', p.listOf(p.booleanSchema), [new Array(10_000).fill(true)], [[new Array(10_001).fill(true), 'too-many:10000']]],
  [
    'a shape',
    p.shape({ id: p.idSchema }),
    [{ id: 'a' }, { id: 'a', more: 1 }],
    [
      [[], 'object'],
      [{}, 'object'],
      ['x', 'object'],
      [null, 'object'],
      [{ id: '' }, 'id'],
    ],
  ],
])('%s', (_, schema, taken, refused) => {
  for (const value of taken)
    expect(v.safeParse(schema, value), JSON.stringify(value)?.slice(0, 40)).toMatchObject({ success: true, output: value })
  for (const [value, code] of refused) expect(expectedOf(schema, value), JSON.stringify(value)?.slice(0, 40)).toBe(code)
})

describe('a record', () => {
  const record = p.recordOf(p.idSchema, p.shape({ n: p.countSchema }))

  test('keeps every name, those of objects too', () => {
    const input = JSON.parse('{ "a": { "n": 1 }, "__proto__": { "n": 2 }, "constructor": { "n": 3 } }') as object
    const { success, output } = v.safeParse(record, input)
    expect(success).toBe(true)
    expect(Object.entries(output as object)).toEqual(Object.entries(input))
  })

  test('says at which name a value is wrong, and that a name is', () => {
    const { issues } = v.safeParse(record, { a: { n: 1 }, b: { n: -1 }, c: 5, 'd e': { n: 1 } })
    expect(issues?.map(({ message, path, input }) => [message, path?.map(({ key }) => key), input])).toEqual([
      ['count', ['b', 'n'], -1],
      ['object', ['c'], 5],
      ['id', ['d e'], 'd e'],
    ])
    expect(issues?.map((issue) => v.getDotPath(issue))).toEqual(['b.n', 'c', 'd e'])
    for (const nothing of [null, 5, 'x']) expect(v.safeParse(record, nothing).issues?.map(({ message }) => message)).toEqual(['object'])
  })
})
