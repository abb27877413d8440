// What the clock does to a station: when a jump is believed by itself, what waits for a settled date, and who does what is due.
import type { Stream } from '@doorstep/model/streams'
import type { Instant } from '@doorstep/model/time'
import { StationClock } from '@doorstep/model/time'
import { expect } from '@open-wc/testing'
import { tend, type OpenStream } from './tend.js'
import { TimeKeeper } from './time-keeper.js'

const DAY = 86_400_000
const MINUTE = 60_000
const NINE = Date.UTC(2026, 10, 20, 1)

type Due = NonNullable<ReturnType<NonNullable<Stream['due']>>> extends Iterable<infer Each> ? Each : never
interface Made {
  readonly due?: readonly Due[]
  readonly atStake?: boolean | undefined
  readonly ready?: boolean
  readonly world?: boolean
  readonly personal?: { readonly delete: (ref: string) => Promise<void> } | undefined
  readonly refuses?: (id: string) => boolean
}

/** A stream that is open, and what was asked of its ledger. */
function open({ due = [], atStake, ready = true, world = true, personal, refuses }: Made = {}): {
  stream: OpenStream
  did: string[]
  change: () => void
} {
  const did: string[] = []
  const listeners = new Set<() => void>()
  const context = {
    device: 'lobby',
    personal,
    situation: () => (world ? { now: 0, businessDay: '2026-11-20', rules: {} } : undefined),
    ledger: {
      view: { ready, state: {} },
      ready: Promise.resolve(),
      subscribe: (listener: () => void) => (listeners.add(listener), () => listeners.delete(listener)),
      execute: ({ id, actor }: { id: string; actor: { device: string } }) => {
        if (refuses?.(id)) return Promise.reject(new Error('no storage'))
        did.push(`${id} by ${actor.device}`)
        return Promise.resolve()
      },
    },
  }
  const stream = { name: 'test', due: () => due, ...(atStake === undefined ? {} : { atStake: () => atStake }) }
  return { stream: { stream, context } as unknown as OpenStream, did, change: () => listeners.forEach((listener) => listener()) }
}

const command = (id: string): Due['command'] => ({ id, type: 'test' }) as unknown as Due['command']
const settles = async (): Promise<void> => {
  for (let turn = 0; turn < 20; turn += 1) await Promise.resolve()
}

describe('what the clock must do', () => {
  const at = (made: Made, settled = true) => {
    const opened = open(made)
    return tend(opened.stream, () => settled).then(() => opened.did)
  }

  it('is asked for by this window, one after the other, whatever fails', async () => {
    const due = [{ command: command('one') }, { command: command('two') }, { command: command('three') }]
    expect(await at({ due })).to.deep.equal(['one by lobby', 'two by lobby', 'three by lobby'])
    expect(await at({ due, refuses: (id) => id === 'two' })).to.deep.equal(['one by lobby', 'three by lobby'])
  })

  it('waits for the whole journal, for the world, and for a settled date where it must', async () => {
    const due = [{ command: command('waits'), waits: true }, { command: command('does not') }]
    expect(await at({ due, ready: false })).to.deep.equal([])
    expect(await at({ due, world: false })).to.deep.equal([])
    expect(await at({ due }, false)).to.deep.equal(['does not by lobby'])
    expect(await at({ due }, true)).to.deep.equal(['waits by lobby', 'does not by lobby'])
  })

  it('deletes what is personal first, says so then, and does neither where it cannot be deleted', async () => {
    const gone: string[] = []
    const due = [{ command: command('forget'), forgets: ['phone', 'words'] }] as unknown as Due[]
    expect(await at({ due, personal: { delete: async (ref) => void gone.push(ref) } })).to.deep.equal(['forget by lobby'])
    expect(gone).to.deep.equal(['phone', 'words'])
    expect(await at({ due })).to.deep.equal([])
    expect(await at({ due, personal: { delete: () => Promise.reject(new Error('locked')) } })).to.deep.equal([])
  })
})

