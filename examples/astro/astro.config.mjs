import react from '@astrojs/react'
import { defineConfig } from 'astro/config'

export default defineConfig({
  integrations: [react()],
  // an island's starters are inline: Astro writes their hashes into the page's policy
  experimental: { csp: { directives: ["default-src 'none'", "connect-src 'self'", "base-uri 'self'"] } },
  build: { inlineStylesheets: 'never' },
})
