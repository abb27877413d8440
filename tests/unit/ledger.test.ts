// What a ledger answers when another window was faster: nothing it says may rest on a state that has already moved on.
import { Ledger, type Command, type Decider, type Journal, type Recorded } from '@doorstep/model/journal'
import { MemoryJournal } from '@doorstep/sources/journal'

/** A door that is open or shut, decided by who asks: the smallest thing with events, refusals and "it is so already". */
type DoorCommand = Command & { readonly type: 'open' | 'shut' }
interface DoorEvent {
  readonly type: 'Opened' | 'Shut'
}
const evolve = (_: boolean, event: DoorEvent): boolean => event.type === 'Opened'
const door: Decider<boolean, DoorCommand, DoorEvent, undefined> = {
  initial: false,
  schema: 1,
  decide: (open, { type }) => {
    if (type === 'open') return { accepted: true, events: open ? [] : [{ type: 'Opened' }] }
    return open ? { accepted: true, events: [{ type: 'Shut' }] } : { accepted: false, refusal: { code: 'shut-already' } }
  },
  evolve,
  fold: (open, events) => [...events].reduce(evolve, open),
}

/** A window of the journal that never hears what others do, as when a message is late. */
function deaf(journal: Journal<DoorEvent>): Journal<DoorEvent> {
  return {
    append: (entry, expected) => journal.append(entry, expected),
    find: (id) => journal.find(id),
    read: (after) => journal.read(after),
    watch: async function* (): AsyncIterable<Recorded<DoorEvent>> {
      await new Promise<void>(() => undefined)
      yield* []
    },
  }
}

const signal = { aborted: false, addEventListener: () => undefined, removeEventListener: () => undefined }

async function twoWindows() {
  const journal = new MemoryJournal<DoorEvent>()
  const open = () =>
    new Ledger({
      decider: door,
      journal: deaf(journal),
      situation: () => ({ now: 0, businessDay: '2026-11-20', rules: undefined }),
      now: () => 0,
      signal,
    })
  const windows = { here: open(), there: open(), journal }
  await Promise.all([windows.here.ready, windows.there.ready])
  return windows
}
const asked = (type: DoorCommand['type'], id: string): DoorCommand => ({ type, id, actor: { device: 'test' } })

describe('a window that has not heard of the others', () => {
  it('does not refuse for what is no longer so', async () => {
    const { here, there } = await twoWindows()
    await there.execute(asked('open', '1'))
    expect(await here.execute(asked('shut', '2'))).toMatchObject({ accepted: true, record: { events: [{ type: 'Shut' }] } })
  })

  it('does not say "it is so already" of what is no longer so', async () => {
    const { here, there } = await twoWindows()
    await here.execute(asked('open', '1'))
    await there.execute(asked('shut', '2'))
    expect(await here.execute(asked('open', '3'))).toMatchObject({ accepted: true, record: { events: [{ type: 'Opened' }] } })
    expect(await here.execute(asked('open', '4'))).toEqual({ accepted: true, repeated: false })
  })

  it('answers a command that another window has carried out with its first outcome', async () => {
    const { here, there, journal } = await twoWindows()
    const first = await there.execute(asked('open', '1'))
    const again = await here.execute(asked('open', '1'))
    expect(again).toEqual({ ...first, repeated: true })
    const records = []
    for await (const record of journal.read()) records.push(record)
    expect(records).toHaveLength(1)
  })
})
