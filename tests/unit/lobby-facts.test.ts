// The pure parts of the lobby: the way back, what an address stands for, what home says of the feed, what can be had, what was not found.
import { EMPTY_FEED, readServices, readStation, type FeedFailure, type FeedView, type PartState } from '@doorstep/model/feed'
import type { LedgerView } from '@doorstep/model/journal'
import { EMPTY_QUEUE, queueRules, type QueueState } from '@doorstep/model/queue'
import type { Station } from '@doorstep/model/station'
import type { NeedsController } from '@doorstep/elements'
import { pageParameters } from '../../kiosk/src/address.js'
import { serviceCount, staleSince } from '../../kiosk/src/lobby/home-facts.js'
import { offersNow } from '../../kiosk/src/lobby/offers.js'
import { recordMiss } from '../../kiosk/src/lobby/search-miss.js'
import {
  back,
  begin,
  go,
  issued,
  nextLanguage,
  nobody,
  patience,
  queryOf,
  sessionFromAddress,
  type Session,
} from '../../kiosk/src/lobby/session.js'
import { localVoice, sentences } from '../../kiosk/src/lobby/speech.js'
import { profileOf } from '../../kiosk/src/profile.js'

describe('a visit', () => {
  const home = begin(nobody(3))
  const trail = ({ trail: before }: Session) => before.map(({ screen }) => screen)

  test('begins at home with no way back, and leads back over the screens it went through', () => {
    expect(home).toEqual({ number: 3, route: { screen: 'home' }, trail: [], language: undefined, large: false, voice: false })
    const deep = go(go(home, { screen: 'services' }), { screen: 'ticket', service: 'booklet' })
    expect(trail(deep)).toEqual(['home', 'services'])
    expect(back(deep)).toMatchObject({ route: { screen: 'services' } })
    expect(back(back(deep)).route).toEqual({ screen: 'home' })
    expect(trail(back(back(deep)))).toEqual([])
    expect(go(deep, { screen: 'home' })).toEqual(home)
  })

  test('from the attract screen straight to a screen leads back home', () => {
    const straight = go(nobody(1), { screen: 'meals' })
    expect(trail(straight)).toEqual([])
    expect(back(straight).route).toEqual({ screen: 'home' })
  })

  test('to the same screen is no step, to another matter on it is one', () => {
    const first = go(home, { screen: 'services', service: 'a' })
    expect(go(first, { screen: 'services', service: 'a' })).toBe(first)
    expect(trail(go(first, { screen: 'services', service: 'b' }))).toEqual(['home', 'services'])
    expect(trail(go(first, { screen: 'ticket', service: 'a' }))).toEqual(['home', 'services'])
  })

  test('a ticket that was taken is behind the person: back is home, and a reload does not ask for it again', () => {
    const taken = issued(go(go(home, { screen: 'services' }), { screen: 'ticket' }))
    expect(back(taken)).toEqual(home)
    expect(queryOf(taken, new URLSearchParams())).toBe('?screen=home')
    expect(go(taken, { screen: 'meals' })).not.toHaveProperty('issued')
  })

  test('has twice the time with large type or the voice', () => {
    expect([nobody(1), { ...nobody(1), large: true }, { ...nobody(1), voice: true }].map(patience)).toEqual([60, 120, 120])
  })

  test('in an address keeps the matter only on screens that have one, and what is not its business', () => {
    const from = (query: string) => sessionFromAddress(new URLSearchParams(query), 5)
    expect(from('')).toEqual(nobody(5))
    expect(from('screen=elsewhere&size=large')).toEqual(nobody(5))
    expect(from('screen=services&service=a&lang=zh-TW&size=large&voice=')).toEqual({
      number: 5,
      route: { screen: 'services', service: 'a' },
      trail: [],
      language: 'zh-Hant',
      large: true,
      voice: true,
    })
    expect(['ticket', 'needs', 'meals', 'home'].map((screen) => from(`screen=${screen}&service=a`).route.service)).toEqual([
      'a',
      'a',
      undefined,
      undefined,
    ])
    expect(from('screen=services&service=&size=small')).toMatchObject({ route: { screen: 'services' }, large: false, voice: false })
    expect(from('screen=services&service=').route).not.toHaveProperty('service')
    const shown: Session = { ...nobody(1), route: { screen: 'ticket', service: 'a' }, language: 'en', large: true, voice: true }
    expect(queryOf(shown, new URLSearchParams('pxPerMm=4&screen=home'))).toBe(
      '?pxPerMm=4&screen=ticket&service=a&lang=en&size=large&voice=',
    )
    expect(queryOf(home, new URLSearchParams('service=a&lang=en'))).toBe('?screen=home')
    expect(queryOf(nobody(1), new URLSearchParams('screen=home'))).toBe('')
  })

  test('goes through the languages a station offers, Chinese before English, and offers none where there is one', () => {
    const three = ['zh-Hans', 'zh-Hant', 'en'] as const
    expect(three.map((language) => nextLanguage(language, three))).toEqual(['en', 'zh-Hans', 'zh-Hant'])
    expect(nextLanguage('zh-Hans', ['zh-Hans', 'en'])).toBe('en')
    expect(nextLanguage('zh-Hans', ['zh-Hans'])).toBeUndefined()
    expect(nextLanguage('en', ['zh-Hans'])).toBe('zh-Hans')
  })
})

