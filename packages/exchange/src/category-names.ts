// What the standard categories are called where a feed does not name them.
import { STANDARD_CATEGORIES } from '@doorstep/model/services'
import type { Language } from '@doorstep/model/text'

export type Standard = (typeof STANDARD_CATEGORIES)[number]

/** The seven standard categories, as they are written for others. */
export const STANDARD_NAMES: Readonly<Record<Standard, Readonly<Record<Language, string>>>> = {
  party: { 'zh-Hans': '党群服务', 'zh-Hant': '黨群服務', en: 'Party and community groups' },
  government: { 'zh-Hans': '政务服务', 'zh-Hant': '政務服務', en: 'Government affairs' },
  life: { 'zh-Hans': '生活服务', 'zh-Hant': '生活服務', en: 'Daily life' },
  legal: { 'zh-Hans': '法律服务', 'zh-Hant': '法律服務', en: 'Legal help' },
  health: { 'zh-Hans': '健康服务', 'zh-Hant': '健康服務', en: 'Health' },
  culture: { 'zh-Hans': '文化服务', 'zh-Hant': '文化服務', en: 'Culture' },
  community: { 'zh-Hans': '社区管理服务', 'zh-Hant': '社區管理服務', en: 'Neighbourhood matters' },
}

/** What a category without an entry of its own is called: a standard one by its name, any other by its id. */
export function nameOfCategory(id: string, language: Language): string {
  const standard = STANDARD_CATEGORIES.find((category) => category === id)
  return standard ? STANDARD_NAMES[standard][language] : id
}
