// Sentences for what can be read in a feed and says nothing, or two things at once, in three languages.
import type { Language } from '../text/localised.js'

interface Said {
  readonly what: (found: string, options: string) => string
  readonly how: (options: string) => string
}

const same =
  (sentence: string): (() => string) =>
  () =>
    sentence

export const doubtWords: Readonly<Record<Language, Readonly<Record<string, Said>>>> = {
  'zh-Hans': {
    'no-days': { what: same('没有写星期几，这段时间不起作用'), how: same('写上星期几，例如 ["mo", "tu"]。') },
    overlap: { what: (found, other) => `${found} 和同一天的 ${other} 有重叠`, how: same('是同一段就并成一段；写错了就改。') },
    'two-things': { what: (found) => `${found} 写了两次，说法不一样`, how: same('只留对的那一条。') },
    'ends-before': { what: (found) => `${found} 在开始的那天以前，这段请假不起作用`, how: same('“到哪天”不能早于“从哪天”。') },
    'no-desks': { what: same('没有接待台，取了号也没人叫'), how: same('在 desks 里写上接待台，或者把 queue 整段删掉（不用取号）。') },
    'nobody-calls': {
      what: (found) => `没有一个接待台叫 ${found} 的号`,
      how: same('在一个接待台的 series 里写上它；不写 series 的接待台什么号都叫。'),
    },
    'no-numbers': { what: same('一天最多 0 张，就是一张也取不到'), how: same('不限张数就把这一栏删掉。') },
    'never-used': {
      what: (found) => `${found} 用不上：它的类别前面的系列已经收了`,
      how: same('每个类别只写在一个系列里，不写类别的系列只留一个。'),
    },
    'no-scheme': { what: (found) => `${found} 会当成本站文件夹里的文件，打不开`, how: (address) => `写成 "${address}"。` },
    nobody: { what: same('没有写值班的是谁，屏上不会显示'), how: same('写上 worker，例如 "worker": "w1"。') },
    never: { what: same('照这样的重复，一次也不会有'), how: same('看看结束日期是不是早于开始，月和日有没有这一天。') },
    'other-time': {
      what: (found, given) => `${found} 对不上：那天是 ${given.slice(11)}，这一条改不到它`,
      how: (given) => `写成 "${given}"。`,
    },
    'not-on-that-day': { what: (found) => `${found} 本来就没有，这一条不起作用`, how: same('写原来那一次的日期和时间。') },
    'served-twice': { what: (found) => `${found} 写了两次，屏上两份都显示`, how: same('并成一份。') },
    'fits-nobody': { what: same('最大年龄比最小年龄小，谁也轮不到'), how: same('看看两个年龄是不是写反了。') },
  },
  'zh-Hant': {
    'no-days': { what: same('沒有寫星期幾，這段時間不起作用'), how: same('寫上星期幾，例如 ["mo", "tu"]。') },
    overlap: { what: (found, other) => `${found} 和同一天的 ${other} 有重疊`, how: same('是同一段就併成一段；寫錯了就改。') },
    'two-things': { what: (found) => `${found} 寫了兩次，說法不一樣`, how: same('只留對的那一條。') },
    'ends-before': { what: (found) => `${found} 在開始的那天以前，這段請假不起作用`, how: same('「到哪天」不能早於「從哪天」。') },
    'no-desks': { what: same('沒有接待台，取了號也沒人叫'), how: same('在 desks 裏寫上接待台，或者把 queue 整段刪掉（不用取號）。') },
    'nobody-calls': {
      what: (found) => `沒有一個接待台叫 ${found} 的號`,
      how: same('在一個接待台的 series 裏寫上它；不寫 series 的接待台什麼號都叫。'),
    },
    'no-numbers': { what: same('一天最多 0 張，就是一張也取不到'), how: same('不限張數就把這一欄刪掉。') },
    'never-used': {
      what: (found) => `${found} 用不上：它的類別前面的系列已經收了`,
      how: same('每個類別只寫在一個系列裏，不寫類別的系列只留一個。'),
    },
    'no-scheme': { what: (found) => `${found} 會當成本站資料夾裏的檔案，打不開`, how: (address) => `寫成 "${address}"。` },
    nobody: { what: same('沒有寫值班的是誰，螢幕上不會顯示'), how: same('寫上 worker，例如 "worker": "w1"。') },
    never: { what: same('照這樣的重複，一次也不會有'), how: same('看看結束日期是不是早於開始，月和日有沒有這一天。') },
    'other-time': {
      what: (found, given) => `${found} 對不上：那天是 ${given.slice(11)}，這一條改不到它`,
      how: (given) => `寫成 "${given}"。`,
    },
    'not-on-that-day': { what: (found) => `${found} 本來就沒有，這一條不起作用`, how: same('寫原來那一次的日期和時間。') },
    'served-twice': { what: (found) => `${found} 寫了兩次，螢幕上兩份都顯示`, how: same('併成一份。') },
    'fits-nobody': { what: same('最大年齡比最小年齡小，誰也輪不到'), how: same('看看兩個年齡是不是寫反了。') },
  },
  en: {
    'no-days': { what: same('no weekday is named, so these hours do nothing'), how: same('Name the days, such as ["mo", "tu"].') },
    overlap: {
      what: (found, other) => `${found} overlaps ${other} on the same day`,
      how: same('Make one span of the two, or mend the times.'),
    },
    'two-things': { what: (found) => `${found} stands twice and says two things`, how: same('Keep the right one.') },
    'ends-before': {
      what: (found) => `${found} is before the first day, so this absence does nothing`,
      how: same('The last day cannot be before the first.'),
    },
    'no-desks': {
      what: same('there is no desk, so nobody calls the numbers'),
      how: same('Write the desks, or take out "queue" where no numbers are given.'),
    },
    'nobody-calls': {
      what: (found) => `no desk calls the numbers of ${found}`,
      how: same('Add it to the "series" of a desk; a desk without "series" calls all.'),
    },
    'no-numbers': { what: same('at most 0 a day means that none can be taken'), how: same('Leave this out where there is no limit.') },
    'never-used': {
      what: (found) => `${found} is never used: an earlier series takes its categories`,
      how: same('Name a category in one series, and keep one series without any.'),
    },
    'no-scheme': {
      what: (found) => `${found} is taken for a file of the station and leads nowhere`,
      how: (address) => `Write "${address}".`,
    },
    nobody: { what: same('who is on duty is missing, so nothing is shown'), how: same('Add worker, such as "worker": "w1".') },
    never: {
      what: same('repeated like this it never takes place'),
      how: same('See whether it ends before it begins, and whether such a date exists.'),
    },
    'other-time': {
      what: (found, given) => `${found} meets nothing: on that day it is at ${given.slice(11)}`,
      how: (given) => `Write "${given}".`,
    },
    'not-on-that-day': {
      what: (found) => `${found} is no date it takes place on, so this does nothing`,
      how: same('Write the date and time it would have had.'),
    },
    'served-twice': { what: (found) => `${found} stands twice, and both are shown`, how: same('Make one of the two.') },
    'fits-nobody': {
      what: same('the oldest age is below the youngest, so it fits nobody'),
      how: same('See whether the two are the wrong way round.'),
    },
  },
}
