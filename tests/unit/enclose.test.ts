// What an enclosed window holds back, and what it leaves to whoever types: keys, links, drops, mouse buttons, ways out.

class Target extends EventTarget {}
class Input extends Target {
  type = 'text'
}
class TextArea extends Target {}
class Editable extends Target {
  isContentEditable = true
}
class Link extends Target {
  href = ''
}
class Area extends Target {
  href = ''
}
class Drawn extends Target {
  href = ''
}

let page: EventTarget
let root: { dataset: Record<string, string> }
let navigation: EventTarget
let opened: Record<string, unknown>

beforeEach(() => {
  page = new EventTarget()
  navigation = new EventTarget()
  root = { dataset: {} }
  opened = {}
  vi.stubGlobal('addEventListener', page.addEventListener.bind(page))
  vi.stubGlobal('document', { documentElement: root })
  vi.stubGlobal('navigation', navigation)
  vi.stubGlobal('window', opened)
  vi.stubGlobal('location', { origin: 'http://localhost:4173' })
  vi.stubGlobal('HTMLInputElement', Input)
  vi.stubGlobal('HTMLTextAreaElement', TextArea)
  vi.stubGlobal('HTMLElement', Editable)
  vi.stubGlobal('HTMLAnchorElement', Link)
  vi.stubGlobal('HTMLAreaElement', Area)
  vi.stubGlobal('SVGAElement', Drawn)
})
afterEach(() => vi.unstubAllGlobals())

/** Whether the page holds an event back. */
function held(type: string, more: object = {}, path: readonly EventTarget[] = [new Target()]): boolean {
  const event = new Event(type, { bubbles: true, cancelable: true })
  Object.defineProperty(event, 'composedPath', { value: () => path })
  page.dispatchEvent(Object.assign(event, more))
  return event.defaultPrevented
}
interface Keys {
  readonly ctrl?: boolean
  readonly meta?: boolean
  readonly alt?: boolean
  readonly shift?: boolean
  readonly altGr?: boolean
  readonly in?: EventTarget
}
const key = (
  name: string,
  { ctrl = false, meta = false, alt = false, shift = false, altGr = false, in: target = new Target() }: Keys = {},
) =>
  held(
    'keydown',
    {
      key: name,
      ctrlKey: ctrl,
      metaKey: meta,
      altKey: alt,
      shiftKey: shift,
      getModifierState: (asked: string) => asked === 'AltGraph' && altGr,
    },
    [target, new Target()],
  )

function leaves(more: object): boolean {
  const event = Object.assign(new Event('navigate', { cancelable: true }), {
    navigationType: 'push',
    downloadRequest: null,
    destination: { url: 'http://localhost:4173/', sameDocument: false },
    ...more,
  })
  navigation.dispatchEvent(event)
  return !event.defaultPrevented
}
const to = (url: string, sameDocument = false) => ({ destination: { url: new URL(url, 'http://localhost:4173').href, sameDocument } })

