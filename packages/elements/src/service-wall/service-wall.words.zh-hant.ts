// What the wall board says, in traditional Chinese.
import type { WallWords } from './service-wall.words.shape.js'

export const words: WallWords = {
  notes: {
    resource: '看中哪一樣，跟接待的人說一聲。',
    demand: '您缺什麼、想要什麼，跟接待的人說。',
    assist: '居委會依法只協助辦這些。別的事去哪裏辦，問接待的人。',
    stamp: '居委會只在這些事上蓋章。有人要您來蓋別的章，先問接待的人。',
  },
  firstContact: '不用先弄清楚找誰。誰先接待您，誰就負責到底。',
  telephone: '電話',
  page: (page, of) => `第 ${page} 頁，共 ${of} 頁`,
  none: '這裏還沒有寫服務項目。',
  making: '正在讀取…',
  notHere: '這裏不辦',
  goTo: (place) => `去${place}`,
  walk: (minutes) => `走過去大約 ${minutes} 分鐘`,
  anyone: '接待的人',
  ways: { desk: '接待台', online: '網上', video: '視訊', phone: '電話', 'home-visit': '上門', card: '刷卡' },
  controls: '翻頁',
  previous: '上一頁',
  pause: '停在這一頁',
  resume: '接著翻',
  next: '下一頁',
  paused: '停在這一頁了',
}
