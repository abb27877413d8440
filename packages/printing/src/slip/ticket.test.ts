// Tests of what a paper ticket says in each language.
import { LANGUAGES } from '@doorstep/model/text'
import { FAILURE_CODES } from '../printer/outcome.js'
import { longNames, reprint, ticket } from '../testing/tickets.js'
import { ticketSlip, type TicketFacts } from './ticket.js'
import { failureWords, slipWords } from './words.js'

const textsOf = (...given: Parameters<typeof ticketSlip>): string[] =>
  ticketSlip(...given).blocks.flatMap((block) =>
    'text' in block ? [block.text, ...('note' in block && block.note ? [block.note] : [])] : [],
  )

test('a ticket says number, service, time, people ahead, wait, papers and who is responsible', () => {
  expect(textsOf(ticket, 'zh-Hans')).toEqual([
    '梧桐里家门口服务站',
    'A012',
    '病历本更换',
    '2026年11月20日 10:24 取号',
    '前面 3 位',
    '约等 10-20 分钟',
    '请准备好',
    '医保卡',
    '原件',
    '旧病历本',
    '原件，没有也可以',
    '代办要带代办人身份证',
    '原件',
    '谁先接待您，谁就负责到底。',
    '请留意大屏和语音，叫号时会告诉您到几号接待台。',
    '手机扫一扫，看排到哪里',
  ])
})

test('the same in traditional Chinese and in English', () => {
  expect(textsOf(ticket, 'zh-Hant')).toEqual([
    '梧桐里家門口服務站',
    'A012',
    '病歷本更換',
    '2026年11月20日 10:24 取號',
    '前面 3 位',
    '約等 10-20 分鐘',
    '請準備好',
    '醫保卡',
    '正本',
    '舊病歷本',
    '正本，沒有也可以',
    '代辦要帶代辦人身分證',
    '正本',
    '誰先接待您，誰就負責到底。',
    '請留意大屏幕和語音，叫號時會告訴您到幾號接待台。',
    '手機掃一掃，看排到哪裏',
  ])
  expect(textsOf(ticket, 'en')).toEqual([
    'Wutongli Service Station',
    'A012',
    'New medical record booklet',
    'Taken 20 November 2026, 10:24',
    '3 people ahead',
    'About 10-20 min',
    'Please have ready',
    'Medical insurance card',
    'original',
    'Old booklet',
    'original, not essential',
    'If you come for someone: your identity card',
    'original',
    'Whoever receives you first sees it through.',
    'Watch the display and listen: you will be told which desk when you are called.',
    'Scan to see where the queue is',
  ])
})

const ROOM: TicketFacts = { number: 'G001', station: 'X', issuedAt: '2026-01-02T09:05' }
test.each<[string, Partial<TicketFacts>, readonly string[], readonly string[], readonly string[]]>([
  ['nobody ahead', { ahead: 0 }, ['前面没有人'], ['前面沒有人'], ['Nobody ahead']],
  [
    'one ahead, next at once',
    { ahead: 1, wait: { from: 0, to: 5 } },
    ['前面 1 位', '大约 5 分钟以内'],
    ['前面 1 位', '大約 5 分鐘以內'],
    ['1 person ahead', 'Under 5 min'],
  ],
  ['a wait and nobody counted', { wait: { from: 5, to: 10 } }, [], [], []],
  [
    'about so long',
    { ahead: 2, wait: { from: 5, to: 5 } },
    ['前面 2 位', '约等 5 分钟'],
    ['前面 2 位', '約等 5 分鐘'],
    ['2 people ahead', 'About 5 min'],
  ],
  ['closing', { closing: { at: '20:00', unsure: false } }, ['今天 20:00 关门'], ['今天 20:00 關門'], ['We close at 20:00 today']],
  [
    'a code that only keeps',
    { qr: { content: 'x', live: false } },
    ['手机扫一扫，带走号码和清单'],
    ['手機掃一掃，帶走號碼和清單'],
    ['Scan to keep number and list'],
  ],
])('%s is said so in every language', (_, facts, ...said) => {
  const always: readonly (readonly string[])[] = (['zh-Hans', 'zh-Hant', 'en'] as const).map((language) => textsOf(ROOM, language))
  expect(always[2]?.slice(0, 3)).toEqual(['X', 'G001', 'Taken 2 January 2026, 09:05'])
  for (const [at, language] of (['zh-Hans', 'zh-Hant', 'en'] as const).entries())
    expect(textsOf({ ...ROOM, ...facts }, language).filter((text) => !always[at]?.includes(text))).toEqual(said[at])
})

