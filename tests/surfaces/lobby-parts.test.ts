// The parts of the lobby one by one: what each says and raises, in every state it can be in.
import { expect, fixture, html } from '@open-wc/testing'
import type { FeedView } from '@doorstep/model/feed'
import { momentOf } from '@doorstep/model/now'
import { EMPTY_QUEUE } from '@doorstep/model/queue'
import type { Instant } from '@doorstep/model/time'
import { MemoryJournal } from '@doorstep/sources/journal'
import { StillFeed } from '../../packages/elements/src/testing/feeds.js'
import { button, reads, stationPage, textOf } from '../../packages/elements/src/testing/page.js'
import { FRIDAY_MORNING, FRIDAY_NIGHT, smallFeed, station } from '../../packages/elements/src/testing/station.js'
import { Others } from '../../packages/elements/src/testing/tickets.js'
import type { LobbyAction } from '../../kiosk/src/lobby/actions.js'
import { LobbyBar } from '../../kiosk/src/lobby/lobby-bar.js'
import { LobbyBell } from '../../kiosk/src/lobby/lobby-bell.js'
import { LobbyHuman } from '../../kiosk/src/lobby/lobby-human.js'
import { LobbyIdle } from '../../kiosk/src/lobby/lobby-idle.js'
import { LobbyShut } from '../../kiosk/src/lobby/lobby-shut.js'
import type { Offers } from '../../kiosk/src/lobby/offers.js'
import { spokenText } from '../../kiosk/src/lobby/spoken-text.js'

customElements.define('lobby-bar', LobbyBar)
customElements.define('lobby-bell', LobbyBell)
customElements.define('lobby-human', LobbyHuman)
customElements.define('lobby-idle', LobbyIdle)
customElements.define('lobby-shut', LobbyShut)

const MINUTE = 60_000
const buttons = (element: Element): HTMLButtonElement[] => [...(element.shadowRoot?.querySelectorAll('button') ?? [])]

/** What is asked of the lobby by a tap on each button of a part. */
async function raised(element: HTMLElement): Promise<Record<string, LobbyAction>> {
  const actions: Record<string, LobbyAction> = {}
  for (const each of buttons(element)) {
    const heard = (event: Event): void => void (actions[textOf(each)] = (event as Event & { readonly action: LobbyAction }).action)
    document.addEventListener('lobby-action', heard)
    each.click()
    document.removeEventListener('lobby-action', heard)
  }
  return actions
}

describe('lobby-bar', () => {
  const bar = (set: Partial<LobbyBar>): Promise<LobbyBar> =>
    fixture<LobbyBar>(
      html`<lobby-bar
        .screen=${set.screen ?? 'home'}
        .large=${set.large ?? false}
        .voice=${set.voice ?? false}
        .next=${'next' in set ? set.next : 'en'}
      ></lobby-bar>`,
    )

  it('raises one thing by each of its six buttons', async () => {
    expect(await raised(await bar({ screen: 'meals' }))).to.deep.equal({
      返回: { type: 'back' },
      首页: { type: 'home' },
      人工服务: { type: 'go', route: { screen: 'human' } },
      大字: { type: 'large' },
      语音: { type: 'voice' },
      English: { type: 'language' },
    })
  })

  it('at home leads nowhere back, and says where one is', async () => {
    const now = (one: LobbyBar): (string | null)[] => buttons(one).map((each) => each.getAttribute('aria-current'))
    const home = await bar({})
    expect(now(home)).to.deep.equal([null, 'page', null, null, null, null])
    expect(buttons(home)[0]?.disabled).to.equal(true)
    const human = await bar({ screen: 'human' })
    expect(now(human)).to.deep.equal([null, null, 'page', null, null, null])
    expect(buttons(human)[0]?.disabled).to.equal(false)
    expect(home.shadowRoot?.querySelector('nav')?.getAttribute('aria-label')).to.equal('随时可用')
  })

  it('says what is on by more than a colour', async () => {
    const states = (one: LobbyBar): unknown[] =>
      buttons(one).flatMap((each) => (each.ariaPressed === null ? [] : [[each.ariaPressed, each.querySelector('.on') !== null]]))
    expect(states(await bar({}))).to.deep.equal([
      ['false', false],
      ['false', false],
    ])
    expect(states(await bar({ large: true }))).to.deep.equal([
      ['true', true],
      ['false', false],
    ])
    expect(states(await bar({ voice: true }))).to.deep.equal([
      ['false', false],
      ['true', true],
    ])
  })

  it('names the other language in itself; where there is none there are five buttons', async () => {
    const other = await bar({ next: 'zh-Hant' })
    expect(other.shadowRoot?.querySelector('[lang=zh-Hant]')?.textContent).to.equal('繁體中文')
    const one = await bar({ next: undefined })
    expect(buttons(one)).to.have.length(5)
    expect(one.shadowRoot?.querySelector('nav')?.className).to.equal('five')
    expect(other.shadowRoot?.querySelector('nav')?.className).to.equal('')
  })
})