test('an address asks for a language and for a glass that was measured, from 1 to 20 pixels a millimetre', () => {
  const asks = (query: string) => pageParameters(new URL(`http://localhost/?${query}`))
  expect(['en', 'zh-TW', 'de', ''].map((lang) => asks(`lang=${lang}`).language)).toEqual(['en', 'zh-Hant', undefined, undefined])
  expect(asks('').language).toBeUndefined()
  expect(['1', '3.8', '20', '0.99', '20.01', '-4', 'x', ''].map((value) => asks(`pxPerMm=${value}`).pxPerMm)).toEqual([
    1,
    3.8,
    20,
    ...Array.from({ length: 5 }, () => undefined),
  ])
  expect(asks('').pxPerMm).toBeUndefined()
})

test('the sizes of each kind of glass', () => {
  const lobby = { name: 'lobby', text: 31.5, largeText: 45.9, target: 81, gap: 17 }
  expect(profileOf({ width: 1080, height: 1920 })).toEqual(lobby)
  expect(profileOf({ width: 1920, height: 1000 })).toEqual(lobby)
  expect(profileOf({ width: 1920, height: 999 })).toEqual({ name: 'tablet', text: 20, largeText: 28, target: 56, gap: 12 })
  expect(profileOf({ width: 600, height: 1024 }).name).toBe('tablet')
  expect(profileOf({ width: 599, height: 1024 })).toEqual({ name: 'phone', text: 17, largeText: 22, target: 44, gap: 8 })
  // on its side it is the same phone, and the same tablet
  expect([profileOf({ width: 1024, height: 599 }).name, profileOf({ width: 1366, height: 768 }).name]).toEqual(['phone', 'tablet'])
  expect(profileOf({ width: 320, height: 640, pxPerMm: 2 })).toEqual({ name: 'lobby', text: 15.6, largeText: 22.8, target: 40, gap: 8 })
})

describe('home', () => {
  const { value: services } = readServices({
    items: [
      ...['g1', 'g2'].map((id) => ({ id, name: id, category: 'government' })),
      { id: 'h1', name: 'h1', category: 'health', status: 'suspended' },
      { id: 'r1', name: 'r1', category: 'life', list: 'resource' },
    ],
  })

  test('counts services and their categories, and nothing before they were read', () => {
    expect(serviceCount(undefined)).toBeUndefined()
    expect(serviceCount(services)).toEqual({ categories: 2, items: 3 })
  })

  test('says since when the feed is old, by its oldest part, and whether a file is to blame', () => {
    const part = (stale: boolean, asOf: number | undefined, code?: FeedFailure['code']): PartState<never> => ({
      value: undefined,
      asOf,
      loading: false,
      stale,
      problems: [],
      failures: code ? [{ code, href: 'a.json' }] : [],
    })
    const view = (parts: object): FeedView => ({ ...EMPTY_FEED, ...parts })
    expect(staleSince(EMPTY_FEED)).toBeUndefined()
    expect(staleSince(view({ menu: part(false, 5) }))).toBeUndefined()
    expect(staleSince(view({ menu: part(true, undefined) }))).toBeUndefined()
    expect(staleSince(view({ menu: part(true, 9, 'offline'), services: part(true, 7, 'unreachable'), station: part(false, 1) }))).toEqual({
      since: 7,
      file: false,
    })
    expect(staleSince(view({ menu: part(true, 9, 'malformed'), services: part(true, 7, 'offline') }))).toEqual({ since: 7, file: true })
    // a file that never could be read is told where it would stand, and is not why the others are old
    expect(staleSince(view({ menu: part(false, undefined, 'malformed'), services: part(true, 7, 'offline') }))).toEqual({
      since: 7,
      file: false,
    })
  })
})

