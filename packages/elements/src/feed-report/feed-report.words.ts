// What stands around the findings of a feed at the desk; the findings themselves are put into words by the model.
import type { Dictionary } from '../i18n/localise.js'

interface FeedReportWords {
  readonly title: (faults: number, notices: number) => string
  readonly hint: string
  readonly again: string
  readonly looking: string
  readonly more: (count: number) => string
  readonly technical: string
}

export const feedReportWords: Dictionary<FeedReportWords> = {
  'zh-Hans': {
    title: (faults, notices) => (faults > 0 ? `服务站的资料有 ${faults} 处要改` : `服务站的资料有 ${notices} 处请看一下`),
    hint: '居民只看到“有几项暂时没有显示”。改好文件、重新放上去以后，点“再查一遍”。',
    again: '再查一遍',
    looking: '正在查…',
    more: (count) => `这个文件还有 ${count} 处没有列出，先改好上面的。`,
    technical: '给技术人员看的位置',
  },
  'zh-Hant': {
    title: (faults, notices) => (faults > 0 ? `服務站的資料有 ${faults} 處要改` : `服務站的資料有 ${notices} 處請看一下`),
    hint: '居民只看到「有幾項暫時沒有顯示」。改好檔案、重新放上去以後，點「再查一遍」。',
    again: '再查一遍',
    looking: '正在查…',
    more: (count) => `這個檔案還有 ${count} 處沒有列出，先改好上面的。`,
    technical: '給技術人員看的位置',
  },
  en: {
    title: (faults, notices) =>
      faults > 0
        ? `${faults} ${faults === 1 ? 'thing' : 'things'} to mend in the station’s files`
        : `${notices} ${notices === 1 ? 'thing' : 'things'} to look at in the station’s files`,
    hint: 'Residents read only how many entries are not shown. When the files are mended and in their place, check again.',
    again: 'Check again',
    looking: 'Checking…',
    more: (count) => `${count} more in this file are not listed; mend these first.`,
    technical: 'The places for technicians',
  },
}
