// Why no number is given, and when one will be again: on a Friday morning of the test station.
import type { QueueRefusal } from '@doorstep/model/queue'
import { textIn, type Language, type LocalisedText } from '@doorstep/model/text'
import { noNumberText } from '../../../packages/elements/src/now/no-number.js'
import { FRIDAY_MORNING } from '../../../packages/elements/src/testing/station.js'
import { MINUTE, rules, today } from './desk-house.js'

const stopped = (why: Extract<QueueRefusal, { code: 'issuing-stopped' }>['why'], until?: number): QueueRefusal => ({
  ...{ code: 'issuing-stopped', why, until },
})

test.each<[QueueRefusal, Language, string]>([
  [stopped('weather'), 'zh-Hans', '因为天气，现在先不取号。什么时候再取号还没定，请问接待的人。'],
  [stopped('staff', FRIDAY_MORNING + 30 * MINUTE), 'zh-Hans', '人手一时不够，现在先不取号。10:54 再开始取号。急事请直接找接待的人。'],
  // who closed early has said when: nobody is told that it is not known yet
  [stopped('early-closing'), 'zh-Hans', '今天提前结束，不再取号。11月21日 星期六 9:00 再来，我们在。'],
  [stopped('early-closing'), 'zh-Hant', '今天提前結束，不再取號。11月21日 星期六 9:00 再來，我們在。'],
  [stopped('early-closing'), 'en', 'We close early today and give no more tickets. Come back Saturday 21 November 9:00. We will be here.'],
  [
    { code: 'cap-reached', series: 'G' } as QueueRefusal,
    'zh-Hans',
    '今天这一类的号已经取完了。请问问接待的人，或者 11月21日 星期六 9:00 再来。',
  ],
])('%j in %s', (refusal, language, expected) => {
  const reader = { language, text: (text: LocalisedText | undefined) => textIn(text, [language]) }
  expect(noNumberText(refusal, { now: FRIDAY_MORNING, businessDay: today, rules }, reader)).toBe(expected)
})

test.each([
  ['2026-11-20T11:30', '13:30'],
  ['2026-11-20T17:00', '11月21日 星期六 8:30'],
])('who comes too near to %s comes back at %s', (closes, again) => {
  const days: (typeof rules.calendar.openingHours)[number]['days'] = ['mo', 'tu', 'we', 'th', 'fr', 'sa', 'su']
  const openingHours = [
    { days, opens: '08:30', closes: '11:30' },
    { days, opens: '13:30', closes: '17:00' },
  ]
  const calendar = { ...rules.calendar, openingHours }
  const reader = { language: 'zh-Hans', text: (text: LocalisedText | undefined) => textIn(text, ['zh-Hans']) } as const
  const situation = { now: FRIDAY_MORNING, businessDay: today, rules: { ...rules, calendar } }
  const refusal = { code: 'closing', closes, expectedMinutes: 9 } as QueueRefusal
  expect(noNumberText(refusal, situation, reader)).toContain(`${again} 再来`)
})

test('what is used up of a station that never closes is given again from midnight', () => {
  const week = [{ days: ['mo', 'tu', 'we', 'th', 'fr', 'sa', 'su', 'holiday', 'makeup'], opens: '00:00', closes: '24:00' }]
  const calendar = { ...rules.calendar, openingHours: week } as typeof rules.calendar
  const reader = { language: 'zh-Hans', text: (text: LocalisedText | undefined) => textIn(text, ['zh-Hans']) } as const
  const situation = { now: FRIDAY_MORNING, businessDay: today, rules: { ...rules, calendar } }
  expect(noNumberText({ code: 'cap-reached', series: 'G' } as QueueRefusal, situation, reader)).toBe(
    '今天这一类的号已经取完了。请问问接待的人，或者 11月21日 星期六 0:00 再来。',
  )
})
