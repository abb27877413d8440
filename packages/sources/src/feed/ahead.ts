// A file that is asked for before the code that reads it is there: the script of a page that pastes a tag is much smaller than a widget.

interface Ahead {
  readonly answer: Promise<Response>
  readonly controller: AbortController
}

// Symbol.for: the small script and the widgets are bundled apart.
const KEY = Symbol.for('doorstep/ahead')
const page = globalThis as { [KEY]?: Map<string, Ahead> }

/** Asks for a file that a feed will want in a moment; the feed that asks first takes the answer. */
export function askAhead(href: string): void {
  const controller = new AbortController()
  // as a feed asks: the browser finds out whether the file has changed
  const answer = fetch(href, { cache: 'no-cache', signal: controller.signal })
  // whoever takes it hears that it failed
  answer.catch(() => undefined)
  page[KEY] ??= new Map()
  page[KEY].set(href, { answer, controller })
}

/** `fetch`; what was asked for ahead is given once. */
export const fetchOrTake: typeof fetch = (href, init) => {
  const ahead = typeof href === 'string' ? page[KEY]?.get(href) : undefined
  if (!ahead) return fetch(href, init)
  page[KEY]?.delete(href as string)
  init?.signal?.addEventListener('abort', () => ahead.controller.abort())
  return ahead.answer
}
