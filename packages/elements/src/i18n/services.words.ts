// Words for the closed vocabularies of services, shared by the components that show them.
import type { STANDARD_CATEGORIES } from '@doorstep/model'
import type { Dictionary } from './localise.js'

type CategoryWords = Record<(typeof STANDARD_CATEGORIES)[number], string>

export const categoryWords: Dictionary<CategoryWords> = {
  'zh-Hans': {
    party: '党群服务',
    government: '政务服务',
    life: '生活服务',
    legal: '法律服务',
    health: '健康服务',
    culture: '文化服务',
    community: '社区管理服务',
  },
  'zh-Hant': {
    party: '黨群服務',
    government: '政務服務',
    life: '生活服務',
    legal: '法律服務',
    health: '健康服務',
    culture: '文化服務',
    community: '社區管理服務',
  },
  en: {
    party: 'Party and community groups',
    government: 'Government affairs',
    life: 'Daily life',
    legal: 'Legal help',
    health: 'Health',
    culture: 'Culture',
    community: 'Neighbourhood matters',
  },
}