describe('lobby-idle', () => {
  it('asks with a modal question, the focus on the answer that keeps everything', async () => {
    const idle = await fixture<LobbyIdle>(html`<lobby-idle .left=${12}></lobby-idle>`)
    const dialog = idle.shadowRoot?.querySelector('dialog')
    expect(dialog?.matches(':modal')).to.equal(true)
    expect(textOf(idle.shadowRoot?.activeElement)).to.equal('继续')
    expect(textOf(idle)).to.contain('12 秒以后')
    expect(idle.shadowRoot?.querySelector('.left')?.getAttribute('aria-hidden')).to.equal('true')
    await expect(idle).to.be.accessible()
    expect(await raised(idle)).to.deep.equal({ 不看了: { type: 'end' }, 继续: { type: 'stay' } })
    let asked: LobbyAction | undefined
    idle.addEventListener('lobby-action', ({ action }) => (asked = action))
    const escape = new Event('cancel', { cancelable: true })
    dialog?.dispatchEvent(escape)
    expect([asked, escape.defaultPrevented]).to.deep.equal([{ type: 'stay' }, true])
  })
})

describe('lobby-shut', () => {
  const shut = (offers: Offers | undefined, more: object = {}): Promise<LobbyShut> =>
    fixture<LobbyShut>(html`<lobby-shut .station=${{ ...station, ...more }} .offers=${offers}></lobby-shut>`)

  it('says why, and leads to what can be had instead', async () => {
    const all = await shut(
      { noNumber: '现在不取号', numbers: false, needs: true },
      { telephone: '021-0555', parts: { services: 'services.json' } },
    )
    expect(textOf(all)).to.equal('现在不取号 打电话 021-0555 先看要带什么 有事先留下来')
    expect(await raised(all)).to.deep.equal({
      先看要带什么: { type: 'go', route: { screen: 'services' } },
      有事先留下来: { type: 'go', route: { screen: 'needs' } },
    })
    expect(textOf(await shut({ noNumber: '现在不取号', numbers: false, needs: false }, { telephone: undefined, parts: {} }))).to.equal(
      '现在不取号',
    )
  })

  it('says nothing while a number can be had, or where there are none at all', async () => {
    for (const offers of [undefined, { noNumber: undefined, numbers: true, needs: true }, { noNumber: '', numbers: false, needs: true }]) {
      const none = await shut(offers)
      expect(none.shadowRoot?.querySelector('section')).to.equal(null)
    }
  })
})

describe('what is read out', () => {
  it('is what can be seen, a sentence for each block, through shadow roots', async () => {
    const page = await fixture<HTMLElement>(html`
      <div>
        <h1>标题</h1>
        <p>一 <b>二</b> <span>三</span>。</p>
        <p data-sentence>前面 <b .style=${'display: block'}>0</b> 位</p>
        <p aria-hidden="true">不读</p>
        <p .style=${'display: none'}>不读</p>
        <p .style=${'visibility: hidden'}>不读</p>
        <div .style=${'display: contents'}><p>是吗？</p></div>
        <style></style>
        <button>键</button>
        <input value="不读" />
        <section></section>
      </div>
    `)
    const section = page.querySelector('section')
    section?.append('槽里')
    if (section) section.attachShadow({ mode: 'open' }).innerHTML = '<p>影里</p><slot>不读</slot><slot name="x">没人给</slot>'
    expect(spokenText(page, '。')).to.equal('标题。\n一 二 三。\n前面 0 位。\n是吗？\n键。\n影里。\n槽里。\n没人给。')
    expect(spokenText(page, '. ').split('\n')[0]).to.equal('标题.')
  })
})