describe('the time of a station', () => {
  const { now } = performance
  let elapsed = 1_000_000
  let wall = NINE
  let beats = 0
  const machine = (): StationClock => new StationClock({ wall: () => wall, elapsed: () => elapsed })

  beforeEach(() => {
    ;[elapsed, wall, beats] = [1_000_000, NINE, 0]
    performance.now = () => elapsed
  })
  afterEach(() => {
    performance.now = now
  })

  function keeper(options: Partial<ConstructorParameters<typeof TimeKeeper>[0]> = {}) {
    const ends = new AbortController()
    const clock = machine()
    const beat = clock.beat.bind(clock)
    clock.beat = () => {
      beats += 1
      beat()
    }
    const keeps = new TimeKeeper({ clock: undefined, machine: clock, streams: 1, signal: ends.signal, ...options })
    return { keeps, ends }
  }
  const jumps = (by: Instant): void => {
    wall += by
  }

  it('is the page’s own clock where it has one: nothing of it is a jump, and nothing waits', async () => {
    const { keeps } = keeper({ clock: () => wall })
    const due = open({ due: [{ command: command('end'), waits: true }] })
    keeps.keep(due.stream)
    await settles()
    expect(due.did[0]).to.equal('end by lobby')
    jumps(3 * DAY)
    expect([keeps.time.now(), keeps.time.jump]).to.deep.equal([wall, undefined])
    keeps.time.accept()
    expect(keeps.hear()).to.equal(false)
  })

  it('goes on after a jump that harms nobody, and is held where somebody would lose something', () => {
    for (const [atStake, goesOn] of [
      [undefined, true],
      [false, true],
      [true, false],
    ] as const) {
      const { keeps } = keeper()
      keeps.keep(open({ atStake }).stream)
      expect(keeps.time.jump).to.equal(undefined)
      jumps(DAY)
      expect(keeps.time.jump !== undefined, 'it is a jump').to.equal(true)
      keeps.tick()
      expect(keeps.time.jump === undefined, `at stake: ${atStake}`).to.equal(goesOn)
    }
  })

  it('is held until all streams are open and read, and when no machine can have slept so long', () => {
    const held: [string, Made, number, number][] = [
      ['a stream is missing', { atStake: false }, 2, DAY],
      ['the journal is not read', { atStake: false, ready: false }, 1, DAY],
      ['the rules are not known', { atStake: false, world: false }, 1, DAY],
      ['more than fifteen days', { atStake: false }, 1, 15 * DAY + 10 * MINUTE],
    ]
    for (const [why, made, streams, by] of held) {
      const { keeps } = keeper({ streams })
      keeps.keep(open(made).stream)
      expect(keeps.time.jump).to.equal(undefined)
      jumps(by)
      keeps.tick()
      expect(keeps.time.jump === undefined, why).to.equal(false)
    }
  })

  it('what would cost somebody something waits two minutes, or until somebody says that the date is right', async () => {
    const due = { due: [{ command: command('end'), waits: true }], atStake: true }
    const [waiting, told] = [keeper(), keeper()]
    const [later, sooner] = [open(due), open(due)]
    waiting.keeps.keep(later.stream)
    told.keeps.keep(sooner.stream)
    elapsed += 119_999
    wall += 119_999
    waiting.keeps.tick()
    told.keeps.tick()
    await settles()
    expect([later.did, sooner.did]).to.deep.equal([[], []])
    told.keeps.time.accept()
    await settles()
    expect([later.did.length, sooner.did.length]).to.deep.equal([0, 1])
    elapsed += 1
    wall += 1
    waiting.keeps.tick()
    await settles()
    expect(later.did).to.deep.equal(['end by lobby'])
  })

  it('and no longer once another window has noted that the date is right, unless it still is a jump', async () => {
    const cases = [
      [true, undefined, 1],
      [false, undefined, 0],
      [true, { shows: NINE + DAY, goesBy: NINE }, 0],
    ] as const
    for (const [heard, jump, times] of cases) {
      const clock = machine()
      clock.hear = () => heard
      if (jump) Object.defineProperty(clock, 'jump', { get: () => jump })
      const { keeps } = keeper({ machine: clock })
      const due = open({ due: [{ command: command('end'), waits: true }], atStake: true })
      keeps.keep(due.stream)
      await settles()
      expect([keeps.hear(), due.did.length]).to.deep.equal([heard, 0])
      keeps.tick()
      await settles()
      expect(due.did.length).to.equal(times)
    }
  })

  it('notes that it goes on every half minute, and tends at every tick and change until its end', async () => {
    const { keeps, ends } = keeper()
    const due = open({ due: [{ command: command('due') }] })
    keeps.tick()
    expect(beats).to.equal(1)
    elapsed += 30_000
    keeps.tick()
    expect(beats).to.equal(1)
    elapsed += 1
    keeps.tick()
    expect(beats).to.equal(2)
    keeps.keep(due.stream)
    await settles()
    const opened = due.did.length
    expect(opened).to.be.greaterThan(0)
    due.change()
    await settles()
    expect(due.did.length).to.equal(opened + 1)
    ends.abort()
    due.change()
    keeps.tick()
    await settles()
    expect(due.did.length).to.equal(opened + 1)
  })
})
