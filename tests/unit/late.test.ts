// A part that does not come where there is no window, as where pages are made before a browser has them.
import { late } from '../../packages/elements/src/base/late.js'

it('is asked for again without a network to listen to', async () => {
  vi.spyOn(console, 'error').mockImplementation(() => undefined)
  let tries = 0
  const load = (): Promise<string> => ((tries += 1) > 1 ? Promise.resolve('part') : Promise.reject(new Error('not there')))
  expect('addEventListener' in globalThis).toBe(false)
  expect(await late(load, (again) => queueMicrotask(again))).toBe('part')
})
