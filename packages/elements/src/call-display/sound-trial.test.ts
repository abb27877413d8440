// A call that is tried: what is played, how loud, and what is said of it when nothing can be heard.
import { expect } from '@open-wc/testing'
import type { Cue } from './sentence.js'
import type { Loudspeaker, SoundOutput } from './sound.js'
import { SoundTrial } from './sound-trial.js'

/** A loudspeaker that remembers what it played. */
class Heard implements SoundOutput {
  volume = 1
  loud: number[] = []
  played: (readonly Cue[])[] = []
  closed = false
  constructor(
    public state: Loudspeaker = 'on',
    private readonly clips = true,
    private readonly whole = true,
    private readonly after: Loudspeaker = state,
  ) {}
  has = async () => this.clips
  play = async (cues: readonly Cue[]) => {
    this.played.push(cues)
    this.loud.push(this.volume)
    this.state = this.after
    return this.whole
  }
  resume = async () => undefined
  close = () => void (this.closed = true)
}
const CALL = { number: 'A012', desk: '2号接待台', language: 'zh-Hans', volume: 0.3 } as const
const spoken = (sound: Heard) => sound.played.flat().map((cue) => ('clip' in cue ? cue.clip : 'chime'))

describe('a call that is tried', () => {
  const once = ['begin', 'A', '0', '1', '2', 'to', 'desk-2', 'desk']

  it('is chime and sentence, twice, as loud as it is set', async () => {
    const sound = new Heard()
    const trial = new SoundTrial(() => undefined, undefined, sound)
    expect([await trial.call(CALL), sound.loud, trial.state]).to.deep.equal(['said', [0.3], 'on'])
    expect(spoken(sound)).to.deep.equal(['chime', ...once, ...once])
    trial.close()
    expect(sound.closed).to.equal(true)
  })

  it('is in English where the page is', async () => {
    const sound = new Heard()
    await new SoundTrial(() => undefined, undefined, sound).call({ ...CALL, language: 'en' })
    expect(spoken(sound).slice(-1)).to.deep.equal(['desk-2'])
  })

  it('rings as the lobby’s bell does at a desk, as loud as that is set', async () => {
    const sound = new Heard()
    expect([await new SoundTrial(() => undefined, undefined, sound).ring(0.4), sound.loud]).to.deep.equal(['rung', [0.4]])
    expect(spoken(sound)).to.deep.equal(['chime', 'chime'])
    for (const [heard, outcome] of [
      [new Heard('no-device'), 'no-device'],
      [new Heard('on', true, false), 'blocked'],
      [new Heard('on', true, false, 'no-device'), 'no-device'],
    ] as const)
      expect(await new SoundTrial(() => undefined, undefined, heard).ring(1)).to.equal(outcome)
  })

  for (const [what, sound, outcome, played] of [
    ['no clips', new Heard('on', false), 'chime', 1],
    ['a browser that waits for a touch', new Heard('blocked'), 'blocked', 0],
    ['no loudspeaker', new Heard('no-device'), 'no-device', 0],
    ['a loudspeaker that takes nothing', new Heard('on', true, false, 'no-device'), 'no-device', 1],
    ['a sound that was stopped', new Heard('on', true, false), 'blocked', 1],
  ] as const)
    it(`with ${what} is ${outcome}`, async () => {
      expect(await new SoundTrial(() => undefined, undefined, sound).call(CALL)).to.equal(outcome)
      expect(sound.played).to.have.length(played)
    })
})
