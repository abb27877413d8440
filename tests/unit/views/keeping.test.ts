// What stands behind the screens and needs no browser: tries of a slip, restoring, notes, a need on its way, and Chinese on the keyboard.
import { needsDecider, type NeedsState } from '@doorstep/model'
import { MemoryPrivateStore } from '@doorstep/sources/journal'
import { Notes } from '../../../packages/elements/src/counter/notes.js'
import { Chinese } from '../../../packages/elements/src/keyboard/chinese.js'
import { composing } from '../../../packages/elements/src/keyboard/composing.js'
import { NO_ENTRIES, Sending } from '../../../packages/elements/src/needs/sending.js'
import { trySlip } from '../../../packages/elements/src/needs/slip-tries.js'
import { words } from '../../../packages/elements/src/backups/backups.words.zh-hans.js'
import { Restoring } from '../../../packages/elements/src/backups/restoring.js'
import { Work } from '../../../packages/elements/src/base/work.js'
import { seen, submits, does } from './seen.js'

const soon = () => new Promise((resolve) => setImmediate(resolve))
afterEach(() => vi.unstubAllGlobals())

describe('a slip is tried', () => {
  const KEY = 'doorstep-slip-tries'
  const state = { ...needsDecider.initial, needs: new Map([['n1', { id: 'n1', number: 7, token: '123456' }]]) } as unknown as NeedsState
  /** What a page has kept, as a Storage; a page that may keep nothing throws. */
  function stored(broken = false) {
    const kept = new Map<string, string>()
    const use = <Value>(value: Value): Value => {
      if (broken) throw new Error('denied')
      return value
    }
    vi.stubGlobal('localStorage', {
      getItem: (key: string) => use(kept.get(key) ?? null),
      setItem: (key: string, value: string) => use(kept.set(key, value)),
    })
    return kept
  }
  const NOW = 1_000_000_000

  test('by its number and its code; a right one costs nothing, a wrong one is kept beside the page', () => {
    const kept = stored()
    kept.set(KEY, '{"used":0,"at":0}')
    expect(trySlip(state, 7, '123456', NOW)).toMatchObject({ id: 'n1' })
    expect(JSON.parse(kept.get(KEY) ?? '')).toEqual({ used: 0, at: NOW })
    expect(trySlip(state, 7, '123457', NOW)).toBeUndefined()
    expect(trySlip(state, undefined, '123456', NOW)).toBeUndefined()
    expect(JSON.parse(kept.get(KEY) ?? '')).toEqual({ used: 2, at: NOW })
  })

  test('ten times at once, then once in two minutes, also by who knows it', () => {
    const kept = stored()
    kept.set(KEY, JSON.stringify({ used: 9, at: NOW }))
    expect(trySlip(state, 7, '000000', NOW)).toBeUndefined()
    expect(trySlip(state, 7, '123456', NOW)).toBe(120)
    expect(trySlip(state, 7, '123456', NOW + 119_001)).toBe(1)
    expect(trySlip(state, 7, '123456', NOW + 120_000)).toMatchObject({ id: 'n1' })
  })

  test.each(['', 'no json', '{"used":"9","at":1}', '{"used":9}', '{"at":1}', 'null'])(
    'where %j stands, by what this window remembers',
    (text) => {
      stored().set(KEY, '{"used":0,"at":0}')
      trySlip(state, 7, '000000', NOW)
      const kept = stored()
      if (text !== '') kept.set(KEY, text)
      trySlip(state, 7, '000000', NOW)
      expect(JSON.parse(kept.get(KEY) ?? '')).toEqual({ used: 2, at: NOW })
    },
  )

  test('no more often where a page may keep nothing', () => {
    stored().set(KEY, '{"used":0,"at":0}')
    trySlip(state, 7, '123456', NOW)
    stored(true)
    for (let times = 0; times < 10; times += 1) expect(trySlip(state, 7, '000000', NOW)).toBeUndefined()
    expect(trySlip(state, 7, '123456', NOW)).toBe(120)
  })
})

