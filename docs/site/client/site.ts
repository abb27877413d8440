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

/** Widgets come when they are seen, and only after the page itself stands. */
const seen = new IntersectionObserver((entries) => {
  for (const { isIntersecting, target } of entries) {
    if (!isIntersecting) continue
    seen.unobserve(target)
    whenQuiet(() => void import('./live.js').then(({ open }: { open: Live }) => open(target as HTMLElement, root)))
  }
})
function whenQuiet(work: () => void): void {
  const start = () => ('requestIdleCallback' in window ? requestIdleCallback(work, { timeout: 2000 }) : setTimeout(work, 200))
  if (document.readyState === 'complete') start()
  else addEventListener('load', start, { once: true })
}
for (const element of document.querySelectorAll('[data-live]')) seen.observe(element)
