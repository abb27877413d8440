// Serves the built kiosk while the e2e tests run; `tests/e2e/kiosk.ts` hands its address to the tests.
import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import type { TestProject } from 'vitest/node'
import { serve } from '../../kiosk/serve.mjs'

declare module 'vitest' {
  interface ProvidedContext {
    /** The address of the built kiosk, with its last slash. */
    kiosk: string
  }
}

export default async function serveKiosk(project: TestProject): Promise<() => Promise<void>> {
  const folder = fileURLToPath(new URL('../../kiosk/dist', import.meta.url))
  if (!existsSync(folder)) throw new Error('kiosk/dist is not there: run npm run build first.')
  const kiosk = await serve({ port: 0, folder })
  project.provide('kiosk', kiosk.url)
  return () => kiosk.close()
}
