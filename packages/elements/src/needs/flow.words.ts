// What residents read of the needs of others, while they fill in one or an order, look it over, and look for the answer.
import type { DeclineReason, NeedsRefusal, NeedStage, OrderPlace, OrderStage } from '@doorstep/model/needs'
import type { Language } from '@doorstep/model/text'

export interface FlowWords {
  // what is said of every need
  readonly reference: (number: string) => string
  readonly orderReference: (number: string) => string
  readonly stages: Record<NeedStage, string>
  readonly answered: string
  /** Where nobody has asked for anything yet. */
  readonly none: string
  readonly more: (needs: number) => string
  readonly metoo: string
  readonly counted: string
  readonly countedIn: string
  // the form
  readonly other: string
  readonly same: string
  readonly say: string
  readonly sayHint: string
  readonly sayPinyin: string
  readonly people: string
  readonly about: (people: number) => string
  readonly where: string
  readonly places: Record<OrderPlace, string>
  readonly when: string
  readonly anyDay: string
  readonly earlier: string
  readonly later: string
  readonly phone: string
  readonly callBack: string
  readonly phoneHint: string
  readonly phoneNeeded: string
  readonly phoneWrong: string
  readonly next: string
  // looked over
  readonly review: string
  readonly category: string
  readonly resource: string
  readonly nothingSaid: string
  readonly noPhone: string
  readonly who: string
  readonly howLong: (days: number) => string
  readonly othersSee: string
  readonly othersSeeOrder: string
  readonly change: string
  readonly leave: string
  readonly orderIt: string
  readonly failed: string
  readonly refused: string
  readonly refusals: Partial<Record<NeedsRefusal['code'], string>>
  // the number
  readonly done: string
  /** What the slip's second number is called. */
  readonly code: string
  readonly keep: string
  readonly answeredBy: (day: string) => string
  readonly weCall: string
  readonly wayBack: (title: string, look: string) => string
  readonly finish: string
  // the answer
  readonly lookLabel: string
  readonly codeLabel: string
  readonly lookUp: string
  readonly tooOften: (seconds: number) => string
  readonly notFound: string
  readonly leftAgo: (age: string) => string
  readonly agreedOn: (day: string) => string
  readonly orderStages: Record<OrderStage, string>
  readonly declined: Record<DeclineReason, string>
  readonly back: string
}

