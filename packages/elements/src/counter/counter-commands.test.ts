// Every command of the queue that is a worker's, by the keyboard alone, with as few keys as are promised.
import { expect, html } from '@open-wc/testing'
import type { QueueCommand, QueueEvent } from '@doorstep/model/queue'
import type { Services } from '@doorstep/model/services'
import { all, key, labelOf } from '../testing/counter-by-keys.js'
import { CounterHouse, serving } from '../testing/counter-house.js'
import '../define/door.js'
import { chooseAtDoor } from '../testing/at-door.js'
import { reads, stationPage, textOf } from '../testing/page.js'
import { fresh, StillFeed } from '../testing/feeds.js'
import { holidays, services, station } from '../testing/station.js'
import { TestPrinter } from '../testing/tickets.js'
import { waitUntil } from '../testing/wait.js'
import type { DoorstepCounter } from './counter.js'

const G001 = '2026-11-20/G001'
/** One way: what was before, the keys (the words of a button stand for its label), and the event that comes of them. */
interface Way {
  readonly from: (house: CounterHouse) => Promise<DoorstepCounter>
  readonly keys: readonly string[]
  readonly gives: QueueEvent['type']
}
const idle = async (house: CounterHouse): Promise<DoorstepCounter> => {
  for (let count = 0; count < 2; count += 1) await house.issue()
  return house.at('d1', 'w1')
}
const called = async (house: CounterHouse): Promise<DoorstepCounter> => {
  const counter = await idle(house)
  counter.printer = new TestPrinter()
  await key('n')
  await reads(counter, '已经叫号')
  house.now += 11_000
  counter.requestUpdate()
  return counter
}
/** A matter of w1's, of which more happened. */
const after =
  (...events: readonly object[]) =>
  async (house: CounterHouse): Promise<DoorstepCounter> => {
    const counter = await serving(house, { token: 't'.repeat(22) })
    await house.append(...events.map((event) => ({ ticket: G001, at: house.now, ...event }) as QueueEvent))
    await waitUntil(() => !all(counter, '.current [data-place=serving]').length, 'nobody is at the desk')
    return counter
  }
const deferred = { type: 'Deferred', by: 'w1', due: '2026-11-23', promise: 'answer' }
const asked = { type: 'PassedOn', by: 'w1', proposal: 'p', worker: 'w2', due: '2026-11-23', expires: 1_900_000_000_000 }
const asWhomIsAsked = async (house: CounterHouse): Promise<DoorstepCounter> => {
  await after(asked)(house)
  const [mine] = document.querySelectorAll('doorstep-counter')
  mine?.remove()
  return house.at('d2', 'w2')
}

const taken = (house: CounterHouse): Promise<void> =>
  house.append({ type: 'DeskOpened', businessDay: '2026-11-20', desk: 'd1', worker: 'w2', at: house.now })
/** A counter behind a door at which 王芳 has said who she is. */
async function atDoor(house: CounterHouse): Promise<DoorstepCounter> {
  const content = html`<doorstep-door room="desk"><doorstep-counter></doorstep-counter></doorstep-door>`
  const page = await stationPage(content, { journal: house.journal, now: () => house.now })
  const [door, counter] = [page.querySelector('doorstep-door'), page.querySelector('doorstep-counter')]
  if (!door || !counter) throw new Error('no door')
  await chooseAtDoor(door, 'w1')
  await waitUntil(() => all(counter, '.sign-in [data-choice]').length > 0, 'the desks are there')
  return counter
}
async function missed(house: CounterHouse): Promise<DoorstepCounter> {
  const counter = await called(house)
  await key('x')
  await reads(counter, '回来了，重新排队')
  return counter
}
async function ofManyDepartments(house: CounterHouse): Promise<DoorstepCounter> {
  const [item] = services.items
  const items = Array.from({ length: 12 }, (_, at) => ({ ...item, id: `s${at}`, department: { 'zh-Hans': `第 ${at} 科` } }))
  const feed = new StillFeed({ station: fresh(station), services: fresh({ ...services, items } as Services), holidays: fresh(holidays) })
  await house.issue()
  const counter = await house.at('d1', 'w1', { feed })
  await key('n')
  await reads(counter, '已经叫号')
  await key('r')
  await reads(counter, '首问责任人')
  return counter
}

type NotAtADesk = 'issue' | 'printed' | 'printFailed' | 'rate' | 'withdraw' | 'ring' | 'endLease' | 'timeOut' | 'closeDay' | 'raiseNumbers'

