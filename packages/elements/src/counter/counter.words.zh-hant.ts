// What the counter says to the worker, in traditional Chinese.
import type { CounterWords } from './counter.words.js'

export const words: CounterWords = {
  title: '接待台',
  noQueue: '這一頁沒有接上叫號。',
  opening: '正在打開…',
  chooseDesk: '您在哪個接待台？',
  chooseWorker: '您是誰？',
  signIn: '開始接待',
  takenBy: (name) => `${name} 在`,
  takeOver: (name) => `接替 ${name}`,
  signOut: '結束接待',
  waiting: (people) => (people === 0 ? '沒有人等' : `${people} 位在等`),
  nobody: '現在沒有人等。有人取號會馬上出現在這裏。',
  callNext: '叫下一位',
  called: '已經叫號',
  serving: '正在接待',
  calls: (times) => `叫了 ${times} 次`,
  receive: '開始接待',
  recall: '再叫一次',
  noShow: '沒來',
  close: '辦得怎麼樣？',
  resolved: '辦好了',
  referred: '轉到別處辦',
  withdrawn: '居民不辦了',
  firstResponder: (name) => `首問責任人 ${name}`,
  bring: '要帶',
  anyMatter: '沒有說辦什麼事',
  line: '在等的人',
  missed: '叫過沒來',
  rejoin: '回來了，重新排隊',
  matters: '還沒辦完的事',
  since: (when) => `${when} 取號`,
  failed: '沒有存好，什麼都沒有改。請再試一次。',
  refusal: (refusal, names) => {
    switch (refusal.code) {
      case 'nobody-waiting':
        return '現在沒有人等。'
      case 'desk-taken':
        return `${names.desk(refusal.desk)} 現在是 ${names.worker(refusal.worker)}。`
      case 'desk-busy':
        return `這裏還有 ${names.number(refusal.ticket)}，先辦完它。`
      case 'worker-elsewhere':
        return `${names.worker(refusal.worker)} 在 ${names.desk(refusal.desk)} 還有號沒辦完。`
      case 'not-your-desk':
        return `${names.desk(refusal.desk)} 現在是 ${names.worker(refusal.worker)}。`
      case 'wrong-place':
        return `${names.number(refusal.ticket)} 已經${refusal.desk ? `在 ${names.desk(refusal.desk)}` : '不在這一步了'}。`
      case 'too-soon':
        return `剛叫過，再等 ${refusal.seconds} 秒。`
      case 'not-missed-yet':
        return `還要再叫 ${refusal.calls} 次、等 ${refusal.seconds} 秒，才能算沒來。`
      case 'grace-over':
        return `已經超過 ${refusal.minutes} 分鐘，請重新取號。`
      case 'not-the-handler':
        return `這件事由 ${names.worker(refusal.handler)} 負責。`
      case 'clock-behind':
        return `這台機器的時間不對：叫號已經到 ${refusal.day}。`
      default:
        return `現在不能這樣做（${refusal.code}）。`
    }
  },
}
