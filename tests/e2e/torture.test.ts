// The short torture: `npm run torture` as it is typed, on the real journal, which must hold, and with faults planted, which must be found.
import { spawn } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { ensureShell } from '../browser.mjs'
import { flagsOf, PLANT_RUNS } from '../torture/plant-runs.js'

const script = fileURLToPath(new URL('../torture/run.mjs', import.meta.url))

/** Runs the torture to its end. */
async function torture(...flags: string[]): Promise<{ code: number | null; output: string; last: string }> {
  const env = { ...process.env, CHROME_PATH: ensureShell(console.log) }
  const child = spawn(process.execPath, [script, ...flags], { stdio: ['ignore', 'pipe', 'pipe'], env })
  let output = ''
  for (const stream of [child.stdout, child.stderr]) stream.setEncoding('utf8').on('data', (text: string) => (output += text))
  const code = await new Promise<number | null>((resolve) => child.once('close', resolve))
  return { code, output, last: output.trimEnd().split('\n').at(-1) ?? '' }
}

const FOUND = /^lost (\d+), doubled (\d+), double calls (\d+), unexplained gaps (\d+), stuck (\d+)(?:, out of order (\d+))?$/
const PARTS = ['lost', 'doubled', 'doubleCalls', 'gaps', 'stuck', 'disorder'] as const

test('eight kiosks and four desks, and all that bad luck has for them: nothing lost, nothing doubled, nothing stuck', async () => {
  const trials = ['--restores', '1', '--machines', '1', '--jumps', '1', '--reads', '1', '--updates', '1']
  const { code, output, last } = await torture('--seeds', '1', '--from', '0', '--ops', '100', '--kills', '1', ...trials)
  expect(last, output).toBe('lost 0, doubled 0, double calls 0, unexplained gaps 0, stuck 0')
  expect(code).toBe(0)
  const [line = ''] = output.split('\n')
  const counted = (pattern: RegExp) => Number(pattern.exec(line)?.[1])
  // what was killed must have been at work; whether an answer was on its way just then is chance, and the long run counts it
  expect(counted(/(\d+) operations/), line).toBeGreaterThanOrEqual(100)
  expect(counted(/queue: (\d+) numbers/), line).toBeGreaterThan(20)
  expect(counted(/needs: (\d+) numbers/), line).toBeGreaterThan(3)
  // the one that is not Doorstep's own
  expect(counted(/umbrellas: (\d+) numbers/), line).toBeGreaterThan(3)
  expect(line).toContain('1 kills')
  expect(line).toContain('1 restores, 1 new machines, 1 clock jumps, 1 with reads failed, 1 updates')
})

/** The two quickest; all of them are `npm run torture:plants`. */
const HERE = ['relaxed', 'drop-sequences'] as const

test.each(HERE)('a planted fault is found: %s', async (plant) => {
  const { as } = PLANT_RUNS[plant]
  const { code, output, last } = await torture(...flagsOf(plant))
  expect(last, output).toMatch(FOUND)
  const counts =
    FOUND.exec(last)
      ?.slice(1)
      .map((count) => Number(count ?? 0)) ?? []
  expect(counts[PARTS.indexOf(as)], output).toBeGreaterThan(0)
  expect(code).toBe(1)
})

test('a flag that cannot be is said in a sentence', async () => {
  const { code, output } = await torture('--ops', 'many')
  expect(output).toContain('--ops takes a whole number from 100, not "many".')
  expect(code).toBe(2)
})
