// The same of the second screen, the wall, and a ticket’s page.
import { fakePage, settled } from './fake-page.js'
import { OWN, eachInItsWorld, failing, given, run, tags, takenDesks, world } from './page-world.js'

eachInItsWorld()

test.each([
  ['lobby', ['家门口服务站'], ['Neighbourhood service station']],
  ['display', ['叫号 · 家门口服务站', '叫号'], ['Calls · Neighbourhood service station', 'Calls']],
  ['wall', ['服务清单 · 家门口服务站', '服务清单'], ['Services · Neighbourhood service station', 'Services']],
  [
    'second',
    ['接待台，居民一侧 · 家门口服务站', '接待台，居民一侧'],
    ['The desk, the resident’s side · Neighbourhood service station', 'The desk, the resident’s side'],
  ],
  ['ticket', ['号票 · 家门口服务站', '号票'], ['Ticket · Neighbourhood service station', 'Ticket']],
] as const)('the %s has its name in the language it speaks, whenever that changes', async (name, chinese, english) => {
  const { page, root, speaks } = await run(name)
  const names = (): string[] => [document.title, ...page.children.filter(({ tag }) => tag === 'h1').map(({ textContent }) => textContent)]
  if (root['lang'] !== 'zh-Hans') speaks('zh-Hans')
  expect(names()).toEqual(chinese)
  speaks('en')
  expect(names()).toEqual(english)
})

describe('the second screen', () => {
  it('belongs to the desk of its address, keeps the rating’s note, and is free when it says so', async () => {
    world.parameters = { station: OWN, language: 'zh-Hant' }
    const { the, root, page } = await run('second', '/desk/second/?desk=d2')
    const screen = the('second-screen')
    expect(given(screen, 'desk', 'notes', 'usual')).toEqual(['d2', 'private', 'zh-Hant'])
    expect([root['lang'], page.children[0]?.className, page.children[0]?.tag]).toEqual(['zh-Hant', 'unseen', 'h1'])
    expect(page.children[0]?.textContent).toMatch(/\S/)
    screen['free'] = false
    expect(world.updates[0]?.free()).toBe(false)
  })

  it('stays with its desk while somebody sits there, when the machine is set to another station', async () => {
    const { the } = await run('second', '/desk/second/?desk=d2')
    const screen = the('second-screen')
    const goes = (free: boolean, seated: boolean): boolean | undefined => {
      Object.assign(screen, { free, seated })
      return world.following[0]?.free()
    }
    expect([goes(true, false), goes(true, true), goes(false, false)]).toEqual([true, false, false])
  })

  it('without a desk in the address has the one that was chosen on this machine', async () => {
    const page = fakePage('/desk/second/')
    page.kept.set(`db${OWN}:second`, 'd1')
    await import('../../kiosk/src/second/main.js')
    await settled()
    expect(given(page.the('second-screen'), 'desk', 'usual')).toEqual(['d1', 'zh-Hans'])
  })
})

describe('the wall', () => {
  it.each([
    ['', undefined, undefined, false],
    ['?seconds=5&lists=a,b&english', 5, 'a,b', true],
    ['?seconds=600', 600, undefined, false],
    ['?seconds=4', undefined, undefined, false],
    ['?seconds=601', undefined, undefined, false],
    ['?seconds=x', undefined, undefined, false],
  ])('at %j', async (query, seconds, lists, english) => {
    const { the } = await run('wall', `/wall/${query}`)
    expect(given(the('doorstep-service-wall'), 'seconds', 'lists', 'english')).toEqual([seconds, lists, english])
  })

  it('is dark and enclosed, and knows who sits where on the machine of the queue', async () => {
    const { station, root, page } = await run('wall', '/wall/')
    expect(given(station, 'src', 'enclosed', 'device', 'snapshots', 'journals')).toEqual([
      OWN,
      true,
      'wall',
      'snapshots',
      { queue: 'journal of queue' },
    ])
    expect([root.dataset['doorstepTheme'], root['lang'], tags(page), world.did]).toEqual([
      'dark',
      'zh-Hans',
      ['h1', 'doorstep-station'],
      ['encloses'],
    ])
    expect(page.children[0]?.textContent).toBe('服务清单')
    expect(world.opened).toEqual([[OWN, 1234]])
    expect([world.updates[0]?.activates, world.updates[0]?.free()]).toEqual(['alone', true])
  })

  it('goes to another station only when nobody sits at a desk of its own any more', async () => {
    const { the } = await run('wall', '/wall/')
    const desks = takenDesks(the('doorstep-service-wall'))
    const goes = () => world.following[0]?.free()
    expect(goes()).toBe(true)
    desks.add('d2')
    expect([goes(), world.updates[0]?.free()]).toEqual([false, true])
    desks.clear()
    expect(goes()).toBe(true)
  })

  it('goes by the rota where there is no storage, and needs no worker', async () => {
    world.storage = failing('failed')
    world.registration = undefined
    const error = vi.spyOn(console, 'error').mockImplementation(() => undefined)
    const { station } = await run('wall', '/wall/')
    expect(given(station, 'device', 'journals')).toEqual([undefined, undefined])
    expect(error).toHaveBeenCalledOnce()
    expect(world.updates).toEqual([])
  })

  it('takes every key, and goes on five minutes after the last touch of who stopped it', async () => {
    const { the, heard } = await run('wall', '/wall/')
    const wall = the('doorstep-service-wall')
    const pressed: unknown[] = []
    Object.assign(wall, { press: (event: unknown) => pressed.push(event), paused: true })
    const key = new Event('keydown')
    heard.dispatchEvent(key)
    expect(pressed).toEqual([key])
    for (const sign of ['pointermove', 'pointerdown']) {
      vi.advanceTimersByTime(299_000)
      heard.dispatchEvent(new Event(sign))
    }
    vi.advanceTimersByTime(299_999)
    expect(wall['paused']).toBe(true)
    vi.advanceTimersByTime(1)
    expect(wall['paused']).toBe(false)
  })
})

