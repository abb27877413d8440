// Who says a call, and how, by a clock that is moved by hand: one window of many, by clips or by a voice that is proven to speak.
import { Announcer, type Spoken } from '../../packages/elements/src/call-display/announcer.js'
import { Leader } from '../../packages/elements/src/call-display/leader.js'
import type { Cue } from '../../packages/elements/src/call-display/sentence.js'
import type { Loudspeaker, SoundOutput } from '../../packages/elements/src/call-display/sound.js'
import { mandarin, speak } from '../../packages/elements/src/call-display/speech.js'
import { Locks } from './locks.js'

/** What the windows of a machine tell each other. */
const channels = new Set<Channel>()
class Channel extends EventTarget {
  closed = false
  constructor(readonly name: string) {
    super()
    channels.add(this)
  }
  postMessage(data: unknown): void {
    if (this.closed) throw new Error('closed')
    for (const other of channels)
      if (other !== this && other.name === this.name) other.dispatchEvent(Object.assign(new Event('message'), { data }))
  }
  close(): void {
    this.closed = true
    channels.delete(this)
  }
}

let locks: Locks
beforeEach(() => {
  vi.useFakeTimers()
  channels.clear()
  locks = new Locks()
  vi.stubGlobal('navigator', { locks })
  vi.stubGlobal('BroadcastChannel', Channel)
})
afterEach(() => {
  vi.useRealTimers()
  vi.unstubAllGlobals()
})
const after = (ms: number): Promise<unknown> => vi.advanceTimersByTimeAsync(ms)
const NAME = 'doorstep/calls/test'

describe('who announces', () => {
  const leads = (...leaders: Leader[]) => leaders.map((each) => each.leads)

  test('is the first that stands for it; the others hear that it lives', async () => {
    const [one, two] = [new Leader(NAME), new Leader(NAME)]
    expect(leads(one, two)).toEqual([false, false])
    one.join()
    two.join()
    await after(0)
    expect([leads(one, two), one.elsewhere, two.elsewhere]).toEqual([[true, false], false, true])
    await after(60_000)
    expect([leads(one, two), two.elsewhere]).toEqual([[true, false], true])
    one.join()
    one.leave()
    await after(0)
    expect([leads(one, two), one.elsewhere]).toEqual([[false, true], true])
    // who left stands for it no more
    two.close()
    await after(60_000)
    expect([leads(one, two), locks.held.size, one.elsewhere]).toEqual([[false, false], 0, false])
  })

  test('is another as soon as its window is gone, and one that waits and leaves stands in line no more', async () => {
    const [one, two, three] = [new Leader(NAME), new Leader(NAME), new Leader(NAME)]
    for (const each of [one, two, three]) each.join()
    await after(0)
    two.leave()
    expect(locks.waiting).toHaveLength(1)
    one.close()
    await after(0)
    expect(leads(one, two, three)).toEqual([false, false, true])
  })

  test('is taken from one that hangs: ten seconds without a beat, and what it was saying counts as said', async () => {
    const hung = new Leader(NAME, { beat: 3_600_000, patience: 3_600_000 })
    const well = new Leader(NAME)
    hung.join()
    well.join()
    await after(0)
    hung.saying('c1', 60_000)
    expect(well.remaining('c1')).toBe(60_000)
    await after(9000)
    expect([well.leads, well.remaining('c1')]).toEqual([false, 51_000])
    await after(3000)
    expect([well.leads, hung.leads, well.remaining('c1')]).toEqual([true, false, 0])
    // when it wakes it stands in line again, and takes nothing by force
    expect(locks.waiting).toHaveLength(1)
    well.close()
    await after(0)
    expect(hung.leads).toBe(true)
  })

  test('is every window where there are no locks', async () => {
    vi.stubGlobal('navigator', {})
    const [one, two] = [new Leader(NAME), new Leader(NAME)]
    one.join()
    two.join()
    expect(leads(one, two)).toEqual([true, true])
    vi.stubGlobal('navigator', { locks: { request: () => Promise.reject(new Error('not here')) } })
    const refused = new Leader(NAME)
    refused.join()
    await after(0)
    expect(refused.leads).toBe(true)
  })

  test('tells of a change to whoever waits for one, or lets them go on after their time', async () => {
    const [one, two] = [new Leader(NAME), new Leader(NAME)]
    const heard = vi.fn()
    void two.change(5000).then(heard)
    one.saying('c1', 100)
    await after(0)
    expect(heard).toHaveBeenCalledOnce()
    void two.change(5000).then(heard)
    await after(4999)
    expect(heard).toHaveBeenCalledOnce()
    await after(1)
    expect(heard).toHaveBeenCalledTimes(2)
    expect([two.remaining('c1'), two.remaining('c2')]).toEqual([0, undefined])
    one.close()
    channels.forEach((each) => each.dispatchEvent(Object.assign(new Event('message'), { data: 'nonsense' })))
    await after(60_000)
    expect(two.leads).toBe(false)
  })
})

