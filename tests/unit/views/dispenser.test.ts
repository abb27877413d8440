// Why no number is given and who is ahead, in every state, as the dispenser says it before a ticket is taken.
import { queueDecider, queueRules, type QueueState } from '@doorstep/model'
import {
  renderAhead,
  renderInterrupted,
  renderQuietly,
  renderShut,
  whyFailed,
} from '../../../packages/elements/src/ticket-dispenser/choice-view.js'
import { choiceWords } from '../../../packages/elements/src/ticket-dispenser/choice.words.js'
import { FRIDAY_MORNING, FRIDAY_NIGHT, holidays, services, station } from '../../../packages/elements/src/testing/station.js'
import { does, seen } from './seen.js'

const rules = queueRules(station, services, holidays) ?? expect.fail('no queue')
const reader = {
  language: 'zh-Hans',
  text: (text: unknown) => (typeof text === 'string' ? text : ((text as { 'zh-Hans'?: string } | undefined)?.['zh-Hans'] ?? '')),
} as never
const at = (now: number) => ({ now, businessDay: '2026-11-20', rules })
const view = (state: QueueState = queueDecider.initial, more: object = {}) => ({ state, ready: true, failure: undefined, ...more }) as never
type Shut = Parameters<typeof renderShut>[0]
const shut = (more: Partial<Shut>, now = FRIDAY_MORNING) =>
  renderShut(
    {
      ...{
        halted: undefined,
        view: view(),
        situation: at(now),
        device: 'd',
        item: undefined,
        refusal: undefined,
        failure: undefined,
        taking: false,
        leaveNeed: undefined,
        reader,
      },
      ...more,
    },
    '不行',
  )
const { halted } = choiceWords['zh-Hans']
const [booklet] = services.items
const insurance = services.items.find(({ id }) => id === 'insurance-card')

test('a number may be asked for while the station is open and nothing is in the way', () => {
  expect(shut({})).toBeUndefined()
  expect(shut({ item: booklet })).toBeUndefined()
  expect(shut({ view: undefined })).toBeUndefined()
  expect(shut({ situation: undefined }, FRIDAY_NIGHT)).toBeUndefined()
  expect(shut({ taking: true }, FRIDAY_NIGHT)).toBeUndefined()
  expect(shut({ view: view(undefined, { ready: false }) }, FRIDAY_NIGHT)).toBeUndefined()
  expect(shut({ refusal: { code: 'too-fast', seconds: 3 } as never })).toBeUndefined()
})

test.each<[string, Partial<Shut>, number, string[]]>([
  ['at night', {}, FRIDAY_NIGHT, ['p.notice[role=status] 现在关门了，取不了号。11月21日 星期六 9:00 再来，我们在。']],
  ['for what is done elsewhere', { item: insurance }, FRIDAY_MORNING, [expect.stringMatching(/^p\.notice\[role=status\] ./) as string]],
  [
    'after it was refused',
    { refusal: { code: 'service-not-offered' } as never },
    FRIDAY_MORNING,
    [expect.stringMatching(/^p\.notice\[role=alert\] ./) as string],
  ],
  ['after a refusal without words', { refusal: { code: 'unheard-of' } as never }, FRIDAY_MORNING, ['p.notice[role=alert] 不行']],
  ['of a page that is halted', { halted: 'data-lost' }, FRIDAY_MORNING, [`p.notice[role=status] ${halted['data-lost']}`]],
  ['of a page halted by a word nobody knows', { halted: 'x' }, FRIDAY_NIGHT, [`p.notice[role=status] ${halted.storage}`]],
  ['of an older version', { failure: { name: 'NewerEvents' } }, FRIDAY_MORNING, [`p.notice[role=status] ${halted.newer}`]],
  [
    'of an older version, by a code',
    { failure: { code: 'newer' }, view: undefined },
    FRIDAY_MORNING,
    [`p.notice[role=status] ${halted.newer}`],
  ],
  [
    'of a journal that cannot be read',
    { view: view(undefined, { ready: false, failure: new Error('x') }) },
    FRIDAY_MORNING,
    [`p.notice[role=status] ${halted.storage}`],
  ],
  [
    'of a journal whose numbers were lost',
    { view: view(undefined, { failure: { name: 'NumberingLost' } }) },
    FRIDAY_MORNING,
    [`p.notice[role=status] ${halted['data-lost']}`],
  ],
])('no number is given: %s', (_, more, now, says) => expect(seen(shut(more, now))).toEqual(says))

test('a journal that was read and failed once may be tried again; after a loss too', () => {
  expect(shut({ view: view(undefined, { failure: new Error('x') }) })).toBeUndefined()
  expect(shut({ failure: { name: 'NumberingLost' } })).toBeUndefined()
  expect([
    whyFailed({ name: 'NumberingLost' }, reader),
    whyFailed({ code: 'newer' }, reader),
    whyFailed(new Error('x'), reader),
    whyFailed(undefined, reader),
  ]).toEqual([halted['data-lost'], halted.newer, undefined, undefined])
})

test('a need can be left where it is taken', () => {
  const leaveNeed = vi.fn()
  const { needs } = choiceWords['zh-Hans']
  const closed = shut({ leaveNeed }, FRIDAY_NIGHT)
  expect(seen(closed).slice(1)).toEqual([needs.ask, `button[type=button][@click] ${needs.leave}`])
  does(closed, needs.leave)
  expect(leaveNeed).toHaveBeenCalledOnce()
})

describe('who is ahead', () => {
  const ahead = (state: QueueState, now: number, priorityClass?: string) =>
    seen(renderAhead({ queue: state, situation: at(now), item: undefined, priorityClass, reader }))
  const after = (...asked: object[]) =>
    asked.reduce<QueueState>((state, each, nth) => {
      const decision = queueDecider.decide(
        state,
        { id: `c${nth}`, actor: { device: 'd', worker: 'w1' }, ...each } as never,
        at(FRIDAY_MORNING),
      )
      if (!decision.accepted) throw new Error(JSON.stringify(decision.refusal))
      return queueDecider.fold(state, decision.events)
    }, queueDecider.initial)
  const OPEN = { type: 'signIn', desk: 'd1', worker: 'w1' }
  const EVENING = Date.parse('2026-11-20T19:50:00+08:00')
  test.each<[string, QueueState, number, string?]>([
    ['nobody, and no desk is open', queueDecider.initial, FRIDAY_MORNING],
    ['nobody, at an open desk', after(OPEN), FRIDAY_MORNING],
    ['three', after(OPEN, { type: 'issue' }, { type: 'issue' }, { type: 'issue' }), FRIDAY_MORNING],
    ['three, for one who goes first', after(OPEN, { type: 'issue' }, { type: 'issue' }, { type: 'issue' }), FRIDAY_MORNING, 'senior'],
    ['three, shortly before the end', after(OPEN, { type: 'issue' }, { type: 'issue' }, { type: 'issue' }), EVENING],
    ['nobody, shortly before the end', after(OPEN), EVENING],
  ])('%s', (_, state, now, first) => expect(ahead(state, now, first)).toMatchSnapshot())
})

test('what goes first, and a ticket that was not seen', () => {
  const words = choiceWords['zh-Hans']
  expect(seen(renderQuietly(reader))).toEqual([`p[role=status] ${words.quietly}`])
  const show = vi.fn()
  const card = renderInterrupted('A012', reader, show)
  expect(seen(card)).toEqual(['section[role=status]', words.interrupted('A012'), `button[type=button][@click] ${words.interruptedShow}`])
  does(card, words.interruptedShow)
  expect(show).toHaveBeenCalledOnce()
})
