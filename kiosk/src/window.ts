// A page with one component on it, as the desk or the display: its language, its theme, and what is said without storage.
import type { Language } from '@doorstep/model/text'
import { parametersHere } from './here.js'
import { openPage, type OpenedPage, type PageOptions } from './page.js'
import { sayNoStorage } from './page-says.js'
import type { Keeping, OpenedStorage } from './storage.js'

const THEMES = ['light', 'dark'] as const

/** The theme the address asks for, or else the page's own. */
export function setTheme(usual: (typeof THEMES)[number]): void {
  const asked = new URLSearchParams(location.search).get('theme')
  document.documentElement.dataset['doorstepTheme'] = THEMES.find((theme) => theme === asked) ?? usual
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
    sayNoStorage(storage.failure.code, options.device === 'desk' ? '#settings/backups' : undefined)
  }
  return { language, storage, keeping: await keeping, backups }
}
