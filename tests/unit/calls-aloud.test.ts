// Calls said aloud, without a loudspeaker: whose turn it is, what is played when, and what a dead loudspeaker comes to.
import type { RecentCall } from '@doorstep/model/queue'
import type { Cue } from '../../packages/elements/src/call-display/sentence.js'
import { WebSound } from '../../packages/elements/src/call-display/sound.js'
import { Turns } from '../../packages/elements/src/call-display/turns.js'

beforeEach(() => void vi.useFakeTimers())
afterEach(() => {
  vi.useRealTimers()
  vi.unstubAllGlobals()
})

/** A loudspeaker whose clock goes on only while it works. */
class Context extends EventTarget {
  static made: Context[] = []
  /** What a machine's loudspeaker is when it is opened. */
  static starts: AudioContextState = 'running'
  /** Seconds of silence before the first sound, as this browser decodes it. */
  static heardFrom = 0.1
  state = Context.starts
  sampleRate = 8000
  destination = {}
  closed = 0
  works = true
  #began = Date.now()
  #stood = 0

  constructor() {
    super()
    Context.made.push(this)
  }
  get currentTime(): number {
    if (this.works) this.#stood = (Date.now() - this.#began) / 1000
    return this.#stood
  }
  resume = vi.fn(async () => void (this.state = 'running'))
  close = async (): Promise<void> => void (this.closed += 1)
  decodeAudioData = async (): Promise<object> => ({
    duration: 10,
    sampleRate: 8000,
    getChannelData: () => new Float32Array(8000).fill(0.5, Context.heardFrom * 8000),
  })
  become(state: AudioContextState): void {
    this.state = state
    this.dispatchEvent(new Event('statechange'))
  }
}
class Source {
  static made: Source[] = []
  readonly started: number[][] = []
  stopped = 0
  constructor(
    _: unknown,
    readonly of: { buffer: unknown },
  ) {
    Source.made.push(this)
  }
  connect = (): void => undefined
  start = (...at: number[]): void => void this.started.push(at)
  stop = (): void => void (this.stopped += 1)
}
const faded: number[][] = []
const PLACES = { A: [0.1, 0.6], '1': [1, 1.5], begin: [2, 2.5], to: [3, 3.5], desk: [4, 4.5] }

function loudspeaker({ devices, lists = true }: { devices?: string[]; lists?: boolean } = {}) {
  Context.made = []
  Source.made = []
  Context.starts = 'running'
  Context.heardFrom = 0.1
  const media = Object.assign(new EventTarget(), {
    listed: devices ?? ['audiooutput'],
    enumerateDevices: async () => media.listed.map((kind) => ({ kind })),
  })
  class Listing extends Context {}
  if (lists) Object.assign(Listing.prototype, { setSinkId: () => undefined })
  vi.stubGlobal('AudioContext', Listing)
  vi.stubGlobal('AudioBufferSourceNode', Source)
  vi.stubGlobal(
    'GainNode',
    class {
      gain = { setTargetAtTime: (...to: number[]) => faded.push(to) }
      connect = (): void => undefined
    },
  )
  vi.stubGlobal(
    'AudioBuffer',
    class {
      duration: number
      constructor({ length, sampleRate }: { length: number; sampleRate: number }) {
        this.duration = length / sampleRate
      }
      copyToChannel = (): void => undefined
    },
  )
  vi.stubGlobal('navigator', { mediaDevices: media })
  vi.stubGlobal('document', { baseURI: 'https://station.example/wall/' })
  const fetched: string[] = []
  vi.stubGlobal('fetch', async (url: URL) => {
    fetched.push(url.href)
    return url.href.includes('missing') ? new Response('', { status: 404 }) : new Response(JSON.stringify(PLACES))
  })
  const changed = vi.fn()
  return { changed, media, fetched, open: (folder?: string) => new WebSound(changed, folder) }
}
const CUES: readonly Cue[] = [
  { chime: true, after: 0 },
  { language: 'zh', clip: 'A', after: 0.25 },
  { language: 'zh', clip: '1', after: 0.5 },
]

