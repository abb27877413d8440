// The counter's keys: one letter for each thing a worker does, and when a key press is one of them.
import type { ReactiveController, ReactiveControllerHost } from 'lit'

/** The letters, as they stand on the buttons. */
export const KEYS = {
  callNext: 'N',
  receive: 'R',
  recall: 'A',
  noShow: 'X',
  papers: 'C',
  note: 'B',
  resolved: 'F',
  referred: 'O',
  withdrawn: 'W',
  defer: 'D',
  assign: 'G',
  invite: 'I',
  matter: 'S',
  hold: 'H',
  transfer: 'T',
  escalate: 'E',
  reprint: 'P',
  void: 'V',
  more: 'M',
  undo: 'U',
  stop: 'Z',
  signOut: 'Q',
  hints: 'J',
  keys: '?',
} as const
export type ShortcutKey = keyof typeof KEYS

/** What a key press asks for: one of the keys, a choice by its number, or that what is open is closed. */
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

/** Presses what a key stands for, if it is there: a button, a box to tick; a field is gone to. Numbers are those of the open question, or of the card. */
export function pressIn(root: ParentNode, pressed: Exclude<Pressed, string>): boolean {
  const found =
    'key' in pressed
      ? root.querySelector<HTMLElement>(`[data-key='${pressed.key}']`)
      : root.querySelectorAll<HTMLElement>(`${root.querySelector('.panel') ? '.panel' : ':is(.body, .sign-in)'} [data-choice]`)[
          pressed.choice - 1
        ]
  if (found?.matches(FIELDS)) found.focus()
  else found?.click()
  return found !== undefined && found !== null
}

/** What has the keyboard when nobody works in anything: the page, or a heading that was gone to. */
const NOWHERE = 'html, body, [tabindex="-1"]'
const FIELDS = 'input:not([type="checkbox"]), textarea, select, [contenteditable=""], [contenteditable="true"], [role="textbox"]'

/** Whether an event comes from something people type in, seen through shadow roots. */
function isField(event: Event): boolean {
  const [target] = event.composedPath()
  return target instanceof Element && target.matches(FIELDS)
}

/**
 * Hears keys for its host, and guards its buttons: a key held down and the second click of a double click do nothing, because by
 * then another button may stand where the first one was. A host that is hidden hears nothing.
 */
export class KeysController implements ReactiveController {
  constructor(
    private readonly host: ReactiveControllerHost & HTMLElement,
    private readonly act: (pressed: Pressed) => boolean,
    /** Is given every key press first, outside of fields; true when it was meant. */
    private readonly first: (key: string) => boolean = () => false,
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
    if (!here && !(path[0] instanceof Element && path[0].matches(NOWHERE))) return
    if (event.repeat && here && (event.key === 'Enter' || event.key === ' ') && !isField(event)) return event.preventDefault()
    const meant = pressed(event, isField(event))
    if (!isField(event) && !event.ctrlKey && !event.altKey && !event.metaKey && this.first(event.key)) return event.preventDefault()
    if (meant && this.act(meant)) event.preventDefault()
  }

  #onClick = (event: MouseEvent): void => {
    if (event.detail < 2 || isField(event)) return
    event.preventDefault()
    event.stopPropagation()
  }
}