describe('a window before residents', () => {
  beforeEach(async () => {
    vi.resetModules()
    const { encloseWindow } = await import('../../kiosk/src/enclose.js')
    encloseWindow()
  })

  test('says so, for its styles', () => expect(root.dataset).toHaveProperty('enclosed', ''))

  test.each([
    'F1',
    'F12',
    'ContextMenu',
    'PrintScreen',
    'Print',
    'Save',
    'BrowserBack',
    'LaunchMail',
    'MediaPlayPause',
    'ZoomIn',
    'Power',
    'PowerOff',
  ])('holds back the key %s', (name) => expect(key(name)).toBe(true))
  test.each(['a', '1', 'Enter', 'Tab', 'Escape', 'ArrowLeft', 'PageDown', ' ', 'Fn', 'Powers', 'Homes'])('leaves the key %s', (name) =>
    expect(key(name)).toBe(false),
  )
  test('leaves the letters of AltGr, and holds back Alt', () => {
    expect(key('q', { alt: true })).toBe(true)
    expect(key('ArrowLeft', { alt: true })).toBe(true)
    expect(key('q', { ctrl: true, alt: true, altGr: true })).toBe(false)
  })
  test.each(['ctrl', 'meta'] as const)('leaves what edits a text with %s, and holds back the rest', (with_) => {
    for (const name of [
      'a',
      'C',
      'v',
      'x',
      'y',
      'z',
      'ArrowLeft',
      'ArrowRight',
      'ArrowUp',
      'ArrowDown',
      'Home',
      'End',
      'Backspace',
      'Delete',
    ])
      expect(key(name, { [with_]: true }), name).toBe(false)
    for (const name of ['t', 'n', 'w', 'p', 's', 'o', '+', '0', 'F', 'Tab', 'PageDown'])
      expect(key(name, { [with_]: true }), name).toBe(true)
    for (const name of ['ArrowLeft', 'Home', 'End']) expect(key(name, { [with_]: true, shift: true }), name).toBe(false)
    for (const name of ['a', 'N', 'Delete', 'I']) expect(key(name, { [with_]: true, shift: true }), name).toBe(true)
  })
  test('leaves the key that deletes in a field, where elsewhere it would go back', () => {
    expect(key('Backspace')).toBe(true)
    for (const field of [new Input(), new TextArea(), new Editable()]) expect(key('Backspace', { in: field })).toBe(false)
    expect(key('Backspace', { in: Object.assign(new Editable(), { isContentEditable: false }) })).toBe(true)
  })

  test('holds back links of every kind wherever they were pressed, and fields for files', () => {
    const linked = (link: Link | Area | Drawn): boolean =>
      held('click', {}, [new Target(), Object.assign(link, { href: 'http://a/' }), new Target()])
    expect([new Link(), new Area(), new Drawn()].map(linked)).toEqual([true, true, true])
    expect(held('click', {}, [new Link()])).toBe(false)
    expect(held('click', {}, [new Target()])).toBe(false)
    expect(held('click', {}, [Object.assign(new Input(), { type: 'file' })])).toBe(true)
    expect(held('click', {}, [new Input()])).toBe(false)
  })

  test('holds back menus, drags, drops, forms, other buttons of a mouse, and zoom', () => {
    for (const type of ['contextmenu', 'dragstart', 'gesturestart', 'dragenter', 'dragover', 'drop', 'submit'])
      expect(held(type), type).toBe(true)
    for (const type of ['mousedown', 'mouseup', 'auxclick']) {
      expect(held(type, { button: 0 }), type).toBe(false)
      for (const button of [1, 2, 3, 4]) expect(held(type, { button }), type).toBe(true)
    }
    expect([held('wheel', { ctrlKey: true }), held('wheel', { ctrlKey: false })]).toEqual([true, false])
    expect([held('touchmove', { touches: [1, 2] }), held('touchmove', { touches: [1] })]).toEqual([true, false])
    expect(held('drop', {}, [Object.assign(new Input(), { type: 'file' })])).toBe(false)
    expect(held('drop', {}, [new Input()])).toBe(true)
  })

  test('hears all of it before any widget does, and may hold it back', async () => {
    const heard = new Map<string, unknown>()
    vi.stubGlobal('addEventListener', (type: string, _: unknown, options: unknown) => heard.set(type, options))
    vi.resetModules()
    const { encloseWindow } = await import('../../kiosk/src/enclose.js')
    encloseWindow()
    expect(heard.size).toBe(14)
    for (const [type, options] of heard) expect(options, type).toMatchObject({ capture: true })
    // where it is not said a browser takes these two for passive
    for (const type of ['wheel', 'touchmove']) expect(heard.get(type)).toEqual({ capture: true, passive: false })
  })

  test('opens no window and no dialog for printing', () => {
    const { open, print } = opened as { open: () => unknown; print: () => unknown }
    expect([open(), print()]).toEqual([null, undefined])
  })

  test('may load itself anew, and goes nowhere else', () => {
    expect(leaves({ navigationType: 'reload' })).toBe(true)
    expect(leaves(to('/#below', true))).toBe(true)
    expect(leaves(to('/counter/'))).toBe(false)
    expect(leaves(to('https://elsewhere.example/'))).toBe(false)
  })
})

describe('a window of the staff', () => {
  beforeEach(async () => {
    vi.resetModules()
    const { holdWindow } = await import('../../kiosk/src/enclose.js')
    holdWindow()
  })

  test('goes to its own pages and saves files, and neither to another site nor into a station’s folder', () => {
    expect(leaves(to('/counter/records/'))).toBe(true)
    expect(leaves({ navigationType: 'reload', ...to('/stations/a/station.json') })).toBe(true)
    expect(leaves({ ...to('https://elsewhere.example/a.csv'), downloadRequest: 'a.csv' })).toBe(true)
    expect(leaves(to('https://elsewhere.example/'))).toBe(false)
    expect(leaves(to('http://localhost:4174/'))).toBe(false)
    expect(leaves(to('/stations/a/station.json'))).toBe(false)
  })

  test('is replaced by no drop and no form, and leaves keys, links and menus alone', () => {
    expect(['drop', 'dragover', 'dragenter', 'submit'].map((type) => held(type))).toEqual([true, true, true, true])
    expect(held('drop', {}, [Object.assign(new Input(), { type: 'file' })])).toBe(false)
    expect([key('F5'), held('contextmenu'), held('click', {}, [Object.assign(new Link(), { href: 'http://a/' })])]).toEqual([
      false,
      false,
      false,
    ])
    expect(root.dataset).toEqual({})
  })
})

test('a browser without its own word for ways out is enclosed all the same', async () => {
  vi.stubGlobal('navigation', undefined)
  vi.resetModules()
  const { encloseWindow } = await import('../../kiosk/src/enclose.js')
  encloseWindow()
  expect(held('contextmenu')).toBe(true)
})

export {}
