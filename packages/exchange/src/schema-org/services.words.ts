// What the ways to a service are called in a page's structured data.
import type { CHANNELS } from '@doorstep/model/services'
import type { Language } from '@doorstep/model/text'

type Way = Exclude<(typeof CHANNELS)[number], 'card'>

export const channelWords: Readonly<Record<Language, Readonly<Record<Way, string>>>> = {
  'zh-Hans': { desk: '到接待台', online: '网上', video: '视频连线', phone: '电话', 'home-visit': '上门' },
  'zh-Hant': { desk: '到接待台', online: '網上', video: '視訊連線', phone: '電話', 'home-visit': '上門' },
  en: { desk: 'at the desk', online: 'online', video: 'by video link', phone: 'by telephone', 'home-visit': 'home visit' },
}
