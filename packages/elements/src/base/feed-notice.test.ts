// What residents are told of a feed that is old, faulty, or not to be had; the network is blamed only where it is to blame.
import type { PartState } from '@doorstep/model/feed'
import type { Language } from '@doorstep/model/text'
import { expect, fixture, html } from '@open-wc/testing'
import { failed, fresh, loading, stale } from '../testing/feeds.js'
import { textOf } from '../testing/reading.js'
import { feedNotice } from './feed-notice.js'

const MINUTE = 60_000
const NOW = 1_800_000_000_000
const problem = (path: string, more: object = {}) => ({ path, found: '1', expected: 'text', leftOut: true, href: 'a.json', ...more })
const with_ = <Value>(part: PartState<Value>, more: Partial<PartState<Value>>): PartState<Value> => ({ ...part, ...more })

interface Given {
  readonly language?: Language
  readonly ready?: boolean
  readonly connected?: boolean
  readonly retry?: () => void
}

async function said(parts: readonly PartState<unknown>[], { language = 'zh-Hans', ready = true, connected = true, retry }: Given = {}) {
  const feed = { now: () => NOW, refresh: () => retry?.(), connected }
  const page = await fixture<HTMLElement>(html`<div>${feedNotice(parts, { language, feed, ready })}</div>`)
  const says: Record<string, string> = {}
  for (const part of page.querySelectorAll('[part]')) says[part.getAttribute('part') ?? ''] = textOf(part)
  return { page, says }
}

const old = stale('x', NOW - 10 * MINUTE)
const unread = with_(old, { failures: [{ code: 'malformed', href: 'a.json' }] })

describe('what is said of a feed', () => {
  const cases: [string, readonly PartState<unknown>[], Given, Record<string, string>][] = [
    ['that there is nowhere to read from', [loading], { ready: false, connected: false }, { status: '没有写明服务站的地址（src）。' }],
    ['nothing of one that is fresh', [fresh('x', NOW)], {}, {}],
    ['nothing while the first data are on their way', [loading], { ready: false }, {}],
    [
      'the age of the oldest of what is old',
      [stale('x', NOW - MINUTE), old, fresh('x')],
      {},
      { stale: '现在连不上，下面是10分钟前的内容。' },
    ],
    ['traditional Chinese', [old], { language: 'zh-Hant' }, { stale: '現在連不上，下面是10 分鐘前的內容。' }],
    ['English', [old], { language: 'en' }, { stale: 'No connection right now. What you see is from 10 minutes ago.' }],
    ['a file that cannot be read is not the network', [unread], {}, { stale: '新的内容还没有换上，下面是10分钟前的内容。' }],
    ['nothing of age where nothing is shown', [old], { ready: false }, { failed: '现在读不到内容 现在连不上，会自己再试。 再试一次' }],
    ['what cannot be had', [failed], { ready: false }, { failed: '现在读不到内容 现在连不上，会自己再试。 再试一次' }],
    [
      'what cannot be had because of the file',
      [with_(failed, { failures: unread.failures })],
      { ready: false },
      { failed: '现在读不到内容 请问工作人员。 再试一次' },
    ],
    ['nothing of a failure while it is asked for again', [failed, loading], { ready: false }, {}],
    [
      'how many entries are left out, each once however many faults it has',
      [
        with_(fresh('x'), {
          problems: [problem('items[3].name'), problem('items[3].id'), problem('items[4]'), problem('dishes.egg.price')],
        }),
      ],
      {},
      { problems: '有 3 项暂时没有显示' },
    ],
    [
      'the same place in two files is two entries; a fault that leaves nothing out is none',
      [
        with_(fresh('x'), { problems: [problem('items[3]'), problem('name', { leftOut: false })] }),
        with_(fresh('y'), { problems: [problem('items[3]', { href: 'b.json' })] }),
      ],
      {},
      { problems: '有 2 项暂时没有显示' },
    ],
    [
      'the many that are not listed',
      [with_(fresh('x'), { problems: [problem('items[0]'), problem('', { leftOut: false, expected: 'more-faults', found: '40' })] })],
      {},
      { problems: '有 41 项暂时没有显示' },
    ],
    [
      'one entry in English',
      [with_(fresh('x'), { problems: [problem('items[0]')] })],
      { language: 'en' },
      { problems: 'One entry is not shown right now' },
    ],
    ['nothing of entries where nothing is shown', [with_(loading, { problems: [problem('items[0]')] })], { ready: false }, {}],
  ]
  for (const [what, parts, given, expected] of cases) {
    it(what, async () => {
      const { page, says } = await said(parts, given)
      expect(says).to.deep.equal(expected)
      for (const part of page.querySelectorAll('[part=stale], [part=failed]')) expect(part.getAttribute('role')).to.equal('status')
    })
  }

  it('is tried again by its button', async () => {
    let asked = 0
    const { page } = await said([failed], { ready: false, retry: () => (asked += 1) })
    page.querySelector<HTMLElement>('[part=failed] button')?.click()
    expect(asked).to.equal(1)
  })

  it('is told once to whoever looks after the feed, with place and file', async () => {
    const { info } = console
    const lines: string[] = []
    console.info = (line: string) => lines.push(line)
    try {
      const part = with_(failed, {
        failures: [{ code: 'unreachable', href: 'told.json', detail: 'refused' }],
        problems: [problem('told[1]')],
      })
      await said([part], { ready: false })
      await said([part], { ready: false })
    } finally {
      console.info = info
    }
    expect(lines).to.have.length(2)
    expect(lines[0]).to.match(/^Doorstep feed: .*\(told\.json, refused\)$/)
    expect(lines[1]).to.match(/^Doorstep feed: a\.json: .*told\[1\]/)
  })
})