describe('restoring', () => {
  const backup = { day: '2026-11-19', records: 12, personal: 3 }
  function bench(more: object = {}) {
    const host = new EventTarget()
    const told: string[] = []
    host.addEventListener('doorstep-restored', () => told.push('restored'))
    const work = new Work({ words: () => words, show: () => undefined, look: async () => undefined })
    const backups = {
      verify: vi.fn(async (_files: readonly Blob[], progress?: (share: number) => void) => {
        progress?.(0.5)
        told.push(...shown().filter((line) => line.startsWith('progress')))
        return backup
      }),
      restore: vi.fn(async (_backup: unknown, options: { progress?: (share: number) => void }) => options.progress?.(0.25)),
      ...more,
    }
    const restoring = new Restoring(host as never, work)
    const view = () => restoring.render(backups as never, { words, language: 'zh-Hans', held: true })
    const shown = () => seen(view())
    const choose = async (...files: File[]) => {
      does(view(), 'file', '@change', { target: { files } })
      await soon()
    }
    return { restoring, backups, view, shown, choose, told }
  }
  const FILE = new File([], 'a.jsonl')

  test('checks the files that were chosen, with how far it has come, and offers what it found', async () => {
    const { backups, shown, choose, told } = bench()
    await choose(FILE)
    expect(backups.verify.mock.calls[0]?.[0]).toEqual([FILE])
    expect(told).toEqual([`progress[max=1][.value=0.5][aria-label=${words.checking(50)}]`])
    expect(shown()).toContain(`p[role=status] ${words.found('11月19日', 12, 3)}`)
    expect(shown().some((line) => line.startsWith('progress'))).toBe(false)
    // the question was closed without a file
    await choose()
    expect(backups.verify).toHaveBeenCalledOnce()
    expect(shown().some((line) => line.startsWith('form'))).toBe(false)
  })

  test('puts back what was checked, says so, and tells its page', async () => {
    const { backups, view, shown, choose, told } = bench()
    await choose(FILE)
    submits(view(), { replace: 'on' })
    await soon()
    expect(backups.restore).toHaveBeenCalledWith(backup, { replace: true, progress: expect.any(Function) as unknown })
    expect(told.at(-1)).toBe('restored')
    expect(shown()).toContain(`p.notice[role=alert] ${words.restored}`)
    expect(shown().some((line) => line.startsWith('form') || line.startsWith('progress'))).toBe(false)
  })

  test('says why a file is none, and keeps what it found while putting back fails', async () => {
    const torn = Object.assign(new Error('x'), { name: 'BackupError', code: 'torn' })
    const bad = bench({ verify: () => Promise.reject(torn) })
    await bad.choose(FILE)
    expect(bad.shown()).toContain(`p.notice[role=alert] ${words.errors.torn}`)
    const held = bench({ restore: () => Promise.reject(Object.assign(new Error('x'), { name: 'NotEmpty' })) })
    await held.choose(FILE)
    submits(held.view(), {})
    await soon()
    expect(held.shown()).toContain(`p.notice[role=alert] ${words.errors['not-empty']}`)
    expect(held.shown().some((line) => line.startsWith('form'))).toBe(true)
    expect(held.told).not.toContain('restored')
    held.restoring.forget()
    expect(held.shown().some((line) => line.startsWith('form') || line.includes('role=alert'))).toBe(false)
  })

  test('keeps nothing of a file that was still being read when it was put away', async () => {
    const { restoring, shown, choose } = bench()
    const chosen = choose(FILE)
    restoring.forget()
    await chosen
    expect(shown().some((line) => line.startsWith('form') || line.includes('role=alert'))).toBe(false)
  })
})

