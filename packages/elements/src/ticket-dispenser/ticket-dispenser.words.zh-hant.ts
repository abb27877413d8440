// What the ticket dispenser says before there is a ticket, in traditional Chinese.
import type { DispenserWords } from './ticket-dispenser.words.shape.js'

export const words: DispenserWords = {
  title: '首問取號',
  promise: '誰先接待您，誰就負責到底。',
  anyMatter: '不知道找誰也沒關係，取號就有人接待。',
  forService: (name) => `辦理：${name}`,
  other: '辦別的事',
  who: '有這些情況，可以早一點叫到（不點也能取號）',
  take: '取號',
  taking: '正在取號…',
  readOnly: '這裏只能看，不能取號。請到服務站門口的機器上取號。',
  opening: '正在打開…',
  refused: '現在取不了號。請直接找接待的人。',
  failed: '沒有存好，所以沒有給號。請再點一次，或者直接找接待的人。',
  retry: '再取一次',
}
