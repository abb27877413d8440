// The search of the site: an index of all pages, fetched when the search is opened.
import MiniSearch from 'minisearch'
import { siteWords } from '../site.words.js'

interface Entry {
  readonly path: string
  readonly language: string
  readonly title: string
  readonly heading: string
  readonly text: string
}

const MOST = 12
let ready: Promise<MiniSearch<Entry>> | undefined

/** Words as they are; Chinese by the character and by the pair, because nothing stands between its words. */
export function tokens(text: string): string[] {
  return text.split(/[^\p{L}\p{N}_-]+/u).flatMap((word) => {
    const characters = Array.from(word)
    if (!/\p{Script=Han}/u.test(word)) return word === '' ? [] : [word, ...(word.includes('-') ? word.split('-') : [])]
    return characters.flatMap((one, at) => (at + 1 < characters.length ? [one, one + (characters[at + 1] ?? '')] : [one]))
  })
}

async function load(root: string): Promise<MiniSearch<Entry>> {
  const answer = await fetch(`${root}assets/search.json`)
  const entries = (await answer.json()) as Entry[]
  const index = new MiniSearch<Entry>({
    idField: 'path',
    fields: ['title', 'heading', 'text'],
    storeFields: ['path', 'language', 'title', 'heading'],
    tokenize: tokens,
    searchOptions: {
      boost: { title: 4, heading: 3 },
      prefix: (term) => term.length > 2,
      fuzzy: (term) => (/^[a-z-]{5,}$/i.test(term) ? 0.2 : false),
      combineWith: 'AND',
    },
  })
  index.addAll(entries)
  return index
}

export async function openSearch(panel: HTMLElement, root: string): Promise<void> {
  const input = panel.querySelector('input')
  const list = panel.querySelector('ol')
  const said = panel.querySelector('[role=status]')
  if (!input || !list || !said || ready) return
  ready = load(root)
  const index = await ready
  const { lang } = document.documentElement
  const words = siteWords[lang === 'zh-Hans' || lang === 'zh-Hant' ? lang : 'en']
  const show = () => {
    const asked = input.value.trim()
    const found =
      asked === '' ? [] : index.search(asked, { boostDocument: (_, __, stored) => (stored?.['language'] === lang ? 2 : 1) }).slice(0, MOST)
    said.textContent = asked !== '' && found.length === 0 ? words.searchNone(asked) : ''
    list.replaceChildren(
      ...found.map(({ path, title, heading, language }) => {
        const item = document.createElement('li')
        const link = document.createElement('a')
        link.href = `${root}${String(path)}`
        link.lang = String(language)
        const [page, place] = [document.createElement('b'), document.createElement('span')]
        page.textContent = String(title)
        place.textContent = String(heading)
        link.append(page, ...(heading ? [place] : []))
        item.append(link)
        return item
      }),
    )
  }
  input.addEventListener('input', show)
  panel.addEventListener('keydown', (event) => {
    if (event.key !== 'ArrowDown' && event.key !== 'ArrowUp') return
    const stops = [input, ...list.querySelectorAll('a')]
    const at = stops.indexOf(document.activeElement as HTMLInputElement)
    event.preventDefault()
    stops.at((at + (event.key === 'ArrowDown' ? 1 : -1)) % stops.length)?.focus()
  })
  panel.addEventListener('click', ({ target }) => {
    if (target instanceof Element && target.closest('a')) panel.hidePopover()
  })
  show()
}
