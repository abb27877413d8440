// Keeps a window where it is: nothing a person does on the glass, and nothing a feed says, opens, prints, saves or leaves anything.
//
// Widgets in an enclosed station make no link in the first place. This stands behind them, for what no widget decides: keys, drops,
// the wheel, the browser's own menus. What a page cannot hold back is the browser's to forbid: docs/kiosk.md, "Nobody gets out".

/** Keys that edit a text with Ctrl or Command held; everything else with them is the browser's. */
const EDITING = new Set([
  'a',
  'c',
  'v',
  'x',
  'y',
  'z',
  'arrowleft',
  'arrowright',
  'arrowup',
  'arrowdown',
  'home',
  'end',
  'backspace',
  'delete',
])
/** Keys of their own that open something or lead somewhere: function keys, the menu key, the keys of a keyboard for the web. */
const ELSEWHERE =
  /^(F\d+|ContextMenu|Help|Print(Screen)?|Open|Save|New|Close|Exit|Find|Props|Zoom.*|Browser.*|Launch.*|Mail.*|App.*|Media.*|Eject|Power(Off)?|Standby|WakeUp|LogOff)$/

const isField = (target: EventTarget | undefined): boolean =>
  target instanceof HTMLInputElement || target instanceof HTMLTextAreaElement || (target instanceof HTMLElement && target.isContentEditable)

/** Whether a key does something to the browser rather than to the page. */
function leads(event: KeyboardEvent): boolean {
  const { key, altKey, ctrlKey, metaKey } = event
  if (ELSEWHERE.test(key)) return true
  // AltGr is Ctrl with Alt on some systems, and writes letters
  if (event.getModifierState('AltGraph')) return false
  if (altKey) return true
  if (ctrlKey || metaKey) return event.shiftKey ? !/^(Arrow|Home|End)/.test(key) : !EDITING.has(key.toLowerCase())
  return key === 'Backspace' && !isField(event.composedPath()[0])
}

function refuse(event: Event): void {
  event.preventDefault()
}

/** Whether the browser would follow what was pressed: a link of any kind, in any shadow root, or a field that asks for a file. */
function follows(event: Event): boolean {
  return event.composedPath().some((target) => {
    if (target instanceof HTMLInputElement) return target.type === 'file'
    return (target instanceof HTMLAnchorElement || target instanceof HTMLAreaElement || target instanceof SVGAElement) && target.href !== ''
  })
}

function refuseWhere<Kind extends Event>(when: (event: Kind) => boolean): (event: Kind) => void {
  return (event) => {
    if (when(event)) event.preventDefault()
  }
}

/** Nothing that is dropped or dragged opens, and no form is sent; fields for files take files. */
function keep(allowed: (event: NavigateEvent) => boolean): void {
  const offField = (event: Event): boolean =>
    !event.composedPath().some((target) => target instanceof HTMLInputElement && target.type === 'file')
  for (const type of ['dragenter', 'dragover', 'drop']) addEventListener(type, refuseWhere(offField), { capture: true })
  addEventListener('submit', refuse, { capture: true })
  // not in every browser; where it is, it hears every way out that begins on the page
  const { navigation } = globalThis as { navigation?: Navigation }
  navigation?.addEventListener('navigate', (event) => {
    if (event.cancelable && !event.destination.sameDocument && !allowed(event)) event.preventDefault()
  })
}

/**
 * Encloses a window that stands before residents: no link, key, drop, menu, dialog or zoom gets out of it. The page may still load
 * itself anew, for a new version or after a restore.
 */
export function encloseWindow(): void {
  document.documentElement.dataset['enclosed'] = ''
  keep(({ navigationType }) => navigationType === 'reload')
  const capture = { capture: true, passive: false }
  for (const type of ['contextmenu', 'dragstart', 'gesturestart']) addEventListener(type, refuse, capture)
  addEventListener('click', refuseWhere(follows), capture)
  // a button of a mouse beside the first: autoscroll, a new tab, back and forward
  for (const type of ['mousedown', 'mouseup', 'auxclick'] as const)
    addEventListener(
      type,
      refuseWhere<MouseEvent>(({ button }) => button !== 0),
      capture,
    )
  addEventListener('keydown', refuseWhere(leads), capture)
  addEventListener(
    'wheel',
    refuseWhere<WheelEvent>(({ ctrlKey }) => ctrlKey),
    capture,
  )
  addEventListener(
    'touchmove',
    refuseWhere<TouchEvent>(({ touches }) => touches.length > 1),
    capture,
  )
  // nothing of ours asks for a window or for the browser's paper: slips are printed from frames of their own
  Object.assign(window, { open: () => null, print: () => undefined })
}

/**
 * Holds a window of the staff on this server: what is dropped on it does not replace it, and nothing leads from it to another site or
 * into a station's folder. Its own pages, files to save and files to choose stay.
 */
export function holdWindow(): void {
  keep(({ destination, downloadRequest, navigationType }) => {
    const { origin, pathname } = new URL(destination.url)
    return navigationType === 'reload' || downloadRequest !== null || (origin === location.origin && !pathname.startsWith('/stations/'))
  })
}
