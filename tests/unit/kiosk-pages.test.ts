// What the lobby, the display and the desk put on the screen for an address, what they are handed, and when they may be loaded anew.
import { fakePage, settled } from './fake-page.js'
import { OWN, STORAGE, eachInItsWorld, failing, given, run, tags, takenDesks, world } from './page-world.js'

eachInItsWorld()

describe('every page with a queue', () => {
  it.each([
    ['lobby', 'encloses', true],
    ['display', 'encloses', false],
    ['second', 'encloses', false],
    ['desk', 'holds', false],
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
      expect([world.noting, world.present]).toEqual([[device], [[device, `db${OWN}`]]])
    },
  )

  it.each(['lobby', 'display', 'second', 'desk'] as const)(
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
        ['trouble', 'alert', `另一个旧窗口占着号票记录，请关掉它再打开这一页。${name === 'desk' ? ' 怎么办' : ''}`],
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
  it('calls as the settings have it, from the moment they change; an address that wants it silent has it so', async () => {
    const page = fakePage('/display/')
    page.kept.set(`db${OWN}:sound`, '{"volume":0.4,"voice":"own"}')
    await import('../../kiosk/src/display/main.js')
    await settled()
    const display = page.the('doorstep-call-display')
    expect(given(display, 'volume', 'silent', 'clips')).toEqual([0.4, false, '/stations/own/voice/'])
    page.kept.set(`db${OWN}:sound`, '{"silent":true}')
    page.heard.dispatchEvent(Object.assign(new Event('storage'), { key: `db${OWN}:sound` }))
    expect(given(display, 'volume', 'silent', 'clips')).toEqual([1, true, undefined])
    vi.resetModules()
    expect((await run('display', '/display/?silent')).the('doorstep-call-display')['silent']).toBe(true)
  })

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

  it('goes to another station only when nobody sits at a desk of its own any more', async () => {
    const { the } = await run('display', '/display/')
    const desks = takenDesks(the('doorstep-call-display'))
    const goes = () => world.following[0]?.free()
    expect(goes()).toBe(true)
    desks.add('d2')
    expect([goes(), world.updates[0]?.free()]).toEqual([false, true])
    desks.clear()
    expect(goes()).toBe(true)
  })

  it('takes no theme that there is not, and dark where the usual one is light', async () => {
    expect((await run('desk', '/desk/?theme=dark')).root.dataset['doorstepTheme']).toBe('dark')
    vi.resetModules()
    expect((await run('display', '/display/?theme=other')).root.dataset['doorstepTheme']).toBe('dark')
  })
})

describe('the desk', () => {
  it('hands its rooms the PINs, the names of this machine, and its storage once it is open; its language is there from the first', async () => {
    world.parameters = { station: OWN, language: 'en' }
    const { the, root, station } = await run('desk', '/desk/?station=x&lang=en')
    const { opened, ...machine } = the('desk-app')['machine'] as Record<string, unknown>
    expect(machine).toEqual({ station: OWN, database: `db${OWN}`, pins: `PINs db${OWN}:pins` })
    expect(await opened).toMatchObject({ language: 'en', storage: STORAGE, keeping: { persistent: true } })
    expect(tags(station)).toEqual(['desk-app'])
    expect([root['lang'], root.dataset['doorstepTheme']]).toEqual(['en', 'light'])
  })

  it('speaks its language before its storage is open', async () => {
    world.parameters = { station: OWN, language: 'zh-Hant' }
    world.slow = new Promise(() => undefined)
    const page = fakePage('/desk/?lang=zh-Hant')
    void import('../../kiosk/src/desk/main.js')
    await settled()
    expect([page.root['lang'], tags(page.page)]).toEqual(['zh-Hant', ['doorstep-station']])
  })

  it('has no PINs without https', async () => {
    vi.stubGlobal('crypto', {})
    expect((await run('desk', '/desk/')).the('desk-app')['machine']).toMatchObject({ pins: undefined })
  })

  it.each([
    ['pointerdown', 'at reception', false, 20_000],
    ['keydown', 'at reception', false, 20_000],
    ['keydown', 'where another room was opened', true, 300_000],
  ])('is loaded anew only when nobody touched it (%s) %s for a while, and at once where nobody was yet', async (sign, _, entered, wait) => {
    const { the, heard } = await run('desk', '/desk/')
    the('desk-app')['entered'] = entered
    const free = () => world.updates[0]?.free()
    expect(free()).toBe(true)
    heard.dispatchEvent(new Event(sign))
    vi.advanceTimersByTime(wait - 1)
    expect(free()).toBe(false)
    vi.advanceTimersByTime(1)
    expect(free()).toBe(true)
  })

  it('goes to another station only when nobody sits at a desk in it, however long they talk', async () => {
    const { the, heard } = await run('desk', '/desk/')
    const [following] = world.following
    expect([following?.shown, following?.free()]).toEqual([OWN, true])
    the('desk-app')['seated'] = true
    vi.advanceTimersByTime(600_000)
    expect([world.updates[0]?.free(), following?.free()]).toEqual([true, false])
    the('desk-app')['seated'] = false
    expect(following?.free()).toBe(true)
    heard.dispatchEvent(new Event('keydown'))
    expect(following?.free()).toBe(false)
  })
})

describe('an address of before the desk', () => {
  it.each([
    ['/counter/', '/desk/#reception'],
    ['/counter/?station=x&lang=en', '/desk/?station=x&lang=en#reception'],
    ['/counter/needs/?lang=en', '/desk/?lang=en#needs'],
    ['/counter/records/?theme=dark', '/desk/?theme=dark#records'],
    ['/counter/records/index.html', '/desk/#records'],
    ['/counter/printer/', '/desk/#settings/printer'],
    ['/counter/printer/anything', '/desk/#settings/printer'],
    ['/counter/second/?desk=d1&lang=en', '/desk/second/?desk=d1&lang=en'],
    ['/counter/other/', '/desk/#reception'],
  ])('%s leads to %s', async (address, room) => {
    fakePage(address)
    const led: string[] = []
    Object.assign(location, { replace: (to: string) => led.push(to) })
    await import('../../kiosk/src/desk/moved.js')
    expect(led).toEqual([room])
  })
})
