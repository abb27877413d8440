// The wall board with a list without measure: it draws and measures a few entries at a time, and what stands on it stays meanwhile.
import { MOST_ENTRIES } from '@doorstep/model/schema'
import { expect } from '@open-wc/testing'
import { fresh } from '../testing/feeds.js'
import { ENTRIES_AT_ONCE } from './pages.js'
import { feedOf, many, WallObject } from './testing/wall-object.js'
import { waitUntil } from '../testing/wait.js'

describe('a wall of thousands of services', () => {
  it('measures a bounded number at once, says that it reads, and shows every one in the end', async () => {
    const count = 600
    const feed = feedOf(many({ life: 1 }))
    const wall = await WallObject.open({ feed })
    let most = 0
    const list = wall.part('.measure')
    new MutationObserver(() => (most = Math.max(most, list.querySelectorAll('li').length))).observe(list, { childList: true })
    const before = wall.names
    feed.show({ services: fresh(many({ life: count }, (_, at) => ({ name: `第${at}件事` }))) })
    await wall.settled()
    // the old page is whole, and so it stays until the new ones are
    expect(wall.names).to.deep.equal(before)
    await waitUntil(() => wall.count[1] > 1, 'the pages never came')
    expect(most).to.be.within(1, ENTRIES_AT_ONCE)
    const names = (await wall.all()).flatMap((page) => page.names)
    expect(names).to.have.length(count)
    expect(new Set(names).size).to.equal(count)
  })

  it('takes the latest list when another comes in between', async () => {
    const feed = feedOf(many({ life: 1000 }))
    const wall = await WallObject.open({ feed: feedOf(many({ life: 1 })) })
    wall.feed.show({ services: feed.view.services })
    await wall.settled()
    wall.feed.show({ services: fresh(many({ health: 3 }, (_, at) => ({ name: `新的${at}` }))) })
    await waitUntil(() => wall.names[0] === '新的0', 'the latest never came')
    expect(wall.names).to.deep.equal(['新的0', '新的1', '新的2'])
    expect(MOST_ENTRIES).to.be.above(1000)
  })
})
