// Starts `npm run check:escape`: its TypeScript on the built kiosk.
import { runBundled } from '../bundled.mjs'

await runBundled('tests/escape/main.ts')
