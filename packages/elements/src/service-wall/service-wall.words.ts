// What the wall board says.
import type { Dictionary } from '../i18n/localise.js'
import type { WallWords } from './service-wall.words.shape.js'

export const wallWords: Dictionary<WallWords> = {
  'zh-Hans': {
    notes: {
      resource: '看中哪一样，跟接待的人说一声。',
      demand: '您缺什么、想要什么，跟接待的人说。',
      assist: '居委会依法只协助办这些。别的事去哪里办，问接待的人。',
      stamp: '居委会只在这些事上盖章。有人要您来盖别的章，先问接待的人。',
    },
    firstContact: '不用先弄清楚找谁。谁先接待您，谁就负责到底。',
    telephone: '电话',
    page: (page, of) => `第 ${page} 页，共 ${of} 页`,
    none: '这里还没有写服务项目。',
    making: '正在读取…',
    notHere: '这里不办',
    goTo: (place) => `去${place}`,
    walk: (minutes) => `走过去大约 ${minutes} 分钟`,
    anyone: '接待的人',
    ways: { desk: '接待台', online: '网上', video: '视频', phone: '电话', 'home-visit': '上门', card: '刷卡' },
    controls: '翻页',
    previous: '上一页',
    pause: '停在这一页',
    resume: '接着翻',
    next: '下一页',
    paused: '停在这一页了',
  },
  'zh-Hant': () => import('./service-wall.words.zh-hant.js').then(({ words }) => words),
  en: () => import('./service-wall.words.en.js').then(({ words }) => words),
}
