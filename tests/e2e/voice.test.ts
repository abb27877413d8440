// The lobby's voice, with a machine's voices made up: which are believed, what is read out, and what is said without one.
import { localVoice, sentences } from '../../kiosk/src/lobby/speech.js'
import { address, context, eachContext } from './kiosk.js'
import { LobbyPage } from './lobby-page.js'

declare global {
  interface Window {
    spoken?: { text: string; lang: string }[]
  }
}

eachContext()

interface MadeUpVoice {
  readonly lang: string
  readonly localService: boolean
  /** Whether its utterances ever start. */
  readonly starts: boolean
}

/** A page whose machine has one voice; sentences take half a second each. */
async function withVoice(voice: MadeUpVoice): Promise<void> {
  await context.addInitScript((given) => {
    window.spoken = []
    class Utterance {
      voice: unknown
      lang = ''
      rate = 1
      onstart: (() => void) | undefined
      onend: (() => void) | undefined
      onerror: (() => void) | undefined
      constructor(readonly text: string) {}
    }
    let saying: Utterance | undefined
    const synthesis = Object.assign(new EventTarget(), {
      getVoices: () => [{ ...given, name: 'made up', voiceURI: 'made-up', default: true }],
      // what is cut short is told of as an error, as browsers do
      cancel: () => {
        const cut = saying
        saying = undefined
        if (cut) setTimeout(() => cut.onerror?.())
      },
      speak: (utterance: Utterance) => {
        if (!given.starts) return
        saying = utterance
        window.spoken?.push({ text: utterance.text, lang: utterance.lang })
        setTimeout(() => saying === utterance && utterance.onstart?.(), 50)
        setTimeout(() => {
          if (saying !== utterance) return
          saying = undefined
          utterance.onend?.()
        }, 500)
      },
    })
    Object.defineProperty(window, 'speechSynthesis', { value: synthesis })
    Object.defineProperty(window, 'SpeechSynthesisUtterance', { value: Utterance })
  }, voice)
}

const spoken = async (lobby: LobbyPage) => (await lobby.page.evaluate(() => window.spoken ?? [])).map(({ text }) => text).join('')

test('a proven voice reads the screen, sentence by sentence, with a caption, and the next screen too', async () => {
  await withVoice({ lang: 'zh-CN', localService: true, starts: true })
  const lobby = await LobbyPage.open(context, address, '?screen=human')
  await lobby.bar('语音').click()
  await expect.poll(() => lobby.bar('语音').getAttribute('aria-pressed')).toBe('true')
  await lobby.page.locator('.caption').waitFor()
  await lobby.page.clock.runFor(40_000)
  const said = await spoken(lobby)
  for (const words of ['语音开了', '人工服务', '王芳', '021-0555 0188']) expect(said).toContain(words)
  await lobby.bar('首页').click()
  await lobby.page.clock.runFor(20_000)
  expect(await spoken(lobby)).toContain('首问取号')
  expect(await lobby.page.evaluate(() => window.spoken?.at(-1)?.lang)).toBe('zh-CN')
})

test('the voice stays with whoever asked for it: through quick taps, a language without one, and a ticket', async () => {
  await withVoice({ lang: 'zh-CN', localService: true, starts: true })
  const lobby = await LobbyPage.open(context, address, '?screen=home')
  await lobby.bar('语音').click()
  const pressed = () => lobby.bar('语音').getAttribute('aria-pressed')
  await expect.poll(pressed).toBe('true')
  await lobby.bar('大字').click()
  // each screen is left while its first sentence is about to begin
  for (const tile of ['服务清单', '邻里中心课表', '助餐菜单']) {
    await lobby.tile(tile).click()
    await lobby.page.clock.runFor(420)
    await lobby.bar('首页').click()
    await lobby.page.clock.runFor(420)
  }
  await lobby.page.clock.runFor(3000)
  expect(await pressed()).toBe('true')
  await lobby.bar('English').click()
  await lobby.page.clock.runFor(3000)
  await lobby.page.getByRole('status').filter({ hasText: 'no English voice' }).waitFor()
  await lobby.bar('繁體中文').click()
  await lobby.page.clock.runFor(3000)
  expect(await lobby.bar('語音').getAttribute('aria-pressed')).toBe('true')
  await lobby.tile('首問取號').click()
  await lobby.take()
  await lobby.button('好，知道了').click()
  await lobby.atHome()
  expect([await lobby.language(), await lobby.size(), await lobby.bar('語音').getAttribute('aria-pressed')]).toEqual([
    'zh-Hant',
    'large',
    'true',
  ])
})

test('voice gives 120 seconds and speaks the countdown', async () => {
  await withVoice({ lang: 'zh-CN', localService: true, starts: true })
  const lobby = await LobbyPage.open(context, address, '?screen=ticket')
  await lobby.bar('语音').click()
  await expect.poll(() => lobby.bar('语音').getAttribute('aria-pressed')).toBe('true')
  // nobody is asked whether they are there while they are read to
  await lobby.page.locator('.caption').waitFor({ state: 'detached' })
  await lobby.page.clock.runFor(110_000)
  expect(await lobby.page.getByRole('dialog').count()).toBe(0)
  await lobby.page.clock.runFor(12_000)
  await lobby.page.getByRole('dialog').waitFor()
  await lobby.page.clock.runFor(3_000)
  expect(await spoken(lobby)).toMatch(/您还在吗？.*回到开始画面.*继续/)
})

test.each([
  { why: 'needs a network', voice: { lang: 'zh-CN', localService: false, starts: true } },
  { why: 'speaks another language', voice: { lang: 'de-DE', localService: true, starts: true } },
  { why: 'never starts', voice: { lang: 'zh-CN', localService: true, starts: false } },
])('a voice that $why is none', async ({ voice }) => {
  await withVoice(voice)
  const lobby = await LobbyPage.open(context, address, '?screen=home')
  await lobby.bar('语音').click()
  await lobby.page.clock.runFor(2500)
  await lobby.page.getByRole('status').filter({ hasText: '没有中文语音' }).waitFor()
  expect(await lobby.bar('语音').getAttribute('aria-pressed')).toBe('false')
  expect(await spoken(lobby)).toBe('')
})

test('which of a machine’s voices is taken', () => {
  const voice = (lang: string, localService = true, name = 'Voice') => ({ lang, localService, name })
  expect(localVoice([voice('en-US'), voice('zh_CN')], 'zh-Hans')?.lang).toBe('zh_CN')
  expect(localVoice([voice('zh-CN'), voice('zh-TW')], 'zh-Hant')?.lang).toBe('zh-TW')
  expect(localVoice([voice('zh-HK')], 'zh-Hant'), 'Cantonese').toBeUndefined()
  expect(localVoice([voice('cmn-Hans-CN')], 'zh-Hans')?.lang).toBe('cmn-Hans-CN')
  expect(localVoice([voice('en-US', false)], 'en')).toBeUndefined()
  expect(localVoice([voice('cmn', true, 'Chinese (Mandarin) espeak-ng')], 'zh-Hans')).toBeUndefined()
})

test('sentences end where a voice takes breath', () => {
  expect(sentences('您的号。G001\n前面 3 位！\n\n')).toEqual(['您的号。', 'G001', '前面 3 位！'])
})
