// What a ticket says, on the kiosk after it was taken and on its own page; fetched with its view.
import type { Promised } from '@doorstep/model/queue'

export interface TicketWords {
  readonly yours: string
  readonly takenAt: (day: string, time: string) => string
  readonly listen: string
  readonly sentence: (number: string) => string
  readonly aheadLabel: string
  readonly band: (from: number, to: number) => readonly [figure: string, unit: string]
  readonly bandLabel: string
  /** How long it takes cannot be said: no desk that calls for it is open. */
  readonly noDesk: string
  readonly closesAt: (time: string) => string
  readonly closesBefore: (time: string) => string
  readonly whichDesk: string
  readonly deskWhenCalled: string
  readonly called: string
  readonly goTo: string
  readonly calledDo: string
  readonly serving: string
  readonly servingAt: (desk: string) => string
  readonly held: string
  readonly heldDo: string
  readonly pending: string
  readonly pendingBy: (worker: string) => string
  readonly promised: Record<Promised, (day: string) => string>
  readonly missed: string
  readonly missedDo: (until: string) => string
  readonly missedLate: string
  readonly resolved: string
  readonly resolvedDo: string
  readonly referred: string
  readonly referredDo: string
  readonly left: string
  readonly leftDo: string
  readonly expired: string
  readonly expiredDo: string
  readonly voided: string
  readonly voidedDo: string
  readonly bring: string
  readonly bringMore: string
  readonly receives: string
  readonly onDuty: string
  /** Where no phone could open a code. */
  readonly keep: string
  readonly keepHint: (number: string, onPaper: boolean) => string
  readonly scan: string
  readonly scanHint: string
  readonly qrLabel: (number: string) => string
  readonly leave: string
  readonly leaveSure: (number: string) => string
  readonly leaveYes: string
  readonly leaveNo: string
  readonly leaving: string
  readonly leaveFailed: string
  readonly leaveLate: string
  readonly done: string
}