describe('lobby-human', () => {
  async function human(
    now: Instant,
    offers: Offers = { noNumber: undefined, numbers: true, needs: false },
    more: Partial<FeedView> = {},
  ): Promise<LobbyHuman> {
    const feed = new StillFeed({ ...smallFeed().view, ...more })
    const moment = momentOf(feed.view, { state: EMPTY_QUEUE, ready: true }, now)
    return fixture<LobbyHuman>(html`<lobby-human .now=${moment} .offers=${offers}></lobby-human>`)
  }

  it('is empty before the station is known', async () => {
    const none = await fixture<LobbyHuman>(html`<lobby-human></lobby-human>`)
    expect(textOf(none)).to.equal('')
  })

  it('while it is open: who is here, the bell, a number', async () => {
    const one = await human(FRIDAY_MORNING)
    expect(textOf(one))
      .to.contain('谁先接待您，谁就负责到底')
      .and.to.contain('今天开门 8:30–20:00')
      .and.to.contain('找不到人的时候，找 周敏 书记')
    expect(one.shadowRoot?.querySelector('lobby-bell')).not.to.equal(null)
    const actions: LobbyAction[] = []
    one.addEventListener('lobby-action', ({ action }) => actions.push(action))
    button(one, '首问取号').click()
    expect(actions).to.deep.equal([{ type: 'go', route: { screen: 'ticket' } }])
  })

  it('says why no number can be had, and nothing of numbers where there are none', async () => {
    const why = await human(FRIDAY_MORNING, { noNumber: '号取完了', numbers: false, needs: false })
    expect(textOf(why.shadowRoot?.querySelector('.notice'))).to.equal('号取完了')
    expect(why.shadowRoot?.querySelector('.notice')?.getAttribute('role')).to.equal('status')
    expect(textOf(why)).not.to.contain('首问取号')
    const none = await human(FRIDAY_MORNING, { noNumber: '', numbers: false, needs: false })
    expect(textOf(none)).not.to.contain('首问取号')
    expect(none.shadowRoot?.querySelector('.notice')).to.equal(null)
  })

  it('when it is closed: nobody, no bell, no number, and a need only where one can be left', async () => {
    const closed = await human(FRIDAY_NIGHT, { noNumber: '现在不取号', numbers: false, needs: true })
    expect(textOf(closed)).to.contain('现在没有人接待').and.to.contain('有事也可以先留下来')
    expect(closed.shadowRoot?.querySelector('lobby-bell')).to.equal(null)
    expect(closed.shadowRoot?.querySelector('.notice')).to.equal(null)
    const actions: LobbyAction[] = []
    closed.addEventListener('lobby-action', ({ action }) => actions.push(action))
    button(closed, '我有需求').click()
    expect(actions).to.deep.equal([{ type: 'go', route: { screen: 'needs' } }])
    expect(buttons(await human(FRIDAY_NIGHT))).to.have.length(0)
  })
})

