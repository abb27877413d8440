// Registers the service worker under the page's Trusted Types policy.

interface ScriptUrlPolicy {
  createScriptURL(input: string): unknown
}
interface PolicyFactory {
  createPolicy(name: string, rules: { createScriptURL(input: string): string }): ScriptUrlPolicy
}

const workerAddress = '/sw.js'

// The pages' policy requires Trusted Types, under which a plain string is refused. The only address this policy lets through
// is the worker's own, so nothing else on the page can use it to load a script.
function trusted(address: string): string {
  const factory = (globalThis as { trustedTypes?: PolicyFactory }).trustedTypes
  if (!factory) return address
  const policy = factory.createPolicy('doorstep', {
    createScriptURL(input) {
      if (input !== workerAddress) throw new TypeError(`Only ${workerAddress} may be loaded as a worker, not ${input}.`)
      return input
    },
  })
  // A TrustedScriptURL, which the DOM's types still call a string.
  return policy.createScriptURL(address) as string
}

/**
 * Registers `/sw.js` and asks for a new version past the HTTP cache. A new version waits until the page sends
 * `{ type: 'activate' }` to `registration.waiting`.
 *
 * @returns the registration; undefined where there are no service workers (an insecure address, a private window) or the
 *   registration was refused, because the page works without one as long as there is a network
 * @example
 * const registration = await registerWorker()
 * if (registration?.waiting && nobodyIsHere()) registration.waiting.postMessage({ type: 'activate' })
 */
export async function registerWorker(): Promise<ServiceWorkerRegistration | undefined> {
  if (!('serviceWorker' in navigator)) return undefined
  try {
    return await navigator.serviceWorker.register(trusted(workerAddress), { scope: '/', updateViaCache: 'none' })
  } catch (error) {
    console.warn('The service worker could not be registered; this page needs a network.', error)
    return undefined
  }
}