export const ticketWords: { readonly [language in 'zh-Hans' | 'zh-Hant' | 'en']: TicketWords } = {
  'zh-Hans': {
    yours: '您的号',
    takenAt: (day, time) => `${day} ${time} 取号`,
    listen: '请留意大屏和语音，听到这样开头的就是叫您',
    sentence: (number) => `“请 ${number} 号到……”`,
    aheadLabel: '前面几位',
    band: (from, to) => (from === 0 ? [`${to}`, '分钟以内'] : [`${from}–${to}`, '分钟']),
    bandLabel: '大约等',
    noDesk: '接待的人还没到，到了就按顺序叫号。',
    closesAt: (time) => `今天 ${time} 关门。`,
    closesBefore: (time) => `今天 ${time} 关门，可能轮不到您。急事请先问接待的人。`,
    whichDesk: '几号台',
    deskWhenCalled: '叫号时告诉您',
    called: '叫到您了',
    goTo: '请到',
    calledDo: '带好要用的东西，现在就过去。走得慢不要紧，接待的人会等您。',
    serving: '正在为您办理',
    servingAt: (desk) => `正在 ${desk} 为您办理`,
    held: '先等一等',
    heldDo: '东西齐了，告诉接待的人，接着给您办，不用再取号。',
    pending: '这件事还在办',
    pendingBy: (worker) => `${worker} 负责到底，不用再取号。`,
    promised: {
      'call-back': (day) => `${day} 前给您打电话。`,
      visit: (day) => `${day} 前上门来。`,
      'papers-ready': (day) => `${day} 前把材料办好。`,
      answer: (day) => `${day} 前给您答复。`,
    },
    missed: '刚才叫过您了',
    missedDo: (until) => `还来得及。请在 ${until} 前告诉接待的人，号不变，接着给您办。`,
    missedLate: '时间过了，也请告诉接待的人，帮您看怎么办。',
    resolved: '办好了',
    resolvedDo: '要是回去发现还有问题，随时再来找我们。',
    referred: '要到别处办',
    referredDo: '去哪里、找谁，接待的人已经告诉您。没听清就再问一次。',
    left: '这个号已经退了',
    leftDo: '想办的时候，再取一个号就行。',
    expired: '这个号过期了',
    expiredDo: '那天没有轮到您，对不起。请再取一个号。',
    voided: '这个号作废了',
    voidedDo: '要办事，请再取一个号，或者直接问接待的人。',
    bring: '请准备好',
    bringMore: '还有别的，请看服务站的清单，或者问接待的人。',
    receives: '现在接待的人；谁先接待您，谁就负责到底',
    onDuty: '今天值班的人；谁先接待您，谁就负责到底',
    keep: '把号记住',
    keepHint: (number, onPaper) =>
      `您的号是 ${number}。${onPaper ? '拿好打出来的号' : '可以用手机把这一页拍下来'}，听到叫号就过去。不留姓名，不留电话。`,
    scan: '用手机带走这个号',
    scanHint: '扫一扫，号码、时间、要准备的东西都在手机里。排到哪里请看大屏、听叫号。不留姓名，不留电话。',
    qrLabel: (number) => `${number} 的二维码，用手机扫`,
    leave: '不办了，退号',
    leaveSure: (number) => `真的要退掉 ${number} 吗？退了再来，要重新排队。`,
    leaveYes: '退号',
    leaveNo: '不退，接着等',
    leaving: '正在退号…',
    leaveFailed: '没有退成。请再点一次，或者告诉接待的人。',
    leaveLate: '已经叫到您了，退不了号。不办了请告诉接待的人。',
    done: '好，知道了',
  },
  'zh-Hant': {
    yours: '您的號',
    takenAt: (day, time) => `${day} ${time} 取號`,
    listen: '請留意大屏幕和語音，聽到這樣開頭的就是叫您',
    sentence: (number) => `「請 ${number} 號到……」`,
    aheadLabel: '前面幾位',
    band: (from, to) => (from === 0 ? [`${to}`, '分鐘以內'] : [`${from}–${to}`, '分鐘']),
    bandLabel: '大約等',
    noDesk: '接待的人還沒到，到了就按順序叫號。',
    closesAt: (time) => `今天 ${time} 關門。`,
    closesBefore: (time) => `今天 ${time} 關門，可能輪不到您。急事請先問接待的人。`,
    whichDesk: '幾號台',
    deskWhenCalled: '叫號時告訴您',
    called: '叫到您了',
    goTo: '請到',
    calledDo: '帶好要用的東西，現在就過去。走得慢不要緊，接待的人會等您。',
    serving: '正在為您辦理',
    servingAt: (desk) => `正在 ${desk} 為您辦理`,
    held: '先等一等',
    heldDo: '東西齊了，告訴接待的人，接著給您辦，不用再取號。',
    pending: '這件事還在辦',
    pendingBy: (worker) => `${worker} 負責到底，不用再取號。`,
    promised: {
      'call-back': (day) => `${day} 前給您打電話。`,
      visit: (day) => `${day} 前上門來。`,
      'papers-ready': (day) => `${day} 前把文件辦好。`,
      answer: (day) => `${day} 前給您答覆。`,
    },
    missed: '剛才叫過您了',
    missedDo: (until) => `還來得及。請在 ${until} 前告訴接待的人，號不變，接著給您辦。`,
    missedLate: '時間過了，也請告訴接待的人，幫您看怎麼辦。',
    resolved: '辦好了',
    resolvedDo: '要是回去發現還有問題，隨時再來找我們。',
    referred: '要到別處辦',
    referredDo: '去哪裏、找誰，接待的人已經告訴您。沒聽清就再問一次。',
    left: '這個號已經退了',
    leftDo: '想辦的時候，再取一個號就行。',
    expired: '這個號過期了',
    expiredDo: '那天沒有輪到您，對不起。請再取一個號。',
    voided: '這個號作廢了',
    voidedDo: '要辦事，請再取一個號，或者直接問接待的人。',
    bring: '請準備好',
    bringMore: '還有別的，請看服務站的清單，或者問接待的人。',
    receives: '現在接待的人；誰先接待您，誰就負責到底',
    onDuty: '今天值班的人；誰先接待您，誰就負責到底',
    keep: '把號記住',
    keepHint: (number, onPaper) =>
      `您的號是 ${number}。${onPaper ? '拿好印出來的號' : '可以用手機把這一頁拍下來'}，聽到叫號就過去。不留姓名，不留電話。`,
    scan: '用手機帶走這個號',
    scanHint: '掃一掃，號碼、時間、要準備的東西都在手機裏。排到哪裏請看大屏幕、聽叫號。不留姓名，不留電話。',
    qrLabel: (number) => `${number} 的二維碼，用手機掃`,
    leave: '不辦了，退號',
    leaveSure: (number) => `真的要退掉 ${number} 嗎？退了再來，要重新排隊。`,
    leaveYes: '退號',
    leaveNo: '不退，接著等',
    leaving: '正在退號…',
    leaveFailed: '沒有退成。請再點一次，或者告訴接待的人。',
    leaveLate: '已經叫到您了，退不了號。不辦了請告訴接待的人。',
    done: '好，知道了',
  },
  en: {
    yours: 'Your ticket',
    takenAt: (day, time) => `Taken on ${day} at ${time}`,
    listen: 'Watch the display. You are called when you hear',
    sentence: (number) => `“${number}, please go to …”`,
    aheadLabel: 'people ahead',
    band: (from, to) => (from === 0 ? [`under ${to}`, 'min'] : [`${from}–${to}`, 'min']),
    bandLabel: 'to wait, about',
    noDesk: 'Nobody is at the desk yet; tickets are called in turn when somebody is.',
    closesAt: (time) => `We close at ${time} today.`,
    closesBefore: (time) => `We close at ${time} today, and your turn may not come before. If it is urgent, please ask at the desk.`,
    whichDesk: 'Which desk',
    deskWhenCalled: 'told when you are called',
    called: 'It is your turn',
    goTo: 'Please go to',
    calledDo: 'Bring your papers and go there now. Take your time: you will be waited for.',
    serving: 'You are being served',
    servingAt: (desk) => `You are being served at ${desk}`,
    held: 'Please wait a moment',
    heldDo: 'When everything is there, tell the worker and you go on. No new ticket is needed.',
    pending: 'This matter goes on',
    pendingBy: (worker) => `${worker} sees it through. No new ticket is needed.`,
    promised: {
      'call-back': (day) => `You will be called by ${day}.`,
      visit: (day) => `Someone will visit you by ${day}.`,
      'papers-ready': (day) => `Your papers will be ready by ${day}.`,
      answer: (day) => `You will have an answer by ${day}.`,
    },
    missed: 'You have been called',
    missedDo: (until) => `There is still time. Tell anyone at the desk before ${until}; you keep your number and go on.`,
    missedLate: 'The time is over, but please tell anyone at the desk. They will help.',
    resolved: 'Done',
    resolvedDo: 'If something turns out to be wrong, come back to us at any time.',
    referred: 'This is done elsewhere',
    referredDo: 'You have been told where to go and whom to ask. If it was not clear, please ask again.',
    left: 'This ticket was given back',
    leftDo: 'Take another one whenever you like.',
    expired: 'This ticket has expired',
    expiredDo: 'Your turn did not come that day. We are sorry. Please take another ticket.',
    voided: 'This ticket is not valid',
    voidedDo: 'Please take another ticket, or ask at the desk.',
    bring: 'Please have ready',
    bringMore: 'There is more: see the station’s list, or ask at the desk.',
    receives: 'receives people now; whoever receives you first sees it through',
    onDuty: 'on duty today; whoever receives you first sees it through',
    keep: 'Keep your number in mind',
    keepHint: (number, onPaper) =>
      `It is ${number}. ${onPaper ? 'Keep the paper with you' : 'You can take a picture of this page'}, and come when it is called. Neither your name nor your telephone number is kept.`,
    scan: 'Take this ticket along on your phone',
    scanHint:
      'Scan it to have the number, the time and what to bring with you. For your turn, watch the display and listen. Neither your name nor your telephone number is kept.',
    qrLabel: (number) => `QR code of ${number}, to scan with a phone`,
    leave: 'Give the ticket back',
    leaveSure: (number) => `Really give ${number} back? If you come again, you queue again.`,
    leaveYes: 'Give it back',
    leaveNo: 'Keep waiting',
    leaving: 'One moment…',
    leaveFailed: 'That did not work. Please try again, or tell anyone at the desk.',
    leaveLate: 'You have been called already. If you do not want to go on, please tell anyone at the desk.',
    done: 'All right',
  },
}
