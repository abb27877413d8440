// Markdown as the site has it: the anchors of the repository, code with classes instead of styles, links to pages and to files.
import { dirname, join, normalize } from 'node:path/posix'
import hljs from 'highlight.js/lib/core'
import MarkdownIt from 'markdown-it'
import anchor from 'markdown-it-anchor'

/** @type {Record<string, string>} */
const grammars = { html: 'xml', css: 'css', js: 'javascript', ts: 'typescript', json: 'json', sh: 'bash', nginx: 'nginx' }
for (const name of Object.values(grammars)) hljs.registerLanguage(name, (await import(`highlight.js/lib/languages/${name}`)).default)
/** What has no grammar of its own is close enough to another's. @type {Record<string, string>} */
const alike = { tsx: 'ts', vue: 'html', svelte: 'html', jsonl: 'json', xml: 'html' }

const escape = MarkdownIt().utils.escapeHtml

/** @param {string} code @param {string} language @returns {string} markup with classes */
export function highlight(code, language) {
  const grammar = grammars[alike[language] ?? language]
  return grammar ? hljs.highlight(code, { language: grammar }).value : escape(code)
}

/**
 * A renderer; `render(text, { source, route, copyWord })` with the file a text is of, its route, and the word on buttons.
 *
 * @param {object} means
 * @param {typeof import('./pages/index.js')} means.pages
 * @param {(source: string) => import('./pages/routes.js').Route | undefined} means.pageAt the page a file is, if there is one
 * @param {(file: string) => boolean} means.exists a file or folder of the repository
 * @param {(file: string) => string} means.copy copies a file that a page shows, and says where it stands then
 * @param {string} means.repository
 * @param {(source: string, target: string) => void} means.dead
 */
export function markdown({ pages, pageAt, exists, copy, repository, dead }) {
  const md = new MarkdownIt({ html: true })
  md.use(anchor, { slugify: pages.slug, permalink: anchor.permalink.headerLink({ safariReaderFix: true }), level: [2, 3, 4] })

  /** @param {{ source: string, route: import('./pages/routes.js').Route }} env @param {string} target @param {boolean} shown */
  const resolved = ({ source, route }, target, shown) => {
    const [file = '', hash] = target.split('#')
    const wanted = normalize(join(dirname(source), file)).replace(/\/$/, '')
    if (!exists(wanted)) dead(source, target)
    if (shown) return pages.between(route.path, copy(wanted))
    const inLanguage = route.language === 'zh-Hant' ? wanted.replace(/\.zh\.md$/, '.zh-hant.md') : wanted
    const page = pageAt(inLanguage) ?? pageAt(`${wanted}/README.md`)
    if (page) return `${pages.between(route.path, page.path)}${hash ? `#${encodeURI(hash)}` : ''}`
    return repository ? `${repository}${wanted}` : undefined
  }

  md.core.ruler.push('doorstep-links', ({ tokens, env }) => {
    for (const token of tokens.flatMap((each) => [each, ...(each.children ?? [])])) {
      const name = token.type === 'image' ? 'src' : token.type === 'link_open' ? 'href' : undefined
      const target = name && token.attrGet(name)
      if (!target || /^([a-z]+:|#)/.test(target)) continue
      const address = resolved(env, target, name === 'src')
      if (address === undefined) token.attrs = (token.attrs ?? []).filter(([each]) => each !== name)
      else token.attrSet(name, address)
    }
    for (const token of tokens) {
      // columns of figures: a class, where markdown-it writes a style
      if (token.attrGet('style')) {
        if (token.attrGet('style') === 'text-align:right') token.attrSet('class', 'figure')
        token.attrs = (token.attrs ?? []).filter(([each]) => each !== 'style')
      }
      if (token.type === 'html_block')
        token.content = token.content.replace(/(<img[^>]*\bsrc=")([^"]+)"/g, (_, before, src) => `${before}${resolved(env, src, true)}"`)
    }
  })

  md.renderer.rules.fence = (tokens, at, _options, { copyWord }) => {
    const { info, content } = tokens[at]
    const [language = '', file = ''] = info.trim().split(/\s+/)
    const block = { ...(file.includes('.') && { file }), syntax: language, code: content }
    return pages.codeBlock(block, highlight(content.replace(/\n$/, ''), language), copyWord).markup
  }
  md.renderer.rules.code_block = (tokens, at, _options, { copyWord }) =>
    pages.codeBlock({ syntax: 'txt', code: '' }, escape(tokens[at].content.replace(/\n$/, '')), copyWord).markup
  // a wide table scrolls by itself, and a keyboard reaches it
  md.renderer.rules.table_open = () => '<div class="table" tabindex="0"><table>'
  md.renderer.rules.table_close = () => '</table></div>'
  return md
}
