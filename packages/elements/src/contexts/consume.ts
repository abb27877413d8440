// Consuming a context that may come later: a component that is upgraded before the station around it asks again.
import { ContextConsumer, type Context } from '@lit/context'
import type { ReactiveControllerHost } from 'lit'

/**
 * Calls `receive` with the nearest station's value, now and whenever it changes. Scripts load in any order: what was asked before
 * `doorstep-station` was defined was heard by nobody, so it is asked once more then.
 */
export function consume<Value>(
  host: ReactiveControllerHost & HTMLElement,
  context: Context<unknown, Value>,
  receive: (value: Value) => void,
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
  if (customElements.get('doorstep-station')) return
  void customElements.whenDefined('doorstep-station').then(() => {
    if (!heard && host.isConnected) consumer.hostConnected()
  })
}
