// The counter's keys: one letter for each thing a worker does, and when a key press is one of them.
import type { ReactiveController, ReactiveControllerHost } from 'lit'
import { isVisible } from '../base/visible.js'

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

/** What numbers the choices of an open question, and the papers of the card: digits, then letters nothing else has, then the others. */
const CHOICES = '1234567890KLYABCDEFGHIMNOPQRSTUVWXZ'
/** So many of them mean nothing else, and stand also where no question has the keys to itself. */
const FREE_CHOICES = 13
/** What picks a row, with the Shift key: a letter and a row are never the same key. */
const ROWS = '123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ'
/** So many rows have a key at once. */
export const KEYED_ROWS = ROWS.length
/** What gives the keys to the next rows, with Shift as well. */
export const NEXT_ROWS = '0'

/** The key of a choice by its place in its question; undefined for the one that comes after all keys. */
export const choiceKey = (index: number): string | undefined => CHOICES[index]
/** The same for what can be chosen on the card, where letters mean what they always do. */
export const bodyKey = (index: number): string | undefined => (index < FREE_CHOICES ? CHOICES[index] : undefined)
/** The key of a row by its place among all rows, pressed with Shift. */
export const rowKey = (index: number): string | undefined => ROWS[index]

/** What a key press asks for: what is on a key, a row by its key, or that what is open is closed. */
export type Pressed = { readonly key: string } | { readonly row: string } | 'escape'

type KeyPress = Pick<
  KeyboardEvent,
  'key' | 'code' | 'shiftKey' | 'ctrlKey' | 'altKey' | 'metaKey' | 'repeat' | 'isComposing' | 'defaultPrevented'
>

/**
 * What a key press means, or undefined. Letters and numbers mean nothing while somebody types in a field (WCAG 2.1.4), with Ctrl, Alt
 * or Meta, and when a key is only held down: a second call nobody wanted would be heard in the whole room.
 */
export function pressed(event: KeyPress, inField: boolean): Pressed | undefined {
  if (event.defaultPrevented || event.ctrlKey || event.altKey || event.metaKey || event.repeat || event.isComposing) return undefined
  if (event.key === 'Escape') return 'escape'
  if (inField) return undefined
  // where digits are typed with Shift they are digits
  if (/^[0-9?]$/.test(event.key)) return { key: event.key }
  const letter = /^[a-z]$/i.test(event.key) ? event.key.toUpperCase() : undefined
  if (!event.shiftKey) return letter === undefined ? undefined : { key: letter }
  const row = letter ?? /^Digit([0-9])$/.exec(event.code)?.[1]
  return row === undefined ? undefined : { row }
}

/** The thing a key stands for, if it is one. Two things share a letter only where they are never there at once. */
export const shortcutOf = (key: string): ShortcutKey | undefined => (Object.keys(KEYS) as ShortcutKey[]).find((each) => KEYS[each] === key)

/** What has the keys to itself while it is open: a row in hand, or a question. */
export const questionIn = (root: ParentNode): HTMLElement | null => root.querySelector<HTMLElement>('.in-hand, .panel')

/**
 * Presses what a key stands for, if it is there: a button, a box to tick; a field is gone to. The key of a row does nothing to it: it
 * opens what stands behind it, gives the keys to other rows, or goes to its button, because rows move up and down while somebody looks for the key. An open question has the keys to itself,
 * its own choices first, but for the key that opened it; otherwise choices are the card's.
 */
export function pressIn(root: ParentNode, pressed: Exclude<Pressed, string>): boolean {
  const found = 'row' in pressed ? root.querySelector<HTMLElement>(`[data-row='${pressed.row}']`) : keyed(root, pressed.key)
  if (found?.matches('row' in pressed ? ':not([data-opens], [data-turns])' : FIELDS)) found.focus()
  else found?.click()
  return found !== undefined && found !== null
}

function keyed(root: ParentNode, key: string): HTMLElement | null {
  const question = questionIn(root)
  const choice = `[data-choice='${key}']`
  const name = `[data-key='${shortcutOf(key) ?? ''}']`
  if (!question) return root.querySelector<HTMLElement>(`:is(.body, .sign-in) ${choice}`) ?? root.querySelector<HTMLElement>(name)
  return (
    question.querySelector<HTMLElement>(choice) ??
    question.querySelector<HTMLElement>(name) ??
    // what opened it closes it, and what the keys are is told at any time
    root.querySelector<HTMLElement>(key === KEYS.keys ? name : `${name}[aria-expanded='true']`)
  )
}

/** What has the keyboard when nobody works in anything: the page, or a heading that was gone to. */
const NOWHERE = 'html, body, [tabindex="-1"]'
/** What people type in. */
export const FIELDS = 'input:not([type="checkbox"]), textarea, select, [contenteditable=""], [contenteditable="true"], [role="textbox"]'

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
    if (!isVisible(this.host)) return
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