class Sound implements SoundOutput {
  state: Loudspeaker = 'on'
  volume = 0.7
  clips: readonly string[] = ['zh', 'en']
  lasts = 4000
  readonly played: string[] = []
  done: string[] = []
  has = async (language: string): Promise<boolean> => this.clips.includes(language)
  async play(cues: readonly Cue[], started?: (seconds: number) => void): Promise<boolean> {
    if (this.state !== 'on') return false
    this.played.push(cues.map((cue) => (cue.chime ? '♪' : `${cue.language === 'en' ? '~' : ''}${cue.clip}`)).join(' '))
    started?.(this.lasts / 1000)
    await new Promise((over) => setTimeout(over, this.lasts))
    return this.state === 'on'
  }
  resume = async (): Promise<void> => void this.done.push('resume')
  close = (): void => void this.done.push('close')
}
const call = (callId: string, more: Partial<Spoken> = {}): Spoken => ({
  callId,
  number: 'A1',
  desk: { 'zh-Hans': '2号接待台', en: 'Desk 2' },
  languages: ['zh'],
  ...more,
})

describe('an announcer', () => {
  const open: Announcer[] = []
  afterEach(() => open.splice(0).forEach((each) => each.close()))
  async function made(sound = new Sound(), voice: typeof speak = async () => false) {
    const changed = vi.fn()
    const announcer = new Announcer({ name: NAME, sound, voice, changed })
    open.push(announcer)
    await after(0)
    return { announcer, sound, changed }
  }
  const outcome = async (said: Promise<boolean>, ms = 60_000) => {
    await after(ms)
    return Promise.race([said, Promise.resolve('not yet')])
  }

  test('says a call in the languages there are clips of', async () => {
    const { announcer, sound } = await made()
    expect(await outcome(announcer.say(call('c1', { languages: ['zh', 'en'] })))).toBe(true)
    sound.clips = ['en']
    expect(await outcome(announcer.say(call('c2', { languages: ['zh', 'en'] })))).toBe(true)
    expect(sound.played).toEqual([
      '♪ begin A 1 to desk-2 desk begin A 1 to desk-2 desk ~begin ~A ~1 ~to ~desk-2',
      '♪ ~begin ~A ~1 ~to ~desk-2 ~begin ~A ~1 ~to ~desk-2',
    ])
  })

  test('of another window waits until that one has said it, and says what nobody says', async () => {
    const one = await made()
    const two = await made()
    const said = Promise.all([one.announcer.say(call('c1')), two.announcer.say(call('c1'))])
    const over = vi.fn()
    void said.then(over)
    await after(3900)
    expect(over).not.toHaveBeenCalled()
    await after(200)
    expect([over.mock.calls, one.sound.played.length, two.sound.played.length]).toEqual([[[[true, true]]], 1, 0])
    // said already: no second time, and at once
    expect(await two.announcer.say(call('c1'))).toBe(true)
    // in the middle of a call its window goes
    const again = two.announcer.say(call('c2'))
    void one.announcer.say(call('c2'))
    await after(500)
    one.announcer.close()
    expect([await outcome(again), two.sound.played.length]).toEqual([true, 1])
  })

  test('gives up a call after half a minute that another window neither says nor leaves', async () => {
    const one = await made()
    const two = await made()
    await after(2000)
    expect([one.announcer.state, two.announcer.state]).toEqual(['on', 'elsewhere'])
    const said = two.announcer.say(call('c1'))
    expect(await outcome(said, 29_000)).toBe('not yet')
    expect(await outcome(said, 2000)).toBe(false)
  })

  test('is quiet about its sound for a second; then blocked, without a device, elsewhere, or without a voice', async () => {
    const sound = new Sound()
    sound.state = 'no-device'
    const { announcer, changed } = await made(sound)
    await after(900)
    expect(announcer.state).toBe('on')
    changed.mockClear()
    await after(200)
    expect([announcer.state, changed.mock.calls.length]).toEqual(['no-device', 1])
    sound.state = 'on'
    expect(announcer.state).toBe('on')
    sound.state = 'blocked'
    expect(announcer.state).toBe('blocked')
    expect(await announcer.say(call('c1'))).toBe(false)
    sound.state = 'on'
    sound.clips = []
    await announcer.resume()
    await after(0)
    expect([announcer.state, sound.done]).toEqual(['no-voice', ['resume']])
    sound.clips = ['zh']
    await announcer.resume()
    expect(announcer.state).toBe('on')
    announcer.volume = 0.2
    expect(sound.volume).toBe(0.2)
    announcer.close()
    expect(sound.done.at(-1)).toBe('close')
  })

  test('that is blocked leaves it to a window that can be heard, and says so as long as that one lives', async () => {
    const mute = new Sound()
    mute.state = 'blocked'
    const one = await made(mute)
    const two = await made()
    await after(2000)
    expect([one.announcer.state, two.announcer.state]).toEqual(['elsewhere', 'on'])
    two.announcer.close()
    await after(12_000)
    expect(one.announcer.state).toBe('blocked')
  })

  test('whose loudspeaker stood still tries the next call all the same', async () => {
    const { announcer, sound } = await made()
    const play = vi.spyOn(sound, 'play')
    play.mockImplementationOnce(async () => ((sound.state = 'no-device'), false))
    expect([await outcome(announcer.say(call('c1'))), announcer.state]).toEqual([false, 'no-device'])
    play.mockResolvedValueOnce(true)
    expect(await outcome(announcer.say(call('c2')))).toBe(true)
    expect(play).toHaveBeenCalledTimes(2)
  })

  test('without clips uses the voice, twice with a pause, at its loudness; without a voice it was not said', async () => {
    const sound = new Sound()
    sound.clips = []
    const spoken: [string, number, number][] = []
    let able = true
    const { announcer } = await made(sound, async (text, volume) => (spoken.push([text, volume, Date.now()]), able))
    expect(await outcome(announcer.say(call('c1')))).toBe(true)
    expect(spoken.map(([text, volume]) => [text, volume])).toEqual([
      ['请A一号到2号接待台', 0.7],
      ['请A一号到2号接待台', 0.7],
    ])
    expect((spoken[1]?.[2] ?? 0) - (spoken[0]?.[2] ?? 0)).toBe(600)
    expect([sound.played, announcer.state]).toEqual([['♪'], 'on'])
    able = false
    expect(await outcome(announcer.say(call('c2')))).toBe(false)
    expect([announcer.state, spoken.length]).toEqual(['no-voice', 3])
    sound.state = 'no-device'
    expect(await outcome(announcer.say(call('c3')))).toBe(false)
    expect(spoken).toHaveLength(3)
  })
})