/** A command without its way does not compile. */
const WAYS: Readonly<Record<Exclude<QueueCommand['type'], NotAtADesk>, readonly Way[]>> = {
  signIn: [
    // behind a door, which knows who is here, the desk is all there is to say
    { from: (house) => atDoor(house), keys: ['1'], gives: 'DeskOpened' },
    { from: (house) => house.counter(), keys: ['j', '1号接待台', 'j', '王芳', 'j', '开始接待'], gives: 'DeskOpened' },
  ],
  takeOver: [
    {
      from: async (house) => {
        await taken(house)
        return atDoor(house)
      },
      keys: ['1', 'Enter'],
      gives: 'DeskTakenOver',
    },
    {
      from: async (house) => {
        await taken(house)
        return house.counter()
      },
      keys: ['j', '1号接待台', 'j', '王芳', 'j', '接替 陆伟'],
      gives: 'DeskTakenOver',
    },
  ],
  signOut: [{ from: idle, keys: ['q'], gives: 'DeskClosed' }],
  stopIssuing: [{ from: idle, keys: ['z', '2'], gives: 'IssuingStopped' }],
  resumeIssuing: [
    {
      from: async (house) => {
        await house.append({ type: 'IssuingStopped', why: 'weather', by: 'w1', at: house.now })
        return idle(house)
      },
      keys: ['z'],
      gives: 'IssuingResumed',
    },
  ],
  callNext: [{ from: idle, keys: ['n'], gives: 'TicketCalled' }],
  callThis: [{ from: idle, keys: ['Shift+2', '1'], gives: 'TicketCalled' }],
  recall: [{ from: called, keys: ['a'], gives: 'Recalled' }],
  noShow: [{ from: called, keys: ['x'], gives: 'NoShowMarked' }],
  rejoin: [
    {
      from: missed,
      keys: ['j', '回来了，重新排队'],
      gives: 'Requeued',
    },
    { from: missed, keys: ['Shift+2', 'r'], gives: 'Requeued' },
    // before others, and not back into the line
    { from: missed, keys: ['Shift+2', '4'], gives: 'TicketCalled' },
  ],
  receive: [{ from: called, keys: ['r'], gives: 'FirstContactEstablished' }],
  reprint: [
    { from: called, keys: ['p'], gives: 'Printed' },
    { from: called, keys: ['Shift+1', 'p'], gives: 'Printed' },
  ],
  hold: [{ from: serving, keys: ['h', '1'], gives: 'Held' }],
  resume: [
    { from: after({ type: 'Held', by: 'w1', why: 'papers' }), keys: ['j', '接着办'], gives: 'Resumed' },
    { from: after(deferred), keys: ['j', '接着办'], gives: 'Resumed' },
    { from: after(deferred), keys: ['Shift+1', 'r'], gives: 'Resumed' },
  ],
  transfer: [{ from: serving, keys: ['t', 'Enter'], gives: 'Transferred' }],
  setMatter: [
    // nobody has said what it is about: the services stand there with their numbers
    { from: serving, keys: ['1'], gives: 'MatterSet' },
    { from: serving, keys: ['s', 'Enter'], gives: 'MatterSet' },
    { from: (house) => serving(house, { service: 'medical-booklet' }), keys: ['s', 'Enter'], gives: 'MatterSet' },
  ],
  // a colleague's number is the one at the door
  assign: [{ from: serving, keys: ['g', '2'], gives: 'PassedOn' }],
  accept: [
    { from: asWhomIsAsked, keys: ['j', '接下'], gives: 'HandlerChanged' },
    { from: asWhomIsAsked, keys: ['Shift+1', 'r'], gives: 'HandlerChanged' },
  ],
  decline: [{ from: asWhomIsAsked, keys: ['Shift+1', 'x'], gives: 'AssignmentDeclined' }],
  invite: [
    { from: serving, keys: ['i', '2'], gives: 'DepartmentInvited' },
    // the departments after the ninth: digits are over, and letters are choices while a question is open
    { from: ofManyDepartments, keys: ['i', '0'], gives: 'DepartmentInvited' },
    { from: ofManyDepartments, keys: ['i', 'k'], gives: 'DepartmentInvited' },
    { from: ofManyDepartments, keys: ['i', 'd'], gives: 'DepartmentInvited' },
  ],
  escalate: [
    { from: serving, keys: ['e', '1'], gives: 'EscalatedToBackstop' },
    { from: after(deferred), keys: ['Shift+1', 'e'], gives: 'EscalatedToBackstop' },
  ],
  defer: [{ from: serving, keys: ['d', '1'], gives: 'Deferred' }],
  close: [
    { from: serving, keys: ['f'], gives: 'Closed' },
    { from: serving, keys: ['o'], gives: 'Closed' },
    { from: serving, keys: ['w'], gives: 'Closed' },
    // of a matter that goes on without its resident
    { from: after(deferred), keys: ['Shift+1', 'f'], gives: 'Closed' },
    { from: after(deferred), keys: ['Shift+1', 'w'], gives: 'Closed' },
  ],
  closeFollowUp: [{ from: badlyRated, keys: ['Shift+1', 'Enter'], gives: 'FollowUpClosed' }],
  void: [
    { from: called, keys: ['v', '2'], gives: 'Voided' },
    // of the next one, of one behind, of one who did not come, of a matter that goes on
    { from: idle, keys: ['Shift+1', '1'], gives: 'Voided' },
    { from: idle, keys: ['Shift+2', '6'], gives: 'Voided' },
    { from: missed, keys: ['Shift+2', '0'], gives: 'Voided' },
    { from: after(deferred), keys: ['Shift+1', '3'], gives: 'Voided' },
  ],
  undo: [{ from: called, keys: ['x', 'u'], gives: 'Undone' }],
  reopenDay: [
    {
      from: async (house) => {
        await house.issue()
        await house.append({ type: 'DayClosed', day: '2026-11-20', at: house.now })
        const counter = await house.at('d1', 'w1')
        await reads(counter, '恢复，让他们接着等')
        return counter
      },
      keys: ['j', '恢复，让他们接着等'],
      gives: 'DayReopened',
    },
  ],
  answerBell: (['我来', '请稍等，我几分钟后来'] as const).map((words) => ({ from: rung, keys: ['j', words], gives: 'BellAnswered' })),
  endBell: [{ from: rung, keys: ['j', '没有人在那里，关掉'], gives: 'BellEnded' }],
}

