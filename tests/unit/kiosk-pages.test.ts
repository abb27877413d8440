// What the lobby, the display and the counter put on the screen for an address, what they are handed, and when they may be loaded anew.
import { FakeElement, fakePage, settled } from './fake-page.js'
import { OWN, STORAGE, eachInItsWorld, failing, given, run, tags, world } from './page-world.js'

eachInItsWorld()

describe('every page with a queue', () => {
  it.each([
    ['lobby', 'encloses', true],
    ['display', 'encloses', false],
    ['second', 'encloses', false],
    ['counter', 'holds', false],
    ['needs', 'holds', false],
    ['records', 'holds', false],
  ] as const)(
    '%s: its station has the journals of this machine, is enclosed before residents, and takes new versions as it may',
    async (device, holds, activates) => {
      const { station, page } = await run(device)
      expect(given(station, 'src', 'device', 'enclosed', 'snapshots', 'personal', 'journals')).toEqual([
        ...[OWN, device, holds === 'encloses', 'snapshots', 'private'],
        { queue: 'q', needs: 'n' },
      ])
      expect((station?.['clock'] as () => number)()).toBe(1234)
      expect(page.children).toContain(station)
      expect(world.did).toEqual([holds])
      expect(world.opened).toEqual([[OWN, 1234]])
      expect(world.updates.map((following) => following.activates)).toEqual([activates])
      expect(world.kept).toMatchObject([{ database: STORAGE.database, numbering: STORAGE.numbering, src: OWN, device }])
      expect((world.kept[0]?.['now'] as () => number)()).toBe(1234)
    },
  )

  it.each(['lobby', 'display', 'second', 'counter', 'needs', 'records'] as const)(
    '%s: is shown without storage too, and the clock is the machine’s where there is no demo',
    async (name) => {
      world.storage = failing('blocked')
      world.demo = undefined
      world.registration = undefined
      const error = vi.spyOn(console, 'error').mockImplementation(() => undefined)
      const { station, page, body } = await run(name)
      expect(page.children).toContain(station)
      expect(given(station, 'snapshots', 'personal', 'journals', 'clock')).toEqual([undefined, undefined, undefined, undefined])
      expect((station?.['machineClock'] as { now: () => number }).now()).toBe(Date.now())
      expect([world.kept, world.updates]).toEqual([[], []])
      if (name === 'lobby') return
      expect(error).toHaveBeenCalledWith({ code: 'blocked' })
      expect(body.children.map(({ className, textContent, attributes }) => [className, attributes.get('role'), textContent])).toEqual([
        ['trouble', 'alert', '另一个旧窗口占着号票记录，请关掉它再打开这一页。'],
      ])
    },
  )

  it('says in the console why its records cannot be kept, and goes on', async () => {
    world.backups = new Error('disk')
    const error = vi.spyOn(console, 'error').mockImplementation(() => undefined)
    await run('display')
    expect(error).toHaveBeenCalledWith(world.backups)
  })

  it('is on the screen before storage is open', async () => {
    world.slow = new Promise(() => undefined)
    const page = fakePage('/')
    void import('../../kiosk/src/display/main.js')
    await settled()
    expect(tags(page.page)).toEqual(['doorstep-station'])
  })
})

describe('the lobby', () => {
  it('has the printer of its station, and is free when its screen says so', async () => {
    const { the, made } = await run('lobby')
    const lobby = the('lobby-app')
    expect(given(lobby, 'printer', 'halted')).toEqual(['a printer', undefined])
    expect(world.printers).toEqual([`db${OWN}`])
    lobby['free'] = false
    expect(world.updates[0]?.free()).toBe(false)
    lobby['free'] = true
    expect(world.updates[0]?.free()).toBe(true)
    expect(
      made
        .map(({ tag }) => tag)
        .filter((tag) => tag.startsWith('defines'))
        .sort(),
    ).toEqual(['app', 'attract', 'bar', 'bell', 'home', 'human', 'idle', 'scroll', 'shut'].map((name) => `defines lobby-${name}`))
  })

  it.each([
    ['newer', 'newer'],
    ['blocked', 'storage'],
    ['failed', 'storage'],
  ])('without storage (%s) gives no numbers', async (code, halted) => {
    world.storage = failing(code)
    expect((await run('lobby')).the('lobby-app')['halted']).toBe(halted)
  })
})

