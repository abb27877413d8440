// The configurator without a page: colours, the address, the code of every choice, and what is said of a station.
import { accentOf, BRICK, contrast, judge, LEAST, ratio, readHex } from './colour.js'
import { asHtml, cssOf, markupOf, snippet, type Place } from './snippet.js'
import { choiceIn, FIRST, FRAMEWORKS, LANGUAGES, queryOf, stationAddress, WIDGETS, WIDTHS, type Choice } from './state.js'
import { checkStation } from './station.js'

const place: Place = { embed: 'https://cdn.example/doorstep@1.2.3/', version: '1.2.3', integrity: 'sha384-abc' }
const station = 'https://example.org/a/station.json'
const first: Choice = { ...FIRST, station }
const text = (choice: Choice, facts = {}) =>
  snippet(choice, place, facts)
    .map(({ file = '', code }) => `${file}\n${code}`)
    .join('\n')

describe('colour', () => {
  test.each([
    ['#000000', '#ffffff', 21],
    ['#ffffff', '#ffffff', 1],
    ['#767676', '#ffffff', 4.54],
    ['#777777', '#ffffff', 4.48],
  ])('%s on %s is %s : 1, as WCAG counts it', (one, other, expected) => {
    expect(contrast(one, other)).toBeCloseTo(expected, 2)
    expect(contrast(other, one)).toBeCloseTo(expected, 2)
  })
  test.each([
    ['1F4E79', '#1f4e79'],
    [' #abc ', '#aabbcc'],
    ['#12345', undefined],
    ['red', undefined],
    ['#1f4e79;}', undefined],
  ])('%s is read as %s', (typed, expected) => {
    expect(readHex(typed)).toBe(expected)
  })
  test('a ratio is cut, not rounded up to one that is enough', () => {
    expect(ratio(4.49)).toBe('4.4')
  })
  test('a pale accent is warned of, and gets dark letters', () => {
    expect(judge('#ffd700').enough).toBe(false)
    expect(accentOf('#ffd700').onAccent).toBe('#201a16')
    expect(judge(BRICK).enough).toBe(true)
    expect(accentOf(BRICK).onAccent).toBe('#ffffff')
  })
  test('letters can be read on every accent, and the accent on its wash where it is dark enough', () => {
    for (let at = 0; at < 4096; at += 7) {
      const colour = `#${at.toString(16).padStart(3, '0').replace(/./g, '$&$&')}`
      const { accent, onAccent, wash } = accentOf(colour)
      expect(contrast(accent, onAccent), colour).toBeGreaterThan(4)
      if (contrast(accent, '#ffffff') >= 7) expect(contrast(accent, wash), colour).toBeGreaterThanOrEqual(LEAST)
    }
  })
})

describe('the address', () => {
  test('holds every choice', () => {
    const choices = WIDGETS.flatMap((widget) =>
      LANGUAGES.flatMap((language) =>
        WIDTHS.flatMap((width) =>
          FRAMEWORKS.map((framework): Choice => ({ station, colour: '#1f4e79', widget, language, width, framework })),
        ),
      ),
    )
    for (const choice of choices) expect(choiceIn(queryOf(choice))).toEqual(choice)
    expect(choices).toHaveLength(4 * 4 * 3 * 6)
  })
  test('what is first is not written', () => {
    expect(queryOf(first, first)).toBe('')
  })
  test('what it names wrongly is as at first', () => {
    expect(choiceIn('?widget=clock&width=9&colour=%22%3E&language=fr&framework=elm&station=x')).toEqual({ ...FIRST, station: 'x' })
  })
  test.each([
    ['https://example.org/station.json', 'https://example.org/station.json'],
    ['example.org/s/station.json', 'https://example.org/s/station.json'],
    ['/stations/a/station.json', 'https://docs.example/stations/a/station.json'],
    ['station.json', 'https://docs.example/embed/station.json'],
    ['javascript:alert(1)', undefined],
    ['data:application/json,{}', undefined],
    ['   ', undefined],
    ['https://', undefined],
  ])('%s is %s', (typed, expected) => {
    expect(stationAddress(typed, 'https://docs.example/embed/')).toBe(expected)
  })
})

