// The Content-Security-Policy of every page, made once at build time: as a meta tag for any host, and as csp.txt for our server's header.
import { readdir, readFile } from 'node:fs/promises'
import { resolve } from 'node:path'
import { env } from 'node:process'
import type { Plugin, ResolvedConfig } from 'vite'

/** What a page may do, directive by directive; only `connect-src` depends on the station. */
export function directives(connect: readonly string[]): Record<string, string> {
  return {
    'default-src': "'none'",
    'script-src': "'self'",
    'style-src': "'self'",
    'img-src': "'self' data:",
    'font-src': "'self'",
    'media-src': "'self'",
    'connect-src': ["'self'", ...connect].join(' '),
    'manifest-src': "'self'",
    'worker-src': "'self'",
    'base-uri': "'none'",
    'form-action': "'none'",
    'frame-ancestors': "'self'",
    'require-trusted-types-for': "'script'",
    'trusted-types': "lit-html doorstep 'allow-duplicates'",
  }
}

/** One policy as a header writes it. A meta tag must not hold `frame-ancestors`: browsers ignore it there, with a warning. */
export function policyText(connect: readonly string[], { meta = false } = {}): string {
  return Object.entries(directives(connect))
    .filter(([name]) => !(meta && name === 'frame-ancestors'))
    .map(([name, value]) => `${name} ${value}`)
    .join('; ')
}

// A part link is an address, or an object with an href; a part is one link or a list of them.
function hrefsOf(part: unknown): string[] {
  if (typeof part === 'string') return [part]
  if (Array.isArray(part)) return part.flatMap(hrefsOf)
  if (typeof part === 'object' && part !== null && 'href' in part) return hrefsOf(part.href)
  return []
}

/**
 * The addresses on other servers that a manifest's parts name, as source expressions: exact, without query, because a policy
 * that allowed a whole server would let a page send anything to it. What is no address of the web is left out: no page asks for it, and
 * `doorstep check` and the desk say so.
 */
export function connectSources(manifest: unknown): string[] {
  const parts = typeof manifest === 'object' && manifest !== null && 'parts' in manifest ? manifest.parts : {}
  const here = 'http://own.invalid/'
  const found = Object.values(parts ?? {})
    .flatMap(hrefsOf)
    .flatMap((href) => {
      const url = URL.canParse(href, here) ? new URL(href, here) : undefined
      if (!url || url.href.startsWith(here) || !/^https?:$/.test(url.protocol)) return []
      return [(url.origin + url.pathname).replaceAll(';', '%3B').replaceAll(',', '%2C').replaceAll('"', '%22')]
    })
  return [...new Set(found)].sort()
}

/** Where `npm start -- --station` names the folder of a station that lies elsewhere. */
export const OWN_STATION = 'DOORSTEP_STATION'

/** Every station under public/stations, and one that lies elsewhere, because a page opened with ?station= may show any of them. */
export async function stationSources(publicDir: string, own?: string): Promise<string[]> {
  const stations = resolve(publicDir, 'stations')
  const folders = (await readdir(stations).catch(() => [])).sort().map((folder) => resolve(stations, folder))
  const found = await Promise.all(
    [...folders, ...(own === undefined || own === '' ? [] : [resolve(own)])].map(async (folder) => {
      const text = await readFile(resolve(folder, 'station.json'), 'utf8').catch(() => '{}')
      // an editor's mark at the beginning is no part of the text; nothing else that cannot be read is served
      return connectSources(JSON.parse(text.replace(/^\ufeff/, '')))
    }),
  )
  return [...new Set(found.flat())].sort()
}

/** The Vite plugin: a meta tag in every built page, and `csp.txt` beside them. */
export function policy(): Plugin {
  let config: ResolvedConfig
  return {
    name: 'doorstep-policy',
    apply: 'build',
    configResolved(resolved) {
      config = resolved
    },
    async generateBundle() {
      this.emitFile({
        type: 'asset',
        fileName: 'csp.txt',
        source: `${policyText(await stationSources(config.publicDir, env[OWN_STATION]))}\n`,
      })
    },
    transformIndexHtml: {
      order: 'post',
      async handler(html) {
        const content = policyText(await stationSources(config.publicDir, env[OWN_STATION]), { meta: true })
        const charset = /<meta charset=[^>]*>/i
        if (!charset.test(html)) this.error('A page has no <meta charset>, which must come first in its head.')
        // After the charset, which browsers look for in the first 1,024 bytes only, and before anything that loads.
        return html.replace(charset, (found) => `${found}\n    <meta http-equiv="Content-Security-Policy" content="${content}" />`)
      },
    },
  }
}
