// What the lobby says, in three languages.
import type { Language } from '@doorstep/model/text'

export interface LobbyWords {
  readonly begin: string
  readonly stale: (age: string) => string
  /** What came is there and cannot be read. */
  readonly staleFile: (age: string) => string
  /** Behind a word of warning, where a number can be had all the same. */
  readonly asUsual: string
  readonly noStorage: string
  readonly loading: string
  readonly unread: string
  readonly unreadHint: string
  /** The same when it is the file that is wrong. */
  readonly unreadFile: string
  readonly retry: string
  // bar
  readonly bar: string
  readonly back: string
  readonly home: string
  readonly human: string
  readonly needs: string
  readonly large: string
  readonly voice: string
  readonly up: string
  readonly down: string
  // home
  readonly receiving: string
  readonly onDuty: string
  readonly receivingNow: string
  readonly askAtDesk: string
  readonly nobodyNow: string
  readonly ticket: string
  readonly ticketHint: string
  /** Where no number can be had: what to bring can be read, a need can be left. */
  readonly prepare: string
  readonly leaveNeed: string
  readonly ahead: string
  readonly people: (count: number) => string
  readonly wait: (from: number, to: number) => string
  readonly services: string
  readonly serviceCount: (categories: number, items: number) => string
  readonly timetable: string
  /** How many there are today, and how many of them are not over. */
  readonly activityCount: (today: number, left: number) => string
  readonly meals: string
  readonly noMeal: string
  readonly find: string
  readonly findAsk: string
  readonly findExample: string
  readonly often: string
  /** The same while no number can be had. */
  readonly oftenShut: string
  readonly next: (day: string) => string
  // the human
  readonly firstContact: string
  readonly hereNow: string
  readonly dutyNow: string
  readonly speaks: (languages: string) => string
  readonly languages: Readonly<Record<string, string>>
  readonly telephone: string
  readonly address: string
  readonly hours: string
  readonly otherwise: string
  readonly without: string
  readonly withoutNeeds: string
  // idle and voice
  readonly stillHere: string
  readonly endsIn: (seconds: number) => string
  readonly stay: string
  readonly end: string
  readonly noVoice: string
  readonly clock: string
  readonly voiceOn: string
}

const DIGITS = ['零', '一', '二', '三', '四', '五', '六', '七', '八', '九', '十']
const inChinese = (count: number): string => DIGITS[count] ?? String(count)

/** The names of the languages, each in itself. */
export const LANGUAGE_NAMES: Record<Language, string> = { 'zh-Hans': '简体中文', 'zh-Hant': '繁體中文', en: 'English' }

