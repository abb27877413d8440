// What a component says while its feed is loading, and where there is none.
import type { Dictionary } from '../i18n/localise.js'

interface FeedWords {
  readonly loading: string
  readonly nowhere: string
}

export const feedWords: Dictionary<FeedWords> = {
  'zh-Hans': { loading: '正在读取…', nowhere: '没有写明服务站的地址（src）。' },
  'zh-Hant': { loading: '正在讀取…', nowhere: '沒有寫明服務站的地址（src）。' },
  en: { loading: 'Loading…', nowhere: 'No station is named (src).' },
}
