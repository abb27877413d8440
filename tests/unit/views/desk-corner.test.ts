// Beside the line: all desks with who sits there, what residents said, what is heard; why a ticket was called; and labels on buttons without a key.
import type { CallReason, Ticket } from '@doorstep/model/queue'
import { cardWords } from '../../../packages/elements/src/counter/card.words.js'
import { renderDesk } from '../../../packages/elements/src/counter/desk.js'
import { renderDesks, renderRatings } from '../../../packages/elements/src/counter/desks-corner.js'
import { Hints } from '../../../packages/elements/src/counter/hints.js'
import { CallReasons } from '../../../packages/elements/src/counter/reasons.js'
import { called, opened, serving, waiting, words, type House } from './desk-house.js'
import { seen } from './seen.js'

const card = cardWords['zh-Hans']

describe('the corner of the desks', () => {
  const rows = (house: House) => seen(renderDesks(house.scene().scene)).filter((line) => line.startsWith('li '))
  const about = (house: House) => seen(renderDesks(house.scene().scene))[1]

  test('names who sits there, with which number, and for how many whole minutes', () => {
    expect(rows(opened())).toEqual([`li 1号接待台 王芳 ${card.free}`, `li 2号接待台 陆伟 ${card.free}`])
    expect(rows(called())[0]).toBe(`li 1号接待台 王芳 ${card.calling('A001')}`)
    const house = serving()
    expect(rows(house)[0]).toBe(`li 1号接待台 王芳 ${card.at('A001', 12)}`)
    house.now += 59_999
    expect(rows(house)[0]).toContain(card.at('A001', 12))
    // a clock that was put back counts no minutes below none
    house.minutes(-30)
    expect(rows(house)[0]).toContain(card.at('A001', 0))
    expect(rows(opened().do({ type: 'signOut', desk: 'd2' }, 'w2'))[1]).toBe(`li 2号接待台 ${card.noWorker}`)
  })

  test('says how many wait, were received, and how long people wait; nothing before the first', () => {
    expect(about(opened())).toBe(words.waiting(0))
    expect(about(waiting())).toBe(words.waiting(3))
    const [waits, received, usual] = [words.waiting(2), card.received(1), card.usualWait(7)]
    expect(about(serving())).toBe([waits, received, usual].join(' '))
  })

  test('has what residents said of this worker, each by its name, with one decimal', () => {
    const { scene } = opened().scene()
    const rated = (of: object | undefined) => seen(renderRatings({ ...scene, bench: { ...scene.bench, rated: of as never } }))
    expect(rated(undefined)).toEqual([])
    expect(rated({ attitude: 4.25, ability: 3, people: 4 })).toEqual([
      `h3 ${card.ratings}`,
      `4.3 ${card.attitude}`,
      `3.0 ${card.ability}`,
      card.ratedBy(4),
    ])
  })
})

test.each<[string, () => House, string, string]>([
  ['nobody is at the desk', waiting, '', words.waiting(3)],
  ['nobody is at the desk, after something was done', waiting, 'A001 办好了。', `A001 办好了。 ${words.waiting(3)}`],
  ['somebody is called', called, '请 A001', '请 A001'],
  ['somebody is received', serving, '', ''],
])('where %s is heard what was done, and how many wait while that matters', (_, house, said, heard) => {
  const { scene } = house().scene({ said })
  const tools = { trouble: '没有存下来' as never, signOut: () => undefined, switchKeys: () => undefined }
  const lines = seen(renderDesk(scene, tools))
  expect(lines.find((line) => line.startsWith('p.visually-hidden[role=status]'))).toBe(`p.visually-hidden[role=status] ${heard}`.trim())
  expect(lines.some((line) => line.includes('没有存下来'))).toBe(true)
})

