// What a key means while the sign-in is asked, wherever on the page the keyboard is.

/** Where the keyboard is, and what is asked. */
export interface KeyPlace {
  /** Whether a PIN is asked for; names otherwise. */
  readonly pin: boolean
  /** In the PIN's own field, which takes what is typed by itself. */
  readonly inField: boolean
  /** In something else that people type in. */
  readonly typing: boolean
  /** On something that the Enter key presses. */
  readonly pressing: boolean
}

/** A digit means a name by its number, or the next of a PIN. */
export type DoorKey = { readonly digit: string; readonly of: 'pin' | 'name' } | 'back' | 'erase' | 'send'

/** Undefined for a key that is none of the door's: the browser, or a room, has it. */
export function doorKey(
  { key, ctrlKey, altKey, metaKey, repeat }: Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'altKey' | 'metaKey' | 'repeat'>,
  { pin, inField, typing, pressing }: KeyPlace,
): DoorKey | undefined {
  if (ctrlKey || altKey || metaKey || repeat || (typing && !inField)) return undefined
  if (key === 'Escape') return 'back'
  if (inField) return undefined
  if (/^[0-9]$/.test(key)) return { digit: key, of: pin ? 'pin' : 'name' }
  if (!pin) return undefined
  if (key === 'Backspace') return 'erase'
  return key === 'Enter' && !pressing ? 'send' : undefined
}
