// A page with one component on it, as the desk or the display: its language, its theme, and what is said without storage.
import type { Language } from '@doorstep/model/text'
import { parametersHere } from './here.js'
import { openPage, type OpenedPage, type PageOptions } from './page.js'
import { pageWords } from './page.words.js'
import type { Keeping, OpenedStorage } from './storage.js'

const THEMES = ['light', 'dark'] as const

/** The theme the address asks for, or else the page's own. */
export function setTheme(usual: (typeof THEMES)[number]): void {
  const asked = new URLSearchParams(location.search).get('theme')
  document.documentElement.dataset['doorstepTheme'] = THEMES.find((theme) => theme === asked) ?? usual
}

type Named = keyof typeof pageWords.en.titles

/** Sets the page's language and its heading, which is not seen: the components' are of the second level, because they stand on other people's pages too. */
export function namePage(page: Named, language: Language): void {
  document.documentElement.lang = language
  const heading = document.createElement('h1')
  heading.className = 'unseen'
  heading.textContent = pageWords[language].titles[page]
  document.querySelector('#page')?.prepend(heading)
}

export interface WindowOptions extends Pick<PageOptions, 'free' | 'leaves' | 'device'> {
  readonly content: HTMLElement
  readonly theme: (typeof THEMES)[number]
}

export interface OpenedWindow {
  readonly language: Language
  readonly storage: OpenedStorage
  readonly keeping: Keeping
  readonly backups: OpenedPage['backups']
}

/** Opens the page. Resolves with the language it speaks, its storage, and what the browser says about keeping its data. */
export async function openWindow({ theme, ...options }: WindowOptions): Promise<OpenedWindow> {
  setTheme(theme)
  const language = (await parametersHere()).language ?? 'zh-Hans'
  document.documentElement.lang = language
  const { storage, keeping, backups } = await openPage({ ...options, activates: false })
  if ('failure' in storage) {
    console.error(storage.failure)
    const says = document.createElement('p')
    says.className = 'trouble'
    says.setAttribute('role', 'alert')
    says.textContent = pageWords[language].noStorage(storage.failure.code)
    // the staff are led to what mends it
    if (options.device === 'desk') {
      const link = document.createElement('a')
      link.href = '#settings/backups'
      link.textContent = pageWords[language].howToMend
      link.style.color = 'inherit'
      says.textContent += ' '
      says.append(link)
    }
    document.body.prepend(says)
  }
  return { language, storage, keeping: await keeping, backups }
}
