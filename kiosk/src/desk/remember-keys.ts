// Keeps a worker's choice to do without single keys, for this browser profile.

const KEY = 'doorstep-without-shortcuts'

/** Puts the choice back, and remembers it when it changes. */
export function rememberKeys(counter: HTMLElement & { withoutShortcuts: boolean }, storage: Storage): void {
  counter.withoutShortcuts = storage.getItem(KEY) === 'true'
  const changed = (): void => storage.setItem(KEY, String(counter.hasAttribute('without-shortcuts')))
  new MutationObserver(changed).observe(counter, { attributeFilter: ['without-shortcuts'] })
}
