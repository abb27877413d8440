// What the board says around a search: examples, what was not found and whom to ask then.
import type { Language } from '@doorstep/model/text'

interface SearchWords {
  readonly found: (items: number) => string
  /** None is sure: one of these may be meant. */
  readonly maybe: (items: number) => string
  /** None of them is: a person comes, a ticket to ask with, or the desk itself. */
  readonly neitherHelp: string
  readonly neitherTicket: string
  readonly neither: string
  readonly notHere: string
  readonly goTo: (place: string) => string
  readonly examples: string
  readonly noneFor: (words: string) => string
  readonly ask: string
  readonly take: string
  readonly need: string
  readonly help: string
  readonly noted: string
  readonly details: string
  /** The same where nothing can be printed. */
  readonly detailsOnly: string
}

export const searchWords: Readonly<Record<Language, SearchWords>> = {
  'zh-Hans': {
    found: (items) => `找到 ${items} 项，跟您说的最像的排在前面`,
    maybe: (items) => (items === 1 ? '也许是这一项' : `也许是这些，一共 ${items} 项`),
    neitherHelp: '都不是，问人',
    neitherTicket: '都不是，取个号问人',
    neither: '都不是？直接问接待的人。',
    notHere: '这里不办',
    goTo: (place) => `去${place}`,
    examples: '大家常这样说，点一下就行',
    noneFor: (words) => `没找到“${words}”。`,
    ask: '换个说法试试，或者直接问接待的人。谁先接待您，谁就负责到底。',
    take: '取个号，当面问',
    need: '把这个需求留下来',
    help: '直接问人',
    noted: '您找的话已经记下，不留姓名；工作人员会看，好把缺的补上。',
    details: '看详细、打印清单',
    detailsOnly: '看详细',
  },
  'zh-Hant': {
    found: (items) => `找到 ${items} 項，跟您說的最像的排在前面`,
    maybe: (items) => (items === 1 ? '也許是這一項' : `也許是這些，一共 ${items} 項`),
    neitherHelp: '都不是，問人',
    neitherTicket: '都不是，取個號問人',
    neither: '都不是？直接問接待的人。',
    notHere: '這裏不辦',
    goTo: (place) => `去${place}`,
    examples: '大家常這樣說，點一下就行',
    noneFor: (words) => `沒找到「${words}」。`,
    ask: '換個說法試試，或者直接問接待的人。誰先接待您，誰就負責到底。',
    take: '取個號，當面問',
    need: '把這個需求留下來',
    help: '直接問人',
    noted: '您找的話已經記下，不留姓名；工作人員會看，好把缺的補上。',
    details: '看詳細、列印清單',
    detailsOnly: '看詳細',
  },
  en: {
    found: (items) => (items === 1 ? 'One service found' : `${items} services found, nearest first`),
    maybe: (items) => (items === 1 ? 'Perhaps this one' : `Perhaps one of these ${items}`),
    neitherHelp: 'None of these: ask a person',
    neitherTicket: 'None of these: take a ticket and ask',
    neither: 'None of these? Simply ask at the desk.',
    notHere: 'Not done here',
    goTo: (place) => `Go to: ${place}`,
    examples: 'What people say; one tap will do',
    noneFor: (words) => `Nothing found for “${words}”.`,
    ask: 'Try other words, or simply ask at the desk. Whoever receives you first sees it through.',
    take: 'Take a ticket and ask',
    need: 'Leave this as a need',
    help: 'Ask a person',
    noted: 'What you looked for was noted, without a name, so that staff can add what is missing.',
    details: 'Details and checklist',
    detailsOnly: 'Details',
  },
}
