// What the wall board says: of each item, around its pages, in every state, language and list.
import { aTimeout, expect } from '@open-wc/testing'
import { failed, fresh, loading, stale, StillFeed } from '../testing/feeds.js'
import { CANARY, hostileTexts } from '../testing/hostile.js'
import { reads, textOf } from '../testing/page.js'
import { FRIDAY_MORNING, FRIDAY_NIGHT, services, smallFeed, station } from '../testing/station.js'
import { feedOf, many, WallObject } from './testing/wall-object.js'
import { waitUntil } from '../testing/wait.js'

describe('doorstep-service-wall', () => {
  // the tabs of the other test files are in front of this one, and in a hidden tab the wall stands still
  beforeEach(() => Object.defineProperty(document, 'hidden', { configurable: true, value: false }))

  it('says of each item at which desk, who helps and whether it can be done now; or when, or where', async () => {
    const wall = await WallObject.open()
    expect(await wall.all()).to.deep.equal([
      { title: '政务服务', names: ['病历本更换', '医保卡挂失补办'] },
      { title: '健康服务', names: ['健康咨询'] },
      { title: '本站特色', names: ['午后茶座'] },
    ])
    const items: string[] = []
    for (let at = 0; at < 3; at += 1) {
      items.push(...wall.items)
      await wall.next()
    }
    expect(items[0]).to.equal('2 号接待台 病历本更换 值班 陆伟 社工 现在能办')
    expect(items[1]).to.equal('这里不办 医保卡挂失补办 去街道社区事务受理服务中心 走过去大约 9 分钟')
    expect(items[2]).to.equal('健康咨询 11月25日 星期三 9:00 起能办')
    expect(items[3]).to.equal('午后茶座 暂停办理')
  })

  it('names the way where there is no desk, with the number to call', async () => {
    const feed = feedOf(
      many({ life: 3 }, (_, at) => ({
        desk: undefined,
        handler: undefined,
        channels: [['online'] as const, ['phone'] as const, ['home-visit'] as const][at]?.slice() ?? [],
        phones: at === 1 ? [{ number: '962222', name: '热线' }] : [],
      })),
    )
    const wall = await WallObject.open({ feed })
    expect(wall.items).to.deep.equal(['网上 第1件事 现在能办', '电话 第2件事 962222 热线 现在能办', '上门 第3件事 现在能办'])
  })

  it('sets the one number of a desk large, and leaves a name with two as it is', async () => {
    const [desk] = station.desks
    if (!desk) throw new Error('no desk')
    const named = async (name: string): Promise<WallObject> => {
      const wall = await WallObject.open({
        feed: new StillFeed({ station: fresh({ ...station, desks: [{ ...desk, name }] }), services: fresh(many({ life: 1 })) }),
      })
      expect(textOf(wall.part('.page .place')).replaceAll(' ', '')).to.equal(name)
      return wall
    }
    expect(textOf((await named('接待台12号')).part('.page .place b'))).to.equal('12')
    expect((await named('2号楼3号接待台')).has('.page .place b')).to.be.false
    expect((await named('老年人优先接待台')).has('.page .place b')).to.be.false
  })

  it('has the station, the clock, the hours, the first contact and the telephone around its pages', async () => {
    const feed = smallFeed()
    feed.show({ station: fresh({ ...station, telephone: '021-0555 0188' }) })
    const wall = await WallObject.open({ feed })
    expect(wall.text).to.contain('梧桐里家门口服务站').and.to.contain('开放中，今天到 20:00').and.to.contain('10:24')
    expect(wall.text).to.contain('11月20日 星期五').and.to.contain('谁先接待您，谁就负责到底').and.to.contain('电话 021-0555 0188')
    expect(wall.part('section').getAttribute('aria-labelledby')).to.equal('title')
    const night = await WallObject.open({ now: () => FRIDAY_NIGHT })
    expect(night.text).to.contain('现在关门了，明天 9:00 开门')
  })

  it('shows the lists it is asked for in their order, each with its sentence; without any it knows, the services', async () => {
    const value = {
      ...services,
      items: [...services.items, ...many({ government: 3, community: 2 }, (item) => ({ id: `stamp-${item.id}`, list: 'stamp' })).items],
    }
    const wall = await WallObject.open({ feed: feedOf(value), set: { lists: 'stamp, resource nonsense service' } })
    expect((await wall.all()).map(({ title }) => title)).to.deep.equal(['可以盖章的', '资源清单', '政务服务', '健康服务', '本站特色'])
    expect(wall.names).to.have.length(5)
    expect(wall.note).to.contain('居委会只在这些事上盖章')
    const { height } = wall.part('.box').getBoundingClientRect()
    await wall.next()
    await wall.next()
    expect(wall.note).to.contain('谁先接待您')
    expect(wall.part('.box').getBoundingClientRect().height).to.equal(height)
    wall.element.lists = 'nonsense'
    await waitUntil(() => wall.title === '政务服务')
  })

  it('has names in English below the Chinese where it is asked to, and not below English', async () => {
    const wall = await WallObject.open({ set: { english: true } })
    const second = wall.part('.second')
    expect(textOf(second)).to.equal('New medical booklet')
    expect(second.lang).to.equal('en')
    const english = await WallObject.open({ set: { english: true }, lang: 'en' })
    await reads(english.element, 'Government affairs')
    expect(english.has('.second')).to.be.false
    expect(english.items[0]).to.equal('Desk 2 New medical booklet On duty: Lu Wei social worker Open now')
    english.still()
    await expect(english.element).to.be.accessible()
  })

  it('says so when there is nothing, when it is loading, when nothing can be had, and how old what it shows is', async () => {
    const empty = await WallObject.open({ feed: feedOf({ categories: [], items: [] }) })
    await reads(empty.element, '这里还没有写服务项目')
    expect(empty.text).to.contain('10:24').and.to.contain('服务清单')
    expect(empty.has('.controls')).to.be.false
    await expect(empty.element).to.be.accessible()
    const waiting = await WallObject.open({ feed: new StillFeed({ station: loading, services: loading }) })
    expect(textOf(waiting.part('[part=status]'))).not.to.equal('')
    const gone = await WallObject.open({ feed: new StillFeed({ station: failed, services: failed }) })
    await reads(gone.element, '现在读不到内容')
    const old = await WallObject.open({
      feed: new StillFeed({ station: fresh(station), services: stale(services, FRIDAY_MORNING - 3 * 3_600_000) }),
    })
    await reads(old.element, '现在连不上，下面是3小时前的内容')
    expect(old.names).to.have.length(2)
    expect(old.cut()).to.deep.equal([])
    await expect(old.element).to.be.accessible()
  })

  it('needs no station around it for what a station of its own cannot say', async () => {
    const feed = new StillFeed({ services: fresh(services) })
    const wall = await WallObject.open({ feed })
    expect(wall.items[0]).to.equal('接待台 病历本更换 021-5555 0101')
  })

  it('shows five hundred hostile texts as text, and none of them leaves its place', async () => {
    const texts = hostileTexts()
    const value = many({ own: texts.length }, (item, at) => ({
      name: texts[at] ?? item.name,
      ...(at % 5 === 0 ? { elsewhere: { name: texts[at] ?? '' } } : {}),
    }))
    const wall = await WallObject.open({ feed: feedOf({ ...value, categories: [{ id: 'own', name: texts[0] ?? '' }] }) })
    const [, pages] = wall.count
    let seen = 0
    for (let at = 0; at < pages; at += 1) {
      expect(wall.cut(), wall.names.join('|')).to.deep.equal([])
      seen += wall.names.length
      await wall.next()
    }
    expect(seen).to.equal(texts.length)
    await aTimeout(0)
    expect(CANARY in globalThis).to.be.false
  })
})
