// The frame of every page: head, sections, side, contents of the page, foot.
import { LANGUAGES, type Language } from '@doorstep/model/text'
import { siteWords, type SiteWords } from '../site.words.js'
import { html, raw, type Html } from './html.js'
import { neighbours, sectionOf, sections, type Section } from './nav.js'
import { between, routeTo, type Route } from './routes.js'

export interface Heading {
  readonly level: number
  readonly text: string
  readonly anchor: string
}

export interface Site {
  readonly version: string
  /** Address of the repository's files, with a slash at the end; empty where none is known. */
  readonly repository: string
  /** The title of each page, by key, in each language it is written in. */
  readonly titles: ReadonlyMap<string, Partial<Record<Language, string>>>
}

export interface PageParts {
  readonly route: Route
  readonly title: string
  readonly description: string
  /** The file the page is written in. */
  readonly source: string
  readonly content: Html
  readonly headings: readonly Heading[]
  readonly kind: 'home' | 'page' | 'configurator'
  /** Scripts of this page alone, below assets. */
  readonly scripts?: readonly string[]
  /** Reads other servers: the configurator's stations. */
  readonly open?: boolean
}

/** One line, before anything is drawn: the theme a person chose. Its hash stands in the policy. */
export const THEME_SCRIPT = "try{const t=localStorage.getItem('doorstep-docs-theme');if(t)document.documentElement.dataset.theme=t}catch{}"

/** The policy of every page. `themeHash`: sha256 of `THEME_SCRIPT`. */
export function policy(themeHash: string, open: boolean): string {
  return [
    "default-src 'none'",
    `script-src 'self' 'sha256-${themeHash}'`,
    "style-src 'self'",
    "img-src 'self' data:",
    "media-src 'self'",
    `connect-src 'self'${open ? ' https: http:' : ''}`,
    "frame-src 'self'",
    "base-uri 'none'",
    "form-action 'none'",
    "require-trusted-types-for 'script'",
    "trusted-types lit-html 'allow-duplicates'",
  ].join('; ')
}

export function layout(page: PageParts, site: Site, themeHash: string): string {
  const { route } = page
  const words = siteWords[route.language]
  const to = (path: string) => between(route.path, path)
  const title = page.kind === 'home' ? `${words.name} · ${words.home.title}` : `${page.title} · ${words.name}`
  const section = sectionOf(route.key)
  const withSide = page.kind === 'page'
  const contents = page.headings.filter(({ level }) => level === 2 || level === 3)
  return html`<!doctype html>
    <html lang="${route.language}">
      <head>
        <meta charset="utf-8" />
        <meta http-equiv="Content-Security-Policy" content="${policy(themeHash, page.open ?? false)}" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>${title}</title>
        <meta name="description" content="${page.description}" />
        <meta name="color-scheme" content="light dark" />
        <meta name="theme-color" media="(prefers-color-scheme: light)" content="#fffdf8" />
        <meta name="theme-color" media="(prefers-color-scheme: dark)" content="#221c17" />
        <link rel="icon" href="${to('assets/favicon.svg')}" type="image/svg+xml" />
        <link rel="stylesheet" href="${to('assets/site.css')}" />
        ${languagesOf(route.key, site).map((language) => html`<link rel="alternate" hreflang="${language}" href="${to(routeTo(route.key, language).path)}" /> `)}
        ${raw(`<script>${THEME_SCRIPT}</script>`)}
        <script type="module" src="${to('assets/site.js')}"></script>
        ${(page.scripts ?? []).map((name) => html`<script type="module" src="${to(`assets/${name}.js`)}"></script> `)}
      </head>
      <body class="${page.kind}" data-root="${to('')}">
        <a class="skip" href="#content">${words.skip}</a>
        <header class="head">
          <a class="brand" href="${to(routeTo('', route.language).path)}"
            >Doorstep${route.language === 'en' ? '' : html` <span lang="${route.language}">${route.language === 'zh-Hans' ? '家门口' : '家門口'}</span>`}</a
          >
          <nav class="sections" aria-label="${words.contents}">
            <ul>
              ${sections.map((each) => html`<li>${sectionLink(each, section, route, site, words)}</li>`)}
            </ul>
          </nav>
          <div class="tools">
            ${languageLinks(route, site, words)}
            <details class="version">
              <summary><span class="away">${words.version} </span>${site.version}</summary>
              <div>
                <p>${words.versionIs(site.version)}</p>
                <a href="${to('changelog/')}">${words.changes}</a><a href="${to('guide/versions/')}">${words.policy}</a>
              </div>
            </details>
            <button type="button" class="tool" data-search popovertarget="search" hidden>${words.search}</button>
            <button type="button" class="tool" data-theme-switch hidden>
              <svg viewBox="0 0 20 20" width="20" height="20" aria-hidden="true">
                <circle cx="10" cy="10" r="7.2" fill="none" stroke="currentColor" stroke-width="1.6" />
                <path d="M10 3a7 7 0 0 1 0 14z" fill="currentColor" /></svg
              ><span class="away">${words.theme}</span>
            </button>
            <button type="button" class="tool menu" popovertarget="side">${words.menu}</button>
          </div>
        </header>
        <div id="search" class="search" popover>
          <label>${words.search}<input type="search" autocomplete="off" spellcheck="false" placeholder="${words.searchEmpty}" /></label>
          <p role="status"></p>
          <ol></ol>
        </div>
        <div class="frame">
          <nav id="side" class="side" popover aria-label="${words.menu}">
            <div class="narrow">
              ${languageLinks(route, site, words)}
              <ul class="side-sections">
                ${sections.map((each) => html`<li>${sectionLink(each, section, route, site, words)}</li>`)}
              </ul>
            </div>
            ${withSide && section ? sideOf(section, route, site, words) : ''}
          </nav>
          <main id="content" tabindex="-1">${page.content} ${withSide ? feet(page, site, words) : ''}</main>
          ${
            withSide && contents.length > 1
              ? html`<aside class="toc">
                  <nav aria-labelledby="toc">
                    <h2 id="toc">${words.onThisPage}</h2>
                    <ul>
                      ${contents.map(({ level, text, anchor }) => html`<li class="level-${level}"><a href="#${anchor}">${text}</a></li>`)}
                    </ul>
                  </nav>
                </aside>`
              : ''
          }
        </div>
        <footer class="foot"><p>${words.licence}</p></footer>
      </body>
    </html> `.markup
}