describe('a ticket’s page', () => {
  it('shows what its code carried, live where this machine has the journal, and enclosed on a glass', async () => {
    const { station, the, page, root } = await run('ticket', '/ticket/?lang=x#known')
    const status = the('doorstep-ticket-status')
    expect(given(status, 'link', 'token', 'notes')).toEqual([{ token: 'secret', number: 'A001' }, 'secret', 'private'])
    expect(given(station, 'src', 'device', 'enclosed', 'snapshots', 'journals')).toEqual([
      OWN,
      'phone',
      true,
      'snapshots',
      { queue: 'journal of queue' },
    ])
    expect([tags(page), tags(station), world.did]).toEqual([['h1', 'doorstep-station'], ['doorstep-ticket-status'], ['encloses']])
    expect([page.children[0]?.className, page.children[0]?.textContent]).toEqual(['unseen', root['lang'] === 'en' ? 'Ticket' : '号票'])
    expect([world.updates, world.kept]).toEqual([[], []])
  })

  it('on a phone leaves its telephone numbers to be dialled, in the language that was asked for', async () => {
    world.parameters = { station: OWN, language: 'en' }
    const page = fakePage('/ticket/#known')
    vi.stubGlobal('innerWidth', 599)
    await import('../../kiosk/src/ticket/main.js')
    await settled()
    expect([page.the('doorstep-station')['enclosed'], world.did, page.root['lang'], page.page.children[0]?.textContent]).toEqual([
      false,
      [],
      'en',
      'Ticket',
    ])
  })

  it.each([
    ['zh-TW', 'zh-Hant'],
    ['en-US', 'en'],
    ['fr', 'zh-Hans'],
  ])('speaks as the phone does: %s', async (phone, language) => {
    vi.stubGlobal('navigator', { language: phone })
    expect((await run('ticket', '/ticket/')).root['lang']).toBe(language)
  })

  it('is there after a moment, whatever its storage does, and shows another code that comes', async () => {
    world.slow = new Promise(() => undefined)
    const page = fakePage('/ticket/#known')
    vi.stubGlobal('innerWidth', 400)
    void import('../../kiosk/src/ticket/main.js')
    await settled()
    expect(tags(page.page)).toEqual([])
    await vi.advanceTimersByTimeAsync(800)
    await settled()
    expect(tags(page.page)).toEqual(['h1', 'doorstep-station'])
    const status = page.the('doorstep-ticket-status')
    expect(status['token']).toBe('secret')
    Object.assign(location, { hash: '#unknown' })
    page.heard.dispatchEvent(new Event('hashchange'))
    expect(status['token']).toBeUndefined()
    Object.assign(location, { hash: '#known' })
    page.heard.dispatchEvent(new Event('hashchange'))
    expect(status['token']).toBe('secret')
    Object.assign(location, { hash: '' })
    status['token'] = 'as it was'
    page.heard.dispatchEvent(new Event('hashchange'))
    expect(status['token']).toBe('as it was')
  })

  it('without storage shows what its code carried', async () => {
    world.storage = failing('failed')
    const { station, the } = await run('ticket', '/ticket/#known')
    expect([given(station, 'journals', 'snapshots'), the('doorstep-ticket-status')['token']]).toEqual([[undefined, undefined], 'secret'])
  })
})
