// The browsers that the docs promise, and which of them lack a feature: asked of MDN's data.
import { createRequire } from 'node:module'
import { getCompatibleVersions } from 'baseline-browser-mapping'

/** The day: what every browser had thirty months earlier is "Baseline widely available" on it. */
export const AS_OF = '2025-11-09'

/** The oldest version of each browser that has all of it. @type {ReadonlyMap<string, string>} */
export const oldest = new Map(
  getCompatibleVersions({ widelyAvailableOnDate: AS_OF, suppressWarnings: true }).map(({ browser, version }) => [browser, version]),
)

/** @type {import('@mdn/browser-compat-data').CompatData} */
const data = createRequire(import.meta.url)('@mdn/browser-compat-data')
export const { api, css, html, javascript } = data

/** @typedef {import('@mdn/browser-compat-data').Identifier} Entry */

const { compare } = new Intl.Collator('en', { numeric: true })
/** @param {string} one @param {string} other */
const newer = (one, other) => compare(one, other) > 0

/** @type {WeakMap<Entry, string[]>} */
const asked = new WeakMap()

/** The browsers that lack it; none where the data do not know it. @param {Entry | undefined} entry @returns {string[]} */
export function missingIn(entry) {
  const support = entry?.__compat?.support
  if (!entry || !support) return []
  const known = asked.get(entry)
  if (known) return known
  const lacking = [...oldest].flatMap(([browser, version]) => {
    const said = support[/** @type {keyof typeof support} */ (browser)]
    if (said === undefined) return []
    const has = [said]
      .flat()
      .some(
        (each) =>
          !('flags' in each || 'prefix' in each || 'alternative_name' in each) &&
          typeof each.version_added === 'string' &&
          each.version_added !== 'preview' &&
          !newer(each.version_added.replace('≤', ''), version) &&
          !(typeof each.version_removed === 'string' && !newer(each.version_removed, version)),
      )
    return has ? [] : [`${browser} ${version}`]
  })
  asked.set(entry, lacking)
  return lacking
}

/** The browsers that lack every one of these, as far as the data know them. @param {readonly Entry[]} entries */
export function missingInAll(entries) {
  const [first = [], ...others] = entries.filter((entry) => entry.__compat).map(missingIn)
  return first.filter((browser) => others.every((each) => each.includes(browser)))
}

/** An entry below another. @param {Entry | undefined} entry @param {string[]} keys @returns {Entry | undefined} */
export const at = (entry, ...keys) => keys.reduce((found, key) => found?.[key], entry)

/** What stands below an entry, by its key. @param {Entry | undefined} entry @returns {[string, Entry][]} */
export const inside = (entry) =>
  Object.entries(entry ?? {}).flatMap(([key, inner]) => (key === '__compat' ? [] : [/** @type {[string, Entry]} */ ([key, inner])]))
