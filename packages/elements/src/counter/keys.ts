// The counter's keys: one letter for each thing a worker does often, and when a key press is one of them.
import type { ReactiveController, ReactiveControllerHost } from 'lit'

/** The letters, as they stand on the buttons. */
export const KEYS = {
  callNext: 'N',
  receive: 'R',
  recall: 'A',
  noShow: 'X',
  resolved: 'F',
  hold: 'H',
  defer: 'D',
  transfer: 'T',
  assign: 'G',
  more: 'M',
  undo: 'U',
} as const
export type ShortcutKey = keyof typeof KEYS

/** What a key press asks for: one of the keys, a choice of an open panel by its number, or that the panel is closed. */
export type Pressed = { readonly key: ShortcutKey } | { readonly choice: number } | 'escape'

type KeyPress = Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'altKey' | 'metaKey' | 'repeat' | 'isComposing' | 'defaultPrevented'>

/**
 * What a key press means, or undefined. Letters and numbers mean nothing while somebody types in a field (WCAG 2.1.4), with Ctrl, Alt
 * or Meta, and when a key is only held down: a second call nobody wanted would be heard in the whole room.
 */
export function pressed(event: KeyPress, inField: boolean): Pressed | undefined {
  if (event.defaultPrevented || event.ctrlKey || event.altKey || event.metaKey || event.repeat || event.isComposing) return undefined
  if (event.key === 'Escape') return 'escape'
  if (inField) return undefined
  if (/^[1-9]$/.test(event.key)) return { choice: Number(event.key) }
  const key = (Object.keys(KEYS) as ShortcutKey[]).find((each) => KEYS[each] === event.key.toUpperCase())
  return key && { key }
}

/** Presses the button that a key stands for, if it is there. */
export function pressIn(root: ParentNode, pressed: Exclude<Pressed, string>): boolean {
  const button =
    'key' in pressed
      ? root.querySelector<HTMLElement>(`[data-key='${pressed.key}']`)
      : root.querySelectorAll<HTMLElement>('.panel [data-choice]')[pressed.choice - 1]
  button?.click()
  return button !== undefined && button !== null
}

const FIELDS = 'input, textarea, select, [contenteditable=""], [contenteditable="true"], [role="textbox"]'

/** Whether an event comes from something people type in, seen through shadow roots. */
function isField(event: Event): boolean {
  const [target] = event.composedPath()
  return target instanceof Element && target.matches(FIELDS)
}

/**
 * Hears keys for its host, and guards its buttons: a key held down and the second click of a double click do nothing, because by
 * then another button may stand where the first one was.
 */
export class KeysController implements ReactiveController {
  constructor(
    private readonly host: ReactiveControllerHost & HTMLElement,
    private readonly act: (pressed: Pressed) => boolean,
  ) {
    host.addController(this)
  }

  hostConnected(): void {
    document.addEventListener('keydown', this.#onKey)
    this.host.addEventListener('click', this.#onClick, { capture: true })
  }

  hostDisconnected(): void {
    document.removeEventListener('keydown', this.#onKey)
    this.host.removeEventListener('click', this.#onClick, { capture: true })
  }

  #onKey = (event: KeyboardEvent): void => {
    // kept for later, behind something else on its page
    if (!this.host.checkVisibility()) return
    const path = event.composedPath()
    const here = path.includes(this.host)
    // somebody who works elsewhere on the page means something else
    if (!here && path[0] !== document.body && path[0] !== document.documentElement) return
    if (event.repeat && here && (event.key === 'Enter' || event.key === ' ') && !isField(event)) return event.preventDefault()
    const meant = pressed(event, isField(event))
    if (meant && this.act(meant)) event.preventDefault()
  }

  #onClick = (event: MouseEvent): void => {
    if (event.detail < 2 || isField(event)) return
    event.preventDefault()
    event.stopPropagation()
  }
}
