// Stories are built from the sources, as the kiosk is, but without its pages' policy and worker.
import { defineConfig } from 'vite'

export default defineConfig({
  resolve: { conditions: ['doorstep-source', 'module', 'browser', 'development|production'] },
  build: { target: 'es2022', chunkSizeWarningLimit: 4000 },
})
