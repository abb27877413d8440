// What is wrong with a file is told apart, with its place; a file without measure is refused while it comes in; work has slices.
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { describeFailure, isUnreachable, type FeedFailure } from '@doorstep/model/feed'
import { MOST_BYTES, MOST_ENTRIES } from '@doorstep/model/schema'
import { LANGUAGES } from '@doorstep/model/text'
import { openFeed, type LiveFeed } from './feed.js'
import { findFault } from './json-fault.js'
import { inSlices } from './slices.js'
import { MemoryFeedStore } from './store.js'
import { TestServer } from './testing/http-server.js'
import { item, services, settled, station, until } from './testing/station.js'

let server: TestServer
let feed: LiveFeed | undefined

beforeEach(async () => {
  server = new TestServer()
  await server.start()
  server.put('station.json', station({ services: 'services.json' })).put('services.json', services('a'))
})
afterEach(async () => {
  feed?.close()
  await server.stop()
})

function open(): LiveFeed {
  return (feed = openFeed(server.address('station.json'), {
    parts: ['services'],
    store: new MemoryFeedStore(),
    refreshMinutes: 0,
    timing: { retryMs: 60_000 },
  }))
}

const bytes = (text: string, encoding: 'utf8' | 'utf16le') => Buffer.from(text, encoding)

describe('a file that cannot be read', () => {
  const cases: readonly [string, string | Buffer, Partial<FeedFailure>][] = [
    ['a web page', '<!DOCTYPE html><html><body>Wi-Fi sign-in</body></html>', { code: 'page' }],
    ['an empty file', '', { code: 'empty' }],
    ['only spaces', ' \n ', { code: 'empty' }],
    ['only a mark', bytes('\ufeff', 'utf8'), { code: 'empty' }],
    ['UTF-16 with a mark', bytes('\ufeff{ "items": [] }', 'utf16le'), { code: 'encoding' }],
    ['UTF-16 without one', bytes('{ "items": [] }', 'utf16le'), { code: 'encoding' }],
    ['GBK', Buffer.from([0x7b, 0x22, 0xce, 0xe0, 0x22, 0x7d]), { code: 'encoding' }],
    ['a file that was cut off', '{ "items": [\n  { "id": "a", "na', { code: 'cut-off', line: 2, column: 16 }],
    ['a comma too many', '{ "items": [\n  { "id": "a", },\n] }', { code: 'malformed', line: 2, column: 16 }],
    ['a quotation mark of the wrong kind', '{\n  “items”: [] }', { code: 'malformed', line: 2, column: 3 }],
    ['something after the end', '{ "items": [] } }', { code: 'malformed', line: 1, column: 17 }],
    ['something else', '{ "items": 3 }', { code: 'invalid' }],
  ]
  for (const [name, content, failure] of cases) {
    it(`${name} is told, and the last good copy stays with its age`, async () => {
      const opened = open()
      const before = (await until(opened, settled('services'))).services
      server.put('services.json', content)
      await opened.refresh()
      const { services: part } = opened.view
      expect(part).toMatchObject({ stale: true, asOf: before.asOf, failures: [{ ...failure, href: server.address('services.json') }] })
      expect(part.value).toBe(before.value)
      const [found] = part.failures
      if (!found) throw new Error('no failure')
      expect(isUnreachable(found)).toBe(false)
      const sentences = LANGUAGES.map((language) => describeFailure(found, language))
      expect(new Set(sentences).size).toBeGreaterThan(1)
      expect(sentences.join()).not.toMatch(/连不上|undefined/)
    })
  }

  it('is told from one that is not there, and from a server that fails', async () => {
    const opened = open()
    await until(opened, settled('services'))
    const sentences = new Set<string>()
    for (const status of [404, 403, 500, 503]) {
      server.put('services.json', (_, response) => void response.writeHead(status).end('<html>'))
      await opened.refresh()
      const [failure] = opened.view.services.failures
      expect(failure).toMatchObject({ code: 'http', status })
      // no answer of a server is a missing connection
      expect(failure && isUnreachable(failure)).toBe(false)
      sentences.add((failure ? describeFailure(failure, 'zh-Hans') : '').replace(String(status), ''))
    }
    expect(sentences.size).toBe(4)
    await server.stop()
    await opened.refresh()
    expect(opened.view.services.failures.map((failure) => [failure.code, isUnreachable(failure)])).toEqual([['unreachable', true]])
  })

  it('with a mark of UTF-8 is read', async () => {
    server.put('services.json', bytes(`\ufeff${JSON.stringify(services('marked'))}`, 'utf8'))
    expect((await until(open(), settled('services'))).services.value?.items.map(({ id }) => id)).toEqual(['marked'])
  })
})

