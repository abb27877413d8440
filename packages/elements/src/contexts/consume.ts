// Consuming a context that may come later: a component that is upgraded before the station around it asks again.
import { ContextEvent, type Context } from '@lit/context'
import type { ReactiveControllerHost } from 'lit'

// Who asked before the provider was defined, by its tag, and is still on the page: a promise of the page holds no component that is gone.
const waiting = new Map<string, Set<() => void>>()

function waitingFor(provider: string): Set<() => void> {
  const asking = waiting.get(provider) ?? new Set()
  if (!waiting.has(provider)) {
    waiting.set(provider, asking)
    void customElements.whenDefined(provider).then(() => asking.forEach((ask) => ask()))
  }
  return asking
}

/**
 * Calls `receive` with the nearest provider's value, now and whenever it changes, and with undefined where the host was moved out of it.
 * Scripts load in any order: what was asked before the provider was defined was heard by nobody, so it is asked once more then.
 */
export function consume<Value>(
  host: ReactiveControllerHost & HTMLElement,
  context: Context<unknown, Value | undefined>,
  receive: (value: Value | undefined) => void,
  provider = 'doorstep-station',
): void {
  let known = false
  let stop: (() => void) | undefined
  const hear = (value: Value | undefined, unsubscribe?: () => void): void => {
    if (stop !== unsubscribe) stop?.()
    stop = unsubscribe
    known = true
    receive(value)
  }
  const ask = (): void => {
    host.dispatchEvent(new ContextEvent(context, host, hear, true))
  }
  host.addController({
    hostConnected() {
      const before = known
      known = false
      ask()
      if (known) return
      if (before) receive(undefined)
      if (!customElements.get(provider)) waitingFor(provider).add(ask)
    },
    hostDisconnected() {
      waiting.get(provider)?.delete(ask)
      stop?.()
      stop = undefined
    },
  })
}
