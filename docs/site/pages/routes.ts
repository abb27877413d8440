// Where each markdown file of the repository stands on the site, and in which language it is.
import type { Language } from '@doorstep/model/text'

export interface Route {
  /** What the forms of one page in several languages have in common: `guide/districts`. */
  readonly key: string
  readonly language: Language
  /** Below the site's address, with a slash at the end; empty for the home page. */
  readonly path: string
}

/** The folder of each language; English stands at the top. */
export const FOLDERS: Readonly<Record<Language, string>> = { en: '', 'zh-Hans': 'zh/', 'zh-Hant': 'zh-hant/' }

/** Files at the top of the repository that are pages of the site as well. */
const OUTSIDE: Readonly<Record<string, string>> = { 'CHANGELOG.md': 'changelog', 'CONTRIBUTING.md': 'contributing', 'README.md': '' }

/** @param source the file, from the top of the repository: `docs/guide/districts.zh.md`; undefined where it is no page */
export function routeOf(source: string): Route | undefined {
  const outside = OUTSIDE[source]
  if (outside !== undefined) return routeTo(outside, 'en')
  const [, name, mark] = /^docs\/(?!site\/)(.+?)(?:\.(zh|zh-hant))?\.md$/.exec(source) ?? []
  if (name === undefined) return undefined
  return routeTo(name.replace(/(^|\/)README$/, '').replace(/\/$/, ''), mark === 'zh' ? 'zh-Hans' : mark === 'zh-hant' ? 'zh-Hant' : 'en')
}

export function routeTo(key: string, language: Language): Route {
  return { key, language, path: `${FOLDERS[language]}${key}${key === '' ? '' : '/'}` }
}

/** The way from one page to another, or to a file, without the site's own address: the site works in any folder. */
export function between(from: string, to: string): string {
  return `${'../'.repeat(from.split('/').length - 1)}${to}` || './'
}
