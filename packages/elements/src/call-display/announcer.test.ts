// Saying calls: by clips, by the browser's voice, by another window, or not at all; and what is said of that.
import { aTimeout, expect } from '@open-wc/testing'
import { Announcer, type Spoken } from './announcer.js'
import type { Cue } from './sentence.js'
import type { Loudspeaker, SoundOutput } from './sound.js'
import { mandarin } from './speech.js'
import { waitUntil } from '../testing/wait.js'

const PULSE = { beat: 30, patience: 300 }
let names = 0
let open: Announcer[] = []

class FakeSound implements SoundOutput {
  state: Loudspeaker = 'on'
  volume = 1
  clips = true
  lasts = 60
  readonly played: string[] = []
  resumed = 0
  closed = false

  constructor(private readonly log: string[] = []) {}

  has(): Promise<boolean> {
    return Promise.resolve(this.clips)
  }
  async play(cues: readonly Cue[], started?: (seconds: number) => void): Promise<boolean> {
    if (this.state === 'blocked') return false
    const said = cues.map((cue) => (cue.chime ? '♪' : cue.clip)).join('')
    this.log.push(`+${said}`)
    started?.(this.lasts / 1000)
    await aTimeout(this.lasts)
    this.log.push(`-${said}`)
    this.played.push(said)
    return true
  }
  resume(): Promise<void> {
    this.resumed += 1
    this.state = 'on'
    return Promise.resolve()
  }
  close(): void {
    this.closed = true
  }
}

const noVoice = (_: string): Promise<boolean> => Promise.resolve(false)

function announcer(sound: FakeSound, { name = `test/say/${(names += 1)}`, voice = noVoice, changed = () => {} } = {}): Announcer {
  const made = new Announcer({ name, sound, voice, changed, pulse: PULSE })
  open.push(made)
  return made
}
const call = (callId: string, number = 'A012'): Spoken => ({ callId, number, desk: '2号接待台', languages: ['zh'] })
const SENTENCE = 'beginA012todesk-2desk'

describe('the announcer', () => {
  afterEach(() => {
    for (const each of open) each.close()
    open = []
  })

  it('says a call by clips, chime first and the sentence twice', async () => {
    const sound = new FakeSound()
    expect(await announcer(sound).say(call('c1'))).to.be.true
    expect(sound.played).to.deep.equal([`♪${SENTENCE}${SENTENCE}`])
  })

  it('is one among windows: each call is said once, and the others’ turns last as long', async () => {
    const name = `test/say/${(names += 1)}`
    const [mine, other] = [new FakeSound(), new FakeSound()]
    const [one, two] = [announcer(mine, { name }), announcer(other, { name })]
    for (const callId of ['c1', 'c2', 'c3']) {
      expect(await Promise.all([one.say(call(callId)), two.say(call(callId))])).to.deep.equal([true, true])
    }
    expect([mine.played.length, other.played.length].sort()).to.deep.equal([0, 3])
  })

  it('takes over from a window that goes in the middle of a call, and says that call from the start', async () => {
    const name = `test/say/${(names += 1)}`
    const log: string[] = []
    const [mine, other] = [new FakeSound(log), new FakeSound()]
    mine.lasts = 60_000
    const one = announcer(mine, { name })
    // it has the loudspeaker before the other one comes
    await waitUntil(async () => ((await navigator.locks.query()).held ?? []).some((lock) => lock.name === name))
    const two = announcer(other, { name })
    void one.say(call('c1'))
    const said = two.say(call('c1'))
    await waitUntil(() => log.length > 0)
    expect(other.played).to.deep.equal([])
    one.close()
    expect(await said).to.be.true
    expect(other.played).to.have.length(1)
  })

  it('leaves announcing to a window that can be heard', async () => {
    const name = `test/say/${(names += 1)}`
    const [mute, heard] = [new FakeSound(), new FakeSound()]
    mute.state = 'blocked'
    const one = announcer(mute, { name })
    const two = announcer(heard, { name })
    await waitUntil(() => one.state === 'elsewhere')
    expect(two.state).to.equal('on')
    expect(await Promise.all([one.say(call('c1')), two.say(call('c1'))])).to.deep.equal([true, true])
    expect(heard.played).to.have.length(1)
    two.close()
    await waitUntil(() => one.state === 'blocked')
    expect(await one.say(call('c2'))).to.be.false
  })

  it('says that it is blocked, and is on again after a touch', async () => {
    const sound = new FakeSound()
    sound.state = 'blocked'
    let changes = 0
    const one = announcer(sound, { changed: () => (changes += 1) })
    expect(one.state, 'a browser takes a moment').to.equal('on')
    await waitUntil(() => one.state === 'blocked')
    const before = changes
    await one.resume()
    expect(sound.resumed).to.equal(1)
    expect(one.state === 'on' || one.state === 'elsewhere').to.be.true
    await waitUntil(() => one.state === 'on')
    expect(changes).to.be.greaterThan(before)
    expect(await one.say(call('c1'))).to.be.true
  })

  it('18. without clips and without a voice there is the chime, and it says so', async () => {
    const sound = new FakeSound()
    sound.clips = false
    const one = announcer(sound)
    await waitUntil(() => one.state === 'no-voice')
    expect(await one.say(call('c1'))).to.be.false
    expect(sound.played).to.deep.equal(['♪'])
    sound.clips = true
    expect(await one.say(call('c2'))).to.be.true
    expect(one.state).to.equal('on')
  })

  it('uses the browser’s voice where there are no clips and it is proven, twice', async () => {
    const sound = new FakeSound()
    sound.clips = false
    const spoken: string[] = []
    const one = announcer(sound, { voice: (text: string) => (spoken.push(text), Promise.resolve(true)) })
    expect(await one.say(call('c1'))).to.be.true
    expect(spoken).to.deep.equal(['请A零一二号到2号接待台', '请A零一二号到2号接待台'])
    await waitUntil(() => one.state === 'on')
  })

  it('proves only a local Mandarin voice that is not espeak’s', () => {
    const voice = (lang: string, localService = true, name = lang) => ({ lang, localService, name })
    expect(mandarin([voice('en-US'), voice('zh-HK'), voice('yue'), voice('zh-CN', false)])).to.be.undefined
    expect(mandarin([voice('zh', true, 'Chinese (Mandarin, latin as English) espeak-ng')])).to.be.undefined
    for (const lang of ['zh-CN', 'zh_TW', 'cmn', 'zh', 'cmn-Hans-CN']) expect(mandarin([voice(lang)])?.lang, lang).to.equal(lang)
  })
})
