// A try at the settings: one at a time, with what came of it, also when it broke.
import { Trial } from '../../../kiosk/src/settings/trial.js'

test('is under way once, whatever is pressed, and then says what came of it', async () => {
  const host = { requestUpdate: vi.fn() }
  const trial = new Trial<string>(host)
  let end = (_: string): void => undefined
  const attempt = vi.fn(() => new Promise<string>((resolve) => (end = resolve)))
  trial.say('before')
  const first = trial.run(attempt)
  const second = trial.run(attempt)
  expect([attempt.mock.calls.length, trial.busy, trial.came]).toEqual([1, true, undefined])
  host.requestUpdate.mockClear()
  end('rung')
  await Promise.all([first, second])
  expect([trial.busy, trial.came, host.requestUpdate.mock.calls.length]).toEqual([false, 'rung', 1])
  trial.say(undefined)
  expect(trial.came).toBeUndefined()
})

test('that broke says so, and can be tried again', async () => {
  const said = vi.spyOn(console, 'error').mockImplementation(() => undefined)
  const trial = new Trial<string>({ requestUpdate: () => undefined })
  await trial.run(() => Promise.reject(new Error('no device')))
  expect([trial.busy, trial.came, said.mock.calls.length]).toEqual([false, 'failed', 1])
  await trial.run(() => Promise.resolve('printed'))
  expect(trial.came).toBe('printed')
  said.mockRestore()
})