export const flowWords: Readonly<Record<Language, FlowWords>> = {
  'zh-Hans': {
    reference: (number) => `需-${number}`,
    orderReference: (number) => `单-${number}`,
    stages: {
      received: '收到了',
      taken: '有人在办',
      matched: '找到能办的了',
      answered: '已答复',
      met: '办好了',
      referred: '转到别处了',
      cannot: '办不了',
      withdrawn: '不用办了',
    },
    answered: '答复：',
    none: '想在小区门口修鞋，想学用手机，想请人上门理发？点一类就能提，您是第一个。',
    more: (needs) => `全部 ${needs} 条都看看`,
    metoo: '我也要',
    counted: '记下了，算您一个。',
    countedIn: '算上您了',
    other: '换一类',
    same: '有人提过的，点“我也要”就行：',
    say: '您想要什么？',
    sayHint: '不写也可以，工作人员会问您。',
    sayPinyin: '打拼音就行，不写也可以，工作人员会问您。',
    people: '大约多少人',
    about: (people) => (people === 1 ? '就我一个' : `${people} 人左右`),
    where: '在哪里',
    places: { station: '服务站', estate: '小区里', home: '我家里' },
    when: '想要哪一天',
    anyDay: '哪天都行',
    earlier: '往前看',
    later: '再往后看',
    phone: '给您回电的号码',
    callBack: '回电',
    phoneHint: '不留也可以，凭编号和查询码来看答复。',
    phoneNeeded: '要留一个号码，好跟您说定。',
    phoneWrong: '号码是 7 到 15 个数字，请再看看。',
    next: '下一步',
    review: '看一看，对不对',
    category: '哪一类',
    resource: '您要点的',
    nothingSaid: '没有写，请工作人员来问',
    noPhone: '没有留',
    who: '您写的话和号码，只有这里的工作人员看得到。',
    howLong: (days) => `事情办完就删掉，最多留 ${days} 天。`,
    othersSee: '别人只看得到这一类有几个人想要，看不到是谁。',
    othersSeeOrder: '别人看不到是谁点的。',
    change: '改一改',
    leave: '交给工作人员',
    orderIt: '就点这一项',
    failed: '没有存好。请再点一次，或者直接找工作人员。',
    refused: '现在办不了，请直接找工作人员。',
    refusals: {
      'no-contact': '请留一个号码，好给您回电。',
      'resource-not-offered': '这一项现在点不了，请换一项，或者找工作人员。',
      'unknown-resource': '这一项已经不在清单上了。',
      'unknown-category': '这一类已经不在清单上了，请换一类。',
      'day-past': '这一天已经过了，请换一天。',
      'need-closed': '这件事已经办完了。',
      'already-merged': '这件事已经和别的合在一起办了。',
    },
    done: '收到了',
    code: '查询码',
    keep: '两个都要记住，拍张照也行。没有查询码，谁也看不到您的答复',
    answeredBy: (day) => `最晚 ${day} 给您答复。`,
    weCall: '工作人员会打电话，跟您说定日子。',
    wayBack: (title, look) => `下次来，点“${title}”，再点“${look}”。`,
    finish: '记好了',
    lookLabel: '您的编号，只打数字就行',
    codeLabel: '查询码，6 个数字',
    lookUp: '看答复',
    tooOften: (seconds) => `打错的次数多了，请等 ${seconds} 秒再试，或者直接问工作人员。`,
    notFound: '编号和查询码对不上，请再看看。办完过了 30 天的，或者没有查询码的，请问工作人员。',
    leftAgo: (age) => `${age}提的`,
    agreedOn: (day) => `说定了 ${day}。`,
    orderStages: { ordered: '收到了', confirmed: '说定了', declined: '来不了', delivered: '来过了', cancelled: '取消了' },
    declined: {
      full: '来不了：已经排满了。',
      'too-few': '来不了：人数还不够。',
      'not-then': '来不了：那一天不行。',
      'not-there': '来不了：那个地方不行。',
    },
    back: '返回',
  },
  'zh-Hant': {
    reference: (number) => `需-${number}`,
    orderReference: (number) => `單-${number}`,
    stages: {
      received: '收到了',
      taken: '有人在辦',
      matched: '找到能辦的了',
      answered: '已答覆',
      met: '辦好了',
      referred: '轉到別處了',
      cannot: '辦不了',
      withdrawn: '不用辦了',
    },
    answered: '答覆：',
    none: '想在社區門口修鞋，想學用手機，想請人上門理髮？點一類就能提，您是第一個。',
    more: (needs) => `全部 ${needs} 條都看看`,
    metoo: '我也要',
    counted: '記下了，算您一個。',
    countedIn: '算上您了',
    other: '換一類',
    same: '有人提過的，點「我也要」就行：',
    say: '您想要什麼？',
    sayHint: '不寫也可以，工作人員會問您。',
    sayPinyin: '打拼音就行，不寫也可以，工作人員會問您。',
    people: '大約多少人',
    about: (people) => (people === 1 ? '就我一個' : `${people} 人左右`),
    where: '在哪裡',
    places: { station: '服務站', estate: '社區裡', home: '我家裡' },
    when: '想要哪一天',
    anyDay: '哪天都行',
    earlier: '往前看',
    later: '再往後看',
    phone: '給您回電的號碼',
    callBack: '回電',
    phoneHint: '不留也可以，憑編號和查詢碼來看答覆。',
    phoneNeeded: '要留一個號碼，好跟您說定。',
    phoneWrong: '號碼是 7 到 15 個數字，請再看看。',
    next: '下一步',
    review: '看一看，對不對',
    category: '哪一類',
    resource: '您要點的',
    nothingSaid: '沒有寫，請工作人員來問',
    noPhone: '沒有留',
    who: '您寫的話和號碼，只有這裡的工作人員看得到。',
    howLong: (days) => `事情辦完就刪掉，最多留 ${days} 天。`,
    othersSee: '別人只看得到這一類有幾個人想要，看不到是誰。',
    othersSeeOrder: '別人看不到是誰點的。',
    change: '改一改',
    leave: '交給工作人員',
    orderIt: '就點這一項',
    failed: '沒有存好。請再點一次，或者直接找工作人員。',
    refused: '現在辦不了，請直接找工作人員。',
    refusals: {
      'no-contact': '請留一個號碼，好給您回電。',
      'resource-not-offered': '這一項現在點不了，請換一項，或者找工作人員。',
      'unknown-resource': '這一項已經不在清單上了。',
      'unknown-category': '這一類已經不在清單上了，請換一類。',
      'day-past': '這一天已經過了，請換一天。',
      'need-closed': '這件事已經辦完了。',
      'already-merged': '這件事已經和別的合在一起辦了。',
    },
    done: '收到了',
    code: '查詢碼',
    keep: '兩個都要記住，拍張照也行。沒有查詢碼，誰也看不到您的答覆',
    answeredBy: (day) => `最晚 ${day} 給您答覆。`,
    weCall: '工作人員會打電話，跟您說定日子。',
    wayBack: (title, look) => `下次來，點「${title}」，再點「${look}」。`,
    finish: '記好了',
    lookLabel: '您的編號，只打數字就行',
    codeLabel: '查詢碼，6 個數字',
    lookUp: '看答覆',
    tooOften: (seconds) => `打錯的次數多了，請等 ${seconds} 秒再試，或者直接問工作人員。`,
    notFound: '編號和查詢碼對不上，請再看看。辦完過了 30 天的，或者沒有查詢碼的，請問工作人員。',
    leftAgo: (age) => `${age}提的`,
    agreedOn: (day) => `說定了 ${day}。`,
    orderStages: { ordered: '收到了', confirmed: '說定了', declined: '來不了', delivered: '來過了', cancelled: '取消了' },
    declined: {
      full: '來不了：已經排滿了。',
      'too-few': '來不了：人數還不夠。',
      'not-then': '來不了：那一天不行。',
      'not-there': '來不了：那個地方不行。',
    },
    back: '返回',
  },
  en: {
    reference: (number) => `N-${number}`,
    orderReference: (number) => `O-${number}`,
    stages: {
      received: 'Received',
      taken: 'In hand',
      matched: 'Someone found for it',
      answered: 'Answered',
      met: 'Done',
      referred: 'Passed on',
      cannot: 'Not possible',
      withdrawn: 'No longer wanted',
    },
    answered: 'Answer: ',
    none: 'A cobbler at the gate? A class on using your phone? A haircut at home? Choose a kind of help and be the first to ask.',
    more: (needs) => `See all ${needs}`,
    metoo: 'Me too',
    counted: 'Noted: you are counted in.',
    countedIn: 'You are counted in',
    other: 'Another kind',
    same: 'Asked for already; “Me too” is enough:',
    say: 'What would you like?',
    sayHint: 'You may leave this empty; staff will ask you.',
    sayPinyin: 'English or pinyin. You may leave this empty; staff will ask you.',
    people: 'About how many people',
    about: (people) => (people === 1 ? 'Just me' : `About ${people}`),
    where: 'Where',
    places: { station: 'At the station', estate: 'On our estate', home: 'At my home' },
    when: 'Which day would you like',
    anyDay: 'Any day',
    earlier: 'Earlier days',
    later: 'Later days',
    phone: 'Number to call you back',
    callBack: 'Call back',
    phoneHint: 'You may leave this empty and look up the answer here by the number and code you will get.',
    phoneNeeded: 'Please leave a number, so that we can agree on it with you.',
    phoneWrong: 'A number has 7 to 15 digits. Please check it.',
    next: 'Next',
    review: 'Is this right?',
    category: 'Kind of help',
    resource: 'You ask for',
    nothingSaid: 'Left empty; staff will ask',
    noPhone: 'None left',
    who: 'Only the staff here see your words and your number.',
    howLong: (days) => `They are deleted when it is done, after ${days} days at the latest.`,
    othersSee: 'Others only see how many want this kind of help, not who.',
    othersSeeOrder: 'Others do not see who asked.',
    change: 'Change it',
    leave: 'Hand it to staff',
    orderIt: 'Ask for it',
    failed: 'It could not be saved. Please try again, or ask at the desk.',
    refused: 'Not possible now. Please ask at the desk.',
    refusals: {
      'no-contact': 'Please leave a number so that we can call you back.',
      'resource-not-offered': 'This cannot be asked for now. Please choose another, or ask at the desk.',
      'unknown-resource': 'This is no longer on the list.',
      'unknown-category': 'This kind of help is no longer on the list. Please choose another.',
      'day-past': 'That day is over. Please choose another.',
      'need-closed': 'This has been closed already.',
      'already-merged': 'This is being dealt with together with another.',
    },
    done: 'We have it',
    code: 'Code',
    keep: 'Please keep both, or take a picture. Without the code nobody can read your answer',
    answeredBy: (day) => `You will have an answer by ${day}.`,
    weCall: 'Staff will call you to agree on a day.',
    wayBack: (title, look) => `Next time choose “${title}”, then “${look}”.`,
    finish: 'I have noted it',
    lookLabel: 'Your number; the digits are enough',
    codeLabel: 'Your code, 6 digits',
    lookUp: 'See the answer',
    tooOften: (seconds) => `Too many wrong tries. Please wait ${seconds} s, or ask at the desk.`,
    notFound:
      'This number and this code do not belong together; please check them. Without a code, or 30 days after the end, ask at the desk.',
    leftAgo: (age) => `asked ${age}`,
    agreedOn: (day) => `Agreed for ${day}.`,
    orderStages: { ordered: 'Received', confirmed: 'Agreed', declined: 'Cannot come', delivered: 'Has been', cancelled: 'Cancelled' },
    declined: {
      full: 'They cannot come: fully booked.',
      'too-few': 'They cannot come: too few people.',
      'not-then': 'They cannot come on that day.',
      'not-there': 'They cannot come to that place.',
    },
    back: 'Back',
  },
}
