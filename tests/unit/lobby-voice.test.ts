// Reading out: what cuts a sentence short says nothing about the machine's voice, and a language without one does not end the wish.
import type { Language } from '@doorstep/model/text'
import type { ReactiveControllerHost } from 'lit'
import { ReadingController } from '../../kiosk/src/lobby/reading.js'
import { Speech } from '../../kiosk/src/lobby/speech.js'

class Utterance {
  voice: unknown
  lang = ''
  rate = 1
  onstart: (() => void) | undefined
  onend: (() => void) | undefined
  onerror: (() => void) | undefined
  constructor(readonly text: string) {}
}

/** A machine with one Chinese voice, that takes 300 ms to begin and a second for a sentence, and tells of what is cut short as browsers do. */
class Machine extends EventTarget {
  heard: string[] = []
  #pending: { said: Utterance; timers: ReturnType<typeof setTimeout>[] } | undefined
  getVoices = () => [{ lang: 'zh-CN', localService: true, name: 'made up' }]
  cancel(): void {
    const { said, timers } = this.#pending ?? { timers: [] }
    this.#pending = undefined
    timers.forEach(clearTimeout)
    if (said) setTimeout(() => said.onerror?.())
  }
  speak(said: Utterance): void {
    const starts = setTimeout(() => {
      this.heard.push(said.text)
      said.onstart?.()
    }, 300)
    const ends = setTimeout(() => {
      this.#pending = undefined
      said.onend?.()
    }, 1300)
    this.#pending = { said, timers: [starts, ends] }
  }
}
let machine: Machine

beforeEach(() => {
  vi.useFakeTimers()
  machine = new Machine()
  vi.stubGlobal('speechSynthesis', machine)
  vi.stubGlobal('SpeechSynthesisUtterance', Utterance)
})
afterEach(() => {
  vi.useRealTimers()
  vi.unstubAllGlobals()
})

test.each([
  ['before it began', 100, []],
  ['in its middle', 500, ['第一屏。']],
])('a sentence cut short %s is no proof that there is no voice, and does not cut the next one', async (_, after, heard) => {
  const speech = new Speech(() => undefined)
  const first = speech.say('第一屏。', 'zh-Hans')
  await vi.advanceTimersByTimeAsync(after)
  const second = speech.say('第二屏。第二句。', 'zh-Hans')
  await vi.advanceTimersByTimeAsync(3000)
  expect([await first, await second]).toEqual([true, true])
  expect(machine.heard).toEqual([...heard, '第二屏。', '第二句。'])
})

test('a language without a voice is said to have none, and the next one that has is read again', async () => {
  let language: Language = 'zh-Hans'
  const host = { addController: () => undefined, requestUpdate: () => undefined } as unknown as ReactiveControllerHost
  const reading = new ReadingController(host, { words: () => '这一屏。', language: () => language, wanted: () => true })
  for (const [next, missing] of [
    ['zh-Hans', false],
    ['en', true],
    ['zh-Hant', false],
  ] as const) {
    language = next
    reading.screen()
    await vi.advanceTimersByTimeAsync(2500)
    expect([next, reading.missing]).toEqual([next, missing])
  }
  expect(machine.heard).toEqual(['这一屏。', '这一屏。'])
  language = 'en'
  void reading.say('This screen.')
  await vi.advanceTimersByTimeAsync(1100)
  expect(reading.missing).toBe(true)
  reading.stop()
  expect(reading.missing).toBe(false)
})

test('who goes on at once hears the last screen alone, once it has settled; and who is gone hears nothing', async () => {
  const host = { addController: () => undefined, requestUpdate: () => undefined } as unknown as ReactiveControllerHost
  const reading = new ReadingController(host, { words: () => '这一屏。', language: () => 'zh-Hans', wanted: () => true })
  reading.screen()
  await vi.advanceTimersByTimeAsync(350)
  reading.screen()
  await vi.advanceTimersByTimeAsync(3000)
  expect(machine.heard).toEqual(['这一屏。'])
  reading.screen()
  reading.hostDisconnected()
  await vi.advanceTimersByTimeAsync(3000)
  expect(machine.heard).toEqual(['这一屏。'])
})

