// What the counter says when something is wrong that only a worker can put right: the clock, a day that ended too early, one hand that plays.
import type { Language } from '@doorstep/model/text'

export interface AlarmWords {
  /** The machine's clock jumped; both moments as `2026-11-20 09:05`. */
  readonly clock: (shows: string, goesBy: string) => string
  readonly clockHint: string
  readonly clockRight: string
  readonly ended: (day: string, people: number) => string
  readonly reopen: string
  readonly rush: (numbers: string, tickets: number) => string
  readonly voidAll: string
  readonly honest: string
}

export const alarmWords: Record<Language, AlarmWords> = {
  'zh-Hans': {
    clock: (shows, goesBy) => `这台机器的时钟突然变成了 ${shows}。叫号先按原来的时间走（${goesBy}），没有人受影响。`,
    clockHint: '时钟错了，请在系统里改回来，这句话自己会消失。',
    clockRight: '时钟是对的，按新的时间走',
    ended: (day, people) => `${day}还没过完就被结束了，大概是时钟错了。${people} 位的号被收走了。`,
    reopen: '恢复，让他们接着等',
    rush: (numbers, tickets) => `门口有人取号取得飞快：${numbers}，还有 ${tickets} 张在等。`,
    voidAll: '这些号都作废',
    honest: '都是来办事的，留着',
  },
  'zh-Hant': {
    clock: (shows, goesBy) => `這台機器的時鐘突然變成了 ${shows}。叫號先按原來的時間走（${goesBy}），沒有人受影響。`,
    clockHint: '時鐘錯了，請在系統裡改回來，這句話自己會消失。',
    clockRight: '時鐘是對的，按新的時間走',
    ended: (day, people) => `${day}還沒過完就被結束了，大概是時鐘錯了。${people} 位的號被收走了。`,
    reopen: '恢復，讓他們接著等',
    rush: (numbers, tickets) => `門口有人取號取得飛快：${numbers}，還有 ${tickets} 張在等。`,
    voidAll: '這些號都作廢',
    honest: '都是來辦事的，留著',
  },
  en: {
    clock: (shows, goesBy) =>
      `This machine’s clock has jumped to ${shows}. The queue goes on by the time it was (${goesBy}), and nobody loses their place.`,
    clockHint: 'If the clock is wrong, put it right in the system’s settings; this line then goes by itself.',
    clockRight: 'The clock is right, go by it',
    ended: (day, people) => `${day} was ended before it was over, most likely by a wrong clock. ${people} tickets were taken away.`,
    reopen: 'Take it back, let them go on waiting',
    rush: (numbers, tickets) => `Somebody is taking tickets very fast at the entrance: ${numbers}; ${tickets} still wait.`,
    voidAll: 'Strike all of these out',
    honest: 'They are all real, keep them',
  },
}
