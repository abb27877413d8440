// Taxonomy terms as categories: the seven standard ones by code or name, others as categories of the feed's own.
import { STANDARD_CATEGORIES, type Category } from '@doorstep/model/services'
import { LANGUAGES, type Language } from '@doorstep/model/text'
import { idOf } from '../source.js'
import { list, object, text, type Source } from './fields.js'
import { CATEGORY_TAXONOMY, FIELD_TAXONOMY } from './terms.js'

/** For services without any term: a category is how a resident finds them. */
const OTHER: Category = { id: 'other', name: { 'zh-Hans': '其他', 'zh-Hant': '其他', en: 'Other' } }

type Standard = (typeof STANDARD_CATEGORIES)[number]

const NAMES: Readonly<Record<Standard, Readonly<Record<Language, string>>>> = {
  party: { 'zh-Hans': '党群服务', 'zh-Hant': '黨群服務', en: 'Party and community groups' },
  government: { 'zh-Hans': '政务服务', 'zh-Hant': '政務服務', en: 'Government affairs' },
  life: { 'zh-Hans': '生活服务', 'zh-Hant': '生活服務', en: 'Daily life' },
  legal: { 'zh-Hans': '法律服务', 'zh-Hant': '法律服務', en: 'Legal help' },
  health: { 'zh-Hans': '健康服务', 'zh-Hant': '健康服務', en: 'Health' },
  culture: { 'zh-Hans': '文化服务', 'zh-Hant': '文化服務', en: 'Culture' },
  community: { 'zh-Hans': '社区管理服务', 'zh-Hant': '社區管理服務', en: 'Neighbourhood matters' },
}

const byName = new Map(STANDARD_CATEGORIES.flatMap((id) => LANGUAGES.map((language) => [NAMES[id][language], id] as const)))

function standardOf(...words: (string | undefined)[]): Standard | undefined {
  for (const word of words) {
    if (word === undefined) continue
    const standard = byName.get(word) ?? STANDARD_CATEGORIES.find((category) => category === word.toLowerCase())
    if (standard) return standard
  }
  return undefined
}

/** What a category without an entry of its own is called: a standard one by its name, any other by its id. */
export function nameOfCategory(id: string, language: Language): string {
  const standard = STANDARD_CATEGORIES.find((category) => category === id)
  return standard ? NAMES[standard][language] : id
}

interface CategoryTerm {
  readonly name: string
  readonly code: string | undefined
  readonly taxonomy: string | undefined
}

function termsOf(service: Source): CategoryTerm[] {
  return list(service, 'attributes').flatMap((attribute) => {
    const term = object(attribute, 'taxonomy_term')
    const taxonomy = term && text(term, 'taxonomy')
    if (!term || taxonomy === FIELD_TAXONOMY) return []
    const [written, older] = [text(term, 'name'), text(term, 'term')]
    const name = written ?? older
    // an identifier's address is better than a name that two taxonomies may share
    return name ? [{ name, code: text(term, 'code'), taxonomy: text(term, 'taxonomy_id') ?? taxonomy }] : []
  })
}

/** The category of a service, which is listed in `own` unless it is standard, and the names of all other terms as keywords. */
export function categoryOf(service: Source, own: Map<string, Category>): { category: string; keywords: string[] } {
  const terms = termsOf(service)
  const ours = terms.find(({ taxonomy, code }) => taxonomy === CATEGORY_TAXONOMY && code !== undefined)
  const chosen = ours ?? terms.find(({ code, name }) => standardOf(code, name)) ?? terms[0]
  const keywords = terms.filter((term) => term !== chosen).map(({ name }) => name)
  if (!chosen) {
    own.set(OTHER.id, OTHER)
    return { category: OTHER.id, keywords }
  }
  if (ours?.code !== undefined) {
    // a standard name, or the bare id, is what the writer says of a category that its feed does not name
    if (ours.name !== ours.code && byName.get(ours.name) !== ours.code) own.set(ours.code, { id: ours.code, name: ours.name })
    return { category: ours.code, keywords }
  }
  const standard = standardOf(chosen.code, chosen.name)
  const category = standard ?? idOf('category', `${chosen.taxonomy ?? ''} ${chosen.name}`)
  if (!standard) own.set(category, { id: category, name: chosen.name })
  return { category, keywords }
}
