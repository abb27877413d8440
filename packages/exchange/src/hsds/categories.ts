// Taxonomy terms as categories: the seven standard ones by code or name, others as categories of the feed's own.
import { STANDARD_CATEGORIES, type Category } from '@doorstep/model/services'
import { LANGUAGES } from '@doorstep/model/text'
import { STANDARD_NAMES, type Standard } from '../category-names.js'
import { idOf } from '../source.js'
import { list, object, text, type Source } from './fields.js'
import { CATEGORY_TAXONOMY, FIELD_TAXONOMY } from './terms.js'

/** For services without any term: a category is how a resident finds them. */
const OTHER: Category = { id: 'other', name: { 'zh-Hans': '其他', 'zh-Hant': '其他', en: 'Other' } }

const byName = new Map(STANDARD_CATEGORIES.flatMap((id) => LANGUAGES.map((language) => [STANDARD_NAMES[id][language], id] as const)))

function standardOf(...words: (string | undefined)[]): Standard | undefined {
  for (const word of words) {
    if (word === undefined) continue
    const standard = byName.get(word) ?? STANDARD_CATEGORIES.find((category) => category === word.toLowerCase())
    if (standard) return standard
  }
  return undefined
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
