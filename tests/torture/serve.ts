// Serves the page of the tortured windows and its script, on a free port of this machine.
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import { build } from 'esbuild'
import type { Start } from './harness.js'

export interface Served {
  readonly address: string
  /** Says what pages are told from now on, asked anew each time. */
  tell(start: () => Start): void
  close(): void
}

/** Serves the harness; `/empty` is a page of the same origin with nothing in it. */
export async function serveHarness(root: string): Promise<Served> {
  const { outputFiles } = await build({
    entryPoints: [join(root, 'tests/torture/harness.ts')],
    bundle: true,
    write: false,
    format: 'iife',
    target: 'es2022',
    conditions: ['doorstep-source'],
  })
  const script = outputFiles[0]?.text ?? ''
  let start: (() => Start) | undefined
  const page = '<!doctype html><html lang="en"><meta charset="utf-8"><title>torture</title>'
  const server = createServer(({ url }, response) => {
    const isScript = url === '/harness.js'
    // never from a cache: what the clock shows is said anew at each load
    response.writeHead(200, { 'Content-Type': `text/${isScript ? 'javascript' : 'html'}; charset=utf-8`, 'Cache-Control': 'no-store' })
    if (isScript) response.end(`window.tortureStart = ${JSON.stringify(start?.()) ?? 'undefined'}\n${script}`)
    else response.end(url === '/empty' ? page : `${page}<script src="/harness.js"></script></html>`)
  })
  await new Promise<void>((resolve, reject) => server.once('error', reject).listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  return {
    address: `http://127.0.0.1:${port}/`,
    tell: (next) => (start = next),
    close: () => {
      server.close()
      server.closeAllConnections()
    },
  }
}
