// What the counter says was done: a sentence for each thing that can happen at a desk.
import type { QueueEvent } from '@doorstep/model/queue'
import type { Language } from '@doorstep/model/text'
import type { CounterNames, CounterWords } from './counter.words.shape.js'

type Told =
  | ('TicketCalled' | 'Recalled' | 'NoShowMarked' | 'Requeued' | 'ServiceStarted' | 'FirstContactEstablished' | 'Held' | 'Resumed')
  | (
      | 'Transferred'
      | 'MatterSet'
      | 'AssignmentProposed'
      | 'PassedOn'
      | 'HandlerChanged'
      | 'AssignmentDeclined'
      | 'DepartmentInvited'
      | 'EscalatedToBackstop'
    )
  | ('Deferred' | 'Closed' | 'FollowUpClosed' | 'Voided' | 'Undone' | 'Reprinted')
  | ('IssuingStopped' | 'IssuingResumed' | 'DayReopened' | 'BellAnswered' | 'BellEnded')

/** The names that stand in such a sentence. */
export interface SaidNames extends CounterNames {
  readonly words: CounterWords
  readonly department: (department: string) => string
}

type SaidWords = { readonly [Type in Told]: (event: Extract<QueueEvent, { type: Type }>, names: SaidNames) => string }

const saidWords: Record<Language, SaidWords> = {
  'zh-Hans': {
    TicketCalled: ({ ticket }, { number }) => `已叫 ${number(ticket)}，等人过来。`,
    Recalled: ({ ticket }, { number }) => `又叫了一次 ${number(ticket)}。`,
    NoShowMarked: ({ ticket }, { number }) => `${number(ticket)} 没来，先过号；人回来了可以重新排。`,
    Requeued: ({ ticket }, { number }) => `${number(ticket)} 回来了，按原来的先后排。`,
    ServiceStarted: ({ ticket }, { number }) => `开始接待 ${number(ticket)}。`,
    FirstContactEstablished: ({ ticket, worker }, names) => `开始接待 ${names.number(ticket)}，首问责任人 ${names.worker(worker)}。`,
    Held: ({ ticket, why }, { number, words }) => `${number(ticket)} 先放一边：${words.holds[why]}。`,
    Resumed: ({ ticket }, { number }) => `接着办 ${number(ticket)}。`,
    Transferred: ({ ticket, service }, names) => `${names.number(ticket)} 转去办“${names.service(service)}”，排在最前面。`,
    AssignmentProposed: ({ ticket, worker, expires }, names) =>
      `已请${names.worker(worker)}接手 ${names.number(ticket)}，最晚 ${names.at(expires)} 回复。`,
    MatterSet: ({ ticket, service }, names) => `${names.number(ticket)} 办的是“${names.service(service)}”。`,
    PassedOn: ({ ticket, worker, expires }, names) =>
      `已请${names.worker(worker)}接手 ${names.number(ticket)}，最晚 ${names.at(expires)} 回复；您可以叫下一位了。`,
    HandlerChanged: ({ ticket, worker }, names) => `${names.number(ticket)} 现在由${names.worker(worker)}负责。`,
    AssignmentDeclined: ({ ticket, worker }, names) => `${names.worker(worker)}没有接 ${names.number(ticket)}，请的人会看到。`,
    DepartmentInvited: ({ ticket, department, why }, names) =>
      `${names.number(ticket)} 已约请${names.department(department)}：${names.words.invites[why]}。`,
    EscalatedToBackstop: ({ ticket, worker }, names) => `${names.number(ticket)} 已交给兜底责任人${names.worker(worker)}。`,
    Deferred: ({ ticket, due, promise }, names) =>
      `${names.number(ticket)} 改天办：答应 ${names.day(due)}前${names.words.promises[promise]}。`,
    Closed: ({ ticket, outcome }, { number }) =>
      ({
        resolved: `${number(ticket)} 办好了。`,
        referred: `${number(ticket)} 转到别处办，这里结束了。`,
        withdrawn: `${number(ticket)} 居民不办了，这里结束了。`,
      })[outcome],
    FollowUpClosed: ({ ticket }, { number }) => `${number(ticket)} 的差评已经回访。`,
    Voided: ({ ticket, why }, { number, words }) => `${number(ticket)} 作废了：${words.voids[why]}。`,
    Undone: ({ ticket }, { number }) => `撤销了，${number(ticket)} 和刚才一样。`,
    Reprinted: ({ ticket }, { number }) => `正在补打 ${number(ticket)} 的号票。`,
    IssuingStopped: ({ why, until }, { words, at }) => words.stopped(words.stops[why], until === undefined ? undefined : at(until)),
    IssuingResumed: () => '又开始发号了。',
    DayReopened: ({ day }, names) => `${names.day(day)}恢复了，大家接着等。`,
    BellAnswered: ({ worker, answer }, names) =>
      answer === 'now' ? `大厅屏幕上写着：${names.worker(worker)}来了。` : `大厅屏幕上写着：${names.worker(worker)}几分钟后来。`,
    BellEnded: () => '铃关掉了。',
  },
  'zh-Hant': {
    TicketCalled: ({ ticket }, { number }) => `已叫 ${number(ticket)}，等人過來。`,
    Recalled: ({ ticket }, { number }) => `又叫了一次 ${number(ticket)}。`,
    NoShowMarked: ({ ticket }, { number }) => `${number(ticket)} 沒來，先過號；人回來了可以重新排。`,
    Requeued: ({ ticket }, { number }) => `${number(ticket)} 回來了，按原來的先後排。`,
    ServiceStarted: ({ ticket }, { number }) => `開始接待 ${number(ticket)}。`,
    FirstContactEstablished: ({ ticket, worker }, names) => `開始接待 ${names.number(ticket)}，首問責任人 ${names.worker(worker)}。`,
    Held: ({ ticket, why }, { number, words }) => `${number(ticket)} 先放一邊：${words.holds[why]}。`,
    Resumed: ({ ticket }, { number }) => `接著辦 ${number(ticket)}。`,
    Transferred: ({ ticket, service }, names) => `${names.number(ticket)} 轉去辦「${names.service(service)}」，排在最前面。`,
    AssignmentProposed: ({ ticket, worker, expires }, names) =>
      `已請${names.worker(worker)}接手 ${names.number(ticket)}，最晚 ${names.at(expires)} 回覆。`,
    MatterSet: ({ ticket, service }, names) => `${names.number(ticket)} 辦的是「${names.service(service)}」。`,
    PassedOn: ({ ticket, worker, expires }, names) =>
      `已請${names.worker(worker)}接手 ${names.number(ticket)}，最晚 ${names.at(expires)} 回覆；您可以叫下一位了。`,
    HandlerChanged: ({ ticket, worker }, names) => `${names.number(ticket)} 現在由${names.worker(worker)}負責。`,
    AssignmentDeclined: ({ ticket, worker }, names) => `${names.worker(worker)}沒有接 ${names.number(ticket)}，請的人會看到。`,
    DepartmentInvited: ({ ticket, department, why }, names) =>
      `${names.number(ticket)} 已約請${names.department(department)}：${names.words.invites[why]}。`,
    EscalatedToBackstop: ({ ticket, worker }, names) => `${names.number(ticket)} 已交給兜底責任人${names.worker(worker)}。`,
    Deferred: ({ ticket, due, promise }, names) =>
      `${names.number(ticket)} 改天辦：答應 ${names.day(due)}前${names.words.promises[promise]}。`,
    Closed: ({ ticket, outcome }, { number }) =>
      ({
        resolved: `${number(ticket)} 辦好了。`,
        referred: `${number(ticket)} 轉到別處辦，這裏結束了。`,
        withdrawn: `${number(ticket)} 居民不辦了，這裏結束了。`,
      })[outcome],
    FollowUpClosed: ({ ticket }, { number }) => `${number(ticket)} 的差評已經回訪。`,
    Voided: ({ ticket, why }, { number, words }) => `${number(ticket)} 作廢了：${words.voids[why]}。`,
    Undone: ({ ticket }, { number }) => `復原了，${number(ticket)} 和剛才一樣。`,
    Reprinted: ({ ticket }, { number }) => `正在補印 ${number(ticket)} 的號票。`,
    IssuingStopped: ({ why, until }, { words, at }) => words.stopped(words.stops[why], until === undefined ? undefined : at(until)),
    IssuingResumed: () => '又開始發號了。',
    DayReopened: ({ day }, names) => `${names.day(day)}恢復了，大家接著等。`,
    BellAnswered: ({ worker, answer }, names) =>
      answer === 'now' ? `大廳螢幕上寫著：${names.worker(worker)}來了。` : `大廳螢幕上寫著：${names.worker(worker)}幾分鐘後來。`,
    BellEnded: () => '鈴關掉了。',
  },
  en: {
    TicketCalled: ({ ticket }, { number }) => `${number(ticket)} is called and on the way.`,
    Recalled: ({ ticket }, { number }) => `${number(ticket)} was called once more.`,
    NoShowMarked: ({ ticket }, { number }) => `${number(ticket)} did not come; if they are back in time they may queue again.`,
    Requeued: ({ ticket }, { number }) => `${number(ticket)} is back, in the place they had.`,
    ServiceStarted: ({ ticket }, { number }) => `${number(ticket)} is with you.`,
    FirstContactEstablished: ({ ticket, worker }, names) =>
      `${names.number(ticket)} is with you; first contact is ${names.worker(worker)}.`,
    Held: ({ ticket, why }, { number, words }) => `${number(ticket)} is put aside: ${words.holds[why].toLowerCase()}.`,
    Resumed: ({ ticket }, { number }) => `You go on with ${number(ticket)}.`,
    Transferred: ({ ticket, service }, names) => `${names.number(ticket)} is at the head of the line for “${names.service(service)}”.`,
    AssignmentProposed: ({ ticket, worker, expires }, names) =>
      `${names.worker(worker)} is asked to take ${names.number(ticket)} and answers by ${names.at(expires)}.`,
    MatterSet: ({ ticket, service }, names) => `${names.number(ticket)} is about “${names.service(service)}”.`,
    PassedOn: ({ ticket, worker, expires }, names) =>
      `${names.worker(worker)} is asked to take ${names.number(ticket)} and answers by ${names.at(expires)}; you can call the next.`,
    HandlerChanged: ({ ticket, worker }, names) => `${names.worker(worker)} has ${names.number(ticket)} now.`,
    AssignmentDeclined: ({ ticket, worker }, names) =>
      `${names.worker(worker)} did not take ${names.number(ticket)}; whoever asked will see it.`,
    DepartmentInvited: ({ ticket, department, why }, names) =>
      `${names.department(department)} is invited for ${names.number(ticket)}: ${names.words.invites[why].toLowerCase()}.`,
    EscalatedToBackstop: ({ ticket, worker }, names) =>
      `${names.number(ticket)} went to ${names.worker(worker)}, who is finally responsible.`,
    Deferred: ({ ticket, due, promise }, names) =>
      `${names.number(ticket)} goes on another day: “${names.words.promises[promise].toLowerCase()}” is promised by ${names.day(due)}.`,
    Closed: ({ ticket, outcome }, { number }) =>
      ({
        resolved: `${number(ticket)} is settled.`,
        referred: `${number(ticket)} goes on elsewhere and is closed here.`,
        withdrawn: `${number(ticket)} was given up by the resident and is closed.`,
      })[outcome],
    FollowUpClosed: ({ ticket }, { number }) => `The bad rating of ${number(ticket)} was looked into.`,
    Voided: ({ ticket, why }, { number, words }) => `${number(ticket)} is struck out: ${words.voids[why].toLowerCase()}.`,
    Undone: ({ ticket }, { number }) => `Taken back: ${number(ticket)} is as it was.`,
    Reprinted: ({ ticket }, { number }) => `The ticket ${number(ticket)} is being printed again.`,
    IssuingStopped: ({ why, until }, { words, at }) => words.stopped(words.stops[why], until === undefined ? undefined : at(until)),
    IssuingResumed: () => 'Tickets are given again.',
    DayReopened: ({ day }, names) => `${names.day(day)} goes on, and everybody waits as before.`,
    BellAnswered: ({ worker, answer }, names) =>
      answer === 'now'
        ? `The screen in the lobby says that ${names.worker(worker)} is coming.`
        : `The screen in the lobby says that ${names.worker(worker)} comes in a few minutes.`,
    BellEnded: () => 'The bell is stopped.',
  },
}

/** What was done, in the sentence that tells the most of these events; '' when there is nothing to say. */
export function saidOf(events: readonly QueueEvent[], language: Language, names: SaidNames): string {
  const words = saidWords[language]
  const event = events.findLast((each): each is Extract<QueueEvent, { type: Told }> => each.type in words)
  return event ? (words[event.type] as (event: QueueEvent, names: SaidNames) => string)(event, names) : ''
}
