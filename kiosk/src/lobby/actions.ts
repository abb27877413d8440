// What a person asks of the lobby, as one event that its parts raise and lobby-app carries out.
import type { Route } from './session.js'

export type LobbyAction =
  | { readonly type: 'begin' | 'back' | 'home' | 'large' | 'voice' | 'language' | 'stay' | 'end' | 'retry' }
  | { readonly type: 'go'; readonly route: Route }

export class LobbyActionEvent extends Event {
  static readonly type = 'lobby-action'
  constructor(readonly action: LobbyAction) {
    super(LobbyActionEvent.type, { bubbles: true, composed: true })
  }
}

/** Raises an action from an element; for `@click` in a template. */
export function act(element: EventTarget, action: LobbyAction): () => void {
  return () => void element.dispatchEvent(new LobbyActionEvent(action))
}

declare global {
  interface GlobalEventHandlersEventMap {
    'lobby-action': LobbyActionEvent
  }
}
