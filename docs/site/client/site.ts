// What every page does beside being read: theme, copying, search, and the live widgets once they are seen.
import type { Live } from './live.js'

const root = document.body.dataset['root'] ?? ''
const THEME = 'doorstep-docs-theme'

for (const button of document.querySelectorAll<HTMLElement>('[data-theme-switch], [data-search], [data-copy]')) button.hidden = false

document.querySelector('[data-theme-switch]')?.addEventListener('click', () => {
  const now = document.documentElement.dataset['theme'] ?? (matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'light')
  const next = now === 'dark' ? 'light' : 'dark'
  document.documentElement.dataset['theme'] = next
  try {
    localStorage.setItem(THEME, next)
  } catch {
    // a browser that keeps nothing: the choice lasts as long as the page
  }
})

/** Puts a text into the clipboard and says so on the button. */
export async function copy(button: HTMLElement, text: string): Promise<void> {
  await navigator.clipboard.writeText(text)
  const words = button.textContent
  button.textContent = COPIED[document.documentElement.lang] ?? 'Copied'
  button.setAttribute('aria-live', 'polite')
  setTimeout(() => (button.textContent = words), 1500)
}
const COPIED: Readonly<Record<string, string>> = { en: 'Copied', 'zh-Hans': '已复制', 'zh-Hant': '已複製' }

document.addEventListener('click', (event) => {
  const button = event.target instanceof Element ? event.target.closest<HTMLElement>('[data-copy]') : null
  if (button) void copy(button, button.closest('figure')?.querySelector('code')?.textContent ?? '')
})

// the framework somebody reads in is theirs on the next page as well
const FRAMEWORK = 'doorstep-docs-framework'
for (const tab of document.querySelectorAll<HTMLInputElement>('.tabs > input')) {
  tab.addEventListener('change', () => {
    try {
      localStorage.setItem(FRAMEWORK, tab.value)
    } catch {
      // as above
    }
  })
  try {
    if (localStorage.getItem(FRAMEWORK) === tab.value) tab.checked = true
  } catch {
    // as above
  }
}

const search = document.querySelector<HTMLElement>('#search')
search?.addEventListener('toggle', (event) => {
  if (event.newState !== 'open') return
  search.querySelector('input')?.focus()
  void import('./search.js').then(({ openSearch }) => openSearch(search, root))
})
document.addEventListener('keydown', (event) => {
  const typing = event.target instanceof Element && event.target.closest('input, textarea, select, [contenteditable]')
  if (event.key !== '/' || typing || event.ctrlKey || event.metaKey || event.altKey) return
  if (event.composedPath()[0] instanceof HTMLInputElement) return
  event.preventDefault()
  search?.showPopover()
})

/** What costs something waits until the page stands and somebody stirs, or has been looking for a while: the text is there first. */
export const attended = new Promise<void>((done) => {
  const STILL_MS = 4000
  const signs = ['pointermove', 'pointerdown', 'keydown', 'wheel', 'touchstart', 'scroll', 'focusin'] as const
  const start = () => {
    for (const sign of signs) removeEventListener(sign, start)
    done()
  }
  for (const sign of signs) addEventListener(sign, start, { passive: true })
  addEventListener('load', () => setTimeout(start, STILL_MS), { once: true })
  if (document.readyState === 'complete') setTimeout(start, STILL_MS)
})

/** Widgets come when they are seen. */
const seen = new IntersectionObserver((entries) => {
  for (const { isIntersecting, target } of entries) {
    if (!isIntersecting) continue
    seen.unobserve(target)
    void attended.then(() => import('./live.js')).then(({ open }: { open: Live }) => open(target as HTMLElement, root))
  }
})
for (const element of document.querySelectorAll('[data-live]')) seen.observe(element)
