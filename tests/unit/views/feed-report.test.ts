// What is wrong in a station's files, read without a browser: when it is looked for, how many there are, and which file has them.
import { EMPTY_FEED, type FeedFinding, type FeedView } from '@doorstep/model/feed'
import { DoorstepFeedReport } from '../../../packages/elements/src/feed-report/feed-report.js'
import { fresh, StillFeed } from '../../../packages/elements/src/testing/feeds.js'
import { services, station } from '../../../packages/elements/src/testing/station.js'
import { eventually, Placed, withoutBrowser } from './page.js'

withoutBrowser()

class Reviewed extends StillFeed {
  findings: readonly FeedFinding[] = []
  /** Of each look, what ends it. */
  readonly looks: ((findings: readonly FeedFinding[]) => void)[] = []
  slow = false
  review(): Promise<readonly FeedFinding[]> {
    const look = new Promise<readonly FeedFinding[]>((resolve) => this.looks.push(resolve))
    if (!this.slow) this.looks.at(-1)?.(this.findings)
    return look
  }
}
const entry = (href: string, path: string, more: object = {}): FeedFinding =>
  ({
    kind: 'entry',
    severity: 'fault',
    href,
    part: 'services',
    path,
    value: { items: [{ name: '借雨伞', fees: '5元' }] },
    expected: 'text',
    found: 1,
    ...more,
  }) as unknown as FeedFinding
const missing = (href: string): FeedFinding =>
  ({ kind: 'file', severity: 'fault', href, part: 'services', failure: { code: 'http', href, status: 404 } }) as unknown as FeedFinding

const placed: Placed<DoorstepFeedReport>[] = []
afterEach(() => placed.splice(0).forEach((each) => each.close()))
function report(findings: readonly FeedFinding[], view: Partial<FeedView> = {}) {
  const feed = Object.assign(new Reviewed({ ...EMPTY_FEED, station: fresh(station), ...view }), { findings })
  const it = new Placed(new DoorstepFeedReport(), { feed })
  placed.push(it)
  return { feed, it }
}
const looks = (feed: Reviewed) => feed.looks.length
const settled = async ({ element }: Placed<DoorstepFeedReport>) => {
  for (let turn = 0; turn < 5; turn += 1) await Promise.resolve()
  await element.updateComplete
}

test('is nothing while all is well, and says how many faults and notices there are', async () => {
  const { it } = report([])
  await settled(it)
  expect(it.lines).toEqual([])
  const more = report([
    entry('https://s/services.json', 'items.0.fees'),
    entry('https://s/services.json', 'items.0.name', { severity: 'notice' }),
    entry('https://s/services.json', '', { expected: 'more-faults', found: '12' }),
    entry('https://s/menu.json', 'dishes.1', { part: 'menu' }),
  ])
  await more.it.reads('资料')
  expect(more.it.lines.find((line) => line.startsWith('summary'))).toBe('summary 服务站的资料有 14 处要改')
  const little = report([entry('https://s/services.json', 'items.0.name', { severity: 'notice' })])
  await little.it.reads('summary 服务站的资料有 1 处请看一下')
  // by file, and what there is more of is said of its file
  expect(more.it.lines.filter((line) => line.startsWith('h3'))).toHaveLength(2)
  expect(more.it.text.match(/12/g)).toHaveLength(1)
  expect(more.it.lines.filter((line) => line.startsWith('code'))).toEqual(['code items.0.fees', 'code items.0.name', 'code dishes.1'])
  expect(more.it.lines.filter((line) => line.startsWith('https'))).toEqual(['https://s/services.json', 'https://s/menu.json'])
})

test('looks again when something of the feed is another, and not for the word that all is as it was', async () => {
  const { feed, it } = report([])
  await settled(it)
  expect(looks(feed)).toBe(1)
  // an hour later it was read again, and is the same
  feed.show({ station: { ...feed.view.station, asOf: 3_600_000 } })
  expect(looks(feed)).toBe(1)
  const failure = { code: 'http', href: 'menu.json', status: 404 }
  const changes: Partial<FeedView>[] = [
    { services: fresh(services) },
    { services: { ...fresh(services), loading: true } },
    { services: { ...fresh(services), problems: [{} as never] } },
    { menu: { ...EMPTY_FEED.menu, failures: [failure as never] } },
    { menu: { ...EMPTY_FEED.menu, failures: [{ ...failure, status: 500 } as never] } },
    { menu: { ...EMPTY_FEED.menu, failures: [{ ...failure, status: 500, code: 'unreachable' } as never] } },
    { menu: { ...EMPTY_FEED.menu, failures: [{ ...failure, code: 'unreachable', line: 3 } as never] } },
    { menu: { ...EMPTY_FEED.menu, failures: [{ ...failure, href: 'menus.json', line: 3 } as never] } },
  ]
  for (const [at, change] of changes.entries()) {
    feed.show(change)
    expect(looks(feed), JSON.stringify(change).slice(-80)).toBe(at + 2)
  }
  feed.show({ menu: { ...feed.view.menu, failures: [{ ...feed.view.menu.failures[0] } as never] } })
  expect(looks(feed)).toBe(changes.length + 1)
})

test('shows what the latest look found, whichever ends first', async () => {
  const { feed, it } = report([])
  await settled(it)
  feed.slow = true
  feed.show({ services: fresh(services) })
  feed.show({ services: { ...fresh(services), loading: true } })
  feed.looks[2]?.([missing('https://s/new.json')])
  await it.reads('https://s/new.json')
  feed.looks[1]?.([missing('https://s/old.json')])
  await settled(it)
  expect(it.text).not.toContain('old.json')
})

test('is looked through again by a button, which waits for the files; a second tap asks for nothing more', async () => {
  const { feed, it } = report([missing('https://s/services.json')])
  await it.reads('404')
  let come: () => void = () => undefined
  feed.refresh = () => ((feed.refreshed += 1), new Promise((resolve) => (come = resolve)))
  const again =
    it.lines
      .find((line) => line.startsWith('button['))
      ?.split('] ')
      .at(-1) ?? ''
  it.does(again)
  await it.reads('[aria-disabled][@click]')
  const looking =
    it.lines
      .find((line) => line.startsWith('button['))
      ?.split('] ')
      .at(-1) ?? ''
  expect(looking).not.toBe(again)
  it.does(looking)
  expect([feed.refreshed, looks(feed)]).toEqual([1, 1])
  feed.findings = []
  come()
  await eventually(() => expect(it.lines).toEqual([]))
  expect(looks(feed)).toBe(2)
  feed.findings = [missing('https://s/services.json')]
  feed.show({ services: fresh(services) })
  await it.reads('404')
  it.does(again)
  expect(feed.refreshed).toBe(2)
})

test('taken from its page it hears no more, and put back it looks anew', async () => {
  const { feed, it } = report([missing('https://s/services.json')])
  await it.reads('404')
  feed.slow = true
  feed.show({ services: fresh(services) })
  it.remove()
  feed.looks.at(-1)?.([missing('https://s/late.json')])
  feed.show({ services: { ...fresh(services), loading: true } })
  await settled(it)
  expect([looks(feed), it.text.includes('late')]).toEqual([2, false])
  feed.slow = false
  feed.findings = [missing('https://s/back.json')]
  it.connect()
  await it.reads('back.json')
})
