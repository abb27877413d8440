// Starts `npm run torture`: bundles its TypeScript for Node, runs it, and leaves with its exit code.
//
//   npm run torture                                     20 seeds of 2,000 operations, and all that docs/torture.md names
//   npm run torture -- --seeds 1 --ops 200 --kills 3    a short one
//   npm run torture -- --plant skip-version-check       must fail: a fault is planted (see docs/torture.md)
import { runBundled } from '../bundled.mjs'

await runBundled('tests/torture/main.ts')
