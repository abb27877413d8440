// What the counter says was done: a sentence that means something for each thing that can be done at a desk, in every language.
import { LANGUAGES, type Language } from '@doorstep/model/text'
import type { QueueEvent } from '@doorstep/model/queue'
import { counterWords } from '../../../packages/elements/src/counter/counter.words.js'
import type { CounterWords } from '../../../packages/elements/src/counter/counter.words.shape.js'
import { renderSaid } from '../../../packages/elements/src/counter/said.js'
import { saidOf, type SaidNames } from '../../../packages/elements/src/counter/said.words.js'
import { current, ID, serving, today } from './desk-house.js'
import { seen } from './seen.js'

const wordsIn = async (language: Language): Promise<CounterWords> => {
  const words: CounterWords | (() => Promise<CounterWords>) = counterWords[language]
  return typeof words === 'function' ? words() : words
}
const names = (words: CounterWords): SaidNames => ({
  words,
  worker: (id) => `W(${id ?? ''})`,
  desk: (id) => `D(${id ?? ''})`,
  number: (ticket) => ticket.slice(11),
  service: (id) => `S(${id ?? ''})`,
  group: (id) => `C(${id ?? ''})`,
  at: (moment) => `T(${moment})`,
  day: (date) => `on(${date})`,
  department: (id) => `P(${id})`,
})
const ticket = ID('G001')
const at = 1
const of = (event: object): QueueEvent => ({ ticket, at, by: 'w1', worker: 'w5', ...event }) as never
/** Each event, and what of it has to stand in the sentence. */
const DONE: readonly (readonly [event: QueueEvent, holds: readonly string[]])[] = [
  [of({ type: 'TicketCalled' }), ['G001']],
  [of({ type: 'Recalled' }), ['G001']],
  [of({ type: 'NoShowMarked' }), ['G001']],
  [of({ type: 'Requeued' }), ['G001']],
  [of({ type: 'ServiceStarted' }), ['G001']],
  [of({ type: 'FirstContactEstablished' }), ['G001', 'W(w5)']],
  [of({ type: 'Held', why: 'papers' }), ['G001', 'holds.papers']],
  [of({ type: 'Resumed' }), ['G001']],
  [of({ type: 'Transferred', service: 'clinic' }), ['G001', 'S(clinic)']],
  [of({ type: 'MatterSet', service: 'clinic' }), ['G001', 'S(clinic)']],
  [of({ type: 'AssignmentProposed', expires: 5 }), ['G001', 'W(w5)', 'T(5)']],
  [of({ type: 'PassedOn', expires: 5 }), ['G001', 'W(w5)', 'T(5)']],
  [of({ type: 'HandlerChanged' }), ['G001', 'W(w5)']],
  [of({ type: 'AssignmentDeclined' }), ['G001', 'W(w5)']],
  [of({ type: 'DepartmentInvited', department: 'police', why: 'site-visit' }), ['G001', 'P(police)', 'invites.site-visit']],
  [of({ type: 'EscalatedToBackstop' }), ['G001', 'W(w5)']],
  [of({ type: 'Deferred', due: '2026-11-23', promise: 'visit' }), ['G001', 'on(2026-11-23)', 'promises.visit']],
  [of({ type: 'Closed', outcome: 'resolved' }), ['G001']],
  [of({ type: 'Closed', outcome: 'referred' }), ['G001']],
  [of({ type: 'Closed', outcome: 'withdrawn' }), ['G001']],
  [of({ type: 'FollowUpClosed' }), ['G001']],
  [of({ type: 'Voided', why: 'test' }), ['G001', 'voids.test']],
  [of({ type: 'Undone' }), ['G001']],
  [of({ type: 'Reprinted' }), ['G001']],
  [of({ type: 'IssuingStopped', why: 'weather', until: 7 }), ['stops.weather', 'T(7)']],
  [of({ type: 'IssuingStopped', why: 'weather' }), ['stops.weather']],
  [of({ type: 'IssuingResumed' }), []],
  [of({ type: 'DayReopened', day: today }), [`on(${today})`]],
  [of({ type: 'BellAnswered', answer: 'now' }), ['W(w5)']],
  [of({ type: 'BellAnswered', answer: 'soon' }), ['W(w5)']],
  [of({ type: 'BellEnded' }), []],
]

test.each(LANGUAGES)('each is a sentence of its own that names what it is about (%s)', async (language) => {
  const words = await wordsIn(language)
  const all = DONE.map(([event, holds]) => {
    const said = saidOf([event], language, names(words))
    for (const part of holds) {
      const [, list, code] = /^(\w+)\.(.+)$/.exec(part) ?? []
      const means = list === undefined ? part : ((words as never)[list] as Record<string, string>)[code ?? '']
      expect(said.toLowerCase(), event.type).toContain(means?.toLowerCase())
    }
    expect(said, event.type).toMatch(language === 'en' ? /\.$/ : /。$/)
    expect(said, event.type).not.toMatch(/undefined|object|改好了|changed/)
    return said
  })
  expect(new Set(all).size).toBe(all.length)
})

test('of several things the last that means something is told, and nothing of what does not', () => {
  const words = counterWords['zh-Hans']
  const say = (...events: readonly object[]) => saidOf(events.map(of), 'zh-Hans', names(words))
  expect(say({ type: 'ServiceStarted' }, { type: 'FirstContactEstablished' })).toBe('开始接待 G001，首问责任人 W(w5)。')
  expect(say({ type: 'Closed', outcome: 'resolved' }, { type: 'Rated' })).toBe('G001 办好了。')
  expect([say(), say({ type: 'DeskOpened' })]).toEqual(['', ''])
})

test('stands above the next step, with the way back as long as there is one; without it after a reload the way back is still named', () => {
  const house = serving()
  const { id } = current(house)
  house.do({ type: 'close', ticket: id, outcome: 'resolved' })
  const lines = (said: string) => seen(renderSaid(house.scene({ said, keys: false }).scene)).join(' | ')
  expect(lines('A001 办好了。')).toMatch(/^A001 办好了。 \| button\[.*\[@click\] \| 撤销 \| .*\d+ 秒$/)
  expect(lines('')).toMatch(/^刚才对 A001 做的，还可以撤销。 \| button/)
  house.minutes(1)
  expect([lines('A001 办好了。'), lines('')]).toEqual(['A001 办好了。', ''])
})
