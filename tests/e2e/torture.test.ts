// The short torture: `npm run torture` as it is typed, on the real journal, which must hold, and with faults planted, which must be found.
import { spawn } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { ensureBrowser } from '../browser.mjs'
import { PLANTS, type Plant } from '../torture/plants.js'

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

const NONE = ['--kills', '0', '--restores', '0', '--machines', '0', '--jumps', '0', '--reads', '0', '--updates', '0']
const FOUND = /^lost (\d+), doubled (\d+), double calls (\d+), unexplained gaps (\d+), stuck (\d+)(?:, out of order (\d+))?$/
const PARTS = ['lost', 'doubled', 'doubleCalls', 'gaps', 'stuck', 'disorder'] as const

test(
  'eight kiosks and four desks, and all that bad luck has for them: nothing lost, nothing doubled, nothing stuck',
  { timeout: 240_000 },
  async () => {
    const trials = ['--restores', '3', '--machines', '1', '--jumps', '2', '--reads', '2', '--updates', '1']
    const { code, output, last } = await torture('--seeds', '1', '--from', '0', '--ops', '200', '--kills', '2', ...trials)
    expect(last, output).toBe('lost 0, doubled 0, double calls 0, unexplained gaps 0, stuck 0')
    expect(code).toBe(0)
    const [line = ''] = output.split('\n')
    const counted = (pattern: RegExp) => Number(pattern.exec(line)?.[1])
    // what was killed in the middle must have been in the middle of something
    expect(counted(/(\d+) operations/), line).toBeGreaterThanOrEqual(200)
    expect(counted(/(\d+) tickets/), line).toBeGreaterThan(20)
    expect(counted(/(\d+) calls/), line).toBeGreaterThan(3)
    expect(counted(/(\d+) needs and orders/), line).toBeGreaterThan(3)
    expect(counted(/(\d+) without an answer/), line).toBeGreaterThan(0)
    expect(line).toContain('2 kills')
    expect(line).toContain('3 restores, 1 new machines, 2 clock jumps, 2 with reads failed, 1 updates')
  },
)

/** The short run in which each fault is found, and as what. */
const RUNS: { readonly [Name in Plant]: readonly [flags: string, as: (typeof PARTS)[number]] } = {
  'skip-version-check': ['--ops 200', 'doubled'],
  overwrite: ['--ops 200', 'lost'],
  'forget-ids': ['--ops 200', 'doubled'],
  relaxed: ['--ops 100', 'lost'],
  'new-id-after-reload': ['--ops 150 --updates 3', 'doubled'],
  'restore-unasked': ['--ops 100 --machines 1', 'doubled'],
  'needs-unguarded': ['--ops 150 --machines 1', 'doubled'],
  'torn-restore': ['--ops 200 --restores 1 --from 5', 'lost'],
  'close-on-tick': ['--ops 150 --jumps 1 --from 16', 'stuck'],
  'drop-sequences': ['--ops 150', 'doubled'],
  'wall-clock-order': ['--ops 200 --jumps 1 --from 33', 'disorder'],
  deaf: ['--ops 100 --reads 1 --from 39', 'stuck'],
}

test.each(PLANTS)('a planted fault is found: %s', { timeout: 180_000 }, async (plant) => {
  const [flags, as] = RUNS[plant]
  const { code, output, last } = await torture('--seeds', '1', ...NONE, ...flags.split(' '), '--plant', plant)
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