describe('the code', () => {
  test('changes with each choice', () => {
    const others: readonly Partial<Choice>[] = [
      { station: 'https://example.org/b/station.json' },
      ...WIDGETS.slice(1).map((widget) => ({ widget })),
      ...LANGUAGES.slice(1).map((language) => ({ language })),
      { colour: '#1f4e79' },
      { width: '320' },
      { width: 'full' },
    ]
    for (const framework of FRAMEWORKS) {
      const written = [{}, ...others].map((other) => text({ ...first, framework, ...other }))
      expect(new Set(written).size, framework).toBe(written.length)
    }
    expect(new Set(FRAMEWORKS.map((framework) => text({ ...first, framework }))).size).toBe(FRAMEWORKS.length)
  })
  test('brings the script of its version with its hash', () => {
    expect(text(first)).toContain(
      '<script type="module" src="https://cdn.example/doorstep@1.2.3/doorstep.js"\n        integrity="sha384-abc" crossorigin></script>',
    )
  })
  test('has no style attribute, which a strict policy blocks', () => {
    for (const framework of FRAMEWORKS) expect(text({ ...first, framework, colour: '#1f4e79' })).not.toMatch(/\sstyle=/)
  })
  test.each(FRAMEWORKS)('nothing of a station gets out of its place: %s', (framework) => {
    const evil = `https://x.example/"><script>alert(1)</script>`
    const written = text(
      { ...first, framework, station: evil },
      { name: '</p><script>alert(2)</script>${alert(3)}`{{ 1 }}', telephone: '{alert(4)}' },
    )
    expect(written.match(/<script(?! type="module" src="https:\/\/cdn| setup lang="ts">| lang="ts">)/g)).toBeNull()
    if (framework !== 'html' && framework !== 'iframe') expect(written).not.toMatch(/\{alert|\{\{ 1|(?<!\\)`\{/)
  })
  test('the words inside the tag are the station’s', () => {
    expect(text(first, { name: '梧桐里', telephone: '021' })).toContain('<p>梧桐里，021</p>')
    expect(text(first, { name: 'Wutongli' })).toContain('<p>Wutongli</p>')
  })
  test('all three stand in one station', () => {
    expect(markupOf({ ...first, widget: 'all' }).children).toHaveLength(3)
  })
  test('an accent brings what goes with it, brick brings nothing', () => {
    expect(cssOf({ ...first, colour: '#1f4e79' }).match(/--doorstep-[\w-]*accent[\w-]*/g)).toHaveLength(4)
    expect(cssOf(first)).not.toContain('--doorstep')
    // as docs/embedding.md says: under the tag's own name, so that the place is kept until the data are drawn
    expect(cssOf(first)).toMatch(/^doorstep-[\w-]+ \{\n {2}display: block;\n {2}min-block-size: 100vh;/)
    expect(cssOf({ ...first, widget: 'all' })).toContain('doorstep-timetable,\ndoorstep-meal-calendar {')
  })
  test('a frame has everything in its address, one frame for each widget', () => {
    const [block] = snippet({ ...first, framework: 'iframe', widget: 'all', language: 'en', colour: '#1f4e79' }, place)
    const addresses = [...(block?.code.matchAll(/src="([^"]*)"/g) ?? [])].map(([, src = '']) => new URL(src.replaceAll('&amp;', '&')))
    expect(addresses.map(({ searchParams }) => searchParams.get('widget'))).toEqual(['service-board', 'timetable', 'meal-calendar'])
    for (const { searchParams } of addresses)
      expect(Object.fromEntries(searchParams)).toMatchObject({
        station,
        lang: 'en',
        '--doorstep-accent': '#1f4e79',
        '--doorstep-on-accent': '#ffffff',
      })
  })
  test('what is previewed of a framework is its tag', () => {
    expect(asHtml({ ...first, framework: 'vue' }).framework).toBe('html')
    expect(asHtml({ ...first, framework: 'iframe' }).framework).toBe('iframe')
  })
})

describe('a station', () => {
  const answer = (body: string, status = 200) => Promise.resolve(new Response(body, { status }))
  const files: Readonly<Record<string, object>> = {
    'station.json': {
      ...{ id: 'lanxi', name: { 'zh-Hans': '兰溪路服务站', en: 'Lanxi Road' }, timeZone: 'Asia/Shanghai', telephone: '021-0555 0199' },
      parts: { services: 'services.json', menu: 'menu.json' },
    },
    'services.json': { categories: [], items: [{ id: 'print', name: '打印复印', category: 'life', list: 'service' }] },
    'menu.json': { dishes: {}, meals: [], closed: [] },
  }
  const fromFolder: typeof fetch = (asked) => answer(JSON.stringify(files[(asked as string).split('/').at(-1) ?? '']))
  const at = 'https://example.org/lanxi/station.json'

  test('is said in numbers', async () => {
    expect(await checkStation(at, 'zh-Hans', fromFolder)).toEqual({
      kind: 'station',
      report: { name: '兰溪路服务站', telephone: '021-0555 0199', services: 1, faults: [] },
    })
    expect(await checkStation(at, 'en', fromFolder)).toMatchObject({ report: { name: 'Lanxi Road' } })
  })
  test('what is wrong in it is said with its place', async () => {
    const broken: typeof fetch = (asked) =>
      (asked as string).endsWith('menu.json') ? answer('{"dishes":{},"meals":[{"date":"2026-02-30"}]}') : fromFolder(asked)
    const found = await checkStation(at, 'en', broken)
    expect(found.kind === 'station' && found.report.faults).toContainEqual(expect.objectContaining({ file: 'menu.json' }))
  })
  test.each([
    ['a page', () => answer('<!doctype html><p>Hello'), 'en', /page/],
    ['nothing there', () => answer('', 404), 'en', /404/],
    ['no JSON', () => answer('{ "id": '), 'zh-Hans', /\p{Script=Han}/u],
  ] as const)('%s is no station', async (_, doFetch, language, why) => {
    const found = await checkStation(at, language, doFetch)
    expect(found).toMatchObject({ kind: 'refused', cors: false, why: expect.stringMatching(why) as string })
  })
  test('a server that is there and lets nobody read is told from one that is not there', async () => {
    const refusing: typeof fetch = (_, init) => (init?.mode === 'no-cors' ? answer('') : Promise.reject(new TypeError('Failed to fetch')))
    expect(await checkStation(at, 'en', refusing)).toMatchObject({ kind: 'refused', cors: true })
    expect(await checkStation(at, 'en', () => Promise.reject(new TypeError('Failed to fetch')))).toMatchObject({
      kind: 'refused',
      cors: false,
    })
  })
})