describe('the browser’s voice', () => {
  class Utterance {
    onstart = (): void => undefined
    onend = (): void => undefined
    onerror = (): void => undefined
    constructor(readonly text: string) {}
  }
  const says: Utterance[] = []
  let cancelled = 0
  beforeEach(() => {
    says.length = cancelled = 0
    vi.stubGlobal('SpeechSynthesisUtterance', Utterance)
    vi.stubGlobal('speechSynthesis', {
      getVoices: () => [
        { lang: 'en-US', localService: true, name: 'x' },
        { lang: 'zh-CN', localService: true, name: 'Tingting' },
      ],
      speak: (utterance: Utterance) => says.push(utterance),
      cancel: () => (cancelled += 1),
    })
  })
  const outcome = async (said: Promise<boolean>) => Promise.race([said, after(0).then(() => 'not yet')])

  test('has spoken when it ends, slowly, at the loudness asked for', async () => {
    const said = speak('请', 0.4)
    expect(says).toMatchObject([{ text: '请', lang: 'zh-CN', rate: 0.9, volume: 0.4, voice: { name: 'Tingting' } }])
    says[0]?.onstart()
    await after(15_000)
    expect(await outcome(said)).toBe('not yet')
    says[0]?.onend()
    expect([await said, cancelled]).toEqual([true, 0])
  })

  test.each([
    ['that does not begin within a second', async () => after(1000)],
    ['that does not end within twenty', async () => (says[0]?.onstart(), after(20_000))],
    ['that fails', async () => says[0]?.onerror()],
  ])('%s has said nothing, and is stopped', async (_, happens) => {
    const said = speak('请', 1)
    await after(999)
    expect(await outcome(said)).toBe('not yet')
    await happens()
    expect([await said, cancelled]).toEqual([false, 1])
  })

  test('is none without a Mandarin one of this machine', async () => {
    vi.stubGlobal('speechSynthesis', undefined)
    expect(await speak('请', 1)).toBe(false)
    vi.stubGlobal('speechSynthesis', { getVoices: () => [{ lang: 'en-US', localService: true, name: 'x' }] })
    expect(await speak('请', 1)).toBe(false)
    const voice = (lang: string, localService = true, name = 'x') => ({ lang, localService, name })
    for (const one of [voice('zh-HK'), voice('zh-CN', false), voice('cmn', true, 'eSpeak'), voice('en'), voice('zhx')])
      expect(mandarin([one])).toBeUndefined()
    for (const one of [voice('zh'), voice('zh_TW'), voice('ZH-cn'), voice('cmn-hans-cn')]) expect(mandarin([voice('en'), one])).toBe(one)
  })
})