const languagesOf = (key: string, site: Site): Language[] => LANGUAGES.filter((language) => site.titles.get(key)?.[language] !== undefined)

/** The page in a language, or in English where it is not written in that one; undefined where there is no such page. */
export function pageIn(key: string, language: Language, site: Site): { readonly route: Route; readonly title: string } | undefined {
  const titles = site.titles.get(key)
  const found = ([language, 'en', 'zh-Hans'] as const).find((each) => titles?.[each] !== undefined)
  return found && { route: routeTo(key, found), title: titles?.[found] ?? '' }
}

function sectionLink(each: Section, current: Section | undefined, { language, path }: Route, site: Site, words: SiteWords): Html {
  const [first = ''] = each.groups[0]?.pages ?? []
  const target = pageIn(first, language, site)?.route.path ?? ''
  return html`<a href="${between(path, target)}" ${each === current ? raw(' aria-current="true"') : ''}>${words.sections[each.id]}</a>`
}

const LANGUAGE_NAMES: readonly (readonly [Language, string])[] = [
  ['zh-Hans', '中文'],
  ['zh-Hant', '繁體'],
  ['en', 'English'],
]

/** The page in each language; where it is written in one only, the home page of the other. */
function languageLinks({ key, language, path }: Route, site: Site, words: SiteWords): Html {
  const there = languagesOf(key, site)
  return html`<ul class="languages" aria-label="${words.languages}">
    ${LANGUAGE_NAMES.map(([each, name]) => {
      const target = routeTo(there.includes(each) ? key : '', each).path
      return html`<li>
        <a lang="${each}" hreflang="${each}" href="${between(path, target)}" ${each === language ? raw(' aria-current="page"') : ''}
          >${name}</a
        >
      </li>`
    })}
  </ul>`
}

function sideOf(section: Section, route: Route, site: Site, words: SiteWords): Html {
  return html`<div class="pages">
    <p class="side-title">${words.sections[section.id]}</p>
    ${section.groups.map(
      ({ title, pages }) =>
        html`${title ? html`<p class="group">${words.groups[title]}</p>` : ''}
          <ul>
            ${pages.map((key) => {
              const found = pageIn(key, route.language, site)
              if (!found) return ''
              const foreign = found.route.language !== route.language
              return html`<li>
                <a
                  href="${between(route.path, found.route.path)}"
                  ${key === route.key ? raw(' aria-current="page"') : ''}${foreign ? html` lang="${found.route.language}" hreflang="${found.route.language}"` : ''}
                  >${found.title}</a
                >
              </li>`
            })}
          </ul>`,
    )}
  </div>`
}

function feet({ route, source }: PageParts, site: Site, words: SiteWords): Html {
  const { before, after } = neighbours(route.key)
  const link = (key: string | undefined, kind: 'before' | 'after') => {
    const found = key === undefined ? undefined : pageIn(key, route.language, site)
    return found
      ? html`<a class="${kind}" href="${between(route.path, found.route.path)}"><span>${words[kind]}</span>${found.title}</a>`
      : ''
  }
  return html`<nav class="neighbours" aria-label="${words.before} · ${words.after}">${link(before, 'before')}${link(after, 'after')}</nav>
    ${site.repository && source ? html`<p class="source"><a href="${site.repository}${source}">${words.source}</a></p>` : ''}`
}
