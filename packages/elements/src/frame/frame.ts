// The script of `frame.html`: shows the widget that its address asks for, and tells the page around how high it is.
import { readRequest, type FrameRequest } from './request.js'

/** What a frame posts to the page around it; `frames.ts` answers by giving it the place. */
export interface HeightMessage {
  readonly doorstep: 'height'
  /** CSS px. */
  readonly height: number
}

async function show({ tag, station, lang, dark, tokens, attributes }: FrameRequest): Promise<void> {
  const { documentElement: root } = document
  if (lang !== undefined) root.lang = lang
  if (dark) root.dataset['doorstepTheme'] = 'dark'
  for (const [name, value] of tokens) root.style.setProperty(name, value)
  const widget = document.createElement(tag)
  widget.setAttribute('src', station)
  document.body.replaceChildren(widget)
  // only what the widget has: anybody may write an address, and `onclick` is an attribute too
  await customElements.whenDefined(tag)
  const known = (widget.constructor as { observedAttributes?: readonly string[] }).observedAttributes ?? []
  for (const [name, value] of attributes) if (name !== 'src' && known.includes(name)) widget.setAttribute(name, value)
}

function say(sentence: string): void {
  const paragraph = document.createElement('p')
  paragraph.textContent = sentence
  document.body.replaceChildren(paragraph)
}

const request = readRequest({
  address: location.href,
  policy: document.querySelector('meta[http-equiv]')?.getAttribute('content') ?? '',
  supports: (property, value) => CSS.supports(property, value),
})
if (typeof request === 'string') say(request)
else void show(request)

new ResizeObserver(() => {
  const message: HeightMessage = { doorstep: 'height', height: Math.ceil(document.body.getBoundingClientRect().height) }
  // a height is no secret, and who stands around is not known
  parent.postMessage(message, '*')
}).observe(document.body)
