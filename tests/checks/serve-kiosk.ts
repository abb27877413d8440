// Serves the built kiosk and one browser while the e2e tests run; `tests/e2e/kiosk.ts` hands both to the tests.
import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import type { TestProject } from 'vitest/node'
import { serve } from '../../kiosk/serve.mjs'
import { serveBrowser } from '../browser.mjs'

declare module 'vitest' {
  interface ProvidedContext {
    /** The address of the built kiosk, with its last slash. */
    kiosk: string
    /** The address of the browser that all files share. */
    browser: string
  }
}

export default async function serveKiosk(project: TestProject): Promise<() => Promise<void>> {
  const folder = fileURLToPath(new URL('../../kiosk/dist', import.meta.url))
  if (!existsSync(folder)) throw new Error('kiosk/dist is not there: run npm run build first.')
  const [kiosk, browser] = await Promise.all([serve({ port: 0, folder }), serveBrowser()])
  project.provide('kiosk', kiosk.url)
  project.provide('browser', browser.address)
  return async () => {
    await Promise.all([browser.close(), kiosk.close()])
  }
}
