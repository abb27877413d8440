// `npm run torture`: reads the flags, runs seed after seed, and says in its last line what was broken.
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import { mkdir, writeFile } from 'node:fs/promises'
import type { QueueEvent } from '@doorstep/model'
import { build } from 'esbuild'
import { readFlags } from './flags.js'
import { againstLinearizability } from './linearizable.js'
import { brokenPromises } from './promises.js'
import { runSeed, type SeedResult } from './run-seed.js'
import { rulesOf } from './station.js'

const MOST_SENTENCES = 6

/** Serves the harness page and its script on a free port of this machine. */
async function serveHarness(root: string): Promise<{ address: string; close(): void }> {
  const { outputFiles } = await build({
    entryPoints: [join(root, 'tests/torture/harness.ts')],
    bundle: true,
    write: false,
    format: 'iife',
    target: 'es2022',
    conditions: ['doorstep-source'],
  })
  const script = outputFiles[0]?.text ?? ''
  const page = '<!doctype html><html lang="en"><meta charset="utf-8"><title>torture</title><script src="/harness.js"></script></html>'
  const server = createServer((request, response) => {
    const isScript = request.url === '/harness.js'
    response.writeHead(200, { 'Content-Type': isScript ? 'text/javascript; charset=utf-8' : 'text/html; charset=utf-8' })
    response.end(isScript ? script : page)
  })
  await new Promise<void>((resolve, reject) => server.once('error', reject).listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  return {
    address: `http://127.0.0.1:${port}/`,
    close: () => {
      server.close()
      server.closeAllConnections()
    },
  }
}

/** How much came of what was asked. */
function summary({ attempts, records, disturbed }: SeedResult): string {
  // what was answered counts too: a planted fault may leave little of it in the journal
  const answered = attempts.flatMap(({ answer }) => (answer?.kind === 'accepted' && answer.record ? [answer.record] : []))
  const events = [...new Map([...records, ...answered].map((record) => [record.id, record])).values()].flatMap((record) => record.events)
  const happened = (type: QueueEvent['type']) => events.filter((event) => event.type === type).length
  const told = (kind: 'refused' | 'failed' | undefined) => attempts.filter(({ answer }) => answer?.kind === kind).length
  const stored = new Set(records.map(({ id }) => id))
  const unheard = attempts.filter(({ answer, command }) => answer === undefined && stored.has(command.id)).length
  // a torture in which nothing happens proves nothing
  if (happened('TicketIssued') === 0 || happened('TicketCalled') === 0)
    throw new Error('No ticket was issued and called: this run says nothing.')
  return [
    `${attempts.length} operations`,
    `${happened('TicketIssued')} tickets`,
    `${happened('TicketCalled')} calls`,
    `${told('refused')} refused`,
    `${told('failed')} failed`,
    `${told(undefined)} without an answer (${unheard} stored)`,
    `${disturbed.kill} kills, ${disturbed.crash} crashes, ${disturbed.close} closed, ${disturbed.reload} reloaded, ${disturbed.abort} with writes aborted`,
  ].join(', ')
}

/**
 * Runs all of it and says what it saw.
 *
 * @returns the exit code: 0 when nothing was broken
 */
export async function main(args: readonly string[], root: string): Promise<number> {
  const { seeds, ops, kills, from, plant } = readFlags(args)
  const totals = { lost: 0, doubled: 0, doubleCalls: 0, gaps: 0, disorder: 0 }
  const { address, close } = await serveHarness(root)
  try {
    for (let index = 0; index < seeds; index += 1) {
      const seed = from + index
      const started = performance.now()
      const share = Math.floor(((index + 1) * kills) / seeds) - Math.floor((index * kills) / seeds)
      const query = new URLSearchParams({ operations: String(ops), ...(plant ? { plant } : {}) })
      const result = await runSeed({ seed, operations: ops, kills: share, address: `${address}?${query}` })
      const rules = rulesOf(ops)
      const { lost, doubled, doubleCalls, gaps } = brokenPromises(result, rules)
      const astray = result.astray.map((client) => `${client} shows another state than the journal folds to`)
      const found = { lost, doubled, doubleCalls, gaps, disorder: [...againstLinearizability(result, rules), ...astray] }
      console.log(`seed ${seed} (${index + 1} of ${seeds}): ${summary(result)}, ${((performance.now() - started) / 1000).toFixed(1)} s`)
      for (const [name, sentences] of Object.entries(found)) {
        totals[name as keyof typeof totals] += sentences.length
        for (const sentence of sentences.slice(0, MOST_SENTENCES)) console.log(`  ${name}: ${sentence}`)
        if (sentences.length > MOST_SENTENCES) console.log(`  ${name}: and ${sentences.length - MOST_SENTENCES} more`)
      }
      if (Object.values(found).some((sentences) => sentences.length > 0)) await keep(root, seed, result)
    }
  } finally {
    close()
  }
  const { lost, doubled, doubleCalls, gaps, disorder } = totals
  const order = disorder === 0 ? '' : `, out of order ${disorder}`
  console.log(`lost ${lost}, doubled ${doubled}, double calls ${doubleCalls}, unexplained gaps ${gaps}${order}`)
  return lost + doubled + doubleCalls + gaps + disorder === 0 ? 0 : 1
}

async function keep(root: string, seed: number, { attempts, records }: SeedResult): Promise<void> {
  const folder = join(root, '.cache/torture')
  await mkdir(folder, { recursive: true })
  const path = join(folder, `seed-${seed}.json`)
  await writeFile(path, JSON.stringify({ attempts, records }, null, 1))
  console.log(`  the history is kept in ${path}`)
}
