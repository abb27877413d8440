// The clips themselves, and a sentence put together from them, rendered and heard by numbers.
import { expect } from '@open-wc/testing'
import { sendMouse } from '@web/test-runner-commands'
import { chimeSamples } from './chime.js'
import { clipSource, complete, loadClips, readPlaces, schedule, shiftOf, type Clips } from './clips.js'
import { announcement, type ClipLanguage, type Cue } from './sentence.js'
import { WebSound } from './sound.js'

const RATE = 44_100
const LANGUAGES: readonly ClipLanguage[] = ['zh', 'en']

async function bothLanguages(context: BaseAudioContext): Promise<Map<ClipLanguage, Clips>> {
  const clips = new Map<ClipLanguage, Clips>()
  for (const language of LANGUAGES) clips.set(language, await loadClips(clipSource(language), context))
  return clips
}

const rms = (samples: Float32Array): number => Math.sqrt(samples.reduce((sum, sample) => sum + sample * sample, 0) / samples.length)
const peak = (samples: Float32Array): number => samples.reduce((most, sample) => Math.max(most, Math.abs(sample)), 0)

async function render(cues: readonly Cue[]): Promise<{ samples: Float32Array; ends: number; clips: Map<ClipLanguage, Clips> }> {
  const context = new OfflineAudioContext({ length: 40 * RATE, sampleRate: RATE })
  const clips = await bothLanguages(context)
  const chime = new AudioBuffer({ length: chimeSamples(RATE).length, sampleRate: RATE })
  chime.copyToChannel(chimeSamples(RATE), 0)
  const { ends } = schedule(context.destination, cues, { clips, chime, at: 0 })
  return { samples: (await context.startRendering()).getChannelData(0), ends, clips }
}

describe('the clips', () => {
  it('are there for every letter, digit and desk in both languages, in less than 400 kB', async () => {
    const context = new OfflineAudioContext({ length: 1, sampleRate: RATE })
    let bytes = 0
    for (const [language, { places, buffer }] of await bothLanguages(context)) {
      const desks = Array.from({ length: 20 }, (_, at) => `desk-${at + 1}`)
      for (const name of ['begin', ...Array.from('ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789'), 'to', 'desk', ...desks]) {
        expect(places.has(name), `${language} ${name}`).to.be.true
      }
      expect(Math.max(...[...places.values()].map(([, to]) => to))).to.be.lessThan(buffer.duration)
      const { sound, places: list } = clipSource(language)
      for (const url of [sound, list]) bytes += (await (await fetch(url)).arrayBuffer()).byteLength
    }
    expect(bytes).to.be.greaterThan(100_000).and.lessThan(400_000)
  })

  it('are all about as loud, and none is clipped or cut at its edges', async () => {
    const context = new OfflineAudioContext({ length: 1, sampleRate: RATE })
    for (const [language, { places, buffer, shift }] of await bothLanguages(context)) {
      const samples = buffer.getChannelData(0)
      const part = (from: number, to: number) => samples.subarray(Math.round((from + shift) * RATE), Math.round((to + shift) * RATE))
      for (const [name, [from, to]] of places) {
        const level = 20 * Math.log10(rms(part(from, to)))
        expect(level, `${language} ${name}`).to.be.within(-25, -13)
        expect(peak(part(from, to)), `${language} ${name}`).to.be.lessThan(1)
        // what comes before and after is silence: the decoder's shift was found
        expect(rms(part(from - 0.08, from - 0.02)), `before ${language} ${name}`).to.be.lessThan(0.01)
        expect(rms(part(to + 0.02, to + 0.08)), `after ${language} ${name}`).to.be.lessThan(0.01)
      }
    }
  })

  it('make an announcement: every word is heard, the pauses are silent, nothing is clipped', async () => {
    const cues = announcement('A012', '2号接待台', ['zh', 'en'])
    const { samples, ends, clips } = await render(cues)
    const at = (from: number, to: number) => samples.subarray(Math.round(from * RATE), Math.round(to * RATE))
    expect(ends).to.be.within(12, 20)
    expect(peak(samples)).to.be.within(0.3, 0.99)
    let time = 0
    for (const cue of cues) {
      if (cue.after >= 0.25) expect(rms(at(time + 0.03, time + cue.after - 0.03)), `the pause at ${time.toFixed(1)} s`).to.be.lessThan(0.01)
      const [from, to] = cue.chime ? [0, 1.1] : (clips.get(cue.language)?.places.get(cue.clip) ?? [0, 0])
      time += cue.after
      expect(rms(at(time, time + to - from)), cue.chime ? 'chime' : cue.clip).to.be.greaterThan(0.04)
      time += to - from
    }
    expect(time).to.be.closeTo(ends, 0.01)
    expect(rms(at(ends + 0.1, ends + 1))).to.equal(0)
  })

  it('are said only whole: a sentence with a clip missing is not complete', async () => {
    const context = new OfflineAudioContext({ length: 1, sampleRate: RATE })
    const zh = await loadClips(clipSource('zh'), context)
    const cues = announcement('A012', '2号接待台', ['zh'])
    expect(complete(cues, new Map([['zh', zh]]))).to.be.true
    expect(complete(cues, new Map())).to.be.false
    const places = new Map([...zh.places].filter(([name]) => name !== '2'))
    expect(complete(cues, new Map([['zh', { ...zh, places }]]))).to.be.false
  })

  it('may be of another folder; a list that cannot be used is said plainly', () => {
    expect(clipSource('zh', '/our-voice').sound.pathname).to.equal('/our-voice/zh.mp3')
    expect(clipSource('en', '/our-voice/').places.pathname).to.equal('/our-voice/en.json')
    expect(() => readPlaces({ A: [2, 1] }, 'zh.json')).to.throw('zh.json: "A" must be [from, to] in seconds, found [2,1]')
    expect(() => readPlaces('A', 'zh.json')).to.throw('zh.json: expected an object of clips, found "A"')
  })

  it('are found whether or not the browser removed the silence an MP3 begins with', () => {
    const sounding = (from: number) => new Float32Array(1000).fill(0.5, from)
    expect(shiftOf(sounding(160), 1000, 0.16)).to.equal(0)
    expect(shiftOf(sounding(210), 1000, 0.16)).to.be.closeTo(0.05, 1e-9)
    expect(shiftOf(sounding(110), 1000, 0.16)).to.be.closeTo(-0.05, 1e-9)
    // that is no decoder's delay, but a file of another make
    expect(shiftOf(sounding(600), 1000, 0.16)).to.equal(0)
    expect(shiftOf(new Float32Array(1000), 1000, 0.16)).to.equal(0)
  })
})

