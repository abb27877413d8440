// The words of a test runner that the contract suites are written in: vitest's globals, mocha's, or those that are handed over.
export interface TestWords {
  describe(title: string, body: () => void): void
  it(title: string, body: () => void | Promise<void>): void
  beforeEach(body: () => void | Promise<void>): void
  afterEach(body: () => void | Promise<void>): void
}

const found = globalThis as unknown as Partial<TestWords>

/**
 * The words a runner puts in the global scope.
 *
 * @throws Error in one that puts none there
 */
export function runnersWords(): TestWords {
  const { describe, it, beforeEach, afterEach } = found
  if (describe && it && beforeEach && afterEach) return { describe, it, beforeEach, afterEach }
  throw new Error('There is no global describe, it, beforeEach and afterEach: hand them over as the last argument.')
}

/** The same for the tests of this package, which run with them. */
export const { describe, it, beforeEach, afterEach } = found as TestWords
