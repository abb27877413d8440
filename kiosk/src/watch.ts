// Watches over its page from a script of its own, which runs also when the page's does not: tells the service worker of life, brings
// the last words back to a page that became empty, and loads a page anew that stays without life.

const LOOK_EVERY_MS = 250
/** A page may be empty for so long: screens are made anew. */
const EMPTY_MS = 8_000
/** The first time a page is loaded anew, and the longest between two times; each waits twice as long as the one before. */
const RELOAD_MS = 60_000
const LONGEST_MS = 10 * RELOAD_MS
const TRIES = 'doorstep-reloads'

/** Whether anything that can be seen is drawn below an element, shadow roots included. */
function draws(within: ParentNode): boolean {
  for (const node of within.childNodes) {
    if (node instanceof Text) {
      if (node.data.trim() !== '' && node.parentNode === within && isSeen(within)) return true
    } else if (node instanceof Element && !node.matches('style, script, .unseen, .last-words')) {
      if ((node.shadowRoot && draws(node.shadowRoot)) || draws(node)) return true
    }
  }
  return false
}

function isSeen(parent: ParentNode): boolean {
  const element = parent instanceof ShadowRoot ? parent.host : parent
  return element instanceof Element && element.getClientRects().length > 0
}

function tries(): number {
  try {
    return Number(sessionStorage.getItem(TRIES) ?? 0)
  } catch {
    return 0
  }
}

function setTries(count: number): void {
  try {
    sessionStorage.setItem(TRIES, String(count))
  } catch {
    // without storage every pause is the first
  }
}

// A page that is not kept by a worker must not be given up for the browser's own words about the network.
async function reload(): Promise<void> {
  if (
    !worker &&
    !(await fetch(location.href, { method: 'HEAD', cache: 'no-store' }).then(
      ({ ok }) => ok,
      () => false,
    ))
  )
    return
  setTries(tries() + 1)
  location.reload()
}

const container = (navigator as Partial<Navigator>).serviceWorker
// The worker that served this page: another that takes over meanwhile has nothing to do with whether this one lived.
const worker = container?.controller
let words: Element | null = null
let lived = false
let since = performance.now()

function look(): void {
  const page = document.querySelector('#page')
  if (!page) return
  words ??= page.querySelector('.last-words')
  if (draws(page)) {
    since = performance.now()
    if (lived) return
    lived = true
    setTries(0)
    const sign = { type: 'alive', page: location.pathname }
    if (worker) worker.postMessage(sign)
    else void container?.ready.then(({ active }) => active?.postMessage(sign))
    return
  }
  const empty = performance.now() - since
  if (lived && empty >= EMPTY_MS && words && !words.isConnected) {
    words.classList.add('at-once')
    page.replaceChildren(words)
  }
  if (empty < Math.min(RELOAD_MS * 2 ** tries(), LONGEST_MS)) return
  since = performance.now()
  void reload()
}

// at once: a page that is drawn quickly has put the last words away before the first interval is over
look()
setInterval(look, LOOK_EVERY_MS)
// a page without life has nothing to lose when another version takes over
container?.addEventListener('controllerchange', () => {
  if (!lived && worker) location.reload()
})

export {}
