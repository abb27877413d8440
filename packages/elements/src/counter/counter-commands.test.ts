// Every command of the queue that is a worker's, by the keyboard alone, with as few keys as are promised; and what a whole visit takes.
import { expect } from '@open-wc/testing'
import { sendKeys } from '@web/test-runner-commands'
import type { QueueCommand, QueueEvent } from '@doorstep/model/queue'
import { CounterHouse, serving } from '../testing/counter-house.js'
import { reads, textOf } from '../testing/page.js'
import { TestPrinter } from '../testing/tickets.js'
import { waitUntil } from '../testing/wait.js'
import type { DoorstepCounter } from './counter.js'

const G001 = '2026-11-20/G001'
const key = (name: string): Promise<void> => sendKeys({ press: name })
const all = (counter: DoorstepCounter, selector: string): HTMLElement[] => [
  ...(counter.shadowRoot?.querySelectorAll<HTMLElement>(selector) ?? []),
]

/** The label that the key for labels puts on a button that reads so. */
async function labelOf(counter: DoorstepCounter, words: string): Promise<string> {
  await waitUntil(() => all(counter, '[data-hint]').length > 0, 'the buttons are labelled')
  const label = all(counter, '[data-hint]')
    .find((each) => textOf(each).includes(words))
    ?.getAttribute('data-hint')
  if (!label) throw new Error(`no label on “${words}” in: ${textOf(counter)}`)
  return label.toLowerCase()
}

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

type NotAtADesk = 'issue' | 'printed' | 'printFailed' | 'rate' | 'withdraw' | 'ring' | 'endLease' | 'timeOut' | 'closeDay' | 'raiseNumbers'

/** A command without its way does not compile. */
const WAYS: Readonly<Record<Exclude<QueueCommand['type'], NotAtADesk>, readonly Way[]>> = {
  signIn: [{ from: (house) => house.counter(), keys: ['j', '1号接待台', 'j', '王芳', 'j', '开始接待'], gives: 'DeskOpened' }],
  takeOver: [
    {
      from: async (house) => {
        await house.append({ type: 'DeskOpened', businessDay: '2026-11-20', desk: 'd1', worker: 'w2', at: house.now })
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
  callThis: [{ from: idle, keys: ['j', '更多 G002', '1'], gives: 'TicketCalled' }],
  recall: [{ from: called, keys: ['a'], gives: 'Recalled' }],
  noShow: [{ from: called, keys: ['x'], gives: 'NoShowMarked' }],
  rejoin: [
    {
      from: async (house) => {
        const counter = await called(house)
        await key('x')
        await reads(counter, '回来了，重新排队')
        return counter
      },
      keys: ['j', '回来了，重新排队'],
      gives: 'Requeued',
    },
  ],
  receive: [{ from: called, keys: ['r'], gives: 'FirstContactEstablished' }],
  reprint: [
    { from: called, keys: ['p'], gives: 'Printed' },
    { from: called, keys: ['j', '更多 G002', '1'], gives: 'Printed' },
  ],
  hold: [{ from: serving, keys: ['h', '1'], gives: 'Held' }],
  resume: [
    { from: after({ type: 'Held', by: 'w1', why: 'papers' }), keys: ['j', '接着办'], gives: 'Resumed' },
    { from: after(deferred), keys: ['j', '接着办'], gives: 'Resumed' },
  ],
  transfer: [{ from: serving, keys: ['t', 'Enter'], gives: 'Transferred' }],
  setMatter: [
    // nobody has said what it is about: the services stand there with their numbers
    { from: serving, keys: ['1'], gives: 'MatterSet' },
    { from: serving, keys: ['s', 'Enter'], gives: 'MatterSet' },
    { from: (house) => serving(house, { service: 'medical-booklet' }), keys: ['s', 'Enter'], gives: 'MatterSet' },
  ],
  assign: [{ from: serving, keys: ['g', '1'], gives: 'PassedOn' }],
  accept: [{ from: asWhomIsAsked, keys: ['j', '接下'], gives: 'HandlerChanged' }],
  decline: [{ from: asWhomIsAsked, keys: ['j', '不接', '1'], gives: 'AssignmentDeclined' }],
  invite: [{ from: serving, keys: ['i', '2'], gives: 'DepartmentInvited' }],
  escalate: [{ from: serving, keys: ['e', '1'], gives: 'EscalatedToBackstop' }],
  defer: [{ from: serving, keys: ['d', '1'], gives: 'Deferred' }],
  close: [
    { from: serving, keys: ['f'], gives: 'Closed' },
    { from: serving, keys: ['o'], gives: 'Closed' },
    { from: serving, keys: ['w'], gives: 'Closed' },
    // of a matter that goes on without its resident
    { from: after(deferred), keys: ['j', '更多 G001', '1', '1'], gives: 'Closed' },
  ],
  closeFollowUp: [
    {
      from: async (house) => {
        const counter = await serving(house, { token: 't'.repeat(22) })
        await key('f')
        await reads(counter, 'G001 办好了')
        await house.append(
          { type: 'Rated', ticket: G001, worker: 'w1', attitude: 1, ability: 1, at: house.now },
          { type: 'FollowUpOpened', ticket: G001, worker: 'w7', at: house.now },
        )
        document.querySelector('doorstep-counter')?.remove()
        return house.at('d2', 'w7')
      },
      keys: ['j', '回访好了'],
      gives: 'FollowUpClosed',
    },
  ],
  void: [
    { from: called, keys: ['v', '2'], gives: 'Voided' },
    { from: called, keys: ['j', '更多 G002', '2', '1'], gives: 'Voided' },
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
          await key(each.length === 1 || each === 'Enter' ? each : await labelOf(counter, each))
          if (each === 't' || each === 's') await waitUntil(() => counter.shadowRoot?.activeElement?.localName === 'input')
        }
        await waitUntil(async () => (await happened()) === before + 1, `no ${gives} in ${(await house.types()).join()}: ${textOf(counter)}`)
      })
    })
  }

  it('takes two keys for whatever is done with the matter in hand', () => {
    const inHand = [
      'callNext',
      'recall',
      'noShow',
      'receive',
      'hold',
      'transfer',
      'setMatter',
      'assign',
      'invite',
      'escalate',
      'defer',
    ] as const
    const more = ['undo', 'stopIssuing', 'resumeIssuing', 'signOut', 'accept', 'resume', 'rejoin', 'answerBell', 'endBell'] as const
    for (const command of [...inHand, ...more]) for (const { keys } of WAYS[command]) expect(keys.length, command).to.be.at.most(2)
    for (const command of ['close', 'reprint', 'void'] as const) expect(WAYS[command][0]?.keys.length, command).to.be.at.most(2)
  })
})

