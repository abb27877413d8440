// What residents read before they choose what they need, in traditional Chinese.
import type { NeedsWords } from './needs.words.shape.js'

export const words: NeedsWords = {
  title: '我有需求',
  ask: '您想要哪方面的幫助？',
  lead: (days) => `選一類，說一聲。工作人員 ${days} 天內答覆，憑編號來看。`,
  wanted: (people) => `${people} 人想要`,
  others: '大家提過的',
  look: '憑編號看答覆',
  readOnly: '這裡只能看，不能提。請到服務站門口的機器上提。',
  opening: '正在打開…',
  unreadable: '這台機器現在存不住，不能提。請直接到接待台說。',
  unreachable: '現在打不開，請再點一次，或者直接找工作人員。',
  stale: '現在看到的可能不是最新的。',
}
