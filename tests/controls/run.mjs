// Starts `npm run check:controls`: bundles its TypeScript for Node, runs it on the built kiosk, and leaves with its exit code.
import { runBundled } from '../bundled.mjs'

await runBundled('tests/controls/main.ts')
