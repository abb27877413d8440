// What stands on the card of a matter, in its chain of responsibility, and in the corner with all desks.
import type { Language } from '@doorstep/model/text'

export interface CardWords {
  /** Above the papers, and how many of them are ticked. */
  readonly papers: string
  readonly ticked: (done: number, all: number) => string
  /** Ticks every paper that must be there. */
  readonly allPapers: string
  readonly noPapers: string
  /** The service is no longer on the station's list; by its id. */
  readonly notListed: (id: string) => string
  /** Where a worker's name would stand who is no longer on the list; by their id. */
  readonly formerWorker: (id: string) => string

  readonly chain: string
  readonly first: string
  readonly named: string
  readonly backstop: string
  /** Below the one who has the matter now. */
  readonly hasIt: string
  readonly firstWhenReceived: string
  readonly asked: (until: string) => string
  readonly declined: string
  readonly nobodyNamed: string
  readonly ifNobody: string

  /** Nobody has said what it is about. */
  readonly whatIsIt: string
  readonly searchMatter: string

  readonly desks: (count: number) => string
  readonly noWorker: string
  readonly free: string
  readonly calling: (number: string) => string
  readonly at: (number: string, minutes: number) => string

  readonly received: (people: number) => string
  readonly usualWait: (minutes: number) => string

  /** Beside a colleague's name: whether they are at work. */
  readonly atDesk: (desk: string, number: string | undefined) => string
  readonly notAtDesk: string
  readonly awayToday: string

  /** What residents said of this worker lately, out of 5. */
  readonly ratings: string
  readonly attitude: string
  readonly ability: string
  readonly ratedBy: (people: number) => string

  /** The key that labels every button without one of its own. */
  readonly hints: string
  /** Shift and a row's key. */
  readonly rowKey: string
  readonly noteKey: string
  /** Something that can be taken back and was done before this window was opened. */
  readonly lastStep: (number: string) => string
}

const minutes = (count: number): string => (count === 1 ? '1 minute' : `${count} minutes`)

export const cardWords: Readonly<Record<Language, CardWords>> = {
  'zh-Hans': {
    papers: '核对材料',
    ticked: (done, all) => `${done}/${all}`,
    allPapers: '都带齐了',
    noPapers: '什么材料都不用带。',
    notListed: (id) => `清单上已没有的事（${id}）`,
    formerWorker: (id) => `已不在名单上的同事（${id}）`,
    chain: '谁负责到底',
    first: '首问',
    named: '指定',
    backstop: '兜底',
    hasIt: '现在负责',
    firstWhenReceived: '谁接待就是谁',
    asked: (until) => `最晚 ${until} 回复`,
    declined: '没有接',
    nobodyNamed: '没有请别人',
    ifNobody: '没人接就由这位办',
    whatIsIt: '问清楚是什么事，在这里定下来：要带什么、怎么办，马上就有。',
    searchMatter: '事项的名字，或者居民的话',
    desks: (count) => `${count} 个接待台`,
    noWorker: '没有人',
    free: '空着',
    calling: (number) => `正在叫 ${number}`,
    at: (number, count) => `${number} · ${count} 分钟`,
    received: (people) => `今天已接待 ${people} 位`,
    usualWait: (count) => (count < 1 ? '一般不用等' : `一般等 ${count} 分钟`),
    atDesk: (desk, number) => (number === undefined ? `在${desk}，空着` : `在${desk}，正在办 ${number}`),
    notAtDesk: '不在接待台',
    awayToday: '今天不在',
    ratings: '居民的评价',
    attitude: '服务态度',
    ability: '服务能力',
    ratedBy: (people) => `最近 7 天 ${people} 人评`,
    hints: '按别的按钮',
    rowKey: '拿起那一行',
    noteKey: '写备注',
    lastStep: (number) => `刚才对 ${number} 做的，还可以撤销。`,
  },
  'zh-Hant': {
    papers: '核對材料',
    ticked: (done, all) => `${done}/${all}`,
    allPapers: '都帶齊了',
    noPapers: '什麼材料都不用帶。',
    notListed: (id) => `清單上已沒有的事（${id}）`,
    formerWorker: (id) => `已不在名單上的同事（${id}）`,
    chain: '誰負責到底',
    first: '首問',
    named: '指定',
    backstop: '兜底',
    hasIt: '現在負責',
    firstWhenReceived: '誰接待就是誰',
    asked: (until) => `最晚 ${until} 回覆`,
    declined: '沒有接',
    nobodyNamed: '沒有請別人',
    ifNobody: '沒人接就由這位辦',
    whatIsIt: '問清楚是什麼事，在這裏定下來：要帶什麼、怎麼辦，馬上就有。',
    searchMatter: '事項的名字，或者居民的話',
    desks: (count) => `${count} 個接待台`,
    noWorker: '沒有人',
    free: '空著',
    calling: (number) => `正在叫 ${number}`,
    at: (number, count) => `${number} · ${count} 分鐘`,
    received: (people) => `今天已接待 ${people} 位`,
    usualWait: (count) => (count < 1 ? '一般不用等' : `一般等 ${count} 分鐘`),
    atDesk: (desk, number) => (number === undefined ? `在${desk}，空著` : `在${desk}，正在辦 ${number}`),
    notAtDesk: '不在接待台',
    awayToday: '今天不在',
    ratings: '居民的評價',
    attitude: '服務態度',
    ability: '服務能力',
    ratedBy: (people) => `最近 7 天 ${people} 人評`,
    hints: '按別的按鈕',
    rowKey: '拿起那一行',
    noteKey: '寫備註',
    lastStep: (number) => `剛才對 ${number} 做的，還可以復原。`,
  },
  en: {
    papers: 'Papers to check',
    ticked: (done, all) => `${done} of ${all}`,
    allPapers: 'All there',
    noPapers: 'Nothing to bring.',
    notListed: (id) => `No longer listed (${id})`,
    formerWorker: (id) => `A former colleague (${id})`,
    chain: 'Who is responsible',
    first: 'First',
    named: 'Assigned',
    backstop: 'Backstop',
    hasIt: 'has it now',
    firstWhenReceived: 'whoever receives them',
    asked: (until) => `answers by ${until}`,
    declined: 'did not take it',
    nobodyNamed: 'nobody asked',
    ifNobody: 'if nobody takes it',
    whatIsIt: 'Ask what it is about and set it here: what to bring and how it goes is then there at once.',
    searchMatter: 'Its name, or what the resident says',
    desks: (count) => `${count} desks`,
    noWorker: 'nobody',
    free: 'free',
    calling: (number) => `calling ${number}`,
    at: (number, count) => `${number} · ${count} min`,
    received: (people) => `${people} received today`,
    usualWait: (count) => (count < 1 ? 'usually no wait' : `usually ${minutes(count)} of waiting`),
    atDesk: (desk, number) => (number === undefined ? `at ${desk}, free` : `at ${desk}, with ${number}`),
    notAtDesk: 'not at a desk',
    awayToday: 'away today',
    ratings: 'What residents say',
    attitude: 'attitude',
    ability: 'ability',
    ratedBy: (people) => `of 5, ${people} in the last 7 days`,
    hints: 'press another button',
    rowKey: 'take that row in hand',
    noteKey: 'write a note',
    lastStep: (number) => `What was just done to ${number} can be taken back.`,
  },
}