async function badlyRated(house: CounterHouse): Promise<DoorstepCounter> {
  const counter = await serving(house, { token: 't'.repeat(22) })
  await key('f')
  await reads(counter, 'G001 办好了')
  await house.append(
    { type: 'Rated', ticket: G001, worker: 'w1', attitude: 1, ability: 1, at: house.now },
    { type: 'FollowUpOpened', ticket: G001, worker: 'w7', at: house.now },
  )
  document.querySelector('doorstep-counter')?.remove()
  return house.at('d2', 'w7')
}

async function rung(house: CounterHouse): Promise<DoorstepCounter> {
  const counter = await idle(house)
  await house.append({ type: 'BellRung', bell: 'b', device: 'lobby', at: house.now })
  await reads(counter, '我来')
  return counter
}

describe('every command by the keyboard alone', () => {
  for (const [command, ways] of Object.entries(WAYS)) {
    ways.forEach(({ from, keys, gives }, nth) => {
      it(`${command}${ways.length > 1 ? ` (${nth + 1})` : ''}: ${keys.join(' ')}`, async () => {
        const house = new CounterHouse()
        document.body.focus()
        const counter = await from(house)
        const happened = async (): Promise<number> => (await house.types()).filter((type) => type === gives).length
        const before = await happened()
        for (const each of keys) {
          await counter.updateComplete
          await key(/^(.|Enter|Shift\+.)$/.test(each) ? each : await labelOf(counter, each))
          if (each === '1' && command === 'takeOver') await waitUntil(() => all(counter, 'form .primary:focus').length > 0, 'it is asked')
          if (each === 't' || each === 's') await waitUntil(() => counter.shadowRoot?.activeElement?.localName === 'input')
        }
        await waitUntil(async () => (await happened()) === before + 1, `no ${gives} in ${(await house.types()).join()}: ${textOf(counter)}`)
      })
    })
  }

  it('takes two keys at most, whatever it is', () => {
    const long = Object.entries(WAYS).flatMap(([command, ways]) => ways.filter(({ keys }) => keys.length > 2).map(() => command))
    // a page without a door asks for desk and name
    expect(long).to.deep.equal(['signIn', 'takeOver'])
  })

  it('of a row that is in hand are that row’s alone: what it has not is not done to somebody else', async () => {
    const house = new CounterHouse()
    const counter = await serving(house)
    await house.issue()
    await reads(counter, 'G002')
    await key('Shift+1')
    await waitUntil(() => all(counter, '.in-hand').length === 1, 'the row is in hand')
    // closing, receiving, putting aside: the one at the desk has these, the row has not
    for (const each of ['f', 'h', 'o', 'd']) await key(each)
    await key('Escape')
    await waitUntil(() => all(counter, '.in-hand').length === 0, 'no row is in hand')
    expect((await house.types()).filter((type) => type === 'Closed' || type === 'Held' || type === 'Deferred')).to.deep.equal([])
    await key('f')
    await waitUntil(async () => (await house.types()).includes('Closed'), 'the one at the desk is closed')
  })

  it('do nothing to a row by its own key, because another may stand there by then: it is gone to', async () => {
    const house = new CounterHouse()
    const counter = await badlyRated(house)
    await reads(counter, '回访好了')
    await key('Shift+1')
    await waitUntil(() => all(counter, '[data-row]:focus').length === 1, 'the keyboard is at its button')
    expect(await house.types()).not.to.contain('FollowUpClosed')
  })
})

describe('the labels', () => {
  it('go with the next key, whatever it is, and stand on no button that cannot be pressed or has a key', async () => {
    const house = new CounterHouse()
    const counter = await missed(house)
    await key('j')
    await waitUntil(() => all(counter, '[data-hint]').length > 0, 'labelled')
    expect(all(counter, '[data-hint][data-key], [data-hint][data-row], [data-hint][aria-disabled=true]')).to.deep.equal([])
    await expect(counter).to.be.accessible()
    await key('Escape')
    expect(all(counter, '[data-hint]')).to.deep.equal([])
    expect(await house.types()).not.to.contain('Requeued')
    await key('n')
    await reads(counter, '已经叫号')
  })
})
