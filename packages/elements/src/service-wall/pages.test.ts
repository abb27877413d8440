// The wall board's pages in a real browser: what fits on them, that nothing is cut off, how they turn and stand still.
import { expect } from '@open-wc/testing'
import { fresh } from '../testing/feeds.js'
import { button, reads, textOf } from '../testing/page.js'
import { smallFeed, station } from '../testing/station.js'
import { feedOf, many, TALL, WallObject, WIDE } from './testing/wall-object.js'
import { waitUntil } from '../testing/wait.js'

/** The height of this element's capitals in pixels. */
function capitals(element: HTMLElement): number {
  const context = document.createElement('canvas').getContext('2d')
  if (!context) throw new Error('no canvas')
  const { fontSize, fontFamily, fontWeight } = getComputedStyle(element)
  context.font = `${fontWeight} ${fontSize} ${fontFamily}`
  return context.measureText('H').actualBoundingBoxAscent
}

describe('the pages of a wall', () => {
  // the tabs of the other test files are in front of this one, and in a hidden tab the wall stands still
  beforeEach(() => Object.defineProperty(document, 'hidden', { configurable: true, value: false }))

  for (const [shape, size, columns] of [
    ['wide', WIDE, 2],
    ['tall', TALL, 1],
    ['small', 'inline-size: 1280px; block-size: 720px', 2],
    ['phone', 'inline-size: 360px; block-size: 740px', 1],
    ['very wide', 'inline-size: 2560px; block-size: 1080px', 3],
  ] as const) {
    it(`shows every item once and whole on a ${shape} screen, in ${columns} columns, in every language`, async () => {
      const long = '对于公安机关及其交通管理部门作出的行政处罚决定不服提起的行政复议申请以及相关材料的受理和转送'
      for (const lang of ['zh-Hans', 'zh-Hant', 'en']) {
        const value = many({ party: 1, government: 23, own: 8 }, (item, at) => ({
          id: item.id,
          name: at % 5 === 3 ? long.slice(0, 8 + at * 2) : { 'zh-Hans': `第${at}件事`, en: `Matter number ${at}` },
          ...(at % 7 === 2 ? { elsewhere: { name: '桐荫街道社区事务受理服务中心', walkMinutes: 9 } } : {}),
        }))
        const wall = await WallObject.open({ feed: feedOf(value), lang, size })
        expect(getComputedStyle(wall.part('.page')).gridTemplateColumns.split(' ')).to.have.length(columns)
        const seen: string[] = []
        const [, pages] = wall.count
        for (let at = 0; at < pages; at += 1) {
          expect(wall.cut(), `${lang}, page ${at + 1}`).to.deep.equal([])
          seen.push(
            ...[...(wall.element.shadowRoot?.querySelectorAll<HTMLElement>('.page li') ?? [])].map(({ dataset }) => dataset['key'] ?? ''),
          )
          if (pages > 1 && wall.title.length < 12) expect(wall.names.length).to.be.at.least(1)
          await wall.next()
        }
        expect(seen).to.have.length(32)
        wall.element.closest('doorstep-station')?.remove()
      }
    })
  }

  it('keeps the whole of a name in its text where the eye gets three lines of it', async () => {
    const name = '名'.repeat(110)
    const wall = await WallObject.open({ feed: feedOf(many({ life: 2 }, () => ({ name }))) })
    expect(wall.names[0]).to.equal(name)
    const { scrollHeight, clientHeight } = wall.part('.page h3')
    expect(scrollHeight).to.be.above(clientHeight + 20)
    expect(wall.cut()).to.deep.equal([])
  })

  it('ends no line of a name in the middle of a word', async () => {
    const words = ['网络', '预约', '出租', '汽车', '经营', '许可证', '到期', '换证', '登记', '网络', '预约', '出租']
    const name = words.join('')
    const wall = await WallObject.open({ feed: feedOf(many({ life: 1 }, () => ({ name }))) })
    const range = document.createRange()
    const tops: number[] = []
    const text = [...wall.part('.page h3').childNodes].find((node): node is Text => node instanceof Text && node.data.trim() !== '')
    if (!text) throw new Error('no name')
    for (let at = 0; at < text.length; at += 1) {
      if (text.data[at] === '\u200b') continue
      range.setStart(text, at)
      range.setEnd(text, at + 1)
      tops.push(range.getBoundingClientRect().top)
    }
    expect(tops).to.have.length(name.length)
    const ends = tops.flatMap((top, at) => (at > 0 && top > (tops[at - 1] ?? 0) + 10 ? [at] : []))
    expect(ends).to.have.length.at.least(1)
    let length = 0
    const between = words.map((word) => (length += word.length))
    expect(ends.filter((end) => !between.includes(end))).to.deep.equal([])
  })

  it('has no last page with one item where there can be two', async () => {
    const wall = await WallObject.open({ feed: feedOf(many({ government: 7 })) })
    expect((await wall.all()).map(({ names }) => names.length)).to.deep.equal([4, 3])
    expect(textOf(wall.part('.part [aria-hidden]'))).to.equal('1 / 2')
  })

  // A 43-inch wall of 1920 by 1080 has 2.02 px to a millimetre.
  for (const size of [WIDE, TALL]) {
    it(`sets no letter smaller than 15 mm on a 43-inch wall: ${size}`, async () => {
      const feed = smallFeed()
      feed.show({ station: fresh({ ...station, telephone: '021-0555 0188' }) })
      const wall = await WallObject.open({ feed, size, set: { english: true } })
      for (const each of wall.element.shadowRoot?.querySelectorAll<HTMLElement>(
        '.frame p, .frame h3, .frame span, .frame b, .frame button',
      ) ?? []) {
        if (each.closest('.visually-hidden, .unseen') || textOf(each) === '') continue
        expect(capitals(each) / 2.02, `${each.className} ${textOf(each)}`).to.be.at.least(15)
      }
      expect(capitals(wall.part('.page h3')) / 2.02).to.be.at.least(20)
      expect(capitals(wall.part('.place b')) / 2.02).to.be.at.least(30)
    })
  }

  it('turns by itself after its seconds, longer where there is more to read, and says nothing of it to a screen reader', async () => {
    const wall = await WallObject.open({ set: { seconds: 0 } })
    expect(wall.count).to.deep.equal([1, 3])
    const before = performance.now()
    await waitUntil(() => wall.count[0] === 2, 'it did not turn')
    // two seconds to look up, and nine signs a second: never sooner, and how much later is the machine's
    expect(performance.now() - before).to.be.at.least(2500)
    expect(wall.element.shadowRoot?.querySelectorAll('.page [aria-live], .page[aria-live], [role=alert], [role=timer]').length).to.equal(0)
    expect(textOf(wall.part('[role=status]'))).to.equal('')
  })

  it('stops, goes on and turns by the keyboard, and says that it stands', async () => {
    const wall = await WallObject.open({ feed: feedOf(many({ government: 20 })) })
    const [, pages] = wall.count
    wall.part('.controls').style.transition = 'none'
    await wall.press('ArrowRight')
    expect(wall.count[0]).to.equal(2)
    await wall.press('ArrowLeft')
    await wall.press('ArrowLeft')
    expect(wall.count[0]).to.equal(pages)
    const space = await wall.press(' ', wall.part('.wall'))
    expect(space.defaultPrevented).to.be.true
    expect(wall.element.paused).to.be.true
    expect(wall.element.hasAttribute('paused')).to.be.true
    expect(textOf(wall.part('[role=status]'))).to.equal('停在这一页了')
    expect(getComputedStyle(wall.part('.controls')).opacity).to.equal('1')
    // on a button the space bar is the button's
    const own = await wall.press(' ')
    expect(own.defaultPrevented).to.be.false
    button(wall.element, '接着翻').click()
    await wall.settled()
    expect(wall.element.paused).to.be.false
    const other = await wall.press('a')
    expect(other.defaultPrevented).to.be.false
  })

  it('shows its controls to a pointer that moves and to the focus, and hides them again', async () => {
    const wall = await WallObject.open()
    const controls = wall.part('.controls')
    controls.style.transition = 'none'
    expect(getComputedStyle(controls).opacity).to.equal('0')
    wall.element.dispatchEvent(new PointerEvent('pointermove', { bubbles: true }))
    await wall.settled()
    expect(getComputedStyle(controls).opacity).to.equal('1')
    await waitUntil(() => getComputedStyle(controls).opacity === '0', 'they stay')
    button(wall.element, '下一页').focus()
    expect(getComputedStyle(controls).opacity).to.equal('1')
    button(wall.element, '下一页').click()
    await wall.settled()
    expect(wall.count[0]).to.equal(2)
    expect(wall.element.shadowRoot?.activeElement?.textContent.trim(), 'the focus stays').to.equal('下一页')
    wall.still()
    await expect(wall.element).to.be.accessible()
  })

  it('stays on its page when the hour changes, the feed is read again or the screen is turned', async () => {
    let now = Date.parse('2026-11-20T19:58:30+08:00')
    const value = many({ party: 4, government: 24 })
    const wall = await WallObject.open({ feed: feedOf(value), now: () => now })
    for (let i = 0; i < 3; i += 1) await wall.next()
    const [name] = wall.names
    const [page] = wall.count
    expect(wall.text).to.contain('现在能办')
    now += 2 * 60_000
    wall.element.requestUpdate()
    await reads(wall.element, '明天 9:00 起能办')
    expect(wall.names[0]).to.equal(name)
    expect(wall.text).not.to.contain('现在能办')
    // two more before it
    wall.feed.show({ services: fresh(many({ party: 12, government: 24 })) })
    await waitUntil(() => wall.count[0] > page, 'the pages are the old ones')
    expect(wall.names[0]).to.equal(name)
    const box = wall.element.closest('doorstep-station')
    if (box instanceof HTMLElement) box.style.cssText += TALL
    wall.resized()
    await waitUntil(() => getComputedStyle(wall.part('.page')).gridTemplateColumns.split(' ').length === 1, 'not turned')
    await waitUntil(() => wall.names.includes(name ?? ''), 'it jumped')
    // what it stood on is gone: it goes on where it was
    wall.feed.show({ services: fresh(many({ party: 4 })) })
    await waitUntil(() => wall.title === '党群服务')
    expect(wall.names).to.have.length(4)
  })

  it('makes its pages anew for a larger text', async () => {
    const wall = await WallObject.open({ feed: feedOf(many({ government: 24 })) })
    const [, before] = wall.count
    wall.element.style.setProperty('--doorstep-wall-text', '63px')
    wall.resized()
    await waitUntil(() => wall.count[1] > before, 'the pages are the old ones')
    expect(wall.cut()).to.deep.equal([])
  })
})
