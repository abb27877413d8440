// What doorstep-matters says to the staff, beside what the counter's panels and sentences say.
import type { ChainLink, DocketKind, DocketTime, PromiseCount, ReturnReason } from '@doorstep/model/queue'
import type { Dictionary } from '../i18n/localise.js'

/** The heading of a list of matters: by what they want now, else by when they are due. */
export type GroupName = Exclude<DocketTime, 'undated'> | 'undated' | Extract<DocketKind, 'asked' | 'returned' | 'follow-up' | 'followed'>

export interface MattersWords {
  readonly title: string
  readonly whose: (name: string) => string
  readonly summary: (urgent: number, open: number) => string
  readonly nothingOpen: string
  readonly nothingNow: string
  readonly nothingOf: (link: string) => string
  readonly mine: string
  readonly station: string
  readonly all: string
  readonly links: Readonly<Record<ChainLink, string>>
  readonly groups: Readonly<Record<GroupName, string>>
  /** When the matter began, and how many days ago; 0 today. */
  readonly since: (day: string, days: number) => string
  readonly promised: (day: string, what: string) => string
  readonly agreed: (day: string) => string
  readonly inDays: (days: number) => string
  readonly moved: (times: number) => string
  /** The day that a colleague was asked for and has not agreed to yet. */
  readonly asked: (day: string) => string
  readonly waitsForColleague: (name: string, until: string, day: string) => string
  readonly waitsForDepartment: (department: string, day: string) => string
  readonly askedBy: (name: string, until: string) => string
  readonly returned: Readonly<Record<ReturnReason, (name: string) => string>>
  readonly handledBy: (name: string) => string
  readonly said: (words: string) => string
  readonly saidNothing: string
  readonly resume: string
  /** The secretary takes what another has. */
  readonly takeOver: string
  readonly news: (count: number) => string
  /** How promises came out: the heading, each with its number, and none at all. */
  readonly promises: string
  readonly promiseCounts: Readonly<Record<keyof PromiseCount, (count: number) => string>>
  readonly noPromises: string
  /** One worker's line in the station's list. */
  readonly open: (count: number) => string
  readonly overdue: (count: number) => string
  readonly dueToday: (count: number) => string
  readonly toAnswer: (count: number) => string
  readonly undated: (count: number) => string
  readonly clear: string
  readonly everybody: (open: number, overdue: number) => string
}

const many = (count: number, one: string, more: string): string => `${count}\u00a0${count === 1 ? one : more}`

