// Words for the closed vocabularies of services, shared by the components that show them.
import type { Dictionary } from './localise.js'
import type { CategoryWords } from './services.words.shape.js'

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
  'zh-Hant': () => import('./services.words.zh-hant.js').then(({ words }) => words),
  en: () => import('./services.words.en.js').then(({ words }) => words),
}