describe('the display', () => {
  it.each([
    ['', false, false, 5],
    ['?silent', true, false, 5],
    ['?english&waiting=0', false, true, 0],
    ['?waiting=9', false, false, 9],
    ['?waiting=2.7', false, false, 2],
    ['?waiting=10', false, false, 5],
    ['?waiting=-1', false, false, 5],
    ['?waiting=many', false, false, 5],
    ['?waiting=', false, false, 0],
  ])('at %j', async (query, silent, withEnglish, withWaiting) => {
    const { the, root } = await run('display', `/display/${query}`)
    expect(given(the('doorstep-call-display'), 'silent', 'withEnglish', 'withWaiting')).toEqual([silent, withEnglish, withWaiting])
    expect(root.dataset['doorstepTheme']).toBe('dark')
  })

  it('has its footer, a name for screen readers in its language, and may be loaded anew at any time', async () => {
    world.parameters = { station: OWN, language: 'en' }
    const { the, root, page } = await run('display', '/display/?theme=light')
    expect([tags(the('doorstep-call-display')), the('display-footer')['slot']]).toEqual([['display-footer'], 'footer'])
    expect([root['lang'], root.dataset['doorstepTheme']]).toEqual(['en', 'light'])
    expect(page.children.map(({ tag, className, textContent }) => [tag, className, textContent])[0]).toEqual(['h1', 'unseen', 'Calls'])
    expect(world.updates[0]?.free()).toBe(true)
  })

  it('takes no theme that there is not, and dark where the usual one is light', async () => {
    expect((await run('needs', '/counter/needs/?theme=dark')).root.dataset['doorstepTheme']).toBe('dark')
    vi.resetModules()
    expect((await run('display', '/display/?theme=other')).root.dataset['doorstepTheme']).toBe('dark')
  })
})

describe('the counter', () => {
  const places = () => ({ '#pages': new FakeElement('nav'), '#storage-note': new FakeElement('p') })

  it('has the PINs, the printer, the notes and its lease; which other pages there are, and where its tickets are', async () => {
    world.parameters = { station: OWN, language: 'en' }
    const found = places()
    const { the, root, station, heard } = await run('counter', '/counter/?station=x&lang=en', found)
    const counter = the('doorstep-counter')
    expect(given(counter, 'pins', 'pinsOptional', 'notes', 'printer', 'leases')).toEqual([
      `PINs db${OWN}:pins`,
      true,
      'private',
      'a printer',
      `db${OWN}`,
    ])
    expect(tags(station)).toEqual(['doorstep-counter', 'doorstep-feed-report'])
    expect(root.dataset['doorstepTheme']).toBe('light')
    expect(world.printers).toEqual([`db${OWN}`])
    expect(found['#pages'].children.map((link) => [link.textContent, ...given(link, 'href', 'target', 'rel')])).toEqual([
      ['Needs', '/counter/needs/?station=x&lang=en', '_blank', 'noopener'],
      ['Records and backup', '/counter/records/?station=x&lang=en', '_blank', 'noopener'],
      ['Ticket printer', '/counter/printer/?station=x&lang=en', '_blank', 'noopener'],
      ['Screen for the resident', '/counter/second/?station=x&lang=en', '_blank', 'noopener'],
    ])
    expect(found['#storage-note'].textContent).toBe('Tickets are kept on this machine for good. 2.0 MB used')
    expect(heard).toBeDefined()
  })

  it.each(['pointerdown', 'keydown'])('is loaded anew only twenty seconds after a %s, and at once where nobody was yet', async (sign) => {
    const { heard } = await run('counter', '/counter/', places())
    const free = () => world.updates[0]?.free()
    expect(free()).toBe(true)
    heard.dispatchEvent(new Event(sign))
    vi.advanceTimersByTime(19_999)
    expect(free()).toBe(false)
    vi.advanceTimersByTime(1)
    expect(free()).toBe(true)
  })

  it('comes back to its desk, without the keys its worker does not want; without https it has no PINs', async () => {
    vi.stubGlobal('crypto', {})
    const page = fakePage('/counter/', places())
    sessionStorage.setItem('doorstep-desk', `d1\nw1\ndb${OWN}`)
    await import('../../kiosk/src/counter/main.js')
    await settled()
    expect(given(page.the('doorstep-counter'), 'desk', 'worker', 'pins', 'withoutShortcuts')).toEqual(['d1', 'w1', undefined, false])
  })

  it('has no notes without storage', async () => {
    world.storage = failing('full')
    vi.spyOn(console, 'error').mockImplementation(() => undefined)
    expect((await run('counter', '/counter/', places())).the('doorstep-counter')['notes']).toBeUndefined()
  })
})