describe('the labels', () => {
  it('go with the next key, whatever it is, and stand on no button that cannot be pressed or has a key', async () => {
    const house = new CounterHouse()
    const counter = await idle(house)
    await key('j')
    await waitUntil(() => all(counter, '[data-hint]').length > 0, 'labelled')
    expect(all(counter, '[data-hint][data-key], [data-hint][aria-disabled=true]')).to.deep.equal([])
    await expect(counter).to.be.accessible()
    await key('Escape')
    expect(all(counter, '[data-hint]')).to.deep.equal([])
    expect(await house.types()).not.to.contain('TicketCalled')
    await key('n')
    await reads(counter, '已经叫号')
  })
})

describe('a visit: call, receive, papers, close', () => {
  const ticked = (counter: DoorstepCounter): boolean[] => all(counter, '.papers input').map((each) => (each as HTMLInputElement).checked)
  const visit = ['TicketCalled', 'ServiceStarted', 'FirstContactEstablished', 'Closed']

  it('takes four keys', async () => {
    const house = new CounterHouse()
    await house.issue({ service: 'medical-booklet' })
    const counter = await house.at('d1', 'w1')
    let keys = 0
    const counts = (): number => (keys += 1)
    document.addEventListener('keydown', counts)
    await key('n')
    await reads(counter, '已经叫号')
    await key('r')
    await reads(counter, '核对材料 0/2')
    await key('c')
    await reads(counter, '核对材料 1/2')
    // what is not essential is left to the worker, who ticks it by its number
    expect(ticked(counter)).to.deep.equal([true, false])
    await key('f')
    await waitUntil(async () => (await house.types()).includes('Closed'), 'it is closed')
    document.removeEventListener('keydown', counts)
    expect([keys, (await house.types()).slice(-4)]).to.deep.equal([4, visit])
  })

  it('takes four taps', async () => {
    const house = new CounterHouse()
    await house.issue({ service: 'medical-booklet' })
    const counter = await house.at('d1', 'w1')
    let taps = 0
    counter.addEventListener('click', () => (taps += 1))
    for (const words of ['叫下一位', '开始接待', '都带齐了', '办好了']) {
      await reads(counter, words)
      await waitUntil(() => all(counter, '.current button').some((each) => textOf(each).startsWith(words)), words)
      all(counter, '.current button')
        .find((each) => textOf(each).startsWith(words))
        ?.click()
    }
    await waitUntil(async () => (await house.types()).includes('Closed'), 'it is closed')
    expect([taps, (await house.types()).slice(-4)]).to.deep.equal([4, visit])
  })

  it('keeps the ticks with the ticket, in this window alone, until it is over', async () => {
    const house = new CounterHouse()
    const counter = await serving(house, { service: 'medical-booklet' })
    await key('2')
    await reads(counter, '核对材料 1/2')
    expect(ticked(counter)).to.deep.equal([false, true])
    await key('h')
    await key('1')
    await reads(counter, '放在一边的')
    await key('j')
    await key(await labelOf(counter, '接着办'))
    await reads(counter, '核对材料 1/2')
    // the box has the focus, and a letter is a key all the same
    all(counter, '.papers input')[0]?.click()
    all(counter, '.papers input')[0]?.focus()
    await reads(counter, '核对材料 2/2')
    expect(JSON.stringify(await house.records())).not.to.contain('papers":[')
    await key('f')
    await reads(counter, 'G001 办好了')
    await key('u')
    await reads(counter, '核对材料 2/2')
    await key('f')
    await house.issue({ service: 'medical-booklet' })
    await reads(counter, 'G002')
    await key('n')
    await reads(counter, '已经叫号')
    await key('r')
    await reads(counter, '核对材料 0/2')
  })
})
