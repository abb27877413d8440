// The closed vocabularies of services, in traditional Chinese.
import type { CategoryWords } from './services.words.shape.js'

export const words: CategoryWords = {
  party: '黨群服務',
  government: '政務服務',
  life: '生活服務',
  legal: '法律服務',
  health: '健康服務',
  culture: '文化服務',
  community: '社區管理服務',
}
