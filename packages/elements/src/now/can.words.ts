// Whether a service can be done now, in three languages: what stands on every card.
import type { Language } from '@doorstep/model/text'

export interface CanWords {
  readonly today: string
  readonly tomorrow: string
  readonly can: string
  readonly canFrom: (when: string) => string
  readonly cannot: string
  readonly suspended: string
  readonly noTickets: (until: string | undefined) => string
  readonly usedUp: (again: string | undefined) => string
  /** Nobody knows when it is done, or which desk does it now. */
  readonly ask: Readonly<Record<'unknown-hours' | 'no-desk', string>>
}

export const canWords: Readonly<Record<Language, CanWords>> = {
  'zh-Hans': {
    today: '今天',
    tomorrow: '明天',
    can: '现在能办',
    canFrom: (when) => `${when} 起能办`,
    cannot: '现在不办',
    suspended: '暂停办理',
    noTickets: (until) => (until === undefined ? '现在不发号' : `${until} 再发号`),
    usedUp: (again) => (again === undefined ? '今天的号发完了' : `今天的号发完了，${again} 再来`),
    ask: { 'unknown-hours': '办理时间请问工作人员', 'no-desk': '能不能办请问工作人员' },
  },
  'zh-Hant': {
    today: '今天',
    tomorrow: '明天',
    can: '現在能辦',
    canFrom: (when) => `${when} 起能辦`,
    cannot: '現在不辦',
    suspended: '暫停辦理',
    noTickets: (until) => (until === undefined ? '現在不發號' : `${until} 再發號`),
    usedUp: (again) => (again === undefined ? '今天的號發完了' : `今天的號發完了，${again} 再來`),
    ask: { 'unknown-hours': '辦理時間請問工作人員', 'no-desk': '能不能辦請問工作人員' },
  },
  en: {
    today: 'today',
    tomorrow: 'tomorrow',
    can: 'Open now',
    canFrom: (when) => `From ${when}`,
    cannot: 'Not now',
    suspended: 'Suspended',
    noTickets: (until) => (until === undefined ? 'No tickets now' : `Tickets again ${until}`),
    usedUp: (again) => (again === undefined ? 'No tickets left today' : `No tickets left today, again ${again}`),
    ask: { 'unknown-hours': 'Ask staff when', 'no-desk': 'Ask staff whether now' },
  },
}