export const mattersWords: Dictionary<MattersWords> = {
  'zh-Hans': {
    title: '我的事',
    whose: (name) => `${name}的事`,
    summary: (urgent, open) => (urgent === 0 ? `今天没有要办的，没办完一共 ${open} 件` : `现在要办 ${urgent} 件，没办完一共 ${open} 件`),
    nothingOpen: '没有要您接着办的事。改天办的、同事请您接的，会到这里来。',
    nothingNow: '今天没有要办的。',
    nothingOf: (link) => `没有${link}的事。`,
    mine: '我的',
    station: '全站',
    all: '全部',
    links: { first: '首问', designated: '指定', backstop: '兜底' },
    groups: {
      overdue: '过期了',
      asked: '同事请您接手',
      returned: '没人接，还是您的事',
      'follow-up': '差评要回访',
      today: '今天到期',
      undated: '还没说定哪天',
      week: '这个星期',
      later: '以后',
      followed: '您首问、别人在办',
    },
    since: (day, days) => (days === 0 ? '今天来的' : `${day}来的，${days}\u00a0天了`),
    promised: (day, what) => `答应${day}前${what}`,
    agreed: (day) => `说好${day}前办好`,
    inDays: (days) => (days === 1 ? '明天' : days === 2 ? '后天' : `还有 ${days} 天`),
    moved: (times) => `改过 ${times} 次日子`,
    asked: (day) => `请您${day}前办好`,
    waitsForColleague: (name, until, day) => `等${name}答复，最晚 ${until}；请的是${day}前办好`,
    waitsForDepartment: (department, day) => `等${department}，${day}约请的`,
    askedBy: (name, until) => `${name}请您接手，最晚 ${until} 答复`,
    returned: {
      declined: (name) => `${name}没有接`,
      'timed-out': (name) => `${name}没有按时答复`,
      removed: (name) => `${name}已经不在这里`,
    },
    handledBy: (name) => `${name}在办`,
    said: (words) => `居民说：“${words}”`,
    saidNothing: '居民没有写话。',
    resume: '回到台前接着办',
    takeOver: '我接过来办',
    news: (count) => `有 ${count} 件新的要您看。`,
    promises: '近 30 天约定的日子',
    promiseCounts: { kept: (count) => `按时 ${count}`, broken: (count) => `过期 ${count}`, moved: (count) => `提前改期 ${count}` },
    noPromises: '近 30 天没有约定的日子到期。',
    open: (count) => `没办完 ${count} 件`,
    overdue: (count) => `过期 ${count} 件`,
    dueToday: (count) => `今天到期 ${count} 件`,
    toAnswer: (count) => `要给答复 ${count} 件`,
    undated: (count) => `没说定哪天 ${count} 件`,
    clear: '都办完了',
    everybody: (open, overdue) => (overdue === 0 ? `全站没办完 ${open} 件，没有过期的` : `全站没办完 ${open} 件，过期 ${overdue} 件`),
  },
  'zh-Hant': {
    title: '我的事',
    whose: (name) => `${name}的事`,
    summary: (urgent, open) => (urgent === 0 ? `今天沒有要辦的，沒辦完一共 ${open} 件` : `現在要辦 ${urgent} 件，沒辦完一共 ${open} 件`),
    nothingOpen: '沒有要您接著辦的事。改天辦的、同事請您接的，會到這裏來。',
    nothingNow: '今天沒有要辦的。',
    nothingOf: (link) => `沒有${link}的事。`,
    mine: '我的',
    station: '全站',
    all: '全部',
    links: { first: '首問', designated: '指定', backstop: '兜底' },
    groups: {
      overdue: '過期了',
      asked: '同事請您接手',
      returned: '沒人接，還是您的事',
      'follow-up': '差評要回訪',
      today: '今天到期',
      undated: '還沒說定哪天',
      week: '這個星期',
      later: '以後',
      followed: '您首問、別人在辦',
    },
    since: (day, days) => (days === 0 ? '今天來的' : `${day}來的，${days}\u00a0天了`),
    promised: (day, what) => `答應${day}前${what}`,
    agreed: (day) => `說好${day}前辦好`,
    inDays: (days) => (days === 1 ? '明天' : days === 2 ? '後天' : `還有 ${days} 天`),
    moved: (times) => `改過 ${times} 次日子`,
    asked: (day) => `請您${day}前辦好`,
    waitsForColleague: (name, until, day) => `等${name}答覆，最晚 ${until}；請的是${day}前辦好`,
    waitsForDepartment: (department, day) => `等${department}，${day}約請的`,
    askedBy: (name, until) => `${name}請您接手，最晚 ${until} 答覆`,
    returned: {
      declined: (name) => `${name}沒有接`,
      'timed-out': (name) => `${name}沒有按時答覆`,
      removed: (name) => `${name}已經不在這裏`,
    },
    handledBy: (name) => `${name}在辦`,
    said: (words) => `居民說：「${words}」`,
    saidNothing: '居民沒有寫話。',
    resume: '回到台前接著辦',
    takeOver: '我接過來辦',
    news: (count) => `有 ${count} 件新的要您看。`,
    promises: '近 30 天約定的日子',
    promiseCounts: { kept: (count) => `按時 ${count}`, broken: (count) => `過期 ${count}`, moved: (count) => `提前改期 ${count}` },
    noPromises: '近 30 天沒有約定的日子到期。',
    open: (count) => `沒辦完 ${count} 件`,
    overdue: (count) => `過期 ${count} 件`,
    dueToday: (count) => `今天到期 ${count} 件`,
    toAnswer: (count) => `要給答覆 ${count} 件`,
    undated: (count) => `沒說定哪天 ${count} 件`,
    clear: '都辦完了',
    everybody: (open, overdue) => (overdue === 0 ? `全站沒辦完 ${open} 件，沒有過期的` : `全站沒辦完 ${open} 件，過期 ${overdue} 件`),
  },
  en: {
    title: 'My matters',
    whose: (name) => `Matters of ${name}`,
    summary: (urgent, open) => (urgent === 0 ? `Nothing to do today, ${open} open in all` : `${urgent} to do now, ${open} open in all`),
    nothingOpen: 'Nothing is left for you to go on with. What is put off, and what colleagues ask of you, comes here.',
    nothingNow: 'Nothing to do today.',
    nothingOf: (link) => `Nothing here: ${link.toLowerCase()}.`,
    mine: 'Mine',
    station: 'Whole station',
    all: 'All',
    links: { first: 'First contact', designated: 'Designated', backstop: 'Backstop' },
    groups: {
      overdue: 'Overdue',
      asked: 'Colleagues ask you to take',
      returned: 'Not taken, still yours',
      'follow-up': 'Low ratings to follow up',
      today: 'Due today',
      undated: 'No day agreed yet',
      week: 'This week',
      later: 'Later',
      followed: 'You were first contact, others have it',
    },
    since: (day, days) => (days === 0 ? 'came today' : `came on ${day}, ${many(days, 'day', 'days')} ago`),
    promised: (day, what) => `Promised by ${day}: ${what.toLowerCase()}`,
    agreed: (day) => `To be done by ${day}`,
    inDays: (days) => (days === 1 ? 'tomorrow' : `in ${days} days`),
    moved: (times) => `moved ${many(times, 'time', 'times')}`,
    asked: (day) => `Asked to be done by ${day}`,
    waitsForColleague: (name, until, day) => `Waits for ${name}’s answer, by ${until}; asked to be done by ${day}`,
    waitsForDepartment: (department, day) => `Waits for ${department}, invited on ${day}`,
    askedBy: (name, until) => `${name} asks you to take it; answer by ${until}`,
    returned: {
      declined: (name) => `${name} did not take it`,
      'timed-out': (name) => `${name} did not answer in time`,
      removed: (name) => `${name} is no longer here`,
    },
    handledBy: (name) => `${name} has it`,
    said: (words) => `The resident wrote: “${words}”`,
    saidNothing: 'The resident wrote nothing.',
    resume: 'Go on at my desk',
    takeOver: 'Take it myself',
    news: (count) => `${many(count, 'new matter', 'new matters')} for you.`,
    promises: 'Days agreed in the last 30 days',
    promiseCounts: { kept: (count) => `${count} kept`, broken: (count) => `${count} missed`, moved: (count) => `${count} moved in time` },
    noPromises: 'No agreed day has come due in the last 30 days.',
    open: (count) => `${count} open`,
    overdue: (count) => `${count} overdue`,
    dueToday: (count) => `${count} due today`,
    toAnswer: (count) => `${count} to answer`,
    undated: (count) => `${count} without a day`,
    clear: 'Nothing open',
    everybody: (open, overdue) =>
      overdue === 0 ? `${open} open in the station, none overdue` : `${open} open in the station, ${overdue} overdue`,
  },
}
