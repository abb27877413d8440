// The language a page speaks: said now, and again whenever the page speaks another.
import { nearestLanguage, type Language } from '@doorstep/model/text'

/** Calls `say` with the page's language, now and after every change. Gives what ends it. */
export function followLanguage(say: (language: Language) => void): () => void {
  const now = (): void => say(nearestLanguage(document.documentElement.lang) ?? 'zh-Hans')
  const follow = new MutationObserver(now)
  follow.observe(document.documentElement, { attributeFilter: ['lang'] })
  now()
  return () => follow.disconnect()
}
