// What the service board says, in traditional Chinese.
import type { BoardWords } from './service-board.words.js'

export const words: BoardWords = {
  title: '服務清單',
  summary: (categories, items) => `${categories} 類 ${items} 項`,
  found: (items) => `找到 ${items} 項，跟您說的最像的排在前面`,
  search: '您要辦什麼事？',
  example: '比如「病歷本用完了」',
  clear: '清空',
  all: '全部',
  count: (items) => `${items} 項`,
  own: '本站特色',
  none: '這裏還沒有寫服務項目。',
  noneFor: (words) => `沒找到「${words}」。`,
  ask: '換個說法試試，或者直接問接待的人。誰先接待您，誰就負責到底。',
  elsewhere: (place) => `這裏不辦。去${place}`,
  look: '查看',
  ticket: '為這件事取號',
}
