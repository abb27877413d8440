// Starts `npm run test:embed`: bundles its TypeScript for Node, runs it on the built embed folder, and leaves with its exit code.
import { runBundled } from '../bundled.mjs'

await runBundled('tests/embed/main.ts')
