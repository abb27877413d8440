// The station's time: follows the machine's clock, holds jumps back, and is one in all windows.
import { CLOCK_TOLERANCE, StationClock } from './station-clock.js'

const MINUTE = 60_000
const DAY = 1440 * MINUTE
const START = Date.UTC(2026, 10, 20, 1)

/** A machine: its clock can be set, the time that passes cannot. */
class Machine {
  wall = START
  elapsed = 5000
  readonly held = new Map<string, string>()
  readonly notes = {
    getItem: (key: string) => this.held.get(key) ?? null,
    setItem: (key: string, value: string) => void this.held.set(key, value),
  }
  window(): StationClock {
    return new StationClock({ wall: () => this.wall, elapsed: () => this.elapsed, notes: this.notes })
  }
  pass(ms: number): void {
    this.wall += ms
    this.elapsed += ms
  }
}

describe('the station’s clock', () => {
  it('is the machine’s while nobody sets it, and follows it when it is set a little', () => {
    const machine = new Machine()
    const clock = machine.window()
    machine.pass(90 * MINUTE)
    expect(clock.now()).toBe(START + 90 * MINUTE)
    machine.wall += CLOCK_TOLERANCE - 1
    expect(clock.now()).toBe(machine.wall)
    expect(clock.jump).toBeUndefined()
  })

  it('follows a jump of two minutes, either way, and holds one of a millisecond more', () => {
    for (const by of [CLOCK_TOLERANCE, -CLOCK_TOLERANCE]) {
      const near = new Machine()
      const clock = near.window()
      clock.now()
      near.wall += by
      expect(clock.jump).toBeUndefined()
      expect(clock.now()).toBe(by > 0 ? START + by : START)
      const far = new Machine()
      const held = far.window()
      far.wall += by + Math.sign(by)
      expect(held.jump).toEqual({ shows: START + by + Math.sign(by), goesBy: START })
    }
  })

  it('is put right by two jumps that together are none', () => {
    const machine = new Machine()
    const clock = machine.window()
    machine.wall += 60 * MINUTE
    clock.now()
    machine.wall -= 58 * MINUTE
    // what is left of it is two minutes, which is a clock that is set a little
    expect(clock.jump).toBeUndefined()
    expect(clock.now()).toBe(START + 2 * MINUTE)
  })

  it('after a start a clock is put right for ten minutes, not before what was known, and not ahead', () => {
    const started = (known: number, wall: number) => {
      const machine = new Machine()
      machine.held.set('doorstep-clock', JSON.stringify({ wall: known, offset: 0, step: 3 }))
      machine.wall = wall
      return { machine, clock: machine.window() }
    }
    for (const [after, believed] of [
      [10 * MINUTE, true],
      [10 * MINUTE + 1, false],
    ] as const) {
      const { machine, clock } = started(START, START + DAY)
      machine.pass(after)
      clock.now()
      machine.wall -= DAY
      expect(clock.jump === undefined, String(after)).toBe(believed)
    }
    for (const [short, believed] of [
      [CLOCK_TOLERANCE, true],
      [CLOCK_TOLERANCE + 1, false],
    ] as const) {
      const { machine, clock } = started(START, START + DAY)
      machine.wall = START - short
      expect(clock.jump === undefined, String(short)).toBe(believed)
    }
    const { machine, clock } = started(START, START)
    machine.wall += DAY
    expect(clock.jump).toEqual({ shows: START + DAY, goesBy: START })
  })

  it('a note is gone by that is behind by two minutes, and not by more', () => {
    for (const [behind, held] of [
      [CLOCK_TOLERANCE, false],
      [CLOCK_TOLERANCE + 1, true],
    ] as const) {
      const machine = new Machine()
      machine.held.set('doorstep-clock', JSON.stringify({ wall: START + behind, offset: 0, step: 3 }))
      expect(machine.window().jump !== undefined, String(behind)).toBe(held)
    }
  })

  it('notes what it goes by, how far it has come and how many words there were', () => {
    const machine = new Machine()
    const noted = () => JSON.parse(machine.held.get('doorstep-clock') ?? 'null') as unknown
    const clock = machine.window()
    expect(noted()).toBeNull()
    clock.beat()
    expect(noted()).toEqual({ wall: START, offset: 0, step: 0 })
    machine.wall += DAY
    clock.now()
    expect(noted()).toEqual({ wall: START + DAY, offset: -DAY, step: 1 })
    machine.pass(MINUTE)
    clock.accept()
    expect(noted()).toEqual({ wall: START + DAY + MINUTE, offset: 0, step: 2 })
    // a word that is not newer is not heard
    expect(clock.hear()).toBe(false)
    machine.held.set('doorstep-clock', JSON.stringify({ wall: START, offset: 5, step: 3 }))
    expect(clock.hear()).toBe(true)
    for (const wrong of [
      '{}',
      'null',
      '{"wall":1,"offset":1}',
      '{"wall":1,"offset":"1","step":9}',
      '{"wall":1,"offset":1,"step":9.5}',
      '{"offset":1,"step":9}',
    ]) {
      machine.held.set('doorstep-clock', wrong)
      expect(clock.hear(), wrong).toBe(false)
    }
  })

  it('stands still rather than go back a little', () => {
    const machine = new Machine()
    const clock = machine.window()
    const before = clock.now()
    machine.wall -= 30_000
    expect(clock.now()).toBe(before)
    machine.pass(20_000)
    expect(clock.now()).toBe(before)
    machine.pass(20_000)
    expect(clock.now()).toBe(before + 10_000)
    expect(clock.jump).toBeUndefined()
  })

  for (const [name, by] of [
    ['a minute past the tolerance', CLOCK_TOLERANCE + MINUTE],
    ['an hour', 60 * MINUTE],
    ['a day', DAY],
    ['a year', 365 * DAY],
    ['back an hour', -60 * MINUTE],
    ['back fifty years', -50 * 365 * DAY],
  ] as const) {
    it(`holds a jump by ${name} back, says so, and forgets it when the clock comes back`, () => {
      const machine = new Machine()
      const clock = machine.window()
      machine.pass(MINUTE)
      machine.wall += by
      machine.pass(MINUTE)
      expect(clock.now()).toBe(START + 2 * MINUTE)
      expect(clock.jump).toEqual({ shows: START + 2 * MINUTE + by, goesBy: START + 2 * MINUTE })
      machine.pass(30 * MINUTE)
      machine.wall -= by
      expect(clock.now()).toBe(START + 32 * MINUTE)
      expect(clock.jump).toBeUndefined()
    })

    it(`goes by the machine’s clock after a jump by ${name} was accepted`, () => {
      const machine = new Machine()
      const clock = machine.window()
      machine.wall += by
      clock.accept()
      expect(clock.now()).toBe(START + by)
      expect(clock.jump).toBeUndefined()
      machine.pass(MINUTE)
      expect(clock.now()).toBe(START + by + MINUTE)
    })
  }

  it('is one in every window: who opens later, or looks seldom, goes by what was seen and said', () => {
    const machine = new Machine()
    const lobby = machine.window()
    const counter = machine.window()
    const told = machine.window()
    machine.wall += DAY
    expect(lobby.jump).toBeDefined()
    // what it was told of is no jump more
    expect(told.hear()).toBe(true)
    expect(told.now()).toBe(START)
    machine.pass(MINUTE)
    const late = machine.window()
    expect(late.now()).toBe(START + MINUTE)
    expect(counter.now()).toBe(START + MINUTE)
    counter.accept()
    for (const each of [lobby, late, told]) {
      each.hear()
      expect(each.jump).toBeUndefined()
      expect(each.now()).toBe(START + DAY + MINUTE)
    }
  })

  it('an older word does not undo a newer one', () => {
    const machine = new Machine()
    const lobby = machine.window()
    const counter = machine.window()
    machine.wall += DAY
    lobby.now()
    counter.accept()
    lobby.beat()
    counter.beat()
    expect(lobby.jump).toBeUndefined()
    expect(counter.jump).toBeUndefined()
  })

  it('a machine that was off: ahead is believed, behind what was noted is not', () => {
    const machine = new Machine()
    machine.window().beat()
    machine.wall += 3 * DAY
    machine.elapsed = 0
    expect(machine.window().jump).toBeUndefined()
    machine.window().beat()
    machine.wall = START - 365 * DAY
    const clock = machine.window()
    expect(clock.jump).toEqual({ shows: START - 365 * DAY, goesBy: START + 3 * DAY })
  })

  it('a held jump is held over a restart, until the clock is put right', () => {
    const machine = new Machine()
    machine.window().now()
    const first = machine.window()
    machine.wall += DAY
    first.now()
    first.beat()
    machine.elapsed = 0
    machine.pass(10 * MINUTE)
    expect(machine.window().now()).toBe(START + 10 * MINUTE)
    machine.wall -= DAY
    machine.pass(MINUTE)
    const right = machine.window()
    expect(right.jump).toBeUndefined()
    expect(right.now()).toBe(START + 11 * MINUTE)
  })

  it('a clock that was put right while the machine was off is believed, and the station does not go ahead of it', () => {
    const machine = new Machine()
    const clock = machine.window()
    clock.now()
    machine.wall -= DAY
    expect(clock.jump).toMatchObject({ goesBy: START })
    // off for a minute, in which the clock comes back
    machine.wall += DAY + MINUTE
    const later = machine.window()
    expect(later.now()).toBe(START + MINUTE)
    expect(later.jump).toBeUndefined()
    // and a window that is opened while the clock is still wrong goes on by what the others hold
    machine.held.clear()
    const other = new Machine()
    other.window().now()
    const first = other.window()
    other.wall -= DAY
    first.now()
    other.pass(MINUTE)
    expect(other.window().now()).toBe(START + MINUTE)
  })

  it('a machine that has its clock set right after its start is believed at once', () => {
    const machine = new Machine()
    machine.window().beat()
    // it began in 1970, or a day ahead
    for (const wrong of [0, START + 3 * DAY]) {
      machine.wall = wrong
      const clock = machine.window()
      machine.pass(MINUTE)
      clock.now()
      machine.wall = START + 2 * DAY
      expect(clock.now()).toBe(START + 2 * DAY)
      expect(clock.jump).toBeUndefined()
      machine.held.set('doorstep-clock', JSON.stringify({ wall: START, offset: 0, step: 0 }))
    }
    // later it is a jump like any other
    const clock = machine.window()
    machine.pass(11 * MINUTE)
    clock.now()
    machine.wall -= 60 * MINUTE
    expect(clock.jump).toBeDefined()
  })

  it('works without notes, with notes that throw and with notes that are something else', () => {
    const throws = () => {
      throw new Error('denied')
    }
    for (const notes of [
      undefined,
      { getItem: throws, setItem: throws },
      { getItem: () => '{"wall":"x"}', setItem: () => undefined },
      { getItem: () => '[', setItem: throws },
    ]) {
      let wall = START
      const clock = new StationClock({ wall: () => wall, elapsed: () => 0, notes })
      wall += DAY
      expect(clock.now()).toBe(START)
      clock.accept()
      expect(clock.now()).toBe(START + DAY)
    }
  })
})
