// Taxonomy terms as categories: the seven standard ones by code or name, others as categories of the feed's own.
import { STANDARD_CATEGORIES, type Category } from '@doorstep/model'
import { idOf } from '../source.js'
import { list, object, text, type Source } from './fields.js'

/** For services without any term: a category is how a resident finds them. */
const OTHER: Category = { id: 'other', name: { 'zh-Hans': '其他', 'zh-Hant': '其他', en: 'Other' } }

const NAMES: Readonly<Record<string, (typeof STANDARD_CATEGORIES)[number]>> = {
  党群服务: 'party',
  黨群服務: 'party',
  政务服务: 'government',
  政務服務: 'government',
  生活服务: 'life',
  生活服務: 'life',
  法律服务: 'legal',
  法律服務: 'legal',
  健康服务: 'health',
  健康服務: 'health',
  文化服务: 'culture',
  文化服務: 'culture',
  社区管理服务: 'community',
  社區管理服務: 'community',
}

function standardOf(...words: (string | undefined)[]): string | undefined {
  for (const word of words) {
    if (word === undefined) continue
    if (Object.hasOwn(NAMES, word)) return NAMES[word]
    const standard = STANDARD_CATEGORIES.find((category) => category === word.toLowerCase())
    if (standard) return standard
  }
  return undefined
}

/** The category of a service, which is listed in `own` unless it is standard, and the names of all other terms as keywords. */
export function categoryOf(service: Source, own: Map<string, Category>): { category: string; keywords: string[] } {
  const terms = list(service, 'attributes').flatMap((attribute) => {
    const term = object(attribute, 'taxonomy_term')
    const name = term && (text(term, 'name') ?? text(term, 'term'))
    return term && name
      ? [{ name, standard: standardOf(text(term, 'code'), name), taxonomy: text(term, 'taxonomy_id') ?? text(term, 'taxonomy') }]
      : []
  })
  const chosen = terms.find(({ standard }) => standard !== undefined) ?? terms[0]
  const category = chosen?.standard ?? (chosen ? idOf('category', `${chosen.taxonomy ?? ''} ${chosen.name}`) : OTHER.id)
  if (!chosen) own.set(OTHER.id, OTHER)
  else if (!chosen.standard) own.set(category, { id: category, name: chosen.name })
  return { category, keywords: terms.filter((term) => term !== chosen).map(({ name }) => name) }
}
