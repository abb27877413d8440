// Consuming a context that may come later: a component that is upgraded before the station around it asks again.
import { ContextConsumer, type Context } from '@lit/context'
import type { ReactiveControllerHost } from 'lit'

/**
 * Calls `receive` with the nearest provider's value, now and whenever it changes. Scripts load in any order: what was asked before
 * the provider was defined was heard by nobody, so it is asked once more then.
 */
export function consume<Value>(
  host: ReactiveControllerHost & HTMLElement,
  context: Context<unknown, Value>,
  receive: (value: Value) => void,
  provider = 'doorstep-station',
): void {
  let heard = false
  const consumer = new ContextConsumer(host, {
    context,
    subscribe: true,
    callback: (value) => {
      heard = true
      receive(value)
    },
  })
  if (customElements.get(provider)) return
  void customElements.whenDefined(provider).then(() => {
    if (!heard && host.isConnected) consumer.hostConnected()
  })
}