describe('notes', () => {
  const NOW = 1_000_000
  function bench() {
    const drawn = vi.fn()
    const store = new MemoryPrivateStore(() => NOW)
    const who = { id: 'w1' as string | undefined }
    const notes = new Notes(
      { addController: () => undefined, requestUpdate: drawn } as never,
      () => store,
      () => who.id,
    )
    notes.hostUpdate()
    return { notes, store, drawn, who }
  }

  test('are kept while they are written, stored for thirty days when they are used, and gone from the field then', async () => {
    const { notes, store } = bench()
    const put = vi.spyOn(store, 'put')
    notes.write('t1', ' 缺证件 ')
    expect([notes.draft('t1'), notes.draft('t2')]).toEqual([' 缺证件 ', ''])
    let used: string | undefined
    await notes.attach('t1', NOW, async (note) => ((used = note), true))
    expect(put).toHaveBeenCalledWith('缺证件', NOW + 30 * 86_400_000)
    expect([await store.get(used ?? ''), notes.draft('t1')]).toEqual(['缺证件', ''])
  })

  test('that come to nothing are taken out again and stay in their field; empty ones are none', async () => {
    const { notes, store } = bench()
    notes.write('t1', '缺证件')
    let used: string | undefined
    await notes.attach('t1', NOW, async (note) => ((used = note), false))
    expect([await store.get(used ?? ''), notes.draft('t1')]).toEqual([undefined, '缺证件'])
    const put = vi.spyOn(store, 'put')
    notes.write('t2', '  ')
    const use = vi.fn(async () => true)
    await notes.attach('t2', NOW, use)
    expect([use.mock.calls, put.mock.calls]).toEqual([[[undefined]], []])
  })

  test('are fetched once, and draw their host when they are there', async () => {
    const { notes, store, drawn } = bench()
    const ref = await store.put('谢谢', NOW + 1000)
    const get = vi.spyOn(store, 'get')
    expect(notes.read(ref)).toBe('')
    await soon()
    expect([notes.read(ref), get.mock.calls.length, drawn.mock.calls.length]).toEqual(['谢谢', 1, 1])
    notes.read('gone')
    await soon()
    expect([notes.read('gone'), drawn.mock.calls.length]).toEqual(['', 1])
    notes.hostDisconnected()
    expect(notes.read(ref)).toBe('')
    const none = new Notes(
      { addController: () => undefined, requestUpdate: drawn } as never,
      () => undefined,
      () => 'w1',
    )
    expect(none.read(ref)).toBeUndefined()
  })

  test('are one worker’s: nothing that was written, or read, or comes late is left for the next', async () => {
    const { notes, store, who } = bench()
    const ref = await store.put('谢谢', NOW + 1000)
    notes.write('t1', '缺证件')
    notes.read(ref)
    notes.hostUpdate()
    expect(notes.draft('t1')).toBe('缺证件')
    who.id = undefined
    notes.hostUpdate()
    await soon()
    const get = vi.spyOn(store, 'get')
    expect([notes.draft('t1'), notes.read(ref), get.mock.calls.length]).toEqual(['', '', 1])
  })
})

describe('a need on its way', () => {
  const NOW = 1_000_000
  function bench(answer: (asked: Record<string, unknown>) => unknown) {
    const personal = new MemoryPrivateStore(() => NOW)
    const asked: [Record<string, unknown>, unknown][] = []
    const needs = {
      ...{ personal, situation: { now: NOW } },
      execute: async (command: Record<string, unknown>, options: unknown) => {
        asked.push([command, options])
        return answer(command)
      },
    }
    return { needs: needs as never, personal, asked }
  }
  const stores = (asked: Record<string, unknown>) => ({
    accepted: true,
    record: { events: [{ type: 'Other' }, { ...asked, type: 'NeedLeft' }] },
  })

  test('is left with its words and its number kept apart, under one id', async () => {
    const { needs, personal, asked } = bench(stores)
    const sending = new Sending(needs)
    const stored = await sending.send({ category: 'life' }, { ...NO_ENTRIES, words: ' 修鞋 ' }, '02155550188')
    const [command, options] = asked[0] ?? expect.fail('nothing was asked')
    const { words: said, contact } = command['parts'] as Record<string, string>
    expect([await personal.get(said ?? ''), await personal.get(contact ?? '')]).toEqual(['修鞋', '02155550188'])
    expect(command).toMatchObject({ type: 'leave', kind: 'need', category: 'life', token: expect.stringMatching(/^\d{6}$/) as string })
    expect(options).toEqual({ key: command['need'] })
    expect(stored).toMatchObject({ type: 'NeedLeft' })
    await sending.send({ category: 'life' }, NO_ENTRIES, undefined)
    expect(asked[1]?.[0]).toMatchObject({ need: command['need'], token: command['token'], parts: {} })
    // those of the first try were not stored by the second
    expect([await personal.get(said ?? ''), await personal.get(contact ?? '')]).toEqual(['修鞋', '02155550188'])
  })

  test('is an order with its day, where one is wished', async () => {
    const { needs, asked } = bench(stores)
    await new Sending(needs).send({ resource: 'minibus' }, { ...NO_ENTRIES, people: 30, place: 'estate', day: '2026-12-01' }, '1')
    await new Sending(needs).send({ resource: 'minibus' }, NO_ENTRIES, '1')
    expect(asked[0]?.[0]).toMatchObject({ type: 'order', resource: 'minibus', place: 'estate', people: 30, day: '2026-12-01' })
    expect(Object.keys(asked[1]?.[0] ?? {})).not.toContain('day')
    expect(asked[1]?.[0]).toMatchObject({ people: 20, place: 'station' })
  })

  test('that is refused leaves nothing behind; one that is stored by an earlier try keeps what that one kept', async () => {
    const refused = bench(() => ({ accepted: false, refusal: { code: 'no' } }))
    expect(await new Sending(refused.needs).send({ category: 'life' }, { ...NO_ENTRIES, words: 'x' }, undefined)).toEqual({ code: 'no' })
    const { words: said } = (refused.asked[0]?.[0]['parts'] ?? {}) as Record<string, string>
    expect(await refused.personal.get(said ?? '')).toBeUndefined()
    let first: unknown
    const unheard = bench((command) => {
      if (first !== undefined) return { accepted: true, record: { events: [{ type: 'NeedLeft', parts: first }] } }
      first = command['parts']
      throw new Error('no answer')
    })
    const sending = new Sending(unheard.needs)
    await expect(sending.send({ category: 'life' }, { ...NO_ENTRIES, words: 'x' }, undefined)).rejects.toThrow('no answer')
    await sending.send({ category: 'life' }, { ...NO_ENTRIES, words: 'x' }, undefined)
    const kept = unheard.asked.map(([{ parts }]) => (parts as Record<string, string>)['words'] ?? '')
    expect(await Promise.all(kept.map((ref) => unheard.personal.get(ref)))).toEqual(['x', undefined])
  })

  test('needs a place for what is personal, and an event that says that it was left', async () => {
    const nowhere = { personal: undefined, situation: { now: NOW }, execute: vi.fn() }
    await expect(new Sending(nowhere as never).send({ category: 'life' }, { ...NO_ENTRIES, words: 'x' }, undefined)).rejects.toThrow(
      'nowhere to keep',
    )
    const { needs } = bench(() => ({ accepted: true, record: { events: [] } }))
    await expect(new Sending(needs).send({ category: 'life' }, NO_ENTRIES, undefined)).rejects.toThrow('was accepted and left nothing')
  })
})

