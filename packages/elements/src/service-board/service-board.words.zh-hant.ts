// What the service board says, in traditional Chinese.
import type { BoardWords } from './service-board.words.shape.js'

export const words: BoardWords = {
  title: '服務清單',
  summary: (categories, items) => `${categories} 類 ${items} 項`,
  search: '您要辦什麼事？',
  example: '比如「病歷本用完了」',
  all: '全部',
  count: (items) => `${items} 項`,
  more: (items) => `還有 ${items} 項，接著看`,
  own: '本站特色',
  none: '這裏還沒有寫服務項目。',
  elsewhere: (place) => `這裏不辦。去${place}`,
  look: '查看',
}