describe('a file that is too large', () => {
  it('is not taken in further than the limit, however long it goes on', async () => {
    let sent = 0
    server.put('services.json', (_, response) => {
      response.writeHead(200)
      const chunk = Buffer.alloc(65_536, 0x20)
      const more = (): void => {
        if (response.destroyed) return
        sent += chunk.length
        response.write(chunk, () => setImmediate(more))
      }
      more()
    })
    const { services: part } = await until(open(), settled('services'))
    expect(part).toMatchObject({ value: undefined, failures: [{ code: 'too-large' }] })
    expect(part.failures.map((failure) => describeFailure(failure, 'en'))).toEqual([
      expect.stringContaining('services.json is larger than 4 MB'),
    ])
    // what was under way in between, on both sides
    expect(sent).toBeLessThan(MOST_BYTES * 5)
  })

  it('is not even begun when its length is told', async () => {
    server.put('services.json', (_, response) => void response.writeHead(200, { 'content-length': 2_000_000_000 }).write('{'))
    expect((await until(open(), settled('services'))).services.failures).toMatchObject([{ code: 'too-large' }])
  })

  it('up to the limit is read whole, and 50,000 items as far as their limit', async () => {
    const full = JSON.stringify({ items: [item('a')] })
    server.put('services.json', full + ' '.repeat(MOST_BYTES - Buffer.byteLength(full)))
    const opened = open()
    expect((await until(opened, settled('services'))).services.value?.items).toHaveLength(1)
    server.put('services.json', { items: Array.from({ length: 50_000 }, (_, at) => ({ id: `i${at}`, name: 'n', category: 'c' })) })
    await opened.refresh()
    expect(opened.view.services.value?.items).toHaveLength(MOST_ENTRIES)
    expect(opened.view.services.problems).toMatchObject([{ path: 'items', found: '50000', expected: `too-many:${MOST_ENTRIES}` }])
  })
})

describe('the place where JSON stops', () => {
  const placeOf = (text: string) => {
    const search = findFault(text)
    for (;;) {
      const step = search.next()
      if (step.done) return step.value
    }
  }

  it('is found for every beginning of a right text, as an end that came too early', () => {
    const whole = '{"a": [1.5e-3, -0, true, false, null, "x\\n\\u00e9"], "b": {"c": {}, "d": []}}'
    for (let end = 0; end < whole.length; end++) expect([end, placeOf(whole.slice(0, end)).end]).toEqual([end, true])
  })

  it('is found for mistakes of every kind', () => {
    const mistakes = {
      '[1,]': 4,
      '{"a" 1}': 6,
      '[01]': 2,
      "{'a': 1}": 2,
      '{"a": undefined}': 7,
      '["\t"]': 2,
      '{"a": 1 "b": 2}': 9,
      '[}': 2,
      '{"a": NaN}': 7,
      ']': 1,
      '["a\\x"]': 2,
      '[1 2]': 4,
    }
    for (const [text, column] of Object.entries(mistakes)) {
      expect(() => JSON.parse(text) as unknown).toThrow()
      expect([text, placeOf(text)]).toMatchObject([text, { line: 1, column, end: false }])
    }
  })
})