describe('what can be had', () => {
  const station = readStation({
    id: 's',
    name: 's',
    timeZone: 'Asia/Shanghai',
    openingHours: [{ days: ['fr'], opens: '09:00', closes: '20:00' }],
    desks: [{ id: 'd1', name: '1' }],
    workers: [{ id: 'w1', name: 'w1' }],
    queue: { series: [{ letter: 'G' }] },
  }).value as Station
  const reader = { language: 'zh-Hans', text: () => 's' } as const
  const at = (time: string) => {
    const rules = queueRules(station, undefined, [])
    if (!rules) throw new Error('no rules')
    return { now: Date.parse(`2026-11-20T${time}+08:00`), businessDay: '2026-11-20', rules }
  }
  const view = (more: object = {}) =>
    ({ state: EMPTY_QUEUE, ready: true, failure: undefined, ...more }) as unknown as LedgerView<QueueState>
  const offers = (queue: object, { of = station, halted, needs }: { of?: Station; halted?: string; needs?: unknown } = {}) =>
    offersNow(of, { view: view(), situation: at('10:00'), device: 'lobby', ...queue }, { view: needs }, halted, reader, undefined)

  test('a number while the station is open, and a need where they are taken', () => {
    expect(offers({})).toEqual({ noNumber: undefined, numbers: true, needs: false })
    expect(offers({}, { needs: {} }).needs).toBe(true)
  })

  test('no number after hours, in the words the ticket screen says', () => {
    expect(offers({ situation: at('21:00') }).noNumber).toContain('再来')
    expect(offers({ situation: at('21:00') }).numbers).toBe(false)
  })

  test('nothing is said while the journal opens; that there is none when it does not, or the page says so', () => {
    expect(offers({ view: undefined, situation: undefined }).noNumber).toBeUndefined()
    expect(offers({ view: view({ ready: false }) }).noNumber).toBeUndefined()
    const none = offers({ view: view({ ready: false, failure: new Error('gone') }) }).noNumber
    expect(none).toMatch(/\S/)
    expect(offers({}, { halted: 'storage' })).toMatchObject({ noNumber: none, numbers: false })
  })

  test('a station without a queue gives none at all', () => {
    const { queue: _, ...without } = station
    expect(offers({}, { of: without }).noNumber).toBe('')
    expect(offers({}, { of: { ...station, queue: { ...station.queue, series: [] } } as unknown as Station }).noNumber).toBe('')
  })

  test('the same answer is the same object, and another is not', () => {
    const queue = { view: view(), situation: at('10:00'), device: 'lobby' }
    const before = offersNow(station, queue, { view: undefined }, undefined, reader, undefined)
    expect(offersNow(station, queue, { view: undefined }, undefined, reader, before)).toBe(before)
    expect(offersNow(station, queue, { view: {} }, undefined, reader, before)).not.toBe(before)
    expect(offersNow(station, { ...queue, situation: at('21:00') }, { view: undefined }, undefined, reader, before)).not.toBe(before)
  })
})

