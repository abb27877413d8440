// What the pages say themselves; everything else is said by the components in them.
import type { Language } from '@doorstep/model/text'
import type { OpenedStorage } from './storage.js'

type Failure = Extract<OpenedStorage, { failure: unknown }>['failure']['code']

interface PageWords {
  readonly titles: Record<'display' | 'wall' | 'second' | 'ticket', string>
  /** Whose page it is, in the name of its window. */
  readonly station: string
  readonly noStorage: (why: Failure) => string
  /** A way to the settings, behind what is wrong. */
  readonly howToMend: string
}

export const pageWords: Record<Language, PageWords> = {
  'zh-Hans': {
    titles: { display: '叫号', wall: '服务清单', second: '接待台，居民一侧', ticket: '号票' },
    station: '家门口服务站',
    howToMend: '怎么办',
    noStorage: (why) =>
      why === 'newer'
        ? '这个窗口是旧版本，请重新打开。'
        : why === 'blocked'
          ? '另一个旧窗口占着号票记录，请关掉它再打开这一页。'
          : why === 'full'
            ? '这台机器的存储满了，看不到号票。'
            : '这台机器存不住号票，看不到排队。请检查浏览器的存储设置。',
  },
  'zh-Hant': {
    titles: { display: '叫號', wall: '服務清單', second: '接待台，居民一側', ticket: '號票' },
    station: '家門口服務站',
    howToMend: '怎麼辦',
    noStorage: (why) =>
      why === 'newer'
        ? '這個視窗是舊版本，請重新打開。'
        : why === 'blocked'
          ? '另一個舊視窗佔著號票記錄，請關掉它再打開這一頁。'
          : why === 'full'
            ? '這台機器的儲存空間滿了，看不到號票。'
            : '這台機器存不住號票，看不到排隊。請檢查瀏覽器的儲存設定。',
  },
  en: {
    titles: { display: 'Calls', wall: 'Services', second: 'The desk, the resident’s side', ticket: 'Ticket' },
    station: 'Neighbourhood service station',
    howToMend: 'What to do',
    noStorage: (why) =>
      why === 'newer'
        ? 'This window is an old version: please open it again.'
        : why === 'blocked'
          ? 'Another old window holds the tickets: please close it and open this page again.'
          : why === 'full'
            ? 'This machine’s storage is full, so tickets cannot be shown.'
            : 'This machine cannot keep tickets, so the queue cannot be shown. Please check the browser’s storage settings.',
  },
}