export const lobbyWords: Record<Language, LobbyWords> = {
  'zh-Hans': {
    begin: '点一下屏幕开始',
    stale: (age) => `现在连不上网，下面是${age}的资料。`,
    staleFile: (age) => `新的资料读不了，下面是${age}的资料。`,
    asUsual: '取号照常。',
    noStorage: '这台机器现在存不住号，不能取号。请直接到接待台。',
    loading: '正在读取服务站的资料…',
    unread: '还没有读到服务站的资料',
    unreadHint: '这台机器第一次用，要先连上网。请找工作人员看一看。',
    unreadFile: '服务站的资料有问题。请找工作人员看一看。',
    retry: '再试一次',
    bar: '随时可用',
    back: '返回',
    home: '首页',
    human: '人工服务',
    needs: '我有需求',
    large: '大字',
    voice: '语音',
    up: '往上看',
    down: '往下看',
    receiving: '现在接待您的是',
    onDuty: '今天值班的是',
    receivingNow: '正在接待',
    askAtDesk: '请到接待台问一问，谁先接待您，谁就负责到底',
    nobodyNow: '现在没有人接待',
    ticket: '首问取号',
    ticketHint: '不知道找谁也没关系，有人负责到底',
    prepare: '先看要带什么',
    leaveNeed: '有事先留下来',
    ahead: '前面',
    people: () => '位在等',
    wait: (from, to) => (from === 0 ? `${to} 分钟以内` : `约 ${from}–${to} 分钟`),
    services: '服务清单',
    serviceCount: (categories, items) => `${inChinese(categories)}类 ${items} 项`,
    timetable: '邻里中心课表',
    activityCount: (today, left) => (today === 0 ? '今天没有活动' : left === 0 ? '今天的活动结束了' : `今天 ${today} 场`),
    meals: '助餐菜单',
    noMeal: '这几天不供餐',
    find: '找一找',
    findAsk: '您要办什么事？',
    findExample: '比如“病历本用完了”',
    often: '常办的事，点一下就取号',
    oftenShut: '常办的事，先看要带什么',
    next: (day) => (day === '' ? '接下来' : `接下来\u00a0·\u00a0${day}`),
    firstContact: '不用先弄清楚找谁。谁先接待您，谁就负责到底。',
    hereNow: '现在可以找',
    dutyNow: '现在值班',
    speaks: (languages) => `会说${languages}`,
    languages: { 'zh-Hans': '普通话', wuu: '上海话', en: '英语', csl: '手语', yue: '广东话' },
    telephone: '打电话',
    address: '地址',
    hours: '今天开门',
    otherwise: '找不到人的时候，找',
    without: '开门以前，这里可以先看要办的事和要带的东西。',
    withoutNeeds: '有事也可以先留下来，工作人员看到了会答复您。',
    stillHere: '您还在吗？',
    endsIn: (seconds) => `${seconds} 秒以后回到开始画面，您看的内容会清掉。`,
    stay: '继续',
    end: '不看了',
    noVoice: '这台机器没有中文语音。可以点“大字”，也可以点“人工服务”找人。',
    clock: '这台机器的时钟不准，请工作人员看一下。',
    voiceOn: '语音开了。',
  },
  'zh-Hant': {
    begin: '點一下螢幕開始',
    stale: (age) => `現在連不上網，下面是${age}的資料。`,
    staleFile: (age) => `新的資料讀不了，下面是${age}的資料。`,
    asUsual: '取號照常。',
    noStorage: '這台機器現在存不住號，不能取號。請直接到接待台。',
    loading: '正在讀取服務站的資料…',
    unread: '還沒有讀到服務站的資料',
    unreadHint: '這台機器第一次用，要先連上網。請找工作人員看一看。',
    unreadFile: '服務站的資料有問題。請找工作人員看一看。',
    retry: '再試一次',
    bar: '隨時可用',
    back: '返回',
    home: '首頁',
    human: '人工服務',
    needs: '我有需求',
    large: '大字',
    voice: '語音',
    up: '往上看',
    down: '往下看',
    receiving: '現在接待您的是',
    onDuty: '今天值班的是',
    receivingNow: '正在接待',
    askAtDesk: '請到接待台問一問，誰先接待您，誰就負責到底',
    nobodyNow: '現在沒有人接待',
    ticket: '首問取號',
    ticketHint: '不知道找誰也沒關係，有人負責到底',
    prepare: '先看要帶什麼',
    leaveNeed: '有事先留下來',
    ahead: '前面',
    people: () => '位在等',
    wait: (from, to) => (from === 0 ? `${to} 分鐘以內` : `約 ${from}–${to} 分鐘`),
    services: '服務清單',
    serviceCount: (categories, items) => `${inChinese(categories)}類 ${items} 項`,
    timetable: '鄰里中心課表',
    activityCount: (today, left) => (today === 0 ? '今天沒有活動' : left === 0 ? '今天的活動結束了' : `今天 ${today} 場`),
    meals: '助餐菜單',
    noMeal: '這幾天不供餐',
    find: '找一找',
    findAsk: '您要辦什麼事？',
    findExample: '比如「病歷本用完了」',
    often: '常辦的事，點一下就取號',
    oftenShut: '常辦的事，先看要帶什麼',
    next: (day) => (day === '' ? '接下來' : `接下來\u00a0·\u00a0${day}`),
    firstContact: '不用先弄清楚找誰。誰先接待您，誰就負責到底。',
    hereNow: '現在可以找',
    dutyNow: '現在值班',
    speaks: (languages) => `會說${languages}`,
    languages: { 'zh-Hans': '普通話', wuu: '上海話', en: '英語', csl: '手語', yue: '廣東話' },
    telephone: '打電話',
    address: '地址',
    hours: '今天開門',
    otherwise: '找不到人的時候，找',
    without: '開門以前，這裏可以先看要辦的事和要帶的東西。',
    withoutNeeds: '有事也可以先留下來，工作人員看到了會答覆您。',
    stillHere: '您還在嗎？',
    endsIn: (seconds) => `${seconds} 秒以後回到開始畫面，您看的內容會清掉。`,
    stay: '繼續',
    end: '不看了',
    noVoice: '這台機器沒有中文語音。可以點「大字」，也可以點「人工服務」找人。',
    clock: '這台機器的時鐘不準，請工作人員看一下。',
    voiceOn: '語音開了。',
  },
  en: {
    begin: 'Touch the screen to begin',
    stale: (age) => `No network right now. What you see is from ${age}.`,
    staleFile: (age) => `New information cannot be read. What you see is from ${age}.`,
    asUsual: ' Tickets work as usual.',
    noStorage: 'This machine cannot keep tickets right now. Please go straight to the desk.',
    loading: 'Loading the station…',
    unread: 'Nothing is known of this station yet',
    unreadHint: 'A new machine needs a network once. Please ask the staff to have a look.',
    unreadFile: 'Something is wrong with the station’s information. Please ask the staff to have a look.',
    retry: 'Try again',
    bar: 'Always here',
    back: 'Back',
    home: 'Home',
    human: 'Staff',
    needs: 'I need something',
    large: 'Large',
    voice: 'Voice',
    up: 'Up',
    down: 'More below',
    receiving: 'At the desk for you now',
    onDuty: 'On duty now',
    receivingNow: 'Receiving',
    askAtDesk: 'Please ask at the desk. Whoever receives you first sees it through.',
    nobodyNow: 'Nobody is at the desk now',
    ticket: 'Take a ticket',
    ticketHint: 'Not sure whom to ask? Start here.',
    prepare: 'See what to bring',
    leaveNeed: 'Leave your need',
    ahead: 'Ahead of you',
    people: (count) => (count === 1 ? 'person' : 'people'),
    wait: (from, to) => (from === 0 ? `within ${to} min` : `about ${from}–${to} min`),
    services: 'Services',
    serviceCount: (categories, items) => `${items} in ${categories} group${categories === 1 ? '' : 's'}`,
    timetable: 'What’s on',
    activityCount: (today, left) => (today === 0 ? 'Nothing today' : left === 0 ? 'Over for today' : `${today} today`),
    meals: 'Meals',
    noMeal: 'No meals these days',
    find: 'Search',
    findAsk: 'What do you need?',
    findExample: 'e.g. “medical booklet is full”',
    often: 'Often asked: one touch to a ticket',
    oftenShut: 'Often asked: see what to bring',
    next: (day) => (day === '' ? 'Next' : `Next\u00a0·\u00a0${day}`),
    firstContact: 'You need not know whom to ask. Whoever receives you first sees it through.',
    hereNow: 'Here for you now',
    dutyNow: 'On duty now',
    speaks: (languages) => `Speaks ${languages}`,
    languages: { 'zh-Hans': 'Mandarin', wuu: 'Shanghainese', en: 'English', csl: 'sign language', yue: 'Cantonese' },
    telephone: 'Telephone',
    address: 'Address',
    hours: 'Open today',
    otherwise: 'If you find nobody, ask for',
    without: 'Until we open, you can read here what can be done and what to bring.',
    withoutNeeds: 'You can also leave a need: staff will see it and answer.',
    stillHere: 'Are you still there?',
    endsIn: (seconds) => `In ${seconds} seconds this screen goes back to the start, and what you looked at is cleared.`,
    stay: 'Continue',
    end: 'I am done',
    noVoice: 'This machine has no English voice. Try “Large”, or “Staff” for a person.',
    clock: 'This machine’s clock is off: staff, please have a look.',
    voiceOn: 'Voice is on.',
  },
}