test('who wants no voice any more when the screen has settled is not read to', async () => {
  const host = { addController: () => undefined, requestUpdate: () => undefined } as unknown as ReactiveControllerHost
  let wanted = true
  const reading = new ReadingController(host, { words: () => '这一屏。', language: () => 'zh-Hans', wanted: () => wanted })
  reading.screen()
  wanted = false
  await vi.advanceTimersByTimeAsync(3000)
  expect(machine.heard).toEqual([])
})

test('somebody is read to until the last sentence, but not by a voice that hangs', async () => {
  const host = { addController: () => undefined, requestUpdate: () => undefined } as unknown as ReactiveControllerHost
  const reading = new ReadingController(host, { words: () => '', language: () => 'zh-Hans', wanted: () => true })
  void reading.say('一。二。')
  await vi.advanceTimersByTimeAsync(2000)
  expect(reading.busy).toBe(true)
  await vi.advanceTimersByTimeAsync(2000)
  expect(reading.busy).toBe(false)
  machine.speak = (said) => void setTimeout(() => said.onstart?.(), 300)
  void reading.say('一。')
  await vi.advanceTimersByTimeAsync(10_000)
  expect(reading.busy).toBe(true)
  await vi.advanceTimersByTimeAsync(40_000)
  expect(reading.busy).toBe(false)
})

test('a voice that fails, or begins nothing within a second, is none; the caption goes with it', async () => {
  const captions: (string | undefined)[] = []
  const speech = new Speech((caption) => captions.push(caption))
  for (const speak of [(said: Utterance) => void setTimeout(() => said.onerror?.(), 10), () => undefined]) {
    machine.speak = speak
    const said = speech.say('一。', 'zh-Hans')
    await vi.advanceTimersByTimeAsync(1100)
    expect(await said).toBe(false)
    expect(captions.at(-1)).toBeUndefined()
  }
})

test('a voice that breaks in the middle of a sentence leaves no caption, and is still one', async () => {
  const captions: (string | undefined)[] = []
  const speech = new Speech((caption) => captions.push(caption))
  machine.speak = (said) => {
    setTimeout(() => said.onstart?.(), 300)
    setTimeout(() => said.onerror?.(), 600)
  }
  const said = speech.say('一。二。', 'zh-Hans')
  await vi.advanceTimersByTimeAsync(500)
  expect(captions).toEqual([undefined, '一。'])
  await vi.advanceTimersByTimeAsync(500)
  expect([await said, ...captions]).toEqual([true, undefined, '一。', undefined])
})

test('says each sentence on the caption while it is spoken, by the voice and slowly, and nothing after the last', async () => {
  const captions: (string | undefined)[] = []
  const said: Utterance[] = []
  const speak = machine.speak.bind(machine)
  machine.speak = (utterance) => {
    said.push(utterance)
    speak(utterance)
  }
  const speech = new Speech((caption) => captions.push(caption))
  void speech.say('一。二。', 'zh-Hans')
  await vi.advanceTimersByTimeAsync(4000)
  expect(captions).toEqual([undefined, '一。', '二。', undefined])
  for (const utterance of said) expect(utterance).toMatchObject({ voice: { lang: 'zh-CN' }, lang: 'zh-CN', rate: 0.9 })
})

test('a list of voices that is filled a moment later is waited for', async () => {
  const voices = machine.getVoices()
  machine.getVoices = () => []
  const speech = new Speech(() => undefined)
  const said = speech.say('一。', 'zh-Hans')
  await vi.advanceTimersByTimeAsync(200)
  machine.getVoices = () => voices
  machine.dispatchEvent(new Event('voiceschanged'))
  await vi.advanceTimersByTimeAsync(400)
  expect(await said).toBe(true)
  // who has gone on by then does not hear what they left
  machine.getVoices = () => []
  const left = speech.say('二。', 'zh-Hans')
  await vi.advanceTimersByTimeAsync(200)
  speech.stop()
  machine.getVoices = () => voices
  machine.dispatchEvent(new Event('voiceschanged'))
  await vi.advanceTimersByTimeAsync(3000)
  expect([await left, ...machine.heard]).toEqual([true, '一。'])
  // and where it never is, not for ever
  machine.getVoices = () => []
  const never = speech.say('一。', 'zh-Hans')
  await vi.advanceTimersByTimeAsync(1100)
  expect(await never).toBe(false)
  vi.stubGlobal('speechSynthesis', undefined)
  expect(await speech.say('一。', 'zh-Hans')).toBe(false)
})