describe('the chime', () => {
  it('begins and ends in silence, and is neither faint nor clipped', () => {
    const samples = chimeSamples(RATE)
    expect(samples.length).to.equal(Math.round(1.1 * RATE))
    expect(Math.abs(samples[0] ?? 1)).to.be.lessThan(0.001)
    expect(Math.abs(samples.at(-1) ?? 1)).to.be.lessThan(0.001)
    expect(peak(samples)).to.be.within(0.2, 0.8)
  })
})

describe('the browser’s own AudioContext', () => {
  it('plays a sentence to its end on its own clock, and tells how long it takes', async () => {
    let changes = 0
    const sound = new WebSound(() => (changes += 1))
    sound.volume = 0
    // a browser lets a page sound after a touch
    await sendMouse({ type: 'click', position: [5, 5] })
    await sound.resume()
    expect(await sound.has('zh')).to.be.true
    let seconds = 0
    const before = performance.now()
    // the shortest announcement: a chime and one digit
    const cues: Cue[] = [
      { chime: true, after: 0 },
      { language: 'zh', clip: '8', after: 0.1 },
    ]
    expect(await sound.play(cues, (lasts) => (seconds = lasts))).to.be.true
    expect(seconds).to.be.within(1.3, 2)
    // never sooner than it lasts; how much later is the machine's
    expect((performance.now() - before) / 1000).to.be.at.least(seconds - 0.1)
    expect(changes).to.be.greaterThan(0)
    sound.close()
  })

  it('notices a loudspeaker whose clock stands still: nothing was heard, and nothing will be until somebody tries again', async () => {
    // this machine may have none
    Object.assign(navigator.mediaDevices, { enumerateDevices: async () => [{ kind: 'audiooutput' }] })
    const sound = new WebSound(() => undefined)
    await sendMouse({ type: 'click', position: [5, 5] })
    await sound.resume()
    expect(await sound.has('zh')).to.be.true
    expect(sound.state).to.equal('on')
    Object.defineProperty(AudioContext.prototype, 'currentTime', { configurable: true, get: () => 1 })
    try {
      expect(await sound.play(announcement('A012', '2号接待台', ['zh']))).to.be.false
      expect(sound.state).to.equal('no-device')
    } finally {
      Reflect.deleteProperty(AudioContext.prototype, 'currentTime')
    }
    await sound.resume()
    expect(sound.state).to.equal('on')
    Reflect.deleteProperty(navigator.mediaDevices, 'enumerateDevices')
    sound.close()
  })

  it('plays nothing whose clips are not there, and says so when they cannot be fetched', async () => {
    const sound = new WebSound(() => undefined, '/no-such-folder')
    expect(await sound.has('zh')).to.be.false
    expect(await sound.play(announcement('A012', '2号接待台', ['zh']))).to.be.false
    sound.close()
  })
})
