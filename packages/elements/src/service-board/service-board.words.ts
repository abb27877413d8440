// What the service board says.
import type { Dictionary } from '../i18n/localise.js'
import type { BoardWords } from './service-board.words.shape.js'

export const boardWords: Dictionary<BoardWords> = {
  'zh-Hans': {
    title: '服务清单',
    summary: (categories, items) => `${categories} 类 ${items} 项`,
    search: '您要办什么事？',
    example: '比如“病历本用完了”',
    all: '全部',
    count: (items) => `${items} 项`,
    more: (items) => `还有 ${items} 项，接着看`,
    own: '本站特色',
    none: '这里还没有写服务项目。',
    elsewhere: (place) => `这里不办。去${place}`,
    look: '查看',
  },
  'zh-Hant': () => import('./service-board.words.zh-hant.js').then(({ words }) => words),
  en: () => import('./service-board.words.en.js').then(({ words }) => words),
}