describe('Chinese on the keyboard', () => {
  const chinese = new Chinese(undefined)

  test('letters wait at the end of a text, forty at the most', () => {
    expect(['', '家', 'jia', '家li', 'jia 家', "xi'an", "'xi", '家A', 'ab1', '家LIli'].map(composing)).toEqual([
      '',
      '',
      'jia',
      'li',
      '',
      "xi'an",
      "'xi",
      '',
      '',
      'li',
    ])
    expect(composing('a'.repeat(60))).toHaveLength(40)
  })

  test('a word stands in the place of its letters, and what it does not use is left', () => {
    const [first] = chinese.candidates('我shuilongtou')
    expect(first).toEqual({ text: '水龙头', letters: 11 })
    expect(chinese.choose('我shuilongtouhuai', { text: '水龙头', letters: 11 })).toBe('我水龙头huai')
    expect(chinese.choose('我', { text: '们', letters: 0 })).toBe('我们')
  })

  test('a syllable is taken back whole', () => {
    expect(['shuilong', 'shuil', '水', '', 'xi'].map((value) => chinese.lastSyllable(value))).toEqual([4, 1, 0, 0, 2])
  })

  test('the station’s own words come first, once they are learnt', () => {
    const fresh = new Chinese(undefined)
    const names = () => fresh.candidates('huanblb').map(({ text }) => text)
    expect(names()[0]).not.toBe('换病历本')
    const items = [{ name: { 'zh-Hans': '病历本', en: 'x' }, keywords: ['换病历本', { en: 'booklet' }] }] as never
    fresh.learn(items)
    expect(names()[0]).toBe('换病历本')
    // the same list is not learnt twice
    const input = names()
    fresh.learn(items)
    expect(names()).toEqual(input)
  })

  test('in traditional characters what stands before and what is chosen are turned', () => {
    const turned = {
      of: (text: string) => text.replaceAll('龙', '龍').replaceAll('头', '頭'),
      back: (text: string) => text.replaceAll('龍', '龙').replaceAll('頭', '头'),
    }
    const hant = new Chinese(turned as never)
    const [first] = hant.candidates('shuilongtou')
    expect(first).toEqual({ text: '水龍頭', letters: 11 })
    const back = vi.spyOn(turned, 'back')
    expect(hant.choose('shuilongtou', { text: '水龍頭', letters: 11 })).toBe('水龍頭')
    expect(back).toHaveBeenCalledWith('水龍頭')
    hant.candidates('水龍頭huai')
    expect(back).toHaveBeenLastCalledWith('水龍頭')
    // what comes next is found by what stands there
    expect(hant.candidates('水龍').map(({ text }) => text)).toContain('頭')
  })
})