describe('the mistake at that place', () => {
  const mistakeOf = (text: string) => {
    const search = findFault(text)
    for (;;) {
      const step = search.next()
      if (step.done) return step.value.mistake
    }
  }
  it.each<[mistake: string, texts: readonly string[]]>([
    ['calendar', ['BEGIN:VCALENDAR', ' \nbegin:vcalendar']],
    ['xml', ['<openmensa/>', '\n <a>']],
    ['no-json', ['hello', '第一行', '， {']],
    ['other-sign', ['{“a”: 1}', '{"a"：1}', '{"a": 1，"b": 2}', '[1、2]', '[「a」]', '[\u00a01]', '[1,\ufeff2]', '{"a":　1}']],
    ['comment', ['[1, // one\n2]', '{"a": 1, # one\n"b": 2}']],
    ['quotes', ["['a']", '[`a`]', "{'a': 1}", '{a: 1}', '{"a": 1, 2: 3}', '[abc]', '{"a": nothing}']],
    ['colon', ['{"a" 1}', '{"a", 1}', '{"a"}', '{"a";1}']],
    ['no-comma', ['[1 2]', '{"a": 1 "b": 2}', '[{"a": 1} {"b": 2}]', '{"a": 1;"b": 2}', '[1}']],
    ['after-end', ['{} {}', '{"a": 1} }', '[1] x', '{} "a"', '[] ]']],
    ['backslash', ['["a\\x"]', '["C:\\Users"]', '["\\u12"]']],
    ['line-break', ['["a\nb"]', '["\t"]', '{"a": "b\r\n"}']],
    ['comma', ['[1,]', '{"a": 1,}', '[,1]', '{"a": ,"b": 1}', '[1,,2]']],
    ['no-value', ['{"a": }', '[}', '{"a": ]']],
    ['word', ['[undefined]', '{"a": None}', '[True]', '[NaN]', '[-Infinity]', '{"a": yes}', '[No]', '[FALSE]', '[Null]']],
    ['number', ['[01]', '[+1]', '[1.]', '[.5]', '[1e]', '[-]', '[1_000]', '[0x10]']],
  ])('is told from others: %s', (mistake, texts) => {
    for (const text of texts) expect([text, mistakeOf(text)]).toEqual([text, mistake])
  })

  it('is looked for in steps, so that a long file holds nothing up', () => {
    const search = findFault(`[${'1,'.repeat(12_000)}]`)
    let steps = 0
    while (search.next().done === false) steps += 1
    expect(steps).toBe(4)
  })
})

describe('work in slices', () => {
  it('lets others have a turn when a slice is full, and is given up when nobody waits', async () => {
    function* work() {
      for (let step = 0; step < 10; step++) yield
      return 'done'
    }
    let time = 0
    let turns = 0
    const each = () => (time += 10)
    expect(await inSlices(work(), () => (turns += 1) > 100, each)).toBe('done')
    expect(turns).toBeGreaterThan(2)
    expect(await inSlices(work(), () => true, each)).toBeUndefined()
    expect(
      await inSlices(
        work(),
        () => true,
        () => 0,
      ),
    ).toBe('done')
  })

  it.each([
    ['half a slice', 8, 5],
    ['a slice', 16, 10],
    ['just less than one', 15, 5],
  ])('whose steps take %s lets go so often', async (_, ms, expected) => {
    function* work() {
      for (let step = 0; step < 10; step++) yield
    }
    let time = 0
    let turns = 0
    vi.stubGlobal('scheduler', { yield: async () => void (turns += 1) })
    await inSlices(work(), undefined, () => time)
    expect(turns).toBe(0)
    // the clock goes on with each step, and is read when one is over
    const steps = work()
    const timed = { next: () => ((time += ms), steps.next()) } as unknown as Generator<undefined, void>
    await inSlices(timed, undefined, () => time)
    vi.unstubAllGlobals()
    expect(turns).toBe(expected)
  })
})
