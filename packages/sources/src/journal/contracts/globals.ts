// The words that vitest and web-test-runner's mocha both put in the global scope, typed once for the contract suites.
interface Globals {
  describe(title: string, body: () => void): void
  it(title: string, body: () => void | Promise<void>): void
  beforeEach(body: () => void | Promise<void>): void
  afterEach(body: () => void | Promise<void>): void
}
export const { describe, it, beforeEach, afterEach } = globalThis as unknown as Globals
