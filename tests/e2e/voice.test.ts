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

/** What was said, sentence by sentence; the clock goes on while it is. */
const sentencesOf = async (lobby: LobbyPage): Promise<string[]> =>
  (await lobby.page.evaluate(() => window.spoken ?? [])).map(({ text }) => text.replace(/\b10:2\d\b/, '10:24'))
const spoken = async (lobby: LobbyPage) => (await lobby.page.evaluate(() => window.spoken ?? [])).map(({ text }) => text).join('')

test('a proven voice reads the screen, sentence by sentence, with a caption, and the next screen too', async () => {
  await withVoice({ lang: 'zh-CN', localService: true, starts: true })
  const lobby = await LobbyPage.open(context, address, '?screen=home')
  // it reads what is there: the lists come each in its own time
  await expect.poll(() => lobby.page.locator('lobby-home main').innerText()).toMatch(/82[^]*9 场[^]*10:30[^]*肉末茄子/)
  await lobby.bar('人工服务').click()
  await lobby.heading('人工服务').waitFor()
  await lobby.bar('语音').click()
  await expect.poll(() => lobby.bar('语音').getAttribute('aria-pressed')).toBe('true')
  await lobby.page.locator('.caption').waitFor()
  await lobby.page.clock.runFor(40_000)
  const person = await sentencesOf(lobby)
  expect(person).toMatchInlineSnapshot(`
    [
      "语音开了。",
      "梧桐里家门口服务站。",
      "人工服务。",
      "10:24。",
      "不用先弄清楚找谁。",
      "谁先接待您，谁就负责到底。",
      "现在按铃没有人听得见。",
      "接待台还没有人签到。",
      "请到接待台看一看，或者打电话 021-0555 0188。",
      "把事情留下来，工作人员会答复。",
      "现在值班。",
      "王芳。",
      "社工。",
      "1号接待台。",
      "居民接待区。",
      "会说普通话、上海话。",
      "陆伟。",
      "社工（社区治理）。",
      "2号接待台。",
      "居民接待区。",
      "会说普通话、上海话、英语。",
      "周敏。",
      "社工（卫生健康）。",
      "3号接待台。",
      "联合接待区。",
      "会说普通话、上海话。",
      "找不到人的时候，找 徐丽华 党总支书记。",
      "首问取号。",
      "打电话。",
      "021-0555 0188。",
      "今天开门。",
      "8:30–20:00。",
      "地址。",
      "上海市浦东新区梧桐里路88弄1号。",
    ]
  `)
  await lobby.bar('首页').click()
  await lobby.page.clock.runFor(40_000)
  expect((await sentencesOf(lobby)).slice(person.length)).toMatchInlineSnapshot(`
    [
      "梧桐里家门口服务站。",
      "11月20日 星期五。",
      "10:24。",
      "开放中，今天到 20:00。",
      "今天值班的是。",
      "王芳。",
      "社工。",
      "1号接待台。",
      "陆伟。",
      "社工（社区治理）。",
      "2号接待台。",
      "周敏。",
      "社工（卫生健康）。",
      "3号接待台。",
      "我有需求。",
      "您要办什么事？",
      "比如“病历本用完了”。",
      "找一找。",
      "首问取号。",
      "不知道找谁也没关系，有人负责到底。",
      "前面 0 位在等。",
      "服务清单。",
      "八类 82 项。",
      "邻里中心课表。",
      "今天 9 场。",
      "助餐菜单。",
      "午餐 10:30 开始。",
      "常办的事，点一下就取号。",
      "病历本更换。",
      "全科门诊。",
      "老年助餐卡申领。",
      "异地就医备案和医保查询。",
      "接下来。",
      "13:30 钩针编织。",
      "二楼活动室。",
      "午餐 10:30 开始。",
      "茄汁鱼片。",
      "肉末茄子、红烧素鸡。",
    ]
  `)
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
