// Test files share an origin and run beside each other: what a dispenser notes is kept under a name of this page's own.

const KEY = 'doorstep-taking'
const OWN = `${KEY}:${crypto.randomUUID()}`

type Access = (this: Storage, key: string, value?: string) => string | null

for (const method of ['getItem', 'setItem', 'removeItem'] as const) {
  const original = Storage.prototype[method] as Access
  const own: Access = function (key, value) {
    return original.call(this, key === KEY ? OWN : key, value)
  }
  Object.defineProperty(Storage.prototype, method, { configurable: true, writable: true, value: own })
}

export {}