describe('lobby-bell', () => {
  async function bell({ needs = false, signedIn = true } = {}) {
    const others = new Others(new MemoryJournal())
    if (signedIn) await others.signIn()
    let now = FRIDAY_MORNING
    const with_ = { ...station, telephone: '021-0555' }
    const page = await stationPage(html`<lobby-bell .station=${with_} ?needs=${needs}></lobby-bell>`, {
      journal: others.journal,
      now: () => now,
    })
    const one = page.querySelector<LobbyBell>('lobby-bell')
    if (!one) throw new Error('no bell')
    const later = async (minutes: number): Promise<void> => {
      now += minutes * MINUTE
      others.now = now
      one.requestUpdate()
      await one.updateComplete
    }
    return { one, others, later, types: async () => (await others.events()).map(({ type }) => type) }
  }

  const bellId = async (others: Others): Promise<string> => {
    const rung = (await others.events()).find(({ type }) => type === 'BellRung')
    return rung && 'bell' in rung ? rung.bell : ''
  }

  it('rings once however often it is tapped, says since when, and stops when it is told to', async () => {
    const { one, later, types } = await bell()
    await reads(one, '请工作人员过来 点一下，接待台就会响铃')
    const ring = button(one, '请工作人员过来')
    ring.click()
    ring.click()
    await reads(one, '接待台在响铃，请在这里等一等 刚刚响，还没有人答应。')
    expect((await types()).filter((type) => type.startsWith('Bell'))).to.have.length(1)
    await later(2)
    await reads(one, '已经响了 2 分钟')
    button(one, '不用了').click()
    await reads(one, '请工作人员过来')
  })

  it('that nobody hears says so after five minutes, with what can be done instead', async () => {
    const { one, later } = await bell({ needs: true })
    await reads(one, '请工作人员过来')
    button(one, '请工作人员过来').click()
    await reads(one, '接待台在响铃')
    await later(5)
    await reads(one, '铃响了 5 分钟，没有人来 请直接到接待台，或者打电话 021-0555。 再按一次 把事情留下来')
    const actions: LobbyAction[] = []
    one.addEventListener('lobby-action', ({ action }) => actions.push(action))
    button(one, '把事情留下来').click()
    expect(actions).to.deep.equal([{ type: 'go', route: { screen: 'needs' } }])
    button(one, '再按一次').click()
    await reads(one, '接待台在响铃')
  })

  it('cannot be rung where nobody is at a desk, or without a queue', async () => {
    const { one } = await bell({ signedIn: false })
    await reads(one, '现在按铃没有人听得见 接待台还没有人签到。请到接待台看一看，或者打电话 021-0555。')
    expect(buttons(one)).to.have.length(0)
    const page = await stationPage(html`<lobby-bell .station=${station}></lobby-bell>`, {})
    await reads(page.querySelector('lobby-bell') ?? page, '这台机器不能按铃，请直接到接待台。')
  })

  it('says who comes, now or soon, or that nobody is there any more; it can be put away', async () => {
    const { one, others, later, types } = await bell({ needs: true })
    await reads(one, '请工作人员过来')
    button(one, '请工作人员过来').click()
    await reads(one, '接待台在响铃')
    const id = await bellId(others)
    await others.act({ type: 'answerBell', bell: id, answer: 'soon' }, 'w1')
    await reads(one, '王芳知道了，过几分钟来 请在这里等。 不用了')
    await others.act({ type: 'answerBell', bell: id, answer: 'now' }, 'w1')
    await reads(one, '王芳来了 请在这里等。 好，知道了')
    expect(one.shadowRoot?.querySelector('section')?.className).to.equal('says card coming')
    button(one, '好，知道了').click()
    await reads(one, '请工作人员过来 点一下')
    await later(1)
    button(one, '请工作人员过来').click()
    await reads(one, '接待台在响铃')
    await others.act({ type: 'signOut', desk: 'd1' }, 'w1')
    await reads(
      one,
      '接待台的人刚刚走开了，铃没有人听得见 接待台还没有人签到。请到接待台看一看，或者打电话 021-0555。 好，知道了 把事情留下来',
    )
    button(one, '好，知道了').click()
    await reads(one, '现在按铃没有人听得见')
    expect((await types()).at(-1)).to.equal('BellEnded')
  })

  it('that is refused or not stored says why, and can be tried again', async () => {
    const others = new Others(new MemoryJournal())
    await others.signIn()
    let broken = true
    const append = others.journal.append.bind(others.journal)
    const page = await stationPage(html`<lobby-bell .station=${station}></lobby-bell>`, { journal: others.journal })
    const one = page.querySelector<LobbyBell>('lobby-bell')
    if (!one) throw new Error('no bell')
    await reads(one, '请工作人员过来')
    others.journal.append = (...given) => (broken ? Promise.reject(new Error('disk')) : append(...given))
    const logged = console.error
    console.error = () => undefined
    button(one, '请工作人员过来').click()
    await one.updateComplete
    expect(textOf(one)).to.contain('正在按铃…')
    expect(button(one, '正在按铃').ariaDisabled).to.equal('true')
    await reads(one, '铃没有响，请再点一次。')
    console.error = logged
    expect(one.shadowRoot?.querySelector('[role=alert]')?.className).to.equal('notice')
    broken = false
    button(one, '请工作人员过来').click()
    await reads(one, '接待台在响铃')
    expect(textOf(one)).not.to.contain('铃没有响')
    button(one, '不用了').click()
    await reads(one, '请工作人员过来 点一下')
    button(one, '请工作人员过来').click()
    await reads(one, /刚刚按过，请过 \d+ 秒再按。/)
    // whoever sat there may have gone at this very moment
    for (const [code, says] of [
      ['nobody-at-desk', '现在按铃没有人听得见'],
      ['not-there', '这台机器不能按铃，请直接到接待台。'],
    ] as const) {
      Object.assign(one, { trouble: { code } })
      await one.updateComplete
      expect(one.shadowRoot?.querySelector('[role=alert]')?.textContent).to.equal(says)
    }
  })

  it('as one line is there only while there is something to say, and leads to more unless it is still', async () => {
    const { one, later } = await bell()
    const [strip, still] = [document.createElement('lobby-bell'), document.createElement('lobby-bell')]
    for (const line of [strip, still]) Object.assign(line, { station, strip: true, still: line === still })
    one.after(strip, still)
    await reads(one, '请工作人员过来')
    await later(0)
    expect([textOf(strip), textOf(still)]).to.deep.equal(['', ''])
    button(one, '请工作人员过来').click()
    await reads(strip, '接待台在响铃，请在这里等一等 看一看')
    await reads(still, '接待台在响铃，请在这里等一等')
    expect(buttons(still)).to.have.length(0)
    expect(await raised(strip)).to.deep.equal({ 看一看: { type: 'go', route: { screen: 'human' } } })
    expect(strip.shadowRoot?.querySelector('[role=status]')).not.to.equal(null)
  })
})
