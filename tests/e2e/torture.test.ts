// The short torture: `npm run torture` as it is typed, on the real journal, which must hold, and with faults planted, which must be found.
import { spawn } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { ensureBrowser } from '../browser.mjs'
import { PLANTS } from '../torture/plants.js'

const script = fileURLToPath(new URL('../torture/run.mjs', import.meta.url))

/** Runs the torture to its end. */
async function torture(...flags: string[]): Promise<{ code: number | null; output: string; last: string }> {
  const env = { ...process.env, CHROME_PATH: ensureBrowser(console.log) }
  const child = spawn(process.execPath, [script, ...flags], { stdio: ['ignore', 'pipe', 'pipe'], env })
  let output = ''
  for (const stream of [child.stdout, child.stderr]) stream.setEncoding('utf8').on('data', (text: string) => (output += text))
  const code = await new Promise<number | null>((resolve) => child.once('close', resolve))
  return { code, output, last: output.trimEnd().split('\n').at(-1) ?? '' }
}

const FOUND = /^lost (\d+), doubled (\d+), double calls (\d+), unexplained gaps (\d+)(?:, out of order \d+)?$/

test(
  'eight kiosks and four desks, windows lost and the browser killed three times: nothing lost, nothing doubled',
  { timeout: 180_000 },
  async () => {
    const { code, output, last } = await torture('--seeds', '1', '--ops', '200', '--kills', '3')
    expect(last, output).toBe('lost 0, doubled 0, double calls 0, unexplained gaps 0')
    expect(code).toBe(0)
    const [line = ''] = output.split('\n')
    const counted = (pattern: RegExp) => Number(pattern.exec(line)?.[1])
    // what was killed in the middle must have been in the middle of something
    expect(counted(/(\d+) operations/), line).toBeGreaterThanOrEqual(200)
    expect(counted(/(\d+) tickets/), line).toBeGreaterThan(20)
    expect(counted(/(\d+) calls/), line).toBeGreaterThan(3)
    expect(counted(/(\d+) without an answer/), line).toBeGreaterThan(0)
    expect(counted(/(\d+) kills/), line).toBe(3)
  },
)

test.each(PLANTS)('a planted fault is found: %s', { timeout: 180_000 }, async (plant) => {
  const { code, output, last } = await torture('--seeds', '1', '--ops', '300', '--kills', '1', '--plant', plant)
  expect(last, output).toMatch(FOUND)
  const [, lost, doubled] = FOUND.exec(last) ?? []
  expect(Number(lost) + Number(doubled), output).toBeGreaterThan(0)
  expect(code).toBe(1)
})

test('a flag that cannot be is said in a sentence', async () => {
  const { code, output } = await torture('--ops', 'many')
  expect(output).toContain('--ops takes a whole number from 100, not "many".')
  expect(code).toBe(2)
})
