// The same of the staff’s other pages, the second screen, the wall, and a ticket’s page.
import { FakeElement, fakePage, settled } from './fake-page.js'
import { OWN, STORAGE, eachInItsWorld, failing, given, run, tags, world } from './page-world.js'

eachInItsWorld()

describe('the staff’s other pages', () => {
  it('for needs has the PINs, and is never loaded anew under somebody’s hands; without https nobody gets in', async () => {
    expect((await run('needs')).the('doorstep-needs-desk')['pins']).toBe(`PINs db${OWN}:pins`)
    expect(world.updates[0]?.free()).toBe(false)
    vi.resetModules()
    vi.stubGlobal('crypto', {})
    expect((await run('needs')).the('doorstep-needs-desk')['pins']).toBeUndefined()
  })

  it('for records has all there is, tells of a restore and begins anew', async () => {
    const note = new FakeElement('p')
    const { the, reload } = await run('records', '/counter/records/', { '#storage-note': note })
    const [records, safe] = [the('doorstep-records'), the('doorstep-backups')]
    const journals = { queue: 'q', needs: 'n' }
    expect(given(records, 'pins', 'records')).toEqual([`PINs db${OWN}:pins`, { journals, summaries: 'summaries' }])
    const upkeep = { journals, numbering: STORAGE.numbering, backups: 'backups' }
    expect(given(safe, 'pins', 'upkeep')).toEqual([`PINs db${OWN}:pins`, upkeep])
    expect(note.textContent).toBe('号票记录长期保存在这台机器，已用 2.0 MB')
    expect(world.updates[0]?.free()).toBe(true)
    safe.dispatchEvent(new Event('doorstep-restored'))
    expect(world.did).toContain(`tells of ${OWN}`)
    expect(reload).toHaveBeenCalledOnce()
  })

  it('for records works without backups, without storage, and without https', async () => {
    world.backups = new Error('disk')
    vi.spyOn(console, 'error').mockImplementation(() => undefined)
    vi.stubGlobal('crypto', {})
    const { the } = await run('records').catch((failure: unknown) => expect.fail(String(failure)))
    expect(given(the('doorstep-records'), 'pins', 'records')).toMatchObject([undefined, { summaries: 'summaries' }])
    expect(given(the('doorstep-backups'), 'pins', 'upkeep')).toMatchObject([undefined, { numbering: STORAGE.numbering }])
    vi.resetModules()
    world.storage = failing('failed')
    const none = await run('records')
    expect([none.the('doorstep-records')['records'], none.the('doorstep-backups')['upkeep']]).toEqual([undefined, undefined])
  })

  it('for the printer reads what was set, keeps what is changed, and knows whose PIN to ask for', async () => {
    world.parameters = { station: OWN, language: 'en' }
    const page = fakePage('/counter/printer/')
    page.kept.set(`db${OWN}:printer`, '{"connection":"usb"}')
    await import('../../kiosk/src/printer/main.js')
    await settled()
    const setup = page.the('printer-setup')
    expect(given(setup, 'settings', 'pins', 'station')).toMatchObject([{ connection: 'usb' }, `PINs db${OWN}:pins`, 'the station'])
    expect(page.page.children.map(({ tag, className, textContent }) => [tag, className, textContent !== ''])).toEqual([
      ['h1', 'unseen', true],
      ['printer-setup', '', false],
    ])
    expect([page.root['lang'], page.root.dataset['doorstepTheme'], world.did]).toEqual(['en', 'light', ['holds']])
    world.parameters = { station: OWN }
    world.view.station.value = undefined
    vi.resetModules()
    const usual = fakePage('/counter/printer/')
    await import('../../kiosk/src/printer/main.js')
    await settled()
    expect(usual.root['lang']).toBe('zh-Hans')
    // a station that is read later has its PINs from then on
    expect(given(usual.the('printer-setup'), 'station')).toEqual([undefined])
    world.view.station.value = 'the station'
    world.hears.forEach((hear) => hear())
    expect(given(usual.the('printer-setup'), 'station')).toEqual(['the station'])
    vi.stubGlobal('localStorage', { setItem: (key: string, value: string) => page.kept.set(key, value) })
    setup.dispatchEvent(Object.assign(new Event('printer-changed'), { settings: { connection: 'none' } }))
    expect(page.kept.get(`db${OWN}:printer`)).toBe('{"connection":"none"}')
  })
})

describe('the second screen', () => {
  it('belongs to the desk of its address, keeps the rating’s note, and is free when it says so', async () => {
    world.parameters = { station: OWN, language: 'zh-Hant' }
    const { the, root, page } = await run('second', '/counter/second/?desk=d2')
    const screen = the('second-screen')
    expect(given(screen, 'desk', 'notes', 'usual')).toEqual(['d2', 'private', 'zh-Hant'])
    expect([root['lang'], page.children[0]?.className, page.children[0]?.tag]).toEqual(['zh-Hant', 'unseen', 'h1'])
    expect(page.children[0]?.textContent).toMatch(/\S/)
    screen['free'] = false
    expect(world.updates[0]?.free()).toBe(false)
  })

  it('without a desk in the address has the one that was chosen on this machine', async () => {
    const page = fakePage('/counter/second/')
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
    expect([page.children[0]?.className, page.children[0]?.textContent]).toEqual([
      'unseen',
      root['lang'] === 'en' ? 'A ticket of the station' : '家门口服务站的号',
    ])
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
      'A ticket of the station',
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