describe('what somebody looked for and did not find', () => {
  const NOW = Date.parse('2026-11-20T10:00:00+08:00')
  function needs({ accepted = true, stored = true, personal = true, situation = true } = {}) {
    const [put, deleted, asked]: [string[], string[], unknown[]] = [[], [], []]
    const store = {
      put: async (words: string) => {
        if (!stored) throw new Error('full')
        put.push(words)
        return 'ref-1'
      },
      delete: async (ref: string) => void deleted.push(ref),
    }
    const controller = {
      personal: personal ? store : undefined,
      situation: situation ? { now: NOW } : undefined,
      execute: async (command: unknown) => (asked.push(command), { accepted }),
    }
    return { put, deleted, asked, controller: controller as unknown as NeedsController }
  }

  test('is kept apart from the event, without long numbers, and no longer than a line', async () => {
    const { put, asked, controller } = needs()
    await recordMiss(controller, `  找 13800000000 ${'很'.repeat(200)}`)
    expect(put[0]).toMatch(/^找 /)
    expect(put[0]).not.toContain('13800000000')
    expect(put[0]).toHaveLength(100)
    expect(asked).toEqual([{ type: 'leave', need: 'ref-1', kind: 'search', parts: { words: 'ref-1' } }])
  })

  test('is not kept where there is nothing to keep, or nowhere to', async () => {
    const error = vi.spyOn(console, 'error').mockImplementation(() => undefined)
    for (const [given, typed] of [
      [needs({ personal: false }), '租车'],
      [needs({ situation: false }), '租车'],
      [needs(), ' \t'],
    ] as const) {
      await recordMiss(given.controller, typed)
      expect([given.put, given.asked]).toEqual([[], []])
    }
    expect(error).not.toHaveBeenCalled()
    error.mockRestore()
  })

  test('is deleted again when the station takes no such word, and a full disk troubles nobody', async () => {
    const refused = needs({ accepted: false })
    await recordMiss(refused.controller, '租车')
    expect(refused.deleted).toEqual(['ref-1'])
    const kept = needs()
    await recordMiss(kept.controller, '租车')
    expect(kept.deleted).toEqual([])
    const error = vi.spyOn(console, 'error').mockImplementation(() => undefined)
    await recordMiss(needs({ stored: false }).controller, '租车')
    expect(error).toHaveBeenCalledOnce()
    error.mockRestore()
  })
})

describe('a voice', () => {
  const voice = (lang: string, more: object = {}) => ({ lang, localService: true, name: lang, ...more })
  test.each([
    ['zh-Hans', ['en-US', 'zh-TW', 'zh-CN'], 'zh-CN'],
    ['zh-Hans', ['zh-TW'], 'zh-TW'],
    ['zh-Hans', ['zh_CN'], 'zh_CN'],
    ['zh-Hans', ['cmn-Hans-CN', 'zh'], 'cmn-Hans-CN'],
    ['zh-Hant', ['zh-CN', 'zh-TW'], 'zh-TW'],
    ['zh-Hant', ['zh-CN'], 'zh-CN'],
    ['en', ['en-US', 'en-GB'], 'en-GB'],
    ['en', ['en-AU'], 'en-AU'],
    ['en', ['zh-CN', 'eng'], undefined],
    ['zh-Hans', ['zh-HK', 'yue', 'zh_MO', 'zh-MO', 'yue-Hant'], undefined],
  ] as const)('for %s among %j is %s', (language, langs, found) => {
    expect(
      localVoice(
        langs.map((lang) => voice(lang)),
        language,
      )?.lang,
    ).toBe(found)
  })
  test('needs no network, and is not espeak’s Chinese', () => {
    expect(localVoice([voice('zh-CN', { localService: false })], 'zh-Hans')).toBeUndefined()
    expect(localVoice([voice('cmn', { name: 'eSpeak Mandarin' }), voice('zh', { name: 'eSpeak' })], 'zh-Hans')).toBeUndefined()
    expect(localVoice([voice('en', { name: 'eSpeak English' })], 'en')?.name).toBe('eSpeak English')
  })
  test('speaks sentence by sentence, whatever ends them', () => {
    expect(sentences('您好。请取号！\n 好吗？Yes! No\n\n 没有')).toEqual(['您好。', '请取号！', '好吗？', 'Yes!', 'No', '没有'])
    expect(sentences('')).toEqual([])
    expect(sentences('。\n等一下！！')).toEqual(['等一下！！'])
  })
})