describe('why a ticket was called', () => {
  /** Calls at desks, the oldest first, each with the reason its event has; undefined for one without an event of its own. */
  function bench(reasons: readonly (CallReason | undefined | 'fails')[]) {
    const calls = reasons.map((_, at) => ({ callId: `c${at}`, desk: `d${at}`, worker: `w${at}` }))
    const asked: unknown[] = []
    const requestUpdate = vi.fn()
    const queue = {
      execute: async (command: unknown, { id, worker }: { id: string; worker: string }) => {
        asked.push([command, id, worker])
        const reason = reasons[Number(id.slice(1))]
        if (reason === 'fails') throw new Error('the disk')
        return {
          accepted: true,
          record: { events: reason ? [{ type: 'DeskOpened' }, { type: 'TicketCalled', reason }] : [{ type: 'Recalled' }] },
        }
      },
    }
    const found = new CallReasons({ requestUpdate } as never, queue as never)
    return { of: (more: object = {}) => found.of({ calls, ...more } as unknown as Ticket), asked, requestUpdate }
  }
  const settles = () => new Promise((resolve) => setImmediate(resolve))
  const [ONE, TWO] = [{ rule: 'one' }, { rule: 'two' }] as unknown as [CallReason, CallReason]

  test.each<[string, Parameters<typeof bench>[0], CallReason | undefined, readonly string[]]>([
    ['a call', [ONE], ONE, ['c0']],
    ['a call again, which is the one it repeats', [ONE, undefined, undefined], ONE, ['c2', 'c1', 'c0']],
    ['a call at another desk, which is its own', [ONE, TWO], TWO, ['c1']],
    ['a call that cannot be read', ['fails'], undefined, ['c0']],
    ['a call again that cannot be read', [ONE, 'fails'], ONE, ['c1', 'c0']],
  ])('is found for %s', async (_, reasons, reason, ids) => {
    const { of, asked, requestUpdate } = bench(reasons)
    expect(of()).toBeUndefined()
    await settles()
    expect([of(), requestUpdate.mock.calls.length]).toEqual([reason, reason === undefined ? 0 : 1])
    // asked once, by the desk and the worker of that call
    expect(asked).toEqual(ids.map((id) => [{ type: 'callNext', desk: id.replace('c', 'd') }, id, id.replace('c', 'w')]))
  })

  test('is not asked for of a call nobody knows the desk or the worker of, nor without one', () => {
    const { of, asked } = bench([ONE])
    for (const calls of [[], [{ callId: 'c0', desk: 'd0' }], [{ callId: 'c0', worker: 'w0' }], [{ desk: 'd0', worker: 'w0' }]])
      expect(of({ calls })).toBeUndefined()
    expect(asked).toEqual([])
  })
})

describe('labels on buttons without a key', () => {
  function page(count: number) {
    const pressed: string[] = []
    const button = (name: string) => {
      const attributes = new Map<string, string>()
      return {
        ...{ name, attributes, isConnected: true },
        setAttribute: (key: string, value: string) => void attributes.set(key, value),
        removeAttribute: (key: string) => void attributes.delete(key),
        focus: () => void pressed.push(`focus ${name}`),
        click: () => void pressed.push(`click ${name}`),
      }
    }
    const buttons = Array.from({ length: count }, (_, at) => button(`b${at}`))
    const labels = () => buttons.map(({ attributes }) => attributes.get('data-hint') ?? '').join('')
    const root = (all: typeof buttons) => ({ querySelectorAll: () => all }) as unknown as ParentNode
    return { hints: new Hints(), buttons, pressed, labels, root }
  }

  test('are digits and then letters, as far as they go, and the next key press takes all of them away', () => {
    const { hints, buttons, labels, root } = page(36)
    hints.show(root(buttons))
    expect([labels(), hints.shown]).toEqual(['123456789ABCDEFGHIKLMNOPQRSTUVWXYZ', true])
    expect([hints.press('Shift'), hints.shown, hints.press('Escape'), hints.shown, labels()]).toEqual([false, true, true, false, ''])
    expect(hints.press('1')).toBe(false)
  })

  test('press the button they stand on, in either case, where it is still there', () => {
    const { hints, buttons, pressed, root } = page(11)
    for (const key of ['1', 'a', 'B']) {
      hints.show(root(buttons))
      expect(hints.press(key)).toBe(true)
    }
    expect(pressed).toEqual(['b0', 'b9', 'b10'].flatMap((name) => [`focus ${name}`, `click ${name}`]))
    hints.show(root(buttons))
    Object.assign(buttons[0] ?? {}, { isConnected: false })
    expect([hints.press('1'), pressed.length]).toEqual([true, 6])
  })

  test('stand on what is there when they are shown anew, and on nothing else', () => {
    const { hints, buttons, pressed, labels, root } = page(4)
    hints.show(root(buttons))
    hints.show(root(buttons.slice(2)))
    expect(labels()).toBe('12')
    hints.press('3')
    expect([pressed, labels()]).toEqual([[], ''])
  })
})