describe('a loudspeaker', () => {
  test('plays each clip in its time, from its place, and tells how long it takes', async () => {
    const { open } = loudspeaker()
    const sound = open()
    await sound.has('zh')
    const told = vi.fn()
    const played = sound.play(CUES, told)
    const ended = vi.fn()
    void played.then(ended)
    // 1.1 s of chime, and half a second of each clip
    expect(told.mock.calls[0]?.[0]).toBeCloseTo(0.1 + 1.1 + 0.25 + 0.5 + 0.5 + 0.5)
    const rounded = Source.made.map(({ started }) => started[0]?.map((at) => Math.round(at * 100) / 100))
    expect(rounded).toEqual([
      [0.1, 0, 1.1],
      [1.45, 0.1, 0.5],
      [2.45, 1, 0.5],
    ])
    await vi.advanceTimersByTimeAsync(2900)
    expect(ended).not.toHaveBeenCalled()
    await vi.advanceTimersByTimeAsync(700)
    expect(ended).toHaveBeenCalledWith(true)
    expect(Source.made.map(({ stopped }) => stopped)).toEqual([0, 0, 0])
  })

  test.each([
    ['as written', 0.1, 0.1, 1],
    ['later', 0.15, 0.15, 1.05],
    ['earlier', 0.06, 0.06, 0.96],
    // so far away that it is no first sound
    ['much later', 0.3, 0.1, 1],
  ])('of a browser whose decoder begins %s takes the clips from where they are heard', async (_, heardFrom, first, second) => {
    const { open } = loudspeaker()
    Context.heardFrom = heardFrom
    const sound = open()
    await sound.has('zh')
    void sound.play(CUES)
    const from = Source.made.map(({ started }) => Math.round((started[0]?.[1] ?? -1) * 100) / 100)
    expect(from).toEqual([0, first, second])
  })

  test('whose clock stands still has said nothing: what is left is taken back, and it is no device until it is tried again', async () => {
    const { open, changed } = loudspeaker()
    const sound = open()
    await sound.has('zh')
    const context = Context.made[0] ?? expect.fail('no context')
    const before = changed.mock.calls.length
    context.works = false
    const played = sound.play(CUES)
    await vi.advanceTimersByTimeAsync(5000)
    expect(await played).toBe(false)
    expect([sound.state, changed.mock.calls.length > before]).toEqual(['no-device', true])
    expect(Source.made.map(({ stopped }) => stopped)).toEqual([1, 1, 1])
    context.works = true
    const heard = changed.mock.calls.length
    await sound.resume()
    expect([sound.state, changed.mock.calls.length > heard]).toEqual(['on', true])
    const again = sound.play(CUES)
    await vi.advanceTimersByTimeAsync(5000)
    expect(await again).toBe(true)
  })

  test('that dies in the middle of a call is noticed there, and one that is taken away too', async () => {
    const { open } = loudspeaker()
    const sound = open()
    await sound.has('zh')
    const context = Context.made[0] ?? expect.fail('no context')
    const played = sound.play(CUES)
    await vi.advanceTimersByTimeAsync(1500)
    context.works = false
    await vi.advanceTimersByTimeAsync(5000)
    expect([await played, sound.state]).toEqual([false, 'no-device'])
    context.works = true
    await sound.resume()
    const other = sound.play(CUES)
    await vi.advanceTimersByTimeAsync(1000)
    context.become('suspended')
    await vi.advanceTimersByTimeAsync(5000)
    expect([await other, sound.state]).toEqual([false, 'blocked'])
    expect(await sound.play(CUES)).toBe(false)
    context.become('running')
    expect(sound.state).toBe('on')
  })

  test('is blocked until a touch, tells of every change until it is closed, and is missing where the machine lists none', async () => {
    const { open, changed, media } = loudspeaker({ devices: ['audioinput'] })
    const sound = open()
    await vi.advanceTimersByTimeAsync(0)
    expect(sound.state).toBe('no-device')
    expect(changed).toHaveBeenCalled()
    media.listed = ['audioinput', 'audiooutput']
    media.dispatchEvent(new Event('devicechange'))
    await vi.advanceTimersByTimeAsync(0)
    expect(sound.state).toBe('on')
    const context = Context.made[0] ?? expect.fail('no context')
    changed.mockClear()
    context.become('suspended')
    expect([sound.state, changed.mock.calls.length]).toEqual(['blocked', 1])
    sound.close()
    context.become('running')
    media.dispatchEvent(new Event('devicechange'))
    await vi.advanceTimersByTimeAsync(0)
    expect([changed.mock.calls.length, context.closed]).toEqual([1, 1])
    // a browser that hides its outputs is believed
    const hidden = loudspeaker({ devices: [], lists: false }).open()
    await vi.advanceTimersByTimeAsync(0)
    expect(hidden.state).toBe('on')
    vi.stubGlobal('AudioContext', undefined)
    Reflect.deleteProperty(globalThis, 'AudioContext')
    const none = new WebSound(() => undefined)
    expect([none.state, await none.has('zh'), await none.play(CUES)]).toEqual(['no-device', false, false])
  })

  test('fades to another volume, and keeps it', () => {
    const { open } = loudspeaker()
    const sound = open()
    expect(sound.volume).toBe(1)
    sound.volume = 0.4
    expect([sound.volume, faded.at(-1)]).toEqual([0.4, [0.4, 0, 0.02]])
  })

  test('fetches the clips of a language once, and says nothing half: without them nothing is played', async () => {
    const warn = vi.spyOn(console, 'warn').mockImplementation(() => undefined)
    const { open, fetched } = loudspeaker()
    const sound = open('/missing')
    expect([await sound.has('zh'), await sound.play(CUES)]).toEqual([false, false])
    expect(warn.mock.calls[0]?.[0]).toContain('zh')
    const whole = open('/voice')
    fetched.length = 0
    expect([await whole.has('zh'), await whole.has('zh'), await whole.has('en')]).toEqual([true, true, true])
    expect(fetched).toEqual(['zh.mp3', 'zh.json', 'en.mp3', 'en.json'].map((name) => `https://station.example/voice/${name}`))
    expect(await whole.play([{ language: 'zh', clip: 'Z', after: 0 }])).toBe(false)
  })
})
describe('the turns of calls', () => {
  const call = (callId: string, ticket = callId): RecentCall => ({ callId, ticket, number: ticket, desk: 'd', worker: 'w', at: 0 })
  const view = (calls: readonly RecentCall[], ready = true) =>
    ({ ready, state: { recentCalls: calls, tickets: new Map(calls.map(({ ticket }) => [ticket, { place: 'called' }])) } }) as never

  test('are taken one after the other; of a host that went nothing goes on', async () => {
    const said: string[] = []
    const ends: ((said: boolean) => void)[] = []
    const host = {
      addController: () => undefined,
      removeController: () => undefined,
      requestUpdate: vi.fn(),
      updateComplete: Promise.resolve(true),
    }
    const say = ({ callId }: RecentCall) => (said.push(callId), new Promise<boolean>((end) => ends.push(end)))
    const turns = new Turns(
      host,
      say,
      () => 0,
      () => 0,
    )
    turns.hear(view([], false))
    turns.hear(undefined)
    turns.hear(view([call('old')]))
    expect(said).toEqual([])
    turns.hear(view([call('b'), call('a'), call('old')]))
    // the second is not begun while the first is said
    turns.hear(view([call('c'), call('b'), call('a')]))
    expect([said, turns.current?.callId]).toEqual([['a'], 'a'])
    ends[0]?.(true)
    await vi.waitFor(() => expect(said).toEqual(['a', 'b']))
    ends[1]?.(false)
    await vi.waitFor(() => expect(said).toEqual(['a', 'b', 'c']))
    turns.hostDisconnected()
    expect(turns.current).toBeUndefined()
    // connected again it begins anew, and the end of the earlier turn ends nothing
    turns.hear(view([call('c')]))
    turns.hear(view([call('d'), call('c')]))
    await vi.waitFor(() => expect(turns.current?.callId).toBe('d'))
    ends[2]?.(true)
    await vi.advanceTimersByTimeAsync(1)
    expect([said, turns.current?.callId]).toEqual([['a', 'b', 'c', 'd'], 'd'])
    ends[3]?.(true)
    await vi.waitFor(() => expect(turns.current).toBeUndefined())
    turns.hear(view([call('e'), call('d')]))
    await vi.waitFor(() => expect(said.at(-1)).toBe('e'))
  })

  test('go on after one whose saying failed', async () => {
    const said: string[] = []
    const host = {
      addController: () => undefined,
      removeController: () => undefined,
      requestUpdate: () => undefined,
      updateComplete: Promise.resolve(true),
    }
    const turns = new Turns(
      host,
      ({ callId }) => (said.push(callId), Promise.reject(new Error('no sound'))),
      () => 0,
      () => 0,
    )
    turns.hear(view([]))
    turns.hear(view([call('b'), call('a')]))
    await vi.waitFor(() => expect(said).toEqual(['a', 'b']))
  })
})
