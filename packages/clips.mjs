// Makes the clips of the wall display: one sound file per language, and a list of where each clip stands in it.
//
//   node packages/clips.mjs
//
// Needs espeak-ng (1.51) for Mandarin, flite (2.2, voice slt) for English and ffmpeg with LAME; Debian has all three
// (apt-get install espeak-ng flite ffmpeg). A developer runs it when a word changes; the files it writes are kept in the repository.
import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { amplify, loudness, peak, trim } from './clip-levels.mjs'

const folder = fileURLToPath(new URL('./elements/clips/', import.meta.url))
const RATE = 48_000
/** Loudness of every clip, in LUFS over its own length; the loudest that leaves the peaks of all of them below {@link CEILING}. */
const TARGET = -18
const CEILING = 0.89
/** Silence before, between and after the clips, in seconds: more than the 50 ms by which browsers disagree about an MP3's start. */
const GAP = 0.16
/** Seconds. No word here is longer: a clip that is has markup read aloud in it, or the wrong words. */
const LONGEST = 1.4
const DESKS = 20
const LETTERS = Array.from('ABCDEFGHIJKLMNOPQRSTUVWXYZ')

const ONES = ['ling2', 'yi1', 'er4', 'san1', 'si4', 'wu3', 'liu4', 'qi1', 'ba1', 'jiu3']
const ENGLISH =
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty'.split(
    ' ',
  )

/** @param {number} desk 1 to 20 */
const chineseNumber = (desk) =>
  `${desk >= 20 ? ONES[Math.floor(desk / 10)] : ''}${desk >= 10 ? 'shi2' : ''}${desk % 10 ? ONES[desk % 10] : ''}`

// The third tone of a syllable that stands alone dips and rises; inside a sentence it stays low, and these never end one.
/** @type {Readonly<Record<string, string>>} */
const LOW_THIRD_TONE = { qing3: "[[tS;h'i21N]]", wu3: "[[w'u21]]", jiu3: "[[tS;'iou21]]" }

/** @param {string} pinyin */
const low = (pinyin) => LOW_THIRD_TONE[pinyin] ?? pinyin

const desks = Array.from({ length: DESKS }, (_, index) => index + 1)

/** What each clip says, by name; the names are the same in every language (see docs/sound.md). */
const voices = {
  // Pinyin, because Debian's espeak-ng reads Chinese characters with an English mouth; letters as Mandarin speakers name them.
  zh: {
    encoding: ['-ar', '24000', '-b:a', '32k'],
    say: (/** @type {string} */ text, /** @type {string} */ wav) => {
      const voice = `${/^[A-Z]$/.test(text) ? 'cmn' : 'cmn-latn-pinyin'}+f1`
      // (espeak-ng reads a tag aloud that touches a phoneme.) The usual range is four semitones, in which tones are hard to tell apart; this one is nine, as people speak.
      const said = `<prosody range="x-high">${text} </prosody>`
      execFileSync('espeak-ng', ['-v', voice, '-s', '155', '-p', '45', '-m', '-w', wav, said])
    },
    words: {
      begin: low('qing3'),
      ...Object.fromEntries(LETTERS.map((letter) => [letter, letter])),
      ...Object.fromEntries(ONES.map((pinyin, digit) => [String(digit), low(pinyin)])),
      to: 'hao4dao4',
      desk: 'jie1dai4tai2',
      ...Object.fromEntries(desks.map((desk) => [`desk-${desk}`, `${chineseNumber(desk)}hao4`])),
    },
  },
  // The voice itself knows nothing above 8 kHz.
  en: {
    encoding: ['-ar', '16000', '-b:a', '24k'],
    say: (/** @type {string} */ text, /** @type {string} */ wav) =>
      execFileSync('flite', ['-voice', 'slt', '--setf', 'duration_stretch=1.1', '-t', text, '-o', wav]),
    words: {
      begin: 'Ticket',
      ...Object.fromEntries(LETTERS.map((letter) => [letter, `${letter}.`])),
      ...Object.fromEntries(ENGLISH.slice(0, 10).map((word, digit) => [String(digit), word])),
      to: 'please go to',
      desk: 'the reception desk',
      ...Object.fromEntries(desks.map((desk) => [`desk-${desk}`, `desk ${ENGLISH[desk]}`])),
    },
  },
}

/** @param {string} wav @returns {Float32Array} samples at {@link RATE}, one channel */
function samplesOf(wav) {
  const raw = execFileSync('ffmpeg', ['-v', 'error', '-i', wav, '-f', 'f32le', '-ac', '1', '-ar', String(RATE), '-'], {
    maxBuffer: 2 ** 27,
  })
  return new Float32Array(raw.buffer.slice(raw.byteOffset, raw.byteOffset + raw.byteLength))
}

const work = mkdtempSync(join(tmpdir(), 'doorstep-clips-'))
try {
  for (const [language, { encoding, say, words }] of Object.entries(voices)) {
    /** @type {Float32Array[]} */
    const parts = []
    /** @type {Record<string, [number, number]>} */
    const index = {}
    const silence = new Float32Array(GAP * RATE)
    let at = 0
    /** @param {Float32Array} samples */
    const add = (samples) => {
      parts.push(samples)
      at += samples.length
    }
    add(silence)
    for (const [name, text] of Object.entries(words)) {
      const wav = join(work, 'clip.wav')
      say(text, wav)
      const clip = trim(samplesOf(wav), RATE)
      if (clip.length > LONGEST * RATE) throw new Error(`${language} ${name} takes ${(clip.length / RATE).toFixed(2)} s: what does it say?`)
      const level = loudness(clip, RATE)
      amplify(clip, 10 ** ((TARGET - level) / 20))
      if (peak(clip) > CEILING) throw new Error(`${language} ${name} peaks at ${peak(clip).toFixed(2)}: lower TARGET.`)
      const from = at
      add(clip)
      index[name] = [Number((from / RATE).toFixed(3)), Number((at / RATE).toFixed(3))]
      add(silence)
    }
    const all = join(work, `${language}.f32`)
    writeFileSync(all, Buffer.concat(parts.map((part) => Buffer.from(part.buffer, part.byteOffset, part.byteLength))))
    const mp3 = join(folder, `${language}.mp3`)
    const source = ['-f', 'f32le', '-ac', '1', '-ar', String(RATE), '-i', all]
    execFileSync('ffmpeg', ['-v', 'error', '-y', ...source, ...encoding, '-map_metadata', '-1', '-id3v2_version', '0', mp3])
    const list = Object.entries(index).map(([name, [from, to]]) => `  "${name}": [${from}, ${to}]`)
    writeFileSync(join(folder, `${language}.json`), `{\n${list.join(',\n')}\n}\n`)
    console.log(`${language}: ${Object.keys(index).length} clips, ${(at / RATE).toFixed(1)} s`)
  }
} finally {
  rmSync(work, { recursive: true })
}