test('near the end of the day it says when the station closes, and whether that may be before one’s turn; a reprint too', () => {
  const closing = (unsure: boolean) => ({ ...ticket, closing: { at: '20:00', unsure } })
  expect(textsOf(closing(false), 'zh-Hans').slice(4, 7)).toEqual(['前面 3 位', '约等 10-20 分钟', '今天 20:00 关门'])
  expect(textsOf(closing(true), 'zh-Hans')[6]).toBe('今天 20:00 关门，可能轮不到您')
  expect(textsOf(closing(true), 'en')[6]).toBe('We close at 20:00 today; your turn may not come before')
  expect(textsOf({ ...closing(true), reprint: true }, 'zh-Hant')).toContain('今天 20:00 關門，可能輪不到您')
  expect(textsOf({ ...closing(false), reprint: true }, 'zh-Hans')).not.toContain('前面 3 位')
})

test('the number is the largest thing on it', () => {
  expect(ticketSlip(ticket, 'zh-Hans').blocks.filter((block) => block.kind === 'text' && block.size === 'number')).toEqual([
    { kind: 'text', text: 'A012', size: 'number', align: 'centre', bold: true },
  ])
})

test('a reprint is marked, keeps number and time, and leaves out what was true only then', () => {
  for (const language of LANGUAGES) {
    const texts = textsOf(reprint, language)
    const words = slipWords[language]
    expect(texts).toContain(`** ${words.reprint} **`)
    expect(texts).toContain('A012')
    expect(texts).toContain(words.takenAt(ticket.issuedAt))
    expect(texts).not.toContain(words.ahead(3))
    expect(texts).not.toContain(words.wait(10, 20))
    expect(textsOf(ticket, language)).not.toContain(`** ${words.reprint} **`)
  }
})

test('an unknown wait and an empty line are said as they are', () => {
  const texts = textsOf(longNames, 'zh-Hans')
  expect(texts).toContain('前面没有人')
  expect(texts.filter((text) => text.includes('约等'))).toEqual([])
  expect(textsOf({ ...ticket, ahead: undefined }, 'zh-Hans').filter((text) => /前面|约等/.test(text))).toEqual([])
  expect(textsOf({ ...ticket, wait: { from: 5, to: 5 } }, 'zh-Hans')).toContain('约等 5 分钟')
})

test('a code that is not live does not promise to follow the queue', () => {
  expect(textsOf(longNames, 'zh-Hans').at(-1)).toBe('手机扫一扫，带走号码和清单')
})

test('what a feed has in one language only is printed in that', () => {
  expect(textsOf({ ...ticket, service: { en: 'Legal aid' } }, 'zh-Hant')).toContain('Legal aid')
  // of several the one that comes first at the station
  const slip = ticketSlip({ ...ticket, service: { 'zh-Hans': '法律帮助', 'zh-Hant': '法律幫助' } }, 'en', ['zh-Hant', 'zh-Hans'])
  expect(slip.blocks).toContainEqual(expect.objectContaining({ text: '法律幫助' }))
})

test.each(['2026-11-20', '2026-02-30T10:00', 'yesterday'])('%j is no time of issue', (issuedAt) => {
  expect(() => ticketSlip({ ...ticket, issuedAt }, 'en')).toThrow(`Ticket A012: '${issuedAt}' is not a local date and time`)
})

test('every failure has a sentence in every language', () => {
  for (const language of LANGUAGES) for (const code of FAILURE_CODES) expect(failureWords[language][code]).toMatch(/.{8,}[.。]$/u)
})
